//! The skills that one is learning, and those to learn next, each with its reason.

use super::controls::Fold;
use super::role_choice::RoleChoice;
use super::view::View;
use crate::browser::clock;
use crate::catalogue::{SKILLS, Skill};
use crate::progress::{self, Status, next_up};
use crate::role::{Standing, next_towards};
use crate::ui::Page;
use crate::ui::parts::Chip;
use crate::ui::store::{Notice, Store};
use crate::ui::text;
use leptos::prelude::*;

/// The most skills that are named as being learned. More would take more than a line.
const MAX_LEARNING: usize = 4;

/// A skill to learn next, as its card shows it.
#[derive(Debug, Clone)]
struct Suggested {
    /// The skill.
    skill: &'static Skill,
    /// The reason for it.
    reason: String,
}

/// The skills that one returns to: those being learned, and those to learn next. On a phone it folds away under its heading.
#[component]
pub fn NextUp(
    /// The view, since the lens decides on the suggestions and a search hides them.
    view: View,
) -> impl IntoView {
    let store = view.store;
    let open = RwSignal::new(false);
    let towards = Memo::new(move |_| {
        let kept = store.settings.towards().and_then(|id| store.role(id))?;
        Some(kept.role().clone())
    });
    let status = move |skill: &Skill| store.status_now(skill);
    let suggest = move || match towards.get_untracked() {
        Some(role) => {
            let steps = next_towards(&role, status).into_iter();
            let suggested =
                steps.map(|step| Suggested { skill: step.skill, reason: text::reason_towards(&step, &role) });
            suggested.collect::<Vec<_>>()
        }
        None => {
            let lens = untrack(|| view.lens());
            let statuses = store.statuses_now();
            let status = |skill: &Skill| statuses[skill.index()];
            let suggestions = next_up(lens, &status, &untrack(|| store.own_technologies())).into_iter();
            let suggested = suggestions.map(|suggestion| Suggested {
                skill: suggestion.skill,
                reason: text::reason(&suggestion, lens),
            });
            suggested.collect()
        }
    };
    let track = move || {
        store.track();
        towards.track();
        view.grouping.track();
    };
    let suggested = deferred(track, suggest);
    let nothing = move || {
        suggested.track();
        match towards.get_untracked() {
            Some(role) => {
                let standing = Standing::new(&role, status);
                text::nothing_towards(standing.musts, standing.nices)
            }
            None => text::nothing_next(store.count_now()),
        }
    };
    let card = |Suggested { skill, reason }: Suggested| {
        view! {
            <li>
                <a class="card" href=format!("#{}", skill.id) data-next=skill.id>
                    <strong>{skill.title}</strong>
                    <span>{skill.can()}</span>
                    <small>{reason}</small>
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
                <RoleChoice
                    view
                    label="Towards"
                    name="towards"
                    none="Everything"
                    chosen=Signal::derive(move || store.settings.towards())
                    choose=|view, role| view.store.settings.set_towards(role)
                />
                <ul class="cards">
                    // The reason is part of the key, since a card is given its text once.
                    <For each=move || suggested.get() key=|suggested| (suggested.skill.number, suggested.reason.clone()) children=card/>
                </ul>
                <p data-nothing-next="" hidden=move || !suggested.read().is_empty()>
                    {nothing}
                </p>
            </div>
        </section>
    }
}

/// The skills that are being learned, in one line.
#[component]
fn LearningNow(view: View) -> impl IntoView {
    let learning = deferred(
        move || view.store.track(),
        move || {
            let skills = SKILLS.iter().zip(view.store.statuses_now());
            skills
                .filter(|(_, status)| *status == Status::Learning)
                .map(|(skill, _)| skill)
                .collect::<Vec<_>>()
        },
    );
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

/// The result of a function at every change of what it tracks. It is computed after the frame that shows a tick, so that the tick is
/// answered first.
fn deferred<T: Send + Sync + 'static>(
    track: impl Fn() + 'static,
    compute: impl Fn() -> T + Copy + 'static,
) -> RwSignal<T> {
    let computed = RwSignal::new(compute());
    let waiting = StoredValue::new(false);
    Effect::new(move |before: Option<()>| {
        track();
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
