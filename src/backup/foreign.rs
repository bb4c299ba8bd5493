//! A guess at the kind of a file that is no backup, for the person who chose it.

use super::found::CURLY;
use super::{BackupError, VERSION};
use BackupError::{Damaged, Export, Foreign, Newer, Quotes};

/// A format that Greenlit writes for other programs and does not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportKind {
    /// A table.
    Csv,
    /// A list in Markdown.
    Markdown,
    /// A JSON Resume.
    JsonResume,
    /// A picture.
    Svg,
}

/// The kind of a file that has nothing to do with Greenlit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ForeignKind {
    /// A web page or other markup.
    Markup,
    /// JSON of another program.
    Json,
    /// A PDF.
    Pdf,
    /// A ZIP archive, as office documents are.
    Zip,
    /// A picture.
    Picture,
    /// Some other text.
    Text,
}

/// The beginning of every version of a backup, without space, up to its number.
const START: &str = "{\"greenlit\":\"backup\",\"version\":";

/// Beginnings of texts, without space, and the reason why such a text is no backup. The first that fits counts.
const BEGINNINGS: [(&str, BackupError); 14] = [
    ("{\"version\":1,\"changes\":", Damaged),
    ("{\"greenlit\"", Damaged),
    ("id,title,", Export(ExportKind::Csv)),
    ("#Backendskills", Export(ExportKind::Markdown)),
    ("{\"$schema\"", Export(ExportKind::JsonResume)),
    ("<svg", Export(ExportKind::Svg)),
    ("<", Foreign(ForeignKind::Markup)),
    ("{", Foreign(ForeignKind::Json)),
    ("[", Foreign(ForeignKind::Json)),
    ("%PDF", Foreign(ForeignKind::Pdf)),
    ("PK\u{3}\u{4}", Foreign(ForeignKind::Zip)),
    ("GIF8", Foreign(ForeignKind::Picture)),
    // A file that is not text lost its first bytes when it was read as text.
    ("\u{fffd}PNG", Foreign(ForeignKind::Picture)),
    ("\u{fffd}\u{fffd}\u{fffd}", Foreign(ForeignKind::Picture)),
];

/// The reason why a text is no backup, by its beginning.
pub(super) fn refusal(text: &str) -> BackupError {
    let beginning: String =
        text.chars().filter(|character| !character.is_whitespace()).take(START.len() + 20).collect();
    let reason = reason(&beginning.replace(CURLY, "\""));
    // The quotes around the first key are JSON's.
    match reason {
        Damaged | Newer if beginning.chars().nth(1).is_some_and(|quote| CURLY.contains(&quote)) => Quotes,
        reason => reason,
    }
}

/// The reason by a beginning without space.
fn reason(beginning: &str) -> BackupError {
    if let Some(rest) = beginning.strip_prefix(START) {
        let version = rest.split(|character: char| !character.is_ascii_digit()).next().unwrap_or_default();
        return match version.parse::<u64>() {
            Ok(version) if version > u64::from(VERSION) => Newer,
            _ => Damaged,
        };
    }
    let found = BEGINNINGS.iter().find(|(start, _)| beginning.starts_with(start));
    found.map_or(Foreign(ForeignKind::Text), |(_, error)| *error)
}
