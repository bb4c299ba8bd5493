//! Snapshots, to go back to, and starting over.

use crate::backup::Backup;
use crate::browser::clock;
use crate::catalogue::{SKILLS, Skill, SkillNumber};
use crate::progress::{Note, Progress, Status, Timestamp, count};
use crate::sync::Undo;
use crate::ui::store::{Notice, Occasion, Snapshot, Store};
use crate::ui::text;
use leptos::prelude::*;

/// The section of snapshots.
#[component]
pub fn Earlier() -> impl IntoView {
    let store = expect_context::<Store>();
    let states = Memo::new(move |_| {
        store.track_kept();
        if store.is_loaded() { states(store) } else { Vec::new() }
    });
    view! {
        <section class="card" id="earlier" aria-labelledby="earlier-title">
            <h2 id="earlier-title">"Earlier states"</h2>
            <p class="muted">
                "Kept for you before the first change of a day, and before anything that changes much at once. The last ten stay."
            </p>
            <p data-no-states="" hidden=move || !states.read().is_empty()>
                "None yet. The first is kept when you come back and change something."
            </p>
            <ul class="states">
                <For each=move || states.get() key=|state| state.place let:state>
                    <StateItem state/>
                </For>
            </ul>
            <p class="actions">
                <button type="button" class="button" data-do="reset" on:click=move |_| store.reset()>"Start over"</button>
                <span class="muted">"Marks everything as to do again. You can undo it."</span>
            </p>
        </section>
    }
}

/// A snapshot as it was decoded.
#[derive(Debug, Clone, PartialEq, Eq)]
struct State {
    /// The place in the order of keeping.
    place: Timestamp,
    /// The time at which it was taken.
    at: Timestamp,
    occasion: Occasion,
    /// Everything that was set at that time.
    then: Backup,
}

/// The snapshots that can be decoded, the one that was kept last first.
fn states(store: Store) -> Vec<State> {
    let state = |Snapshot { place, at, occasion, text }| {
        Some(State { place, at, occasion, then: Backup::decode(&text).ok()? })
    };
    store.snapshots().into_iter().filter_map(state).collect()
}

/// One snapshot. Its button is hidden while nothing in it differs from the present state.
#[component]
fn StateItem(state: State) -> impl IntoView {
    let store = expect_context::<Store>();
    let State { at, occasion, then, .. } = state;
    let counts = count(SKILLS, [], |skill| then.progress.status(skill.number));
    let then = StoredValue::new(then);
    let differs = move || then.with_value(|then| !differences(&store.progress(), &then.progress).is_empty());
    view! {
        <li>
            <div>
                <strong>{clock::moment(at)}</strong>
                <p class="muted">{format!("{} {}", occasion.sentence(), text::sentence(counts))}</p>
            </div>
            <button
                type="button"
                class="button"
                data-do="go-back"
                hidden=move || !differs()
                on:click=move |_| then.with_value(|then| go_back(store, at, then))
            >
                "Go back to this"
            </button>
        </li>
    }
}

/// The skills whose status was different then, each with its status then.
fn differences(now: &Progress, then: &Progress) -> Vec<(&'static Skill, Status)> {
    let statuses = SKILLS.iter().map(|skill| (skill, then.status(skill.number)));
    statuses.filter(|(skill, status)| now.status(skill.number) != *status).collect()
}

/// Restores a snapshot, after taking one of the present state.
fn go_back(store: Store, at: Timestamp, then: &Backup) {
    store.take_full_snapshot(Occasion::WentBack);
    let changes = differences(&store.progress_now(), &then.progress);
    let differs = |(skill, note): &(SkillNumber, &Note)| store.note_now(*skill) != note.text();
    let notes: Vec<(SkillNumber, &Note)> = then.notes.iter().filter(differs).collect();
    let undo = Undo {
        notes: store.note_texts(notes.iter().map(|(skill, _)| *skill)),
        ..store.undo_of(changes.iter().map(|(skill, _)| *skill))
    };
    let notice = Notice::WentBack { when: clock::moment(at), changed: changes.len(), undo: undo.into() };
    store.restore(&Undo {
        roles: Vec::new(),
        own: Vec::new(),
        statuses: changes.iter().map(|(skill, status)| (skill.number, *status)).collect(),
        notes: notes.iter().map(|(skill, note)| (*skill, note.text().to_owned())).collect(),
    });
    store.notices.show(notice);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::Change;

    #[test]
    fn going_back_sets_what_differs_and_nothing_else() {
        let [first, second, third] = [&SKILLS[0], &SKILLS[1], &SKILLS[2]];
        let set = |statuses: &[(&Skill, Status)]| {
            let change = |(skill, status): &(&Skill, Status)| Change {
                skill: skill.number,
                at: Timestamp::EPOCH,
                status: *status,
            };
            statuses.iter().map(change).collect::<Progress>()
        };
        let now = set(&[(first, Status::CanDo), (second, Status::Learning)]);
        let then = set(&[(first, Status::CanDo), (third, Status::Skipped)]);
        let mut changes = differences(&now, &then);
        changes.sort_by_key(|(skill, _)| skill.index());
        assert_eq!(changes, [(second, Status::ToDo), (third, Status::Skipped)]);
        assert!(differences(&now, &now).is_empty());
    }
}
