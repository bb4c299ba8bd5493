//! A backup: everything a person entered, as one JSON document.
//!
//! Version 1 is
//! `{"greenlit":"backup","version":1,"made":"2026-11-24","name":"Ada","changes":[[skill, at, status], …],"notes":[[skill, at, "text"], …]}`:
//! the changes as in the saved progress, the notes likewise with the skill's number and the time. A backup of someone who keeps or
//! kept roles has `"roles":[[id, at, {…}], [id, at, null], …]` as well: what stands under `role` in a saved role (see
//! [`SavedRole`](crate::role::SavedRole)), `null` for one that was deleted. One of someone who has or had own entries has
//! `"own":[[id, {…}], …]`: what stands under `own` in a saved entry (see [`SavedOwn`](crate::progress::SavedOwn)). Releases that know
//! neither pass over them.
//!
//! A version that has been released is read for ever. A file of saved progress alone, as offered where storage fails, is read as
//! well. See `found` for reading, and `encoding` for the files that texts come in.

mod encoding;
mod foreign;
mod found;

pub use encoding::decode_text;
pub use foreign::{ExportKind, ForeignKind};
pub use found::{Flaws, FoundBackup};

use crate::catalogue::SkillNumber;
use crate::progress::{Day, Notes, OwnEntries, OwnId, Progress, SavedOwn, Timestamp};
use crate::role::{KeptRole, RoleId, Roles};
use serde::Serialize;

/// The version of the format that is written.
const VERSION: u32 = 1;

/// The most bytes of a file that is looked at: a hundred times as many as a busy person enters in years.
pub const MAX_BACKUP_BYTES: usize = 5_000_000;

/// Everything a person entered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Backup {
    /// The name on their summary as they typed it, if they did.
    pub name: Option<String>,
    /// The skills that they set.
    pub progress: Progress,
    /// The notes that they wrote.
    pub notes: Notes,
    /// The roles that they keep.
    pub roles: Roles,
    /// The own entries that they added.
    pub own: OwnEntries,
}

/// The reason why a text is no backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BackupError {
    /// Nothing in it.
    #[error("the text is empty")]
    Empty,
    /// Larger than [`MAX_BACKUP_BYTES`].
    #[error("the text is larger than any backup")]
    TooLarge,
    /// Made by a newer version of Greenlit.
    #[error("a backup of a newer version")]
    Newer,
    /// A backup whose end is missing, or that was changed.
    #[error("a damaged backup")]
    Damaged,
    /// A backup with curly quotes in place of straight ones, in which it cannot be told which of them belong to a note.
    #[error("a backup with curly quotes")]
    Quotes,
    /// In an encoding that cannot be told, or cut within a letter.
    #[error("an unknown encoding")]
    Encoding,
    /// One of the formats that Greenlit writes and does not read.
    #[error("an export, not a backup: {0:?}")]
    Export(ExportKind),
    /// Something else, as far as its beginning tells.
    #[error("not a backup: {0:?}")]
    Foreign(ForeignKind),
}

/// A document of version 1, as it is written.
#[derive(Serialize)]
struct Document<'a> {
    greenlit: &'static str,
    version: u32,
    made: String,
    name: &'a str,
    changes: &'a Progress,
    notes: Vec<(SkillNumber, Timestamp, &'a str)>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    roles: Vec<(RoleId, Timestamp, Option<&'a KeptRole>)>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    own: Vec<(OwnId, &'a SavedOwn)>,
}

/// Marks a document as a backup.
const MARK: &str = "backup";

impl Backup {
    /// The document, made on `day`.
    ///
    /// ```
    /// use greenlit::backup::Backup;
    /// use greenlit::progress::Day;
    ///
    /// let backup = Backup { name: Some("Ada".to_owned()), ..Backup::default() };
    /// assert_eq!(Backup::decode(&backup.encode(Day::default())), Ok(backup));
    /// ```
    pub fn encode(&self, day: Day) -> String {
        let (notes, roles) = (self.notes.iter(), self.roles.iter());
        let document = Document {
            greenlit: MARK,
            version: VERSION,
            made: day.iso(),
            name: self.name.as_deref().unwrap_or_default(),
            changes: &self.progress,
            notes: notes.map(|(skill, note)| (skill, note.at(), note.text())).collect(),
            roles: roles.map(|(id, role)| (id, role.at(), role.kept())).collect(),
            own: self.own.iter().collect(),
        };
        // Writing texts and numbers to memory has nothing to fail at.
        serde_json::to_string(&document).unwrap_or_default() + "\n"
    }

    /// Reads a document that is as it was written, but for its layout. See [`Backup::find`] for one that may not be.
    ///
    /// # Errors
    /// See [`BackupError`].
    pub fn decode(text: &str) -> Result<Backup, BackupError> {
        let FoundBackup { backup, flaws } = Backup::find(text)?;
        if flaws == Flaws::default() { Ok(backup) } else { Err(BackupError::Damaged) }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use crate::progress::{Change, Note, Status, saved_own};
    use crate::role::SavedRole;
    use crate::role::tests::saved_roles;
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn number(number: u16) -> SkillNumber {
        SkillNumber::new(number)
    }

    #[test]
    fn every_refusal_has_its_reason() {
        for (text, error) in [
            ("", BackupError::Empty),
            (" \n", BackupError::Empty),
            ("{\"greenlit\":\"backup\",\"version\":2,\"all\":{}}", BackupError::Newer),
            ("{ \"greenlit\": \"backup\", \"version\": 17 }", BackupError::Newer),
            ("{\"greenlit\":\"backup\",\"version\":1,\"changes\":[[1,", BackupError::Damaged),
            ("{\"greenlit\":\"backup\",\"version\":1,\"changes\":[[1,1,7]]}", BackupError::Damaged),
            ("{\"version\":1,\"changes\":[[1,1,2],", BackupError::Damaged),
            ("{\"version\":9,\"changes\":[]}", BackupError::Newer),
            ("{\"greenlit\":\"backup\",\"version\":2,\"cha", BackupError::Newer),
            ("{ \"greenlit\": \"backup\", \"version\": 23456789012345678901, ", BackupError::Damaged),
            ("{ \"greenlit\": \"backup\", \"version\": 2345678901234567890, ", BackupError::Newer),
            ("{\"greenlit\":\"backup\",\"version\":1", BackupError::Damaged),
            ("id,title,area\r\n", BackupError::Export(ExportKind::Csv)),
            ("\u{feff}id,title,area\r\n", BackupError::Export(ExportKind::Csv)),
            ("# Backend skills, 1 January 2020: 0 %\n", BackupError::Export(ExportKind::Markdown)),
            ("{\n  \"$schema\": \"https://example.org\"\n}\n", BackupError::Export(ExportKind::JsonResume)),
            ("<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>", BackupError::Export(ExportKind::Svg)),
            ("[\"backup\",1,\"\",\"\",[],[]]", BackupError::Foreign(ForeignKind::Json)),
            ("<!doctype html>", BackupError::Foreign(ForeignKind::Markup)),
            ("{\"type\":\"excalidraw\"}", BackupError::Foreign(ForeignKind::Json)),
            ("\u{fffd}PNG\r\n", BackupError::Foreign(ForeignKind::Picture)),
            ("%PDF-1.7", BackupError::Foreign(ForeignKind::Pdf)),
            ("hello", BackupError::Foreign(ForeignKind::Text)),
        ] {
            assert_eq!(Backup::decode(text), Err(error), "{text}");
        }
        assert_eq!(Backup::decode(&" ".repeat(MAX_BACKUP_BYTES)), Err(BackupError::Empty));
        assert_eq!(Backup::decode(&" ".repeat(MAX_BACKUP_BYTES + 1)), Err(BackupError::TooLarge));
    }

    #[test]
    fn documents_of_other_kinds_and_versions_are_refused() {
        let document = |mark: &str, version: u32| {
            format!("{{\"greenlit\":\"{mark}\",\"version\":{version},\"changes\":[]}}")
        };
        assert_eq!(Backup::decode(&document("backup", 1)), Ok(Backup::default()));
        assert_eq!(Backup::decode(&document("role", 1)), Err(BackupError::Damaged));
        assert_eq!(Backup::decode(&document("backup", 0)), Err(BackupError::Damaged));
        assert_eq!(Backup::decode(&document("backup", 2)), Err(BackupError::Newer));
    }

    #[test]
    fn saved_progress_is_a_backup_without_notes() {
        let change = Change { skill: number(3), at: Timestamp::from_millis(5), status: Status::Skipped };
        let progress = Progress::from_iter([change]);
        assert_eq!(Backup::decode(&progress.encode()), Ok(Backup { progress, ..Backup::default() }));
    }

    #[test]
    fn a_backup_without_roles_or_own_entries_says_nothing_of_them() {
        let backup = Backup { name: Some("Ada".to_owned()), ..Backup::default() };
        assert_eq!(
            backup.encode(Day::from_number(2_519)),
            "{\"greenlit\":\"backup\",\"version\":1,\"made\":\"2026-11-24\",\"name\":\"Ada\",\"changes\":[],\"notes\":[]}\n"
        );
        let deleted =
            (RoleId::new(Timestamp::from_millis(3)), SavedRole::new(Timestamp::from_millis(7), None));
        let backup = Backup { roles: Roles::from_iter([deleted]), ..backup };
        assert!(backup.encode(Day::default()).ends_with(",\"roles\":[[3,7,null]]}\n"));
        let at = Timestamp::from_millis(7);
        let deleted = (OwnId::new(Timestamp::from_millis(3)), SavedOwn::replacing(None, at, None));
        let backup = Backup { own: OwnEntries::from_iter([deleted]), roles: Roles::default(), ..backup };
        let own = ",\"own\":[[3,{\"entry\":[7,null],\"status\":[7,0],\"note\":[7,\"\"]}]]}\n";
        assert!(backup.encode(Day::default()).ends_with(own));
    }

    #[test]
    fn a_backup_is_read_however_it_was_laid_out() {
        let text = "\u{feff}{\n \"notes\": [[3, 5, \"caf\\u00e9 \\\"x\\\" \\ud83d\\ude00\"], [3, 4, \"old\"]],\n \"more\": {\"a\": [1, null]},\n \
                    \"changes\": [[1, 2, 2]],\n \"version\": 1, \"greenlit\": \"backup\"\n}\n";
        let backup = Backup::decode(text).unwrap();
        let change = Change { skill: number(1), at: Timestamp::from_millis(2), status: Status::CanDo };
        let note = Note::new(Timestamp::from_millis(5), "café \"x\" 😀");
        assert_eq!((backup.progress, backup.name), (Progress::from_iter([change]), None));
        assert_eq!(backup.notes, Notes::from_iter([(number(3), note)]));
    }

    pub fn backups() -> impl Strategy<Value = Backup> {
        let skills = || (1..260_u16).prop_map(number);
        let times = || any::<u64>().prop_map(Timestamp::from_millis);
        let changes =
            vec((skills(), times(), prop::sample::select(&Status::ALL[..])).prop_map(Change::from), 0..40);
        let notes =
            vec((skills(), (times(), any::<String>()).prop_map(|(at, text)| Note::new(at, &text))), 0..6);
        let roles = vec((times().prop_map(RoleId::new), saved_roles()), 0..3);
        let own = vec((times().prop_map(OwnId::new), saved_own()), 0..3);
        let parts = (prop::option::of("\\PC{1,40}"), changes, notes, roles, own);
        parts.prop_map(|(name, changes, notes, roles, own)| Backup {
            name,
            progress: changes.into_iter().collect(),
            notes: notes.into_iter().collect(),
            roles: roles.into_iter().collect(),
            own: own.into_iter().collect(),
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
