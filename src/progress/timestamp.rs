//! A moment in time, as changes and notes are dated.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::num::ParseIntError;
use std::str::FromStr;
use std::time::Duration;

/// A moment, in whole milliseconds since 1970-01-01 UTC. Written as that number.
///
/// # Moments that cannot be
///
/// Clocks go wrong and texts may say anything, but the latest moment decides, and what a person does now must count for more
/// than whatever is there. So there must always be a later moment, and that takes a bound on what is read, with room above it:
///
/// - A browser's clock shows nothing later than [`Timestamp::MAX`], in the year 275760.
/// - What is made in place of a later change gets the [`next`](Timestamp::next) moment. That may lie beyond, in the room of
///   2³² milliseconds up to [`Timestamp::END`], which nobody uses up by one change at a time.
/// - A number beyond the room, such as the greatest that 64 bits hold, becomes [`Timestamp::MAX`], so it has all of the room
///   above it. What is in the room stays as it is, since it may be a change that had to be later than one of these.
///
/// The bound is the type's, and not of one place that reads: each number is judged by itself and always alike, knowing
/// neither the clock nor other changes. Reading a union is therefore the union of what is read, and merging stays what it was:
/// commutative, associative and idempotent. A bound that moved with the clock would give one change two times in two tabs,
/// which would overrule each other for ever. Moments that are merely ahead, by an hour or by ten years, stay as they are for
/// the same reason; the code that tells people of a time takes a later one than now for now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "u64", from = "u64")]
pub struct Timestamp(u64);

impl Timestamp {
    /// The earliest moment there is: 1970-01-01 UTC.
    pub const EPOCH: Timestamp = Timestamp(0);

    /// The latest moment that a browser's clock can show.
    pub const MAX: Timestamp = Timestamp(8_640_000_000_000_000);

    /// The end of the room for moments that had to be later than another. None is beyond it.
    pub(crate) const END: Timestamp = Timestamp(Timestamp::MAX.0 + (1 << 32));

    /// The moment so many milliseconds after [`Timestamp::EPOCH`]; one that cannot be becomes [`Timestamp::MAX`].
    ///
    /// ```
    /// use greenlit::progress::Timestamp;
    ///
    /// let forged = Timestamp::from_millis(u64::MAX);
    /// assert_eq!(forged, Timestamp::MAX);
    /// assert!(forged.next() > forged);
    /// ```
    pub const fn from_millis(milliseconds: u64) -> Timestamp {
        if milliseconds > Timestamp::END.0 { Timestamp::MAX } else { Timestamp(milliseconds) }
    }

    /// The milliseconds since [`Timestamp::EPOCH`].
    pub const fn as_millis(self) -> u64 {
        self.0
    }

    /// The next moment, a millisecond later, unless this is the last one.
    pub const fn next(self) -> Timestamp {
        if self.0 < Timestamp::END.0 { Timestamp(self.0 + 1) } else { self }
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

impl From<u64> for Timestamp {
    fn from(milliseconds: u64) -> Timestamp {
        Timestamp::from_millis(milliseconds)
    }
}

impl From<Timestamp> for u64 {
    fn from(at: Timestamp) -> u64 {
        at.0
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
        text.parse().map(Timestamp::from_millis)
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
        assert_eq!(Timestamp::END.next(), Timestamp::END);
        assert_eq!(Timestamp(60_001).saturating_duration_since(Timestamp(1)), minute);
        assert_eq!(Timestamp(1).saturating_duration_since(Timestamp(60_001)), Duration::ZERO);
        assert_eq!("17".parse(), Ok(Timestamp(17)));
        assert_eq!(Timestamp(17).to_string(), "17");
    }

    #[test]
    fn a_moment_that_cannot_be_leaves_room_for_a_later_one() {
        let numbers = [u64::MAX, u64::MAX - 1, i64::MAX as u64, (1 << 53) - 1, Timestamp::END.0 + 1];
        for number in numbers {
            for read in [Timestamp::from_millis(number), number.into(), text(number).unwrap_or_default()] {
                assert_eq!(read, Timestamp::MAX, "{number}");
            }
            assert_eq!(serde_json::from_str(&number.to_string()).ok(), Some(Timestamp::MAX), "{number}");
        }
        // A later one is read as it was written.
        let later = Timestamp::MAX.next();
        assert_eq!((text(later.0), Timestamp::from_millis(later.0)), (Ok(later), later));
        assert_eq!(serde_json::to_string(&later).ok(), Some("8640000000000001".to_owned()));
    }

    fn text(number: u64) -> Result<Timestamp, ParseIntError> {
        number.to_string().parse()
    }
}
