//! A backup: everything a person entered, as one JSON document.
//!
//! Version 1 is
//! `{"greenlit":"backup","version":1,"made":"2026-11-24","name":"Ada","changes":[[skill, at, status], …],"notes":[[skill, at, "text"], …]}`:
//! the changes as in the saved progress, the notes likewise with the skill's number and the time. A version that has been
//! released is read for ever. A file of saved progress alone, as offered where storage fails, is read as well.

use super::foreign::refusal;
use super::note::Note;
use super::{Day, Progress, SavedError, restore};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The version of the format that is written.
pub(super) const VERSION: u32 = 1;

/// The largest file that is looked at, in bytes: a hundred times what a busy person enters in years.
pub const LARGEST: usize = 5_000_000;

/// Everything a person entered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Backup {
    /// The name on their summary.
    pub name: String,
    /// What they set, and when.
    pub progress: Progress,
    /// What they noted, by skill number.
    pub notes: BTreeMap<u16, Note>,
}

/// Why a text is no backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BackupError {
    /// Nothing in it.
    #[error("There is nothing in it. Choose a backup that you saved here, or paste a link.")]
    Empty,
    /// Larger than [`LARGEST`].
    #[error("This is far larger than any backup of Greenlit. Choose the file that you saved here.")]
    Large,
    /// Made by a newer version of Greenlit.
    #[error(
        "This backup was made by a newer version of Greenlit. Reload the page to update, then try again."
    )]
    Newer,
    /// A backup whose end is missing, or that was changed.
    #[error(
        "This is a backup of Greenlit, but it is damaged: its end is missing, or it was changed. Try another copy."
    )]
    Damaged,
    /// One of the formats that Greenlit writes and does not read.
    #[error(
        "This is {0}, which Greenlit writes for other programs. Choose a backup: its name ends in .json."
    )]
    Export(&'static str),
    /// Something else, as far as we can tell what.
    #[error("This is {0}, not a backup of Greenlit. Choose the file that you saved here, or paste a link.")]
    Foreign(&'static str),
}

impl BackupError {
    /// The word in the DOM, for styles and tests.
    pub const fn key(self) -> &'static str {
        match self {
            BackupError::Empty => "backup-empty",
            BackupError::Large => "backup-large",
            BackupError::Newer => "backup-newer",
            BackupError::Damaged => "backup-damaged",
            BackupError::Export(_) => "backup-export",
            BackupError::Foreign(_) => "backup-foreign",
        }
    }
}

/// What a document says of itself in every version.
#[derive(Deserialize)]
struct Head {
    greenlit: String,
    version: u32,
}

/// A document of version 1. What else may stand in one is passed over.
#[derive(Serialize, Deserialize)]
struct Document<'a> {
    greenlit: String,
    version: u32,
    #[serde(default)]
    made: String,
    #[serde(default)]
    name: String,
    changes: Cow<'a, Progress>,
    #[serde(default)]
    notes: Vec<(u16, u64, String)>,
}

/// What marks a document as a backup.
const MARK: &str = "backup";

impl Backup {
    /// The document, made on `day`.
    pub fn encode(&self, day: Day) -> String {
        let note = |(skill, note): (&u16, &Note)| (*skill, note.at, note.text.clone());
        let document = Document {
            greenlit: MARK.into(),
            version: VERSION,
            made: day.iso(),
            name: self.name.clone(),
            changes: Cow::Borrowed(&self.progress),
            notes: self.notes.iter().map(note).collect(),
        };
        // Writing texts and numbers to memory has nothing to fail at.
        serde_json::to_string(&document).unwrap_or_default() + "\n"
    }

    /// Reads a document.
    ///
    /// # Errors
    /// See [`BackupError`]. No text makes it panic, and none takes long: the length is bounded first.
    pub fn decode(text: &str) -> Result<Backup, BackupError> {
        if text.len() > LARGEST {
            return Err(BackupError::Large);
        }
        let text = text.trim_start_matches('\u{feff}').trim();
        if text.is_empty() {
            return Err(BackupError::Empty);
        }
        match serde_json::from_str::<Head>(text) {
            Ok(head) if head.greenlit == MARK => match head.version {
                VERSION => {
                    serde_json::from_str::<Document>(text).map(Backup::from).map_err(|_| BackupError::Damaged)
                }
                0 => Err(BackupError::Damaged),
                _ => Err(BackupError::Newer),
            },
            _ => Backup::decode_saved(text),
        }
    }

    /// Reads saved progress, which has neither a name nor notes.
    fn decode_saved(text: &str) -> Result<Backup, BackupError> {
        match restore(text) {
            Ok(progress) => Ok(Backup { progress, ..Backup::default() }),
            Err(SavedError::Newer) => Err(BackupError::Newer),
            Err(SavedError::Unreadable) => Err(refusal(text)),
        }
    }
}

impl From<Document<'_>> for Backup {
    fn from(document: Document) -> Backup {
        let mut notes: BTreeMap<u16, Note> = BTreeMap::new();
        for (skill, at, text) in document.notes {
            let note = Note::new(at, &text);
            // Of a skill's notes the latest counts.
            let latest = notes.entry(skill).or_default();
            *latest = note.max(std::mem::take(latest));
        }
        Backup { name: document.name, progress: document.changes.into_owned(), notes }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use crate::progress::{Change, Status};
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn set(changes: &[(u16, u64, Status)]) -> Progress {
        changes.iter().copied().map(Change::from).collect()
    }

    #[test]
    fn what_is_refused_is_named() {
        for (text, error) in [
            ("", BackupError::Empty),
            (" \n", BackupError::Empty),
            ("{\"greenlit\":\"backup\",\"version\":2,\"all\":{}}", BackupError::Newer),
            ("{ \"greenlit\": \"backup\", \"version\": 17 }", BackupError::Newer),
            ("{\"greenlit\":\"backup\",\"version\":1,\"changes\":[[1,", BackupError::Damaged),
            ("{\"greenlit\":\"backup\",\"version\":1,\"changes\":[[1,1,7]]}", BackupError::Damaged),
            ("{\"version\":1,\"changes\":[[1,1,2],", BackupError::Damaged),
            ("{\"version\":9,\"changes\":[]}", BackupError::Newer),
            ("id,title,area\r\n", BackupError::Export("a table (CSV)")),
            ("\u{feff}id,title,area\r\n", BackupError::Export("a table (CSV)")),
            ("# Backend skills, 1 January 2020: 0 %\n", BackupError::Export("a Markdown list")),
            ("{\n  \"$schema\": \"https://example.org\"\n}\n", BackupError::Export("a JSON Resume")),
            ("<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>", BackupError::Export("a picture (SVG)")),
            ("[\"backup\",1,\"\",\"\",[],[]]", BackupError::Foreign("JSON of another program")),
            ("<!doctype html>", BackupError::Foreign("a web page or other markup")),
            ("{\"type\":\"excalidraw\"}", BackupError::Foreign("JSON of another program")),
            ("\u{fffd}PNG\r\n", BackupError::Foreign("a picture")),
            ("%PDF-1.7", BackupError::Foreign("a PDF")),
            ("hello", BackupError::Foreign("some other text")),
        ] {
            assert_eq!(Backup::decode(text), Err(error), "{text}");
            assert!(error.to_string().ends_with('.'));
        }
        assert_eq!(Backup::decode(&" ".repeat(LARGEST + 1)), Err(BackupError::Large));
    }

    #[test]
    fn a_backup_is_read_however_it_was_laid_out() {
        let text = "\u{feff}{\n \"notes\": [[3, 5, \"caf\\u00e9 \\\"x\\\" \\ud83d\\ude00\"], [3, 4, \"old\"]],\n \"more\": {\"a\": [1, null]},\n \
                    \"changes\": [[1, 2, 2]],\n \"version\": 1, \"greenlit\": \"backup\"\n}\n";
        let backup = Backup::decode(text).unwrap();
        assert_eq!(backup.progress, set(&[(1, 2, Status::CanDo)]));
        assert_eq!(backup.notes, BTreeMap::from([(3, Note { at: 5, text: "café \"x\" 😀".to_owned() })]));
    }

    fn backups() -> impl Strategy<Value = Backup> {
        let change = (1..260_u16, any::<u64>(), prop::sample::select(&Status::ALL[..]));
        let change = change.prop_map(Change::from);
        let notes = prop::collection::btree_map(any::<u16>(), (any::<u64>(), any::<String>()), 0..6);
        (any::<String>(), vec(change, 0..40), notes).prop_map(|(name, changes, notes)| Backup {
            name,
            progress: changes.into_iter().collect(),
            notes: notes.into_iter().map(|(skill, (at, text))| (skill, Note { at, text })).collect(),
        })
    }

    proptest! {
        #[test]
        fn a_backup_comes_back(backup in backups(), day in any::<u16>()) {
            let text = backup.encode(Day::from_number(day));
            prop_assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok(), "{}", text);
            prop_assert_eq!(Backup::decode(&text), Ok(backup));
        }

        #[test]
        fn any_text_is_answered(text in any::<String>(), backup in backups(), cut in any::<prop::sample::Index>()) {
            let _ = Backup::decode(&text);
            let whole = backup.encode(Day::default());
            let mut end = cut.index(whole.trim_end().len());
            while !whole.is_char_boundary(end) { end -= 1; }
            prop_assert!(Backup::decode(&whole[..end]).is_err());
        }
    }
}
