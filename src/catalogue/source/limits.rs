//! Limits of the app. The check refuses more than they allow, since the rest would be lost in silence.

/// The fewest qualities: a radar of fewer axes has no area.
pub const MIN_QUALITIES: usize = 3;

/// The most qualities: on a radar of more axes the labels would meet.
pub const MAX_QUALITIES: usize = 12;

/// The most responsibilities. A skill's are the bits of a `u16`.
pub const MAX_RESPONSIBILITIES: usize = 16;

/// The most areas. A skill's is the index of one, in a `u8`.
pub const MAX_AREAS: usize = 255;

/// The highest skill number. The length of a link has two digits, which have room for so many skills, the longest name and all the
/// evidence that a link can carry.
pub const MAX_SKILL_NUMBER: u16 = 1_900;

/// The most characters of a facet's short title: what a radar has room for beside its web.
pub const MAX_SHORT_CHARS: usize = 15;
