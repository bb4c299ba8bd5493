//! A backup: everything a person entered, as one JSON document; and what bringing one in would change.
//!
//! Version 1 is
//! `{"greenlit":"backup","version":1,"made":"2026-11-24","name":"Ada","changes":[[skill, at, status], …],"notes":[[skill, at, "text"], …]}`:
//! the changes as in the saved progress, the notes likewise with the skill's number and the time. A version that has been
//! released is read for ever. A file of saved progress alone, as offered where storage fails, is read as well.

use super::note::Note;
use super::{Change, Day, Progress, SavedError, Status, restore};
use crate::catalogue::{self, RETIRED, SKILLS, Skill};
use serde::Deserialize;
use std::fmt;

const VERSION: u32 = 1;

/// The largest file that is looked at, in bytes: a hundred times what a busy person enters in years.
pub const LARGEST: usize = 5_000_000;

/// Everything a person entered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Backup {
    /// The name on their summary.
    pub name: String,
    /// What they set, and when.
    pub progress: Progress,
    /// What they noted, by skill number, in order.
    pub notes: Vec<(u16, Note)>,
}

/// Why a text is no backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BackupError {
    /// Nothing in it.
    Empty,
    /// Larger than [`LARGEST`].
    Large,
    /// Made by a newer version of Greenlit.
    Newer,
    /// A backup whose end is missing, or that was changed.
    Damaged,
    /// One of the formats that Greenlit writes and does not read.
    Export(&'static str),
    /// Something else, as far as we can tell what.
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

impl fmt::Display for BackupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BackupError::Empty => f.write_str("There is nothing in it. Choose a backup that you saved here, or paste a link."),
            BackupError::Large => f.write_str("This is far larger than any backup of Greenlit. Choose the file that you saved here."),
            BackupError::Newer => f.write_str("This backup was made by a newer version of Greenlit. Reload the page to update, then try again."),
            BackupError::Damaged => f.write_str("This is a backup of Greenlit, but it is damaged: its end is missing, or it was changed. Try another copy."),
            BackupError::Export(what) => write!(f, "This is {what}, which Greenlit writes for other programs. Choose a backup: its name ends in .json."),
            BackupError::Foreign(what) => write!(f, "This is {what}, not a backup of Greenlit. Choose the file that you saved here, or paste a link."),
        }
    }
}

#[derive(Deserialize)]
struct Raw {
    greenlit: String,
    version: u32,
    #[serde(default)]
    name: String,
    changes: Vec<(u16, u64, u8)>,
    #[serde(default)]
    notes: Vec<(u16, u64, String)>,
}

const MARK: &str = "backup";
const START: &str = "{\"greenlit\":\"backup\",\"version\":";

impl Backup {
    /// The document, made on `day`.
    pub fn write(&self, day: Day) -> String {
        let mut text = format!("{START}{VERSION},\"made\":\"{}\",\"name\":", day.iso());
        push_string(&mut text, &self.name);
        text.push_str(",\"changes\":[");
        for (place, change) in self.progress.changes().enumerate() {
            let comma = if place > 0 { ",\n" } else { "" };
            text.push_str(&format!("{comma}[{},{},{}]", change.skill, change.at, change.status.code()));
        }
        text.push_str("],\"notes\":[");
        for (place, (skill, note)) in self.notes.iter().enumerate() {
            let comma = if place > 0 { ",\n" } else { "" };
            text.push_str(&format!("{comma}[{skill},{},", note.at));
            push_string(&mut text, &note.text);
            text.push(']');
        }
        text.push_str("]}\n");
        text
    }

    /// What a document holds.
    ///
    /// # Errors
    /// See [`BackupError`]. No text makes it panic, and none takes long: the length is bounded first.
    pub fn read(text: &str) -> Result<Backup, BackupError> {
        if text.len() > LARGEST {
            return Err(BackupError::Large);
        }
        let text = text.trim_start_matches('\u{feff}').trim();
        if text.is_empty() {
            return Err(BackupError::Empty);
        }
        match serde_json::from_str::<Raw>(text) {
            Ok(raw) if raw.greenlit == MARK => match raw.version {
                VERSION => Backup::of(raw).ok_or(BackupError::Damaged),
                0 => Err(BackupError::Damaged),
                _ => Err(BackupError::Newer),
            },
            Ok(_) => Err(refusal(text)),
            Err(_) => match restore(text) {
                // A marked one that could not be read is no saved progress because a part of it looks like that.
                Ok(progress) if !text.contains("\"greenlit\"") => {
                    Ok(Backup { progress, ..Backup::default() })
                }
                Err(SavedError::Newer) => Err(BackupError::Newer),
                _ => Err(refusal(text)),
            },
        }
    }

    fn of(raw: Raw) -> Option<Backup> {
        let change = |(skill, at, code)| Some(Change { skill, at, status: Status::from_code(code)? });
        let changes: Option<Vec<Change>> = raw.changes.into_iter().map(change).collect();
        // In order, and of a skill the latest. By place, since notes can come in the worst order there is.
        let mut latest: Vec<Option<Note>> = Vec::new();
        for (skill, at, text) in raw.notes {
            let place = usize::from(skill);
            if latest.len() <= place {
                latest.resize(place + 1, None);
            }
            latest[place] = latest[place].take().max(Some(Note::restore(&format!("{at} {text}"))));
        }
        let notes = (0..=u16::MAX).zip(latest).filter_map(|(skill, note)| Some((skill, note?))).collect();
        Some(Backup { name: raw.name, progress: Progress::of(&changes?), notes })
    }
}

/// What a text is that is no backup, by how it begins.
fn refusal(text: &str) -> BackupError {
    let begins = |start: &str| text.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start));
    let compact = compact(text);
    if let Some(rest) = compact.strip_prefix(START) {
        let version = rest.split(|character: char| !character.is_ascii_digit()).next().unwrap_or_default();
        return match version.parse::<u64>() {
            Ok(version) if version > u64::from(VERSION) => BackupError::Newer,
            _ => BackupError::Damaged,
        };
    }
    if compact.starts_with("{\"version\":1,\"changes\":") || compact.starts_with("{\"greenlit\"") {
        return BackupError::Damaged;
    }
    match () {
        () if begins("id,title,") => BackupError::Export("a table (CSV)"),
        () if begins("# ") => BackupError::Export("a Markdown list"),
        () if begins("{\"$schema\"") => BackupError::Export("a JSON Resume"),
        () if begins("<svg") => BackupError::Export("a picture (SVG)"),
        () if begins("<") => BackupError::Foreign("a web page or other markup"),
        () if begins("{") || begins("[") => BackupError::Foreign("JSON of another program"),
        () if begins("%PDF") => BackupError::Foreign("a PDF"),
        () if begins("PK\u{3}\u{4}") => BackupError::Foreign("a ZIP archive or an office document"),
        // What is not text has lost its first byte when it was read as such.
        () if text.get(..7) == Some("\u{fffd}PNG")
            || begins("\u{fffd}PNG")
            || begins("GIF8")
            || begins("\u{fffd}\u{fffd}\u{fffd}") =>
        {
            BackupError::Foreign("a picture")
        }
        () => BackupError::Foreign("some other text"),
    }
}

/// How a text begins, without the space between.
fn compact(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).take(START.len() + 20).collect()
}

/// A JSON string (RFC 8259, section 7).
fn push_string(out: &mut String, text: &str) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            control if control < ' ' => {
                let digits = b"0123456789abcdef";
                let code = control as usize;
                out.push_str("\\u00");
                out.push(char::from(digits[code / 16]));
                out.push(char::from(digits[code % 16]));
            }
            other => out.push(other),
        }
    }
    out.push('"');
}

/// What bringing something in would do, skill by skill. Nothing happens until it is applied.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// What would change: the skill, what it is, and what it would be.
    pub take: Vec<(&'static Skill, Status, Status)>,
    /// Where mine is later and stays, unless the person says otherwise: the skill, what it is, and what it is there.
    pub keep: Vec<(&'static Skill, Status, Status)>,
    /// How many skills are set there as they are here.
    pub same: u16,
    /// How many changes are of skills that this catalogue does not know. They are kept for one that does.
    pub unknown: u16,
}

/// What merging a backup's progress into mine would do.
pub fn plan_merge(mine: &Progress, theirs: &Progress) -> Plan {
    let mut merged = mine.clone();
    merged.merge(theirs);
    let mut plan = Plan { unknown: unknown(theirs), ..Plan::default() };
    for skill in SKILLS {
        let (here, there, then) =
            (mine.status(skill.number), theirs.status(skill.number), merged.status(skill.number));
        if then != here {
            plan.take.push((skill, here, then));
        } else if there != here && theirs.has(skill.number) {
            plan.keep.push((skill, here, there));
        } else if there != Status::ToDo {
            plan.same += 1;
        }
    }
    plan
}

/// What taking over statuses that have no times would do, those of a link or of an earlier state: what is to do here takes
/// theirs, and what is set here stays.
pub fn plan_statuses(mine: impl Fn(&Skill) -> Status, theirs: impl Fn(&Skill) -> Status) -> Plan {
    let mut plan = Plan::default();
    for skill in SKILLS {
        match (mine(skill), theirs(skill)) {
            (here, there) if here == there => plan.same += u16::from(here != Status::ToDo),
            (Status::ToDo, there) => plan.take.push((skill, Status::ToDo, there)),
            (_, Status::ToDo) => {}
            (here, there) => plan.keep.push((skill, here, there)),
        }
    }
    plan
}

/// How many skills are named that the catalogue neither has nor had.
fn unknown(progress: &Progress) -> u16 {
    let (mut unknown, mut last) = (0, None);
    for change in progress.changes() {
        let known = catalogue::by_number(change.skill).is_some()
            || RETIRED.iter().any(|(old, _)| *old == change.skill);
        if !known && last != Some(change.skill) {
            unknown += 1;
        }
        last = Some(change.skill);
    }
    unknown
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use crate::catalogue::HIGHEST;
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn set(changes: &[(u16, u64, Status)]) -> Progress {
        Progress::of(
            &changes.iter().map(|&(skill, at, status)| Change { skill, at, status }).collect::<Vec<_>>(),
        )
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
            ("<!doctype html>", BackupError::Foreign("a web page or other markup")),
            ("{\"type\":\"excalidraw\"}", BackupError::Foreign("JSON of another program")),
            ("\u{fffd}PNG\r\n", BackupError::Foreign("a picture")),
            ("%PDF-1.7", BackupError::Foreign("a PDF")),
            ("hello", BackupError::Foreign("some other text")),
        ] {
            assert_eq!(Backup::read(text), Err(error), "{text}");
            assert!(error.to_string().ends_with('.'));
        }
        assert_eq!(Backup::read(&" ".repeat(LARGEST + 1)), Err(BackupError::Large));
    }

    #[test]
    fn a_backup_is_read_however_it_was_laid_out() {
        let text = "\u{feff}{\n \"notes\": [[3, 5, \"caf\\u00e9 \\\"x\\\" \\ud83d\\ude00\"], [3, 4, \"old\"]],\n \"more\": {\"a\": [1, null]},\n \
                    \"changes\": [[1, 2, 2]],\n \"version\": 1, \"greenlit\": \"backup\"\n}\n";
        let backup = Backup::read(text).unwrap();
        assert_eq!(backup.progress, set(&[(1, 2, Status::CanDo)]));
        assert_eq!(backup.notes, [(3, Note { at: 5, text: "café \"x\" 😀".to_owned() })]);
    }

    #[test]
    fn a_plan_says_what_is_taken_and_what_stays() {
        use Status::{CanDo, Learning, Skipped, ToDo};
        let mine = set(&[(1, 10, CanDo), (2, 10, Learning), (3, 10, CanDo)]);
        let theirs =
            set(&[(1, 5, Learning), (2, 20, CanDo), (3, 5, CanDo), (4, 1, Skipped), (HIGHEST + 9, 1, CanDo)]);
        let plan = plan_merge(&mine, &theirs);
        let numbers = |list: &[(&Skill, Status, Status)]| {
            let mut list: Vec<_> = list.iter().map(|(skill, from, to)| (skill.number, *from, *to)).collect();
            list.sort_unstable();
            list
        };
        assert_eq!(numbers(&plan.take), [(2, Learning, CanDo), (4, ToDo, Skipped)]);
        assert_eq!(numbers(&plan.keep), [(1, CanDo, Learning)]);
        assert_eq!((plan.same, plan.unknown), (1, 1));
        let plan = plan_statuses(|skill| mine.status(skill.number), |skill| theirs.status(skill.number));
        assert_eq!(numbers(&plan.take), [(4, ToDo, Skipped)]);
        assert_eq!(numbers(&plan.keep), [(1, CanDo, Learning), (2, Learning, CanDo)]);
    }

    fn backups() -> impl Strategy<Value = Backup> {
        let change = (1..260_u16, any::<u64>(), prop::sample::select(&Status::ALL[..]));
        let change = change.prop_map(|(skill, at, status)| Change { skill, at, status });
        let notes = prop::collection::btree_map(any::<u16>(), (any::<u64>(), any::<String>()), 0..6);
        (any::<String>(), vec(change, 0..40), notes).prop_map(|(name, changes, notes)| Backup {
            name,
            progress: Progress::of(&changes),
            notes: notes.into_iter().map(|(skill, (at, text))| (skill, Note { at, text })).collect(),
        })
    }

    proptest! {
        #[test]
        fn a_backup_comes_back(backup in backups(), day in any::<u16>()) {
            let text = backup.write(Day::from_number(day));
            prop_assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok(), "{}", text);
            prop_assert_eq!(Backup::read(&text), Ok(backup));
        }

        #[test]
        fn any_text_is_answered(text in any::<String>(), backup in backups(), cut in any::<prop::sample::Index>()) {
            let _ = Backup::read(&text);
            let whole = backup.write(Day::default());
            let mut end = cut.index(whole.trim_end().len());
            while !whole.is_char_boundary(end) { end -= 1; }
            prop_assert!(Backup::read(&whole[..end]).is_err());
        }

        #[test]
        fn bringing_in_twice_changes_nothing_more(mine in backups(), theirs in backups()) {
            let mut merged = mine.progress.clone();
            merged.merge(&theirs.progress);
            prop_assert_eq!(plan_merge(&merged, &theirs.progress).take, []);
            for (skill, from, to) in plan_merge(&mine.progress, &theirs.progress).take {
                prop_assert_eq!((mine.progress.status(skill.number), merged.status(skill.number)), (from, to));
            }
        }
    }
}
