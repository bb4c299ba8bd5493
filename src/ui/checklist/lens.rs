//! The groups of each lens, and of a role.
//!
//! The groups by area are prerendered. Those of the other lenses and of a role are built when the person chooses it, with each
//! skill in every group that it belongs to.

use super::group::SkillGroup;
use super::grouping::ListGroup;
use super::menu::Chosen;
use super::view::View;
use crate::catalogue::{AREAS, Area, Group, Lens, Level, Skill};
use crate::progress::{Count, Status};
use crate::ui::Page;
use crate::ui::parts::GroupedBy;
use crate::ui::store::{Notice, Occasion, Store};
use leptos::prelude::*;

/// The numbers of each area, computed once for the list and the groups.
#[derive(Debug, Clone, Copy)]
pub struct Areas(StoredValue<Vec<Memo<Count>>>);

impl Areas {
    /// The areas of a store.
    pub fn new(store: Store) -> Areas {
        let counts = AREAS.iter().map(|area| Memo::new(move |_| store.count_of(area)));
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
        if !view.is_narrowed() {
            return groups;
        }
        // Stable, so that groups with equal matches stay in the order of the catalogue.
        let best = |group: Group| {
            let own = view.best_own(|place| place.area().id == group.id);
            view.best(group.skills()).into_iter().chain(own).min()
        };
        groups.sort_by_key(|(group, _)| best(*group).unwrap_or(usize::MAX));
        groups
    });
    let group = move |(group, count)| view! { <CheckedGroup view group=ListGroup::Lens(group) count/> };
    view! {
        <div data-lens="areas" hidden=move || !view.is_by_area()>
            <For each=move || ranked.get() key=|(group, _)| group.id children=group/>
        </div>
    }
}

/// The groups of the lens, if it is not the one by area, or of a role.
#[component]
pub fn OtherGroups(
    /// The view.
    view: View,
) -> impl IntoView {
    let group = move |group: ListGroup| {
        // Each group has an owner of its own, and with it a context.
        if let Some((role, _)) = group.role() {
            provide_context(GroupedBy(role));
        }
        let count = count_of(view, &group);
        view! { <CheckedGroup view group count/> }
    };
    view! {
        <div data-lens="other"><For each=move || other_groups(view) key=ListGroup::key children=group/></div>
    }
}

/// The groups of the list, if it is not grouped by area. Tracked.
pub fn other_groups(view: View) -> Vec<ListGroup> {
    if view.is_by_area() { Vec::new() } else { view.groups.get() }
}

/// The numbers of a group.
pub fn count_of(view: View, group: &ListGroup) -> Memo<Count> {
    let group = group.clone();
    Memo::new(move |_| group.count(view.store))
}

/// A group of the checklist.
#[component]
fn CheckedGroup(view: View, group: ListGroup, count: Memo<Count>) -> impl IntoView {
    let role = group.first_of().and_then(|_| group.role()).map(|(id, _)| id);
    let core: Vec<_> = group.skills().into_iter().filter(|skill| skill.level == Some(Level::Core)).collect();
    let head = view! {
        {group.stack().map(|area: &Area| view! {
            <p class="group-stack">
                <Chosen store=view.store area/>
                " "
                <a href=format!("{}#{}", Page::Checklist.to(Page::Stack), area.id)>"Choose your stack"</a>
            </p>
        })}
        {role.map(|role| view! {
            <p class="group-stack">
                <a href=Page::Checklist.to_role(role)>"Open this role"</a>
            </p>
        })}
        {(!core.is_empty()).then(|| view! { <AllCore view title=group.short() core/> })}
    };
    view! { <SkillGroup view group count head/> }
}

/// The button of the quick pass that makes all core skills of a group green.
#[component]
fn AllCore(
    view: View,
    /// The title of the group.
    title: &'static str,
    /// The core skills of the group.
    core: Vec<&'static Skill>,
) -> impl IntoView {
    let core = StoredValue::new(core);
    let left = move || {
        let is_left = |skill: &&Skill| !matches!(view.store.status(skill), Status::CanDo | Status::Skipped);
        core.get_value().into_iter().filter(is_left).collect::<Vec<_>>()
    };
    view! {
        <button
            type="button"
            class="button"
            data-do="all-core"
            hidden=move || !view.quick.get() || left().is_empty()
            on:click=move |_| tick_all(view.store, title, &untrack(left))
        >
            // Counted during a quick pass alone.
            {move || view.quick.get().then(|| format!("All core: {}", left().len()))}
            <span class="visually-hidden">{format!(" of {title}")}</span>
        </button>
    }
}

/// Makes some skills of a group green, with a notice that offers to undo it.
fn tick_all(store: Store, title: &'static str, skills: &[&'static Skill]) {
    let undo = store.mark_all(Occasion::Other, skills, Status::CanDo);
    store.notices.show(Notice::CoreTicked { title, number: skills.len(), undo });
}
