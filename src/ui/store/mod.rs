//! The one reactive state: what the person has entered, and what there is to tell them.
//!
//! The store wraps this tab's [`Replica`], which saves, merges and journals, and makes it reactive: one small signal per skill
//! holds its status, so that a tick touches one row and the memos that count it. Notes, earlier states, settings and notices
//! each have a file of their own here.
//!
//! Components reach the store through Leptos's context. A page of someone else's summary provides none, so nothing on it can
//! touch what the reader has set.

mod notes;
mod notices;
mod quarantine;
mod settings;
mod snapshots;

pub use notices::{Notice, Notices, Undo};
pub use quarantine::Quarantined;
pub use settings::{Settings, Theme};
pub use snapshots::{Occasion, Snapshot};

use super::text;
use crate::browser::clock;
use crate::browser::journal::{self, BrowserJournal};
use crate::browser::storage::{self, BrowserStorage, StorageChange};
use crate::catalogue::{MAX_NUMBER, SKILLS, Skill, SkillNumber};
use crate::progress::{self, Backup, Count, Day, Name, Progress, Status, Summary, Timestamp};
use crate::sync::{self, Replica, Report, keys};
use leptos::prelude::*;

/// The highest skill number of the first release, which did not remember the skills that had been seen.
const FIRST_RELEASE: SkillNumber = SkillNumber::new(200);

/// The replica of this tab.
type TabReplica = Replica<BrowserStorage, BrowserJournal>;

/// What the person has entered. A handle: copying it copies no state.
#[derive(Debug, Clone, Copy)]
pub struct Store {
    /// What there is to tell the person.
    pub notices: Notices,
    /// What the person prefers.
    pub settings: Settings,
    replica: StoredValue<TabReplica>,
    /// Notified when the replica's progress has changed.
    progress_changed: Trigger,
    /// Notified when the replica's notes have changed.
    notes_changed: Trigger,
    /// Each skill's status, by its index in the catalogue.
    statuses: StoredValue<Vec<RwSignal<Status>>>,
    today: RwSignal<Option<Day>>,
    /// Whether what storage holds is in the signals. The prerendered page knows nothing of it.
    loaded: RwSignal<bool>,
    /// Whether the person has changed something on this page.
    touched: RwSignal<bool>,
    /// Notified when something has changed that only storage holds: earlier states and quarantined values.
    kept_changed: Trigger,
    /// The day that a change was last made on in this page.
    changed_on: StoredValue<Option<Day>>,
    /// The highest skill number at the last visit.
    seen: StoredValue<SkillNumber>,
}

impl Store {
    /// A store in which nothing is set, as the pages are prerendered with. [`Store::load`] fills it.
    pub fn new(notices: Notices, settings: Settings) -> Store {
        Store {
            notices,
            settings,
            replica: StoredValue::new(Replica::new(BrowserStorage, BrowserJournal)),
            progress_changed: Trigger::new(),
            notes_changed: Trigger::new(),
            statuses: StoredValue::new(SKILLS.iter().map(|_| RwSignal::default()).collect()),
            today: RwSignal::default(),
            loaded: RwSignal::default(),
            touched: RwSignal::default(),
            kept_changed: Trigger::new(),
            changed_on: StoredValue::default(),
            seen: StoredValue::new(MAX_NUMBER),
        }
    }

    /// Takes in what storage and the journal hold, and from now on what other tabs write.
    pub fn load(self) {
        self.today.set(Some(clock::today()));
        self.load_seen();
        self.act(Replica::load);
        self.show_progress();
        self.show_notes();
        self.listen();
        leptos::task::spawn_local(journal::replay(move |texts| self.replay(&texts)));
        self.loaded.set(true);
    }

    /// Takes in what changed elsewhere while the page was away.
    pub fn refresh(self) {
        self.today.set(Some(clock::today()));
        self.act(Replica::refresh);
        self.show_progress();
        self.show_notes();
        self.kept_changed.notify();
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

    /// The numbers of some skills. Tracked.
    pub fn count(self, skills: impl IntoIterator<Item = &'static Skill>) -> Count {
        progress::count(skills, |skill| self.status(skill))
    }

    /// The numbers of all skills right now. Not tracked.
    pub fn count_now(self) -> Count {
        progress::count(SKILLS, |skill| self.status_now(skill))
    }

    /// The summary of today. Tracked.
    pub fn summary(self, name: Option<Name>) -> Summary {
        let today = self.today.get().unwrap_or_default();
        self.progress_changed.track();
        self.replica.with_value(|replica| Summary::new(replica.progress(), today, name))
    }

    /// Everything the person entered. Tracked.
    pub fn backup(self) -> Backup {
        Backup { name: self.settings.name(), progress: self.progress(), notes: self.notes() }
    }

    /// The skills that the person has set. Tracked.
    pub fn progress(self) -> Progress {
        self.progress_changed.track();
        self.progress_now()
    }

    /// The skills that the person has set, as they are now. Not tracked.
    pub fn progress_now(self) -> Progress {
        self.replica.with_value(|replica| replica.progress().clone())
    }

    /// Has the current effect or memo run again at every change of the progress.
    pub fn track(self) {
        self.progress_changed.track();
    }

    /// The day it is; `None` until the page is hydrated. Tracked.
    pub fn today(self) -> Option<Day> {
        self.today.get()
    }

    /// Returns true once everything that storage holds has been taken in. Tracked.
    pub fn is_loaded(self) -> bool {
        self.loaded.get()
    }

    /// True once the person has changed something on this page.
    pub fn touched(self) -> Signal<bool> {
        self.touched.into()
    }

    /// Has the current effect or memo run again when an earlier state or a quarantined value comes or goes.
    pub fn track_kept(self) {
        self.kept_changed.track();
    }

    /// The highest skill number at the last visit. Not tracked.
    pub fn seen(self) -> SkillNumber {
        self.seen.get_value()
    }

    /// Sets one skill, and tells screen readers.
    pub fn set(self, skill: &'static Skill, status: Status) {
        self.set_all(vec![(skill, status)]);
        self.notices.say(text::change(skill, status, self.count_now()));
    }

    /// Sets a skill, or sets it back to "to do" where it stands so already.
    pub fn toggle(self, skill: &'static Skill, to: Status) {
        self.set(skill, self.status_now(skill).toggled(to));
    }

    /// Sets several skills at once. The caller tells of it.
    pub fn set_all(self, changes: Vec<(&'static Skill, Status)>) {
        if !changes.is_empty() {
            let changes = changes.into_iter().map(|(skill, status)| (skill.number, status));
            self.change(|replica, now| replica.set(changes, now));
        }
    }

    /// The statuses of these skills, to be set again.
    pub fn undo_of<'a>(self, skills: impl IntoIterator<Item = &'a Skill>) -> sync::Undo {
        let skills = skills.into_iter().map(|skill| skill.number);
        self.replica.with_value(|replica| replica.undo_of(skills))
    }

    /// Sets everything back to "to do", with a notice that offers to undo it.
    pub fn reset(self) {
        self.take_snapshot(Occasion::Reset);
        let mut undo = sync::Undo::default();
        self.change(|replica, now| {
            let (before, reports) = replica.reset(now);
            undo = before;
            reports
        });
        self.notices.show(Notice::Reset { number: undo.statuses.len(), undo: undo.into() });
    }

    /// Brings back what something was before.
    pub fn undo(self, undo: &Undo) {
        self.restore(&undo.before);
        if undo.named {
            self.settings.set_name("");
        }
        self.notices.say("Undone.".to_owned());
    }

    /// Sets statuses and notes as they once were. The caller tells of it.
    pub fn restore(self, before: &sync::Undo) {
        self.change(|replica, now| replica.undo(before, now));
        self.show_notes();
    }

    /// Takes in the changes of a backup.
    pub fn import(self, other: &Progress) {
        self.change(|replica, now| replica.import(other, now));
    }

    /// Counts the skills there are now as seen.
    pub fn mark_seen(self) {
        self.settings.remember_seen(MAX_NUMBER);
    }

    fn load_seen(self) {
        let has_progress = matches!(storage::read(keys::PROGRESS), Ok(Some(_)));
        let before = has_progress.then_some(FIRST_RELEASE);
        self.seen.set_value(self.settings.seen().or(before).unwrap_or(MAX_NUMBER));
    }

    /// Takes in what other tabs write, as long as the page lives.
    fn listen(self) {
        storage::on_change(move |StorageChange { key, value }| {
            let Some(key) = key else { return };
            let mut is_entered = false;
            self.act(|replica, now| {
                let reports = replica.hear(&key, value.as_deref(), now);
                is_entered = reports.is_some();
                reports.unwrap_or_default()
            });
            if is_entered {
                self.show_progress();
                self.show_notes();
            } else {
                self.settings.take_over(&key, value.as_deref());
                self.kept_changed.notify();
            }
        });
    }

    /// Takes in the journal's texts, and returns those that may take their place.
    fn replay(self, texts: &[String]) -> Option<Vec<String>> {
        let mut compacted = None;
        self.act(|replica, now| {
            let (reports, texts) = replica.replay(texts, now);
            compacted = texts;
            reports
        });
        self.show_progress();
        self.show_notes();
        compacted
    }

    /// The one way in for changes that the person makes on this page: recorded, shown, saved.
    fn change(self, act: impl FnOnce(&mut TabReplica, Timestamp) -> Vec<Report>) {
        let today = clock::today();
        self.snapshot_the_day(today);
        self.today.set(Some(today));
        self.touched.set(true);
        self.act(act);
        self.show_progress();
    }

    /// Has the replica do something, and tells the person what came of it.
    fn act(self, act: impl FnOnce(&mut TabReplica, Timestamp) -> Vec<Report>) {
        let now = clock::now();
        let reports = self.replica.try_update_value(|replica| act(replica, now));
        for report in reports.into_iter().flatten() {
            match report {
                Report::Saved => self.notices.dismiss(Notice::STORAGE_FULL),
                Report::Denied => self.notices.show(Notice::StorageDenied),
                Report::Full { unsaved } => self.notices.show(Notice::StorageFull { unsaved }),
                Report::Unreadable { error, moved, text } => {
                    self.notices.show(Notice::Unreadable { error, moved, file: text });
                    self.kept_changed.notify();
                }
            }
        }
    }

    /// Sets the signals whose status the replica has otherwise.
    fn show_progress(self) {
        for skill in SKILLS {
            let status = self.replica.with_value(|replica| replica.progress().status(skill.number));
            if self.status_now(skill) != status {
                self.signal(skill).set(status);
            }
        }
        self.progress_changed.notify();
    }

    fn show_notes(self) {
        self.notes_changed.notify();
    }
}
