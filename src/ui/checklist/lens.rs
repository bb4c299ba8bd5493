//! The groups of each lens.
//!
//! The groups by area are prerendered. Those of the other lenses are built when the person chooses the lens, with each skill
//! in every group that it belongs to.

use super::group::SkillGroup;
use super::menu::Chosen;
use super::view::View;
use crate::catalogue::{AREAS, Group, Lens, Level, Skill};
use crate::progress::{Count, Status};
use crate::ui::Page;
use crate::ui::store::{Notice, Occasion, Store};
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
    pub fn groups(self) -> impl Iterator<Item = (Group, Memo<Count>)> {
        Lens::Areas.groups().zip(self.0.get_value())
    }
}

/// The groups by area. Those with the best matches of a search come first.
#[component]
pub fn AreaGroups(
    /// The view.
    view: View,
    /// The numbers of each area.
    areas: Areas,
) -> impl IntoView {
    let ranked = Memo::new(move |_| {
        let mut groups: Vec<_> = areas.groups().collect();
        // Stable, so that without a search the groups stay in the order of the catalogue.
        groups.sort_by_key(|(group, _)| view.best(*group).unwrap_or(usize::MAX));
        groups
    });
    let group = move |(group, count)| view! { <CheckedGroup view group count/> };
    view! {
        <div data-lens="areas" hidden=move || view.lens.get() != Lens::Areas>
            <For each=move || ranked.get() key=|(group, _)| group.id children=group/>
        </div>
    }
}

/// The groups of the lens, if it is not the one by area.
#[component]
pub fn OtherGroups(
    /// The view.
    view: View,
) -> impl IntoView {
    let group = move |group: Group| {
        let count = Memo::new(move |_| view.store.count(group.skills()));
        view! { <CheckedGroup view group count/> }
    };
    view! {
        <div data-lens="other"><For each=move || other_groups(view) key=|group| group.id children=group/></div>
    }
}

/// The groups of the lens, if it is not the one by area. Tracked.
pub fn other_groups(view: View) -> Vec<Group> {
    match view.lens.get() {
        Lens::Areas => Vec::new(),
        lens => lens.groups().collect(),
    }
}

/// A group of the checklist.
#[component]
fn CheckedGroup(view: View, group: Group, count: Memo<Count>) -> impl IntoView {
    let head = view! {
        {group.is_stack().then(|| view! {
            <p class="group-stack">
                <Chosen store=view.store group/>
                " "
                <a href=format!("{}#{}", Page::Checklist.to(Page::Stack), group.id)>"Choose your stack"</a>
            </p>
        })}
        {group.skills().any(|skill| skill.level == Some(Level::Core)).then(|| view! { <AllCore view group/> })}
    };
    view! { <SkillGroup view group count head/> }
}

/// The button of the quick pass that makes all core skills of a group green.
#[component]
fn AllCore(view: View, group: Group) -> impl IntoView {
    let left = move || {
        let is_left = |skill: &&Skill| {
            let is_settled = matches!(view.store.status(skill), Status::CanDo | Status::Skipped);
            skill.level == Some(Level::Core) && !is_settled
        };
        group.skills().filter(is_left).collect::<Vec<_>>()
    };
    view! {
        <button
            type="button"
            class="button"
            data-do="all-core"
            hidden=move || !view.quick.get() || left().is_empty()
            on:click=move |_| tick_all(view.store, group, &untrack(left))
        >
            // Counted during a quick pass alone.
            {move || view.quick.get().then(|| format!("All core: {}", left().len()))}
            <span class="visually-hidden">{format!(" of {}", group.title())}</span>
        </button>
    }
}

/// Makes some skills of a group green, with a notice that offers to undo it.
fn tick_all(store: Store, group: Group, skills: &[&'static Skill]) {
    let undo = store.mark_all(Occasion::Other, skills, Status::CanDo);
    store.notices.show(Notice::CoreTicked { title: group.title(), number: skills.len(), undo });
}
