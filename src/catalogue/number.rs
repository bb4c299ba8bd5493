//! The number of a skill, by which links and saved progress know it.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::num::ParseIntError;
use std::str::FromStr;

/// The number of a skill, which is assigned once and never again. A number that this catalogue does not have may belong to a
/// newer one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SkillNumber(u16);

impl SkillNumber {
    /// Creates a skill number.
    pub const fn new(number: u16) -> SkillNumber {
        SkillNumber(number)
    }

    /// The number as an integer.
    pub const fn get(self) -> u16 {
        self.0
    }

    /// The index of this skill in a list of all numbers, the first of which is 1. `None` for 0, which no skill has.
    pub const fn index(self) -> Option<usize> {
        match self.0 {
            0 => None,
            number => Some(number as usize - 1),
        }
    }
}

impl fmt::Display for SkillNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for SkillNumber {
    type Err = ParseIntError;

    fn from_str(text: &str) -> Result<SkillNumber, ParseIntError> {
        text.parse().map(SkillNumber)
    }
}
