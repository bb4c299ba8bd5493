//! The one reactive state: what the person has set, and what there is to tell them.
//!
//! One signal holds the [`Progress`]; one small signal per skill holds its status, so that a tick touches one row and the
//! memos that count it. Every change goes through one place, which then saves. Notes, earlier states, settings and notices
//! each have a file of their own here.
//!
//! Components reach the store through Leptos's context. A page of someone else's summary provides none, so nothing on it can
//! touch what the reader has set.

mod notes;
mod notices;
mod quarantine;
mod saving;
mod settings;
mod snapshots;

pub use notices::{Notice, Notices, Undo};
pub use quarantine::Quarantined;
pub use settings::{Settings, Theme};
pub use snapshots::{Before, Snapshot};

use super::text;
use crate::browser::clock;
use crate::catalogue::{self, HIGHEST, SKILLS, Skill};
use crate::progress::{self, Backup, Count, Day, Note, Progress, Status, Summary};
use leptos::prelude::*;
use saving::Saving;
use std::collections::BTreeMap;

/// The highest skill number of the first release, which did not remember what had been seen.
const FIRST_RELEASE: u16 = 200;

/// What the person has set. A handle: copying it copies no state.
#[derive(Debug, Clone, Copy)]
pub struct Store {
    /// What there is to tell the person.
    pub notices: Notices,
    /// What the person prefers.
    pub settings: Settings,
    progress: RwSignal<Progress>,
    /// Each skill's status, by its index in the catalogue.
    statuses: StoredValue<Vec<RwSignal<Status>>>,
    /// By skill number, as far as something was ever noted on it.
    notes: RwSignal<BTreeMap<u16, Note>>,
    today: RwSignal<Option<Day>>,
    /// Whether what storage holds is in the signals. The page that was written beforehand knows nothing of it.
    loaded: RwSignal<bool>,
    /// Whether the person has changed something on this page.
    touched: RwSignal<bool>,
    /// Counts the changes of what only storage holds: earlier states and quarantined values.
    kept: RwSignal<u32>,
    saving: StoredValue<Saving>,
    /// The highest skill number at the last visit.
    seen: StoredValue<u16>,
}

impl Store {
    /// A store in which nothing is set, as the pages are written with. [`Store::load`] fills it.
    pub fn new(notices: Notices, settings: Settings) -> Store {
        Store {
            notices,
            settings,
            progress: RwSignal::default(),
            statuses: StoredValue::new(SKILLS.iter().map(|_| RwSignal::default()).collect()),
            notes: RwSignal::default(),
            today: RwSignal::default(),
            loaded: RwSignal::default(),
            touched: RwSignal::default(),
            kept: RwSignal::default(),
            saving: StoredValue::default(),
            seen: StoredValue::new(HIGHEST),
        }
    }

    /// Takes in what storage holds, and from now on what other tabs write.
    pub fn load(self) {
        self.today.set(Some(clock::today()));
        self.load_seen();
        self.load_progress();
        self.load_notes();
        self.listen();
        self.replay_journal();
        self.loaded.set(true);
    }

    /// Takes in what changed elsewhere while the page was away.
    pub fn refresh(self) {
        self.today.set(Some(clock::today()));
        self.reread_progress();
        self.load_notes();
        self.kept.update(|changes| *changes += 1);
    }

    /// The skill's status. Tracked.
    pub fn status(self, skill: &Skill) -> Status {
        self.signal(skill).get()
    }

    /// The skill's status right now. Not tracked.
    pub fn status_now(self, skill: &Skill) -> Status {
        self.signal(skill).get_untracked()
    }

    /// The skill's own signal.
    pub fn signal(self, skill: &Skill) -> RwSignal<Status> {
        self.statuses.with_value(|statuses| statuses[skill.index()])
    }

    /// How some skills stand. Tracked.
    pub fn count(self, skills: impl IntoIterator<Item = &'static Skill>) -> Count {
        progress::count(skills, |skill| self.status(skill))
    }

    /// How all of it stands right now. Not tracked.
    pub fn count_now(self) -> Count {
        progress::count(SKILLS, |skill| self.status_now(skill))
    }

    /// The summary of today. Tracked.
    pub fn summary(self, name: &str) -> Summary {
        let today = self.today.get().unwrap_or_default();
        self.progress.with(|progress| Summary::new(progress, today, name))
    }

    /// Everything the person entered. Tracked.
    pub fn backup(self) -> Backup {
        Backup { name: self.settings.name(), progress: self.progress(), notes: self.notes() }
    }

    /// What the person has set. Tracked.
    pub fn progress(self) -> Progress {
        self.progress.get()
    }

    /// What the person has set, as it is now. Not tracked.
    pub fn progress_now(self) -> Progress {
        self.progress.get_untracked()
    }

    /// Has what runs now run again at every change of the progress.
    pub fn track(self) {
        self.progress.track();
    }

    /// The day it is; `None` until the page has come to life. Tracked.
    pub fn today(self) -> Option<Day> {
        self.today.get()
    }

    /// Whether what storage holds has been taken in. Tracked.
    pub fn is_loaded(self) -> bool {
        self.loaded.get()
    }

    /// Whether the person has changed something on this page.
    pub fn touched(self) -> Signal<bool> {
        self.touched.into()
    }

    /// Has what runs now run again when an earlier state or a quarantined value comes or goes.
    pub fn track_kept(self) {
        self.kept.track();
    }

    /// The highest skill number at the last visit. Not tracked.
    pub fn seen(self) -> u16 {
        self.seen.get_value()
    }

    /// Sets one skill, and says so to those who listen.
    pub fn set(self, skill: &'static Skill, status: Status) {
        self.change([(skill, status)]);
        self.notices.say(text::change(skill, status, self.count_now()));
    }

    /// Sets a skill, or sets it back to "to do" where it stands so already.
    pub fn toggle(self, skill: &'static Skill, to: Status) {
        self.set(skill, self.status_now(skill).toggled(to));
    }

    /// Sets several skills at once. The caller tells of it.
    pub fn set_all(self, changes: Vec<(&'static Skill, Status)>) {
        if !changes.is_empty() {
            self.change(changes);
        }
    }

    /// What setting these skills would have to bring back.
    pub fn undo_of<'a>(self, skills: impl IntoIterator<Item = &'a Skill>) -> Undo {
        let statuses = skills.into_iter().map(|skill| (skill.number, self.status_now(skill)));
        Undo { statuses: statuses.collect(), ..Undo::default() }
    }

    /// Sets everything back to "to do", with a notice that offers to undo it.
    pub fn reset(self) {
        let set: Vec<_> = SKILLS.iter().filter(|skill| self.status_now(skill) != Status::ToDo).collect();
        let (number, undo) = (set.len(), self.undo_of(set.iter().copied()));
        self.take_snapshot(Before::Reset);
        self.set_all(set.into_iter().map(|skill| (skill, Status::ToDo)).collect());
        self.notices.show(Notice::Reset { number, undo });
    }

    /// Brings back what something was before.
    pub fn undo(self, undo: &Undo) {
        let statuses = undo.statuses.iter();
        self.set_all(
            statuses.filter_map(|(number, status)| Some((catalogue::by_number(*number)?, *status))).collect(),
        );
        for (skill, text) in &undo.notes {
            self.set_note(*skill, text);
            self.journal_note(*skill);
        }
        if undo.named {
            self.settings.set_name("");
        }
        self.notices.say("Undone.".to_owned());
    }

    /// Takes in the changes of a backup, and saves and journals them.
    pub fn import(self, other: &Progress) {
        if self.merge(other) {
            self.save();
            crate::browser::journal::add(progress::save(other));
        }
    }

    /// Counts the skills there are now as seen.
    pub fn mark_seen(self) {
        self.settings.remember_seen(HIGHEST);
    }

    fn load_seen(self) {
        let before = saving::has_saved_progress().then_some(FIRST_RELEASE);
        self.seen.set_value(self.settings.seen().or(before).unwrap_or(HIGHEST));
    }

    /// The one way a person's changes come in: recorded, shown, saved.
    fn change(self, changes: impl IntoIterator<Item = (&'static Skill, Status)>) {
        let (now, today) = (clock::now(), clock::today());
        self.snapshot_the_day(today);
        let mut recorded = Progress::default();
        self.today.set(Some(today));
        self.touched.set(true);
        self.progress.update(|progress| {
            for (skill, status) in changes {
                recorded.insert(progress.record(skill.number, now, status));
                self.signal(skill).set(status);
            }
        });
        self.save();
        // The page answers first: a browser that is closed, and not killed, has what was saved.
        clock::defer(move || crate::browser::journal::add(progress::save(&recorded)));
    }

    /// Takes in what others have, and says whether any of it was new.
    fn merge(self, other: &Progress) -> bool {
        let mut merged = self.progress_now();
        merged.merge(other);
        if self.progress.with_untracked(|progress| *progress == merged) {
            return false;
        }
        for skill in SKILLS {
            let status = merged.status(skill.number);
            if self.status_now(skill) != status {
                self.signal(skill).set(status);
            }
        }
        self.progress.set(merged);
        true
    }
}
