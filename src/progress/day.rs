//! A calendar day, as links and summaries date themselves.

use std::fmt;

/// A day of the Gregorian calendar from 2020-01-01 on, without a time zone: the day it was where the summary was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(u16);

/// 2020-01-01 in days since 1970-01-01.
const FIRST: i64 = 18_262;

/// In milliseconds.
const DAY: i64 = 24 * 60 * MINUTE;
const MINUTE: i64 = 60_000;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Day {
    /// The day with this number, 0 for 2020-01-01.
    pub const fn from_number(number: u16) -> Day {
        Day(number)
    }

    /// The day's number, 0 for 2020-01-01.
    pub const fn number(self) -> u16 {
        self.0
    }

    /// The day of a moment, given in milliseconds since 1970-01-01 UTC and the local time's offset from UTC in minutes.
    /// Moments out of range become the nearest day.
    pub fn of(milliseconds: u64, offset_minutes: i64) -> Day {
        let utc = i64::try_from(milliseconds).unwrap_or(i64::MAX);
        let local = utc.saturating_add(offset_minutes * MINUTE);
        let number = local.div_euclid(DAY) - FIRST;
        Day(u16::try_from(number.clamp(0, i64::from(u16::MAX))).unwrap_or(0))
    }

    /// The last moment that [`Day::of`] puts on this day.
    pub fn end(self, offset_minutes: i64) -> u64 {
        if self.0 == u16::MAX {
            return u64::MAX;
        }
        let local = (i64::from(self.0) + FIRST + 1) * DAY - 1;
        u64::try_from(local - offset_minutes * MINUTE).unwrap_or(0)
    }

    /// The day of the week, 0 for Monday.
    pub const fn weekday(self) -> u16 {
        // 2020-01-01 was a Wednesday.
        (self.0 % 7 + 2) % 7
    }

    /// The month's name.
    pub fn month(self) -> &'static str {
        MONTHS[self.civil().1 - 1]
    }

    /// Year, month and day, each counted as people do.
    pub fn civil(self) -> (i64, usize, i64) {
        // Years that begin in March have their leap day last, which makes month lengths a linear formula; see
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
        let days = i64::from(self.0) + FIRST + 719_468;
        let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        (year_of_era + era * 400 + i64::from(month <= 2), usize::try_from(month).unwrap_or(1), day)
    }

    /// As in `2026-11-24` (ISO 8601).
    pub fn iso(self) -> String {
        let (year, month, day) = self.civil();
        format!("{year:04}-{month:02}-{day:02}")
    }
}

impl fmt::Display for Day {
    /// As in `24 November 2026`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, _, day) = self.civil();
        write!(f, "{day} {} {year}", self.month())
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
        fn a_day_ends_with_its_last_moment(number in any::<u16>(), at in any::<u64>(), offset in -840..=840_i64) {
            let day = Day(number);
            prop_assert_eq!(Day::of(day.end(offset), offset), day);
            prop_assert_eq!(at <= day.end(offset), Day::of(at, offset) <= day);
            if number < u16::MAX {
                prop_assert_eq!(Day::of(day.end(offset) + 1, offset), Day(number + 1));
            }
        }
    }

    #[test]
    fn moments_out_of_range_become_the_nearest_day() {
        for offset in [-840, 0, 840] {
            assert_eq!((Day::of(0, offset), Day::of(u64::MAX, offset)), (Day(0), Day(u16::MAX)));
            assert_eq!(Day::of(i64::MAX as u64, offset), Day(u16::MAX));
        }
    }
}
