//! Backups in texts that went through other programs.
//!
//! A mail program puts words around a backup, a chat a code fence, a word processor curls its quotes, and a hand breaks an entry. What
//! can be read with certainty is read, and [`Flaws`] tells the rest.

use super::foreign::refusal;
use super::{Backup, BackupError, MARK, MAX_BACKUP_BYTES, VERSION};
use crate::catalogue::SkillNumber;
use crate::progress::{Change, MAX_OWN, Note, OwnId, Progress, SavedError, SavedOwn, Timestamp};
use crate::role::{KeptRole, RoleId, SavedRole};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

/// The most braces that are looked at for the beginning of a backup. Few texts that people write have any.
const MAX_BRACES: usize = 100;

/// The curly quotes that programs put in place of straight ones.
pub(super) const CURLY: [char; 4] = ['“', '”', '„', '‟'];

/// A backup that stands in a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FoundBackup {
    /// The backup.
    pub backup: Backup,
    /// The flaws of the text.
    pub flaws: Flaws,
}

/// The flaws of a text in which a backup was found all the same.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Flaws {
    /// The number of changes that are not written as a backup writes them.
    pub broken_changes: usize,
    /// The number of notes that are not written as a backup writes them.
    pub broken_notes: usize,
    /// The number of roles that are not written as a backup writes them.
    pub broken_roles: usize,
    /// The number of own entries that are not written as a backup writes them, or are more than anyone has.
    pub broken_own: usize,
    /// True if other text stands before or after it.
    pub has_text_around: bool,
    /// True if its quotes were curly.
    pub has_curly_quotes: bool,
}

/// The part that is the same in the documents of every version. Saved progress has no mark.
#[derive(Deserialize)]
struct Head {
    #[serde(default)]
    greenlit: Option<String>,
    version: u32,
}

/// A backup of version 1. Each entry is read by itself, since one may be broken. Keys that it does not name are passed over.
#[derive(Default, Deserialize)]
struct Entries<'a> {
    #[serde(default)]
    name: String,
    #[serde(borrow)]
    changes: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    notes: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    roles: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    own: Vec<&'a RawValue>,
}

/// Saved progress of version 1. With any other key it is of another program.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SavedEntries<'a> {
    #[serde(rename = "version")]
    _version: u32,
    #[serde(borrow)]
    changes: Vec<&'a RawValue>,
}

impl Backup {
    /// Reads the backup that stands in a text.
    ///
    /// ```
    /// use greenlit::backup::{Backup, Flaws};
    ///
    /// let mail = r#"Here it is: {"greenlit":"backup","version":1,"changes":[[1,5,2],[1,"x"]]} Ada"#;
    /// let found = Backup::find(mail).expect("a backup");
    /// assert_eq!(found.backup.progress.changes().count(), 1);
    /// assert_eq!(found.flaws, Flaws { broken_changes: 1, has_text_around: true, ..Flaws::default() });
    /// ```
    ///
    /// # Errors
    /// See [`BackupError`]. No text makes it panic, and none takes long: the length is bounded first.
    pub fn find(text: &str) -> Result<FoundBackup, BackupError> {
        if text.len() > MAX_BACKUP_BYTES {
            return Err(BackupError::TooLarge);
        }
        let text = text.trim_start_matches('\u{feff}').trim();
        if text.is_empty() {
            return Err(BackupError::Empty);
        }
        let (before, document) = text.split_at(start(text));
        let found = match read(document) {
            Err(BackupError::Quotes) => read_curly(document),
            // Braces that begin nothing of ours say little about the text.
            Err(BackupError::Foreign(_) | BackupError::Export(_)) => Err(refusal(text)),
            found => found,
        };
        found.map(|mut found| {
            found.flaws.has_text_around |= !before.is_empty();
            found
        })
    }
}

/// The start of the first document in a text that begins like a backup, or else like any JSON; 0 if there is none.
fn start(text: &str) -> usize {
    let mut braces = text.match_indices('{').map(|(at, _)| at).take(MAX_BRACES);
    let first = braces.clone().next().unwrap_or(0);
    let is_foreign =
        |at: &usize| matches!(refusal(&text[*at..]), BackupError::Foreign(_) | BackupError::Export(_));
    braces.find(|at| !is_foreign(at)).unwrap_or(first)
}

/// Reads the document with which a text begins.
fn read(text: &str) -> Result<FoundBackup, BackupError> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<Head>();
    let Some(Ok(head)) = values.next() else { return Err(refuse(text)) };
    let (document, rest) = text.split_at(values.byte_offset());
    let entries = match head.greenlit.as_deref() {
        Some(MARK) if head.version > VERSION => return Err(BackupError::Newer),
        Some(MARK) if head.version == VERSION => {
            serde_json::from_str::<Entries>(document).map_err(|_| BackupError::Damaged)?
        }
        None if head.version == VERSION => {
            let saved = serde_json::from_str::<SavedEntries>(document).map_err(|_| refuse(text))?;
            Entries { changes: saved.changes, ..Entries::default() }
        }
        _ => return Err(refuse(text)),
    };
    let mut found = FoundBackup::from(entries);
    found.flaws.has_text_around = !rest.trim().is_empty();
    let Flaws { broken_changes, broken_notes, broken_roles, broken_own, .. } = found.flaws;
    // Where nothing is left, there is nothing to be sure of.
    if broken_changes + broken_notes + broken_roles + broken_own > 0 && found.backup == Backup::default() {
        return Err(BackupError::Damaged);
    }
    Ok(found)
}

/// Reads a document with curly quotes. It must be whole up to the last brace, with no quotes but those of JSON: which ones belong to
/// a note cannot be told.
fn read_curly(text: &str) -> Result<FoundBackup, BackupError> {
    let end = text.rfind('}').map_or(text.len(), |brace| brace + 1);
    let (document, rest) = text.split_at(end);
    if document.contains('"') {
        return Err(BackupError::Quotes);
    }
    match read(&document.replace(CURLY, "\"")) {
        Ok(FoundBackup { backup, flaws }) if flaws == Flaws::default() => {
            let has_text_around = !rest.trim().is_empty();
            Ok(FoundBackup { backup, flaws: Flaws { has_curly_quotes: true, has_text_around, ..flaws } })
        }
        Err(BackupError::Newer) => Err(BackupError::Newer),
        _ => Err(BackupError::Quotes),
    }
}

/// The reason why a text holds no backup. A newer version of saved progress may hold anything behind its number.
fn refuse(text: &str) -> BackupError {
    match Progress::decode(text) {
        Err(SavedError::Newer) => BackupError::Newer,
        _ => refusal(text),
    }
}

impl From<Entries<'_>> for FoundBackup {
    fn from(entries: Entries) -> FoundBackup {
        let (changes, broken_changes) = whole::<Change>(&entries.changes);
        let (notes, broken_notes) = whole::<(SkillNumber, Timestamp, String)>(&entries.notes);
        let (roles, broken_roles) = whole::<(RoleId, Timestamp, Option<KeptRole>)>(&entries.roles);
        let (mut own, mut broken_own) = whole::<(OwnId, SavedOwn)>(&entries.own);
        // Deleted ones stay, or they would come back from an older backup.
        let mut room = MAX_OWN;
        let all = own.len();
        own.retain(|(_, own)| {
            let fits = own.kept().is_none() || room > 0;
            room -= usize::from(fits && own.kept().is_some());
            fits
        });
        broken_own += all - own.len();
        let backup = Backup {
            name: Some(entries.name).filter(|name| !name.is_empty()),
            progress: changes.into_iter().collect(),
            notes: notes.into_iter().map(|(skill, at, text)| (skill, Note::new(at, &text))).collect(),
            roles: roles.into_iter().map(|(id, at, kept)| (id, SavedRole::new(at, kept))).collect(),
            own: own.into_iter().collect(),
        };
        let flaws = Flaws { broken_changes, broken_notes, broken_roles, broken_own, ..Flaws::default() };
        FoundBackup { backup, flaws }
    }
}

/// The entries that can be read, and the number of those that cannot.
fn whole<T: DeserializeOwned>(entries: &[&RawValue]) -> (Vec<T>, usize) {
    let whole: Vec<T> = entries.iter().filter_map(|entry| serde_json::from_str(entry.get()).ok()).collect();
    let broken = entries.len() - whole.len();
    (whole, broken)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use crate::backup::tests::backups;
    use crate::backup::{ExportKind, ForeignKind};
    use crate::progress::Day;
    use proptest::prelude::*;

    const BACKUP: &str =
        r#"{"greenlit":"backup","version":1,"name":"Ada","changes":[[1,5,2]],"notes":[[1,5,"a proxy"]]}"#;

    #[test]
    fn a_backup_is_found_in_spite_of_flaws() {
        let (none, around) = (Flaws::default(), Flaws { has_text_around: true, ..Flaws::default() });
        let curly = Flaws { has_curly_quotes: true, ..none };
        let pretty = BACKUP.replace(',', ",\n  ");
        let opened = |text: &str| text.split('"').collect::<Vec<_>>().join("“");
        for (text, flaws) in [
            (BACKUP.to_owned(), none),
            (format!("\u{feff}{pretty}\r\n"), none),
            (format!("```json\n{BACKUP}\n```"), around),
            (format!("Hi {{you}},\n\n{BACKUP}\n\n-- \nAda {{\"x\"}}"), around),
            (format!("{BACKUP}\n\nSent from my phone"), around),
            (
                BACKUP.replace("[[1,5,2]]", "[[1,5,2],[1,5,7],[2,\"x\",1],null,[3]]"),
                Flaws { broken_changes: 4, ..none },
            ),
            (BACKUP.replace("\"notes\":[", "\"notes\":[[2,5],"), Flaws { broken_notes: 1, ..none }),
            (
                BACKUP.replace("\"notes\"", "\"roles\":[[2,5,{}],[2,5]],\"notes\""),
                Flaws { broken_roles: 2, ..none },
            ),
            (
                BACKUP.replace("\"notes\"", "\"own\":[[2,{}],[2,5,{}],[3,null],5],\"notes\""),
                Flaws { broken_own: 4, ..none },
            ),
            (opened(BACKUP), curly),
            (
                format!("She said \"hi\": {} \"bye\"", opened(BACKUP).replace("“:", "”:")),
                Flaws { has_text_around: true, ..curly },
            ),
        ] {
            let found = Backup::find(&text).unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!(found, FoundBackup { backup: Backup::decode(BACKUP).unwrap(), flaws }, "{text}");
        }
        let saved = r#"Saved: {"version":1,"changes":[[1,5,2],[]]}"#;
        assert_eq!(Backup::find(saved).unwrap().flaws, Flaws { broken_changes: 1, ..around });
        // A backup of ours alone has no flaws.
        assert_eq!(Backup::decode(saved), Err(BackupError::Damaged));
    }

    #[test]
    fn a_broken_own_entry_takes_no_other_along() {
        let zig = r#"[7,{"entry":[1,{"name":"Zig","beside":141}],"status":[1,2],"note":[0,""]}]"#;
        let with = |own: &str| BACKUP.replace("\"notes\"", &format!("\"own\":[{own}],\"notes\""));
        let whole = Backup::decode(&with(zig)).unwrap();
        assert_eq!(whole.own.living().count(), 1);
        let flaws = Flaws { broken_own: 1, ..Flaws::default() };
        for broken in [
            zig.replace("Zig", " \\u200b"),
            zig.replace("141", "-1"),
            zig.replace("[1,2]", "[1,4]"),
            zig.replace("[0,\"\"]", "[0,null]"),
            zig.replace("\"note\"", "\"more\":1,\"note\""),
            zig.replace("[7,", "[\"7\","),
        ] {
            let found = Backup::find(&with(&format!("{broken},{zig}"))).unwrap();
            assert_eq!(found, FoundBackup { backup: whole.clone(), flaws }, "{broken}");
        }
    }

    #[test]
    fn no_more_own_entries_are_read_than_anyone_has() {
        let zig = r#"{"entry":[1,{"name":"Zig","beside":141}],"status":[1,2],"note":[0,""]}"#;
        let deleted = r#"{"entry":[1,null],"status":[1,0],"note":[0,""]}"#;
        let entries = |numbers: std::ops::Range<usize>, own: &str| {
            numbers.map(|number| format!("[{number},{own}]")).collect::<Vec<_>>().join(",")
        };
        let with = |zigs: usize| {
            let own = [entries(0..zigs, zig), entries(1_000..1_200, deleted)].join(",");
            Backup::find(&BACKUP.replace("\"notes\"", &format!("\"own\":[{own}],\"notes\""))).unwrap()
        };
        let FoundBackup { backup, flaws } = with(MAX_OWN);
        assert_eq!((backup.own.living().count(), flaws), (MAX_OWN, Flaws::default()));
        let found = with(MAX_OWN + 3);
        assert_eq!(found, FoundBackup { backup, flaws: Flaws { broken_own: 3, ..flaws } });
        assert_eq!(found.backup.own.iter().count(), MAX_OWN + 200, "those that were deleted stay");
    }

    #[test]
    fn what_is_not_certain_is_refused_with_its_reason() {
        let curly = BACKUP.replace('"', "”");
        for (text, error) in [
            (curly.replace("a proxy", "a \"proxy\""), BackupError::Quotes),
            (curly.replace("a proxy", "a “proxy”"), BackupError::Quotes),
            (curly.replace("a proxy", "“]]}"), BackupError::Quotes),
            (curly.replace("[1,5,2]", "[1,5,7]"), BackupError::Quotes),
            (curly.replace(":1,", ":2,"), BackupError::Newer),
            (curly[..curly.len() - 9].to_owned(), BackupError::Quotes),
            (format!("Hello,\n{}", &BACKUP[..BACKUP.len() - 5]), BackupError::Damaged),
            (format!("Hello,\n{}", BACKUP.replace(":1,", ":9,")), BackupError::Newer),
            (BACKUP.replace("[1,5,2]", "[1,,2]"), BackupError::Damaged),
            ("{\"greenlit\":\"backup\",\"version\":1,\"changes\":[1,2]}".to_owned(), BackupError::Damaged),
            ("Hello {you}, see {\"a\":1}".to_owned(), BackupError::Foreign(ForeignKind::Text)),
            ("<svg><style>a{b:c}</style></svg>".to_owned(), BackupError::Export(ExportKind::Svg)),
            ("{\"version\":1,\"changes\":[],\"author\":1}".to_owned(), BackupError::Damaged),
        ] {
            assert_eq!(Backup::find(&text), Err(error), "{text}");
        }
    }

    proptest! {
        #[test]
        fn text_around_changes_nothing(backup in backups(), before in "\\PC{0,80}", after in any::<String>()) {
            let found = Backup::find(&format!("{before}{}{after}", backup.encode(Day::default()))).unwrap();
            let has_text_around = !before.trim().is_empty() || !after.trim().is_empty();
            prop_assert_eq!(found, FoundBackup { backup, flaws: Flaws { has_text_around, ..Flaws::default() } });
        }

        #[test]
        fn broken_entries_take_no_others_along(
            backup in backups(),
            broken in prop::sample::select(&["null", "[]", "[1,2]", "[1,2,9]", "[-1,2,1]", "\"[1,2,1]\"", "{\"a\":[1,2,1]}", "[1,2.5,1]"][..]),
            at in any::<prop::sample::Index>(),
        ) {
            let mut document: serde_json::Value = serde_json::from_str(&backup.encode(Day::default())).unwrap();
            for key in ["changes", "notes", "roles", "own"] {
                if document[key].is_null() { document[key] = serde_json::json!([]); }
                let entries = document[key].as_array_mut().unwrap();
                entries.insert(at.index(entries.len() + 1), serde_json::from_str(broken).unwrap());
            }
            match Backup::find(&document.to_string()) {
                Ok(found) => {
                    let flaws = Flaws { broken_changes: 1, broken_notes: 1, broken_roles: 1, broken_own: 1, ..Flaws::default() };
                    prop_assert_eq!(found, FoundBackup { backup, flaws });
                }
                Err(error) => prop_assert_eq!((error, backup), (BackupError::Damaged, Backup::default())),
            }
        }

        #[test]
        fn curly_quotes_are_read_rightly_or_refused(backup in backups(), note in "[“”„\"\\\\,:a\\]}]{0,8}") {
            let note = (SkillNumber::new(1), Note::new(Timestamp::EPOCH, &note));
            let backup = Backup { notes: backup.notes.iter().map(|(skill, note)| (skill, note.clone())).chain([note]).collect(), ..backup };
            let text = backup.encode(Day::default()).replace('"', "”");
            match Backup::find(&text) {
                Ok(found) => prop_assert_eq!(found.backup, backup),
                Err(error) => prop_assert_eq!(error, BackupError::Quotes),
            }
        }
    }
}
