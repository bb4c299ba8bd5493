//! The controls of the checklist: lens, search and filters. On a phone all but the search fold away, and the filters that are on are
//! named beside it.

use super::view::View;
use crate::catalogue::{Lens, Level};
use crate::progress::Status;
use crate::ui::frame::SearchField;
use crate::ui::parts::{Choice, Switch, controlled};
use leptos::prelude::*;

/// The controls of the checklist.
#[component]
pub fn Controls(
    /// The view that they control.
    view: View,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let SearchField(field) = expect_context();
    view! {
        <div class="controls" role="search">
            <div class="find">
                <label class="visually-hidden" for="search">"Find a skill or a technology"</label>
                <input
                    id="search"
                    type="search"
                    placeholder="Find a skill or a technology"
                    aria-keyshortcuts="/"
                    node_ref=field
                    prop:value=controlled(move || view.typed.get())
                    on:input=move |event| view.typed.set(event_target_value(&event))
                    // Not every way to clear a field fires an input event.
                    on:change=move |event| view.typed.set(event_target_value(&event))
                />
                <Fold label="View" controls="views" open/>
            </div>
            <div class="views" id="views">
                <Switch legend="Group by" name="lens" choices=lenses() chosen=view.lens/>
                <Switch legend="Show" name="filter" choices=statuses() chosen=view.status/>
                <Switch legend="Level" name="level" choices=levels() chosen=view.level/>
            </div>
            <Narrowed view/>
        </div>
    }
}

/// The filters that are on, as a button that takes them off: on a phone their switches may be folded away.
#[component]
fn Narrowed(
    /// The view that they narrow.
    view: View,
) -> impl IntoView {
    let filters = move || {
        let (status, level) = (view.status.get().map(Status::label), view.level.get().map(Level::label));
        status.into_iter().chain(level).collect::<Vec<_>>().join(", ")
    };
    view! {
        <button
            type="button"
            class="button narrowed"
            hidden=move || filters().is_empty()
            on:click=move |_| view.take_off_filters()
        >
            "Only " {filters} <span class="visually-hidden">": show all"</span>
        </button>
    }
}

/// The button that, on a phone, unfolds a section that has no room there.
#[component]
pub fn Fold(
    /// The label of the button.
    label: &'static str,
    /// The id of the section.
    controls: &'static str,
    /// True while the section is unfolded.
    open: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="button"
            data-do="fold"
            aria-controls=controls
            aria-expanded=move || open.get().to_string()
            on:click=move |_| open.update(|open| *open = !*open)
        >
            {label}
        </button>
    }
}

fn lenses() -> Vec<Choice<Lens>> {
    Lens::ALL.map(|lens| Choice { value: lens, slug: lens.slug(), label: lens.label() }).to_vec()
}

fn statuses() -> Vec<Choice<Option<Status>>> {
    let all = Choice { value: None, slug: "", label: "All" };
    let statuses = [
        (Status::ToDo, "To do"),
        (Status::Learning, "Learning"),
        (Status::CanDo, "Green"),
        (Status::Skipped, "Skipped"),
    ];
    let choice = |(status, label): (Status, _)| Choice { value: Some(status), slug: status.slug(), label };
    std::iter::once(all).chain(statuses.map(choice)).collect()
}

fn levels() -> Vec<Choice<Option<Level>>> {
    let any = Choice { value: None, slug: "", label: "Any level" };
    let levels = [(Level::Core, "Core"), (Level::Working, "Working"), (Level::Advanced, "Advanced")];
    let choice = |(level, label): (Level, _)| Choice { value: Some(level), slug: level.label(), label };
    std::iter::once(any).chain(levels.map(choice)).collect()
}
