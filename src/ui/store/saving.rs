//! Keeping the progress: in local storage, merged with what other tabs write there, and in a journal that outlives a killed
//! browser.
//!
//! To save is to read what storage holds, merge it, and write, so that nothing another tab did is lost. Each change is also
//! added to the journal, and what the journal holds is taken in when the page comes to life.

use super::{Notice, Store};
use crate::browser::clock;
use crate::browser::journal;
use crate::browser::storage::{self, StorageChange, StorageError, keys};
use crate::progress::{self, Day, Note, Progress, SavedError};
use leptos::prelude::*;

/// How many texts the journal may hold before they are made into one.
const LONG_JOURNAL: usize = 100;

/// Begins a note's text in the journal; the skill's number, a space, and the note follow.
const NOTE: &str = "note ";

/// What saving knows of storage.
#[derive(Debug, Default)]
pub struct Saving {
    /// The text that storage holds as far as we know, to see when another tab has written.
    stored: Option<String>,
    /// The day that a change was last made on in this page.
    pub changed: Option<Day>,
    /// Whether storage may be written: not before it was read, and not while it holds what we could not quarantine.
    allowed: bool,
}

impl Saving {
    /// The text that storage holds as far as we know.
    pub fn stored(&self) -> Option<String> {
        self.stored.clone()
    }
}

/// Whether there is saved progress, readable or not.
pub fn has_saved_progress() -> bool {
    matches!(storage::read(keys::PROGRESS), Ok(Some(_)))
}

impl Store {
    pub(super) fn load_progress(self) {
        match storage::read(keys::PROGRESS) {
            Err(error) => self.report(error),
            Ok(None) => self.saving.update_value(|saving| saving.allowed = true),
            Ok(Some(text)) => match progress::restore(&text) {
                Ok(stored) => {
                    self.merge(&stored);
                    self.saving.update_value(|saving| {
                        saving.stored = Some(text);
                        saving.allowed = true;
                    });
                }
                Err(error) => self.quarantine(&text, error),
            },
        }
    }

    /// Takes in what other tabs wrote while this page was away.
    pub(super) fn reread_progress(self) {
        if let Ok(Some(text)) = storage::read(keys::PROGRESS) {
            self.take_over(&text);
        }
    }

    /// Takes over what other tabs write, as long as the page lives.
    pub(super) fn listen(self) {
        storage::on_change(move |StorageChange { key, value }| match (key.as_deref(), value) {
            (Some(keys::PROGRESS), Some(text)) => self.take_over(&text),
            (Some(key), value) => {
                if let Some(Ok(skill)) = key.strip_prefix(keys::NOTE).map(str::parse) {
                    self.take_over_note(skill, value.as_deref());
                } else {
                    self.settings.take_over(key, value.as_deref());
                    self.kept.update(|changes| *changes += 1);
                }
            }
            (None, _) => {}
        });
    }

    fn take_over(self, text: &str) {
        let Ok(other) = progress::restore(text) else { return };
        self.merge(&other);
        // Two tabs that write at once do not see each other's text, and the last one overwrites the other's.
        if self.progress.with_untracked(|progress| progress.is_ahead_of(&other)) {
            self.save();
        }
    }

    pub(super) fn replay_journal(self) {
        leptos::task::spawn_local(journal::replay(move |texts| self.replay(&texts)));
    }

    pub(super) fn journal_change(self, skill: u16, note: &Note) {
        journal::add(format!("{NOTE}{skill} {}", note.save()));
    }

    /// Takes in what the journal holds, saves what storage lacked of it, and gives the texts that may take the journal's place
    /// when it has grown long. What cannot be read stays where it is.
    fn replay(self, texts: &[String]) -> Option<Vec<String>> {
        let mut journal = Progress::default();
        let mut notes: Vec<(u16, Note)> = Vec::new();
        let mut readable = true;
        for text in texts {
            let note = text.strip_prefix(NOTE).and_then(|text| text.split_once(' '));
            if let Some((Ok(skill), text)) = note.map(|(skill, text)| (skill.parse(), text)) {
                let note = Note::restore(text);
                self.keep_note(skill, &note);
                notes.retain(|(other, _)| *other != skill);
                notes.push((skill, note));
                continue;
            }
            match progress::restore(text) {
                Ok(part) => journal.merge(&part),
                Err(_) => readable = false,
            }
        }
        if self.merge(&journal) {
            self.save();
        }
        if !readable || texts.len() <= LONG_JOURNAL {
            return None;
        }
        let notes = notes.iter().map(|(skill, note)| format!("{NOTE}{skill} {}", note.save()));
        let progress = self.progress.with_untracked(progress::save);
        Some(notes.chain([progress]).collect())
    }

    /// Moves an unreadable value out of the way, so that saving overwrites nothing. Where there is no room for that, the
    /// value stays and this tab saves nothing.
    fn quarantine(self, text: &str, error: SavedError) {
        let key = format!("{}{}", keys::SET_ASIDE, clock::now());
        let moved = storage::write(&key, text).is_ok();
        if moved {
            storage::remove(keys::PROGRESS);
        }
        self.saving.update_value(|saving| saving.allowed = moved);
        self.kept.update(|changes| *changes += 1);
        // What is whole in it is taken in; a second copy, in the journal, may hold the rest.
        self.import(&progress::recover(text));
        self.notices.show(Notice::Unreadable { error, moved, file: text.to_owned() });
    }

    pub(super) fn save(self) {
        let allowed = || self.saving.with_value(|saving| saving.allowed);
        if !allowed() {
            return;
        }
        let held = match storage::read(keys::PROGRESS) {
            Ok(held) => held,
            Err(error) => return self.report(error),
        };
        let foreign =
            held.filter(|held| self.saving.with_value(|saving| saving.stored.as_ref() != Some(held)));
        if let Some(text) = foreign {
            match progress::restore(&text) {
                Ok(other) => drop(self.merge(&other)),
                Err(error) => self.quarantine(&text, error),
            }
            if !allowed() {
                return;
            }
        }
        let text = self.progress.with_untracked(progress::save);
        match storage::write(keys::PROGRESS, &text) {
            Ok(()) => {
                self.saving.update_value(|saving| saving.stored = Some(text));
                self.notices.dismiss(Notice::STORAGE_FULL);
            }
            Err(StorageError::Full) => self.notices.show(Notice::StorageFull { unsaved: text }),
            Err(StorageError::Denied) => self.notices.show(Notice::StorageDenied),
        }
    }

    fn report(self, error: StorageError) {
        self.notices.show(match error {
            StorageError::Denied => Notice::StorageDenied,
            StorageError::Full => {
                Notice::StorageFull { unsaved: self.progress.with_untracked(progress::save) }
            }
        });
    }
}
