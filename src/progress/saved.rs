//! The saved-progress format: JSON with a version in it.
//!
//! Version 1 is `{"version":1,"changes":[[skill, at, status], …]}`: the skill's number, milliseconds since 1970-01-01 UTC,
//! and the status's code. A version that has been released is restored for ever; a new one gets a new number.

use super::{Change, Progress, Status};
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

/// The text to save.
pub fn save(progress: &Progress) -> String {
    let change = |change: &Change| format!("[{},{},{}]", change.skill, change.at, change.status.code());
    let changes: Vec<String> = progress.changes().map(change).collect();
    format!("{START}{VERSION},\"changes\":[{}]}}", changes.join(","))
}

/// The progress that a saved text holds. Space between the parts is no matter, as in any JSON.
///
/// Read by hand: the checklist's module came to 63.7 KB with serde-json-core, and to 56.8 KB (Brotli 11) without it and a sort.
/// A tick must not wait for a reader of any JSON there is, when this is all that was ever written.
///
/// # Errors
/// When the text is not saved progress, or is of a newer version. The text is then to be kept as it is.
pub fn restore(text: &str) -> Result<Progress, SavedError> {
    let mut rest = Rest(text.as_bytes());
    let changes = rest.saved().filter(|_| rest.space().0.is_empty());
    changes.map(|changes| Progress::of(&changes)).ok_or_else(|| refusal(text))
}

/// What is still to be read.
struct Rest<'a>(&'a [u8]);

impl Rest<'_> {
    fn space(&mut self) -> &mut Self {
        self.0 = self.0.trim_ascii_start();
        self
    }

    /// Reads just this, or nothing.
    fn eat(&mut self, word: &str) -> Option<()> {
        self.0 = self.space().0.strip_prefix(word.as_bytes())?;
        Some(())
    }

    /// Reads a whole number, written as JSON has it.
    fn number(&mut self) -> Option<u64> {
        let (mut number, mut digits) = (0_u64, 0);
        let first = self.space().0.first().copied();
        while let Some((digit @ b'0'..=b'9', rest)) = self.0.split_first() {
            number = number.checked_mul(10)?.checked_add(u64::from(digit - b'0'))?;
            digits += 1;
            self.0 = rest;
        }
        (digits == 1 || digits > 1 && first != Some(b'0')).then_some(number)
    }

    fn change(&mut self) -> Option<Change> {
        self.eat("[")?;
        let skill = u16::try_from(self.number()?).ok()?;
        self.eat(",")?;
        let at = self.number()?;
        self.eat(",")?;
        let status = Status::from_code(u8::try_from(self.number()?).ok()?)?;
        self.eat("]")?;
        Some(Change { skill, at, status })
    }

    fn saved(&mut self) -> Option<Vec<Change>> {
        for word in ["{", "\"version\"", ":"] {
            self.eat(word)?;
        }
        if self.number()? != u64::from(VERSION) {
            return None;
        }
        for word in [",", "\"changes\"", ":", "["] {
            self.eat(word)?;
        }
        let mut changes = Vec::new();
        if self.eat("]").is_none() {
            loop {
                changes.push(self.change()?);
                if self.eat(",").is_none() {
                    self.eat("]")?;
                    break;
                }
            }
        }
        self.eat("}")?;
        Some(changes)
    }
}

/// What can still be read of a text that could not be restored: every `[skill, at, status]` in it, wherever it stands.
///
/// The text itself is to be kept all the same.
pub fn rescue(text: &str) -> Progress {
    let mut changes = Vec::new();
    for part in text.split('[') {
        // Without its end the last number may be cut.
        let Some((inside, _)) = part.split_once(']') else { continue };
        let mut numbers = inside.split(',').map(|number| number.trim().parse::<u64>().ok());
        if let (Some(Some(skill)), Some(Some(at)), Some(Some(code)), None) =
            (numbers.next(), numbers.next(), numbers.next(), numbers.next())
            && let (Ok(skill), Some(status)) =
                (u16::try_from(skill), u8::try_from(code).ok().and_then(Status::from_code))
        {
            changes.push(Change { skill, at, status });
        }
    }
    Progress::of(&changes)
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
