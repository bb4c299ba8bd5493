//! `/stack/`: the technologies a person works with, as chips, group by group.

mod group;
mod ready_made;

use crate::catalogue::{AREAS, Area, Group, Lens, stack_groups};
use crate::progress::{Count, OwnId, Place};
use crate::ui::Page;
use crate::ui::parts::{AddOwn, Noted, OwnRows};
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
    let count = Memo::new(move |_| stack_groups().map(|area| store.count_of(area)).sum::<Count>());
    let is_empty =
        Memo::new(move |_| summary.with(|summary| summary.stack().is_empty() && summary.own().is_empty()));
    Effect::new(move |_| {
        if store.is_loaded() {
            store.offer_known();
        }
    });
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
            <ReadyMadeStacks/>
            {groups.map(group).collect_view()}
            <OwnSkills/>
        </main>
    }
}

/// The skills that the person added, which stand in the areas of the checklist, and the form for another one.
#[component]
fn OwnSkills() -> impl IntoView {
    let adds = RwSignal::new(false);
    let is_area = |place: Place| matches!(place, Place::Area(_));
    view! {
        <section class="own-entries" aria-labelledby="own-skills">
            <div class="group-head">
                <h2 id="own-skills">"Your own skills"</h2>
                <p class="group-chosen">"What the checklist lacks. In no number."</p>
            </div>
            <ul class="rows row-chips"><OwnRows page=Page::Stack has=is_area hidden=|_: OwnId| false/></ul>
            <button type="button" class="button" data-do="and-others" hidden=move || adds.get() on:click=move |_| adds.set(true)>
                "Add a skill of your own"
            </button>
            <Show when=move || adds.get()>
                <AddOwn places=Place::all().filter(|place| is_area(*place)).collect() page=Page::Stack done=move |()| adds.set(false)/>
            </Show>
        </section>
    }
}
