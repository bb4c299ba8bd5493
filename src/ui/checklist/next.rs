//! The skills that one is learning, and those to learn next, each with its reason.

use super::controls::Fold;
use super::view::View;
use crate::browser::clock;
use crate::catalogue::{Lens, SKILLS};
use crate::progress::{self, Status, Suggestion, next_up};
use crate::ui::Page;
use crate::ui::parts::Chip;
use crate::ui::store::{Notice, Store};
use crate::ui::text;
use leptos::prelude::*;

/// The most skills that are named as being learned. More would take more than a line.
const MAX_LEARNING: usize = 4;

/// The skills that one returns to: those being learned, and those to learn next. On a phone it folds away under its heading.
#[component]
pub fn NextUp(
    /// The view, since the lens decides on the suggestions and a search hides them.
    view: View,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let suggested = deferred(view, move || {
        let lens = view.lens.get_untracked();
        let suggestions = next_up(lens, &|skill| view.store.status_now(skill));
        suggestions.into_iter().map(|suggestion| (suggestion, lens)).collect::<Vec<_>>()
    });
    let card = |(suggestion, lens): (Suggestion, Lens)| {
        view! {
            <li>
                <a class="card" href=format!("#{}", suggestion.skill.id) data-next=suggestion.skill.id>
                    <strong>{suggestion.skill.title}</strong>
                    <span>{suggestion.skill.can()}</span>
                    <small>{text::reason(&suggestion, lens)}</small>
                </a>
            </li>
        }
    };
    view! {
        <section class="next" id="next" aria-labelledby="next-up" hidden=move || !view.typed.read().trim().is_empty()>
            <Fold label="Learning now and next up" controls="next-skills" open/>
            <div id="next-skills" class:open=move || open.get()>
                <LearningNow view/>
                <h2 id="next-up">"Next up "<small>"what you are ready for, by what adds most"</small></h2>
                <ul class="cards">
                    // The reason is part of the key, since a card is given its text once.
                    <For each=move || suggested.get() key=|(suggestion, lens)| text::reason(suggestion, *lens) + suggestion.skill.id children=card/>
                </ul>
                <p data-nothing-next="" hidden=move || !suggested.read().is_empty()>
                    {move || { suggested.track(); text::nothing_next(view.store.count_now()) }}
                </p>
            </div>
        </section>
    }
}

/// The skills that are being learned, in one line.
#[component]
fn LearningNow(view: View) -> impl IntoView {
    let learning = deferred(view, move || {
        SKILLS.iter().filter(|skill| view.store.status_now(skill) == Status::Learning).collect::<Vec<_>>()
    });
    let first = move || learning.get().into_iter().take(MAX_LEARNING).collect::<Vec<_>>();
    let number = move || learning.read().len();
    view! {
        <div class="learning">
            <h2>"Learning now"</h2>
            <ul class="chips" data-learning="">
                <For each=first key=|skill| skill.number let:skill>
                    <Chip skill page=Page::Checklist/>
                </For>
            </ul>
            <button
                type="button"
                class="plain"
                data-do="show-learning"
                hidden=move || number() == 0
                on:click=move |_| view.status.set(Some(Status::Learning))
            >
                {move || format!("All {}", number())}
            </button>
            <p class="muted" hidden=move || number() != 0>"Nothing yet. Mark what you start on as learning."</p>
        </div>
    }
}

/// The result of a function at every change of the progress or the lens. It is computed after the frame that shows a tick, so that the
/// tick is answered first.
fn deferred<T: Send + Sync + 'static>(view: View, compute: impl Fn() -> T + Copy + 'static) -> RwSignal<T> {
    let computed = RwSignal::new(compute());
    let waiting = StoredValue::new(false);
    Effect::new(move |before: Option<()>| {
        view.store.track();
        view.lens.track();
        if before.is_some() && !waiting.get_value() {
            waiting.set_value(true);
            clock::defer(move || {
                waiting.set_value(false);
                computed.set(compute());
            });
        }
    });
    computed
}

/// Shows the reminder of a backup, if one is due.
pub fn show_reminder(store: Store) {
    let settings = store.settings;
    let progress = store.progress_now();
    let times = progress.changes().map(|change| change.at);
    let now = clock::now();
    if progress::backup_is_due(times, settings.last_backup(), settings.reminded(), now) {
        store.notices.show(Notice::Reminder);
        settings.set_reminded(now);
    }
}
