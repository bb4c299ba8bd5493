//! The controls of the checklist: search and status, and the rest of the view folded away; and what is on, by name.

use super::grouping::Grouping;
use super::role_choice::RoleChoice;
use super::view::View;
use crate::catalogue::{Lens, Level};
use crate::progress::Status;
use crate::ui::parts::{Choice, SkillSearch, Switch};
use leptos::{html, prelude::*};

/// The controls of the checklist.
#[component]
pub fn Controls(
    /// The view that they control.
    view: View,
    /// The list of skills, to which the quick pass leads.
    skills: NodeRef<html::Div>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <div class="controls" role="search">
            <SkillSearch typed=view.typed/>
            <Fold label="View" controls="views" open/>
            <Switch legend="Show" name="filter" choices=statuses() chosen=view.status/>
            <div class="views" id="views" hidden=move || !open.get()>
                <Switch legend="Group by" name="lens" choices=lenses() chosen=view.grouping/>
                <RoleChoice view label="By role" name="role" none="None" chosen=Signal::derive(move || view.role()) choose=View::group_by_role/>
                <Switch legend="Level" name="level" choices=levels() chosen=view.level/>
                <button type="button" class="button" data-do="quick-pass" on:click=move |_| view.start_quick_pass(skills)>
                    "Quick pass"
                </button>
            </div>
        </div>
    }
}

/// The filters that are on and the quick pass, as buttons that take them off. They stay in sight with the list of groups, since the
/// controls do not.
#[component]
pub fn SwitchedOn(
    /// The view.
    view: View,
) -> impl IntoView {
    let filters = move || {
        let (status, level) = (view.status.get().map(Status::label), view.level.get().map(Level::label));
        status.into_iter().chain(level).collect::<Vec<_>>().join(", ")
    };
    view! {
        <div class="switched-on">
            <button
                type="button"
                class="button narrowed"
                hidden=move || filters().is_empty()
                on:click=move |_| view.take_off_filters()
            >
                "Only " {filters} <span class="visually-hidden">": show all"</span>
            </button>
            <button
                type="button"
                class="button"
                data-do="end-quick-pass"
                hidden=move || !view.quick.get()
                on:click=move |_| view.quick.set(false)
            >
                "Quick pass" <span class="visually-hidden">": show sentences again"</span>
            </button>
        </div>
    }
}

/// The button that unfolds a section.
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

fn lenses() -> Vec<Choice<Grouping>> {
    Lens::ALL
        .map(|lens| Choice { value: Grouping::Lens(lens), slug: lens.slug(), label: lens.label() })
        .to_vec()
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
