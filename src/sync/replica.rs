//! One tab's copy of what a person entered.

use super::registers::Registers;
use super::{Entry, Journal, MAX_ENTRIES, Storage, StorageError, keys};
use crate::catalogue::{SKILLS, SkillNumber};
use crate::progress::{
    Note, Notes, OwnEntries, OwnEntry, OwnId, Progress, SavedError, SavedOwn, Status, Timestamp, with_heirs,
};
use crate::role::{KeptRole, RoleId, Roles, SavedRole};
use std::collections::BTreeSet;
use std::mem;

/// Statuses, notes, roles and own entries as they were, to be set again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Undo {
    /// The statuses.
    pub statuses: Vec<(SkillNumber, Status)>,
    /// The texts of the notes.
    pub notes: Vec<(SkillNumber, String)>,
    /// The roles; `None` for one that was not there.
    pub roles: Vec<(RoleId, Option<KeptRole>)>,
    /// The own entries; `None` for one that was not there.
    pub own: Vec<(OwnId, Option<OwnEntry>)>,
}

impl Undo {
    /// Returns true if there is nothing to set.
    pub fn is_empty(&self) -> bool {
        self.statuses.is_empty() && self.notes.is_empty() && self.roles.is_empty() && self.own.is_empty()
    }
}

/// An outcome of saving or reading that the person should know of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Report {
    /// All progress is in storage.
    Saved,
    /// The browser gives this page no storage.
    Denied,
    /// Storage took no more.
    Full {
        /// The text that it did not take.
        unsaved: String,
    },
    /// A value under the key of the progress could not be read.
    Unreadable {
        /// The reason.
        error: SavedError,
        /// True if there was room to quarantine it. If not, it stays, and this tab saves no progress.
        moved: bool,
        /// The unreadable value.
        text: String,
    },
}

/// One tab's copy of what a person entered, which storage and a journal bring together with those of other tabs.
///
/// Every method that may save returns what the person should know of.
#[derive(Debug)]
pub struct Replica<S, J> {
    storage: S,
    journal: J,
    progress: Progress,
    notes: Registers<Note>,
    roles: Registers<SavedRole>,
    own: Registers<SavedOwn>,
    /// The text that storage holds as far as this tab knows, to see when another tab has written.
    stored: Option<String>,
    /// True if progress may be written: not before it was read, and not over a value that could not be quarantined.
    may_write: bool,
    /// The skills with changes that [`Replica::take_changed`] has not told of.
    changed: Vec<SkillNumber>,
}

impl<S: Storage, J: Journal> Replica<S, J> {
    /// A replica in which nothing is set. [`Replica::load`] fills it.
    pub fn new(storage: S, journal: J) -> Replica<S, J> {
        Replica {
            storage,
            journal,
            progress: Progress::default(),
            notes: Registers::new(),
            roles: Registers::new(),
            own: Registers::new(),
            stored: None,
            may_write: false,
            changed: Vec::new(),
        }
    }

    /// The skills that the person has set.
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// The skills whose status may be another than when this was last called, so that nobody need look at all of them: those with
    /// changes that were not there, and those that inherit from them.
    pub fn take_changed(&mut self) -> Vec<SkillNumber> {
        mem::take(&mut self.changed).into_iter().flat_map(with_heirs).collect()
    }

    /// The notes that the person has written.
    pub fn notes(&self) -> &Notes {
        self.notes.values()
    }

    /// The roles that the person keeps.
    pub fn roles(&self) -> &Roles {
        self.roles.values()
    }

    /// The own entries of the person.
    pub fn own(&self) -> &OwnEntries {
        self.own.values()
    }

    /// The text of the progress that storage holds as far as this tab knows.
    pub fn stored(&self) -> Option<&str> {
        self.stored.as_deref()
    }

    /// Takes in what storage holds, at the start.
    #[must_use]
    pub fn load(&mut self, now: Timestamp) -> Vec<Report> {
        let mut reports = Vec::new();
        match self.storage.read(keys::PROGRESS) {
            Err(_) => reports.push(Report::Denied),
            Ok(None) => self.may_write = true,
            Ok(Some(text)) => match Progress::decode(&text) {
                Ok(stored) => {
                    self.merge(&stored);
                    self.stored = Some(text);
                    self.may_write = true;
                }
                Err(error) => {
                    self.quarantine(text, error, now, &mut reports);
                    if !self.progress.is_empty() {
                        self.write(&mut reports);
                    }
                }
            },
        }
        self.read_registers(&mut reports);
        reports
    }

    /// Takes in what other tabs wrote while this one was away and heard of nothing.
    #[must_use]
    pub fn refresh(&mut self, now: Timestamp) -> Vec<Report> {
        let mut reports = Vec::new();
        if let Ok(Some(text)) = self.storage.read(keys::PROGRESS) {
            self.merge_stored(&text, now, &mut reports);
        }
        self.read_registers(&mut reports);
        reports
    }

    /// Takes in what another tab wrote under a key. `None` where that is no key of progress, notes, roles or own entries.
    #[must_use]
    pub fn hear(&mut self, key: &str, value: Option<&str>, now: Timestamp) -> Option<Vec<Report>> {
        let mut reports = Vec::new();
        if key == keys::PROGRESS {
            // Progress only grows, so what was removed elsewhere is not removed here.
            if let Some(text) = value {
                self.merge_stored(text, now, &mut reports);
            }
            return Some(reports);
        }
        // What was removed elsewhere is not removed here, either: notes are emptied, and the others deleted, by writing that.
        let saved = value.into_iter();
        if let Some(skill) = Registers::<Note>::id(key) {
            saved.for_each(|saved| self.notes.hear(skill, saved, &mut self.storage, &mut reports));
        } else if let Some(id) = Registers::<SavedRole>::id(key) {
            saved.for_each(|saved| self.roles.hear(id, saved, &mut self.storage, &mut reports));
        } else {
            let id = Registers::<SavedOwn>::id(key)?;
            saved.for_each(|saved| self.own.hear(id, saved, &mut self.storage, &mut reports));
        }
        Some(reports)
    }

    /// Takes in the journal, oldest entry first, and saves what storage lacked of it. Where the journal has grown beyond
    /// [`MAX_ENTRIES`], the second value holds the texts that may take its place; a journal with an entry that cannot be read
    /// stays as it is.
    #[must_use]
    pub fn replay(&mut self, texts: &[String], now: Timestamp) -> (Vec<Report>, Option<Vec<String>>) {
        let mut reports = Vec::new();
        let entries: Vec<Option<Entry>> = texts.iter().map(|text| Entry::decode(text)).collect();
        let is_readable = entries.iter().all(Option::is_some);
        let mut journaled = Progress::default();
        let mut replayed = Replayed::default();
        for entry in entries.into_iter().flatten() {
            match entry {
                Entry::Changes(progress) => drop(journaled.merge(&progress)),
                Entry::Note(skill, note) => {
                    self.notes.keep(skill, note, &mut self.storage, &mut reports);
                    replayed.notes.insert(skill);
                }
                Entry::Role(id, role) => {
                    self.roles.keep(id, role, &mut self.storage, &mut reports);
                    replayed.roles.insert(id);
                }
                Entry::Own(id, own) => {
                    self.own.keep(id, own, &mut self.storage, &mut reports);
                    replayed.own.insert(id);
                }
            }
        }
        if self.merge(&journaled) {
            self.save(now, &mut reports);
        }
        let compacted = (is_readable && texts.len() > MAX_ENTRIES).then(|| self.compact(&replayed));
        (reports, compacted)
    }

    /// Records that the person set these skills.
    #[must_use]
    pub fn set(
        &mut self,
        statuses: impl IntoIterator<Item = (SkillNumber, Status)>,
        now: Timestamp,
    ) -> Vec<Report> {
        let mut reports = Vec::new();
        // A later change that another tab has saved would else count for more than what the person does now.
        self.merge_storage(now, &mut reports);
        let record = |(skill, status)| {
            self.changed.push(skill);
            self.progress.record(skill, now, status)
        };
        let recorded: Progress = statuses.into_iter().map(record).collect();
        if !recorded.is_empty() {
            self.write(&mut reports);
            self.journal.append(&Entry::Changes(recorded));
        }
        reports
    }

    /// Sets everything back to "to do", and returns what brings it back.
    #[must_use]
    pub fn reset(&mut self, now: Timestamp) -> (Undo, Vec<Report>) {
        let mut reports = Vec::new();
        self.merge_storage(now, &mut reports);
        let skills = SKILLS.iter().map(|skill| skill.number);
        let set = skills.filter(|skill| self.progress.status(*skill) != Status::ToDo);
        let own = self.own().living().filter(|(_, own)| own.status != Status::ToDo);
        let own: Vec<_> = own.map(|(id, own)| (id, Some(own))).collect();
        let undo = Undo { own, ..self.undo_of(set) };
        reports.extend(self.set(undo.statuses.iter().map(|(skill, _)| (*skill, Status::ToDo)), now));
        for (id, own) in &undo.own {
            let to_do = own.clone().map(|own| OwnEntry { status: Status::ToDo, ..own });
            reports.extend(self.set_own(*id, to_do, now));
        }
        (undo, reports)
    }

    /// The statuses of these skills, to be set again.
    pub fn undo_of(&self, skills: impl IntoIterator<Item = SkillNumber>) -> Undo {
        let statuses = skills.into_iter().map(|skill| (skill, self.progress.status(skill)));
        Undo { statuses: statuses.collect(), ..Undo::default() }
    }

    /// Sets everything as it was.
    #[must_use]
    pub fn undo(&mut self, undo: &Undo, now: Timestamp) -> Vec<Report> {
        let mut reports = self.set(undo.statuses.iter().copied(), now);
        for (skill, text) in &undo.notes {
            reports.extend(self.set_note(*skill, text, now));
            self.journal_note(*skill);
        }
        for (id, kept) in &undo.roles {
            reports.extend(self.set_role(*id, kept.clone(), now));
        }
        for (id, kept) in &undo.own {
            reports.extend(self.set_own(*id, kept.clone(), now));
        }
        reports
    }

    /// Takes in the changes of a backup.
    #[must_use]
    pub fn import(&mut self, other: &Progress, now: Timestamp) -> Vec<Report> {
        let mut reports = Vec::new();
        self.import_into(other, now, &mut reports);
        reports
    }

    /// Takes in the note of a backup, unless a later one is here.
    #[must_use]
    pub fn import_note(&mut self, skill: SkillNumber, note: Note) -> Vec<Report> {
        let mut reports = Vec::new();
        if self.notes.keep(skill, note, &mut self.storage, &mut reports) {
            self.journal_note(skill);
        }
        reports
    }

    /// Records that the person wrote a note. It is saved at once; see [`Replica::journal_note`].
    #[must_use]
    pub fn set_note(&mut self, skill: SkillNumber, text: &str, now: Timestamp) -> Vec<Report> {
        let mut reports = Vec::new();
        // A later note that another tab has saved would else count for more than what the person writes now.
        self.notes.merge_stored(skill, &self.storage);
        let note = Note::replacing(self.notes().get(skill), now, text);
        self.notes.keep(skill, note, &mut self.storage, &mut reports);
        reports
    }

    /// Adds a skill's note to the journal. Done with every letter, that would be too much.
    pub fn journal_note(&mut self, skill: SkillNumber) {
        if let Some(note) = self.notes().value(skill).cloned() {
            self.journal.append(&Entry::Note(skill, note));
        }
    }

    /// The identity for a role that is first kept now, which no role has, neither here nor in storage.
    pub fn new_role(&self, now: Timestamp) -> RoleId {
        self.roles.new_id(now, &self.storage)
    }

    /// Takes in the role of a backup, unless a later state of it is here.
    #[must_use]
    pub fn import_role(&mut self, id: RoleId, role: SavedRole) -> Vec<Report> {
        let mut reports = Vec::new();
        self.keep_role(id, role, &mut reports);
        reports
    }

    /// Records that the person keeps a role, changed it, or, with `None`, deleted it.
    #[must_use]
    pub fn set_role(&mut self, id: RoleId, kept: Option<KeptRole>, now: Timestamp) -> Vec<Report> {
        let mut reports = Vec::new();
        // As with notes, a later state that another tab has saved would else count for more.
        self.roles.merge_stored(id, &self.storage);
        let role = SavedRole::replacing(self.roles().value(id), now, kept);
        self.keep_role(id, role, &mut reports);
        reports
    }

    /// Keeps, writes and journals a role unless a later state of it is here.
    fn keep_role(&mut self, id: RoleId, role: SavedRole, reports: &mut Vec<Report>) {
        if self.roles.keep(id, role, &mut self.storage, reports)
            && let Some(role) = self.roles().value(id).cloned()
        {
            self.journal.append(&Entry::Role(id, role));
        }
    }

    /// The identity for an own entry that is added now, which no entry has, neither here nor in storage.
    pub fn new_own(&self, now: Timestamp) -> OwnId {
        self.own.new_id(now, &self.storage)
    }

    /// Takes in the own entry of a backup, as far as nothing later is here.
    #[must_use]
    pub fn import_own(&mut self, id: OwnId, own: SavedOwn) -> Vec<Report> {
        let mut reports = Vec::new();
        self.keep_own(id, own, &mut reports);
        reports
    }

    /// Records that the person added an own entry, changed it, or, with `None`, deleted it.
    #[must_use]
    pub fn set_own(&mut self, id: OwnId, kept: Option<OwnEntry>, now: Timestamp) -> Vec<Report> {
        let mut reports = Vec::new();
        let seen = self.own().value(id).cloned();
        // As with notes, a later state that another tab has saved would else count for more.
        self.own.merge_stored(id, &self.storage);
        let own = SavedOwn::editing(seen.as_ref(), self.own().value(id), now, kept);
        self.keep_own(id, own, &mut reports);
        reports
    }

    /// Records that the person wrote a note on an own entry. It is saved at once; see [`Replica::journal_own`].
    #[must_use]
    pub fn set_own_note(&mut self, id: OwnId, text: &str, now: Timestamp) -> Vec<Report> {
        let mut reports = Vec::new();
        self.own.merge_stored(id, &self.storage);
        if let Some(kept) = self.own().get(id) {
            let noted = OwnEntry { note: text.to_owned(), ..kept };
            let own = SavedOwn::replacing(self.own().value(id), now, Some(noted));
            self.own.keep(id, own, &mut self.storage, &mut reports);
        }
        reports
    }

    /// Adds an own entry to the journal, after notes on it. Done with every letter, that would be too much.
    pub fn journal_own(&mut self, id: OwnId) {
        if let Some(own) = self.own().value(id).cloned() {
            self.journal.append(&Entry::Own(id, own));
        }
    }

    /// Keeps, writes and journals an own entry as far as nothing later is here.
    fn keep_own(&mut self, id: OwnId, own: SavedOwn, reports: &mut Vec<Report>) {
        if self.own.keep(id, own, &mut self.storage, reports) {
            self.journal_own(id);
        }
    }

    fn import_into(&mut self, other: &Progress, now: Timestamp, reports: &mut Vec<Report>) {
        if self.merge(other) {
            self.save(now, reports);
            self.journal.append(&Entry::Changes(other.clone()));
        }
    }

    /// Merges other progress, and returns true if any of it was new.
    fn merge(&mut self, other: &Progress) -> bool {
        self.changed.extend(other.beyond(&self.progress).map(|change| change.skill));
        self.progress.merge(other)
    }

    /// Merges a text that storage holds or held.
    fn merge_stored(&mut self, text: &str, now: Timestamp, reports: &mut Vec<Report>) {
        // A value that cannot be read is quarantined when this tab saves, and not by every tab that hears of it.
        let Ok(other) = Progress::decode(text) else { return };
        self.merge(&other);
        // Two tabs that write at once do not see each other's text, and the last one overwrites the other's.
        if self.progress.is_ahead_of(&other) {
            self.save(now, reports);
        }
    }

    /// Takes in the notes, roles and own entries that storage holds.
    fn read_registers(&mut self, reports: &mut Vec<Report>) {
        self.notes.read(&mut self.storage, reports);
        self.roles.read(&mut self.storage, reports);
        self.own.read(&mut self.storage, reports);
    }

    /// Reads, merges, and writes.
    fn save(&mut self, now: Timestamp, reports: &mut Vec<Report>) {
        self.merge_storage(now, reports);
        self.write(reports);
    }

    /// Merges what another tab has written.
    fn merge_storage(&mut self, now: Timestamp, reports: &mut Vec<Report>) {
        if !self.may_write {
            return;
        }
        // Where storage was taken away meanwhile, writing says so.
        let Ok(Some(text)) = self.storage.read(keys::PROGRESS) else { return };
        if self.stored.as_ref() == Some(&text) {
            return;
        }
        match Progress::decode(&text) {
            Ok(other) => drop(self.merge(&other)),
            Err(error) => self.quarantine(text, error, now, reports),
        }
    }

    fn write(&mut self, reports: &mut Vec<Report>) {
        if !self.may_write {
            return;
        }
        let text = self.progress.encode();
        match self.storage.write(keys::PROGRESS, &text) {
            Ok(()) => {
                self.stored = Some(text);
                reports.push(Report::Saved);
                self.notes.save_unsaved(&mut self.storage, reports);
                self.roles.save_unsaved(&mut self.storage, reports);
                self.own.save_unsaved(&mut self.storage, reports);
            }
            Err(StorageError::Full) => reports.push(Report::Full { unsaved: text }),
            Err(StorageError::Denied) => reports.push(Report::Denied),
        }
    }

    /// Moves an unreadable value out of the way, so that saving overwrites nothing, and takes in what is whole in it. Where there is
    /// no room for that, the value stays and this tab saves nothing.
    fn quarantine(&mut self, text: String, error: SavedError, now: Timestamp, reports: &mut Vec<Report>) {
        let mut at = now;
        while matches!(self.storage.read(&quarantine_key(at)), Ok(Some(_))) {
            at = at.next();
        }
        let moved = self.storage.write(&quarantine_key(at), &text).is_ok();
        self.may_write = moved;
        let recovered = Progress::recover(&text);
        if self.merge(&recovered) {
            self.journal.append(&Entry::Changes(recovered));
        }
        reports.push(Report::Unreadable { error, moved, text });
        if moved {
            self.storage.remove(keys::PROGRESS);
        }
    }

    /// The entries that hold all of a journal: the latest state of everything that was replayed.
    fn compact(&self, replayed: &Replayed) -> Vec<String> {
        let note = |skill: &SkillNumber| Some(Entry::Note(*skill, self.notes().value(*skill)?.clone()));
        let role = |id: &RoleId| Some(Entry::Role(*id, self.roles().value(*id)?.clone()));
        let own = |id: &OwnId| Some(Entry::Own(*id, self.own().value(*id)?.clone()));
        let (notes, roles) = (replayed.notes.iter().filter_map(note), replayed.roles.iter().filter_map(role));
        let registers = notes.chain(roles).chain(replayed.own.iter().filter_map(own));
        registers.chain([Entry::Changes(self.progress.clone())]).map(|entry| entry.encode()).collect()
    }
}

/// The registers of which a journal has an entry.
#[derive(Default)]
struct Replayed {
    notes: BTreeSet<SkillNumber>,
    roles: BTreeSet<RoleId>,
    own: BTreeSet<OwnId>,
}

fn quarantine_key(at: Timestamp) -> String {
    format!("{}{at}", keys::QUARANTINE)
}
