//! A choice among the places of own entries.

use super::controlled;
use crate::catalogue::Lens;
use crate::progress::Place;
use leptos::prelude::*;

/// A choice of one place, by area.
#[component]
pub fn PlaceChoice(
    /// The places, in the order of the catalogue.
    places: Vec<Place>,
    /// The place that is chosen; `None` if none is, which asks for one.
    chosen: Signal<Option<Place>>,
    /// Called with the place that the person chooses.
    #[prop(into)]
    choose: Callback<Place>,
) -> impl IntoView {
    let groups = Lens::Areas.groups().filter_map(|group| {
        let places = places.iter().filter(|place| place.area().id == group.id);
        let option = |place: &Place| {
            let title = match place {
                Place::Job(job) => job.title,
                Place::Area(_) => group.title(),
            };
            view! { <option value=place.marker().to_string()>{title}</option> }
        };
        let options: Vec<_> = places.map(option).collect();
        (!options.is_empty()).then(|| view! { <optgroup label=group.title()>{options}</optgroup> })
    });
    let groups: Vec<_> = groups.collect();
    let value = move || chosen.get().map(|place| place.marker().to_string()).unwrap_or_default();
    view! {
        <label>
            "Group"
            <select
                class="button"
                prop:value=controlled(value)
                on:change=move |event| {
                    if let Ok(number) = event_target_value(&event).parse() {
                        choose.run(Place::beside(number));
                    }
                }
            >
                <option value="" hidden>"Choose one…"</option>
                {groups}
            </select>
        </label>
    }
}
