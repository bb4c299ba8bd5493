//! A group of skills with its count and its rows, and which groups are unfolded and read.

use super::grouping::ListGroup;
use super::view::View;
use crate::browser::scroll;
use crate::catalogue::{Area, Job, Lens, Skill};
use crate::progress::{Count, OwnId, Place};
use crate::role::Part;
use crate::ui::parts::{JobRows, OwnRows, Road, Row};
use crate::ui::{Page, text};
use leptos::either::Either;
use leptos::{html, prelude::*};

/// The groups that are unfolded, and the one that is being read, by their ids. A handle: copying it copies no state.
///
/// On a wide screen styles show every group unfolded.
#[derive(Debug, Clone, Copy)]
pub struct Reading {
    /// The groups that are unfolded on a phone.
    unfolded: RwSignal<Vec<&'static str>>,
    /// The group at the top of the window.
    current: RwSignal<Option<&'static str>>,
}

impl Reading {
    /// Provides the state to the groups. Of each lens the first group is unfolded, and of a role all that it asks for, since it may
    /// have no must.
    pub fn provide() -> Reading {
        let first = Lens::ALL.into_iter().filter_map(|lens| lens.groups().next()).map(|group| group.id);
        let unfolded = first.chain([Part::Must, Part::Nice].map(text::part_id)).collect();
        let reading = Reading { unfolded: RwSignal::new(unfolded), current: RwSignal::default() };
        provide_context(reading);
        reading
    }

    /// Returns true if a group is unfolded. Tracked.
    fn is_unfolded(self, group: &'static str) -> bool {
        self.unfolded.read().contains(&group)
    }

    /// Unfolds a group, if it is folded.
    pub fn unfold(self, group: &'static str) {
        if !self.unfolded.read_untracked().contains(&group) {
            self.unfolded.write().push(group);
        }
    }

    /// Folds a group, or unfolds it.
    fn toggle(self, group: &'static str) {
        if self.unfolded.read_untracked().contains(&group) {
            self.unfolded.write().retain(|other| *other != group);
        } else {
            self.unfold(group);
        }
    }

    /// The group that is being read; `None` above the first one. Tracked.
    pub fn current(self) -> Option<&'static str> {
        self.current.get()
    }

    /// Makes a group the current one whenever it reaches the top of the window.
    fn follow(self, group: &'static str, section: NodeRef<html::Section>) {
        Effect::new(move |_| {
            if let Some(section) = section.get() {
                let watched = scroll::on_top(&section, move || self.current.set(Some(group)));
                let watched = StoredValue::new_local(watched);
                on_cleanup(move || watched.dispose());
            }
        });
    }
}

/// A group: its heading, its count, and its rows.
#[component]
pub fn SkillGroup(
    /// The group.
    group: ListGroup,
    /// The numbers of the group.
    #[prop(into)]
    count: Signal<Count>,
    /// The view, which decides what is shown.
    view: View,
    /// More to stand in the head, below the introduction.
    head: impl IntoView + 'static,
) -> impl IntoView {
    // Each skill has its row in its area, which the build writes. In the other lenses the browser builds a second one.
    let copy = group.area().is_none();
    let by_demand = matches!(&group, ListGroup::Lens(group) if group.lens() == Lens::Demand);
    // Technologies are chips, of which one chooses a few. In the other lenses they stand among skills.
    let stack = group.stack();
    let job = group.area().and_then(Area::only_job);
    let skills = StoredValue::new(group.skills());
    let (id, label, intro) = (group.id(), group.title(), group.intro());
    let is_hidden = move |skill: &'static Skill| view.rank(skill).is_none();
    let is_own_hidden = move |id: OwnId| view.own_rank(id).is_none();
    let area = group.area();
    let has_own = move || area.is_some_and(|area| view.best_own(|place| place.area() == area).is_some());
    let title = format!("{id}-title");
    let section = NodeRef::new();
    let reading = expect_context::<Reading>();
    reading.follow(id, section);
    let is_folded = move || !reading.is_unfolded(id);
    let row = move |skill: &'static Skill| {
        view! { <Row item=skill page=Page::Checklist copy by_demand hidden=Signal::derive(move || is_hidden(skill))/> }
    };
    let of_job = move |job: &'static Job| {
        let has = move |place: Place| place == Place::Job(job);
        let hidden =
            Signal::derive(move || job.skills().iter().all(is_hidden) && view.best_own(has).is_none());
        let rows = view! {
            {job.skills().iter().map(row).collect_view()}
            <OwnRows page=Page::Checklist has hidden=is_own_hidden/>
        };
        view! { <JobRows job hidden rows/> }
    };
    view! {
        <section
            class="group"
            class:folded=is_folded
            id=id
            aria-labelledby=title.clone()
            hidden=move || skills.with_value(|skills| skills.iter().copied().all(is_hidden)) && !has_own()
            node_ref=section
        >
            <div class="group-head">
                <h2 id=title.clone()>{label.clone()}</h2>
                <p class="group-count" data-group=id>{move || text::green(count.get())}</p>
                <button
                    type="button"
                    class="unfold"
                    aria-label=format!("Skills of {label}")
                    aria-expanded=move || (!is_folded()).to_string()
                    on:click=move |_| reading.toggle(id)
                ></button>
                {stack.is_none().then(|| view! { <Road count/> })}
                <p class="group-intro">{intro}{job.map(|job| format!(" {}", text::enough(job)))}</p>
                {head}
            </div>
            {match stack {
                Some(area) => Either::Left(area.jobs().iter().map(of_job).collect_view()),
                None => Either::Right(view! {
                    <ul class="rows">
                        {skills.get_value().into_iter().map(row).collect_view()}
                        {area.map(|area| view! { <OwnRows page=Page::Checklist has=move |place: Place| place == Place::Area(area) hidden=is_own_hidden/> })}
                    </ul>
                }),
            }}
        </section>
    }
}
