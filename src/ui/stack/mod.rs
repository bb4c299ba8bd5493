//! `/stack/`: the technologies a person works with, as chips, group by group.

mod group;
mod ready_made;

use crate::catalogue::{AREAS, Area, Group, Lens, SKILLS, Skill};
use crate::progress::Summary;
use crate::ui::parts::Noted;
use crate::ui::store::Store;
use crate::ui::text;
use group::StackGroup;
use leptos::prelude::*;
use ready_made::ReadyMadeStacks;

/// The stack page.
#[component]
pub fn Stack() -> impl IntoView {
    let store = expect_context::<Store>();
    provide_context(Noted(store.noted()));
    let summary = Memo::new(move |_| store.summary(None));
    let count = Memo::new(move |_| store.count(SKILLS.iter().filter(|skill: &&Skill| skill.is_technology())));
    let is_empty = Memo::new(move |_| summary.with(Summary::stack).is_empty());
    let groups = Lens::Areas.groups().zip(AREAS);
    let group = move |(group, area): (Group, &'static Area)| {
        area.is_stack().then(|| view! { <StackGroup group area summary/> })
    };
    view! {
        <main id="main" tabindex="-1" class="page stack">
            <h1>"Your tech stack"</h1>
            <p class="lead">
                "Tick what you work with. One for each job is enough: the others never count against you."
            </p>
            <p class="yours">
                <span class="muted" hidden=move || is_empty.get()>"You work with "</span>
                <strong data-stack-line="">{move || summary.with(text::stack)}</strong>
                " "
                <span class="muted" data-technologies="">{move || text::green(count.get())}</span>
            </p>
            <ReadyMadeStacks is_empty/>
            {groups.map(group).collect_view()}
        </main>
    }
}
