//! Snapshots, to go back to, and starting over.

use crate::backup::Backup;
use crate::browser::clock;
use crate::catalogue::{SKILLS, Skill, SkillNumber};
use crate::progress::{
    Count, Day, Note, Own, OwnEntries, OwnEntry, OwnId, Progress, Status, Summary, Timestamp,
};
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
        // One with more own entries than a backup may have is read as far as that goes.
        Some(State { place, at, occasion, then: Backup::find(&text).ok()?.backup })
    };
    store.snapshots().into_iter().filter_map(state).collect()
}

/// One snapshot. Its button is hidden while nothing in it differs from the present state.
#[component]
fn StateItem(state: State) -> impl IntoView {
    let store = expect_context::<Store>();
    let State { at, occasion, then, .. } = state;
    let counts = counts(&then);
    let then = StoredValue::new(then);
    let differs = move || {
        then.with_value(|then| {
            !differences(&store.progress(), &then.progress).is_empty()
                || !own_differences(|id| store.own_entry(id), &then.own).is_empty()
        })
    };
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

/// The numbers of a snapshot.
fn counts(then: &Backup) -> Count {
    let own = then.own.living().map(|(_, own)| Own::from(own));
    Summary::new(&then.progress, Day::default(), None).with_own(own).whole()
}

/// The skills whose status was different then, each with its status then.
fn differences(now: &Progress, then: &Progress) -> Vec<(&'static Skill, Status)> {
    let statuses = SKILLS.iter().map(|skill| (skill, then.status(skill.number)));
    statuses.filter(|(skill, status)| now.status(skill.number) != *status).collect()
}

/// The own entries that were different then, or were deleted since, each as it was then. Those that were added since stay.
fn own_differences(
    now: impl Fn(OwnId) -> Option<OwnEntry>,
    then: &OwnEntries,
) -> Vec<(OwnId, Option<OwnEntry>)> {
    let entries = then.living().map(|(id, own)| (id, Some(own)));
    entries.filter(|(id, own)| now(*id) != *own).collect()
}

/// Restores a snapshot, after taking one of the present state.
fn go_back(store: Store, at: Timestamp, then: &Backup) {
    store.take_full_snapshot(Occasion::WentBack);
    let changes = differences(&store.progress_now(), &then.progress);
    let differs = |(skill, note): &(SkillNumber, &Note)| store.note_now(*skill) != note.text();
    let notes: Vec<(SkillNumber, &Note)> = then.notes.iter().filter(differs).collect();
    let own = own_differences(|id| store.own_entry_now(id), &then.own);
    let undo = Undo {
        own: own.iter().map(|(id, _)| (*id, store.own_entry_now(*id))).collect(),
        notes: store.note_texts(notes.iter().map(|(skill, _)| *skill)),
        ..store.undo_of(changes.iter().map(|(skill, _)| *skill))
    };
    let changed = changes.len() + own.len();
    let notice = Notice::WentBack { when: clock::moment(at), changed, undo: undo.into() };
    store.restore(&Undo {
        roles: Vec::new(),
        own,
        statuses: changes.iter().map(|(skill, status)| (skill.number, *status)).collect(),
        notes: notes.iter().map(|(skill, note)| (*skill, note.text().to_owned())).collect(),
    });
    store.notices.show(notice);
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use crate::progress::{Change, Name, Place, SavedOwn};

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

    fn entry(name: &str, status: Status) -> OwnEntry {
        let place = Place::all().find(|place| place.job_index().is_some());
        let name = Name::new(name).unwrap();
        OwnEntry { status, ..OwnEntry::new(name, place.unwrap()) }
    }

    fn own(entries: &[(u64, Option<OwnEntry>)]) -> OwnEntries {
        let saved = |(id, kept): &(u64, Option<OwnEntry>)| {
            let at = Timestamp::from_millis(*id);
            (OwnId::new(at), SavedOwn::replacing(None, at, kept.clone()))
        };
        entries.iter().map(saved).collect()
    }

    #[test]
    fn going_back_brings_own_entries_back_and_deletes_none() {
        use Status::{CanDo, Learning, ToDo};
        let now = own(&[
            (1, Some(entry("Zig", ToDo))),
            (2, None),
            (3, Some(entry("Gleam", CanDo))),
            (4, Some(entry("Added since", CanDo))),
            (5, Some(entry("Back again", CanDo))),
        ]);
        let then = own(&[
            (1, Some(entry("Zig", CanDo))),
            (2, Some(entry("Deleted since", Learning))),
            (3, Some(entry("Gleam", CanDo))),
            (5, None),
        ]);
        let id = |id| OwnId::new(Timestamp::from_millis(id));
        assert_eq!(
            own_differences(|id| now.get(id), &then),
            [(id(1), Some(entry("Zig", CanDo))), (id(2), Some(entry("Deleted since", Learning)))]
        );
        assert!(own_differences(|id| now.get(id), &OwnEntries::default()).is_empty());
    }

    #[test]
    fn the_numbers_of_a_snapshot_count_own_technologies() {
        let empty = counts(&Backup::default());
        let then =
            Backup { own: own(&[(1, Some(entry("Zig", Status::CanDo))), (2, None)]), ..Backup::default() };
        assert_eq!(counts(&then), Count { green: 1, ..empty });
    }
}
