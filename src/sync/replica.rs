//! One tab's copy of what a person entered.

use super::{Entry, Journal, MAX_ENTRIES, Storage, StorageError, keys};
use crate::catalogue::{SKILLS, SkillNumber};
use crate::progress::{Note, Notes, Progress, SavedError, Status, Timestamp};
use std::collections::BTreeSet;

/// Statuses and notes as they were, to be set again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Undo {
    /// The statuses.
    pub statuses: Vec<(SkillNumber, Status)>,
    /// The texts of the notes.
    pub notes: Vec<(SkillNumber, String)>,
}

impl Undo {
    /// Returns true if there is nothing to set.
    pub fn is_empty(&self) -> bool {
        self.statuses.is_empty() && self.notes.is_empty()
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
    notes: Notes,
    /// The text that storage holds as far as this tab knows, to see when another tab has written.
    stored: Option<String>,
    /// The skills whose notes storage did not take.
    unsaved_notes: BTreeSet<SkillNumber>,
    /// True if progress may be written: not before it was read, and not over a value that could not be quarantined.
    may_write: bool,
}

impl<S: Storage, J: Journal> Replica<S, J> {
    /// A replica in which nothing is set. [`Replica::load`] fills it.
    pub fn new(storage: S, journal: J) -> Replica<S, J> {
        Replica {
            storage,
            journal,
            progress: Progress::default(),
            notes: Notes::default(),
            stored: None,
            unsaved_notes: BTreeSet::new(),
            may_write: false,
        }
    }

    /// The skills that the person has set.
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// The notes that the person has written.
    pub fn notes(&self) -> &Notes {
        &self.notes
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
                    self.progress.merge(&stored);
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
        self.read_notes(&mut reports);
        reports
    }

    /// Takes in what other tabs wrote while this one was away and heard of nothing.
    #[must_use]
    pub fn refresh(&mut self, now: Timestamp) -> Vec<Report> {
        let mut reports = Vec::new();
        if let Ok(Some(text)) = self.storage.read(keys::PROGRESS) {
            self.merge_stored(&text, now, &mut reports);
        }
        self.read_notes(&mut reports);
        reports
    }

    /// Takes in what another tab wrote under a key. `None` where that is no key of progress or notes.
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
        let skill = key.strip_prefix(keys::NOTE)?.parse().ok()?;
        if let Some(saved) = value {
            self.merge_note(skill, Note::decode(saved), &mut reports);
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
        let mut noted = BTreeSet::new();
        for entry in entries.into_iter().flatten() {
            match entry {
                Entry::Changes(progress) => drop(journaled.merge(&progress)),
                Entry::Note(skill, note) => {
                    self.keep_note(skill, note, &mut reports);
                    noted.insert(skill);
                }
            }
        }
        if self.progress.merge(&journaled) {
            self.save(now, &mut reports);
        }
        let compacted = (is_readable && texts.len() > MAX_ENTRIES).then(|| self.compact(&noted));
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
        let record = |(skill, status)| self.progress.record(skill, now, status);
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
        let undo = self.undo_of(set);
        reports.extend(self.set(undo.statuses.iter().map(|(skill, _)| (*skill, Status::ToDo)), now));
        (undo, reports)
    }

    /// The statuses of these skills, to be set again.
    pub fn undo_of(&self, skills: impl IntoIterator<Item = SkillNumber>) -> Undo {
        let statuses = skills.into_iter().map(|skill| (skill, self.progress.status(skill)));
        Undo { statuses: statuses.collect(), notes: Vec::new() }
    }

    /// Sets everything as it was.
    #[must_use]
    pub fn undo(&mut self, undo: &Undo, now: Timestamp) -> Vec<Report> {
        let mut reports = self.set(undo.statuses.iter().copied(), now);
        for (skill, text) in &undo.notes {
            reports.extend(self.set_note(*skill, text, now));
            self.journal_note(*skill);
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
        if self.keep_note(skill, note, &mut reports) {
            self.journal_note(skill);
        }
        reports
    }

    /// Records that the person wrote a note. It is saved at once; see [`Replica::journal_note`].
    #[must_use]
    pub fn set_note(&mut self, skill: SkillNumber, text: &str, now: Timestamp) -> Vec<Report> {
        let mut reports = Vec::new();
        // A later note that another tab has saved would else count for more than what the person writes now.
        self.merge_stored_note(skill);
        self.keep_note(skill, Note::replacing(self.notes.get(skill), now, text), &mut reports);
        reports
    }

    /// Adds a skill's note to the journal. Done with every letter, that would be too much.
    pub fn journal_note(&mut self, skill: SkillNumber) {
        if let Some(note) = self.notes.own(skill) {
            self.journal.append(&Entry::Note(skill, note.clone()));
        }
    }

    fn import_into(&mut self, other: &Progress, now: Timestamp, reports: &mut Vec<Report>) {
        if self.progress.merge(other) {
            self.save(now, reports);
            self.journal.append(&Entry::Changes(other.clone()));
        }
    }

    /// Merges a text that storage holds or held.
    fn merge_stored(&mut self, text: &str, now: Timestamp, reports: &mut Vec<Report>) {
        // A value that cannot be read is quarantined when this tab saves, and not by every tab that hears of it.
        let Ok(other) = Progress::decode(text) else { return };
        self.progress.merge(&other);
        // Two tabs that write at once do not see each other's text, and the last one overwrites the other's.
        if self.progress.is_ahead_of(&other) {
            self.save(now, reports);
        }
    }

    /// Merges a note that storage holds or held.
    fn merge_note(&mut self, skill: SkillNumber, other: Note, reports: &mut Vec<Report>) {
        let is_later = self.notes.own(skill).is_some_and(|mine| *mine > other);
        self.notes.insert(skill, other);
        // As with progress, the last one to write may have overwritten the later note.
        if is_later {
            self.save_note(skill, reports);
        }
    }

    fn read_notes(&mut self, reports: &mut Vec<Report>) {
        for key in self.storage.keys_with_prefix(keys::NOTE) {
            let Ok(skill) = key.parse() else { continue };
            if let Ok(Some(saved)) = self.storage.read(&note_key(skill)) {
                self.merge_note(skill, Note::decode(&saved), reports);
            }
        }
    }

    /// Keeps and writes a note unless a later one is here, and returns true if it was kept.
    fn keep_note(&mut self, skill: SkillNumber, note: Note, reports: &mut Vec<Report>) -> bool {
        let is_kept = self.notes.insert(skill, note);
        if is_kept {
            self.save_note(skill, reports);
        }
        is_kept
    }

    /// Reads, merges, and writes the note on a skill. What this tab heard of last may be older than what storage holds.
    fn save_note(&mut self, skill: SkillNumber, reports: &mut Vec<Report>) {
        self.merge_stored_note(skill);
        if let Some(note) = self.notes.own(skill).cloned() {
            self.write_note(skill, &note, reports);
        }
    }

    /// Merges the note on a skill that storage holds.
    fn merge_stored_note(&mut self, skill: SkillNumber) {
        if let Ok(Some(saved)) = self.storage.read(&note_key(skill)) {
            self.notes.insert(skill, Note::decode(&saved));
        }
    }

    fn write_note(&mut self, skill: SkillNumber, note: &Note, reports: &mut Vec<Report>) {
        match self.storage.write(&note_key(skill), &note.encode()) {
            Ok(()) => {
                self.unsaved_notes.remove(&skill);
                return;
            }
            Err(StorageError::Full) => reports.push(Report::Full { unsaved: note.text().to_owned() }),
            Err(StorageError::Denied) => reports.push(Report::Denied),
        }
        self.unsaved_notes.insert(skill);
    }

    /// Writes the notes for which there was no room before.
    fn write_unsaved_notes(&mut self, reports: &mut Vec<Report>) {
        for skill in self.unsaved_notes.clone() {
            self.save_note(skill, reports);
        }
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
            Ok(other) => drop(self.progress.merge(&other)),
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
                self.write_unsaved_notes(reports);
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
        if self.progress.merge(&recovered) {
            self.journal.append(&Entry::Changes(recovered));
        }
        reports.push(Report::Unreadable { error, moved, text });
        if moved {
            self.storage.remove(keys::PROGRESS);
        }
    }

    /// The entries that hold all of a journal: the latest note on each of these skills, and all progress.
    fn compact(&self, noted: &BTreeSet<SkillNumber>) -> Vec<String> {
        let note = |skill: &SkillNumber| Some(Entry::Note(*skill, self.notes.own(*skill)?.clone()));
        let notes = noted.iter().filter_map(note);
        notes.chain([Entry::Changes(self.progress.clone())]).map(|entry| entry.encode()).collect()
    }
}

fn note_key(skill: SkillNumber) -> String {
    format!("{}{skill}", keys::NOTE)
}

fn quarantine_key(at: Timestamp) -> String {
    format!("{}{at}", keys::QUARANTINE)
}
