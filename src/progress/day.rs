//! A calendar day, as links and summaries date themselves.

use std::fmt;

/// A day of the Gregorian calendar from 2020-01-01 on, without a time zone: the day it was where the summary was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(u16);

/// 2020-01-01 in days since 1970-01-01.
const FIRST: i64 = 18_262;

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
        let local = i64::try_from(milliseconds).unwrap_or(i64::MAX / 2) + offset_minutes * 60_000;
        let number = local.div_euclid(86_400_000) - FIRST;
        Day(u16::try_from(number.clamp(0, i64::from(u16::MAX))).unwrap_or(0))
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
        let (year, month, day) = self.civil();
        write!(f, "{day} {} {year}", MONTHS[month - 1])
    }
}
