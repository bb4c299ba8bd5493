//! A group of skills with its count and its rows, and which groups are unfolded and read.

use super::view::View;
use crate::browser::scroll;
use crate::catalogue::{Area, Group, Lens, Skill};
use crate::progress::Count;
use crate::ui::parts::{JobRows, Road, Row};
use crate::ui::{Page, text};
use leptos::either::Either;
use leptos::{html, prelude::*};

/// The groups that are unfolded, and the one that is being read. A handle: copying it copies no state.
///
/// On a wide screen styles show every group unfolded.
#[derive(Debug, Clone, Copy)]
pub struct Reading {
    /// The groups that are unfolded on a phone.
    unfolded: RwSignal<Vec<Group>>,
    /// The group at the top of the window.
    current: RwSignal<Option<Group>>,
}

impl Reading {
    /// Provides the state to the groups. Of each lens the first group is unfolded.
    pub fn provide() -> Reading {
        let first = Lens::ALL.into_iter().filter_map(|lens| lens.groups().next());
        let reading = Reading { unfolded: RwSignal::new(first.collect()), current: RwSignal::default() };
        provide_context(reading);
        reading
    }

    /// Returns true if a group is unfolded. Tracked.
    fn is_unfolded(self, group: Group) -> bool {
        self.unfolded.read().contains(&group)
    }

    /// Unfolds a group, if it is folded.
    pub fn unfold(self, group: Group) {
        if !self.unfolded.read_untracked().contains(&group) {
            self.unfolded.write().push(group);
        }
    }

    /// Folds a group, or unfolds it.
    fn toggle(self, group: Group) {
        if self.unfolded.read_untracked().contains(&group) {
            self.unfolded.write().retain(|other| *other != group);
        } else {
            self.unfold(group);
        }
    }

    /// The group that is being read; `None` above the first one. Tracked.
    pub fn current(self) -> Option<Group> {
        self.current.get()
    }

    /// Makes a group the current one whenever it reaches the top of the window.
    fn follow(self, group: Group, section: NodeRef<html::Section>) {
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
    group: Group,
    /// The numbers of the group.
    #[prop(into)]
    count: Signal<Count>,
    /// The view, which decides what is shown.
    view: View,
    /// More to stand in the head, below the introduction.
    head: impl IntoView + 'static,
) -> impl IntoView {
    // Each skill has its row in its area, which the build writes. In the other lenses the browser builds a second one.
    let copy = group.lens() != Lens::Areas;
    let by_demand = group.lens() == Lens::Demand;
    // Technologies are chips, of which one chooses a few. In the other lenses they stand among skills.
    let is_stack = group.is_stack();
    let job = group.area().and_then(Area::only_job);
    let is_hidden = move |skill: &'static Skill| view.rank(skill).is_none();
    let title = format!("{}-title", group.id);
    let section = NodeRef::new();
    let reading = expect_context::<Reading>();
    reading.follow(group, section);
    let is_folded = move || !reading.is_unfolded(group);
    let row = move |skill: &'static Skill| {
        view! { <Row skill page=Page::Checklist copy by_demand hidden=Signal::derive(move || is_hidden(skill))/> }
    };
    view! {
        <section
            class="group"
            class:folded=is_folded
            id=group.id
            aria-labelledby=title.clone()
            hidden=move || group.skills().all(is_hidden)
            node_ref=section
        >
            <div class="group-head">
                <h2 id=title.clone()>{group.title()}</h2>
                <p class="group-count" data-group=group.id>{move || text::green(count.get())}</p>
                <button
                    type="button"
                    class="unfold"
                    aria-label=format!("Skills of {}", group.title())
                    aria-expanded=move || (!is_folded()).to_string()
                    on:click=move |_| reading.toggle(group)
                ></button>
                {(!is_stack).then(|| view! { <Road count/> })}
                <p class="group-intro">{group.intro()}{job.map(|job| format!(" {}", text::enough(job)))}</p>
                {head}
            </div>
            {match group.area().filter(|area| area.is_stack()) {
                Some(area) => Either::Left(area.jobs().iter().map(move |job| {
                    let hidden = Signal::derive(move || job.skills().iter().all(is_hidden));
                    view! { <JobRows job hidden rows=job.skills().iter().map(row).collect_view()/> }
                }).collect_view()),
                None => Either::Right(view! { <ul class="rows">{group.skills().map(row).collect_view()}</ul> }),
            }}
        </section>
    }
}
