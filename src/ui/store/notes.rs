//! Notes in the store: the texts that the person wrote on skills.

use super::Store;
use crate::catalogue::SkillNumber;
use crate::progress::{Note, Notes};
use leptos::prelude::*;
use std::collections::BTreeSet;

impl Store {
    /// The text of a skill's note; empty if it has none. Tracked.
    pub fn note(self, skill: SkillNumber) -> String {
        self.notes_changed.track();
        self.note_now(skill)
    }

    /// The text of a skill's note right now. Not tracked.
    pub fn note_now(self, skill: SkillNumber) -> String {
        self.replica.with_value(|replica| replica.notes().text(skill).to_owned())
    }

    /// The skills that have a note. It changes when a note is added or removed, and not at every input.
    pub fn noted(self) -> Memo<BTreeSet<SkillNumber>> {
        Memo::new(move |_| {
            self.notes_changed.track();
            self.replica.with_value(|replica| replica.notes().skills())
        })
    }

    /// The notes. Tracked.
    pub fn notes(self) -> Notes {
        self.notes_changed.track();
        self.replica.with_value(|replica| replica.notes().clone())
    }

    /// The texts of these skills' notes right now, as an [`Undo`](crate::sync::Undo) holds them. Not tracked.
    pub fn note_texts(self, skills: impl IntoIterator<Item = SkillNumber>) -> Vec<(SkillNumber, String)> {
        skills.into_iter().map(|skill| (skill, self.note_now(skill))).collect()
    }

    /// Sets the text of a skill's note, and saves it.
    pub fn set_note(self, skill: SkillNumber, text: &str) {
        self.act(|replica, now| replica.set_note(skill, text, now));
        self.show_notes();
    }

    /// Adds a skill's note to the journal. It is a step of its own, since doing it at every input would be too much.
    pub fn journal_note(self, skill: SkillNumber) {
        self.replica.update_value(|replica| replica.journal_note(skill));
    }

    /// Imports the note of a backup, unless the note here is later.
    pub fn import_note(self, skill: SkillNumber, note: &Note) {
        self.act(|replica, _| replica.import_note(skill, note.clone()));
        self.show_notes();
    }
}
