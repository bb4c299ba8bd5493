//! A guess at what a file is that is no backup, to be told to the person who chose it.

use super::backup::{BackupError, VERSION};
use BackupError::{Damaged, Export, Foreign};

/// How every version of a backup begins, without space, up to its number.
const START: &str = "{\"greenlit\":\"backup\",\"version\":";

/// How texts begin, without space, and why they are no backups. The first that fits counts.
const BEGINNINGS: [(&str, BackupError); 14] = [
    ("{\"version\":1,\"changes\":", Damaged),
    ("{\"greenlit\"", Damaged),
    ("id,title,", Export("a table (CSV)")),
    ("#Backendskills", Export("a Markdown list")),
    ("{\"$schema\"", Export("a JSON Resume")),
    ("<svg", Export("a picture (SVG)")),
    ("<", Foreign("a web page or other markup")),
    ("{", Foreign("JSON of another program")),
    ("[", Foreign("JSON of another program")),
    ("%PDF", Foreign("a PDF")),
    ("PK\u{3}\u{4}", Foreign("a ZIP archive or an office document")),
    ("GIF8", Foreign("a picture")),
    // What is not text has lost its first bytes when it was read as such.
    ("\u{fffd}PNG", Foreign("a picture")),
    ("\u{fffd}\u{fffd}\u{fffd}", Foreign("a picture")),
];

/// Tells by how a text begins why it is no backup.
pub(super) fn refusal(text: &str) -> BackupError {
    let beginning: String =
        text.chars().filter(|character| !character.is_whitespace()).take(START.len() + 20).collect();
    if let Some(rest) = beginning.strip_prefix(START) {
        let version = rest.split(|character: char| !character.is_ascii_digit()).next().unwrap_or_default();
        return match version.parse::<u64>() {
            Ok(version) if version > u64::from(VERSION) => BackupError::Newer,
            _ => Damaged,
        };
    }
    let found = BEGINNINGS.iter().find(|(start, _)| beginning.starts_with(start));
    found.map_or(Foreign("some other text"), |(_, error)| *error)
}
