//! A calendar day, as links and summaries date themselves.

use super::Timestamp;
use std::fmt;
use time::Date;

pub use time::UtcOffset;

/// A day of the Gregorian calendar from 2020-01-01 on, without a time zone: the day it was where the summary was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(u16);

/// A day as people write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Civil {
    /// As in 2026.
    pub year: i32,
    /// From 1 for January to 12.
    pub month: u8,
    /// From 1 on.
    pub day: u8,
}

/// 2020-01-01 in days since 1970-01-01.
const FIRST: i64 = 18_262;

/// 2020-01-01 as a Julian day number, days since 4714-11-24 BC.
const FIRST_JULIAN: i32 = 2_458_850;

/// Milliseconds of a day.
const DAY: i64 = 24 * 60 * 60 * 1_000;

impl Day {
    /// The day with this number, 0 for 2020-01-01.
    pub const fn from_number(number: u16) -> Day {
        Day(number)
    }

    /// The day's number, 0 for 2020-01-01.
    pub const fn number(self) -> u16 {
        self.0
    }

    /// The day of a moment, where local time is that far from UTC. Moments out of range become the nearest day.
    ///
    /// ```
    /// use greenlit::progress::{Day, Timestamp, UtcOffset};
    ///
    /// let new_year = Timestamp::from_millis(1_767_225_600_000);
    /// assert_eq!(Day::from_timestamp(new_year, UtcOffset::UTC).iso(), "2026-01-01");
    /// let new_york = UtcOffset::from_hms(-5, 0, 0).expect("an offset");
    /// assert_eq!(Day::from_timestamp(new_year, new_york).iso(), "2025-12-31");
    /// ```
    pub fn from_timestamp(at: Timestamp, offset: UtcOffset) -> Day {
        let utc = i64::try_from(at.as_millis()).unwrap_or(i64::MAX);
        let local = utc.saturating_add(milliseconds(offset));
        let number = local.div_euclid(DAY) - FIRST;
        Day(u16::try_from(number.clamp(0, i64::from(u16::MAX))).unwrap_or(0))
    }

    /// The last moment that [`Day::from_timestamp`] puts on this day.
    pub fn end(self, offset: UtcOffset) -> Timestamp {
        if self.0 == u16::MAX {
            return Timestamp::END;
        }
        let local = (i64::from(self.0) + FIRST + 1) * DAY - 1;
        Timestamp::from_millis(u64::try_from(local - milliseconds(offset)).unwrap_or(0))
    }

    /// The day of the week, 0 for Monday.
    pub fn weekday(self) -> u16 {
        u16::from(self.date().weekday().number_days_from_monday())
    }

    /// The month's name.
    pub fn month(self) -> String {
        self.date().month().to_string()
    }

    /// Year, month and day.
    pub fn civil(self) -> Civil {
        let (year, month, day) = self.date().to_calendar_date();
        Civil { year, month: month.into(), day }
    }

    /// As in `2026-11-24` (ISO 8601).
    pub fn iso(self) -> String {
        let Civil { year, month, day } = self.civil();
        format!("{year:04}-{month:02}-{day:02}")
    }

    fn date(self) -> Date {
        // The last day there is falls in 2199, and the library's calendar goes on to 9999.
        Date::from_julian_day(FIRST_JULIAN + i32::from(self.0)).unwrap_or(Date::MAX)
    }
}

fn milliseconds(offset: UtcOffset) -> i64 {
    i64::from(offset.whole_seconds()) * 1_000
}

impl fmt::Display for Day {
    /// As in `24 November 2026`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.date().to_calendar_date();
        write!(f, "{day} {month} {year}")
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn weekdays_are_those_of_the_calendar(number in any::<u16>()) {
            let first = jiff::civil::date(2020, 1, 1);
            let theirs = first.checked_add(jiff::Span::new().days(i64::from(number))).unwrap().weekday();
            prop_assert_eq!(i64::from(Day(number).weekday()), i64::from(theirs.to_monday_zero_offset()));
        }

        #[test]
        fn a_day_ends_with_its_last_moment(number in any::<u16>(), at in any::<u64>(), minutes in -840..=840_i32) {
            let (day, at, offset) = (Day(number), Timestamp::from_millis(at), minutes_from_utc(minutes));
            prop_assert_eq!(Day::from_timestamp(day.end(offset), offset), day);
            prop_assert_eq!(at <= day.end(offset), Day::from_timestamp(at, offset) <= day);
            if number < u16::MAX {
                prop_assert_eq!(Day::from_timestamp(day.end(offset).next(), offset), Day(number + 1));
            }
        }
    }

    fn minutes_from_utc(minutes: i32) -> UtcOffset {
        UtcOffset::from_whole_seconds(minutes * 60).unwrap()
    }

    #[test]
    fn moments_out_of_range_become_the_nearest_day() {
        for offset in [-840, 0, 840].map(minutes_from_utc) {
            let day = |at| Day::from_timestamp(Timestamp::from_millis(at), offset);
            assert_eq!((day(0), day(u64::MAX), day(i64::MAX as u64)), (Day(0), Day(u16::MAX), Day(u16::MAX)));
        }
    }

    #[test]
    fn a_day_is_that_of_the_local_clock() {
        // Half past eleven in the evening, UTC.
        let at = Timestamp::from_millis((18_262 * 24 + 23) * 3_600_000 + 1_800_000);
        let number = |minutes| Day::from_timestamp(at, minutes_from_utc(minutes)).number();
        assert_eq!([-60, 0, 29, 30, 60].map(number), [0, 0, 0, 1, 1]);
        assert_eq!(Day(0).end(minutes_from_utc(60)).as_millis(), (18_263 * 24 - 1) * 3_600_000 - 1);
    }

    #[test]
    fn days_are_written_as_people_write_them() {
        let day = Day(2_519);
        assert_eq!((day.to_string(), day.iso()), ("24 November 2026".to_owned(), "2026-11-24".to_owned()));
        assert_eq!(
            (day.month(), day.civil()),
            ("November".to_owned(), Civil { year: 2026, month: 11, day: 24 })
        );
    }
}
