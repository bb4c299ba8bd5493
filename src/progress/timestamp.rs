//! A moment in time, as changes and notes are dated.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::num::ParseIntError;
use std::str::FromStr;
use std::time::Duration;

/// A moment, in whole milliseconds since 1970-01-01 UTC. Written as that number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(u64);

impl Timestamp {
    /// The earliest moment there is: 1970-01-01 UTC.
    pub const EPOCH: Timestamp = Timestamp(0);

    /// The latest moment there is.
    pub const MAX: Timestamp = Timestamp(u64::MAX);

    /// The moment so many milliseconds after [`Timestamp::EPOCH`].
    pub const fn from_millis(milliseconds: u64) -> Timestamp {
        Timestamp(milliseconds)
    }

    /// The milliseconds since [`Timestamp::EPOCH`].
    pub const fn as_millis(self) -> u64 {
        self.0
    }

    /// The next moment, a millisecond later.
    pub const fn next(self) -> Timestamp {
        Timestamp(self.0.saturating_add(1))
    }

    /// The moment so long before this one, or the earliest there is.
    pub fn saturating_sub(self, duration: Duration) -> Timestamp {
        Timestamp(self.0.saturating_sub(u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)))
    }

    /// The time from an earlier moment to this one; zero where that one is the later.
    pub const fn saturating_duration_since(self, earlier: Timestamp) -> Duration {
        Duration::from_millis(self.0.saturating_sub(earlier.0))
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Timestamp {
    type Err = ParseIntError;

    fn from_str(text: &str) -> Result<Timestamp, ParseIntError> {
        text.parse().map(Timestamp)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_end_at_both_ends() {
        let minute = Duration::from_secs(60);
        assert_eq!(Timestamp(60_001).saturating_sub(minute), Timestamp(1));
        assert_eq!(Timestamp(1).saturating_sub(minute), Timestamp::EPOCH);
        assert_eq!(Timestamp::MAX.saturating_sub(Duration::MAX), Timestamp::EPOCH);
        assert_eq!(Timestamp(5).next(), Timestamp(6));
        assert_eq!(Timestamp::MAX.next(), Timestamp::MAX);
        assert_eq!(Timestamp(60_001).saturating_duration_since(Timestamp(1)), minute);
        assert_eq!(Timestamp(1).saturating_duration_since(Timestamp(60_001)), Duration::ZERO);
        assert_eq!("17".parse(), Ok(Timestamp(17)));
        assert_eq!(Timestamp(17).to_string(), "17");
    }
}
