//! Evidence: what the person noted on each skill. Every note has a key of its own in storage, and the latest counts.

use super::{Notice, Store};
use crate::browser::clock;
use crate::browser::storage::{self, StorageError, keys};
use crate::catalogue::RETIRED;
use crate::progress::Note;
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

impl Store {
    /// What is noted on a skill, there or on what it takes over from. Tracked.
    pub fn note(self, skill: u16) -> Note {
        self.notes.with(|notes| find(notes, skill))
    }

    /// What is noted on a skill right now. Not tracked.
    pub fn note_now(self, skill: u16) -> Note {
        self.notes.with_untracked(|notes| find(notes, skill))
    }

    /// The skills on which something is noted, by number. Changes when one comes or goes, not with every letter.
    pub fn noted(self) -> Memo<BTreeSet<u16>> {
        Memo::new(move |_| {
            self.notes.with(|notes| {
                let replacements = |old: u16| RETIRED.iter().filter(move |(number, _)| *number == old);
                let of = |number: u16| {
                    let new = replacements(number).flat_map(|(_, new)| new.iter().copied());
                    std::iter::once(number).chain(new)
                };
                let written = notes.iter().filter(|(_, note)| !note.text.is_empty());
                let noted = written.flat_map(|(number, _)| of(*number));
                noted.filter(|number| !find(notes, *number).text.is_empty()).collect()
            })
        })
    }

    /// Every note under its own number, as it is kept. Tracked.
    pub fn notes(self) -> BTreeMap<u16, Note> {
        self.notes.get()
    }

    /// What is noted on these skills right now, as an [`Undo`](super::Undo) brings it back. Not tracked.
    pub fn note_texts(self, skills: impl IntoIterator<Item = u16>) -> Vec<(u16, String)> {
        skills.into_iter().map(|skill| (skill, self.note_now(skill).text)).collect()
    }

    /// Notes something on a skill. It is saved at once.
    pub fn set_note(self, skill: u16, text: &str) {
        self.keep_note(skill, &Note::written(text, clock::now(), &self.note_now(skill)));
    }

    /// Adds a skill's note to the journal. At every letter that would be too much.
    pub fn journal_note(self, skill: u16) {
        self.journal_change(skill, &self.note_now(skill));
    }

    /// Keeps a note unless a later one is there, and says whether it was taken.
    pub fn keep_note(self, skill: u16, note: &Note) -> bool {
        let later = |kept: &Note| *kept >= *note;
        if self.notes.with_untracked(|notes| notes.get(&skill).is_some_and(later)) {
            return false;
        }
        match storage::write(&format!("{}{skill}", keys::NOTE), &note.save()) {
            Ok(()) => {}
            Err(StorageError::Full) => self.notices.show(Notice::StorageFull { unsaved: note.text.clone() }),
            Err(StorageError::Denied) => self.notices.show(Notice::StorageDenied),
        }
        self.notes.update(|notes| drop(notes.insert(skill, note.clone())));
        true
    }

    /// Takes over what another tab noted; `None` where it dropped the note.
    pub(super) fn take_over_note(self, skill: u16, saved: Option<&str>) {
        self.notes.update(|notes| match saved {
            Some(saved) => drop(notes.insert(skill, Note::restore(saved))),
            None => drop(notes.remove(&skill)),
        });
    }

    pub(super) fn load_notes(self) {
        let numbers =
            storage::keys_with_prefix(keys::NOTE).into_iter().filter_map(|number| number.parse().ok());
        let saved = |number: u16| storage::read(&format!("{}{number}", keys::NOTE)).ok().flatten();
        let notes: BTreeMap<u16, Note> =
            numbers.filter_map(|number| Some((number, Note::restore(&saved(number)?)))).collect();
        if self.notes.with_untracked(|held| *held != notes) {
            self.notes.set(notes);
        }
    }
}

/// A skill's own note, or else the latest of what it takes over from.
fn find(notes: &BTreeMap<u16, Note>, skill: u16) -> Note {
    if let Some(note) = notes.get(&skill) {
        return note.clone();
    }
    let replaced = RETIRED.iter().filter(|(_, replacements)| replacements.contains(&skill));
    replaced.map(|(old, _)| find(notes, *old)).max().unwrap_or_default()
}
