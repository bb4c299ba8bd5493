//! `/stack/`: the technologies a person works with, group by group.

use crate::catalogue::{self, Lens, STACK_INTROS, STACKS, stack_groups};
use crate::ui::Page;
use crate::ui::parts::SkillGroup;
use leptos::prelude::*;

/// The stack page.
#[component]
pub fn Stack() -> impl IntoView {
    let is_stack = |anchor: &str| stack_groups().any(|area| area.id == anchor);
    let groups = Lens::Areas.groups().filter(|group| is_stack(group.anchor));
    view! {
        <main id="main" tabindex="-1" class="page stack">
            <h1>"Your tech stack"</h1>
            <p class="lead">
                "Tick what you work with. In each group a few are enough: the others are alternatives and never count against you."
            </p>
            <section class="card" aria-labelledby="stack-now">
                <h2 id="stack-now">"You work with"</h2>
                <p data-stack-line="">"Nothing chosen yet."</p>
                <div data-hints=""></div>
            </section>
            <section aria-labelledby="ready-made">
                <h2 id="ready-made">"Start from a ready-made stack"</h2>
                <p class="muted">
                    "This marks its technologies as learning and changes nothing you have already set. Then tick what you can do."
                </p>
                <ul class="cards">{STACKS.iter().zip(STACK_INTROS).map(|(stack, intro)| view! { <ReadyMade stack intro/> }).collect_view()}</ul>
            </section>
            {groups.map(|group| view! { <SkillGroup group page=Page::Stack rows=true/> }).collect_view()}
            <template id="hint">
                <div class="hint"><p></p><button type="button" class="button" data-do="add"></button></div>
            </template>
        </main>
    }
}

/// One ready-made stack.
#[component]
fn ReadyMade(stack: &'static catalogue::Stack, intro: &'static str) -> impl IntoView {
    let names: Vec<_> =
        stack.skills.iter().copied().filter_map(catalogue::by_number).map(|skill| skill.title).collect();
    view! {
        <li class="card">
            <h3>{stack.title}</h3>
            <p class="muted">{intro}</p>
            <p>{names.join(", ")}</p>
            <button
                type="button"
                class="button"
                data-do="start"
                data-stack=stack.id
                aria-label=format!("Start from this: {}", stack.title)
            >
                "Start from this"
            </button>
        </li>
    }
}
