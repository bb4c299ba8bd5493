//! The name and the place of an own entry, to be changed, and the ways to be rid of it.

use super::controlled;
use super::place_choice::PlaceChoice;
use super::rows::Rows;
use crate::browser::clock;
use crate::progress::{MAX_NAME_BYTES, OwnEntry, OwnId, Place};
use crate::ui::store::{OwnRefusal, Store, known};
use crate::ui::text;
use leptos::prelude::*;

/// The controls that change the name and the place, make it the skill of the catalogue that has its name, or delete it.
#[component]
pub fn OwnFields(
    /// The entry.
    id: OwnId,
) -> impl IntoView {
    let store = expect_context::<Store>();
    let rows = expect_context::<Rows>();
    let before = store.own_entry_now(id);
    let (name, place) = before.map(|own| (own.name.clone(), own.place())).unzip();
    let refused = RwSignal::new(None::<OwnRefusal>);
    let adoptable = name.as_ref().and_then(known);
    let title = name.map(|name| name.to_string()).unwrap_or_default();
    let set = move |change: &dyn Fn(&mut OwnEntry)| {
        let Some(mut entry) = store.own_entry_now(id) else { return };
        change(&mut entry);
        store.set_own(id, Some(entry));
        // Its row is built anew.
        clock::defer(move || rows.reveal(id.into()));
    };
    let rename = move |typed: String| match store.own_name(&typed, Some(id)) {
        Ok(name) => set(&|entry| entry.name = name.clone()),
        Err(refusal) => refused.set(Some(refusal)),
    };
    let shown = title.clone();
    view! {
        <div class="own-fields">
            <label>
                "Name"
                <input
                    type="text"
                    dir="auto"
                    maxlength=MAX_NAME_BYTES.to_string()
                    prop:value=controlled(move || shown.clone())
                    on:change=move |event| rename(event_target_value(&event))
                />
            </label>
            <PlaceChoice places=Place::all().collect() chosen=Signal::stored(place) choose=move |place: Place| set(&|entry| entry.beside = place.marker())/>
            <p class="muted" role="status">{move || refused.get().as_ref().map(text::own_refusal)}</p>
            <p class="actions">
                {adoptable.map(|skill| view! {
                    <button type="button" class="button" data-do="adopt" on:click=move |_| store.adopt_own(id, skill)>"Use the checklist's"</button>
                })}
                <button type="button" class="button" data-do="delete-own" aria-label=format!("Delete: {title}") on:click=move |_| store.delete_own(id)>
                    "Delete"
                </button>
            </p>
        </div>
    }
}
