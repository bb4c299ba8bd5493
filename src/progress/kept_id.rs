//! The identity of something that a person keeps.

use super::Timestamp;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::num::ParseIntError;
use std::str::FromStr;

/// The identity of something that a person keeps, among others of its kind: the moment at which it was first kept, in milliseconds
/// since 1970-01-01 UTC, or a later one where that moment was taken. Written as that number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct KeptId(u64);

impl KeptId {
    /// The identity of something that is first kept at a moment.
    pub const fn new(at: Timestamp) -> KeptId {
        KeptId(at.as_millis())
    }

    /// The next identity, for a moment that is taken.
    #[must_use]
    pub const fn next(self) -> KeptId {
        KeptId(self.0.saturating_add(1))
    }
}

impl fmt::Display for KeptId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for KeptId {
    type Err = ParseIntError;

    fn from_str(text: &str) -> Result<KeptId, ParseIntError> {
        text.parse().map(KeptId)
    }
}
