//! The one reactive state: everything that the person has entered, and the notices.
//!
//! The store wraps this tab's [`Replica`], which saves, merges and journals, and makes it reactive: one small signal per skill
//! holds its status, so that a tick updates one row and the memos that count it, however many skills there are. Notes, roles, own
//! entries, snapshots, settings and notices each have a file of their own here.
//!
//! Components reach the store through Leptos's context. A page of someone else's summary provides none, so nothing on it can
//! change the reader's own progress.

mod item;
mod notes;
mod notices;
mod own;
mod quarantine;
mod roles;
mod settings;
mod snapshots;
mod statuses;

pub use item::Item;
pub use notices::{Notice, Notices, Shown, Undo};
pub use own::{OwnRefusal, folded, known};
pub use quarantine::Quarantined;
pub use settings::{Settings, Theme};
pub use snapshots::{Occasion, Snapshot};

use crate::backup::Backup;
use crate::browser::clock;
use crate::browser::journal::{self, BrowserJournal};
use crate::browser::storage::{self, BrowserStorage, StorageChange};
use crate::catalogue::{Area, MAX_NUMBER, Skill, SkillNumber, by_number};
use crate::progress::{Count, Day, Name, Own, OwnEntry, OwnId, Progress, Status, Summary, Timestamp};
use crate::sync::{self, Replica, Report, keys};
use leptos::prelude::*;
use statuses::Statuses;

/// The highest skill number of the first release, which did not save the highest number that had been seen.
const FIRST_RELEASE: SkillNumber = SkillNumber::new(200);

/// The replica of this tab.
type TabReplica = Replica<BrowserStorage, BrowserJournal>;

/// Everything that the person has entered. A handle: copying it copies no state.
#[derive(Debug, Clone, Copy)]
pub struct Store {
    /// The notices.
    pub notices: Notices,
    /// The person's settings.
    pub settings: Settings,
    replica: StoredValue<TabReplica>,
    /// Notified when the replica's progress has changed.
    progress_changed: Trigger,
    /// Notified when the replica's notes have changed.
    notes_changed: Trigger,
    /// Notified when the replica's roles have changed.
    roles_changed: Trigger,
    /// The own entries that are not deleted.
    own: RwSignal<Vec<(OwnId, OwnEntry)>>,
    /// The status of every skill, and the numbers of them.
    statuses: Statuses,
    today: RwSignal<Option<Day>>,
    /// True once storage is loaded into the signals. The prerendered page knows nothing of it.
    loaded: RwSignal<bool>,
    /// True once the person has changed something on this page.
    touched: RwSignal<bool>,
    /// Notified when something has changed that only storage holds: snapshots and quarantined values.
    kept_changed: Trigger,
    /// True if the journal works; `None` until it has answered.
    journaled: StoredValue<Option<bool>>,
    /// True if storage is denied.
    denied: StoredValue<bool>,
    /// The day of the last change on this page.
    changed_on: StoredValue<Option<Day>>,
    /// The highest skill number at the last visit.
    seen: StoredValue<SkillNumber>,
}

impl Store {
    /// A store in which nothing is set, with which the pages are prerendered. [`Store::load`] fills it.
    pub fn new(notices: Notices, settings: Settings) -> Store {
        Store {
            notices,
            settings,
            replica: StoredValue::new(Replica::new(BrowserStorage, BrowserJournal)),
            progress_changed: Trigger::new(),
            notes_changed: Trigger::new(),
            roles_changed: Trigger::new(),
            own: RwSignal::default(),
            statuses: Statuses::new(),
            today: RwSignal::default(),
            loaded: RwSignal::default(),
            touched: RwSignal::default(),
            kept_changed: Trigger::new(),
            journaled: StoredValue::default(),
            denied: StoredValue::default(),
            changed_on: StoredValue::default(),
            seen: StoredValue::new(MAX_NUMBER),
        }
    }

    /// Loads storage and the journal, and follows other tabs from now on.
    pub fn load(self) {
        self.look_at_clock();
        clock::on_use(move || self.look_at_clock());
        self.load_seen();
        self.act(Replica::load);
        self.show_all();
        self.listen();
        leptos::task::spawn_local(async move {
            journal::replay(move |texts| self.replay(&texts)).await;
            // Where it was refused, it was not replayed.
            self.set_journaled(false);
        });
        self.loaded.set(true);
    }

    /// Loads storage again, after a time in which the page may have missed changes of other tabs.
    pub fn refresh(self) {
        self.look_at_clock();
        self.act(Replica::refresh);
        self.show_all();
        self.kept_changed.notify();
    }

    /// The skill's status. Tracked.
    pub fn status(self, skill: &Skill) -> Status {
        self.signal(skill).get()
    }

    /// The skill's status right now. Not tracked.
    pub fn status_now(self, skill: &Skill) -> Status {
        self.statuses.now(skill)
    }

    /// The status of every skill right now, by its index. Not tracked.
    pub fn statuses_now(self) -> Vec<Status> {
        self.statuses.all_now()
    }

    /// The skill's own signal.
    pub fn signal(self, skill: &Skill) -> RwSignal<Status> {
        self.statuses.signal(skill)
    }

    /// The numbers of the skills. Tracked.
    pub fn count(self, skills: impl IntoIterator<Item = &'static Skill>) -> Count {
        let skills: Vec<_> = skills.into_iter().collect();
        statuses::count(&skills, &self.own_technologies(), &|skill| self.status(skill))
    }

    /// The numbers of an area. Tracked.
    pub fn count_of(self, area: &Area) -> Count {
        self.statuses.count_of(area)
    }

    /// The numbers of all skills. Tracked.
    pub fn whole(self) -> Count {
        self.statuses.whole()
    }

    /// The numbers of all skills right now. Not tracked.
    pub fn count_now(self) -> Count {
        untrack(|| self.whole())
    }

    /// The summary of today. Tracked.
    pub fn summary(self, name: Option<Name>) -> Summary {
        let today = self.today.get().unwrap_or_default();
        self.progress_changed.track();
        let summary = self.replica.with_value(|replica| Summary::new(replica.progress(), today, name));
        summary.with_own(self.own().into_iter().map(|(_, own)| Own::from(own)))
    }

    /// A backup of everything that the person has entered. Tracked.
    pub fn backup(self) -> Backup {
        Backup {
            name: self.settings.name(),
            progress: self.progress(),
            notes: self.notes(),
            roles: self.saved_roles(),
            own: self.saved_own(),
        }
    }

    /// The person's progress. Tracked.
    pub fn progress(self) -> Progress {
        self.progress_changed.track();
        self.progress_now()
    }

    /// The person's progress right now. Not tracked.
    pub fn progress_now(self) -> Progress {
        self.replica.with_value(|replica| replica.progress().clone())
    }

    /// Runs the current effect or memo again at every change of a status.
    pub fn track(self) {
        self.progress_changed.track();
        self.own.track();
    }

    /// The current day, also where the page stays open overnight; `None` until it is hydrated. Tracked.
    pub fn today(self) -> Option<Day> {
        self.today.get()
    }

    /// Returns true once storage is loaded. Tracked.
    pub fn is_loaded(self) -> bool {
        self.loaded.get()
    }

    /// True once the person has changed something on this page.
    pub fn touched(self) -> Signal<bool> {
        self.touched.into()
    }

    /// Runs the current effect or memo again when a snapshot or a quarantined value is added or removed.
    pub fn track_kept(self) {
        self.kept_changed.track();
    }

    /// The highest skill number at the last visit. Not tracked.
    pub fn seen(self) -> SkillNumber {
        self.seen.get_value()
    }

    /// Sets several skills at once. The caller announces it.
    pub fn set_all(self, changes: Vec<(&'static Skill, Status)>) {
        if !changes.is_empty() {
            let changes = changes.into_iter().map(|(skill, status)| (skill.number, status));
            self.change(|replica, now| replica.set(changes, now));
        }
    }

    /// Sets several skills to a status after taking a snapshot, and returns the undo. The caller announces it.
    pub fn mark_all(self, occasion: Occasion, skills: &[&'static Skill], status: Status) -> Undo {
        let undo = self.undo_of(skills.iter().copied());
        self.take_snapshot(occasion);
        self.set_all(skills.iter().map(|skill| (*skill, status)).collect());
        undo.into()
    }

    /// The undo of a change to these skills: their statuses right now. Not tracked.
    pub fn undo_of<'a>(self, skills: impl IntoIterator<Item = &'a Skill>) -> sync::Undo {
        let skills = skills.into_iter().map(|skill| skill.number);
        self.replica.with_value(|replica| replica.undo_of(skills))
    }

    /// Sets everything back to "to do", with a notice that offers to undo it.
    pub fn reset(self) {
        // A snapshot of the progress alone would lack the statuses of own entries.
        self.take_full_snapshot(Occasion::Reset);
        let mut undo = sync::Undo::default();
        self.change(|replica, now| {
            let (before, reports) = replica.reset(now);
            undo = before;
            reports
        });
        self.notices.show(Notice::Reset { number: undo.statuses.len() + undo.own.len(), undo: undo.into() });
    }

    /// Undoes a change that a notice announced.
    pub fn undo(self, undo: &Undo) {
        self.restore(&undo.before);
        if undo.named {
            self.settings.set_name("");
        }
        self.notices.say("Undone.".to_owned());
    }

    /// Sets statuses, notes, roles and own entries back to what they once were. The caller announces it.
    pub fn restore(self, before: &sync::Undo) {
        self.change(|replica, now| replica.undo(before, now));
        self.show_all();
    }

    /// Imports the changes of a backup.
    pub fn import(self, other: &Progress) {
        self.change(|replica, now| replica.import(other, now));
    }

    /// Marks the skills of this version as seen.
    pub fn mark_seen(self) {
        self.settings.set_seen(MAX_NUMBER);
    }

    fn load_seen(self) {
        let has_progress = matches!(storage::read(keys::PROGRESS), Ok(Some(_)));
        let before = has_progress.then_some(FIRST_RELEASE);
        self.seen.set_value(self.settings.seen().or(before).unwrap_or(MAX_NUMBER));
    }

    /// Follows what other tabs write, as long as the page lives.
    fn listen(self) {
        storage::on_change(move |StorageChange { key, value }| {
            let Some(key) = key else { return };
            let mut is_replicated = false;
            self.act(|replica, now| {
                let reports = replica.hear(&key, value.as_deref(), now);
                is_replicated = reports.is_some();
                reports.unwrap_or_default()
            });
            if is_replicated {
                self.show_all();
            } else {
                self.settings.take_over(&key, value.as_deref());
                self.kept_changed.notify();
            }
        });
    }

    /// Replays the texts of the journal, and returns those that may replace them.
    fn replay(self, texts: &[String]) -> Option<Vec<String>> {
        self.set_journaled(true);
        let mut compacted = None;
        self.act(|replica, now| {
            let (reports, texts) = replica.replay(texts, now);
            compacted = texts;
            reports
        });
        self.show_all();
        compacted
    }

    /// Sets the current day, if it is another by now.
    fn look_at_clock(self) {
        let today = Some(clock::today());
        if self.today.get_untracked() != today {
            self.today.set(today);
        }
    }

    /// Makes a change that the person asked for on this page. All such changes go through it.
    fn change(self, act: impl FnOnce(&mut TabReplica, Timestamp) -> Vec<Report>) {
        self.look_at_clock();
        self.snapshot_the_day(clock::today());
        self.touched.set(true);
        // A journal that has not answered by now may never do.
        self.set_journaled(false);
        self.act(act);
        self.show_progress();
        self.show_own();
    }

    /// Runs an action of the replica, and shows its reports as notices.
    fn act(self, act: impl FnOnce(&mut TabReplica, Timestamp) -> Vec<Report>) {
        let now = clock::now();
        let reports = self.replica.try_update_value(|replica| act(replica, now));
        for report in reports.into_iter().flatten() {
            match report {
                Report::Saved => self.notices.dismiss(Notice::STORAGE_FULL),
                Report::Denied => {
                    self.denied.set_value(true);
                    self.show_denied();
                }
                Report::Full { unsaved } => self.notices.show(Notice::StorageFull { unsaved }),
                Report::Unreadable { error, moved, text } => {
                    self.notices.show(Notice::Unreadable { error, moved, file: text });
                    self.kept_changed.notify();
                }
            }
        }
    }

    /// Records that the journal works, or, if that is not known yet, that it does not.
    fn set_journaled(self, works: bool) {
        let before = self.journaled.get_value();
        if before.is_none() || works {
            self.journaled.set_value(Some(works));
        }
        if self.journaled.get_value() != before {
            self.show_denied();
        }
    }

    /// Shows that storage is denied, if it is, once it is known what that means for ticks.
    fn show_denied(self) {
        if let Some(journaled) = self.journaled.get_value().filter(|_| self.denied.get_value()) {
            self.notices.show(Notice::StorageDenied { journaled });
        }
    }

    /// Shows everything that the replica holds.
    fn show_all(self) {
        self.show_progress();
        self.show_notes();
        self.show_roles();
        self.show_own();
    }

    /// Sets the statuses that differ from the replica's.
    fn show_progress(self) {
        let changed = self.replica.try_update_value(Replica::take_changed).unwrap_or_default();
        let statuses: Vec<_> = self.replica.with_value(|replica| {
            let skills = changed.into_iter().filter_map(by_number);
            skills.map(|skill| (skill, replica.progress().status(skill.number))).collect()
        });
        self.statuses.set_all(statuses, &untrack(|| self.own_technologies()));
        self.progress_changed.notify();
    }

    fn show_notes(self) {
        self.notes_changed.notify();
    }
}
