//! The saved-progress format: JSON with a version in it.
//!
//! Version 1 is `{"version":1,"changes":[[skill, at, status], …]}`: the skill's number, milliseconds since 1970-01-01 UTC,
//! and the status's code. A version that has been released is restored for ever; a new one gets a new number.

use super::{Change, Progress, Status};
use serde::Deserialize;
use std::fmt;

const VERSION: u32 = 1;
/// What every version's text begins with, up to its number.
const START: &str = "{\"version\":";

/// Why a text could not be restored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SavedError {
    /// Not JSON of the expected shape.
    Unreadable,
    /// Made by a newer version of Greenlit.
    Newer,
}

impl fmt::Display for SavedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            SavedError::Unreadable => "The progress saved in this browser cannot be read.",
            SavedError::Newer => {
                "The progress saved in this browser was made by a newer version of Greenlit."
            }
        })
    }
}

#[derive(Deserialize)]
struct Saved {
    version: u32,
    changes: Vec<(u16, u64, u8)>,
}

/// The text to save.
pub fn save(progress: &Progress) -> String {
    let change = |change: &Change| format!("[{},{},{}]", change.skill, change.at, change.status.code());
    let changes: Vec<String> = progress.changes().map(change).collect();
    format!("{START}{VERSION},\"changes\":[{}]}}", changes.join(","))
}

/// The progress that a saved text holds.
///
/// # Errors
/// When the text is not saved progress, or is of a newer version. The text is then to be kept as it is.
pub fn restore(text: &str) -> Result<Progress, SavedError> {
    let (saved, end) = serde_json_core::from_str::<Saved>(text).map_err(|_| refusal(text))?;
    if saved.version != VERSION || text.get(end..).is_none_or(|rest| !rest.trim().is_empty()) {
        return Err(refusal(text));
    }
    let change = |(skill, at, code)| Some(Change { skill, at, status: Status::from_code(code)? });
    let changes: Option<Vec<Change>> = saved.changes.into_iter().map(change).collect();
    Ok(Progress::of(&changes.ok_or(SavedError::Unreadable)?))
}

/// Why a text is no saved progress of ours. A newer version may hold anything behind its number.
fn refusal(text: &str) -> SavedError {
    let version = text
        .strip_prefix(START)
        .and_then(|rest| rest.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok());
    if version.is_some_and(|version: u32| version > VERSION) {
        SavedError::Newer
    } else {
        SavedError::Unreadable
    }
}
