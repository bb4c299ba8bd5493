//! `/stack/`: the technologies a person works with, group by group.

use crate::catalogue::{self, Lens, STACKS, Skill, stack_groups};
use crate::progress::{Status, Summary};
use crate::ui::parts::{Noted, SkillGroup, prerendered};
use crate::ui::store::{Notice, Occasion, Store};
use crate::ui::{Page, text};
use leptos::prelude::*;

/// The stack page.
#[component]
pub fn Stack() -> impl IntoView {
    let store = expect_context::<Store>();
    provide_context(Noted(store.noted()));
    let summary = Memo::new(move |_| store.summary(None));
    let is_stack = |id: &str| stack_groups().any(|area| area.id == id);
    let groups = Lens::Areas.groups().filter(|group| is_stack(group.id));
    let group = move |group: catalogue::Group| {
        let count = Memo::new(move |_| store.count(group.skills()));
        view! { <SkillGroup group page=Page::Stack count head=()/> }
    };
    view! {
        <main id="main" tabindex="-1" class="page stack">
            <h1>"Your tech stack"</h1>
            <p class="lead">
                "Tick what you work with. In each group a few are enough: the others are alternatives and never count against you."
            </p>
            <section class="card" aria-labelledby="stack-now">
                <h2 id="stack-now">"You work with"</h2>
                <p data-stack-line="">{move || summary.with(text::stack)}</p>
                <For each=move || summary.with(hints) key=|hint| hint.skill.number let:hint>
                    <HintCard hint/>
                </For>
            </section>
            <section aria-labelledby="ready-made">
                <h2 id="ready-made">"Start from a ready-made stack"</h2>
                <p class="muted">
                    "This marks its technologies as learning and changes nothing you have already set. Then tick what you can do."
                </p>
                <ul class="cards">{STACKS.iter().map(|stack| view! { <ReadyMade stack/> }).collect_view()}</ul>
            </section>
            {groups.map(group).collect_view()}
        </main>
    }
}

/// A technology of the stack, and one that it runs on and that the stack lacks.
#[derive(Debug, Clone, Copy)]
struct Hint {
    skill: &'static Skill,
    ground: &'static Skill,
}

fn hints(summary: &Summary) -> Vec<Hint> {
    let missing = summary.missing_ground().into_iter();
    missing.filter_map(|(skill, grounds)| Some(Hint { skill, ground: grounds.into_iter().next()? })).collect()
}

#[component]
fn HintCard(hint: Hint) -> impl IntoView {
    let Hint { skill, ground } = hint;
    let store = expect_context::<Store>();
    view! {
        <div class="hint" data-hint=skill.id>
            <p>{format!("{} runs on {}, which your stack does not have yet.", skill.title, ground.title)}</p>
            <button type="button" class="button" data-do="add" on:click=move |_| store.set(ground, Status::Learning)>
                {format!("Add {}", ground.title)}
            </button>
        </div>
    }
}

/// One ready-made stack.
#[component]
fn ReadyMade(stack: &'static catalogue::Stack) -> impl IntoView {
    let store = expect_context::<Store>();
    view! {
        <li class="card">
            {prerendered(move || introduction(stack))}
            <button
                type="button"
                class="button"
                data-do="start"
                data-stack=stack.id
                aria-label=format!("Start from this: {}", stack.title)
                on:click=move |_| start_from(store, stack)
            >
                "Start from this"
            </button>
        </li>
    }
}

/// The introduction of a stack, written at build time: its title, the people it is for, and its technologies.
#[cfg(not(target_arch = "wasm32"))]
fn introduction(stack: &'static catalogue::Stack) -> impl IntoView {
    let index = STACKS.iter().position(|other| other == stack).unwrap_or_default();
    let names: Vec<_> = catalogue::by_numbers(stack.skills).map(|skill| skill.title).collect();
    view! {
        <div>
            <h3>{stack.title}</h3>
            <p class="muted">{catalogue::STACK_INTROS[index]}</p>
            <p>{names.join(", ")}</p>
        </div>
    }
}

/// Nothing, since the browser never calls it.
#[cfg(target_arch = "wasm32")]
fn introduction(_stack: &'static catalogue::Stack) {}

/// Marks the technologies of a ready-made stack that are still to do as learning.
fn start_from(store: Store, stack: &catalogue::Stack) {
    let fresh: Vec<_> =
        catalogue::by_numbers(stack.skills).filter(|skill| store.status_now(skill) == Status::ToDo).collect();
    let (number, undo) = (fresh.len(), store.undo_of(fresh.iter().copied()));
    store.take_snapshot(Occasion::Stack);
    store.set_all(fresh.into_iter().map(|skill| (skill, Status::Learning)).collect());
    store.notices.show(Notice::StackStarted { title: stack.title, number, undo: undo.into() });
}
