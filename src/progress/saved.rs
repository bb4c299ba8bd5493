//! The saved-progress format: JSON with a version in it.
//!
//! Version 1 is `{"version":1,"changes":[[skill, at, status], …]}`: the skill's number, milliseconds since 1970-01-01 UTC,
//! and the status's code. A version that has been released is restored for ever; a new one gets a new number.

use super::{Change, Progress};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

const VERSION: u32 = 1;

/// The beginning of every version's text, up to the version number.
const START: &str = "{\"version\":";

/// Progress as it is saved, in the current version of the format.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SavedProgress<'a> {
    version: u32,
    changes: Cow<'a, Progress>,
}

/// The reason why a text is not saved progress.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SavedError {
    /// Not JSON of the expected shape.
    #[error("not saved progress")]
    Unreadable,
    /// Made by a newer version of Greenlit.
    #[error("saved progress of a newer version")]
    Newer,
}

impl Progress {
    /// The text to save.
    pub fn encode(&self) -> String {
        let saved = SavedProgress { version: VERSION, changes: Cow::Borrowed(self) };
        // Writing numbers to memory has nothing to fail at.
        serde_json::to_string(&saved).unwrap_or_default()
    }

    /// The progress that a saved text holds. Space between the parts is no matter, as in any JSON, nor is the order of the keys.
    ///
    /// # Errors
    /// Fails if the text is not saved progress, or is of a newer version. The text must then be kept unchanged.
    pub fn decode(text: &str) -> Result<Progress, SavedError> {
        // serde reads a struct from an array of its fields as well, but nothing that was ever saved begins like that.
        if !text.trim_start().starts_with('{') {
            return Err(SavedError::Unreadable);
        }
        let saved: SavedProgress = serde_json::from_str(text).map_err(|_| refusal(text))?;
        match saved.version {
            VERSION => Ok(saved.changes.into_owned()),
            0 => Err(SavedError::Unreadable),
            _ => Err(SavedError::Newer),
        }
    }

    /// The changes that can still be read of a text that [`Progress::decode`] refuses: every `[skill, at, status]` in it,
    /// wherever it stands.
    ///
    /// The text itself is to be kept all the same.
    ///
    /// ```
    /// use greenlit::progress::Progress;
    ///
    /// let cut = r#"{"version":1,"changes":[[1,1000,2],[2,10"#;
    /// assert!(Progress::decode(cut).is_err());
    /// assert_eq!(Progress::recover(cut).changes().count(), 1);
    /// ```
    pub fn recover(text: &str) -> Progress {
        text.split('[')
            .filter_map(|part| {
                // Without its end the last number may be cut.
                let (inside, _) = part.split_once(']')?;
                serde_json::from_str::<Change>(&format!("[{inside}]")).ok()
            })
            .collect()
    }
}

/// The reason why a text is no saved progress of ours. A newer version may hold anything behind its number.
fn refusal(text: &str) -> SavedError {
    let digits = text.strip_prefix(START).and_then(|rest| rest.split(|c: char| !c.is_ascii_digit()).next());
    match digits.and_then(|digits| digits.parse::<u32>().ok()) {
        Some(version) if version > VERSION => SavedError::Newer,
        _ => SavedError::Unreadable,
    }
}
