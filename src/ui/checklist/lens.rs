//! The groups of each lens, and the list that leads to them.
//!
//! The groups by area are prerendered. Those of the other lenses are built when the person chooses the lens, with each skill
//! in every group that it belongs to.

use super::view::View;
use crate::catalogue::{AREAS, Group, Lens, Skill, stack_groups};
use crate::progress::Count;
use crate::ui::Page;
use crate::ui::parts::{GroupLink, SkillGroup};
use crate::ui::store::Store;
use leptos::prelude::*;

/// The numbers of each area, computed once for the list and the groups.
#[derive(Debug, Clone, Copy)]
pub struct Areas(StoredValue<Vec<Memo<Count>>>);

impl Areas {
    /// Counts the areas of a store.
    pub fn new(store: Store) -> Areas {
        let counts = AREAS.iter().map(|area| Memo::new(move |_| store.count(area.skills())));
        Areas(StoredValue::new(counts.collect()))
    }

    /// The areas as groups, each with its count.
    fn groups(self) -> impl Iterator<Item = (Group, Memo<Count>)> {
        Lens::Areas.groups().zip(self.0.get_value())
    }
}

/// The list of groups beside the page.
#[component]
pub fn GroupsMenu(
    /// The view.
    view: View,
    /// The numbers of each area.
    areas: Areas,
) -> impl IntoView {
    let touched = view.store.touched();
    let by_area = move || view.lens.get() == Lens::Areas;
    let area = move |(group, count)| view! { {heading(group)} <GroupLink group count touched/> };
    let other = move |group: Group| {
        let count = Memo::new(move |_| view.store.count(group.skills()));
        view! { {heading(group)} <GroupLink group count touched/> }
    };
    view! {
        <nav class="groups-menu" aria-label="Groups">
            <div data-lens="other">
                <For each=move || other_groups(view) key=|group| group.id children=other/>
            </div>
            <div data-lens="areas" hidden=move || !by_area()>{areas.groups().map(area).collect_view()}</div>
        </nav>
    }
}

/// The heading above the first group of a kind.
fn heading(group: Group) -> impl IntoView {
    let first = |lens: Lens| lens.groups().next() == Some(group);
    let heading = match group.lens() {
        Lens::Areas if stack_groups().next().is_some_and(|area| area.id == group.id) => Some("Tech stack"),
        lens if !first(lens) => None,
        Lens::Areas => Some("Skills"),
        Lens::Responsibilities => Some("Responsibilities"),
        Lens::Employers => Some("What employers look for"),
        Lens::Demand => Some("What job ads name"),
    };
    heading.map(|heading| view! { <p>{heading}</p> })
}

/// The groups by area.
#[component]
pub fn AreaGroups(
    /// The view.
    view: View,
    /// The numbers of each area.
    areas: Areas,
) -> impl IntoView {
    let shows = Callback::new(move |skill: &'static Skill| view.shows(skill));
    let group = move |(group, count)| view! { <SkillGroup group page=Page::Checklist count shows/> };
    view! {
        <div data-lens="areas" hidden=move || view.lens.get() != Lens::Areas>{areas.groups().map(group).collect_view()}</div>
    }
}

/// The groups of the lens, if it is not the one by area.
#[component]
pub fn OtherGroups(
    /// The view.
    view: View,
) -> impl IntoView {
    let shows = Callback::new(move |skill: &'static Skill| view.shows(skill));
    let group = move |group: Group| {
        let count = Memo::new(move |_| view.store.count(group.skills()));
        view! { <SkillGroup group page=Page::Checklist count shows/> }
    };
    view! {
        <div data-lens="other"><For each=move || other_groups(view) key=|group| group.id children=group/></div>
    }
}

fn other_groups(view: View) -> Vec<Group> {
    match view.lens.get() {
        Lens::Areas => Vec::new(),
        lens => lens.groups().collect(),
    }
}
