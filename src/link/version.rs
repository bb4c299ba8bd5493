//! The versions of the format.

use crate::catalogue::MAX_SKILL_NUMBER;
use crate::progress::{MAX_EVIDENCE, MAX_NAME_BYTES, MAX_NAMELESS_OWN, MAX_OWN_NAMES, MAX_URL_BYTES};
use crate::team::MAX_SHARED_BYTES;

/// The number of bytes of the checksum.
pub const CHECKSUM: usize = 3;
/// The most bytes of a name in the versions 1 and 2.
pub const MAX_SHORT_NAME_BYTES: usize = 24;

/// The kind of what a link carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Someone's summary.
    Summary,
    /// A role.
    Role,
    /// A team.
    Team,
}

/// A version of the format that this one reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// A summary with a short name, and without evidence.
    Plain,
    /// A summary with a short name and evidence.
    Evidence,
    /// A summary with a long name.
    LongName,
    /// A role.
    Role,
    /// A summary with own entries.
    Own,
    /// A team.
    Team,
}

impl Version {
    const ALL: [Version; 6] =
        [Version::Plain, Version::Evidence, Version::LongName, Version::Role, Version::Own, Version::Team];

    /// The kind of what links of this version carry.
    pub const fn kind(self) -> Kind {
        match self {
            Version::Plain | Version::Evidence | Version::LongName | Version::Own => Kind::Summary,
            Version::Role => Kind::Role,
            Version::Team => Kind::Team,
        }
    }

    /// The first character of a link.
    pub const fn character(self) -> u8 {
        match self {
            Version::Plain => b'1',
            Version::Evidence => b'2',
            Version::LongName => b'3',
            Version::Role => b'4',
            Version::Own => b'5',
            Version::Team => b'6',
        }
    }

    /// The version with this character, if this Greenlit reads it.
    pub fn from_character(character: u8) -> Option<Version> {
        Version::ALL.into_iter().find(|version| version.character() == character)
    }

    /// The most characters that follow the digits.
    pub const fn max_length(self) -> usize {
        let statuses = MAX_SKILL_NUMBER as usize / 4;
        let evidence = 1 + MAX_EVIDENCE * (2 + 1 + MAX_URL_BYTES);
        let own = 1 + MAX_OWN_NAMES * (2 + 1 + 2 + MAX_NAME_BYTES) + MAX_NAMELESS_OWN * (2 + 1 + 2);
        let bytes = CHECKSUM
            + match self {
                // The length is one byte, and no reader has refused a longer name than is written.
                Version::Plain => 2 + 2 + 1 + u8::MAX as usize + statuses,
                Version::Evidence => 2 + 2 + 1 + u8::MAX as usize + evidence + statuses,
                Version::LongName => 2 + 2 + 2 + MAX_NAME_BYTES + evidence + statuses,
                Version::Own => 2 + 2 + 2 + MAX_NAME_BYTES + evidence + own + statuses,
                Version::Team => 2 + 1 + MAX_SHARED_BYTES,
                // Each skill may stand in a group, of which the place takes two bytes.
                Version::Role => {
                    2 + 2
                        + MAX_NAME_BYTES
                        + 1
                        + statuses.div_ceil(8)
                        + statuses
                        + 2 * MAX_SKILL_NUMBER as usize
                }
            };
        // A base58 digit is less than 6 of 8 bits: log 256 / log 58 = 1.3658.
        bytes * 1_366 / 1_000 + 1
    }

    /// The most characters that follow the digits of a link of any version.
    pub fn max_length_of_any() -> usize {
        Version::ALL.into_iter().map(Version::max_length).max().unwrap_or_default()
    }
}

/// The number of digits with the length, by the first character.
pub const fn digits(version: u8) -> usize {
    match version {
        b'1' | b'2' => 2,
        _ => 3,
    }
}
