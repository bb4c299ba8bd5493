//! The saved-progress format: JSON with a version in it.
//!
//! Version 1 is `{"version":1,"changes":[[skill, at, status], …]}`: the skill's number, milliseconds since 1970-01-01 UTC,
//! and the status's code. A version that has been released is restored for ever; a new one gets a new number.

use super::{Change, Progress};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

const VERSION: u32 = 1;

/// What every version's text begins with, up to its number.
const START: &str = "{\"version\":";

/// Progress as it is saved, in the current version of the format.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavedProgress<'a> {
    version: u32,
    changes: Cow<'a, Progress>,
}

impl<'a> From<&'a Progress> for SavedProgress<'a> {
    fn from(progress: &'a Progress) -> Self {
        SavedProgress { version: VERSION, changes: Cow::Borrowed(progress) }
    }
}

impl TryFrom<SavedProgress<'_>> for Progress {
    type Error = SavedError;

    fn try_from(saved: SavedProgress) -> Result<Progress, SavedError> {
        match saved.version {
            VERSION => Ok(saved.changes.into_owned()),
            0 => Err(SavedError::Unreadable),
            _ => Err(SavedError::Newer),
        }
    }
}

/// Why a text could not be restored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SavedError {
    /// Not JSON of the expected shape.
    #[error("The progress saved in this browser cannot be read.")]
    Unreadable,
    /// Made by a newer version of Greenlit.
    #[error("The progress saved in this browser was made by a newer version of Greenlit.")]
    Newer,
}

/// The text to save.
pub fn save(progress: &Progress) -> String {
    // Writing numbers to memory has nothing to fail at.
    serde_json::to_string(&SavedProgress::from(progress)).unwrap_or_default()
}

/// The progress that a saved text holds. Space between the parts is no matter, as in any JSON, nor is the order of the keys.
///
/// # Errors
/// When the text is not saved progress, or is of a newer version. The text is then to be kept as it is.
pub fn restore(text: &str) -> Result<Progress, SavedError> {
    // serde reads a struct from an array of its fields as well, but nothing that was ever saved begins like that.
    if !text.trim_start().starts_with('{') {
        return Err(SavedError::Unreadable);
    }
    let saved: SavedProgress = serde_json::from_str(text).map_err(|_| refusal(text))?;
    saved.try_into()
}

/// What can still be read of a text that could not be restored: every `[skill, at, status]` in it, wherever it stands.
///
/// The text itself is to be kept all the same.
pub fn recover(text: &str) -> Progress {
    text.split('[')
        .filter_map(|part| {
            // Without its end the last number may be cut.
            let (inside, _) = part.split_once(']')?;
            serde_json::from_str::<Change>(&format!("[{inside}]")).ok()
        })
        .collect()
}

/// Why a text is no saved progress of ours. A newer version may hold anything behind its number.
fn refusal(text: &str) -> SavedError {
    let digits = text.strip_prefix(START).and_then(|rest| rest.split(|c: char| !c.is_ascii_digit()).next());
    match digits.and_then(|digits| digits.parse::<u32>().ok()) {
        Some(version) if version > VERSION => SavedError::Newer,
        _ => SavedError::Unreadable,
    }
}
