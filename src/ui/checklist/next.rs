//! Next up: skills to learn next, each with its reason.

use super::controls::Fold;
use super::view::View;
use crate::browser::clock;
use crate::catalogue::Lens;
use crate::progress::{self, Suggestion, next_up};
use crate::ui::store::{Notice, Store};
use crate::ui::text;
use leptos::prelude::*;

/// The section of suggestions. On a phone it folds away under its heading.
#[component]
pub fn NextUp(
    /// The view, since the lens decides on the suggestions and a search hides them.
    view: View,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let suggested = suggestions(view);
    let card = |(suggestion, lens): (Suggestion, Lens)| {
        view! {
            <li>
                <a class="card" href=format!("#{}", suggestion.skill.id) data-next=suggestion.skill.id>
                    <strong>{suggestion.skill.title}</strong>
                    <span>{text::reason(&suggestion, lens)}</span>
                </a>
            </li>
        }
    };
    view! {
        <section class="next" id="next" aria-labelledby="next-up" hidden=move || !view.typed.read().trim().is_empty()>
            <h2 id="next-up">"Next up "<small>"what you are ready for, by what adds most"</small></h2>
            <Fold label="Next up" controls="next-skills" open/>
            <div id="next-skills">
                <ul>
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

/// The suggestions for the lens. They are computed after the frame that shows a tick, so that the tick is answered first.
fn suggestions(view: View) -> RwSignal<Vec<(Suggestion, Lens)>> {
    let suggest = move || {
        let lens = view.lens.get_untracked();
        let suggestions = next_up(lens, &|skill| view.store.status_now(skill));
        suggestions.into_iter().map(|suggestion| (suggestion, lens)).collect::<Vec<_>>()
    };
    let suggested = RwSignal::new(suggest());
    let waiting = StoredValue::new(false);
    Effect::new(move |before: Option<()>| {
        view.store.track();
        view.lens.track();
        if before.is_some() && !waiting.get_value() {
            waiting.set_value(true);
            clock::defer(move || {
                waiting.set_value(false);
                suggested.set(suggest());
            });
        }
    });
    suggested
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
