//! The verdict on a level: how much of its skills a person can do, in a word. The thresholds are Greenlit's own.

use super::Count;

/// The least share of a level, in percent, with which it is covered.
pub const COVERS_PERCENT: u16 = 80;

/// The least share of a level, in percent, that is most of it.
pub const MOST_PERCENT: u16 = 50;

/// The share of a level that is green, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Nothing.
    NoneYet,
    /// Less than [`MOST_PERCENT`].
    Some,
    /// Less than [`COVERS_PERCENT`].
    Most,
    /// At least [`COVERS_PERCENT`].
    Covers,
}

impl Verdict {
    /// The verdict on these numbers; `None` where nothing counts, since all of it is skipped.
    ///
    /// It is of the exact share: a percentage that is rounded up would cover a level too early.
    ///
    /// ```
    /// use greenlit::progress::{Count, Verdict};
    ///
    /// let verdict = |green| Verdict::new(Count { green, total: 31, ..Count::default() });
    /// assert_eq!(verdict(24), Some(Verdict::Most));
    /// assert_eq!(verdict(25), Some(Verdict::Covers));
    /// ```
    pub fn new(count: Count) -> Option<Verdict> {
        let reaches =
            |percent: u16| u32::from(count.green) * 100 >= u32::from(percent) * u32::from(count.total);
        match count {
            Count { total: 0, .. } => None,
            Count { green: 0, .. } => Some(Verdict::NoneYet),
            _ if reaches(COVERS_PERCENT) => Some(Verdict::Covers),
            _ if reaches(MOST_PERCENT) => Some(Verdict::Most),
            _ => Some(Verdict::Some),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn verdict(green: u16, total: u16) -> Option<Verdict> {
        Verdict::new(Count { green, total, ..Count::default() })
    }

    #[test]
    fn thresholds_belong_to_the_better_verdict() {
        for (green, expected) in [
            (0, Verdict::NoneYet),
            (1, Verdict::Some),
            (4, Verdict::Some),
            (5, Verdict::Most),
            (7, Verdict::Most),
            (8, Verdict::Covers),
            (10, Verdict::Covers),
        ] {
            assert_eq!(verdict(green, 10), Some(expected), "{green} of 10");
        }
        assert_eq!(verdict(0, 0), None);
    }

    proptest! {
        #[test]
        fn a_verdict_holds_what_it_says((total, green) in (1..500_u16).prop_flat_map(|total| (Just(total), 0..=total))) {
            let share = f64::from(green) / f64::from(total);
            let expected = match share {
                0.0 => Verdict::NoneYet,
                0.8.. => Verdict::Covers,
                0.5.. => Verdict::Most,
                _ => Verdict::Some,
            };
            prop_assert_eq!(verdict(green, total), Some(expected));
        }

        /// One more green skill never makes it worse.
        #[test]
        fn more_is_never_worse((total, green) in (1..500_u16).prop_flat_map(|total| (Just(total), 0..total))) {
            prop_assert!(verdict(green, total) <= verdict(green + 1, total));
        }
    }
}
