//! Ready-made stacks to start from.

use crate::catalogue::{self, STACKS};
use crate::progress::Status;
use crate::ui::parts::prerendered;
use crate::ui::store::{Notice, Occasion, Store};
use leptos::prelude::*;

/// The ready-made stacks. They are folded for a person who was here before, and stay as they are while a stack is chosen, since what
/// lies below would move.
#[component]
pub fn ReadyMadeStacks() -> impl IntoView {
    let store = expect_context::<Store>();
    let open = RwSignal::new(true);
    Effect::new(move |_| {
        if store.is_loaded() {
            open.set(untrack(|| store.progress()).is_empty());
        }
    });
    view! {
        <section aria-labelledby="ready-made">
            <details class="ready-made" open=move || open.get()>
                <summary><h2 id="ready-made">"Start from a ready-made stack"</h2></summary>
                <p class="muted">"Marks its technologies as learning, and changes nothing you have set."</p>
                <ul class="stacks">{STACKS.iter().map(|stack| view! { <ReadyMade stack/> }).collect_view()}</ul>
            </details>
        </section>
    }
}

/// One ready-made stack.
#[component]
fn ReadyMade(stack: &'static catalogue::Stack) -> impl IntoView {
    let store = expect_context::<Store>();
    view! {
        <li>
            {prerendered(move || introduction(stack))}
            <button
                type="button"
                class="button"
                data-do="start"
                data-stack=stack.id
                aria-label=format!("Start from this: {}", stack.title)
                on:click=move |_| start_from(store, stack)
            >
                "Start"
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
            <p class="for-whom">{catalogue::STACK_INTROS[index]}</p>
            <p class="muted">{names.join(", ")}</p>
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
    let undo = store.mark_all(Occasion::Stack, &fresh, Status::Learning);
    store.notices.show(Notice::StackStarted { title: stack.title, number: fresh.len(), undo });
}
