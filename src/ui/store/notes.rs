//! Notes in the store: what the person wrote about each skill.

use super::Store;
use crate::catalogue::SkillNumber;
use crate::progress::{Note, Notes};
use leptos::prelude::*;
use std::collections::BTreeSet;

impl Store {
    /// The text noted on a skill; empty where there is none. Tracked.
    pub fn note(self, skill: SkillNumber) -> String {
        self.notes_changed.track();
        self.note_now(skill)
    }

    /// The text noted on a skill right now. Not tracked.
    pub fn note_now(self, skill: SkillNumber) -> String {
        self.replica.with_value(|replica| replica.notes().text(skill).to_owned())
    }

    /// The skills on which something is noted. Changes when one comes or goes, not with every letter.
    pub fn noted(self) -> Memo<BTreeSet<SkillNumber>> {
        Memo::new(move |_| {
            self.notes_changed.track();
            self.replica.with_value(|replica| replica.notes().skills())
        })
    }

    /// Every note. Tracked.
    pub fn notes(self) -> Notes {
        self.notes_changed.track();
        self.replica.with_value(|replica| replica.notes().clone())
    }

    /// The texts noted on these skills right now, as an [`Undo`](crate::sync::Undo) holds them. Not tracked.
    pub fn note_texts(self, skills: impl IntoIterator<Item = SkillNumber>) -> Vec<(SkillNumber, String)> {
        skills.into_iter().map(|skill| (skill, self.note_now(skill))).collect()
    }

    /// Notes something on a skill. It is saved at once.
    pub fn set_note(self, skill: SkillNumber, text: &str) {
        self.act(|replica, now| replica.set_note(skill, text, now));
        self.show_notes();
    }

    /// Adds a skill's note to the journal. With every letter that would be too much.
    pub fn journal_note(self, skill: SkillNumber) {
        self.replica.update_value(|replica| replica.journal_note(skill));
    }

    /// Takes in the note of a backup, unless a later one is here.
    pub fn import_note(self, skill: SkillNumber, note: &Note) {
        self.act(|replica, _| replica.import_note(skill, note.clone()));
        self.show_notes();
    }
}
