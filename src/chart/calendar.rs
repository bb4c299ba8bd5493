//! A calendar of active days, with a square for each day and a column for each week. The more changes on a day, the darker
//! it is.
//!
//! Weeks begin on Monday. The calendar ends on a given day, so its last column may have fewer than seven squares. A day is a
//! square with sides of [`SQUARE`] in a grid with steps of [`PITCH`], so the view box is as wide as the weeks and as high as
//! seven days, times [`PITCH`].

use super::quantity;
use crate::progress::{Day, Progress, UtcOffset};

/// The distance from one square to the next.
pub const PITCH: u16 = 13;
/// The length of a square's sides.
pub const SQUARE: u16 = 11;

/// The numbers of changes from which a day has the second, third and fourth shade; one change has the first. They are fixed,
/// so that the shade of a day does not depend on other days.
const STEPS: [u16; 3] = [2, 4, 8];
/// The number of shades, not counting shade 0 for no changes.
pub const SHADES: u8 = 4;

/// The maximum number of weeks in a calendar: ten years.
const MAX_WEEKS: u16 = 520;

/// A day in the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// The week, from 0.
    pub column: u16,
    /// The day of the week, 0 for Monday.
    pub row: u16,
    /// The day.
    pub day: Day,
    /// The number of changes on it.
    pub changes: u16,
}

impl Cell {
    /// The shade, from 0 for no changes to [`SHADES`].
    pub fn shade(self) -> u8 {
        u8::from(self.changes > 0) + STEPS.iter().map(|step| u8::from(self.changes >= *step)).sum::<u8>()
    }
}

/// The changes of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Month {
    /// The column of its first day in the calendar, for its name. The first month may be incomplete, and the name of the next
    /// is then close to it.
    pub column: u16,
    /// The first of its days in the calendar.
    pub day: Day,
    /// The number of its days with changes.
    pub active: u16,
    /// The number of changes in it.
    pub changes: u32,
}

impl Month {
    /// The month in words, as in "March 2026: 12 changes on 5 days".
    pub fn row(self) -> String {
        let year = self.day.civil().year;
        let changes =
            if self.changes == 0 { "no changes".to_owned() } else { on_days(self.changes, self.active) };
        format!("{} {year}: {changes}", self.day.month())
    }
}

/// The calendar of a number of weeks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// The number of its columns.
    pub weeks: u16,
    /// The days, in order.
    pub cells: Vec<Cell>,
    /// The number of days with changes.
    pub active: u16,
    /// The number of changes on them.
    pub changes: u32,
}

impl Calendar {
    /// Creates the calendar of a number of weeks, the last of which is that of `end`; 52 show a year, 26 fit on a phone. Every
    /// change counts, in either direction. Changes that a wrong clock dated after `end` count as made on it.
    pub fn new(progress: &Progress, offset: UtcOffset, end: Day, weeks: u16) -> Calendar {
        let weeks = weeks.clamp(1, MAX_WEEKS);
        let monday = i32::from(end.number()) - i32::from(end.weekday()) - 7 * (i32::from(weeks) - 1);
        let mut cells = Vec::new();
        for number in 0..=u16::MAX {
            // Days before 2020 have no number and no changes.
            let Ok(day) = u16::try_from(monday + i32::from(number)) else { continue };
            if day > end.number() {
                break;
            }
            cells.push(Cell { column: number / 7, row: number % 7, day: Day::from_number(day), changes: 0 });
        }
        let first = cells.first().map_or(end, |cell| cell.day);
        for change in progress.changes() {
            let day = Day::from_timestamp(change.at, offset).min(end).number();
            let index = day.checked_sub(first.number());
            if let Some(cell) = index.and_then(|index| cells.get_mut(usize::from(index))) {
                cell.changes = cell.changes.saturating_add(1);
            }
        }
        let active = cells.iter().map(|cell| u16::from(cell.changes > 0)).sum();
        let changes = cells.iter().map(|cell| u32::from(cell.changes)).sum();
        Calendar { weeks, cells, active, changes }
    }

    /// The `d` of all squares of a shade. Five paths are drawn faster than a shape for each day.
    pub fn path(&self, shade: u8) -> String {
        let mut path = String::new();
        for cell in self.cells.iter().filter(|cell| cell.shade() == shade) {
            let (x, y) = (cell.column * PITCH, cell.row * PITCH);
            path.push_str(&format!("M{x} {y}h{SQUARE}v{SQUARE}h-{SQUARE}z"));
        }
        path
    }

    /// The months, in order.
    pub fn months(&self) -> Vec<Month> {
        let mut months: Vec<Month> = Vec::new();
        for cell in &self.cells {
            if cell.day.civil().day == 1 || months.is_empty() {
                months.push(Month { column: cell.column, day: cell.day, active: 0, changes: 0 });
            }
            if let Some(month) = months.last_mut() {
                month.active += u16::from(cell.changes > 0);
                month.changes += u32::from(cell.changes);
            }
        }
        months
    }

    /// The calendar in words, as in "120 changes on 34 days in the last 52 weeks. The most were 12, on 3 March 2026."
    pub fn sentence(&self) -> String {
        let weeks = match self.weeks {
            1 => "this week".to_owned(),
            weeks => format!("in the last {weeks} weeks"),
        };
        // `max_by_key` returns the last of equal days, so in reverse order it is the earliest.
        let busiest = self.cells.iter().rev().max_by_key(|cell| cell.changes);
        let Some(busiest) = busiest.filter(|cell| cell.changes > 0) else {
            return format!("No changes {weeks}.");
        };
        let mut sentence = format!("{} {weeks}.", on_days(self.changes, self.active));
        if self.active > 1 {
            sentence.push_str(&format!(" The most were {}, on {}.", busiest.changes, busiest.day));
        }
        sentence
    }
}

/// Changes in words, as in "12 changes on 5 days".
fn on_days(changes: u32, active: u16) -> String {
    format!("{} on {}", quantity(changes, "change"), quantity(u32::from(active), "day"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use crate::catalogue::SkillNumber;
    use crate::progress::{Change, Status, Timestamp};
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn on(days: &[(u16, u16)]) -> Progress {
        let changes: Vec<Change> = days
            .iter()
            .flat_map(|(day, changes)| (1..=*changes).map(move |skill| (*day, skill)))
            .map(|(day, skill)| Change {
                skill: SkillNumber::new(skill),
                at: Timestamp::from_millis((18_262 + u64::from(day)) * 86_400_000),
                status: Status::CanDo,
            })
            .collect();
        changes.into_iter().collect()
    }

    #[test]
    fn weeks_are_columns_and_begin_on_monday() {
        // 2020-02-06, a Thursday.
        let calendar =
            Calendar::new(&on(&[(0, 1), (36, 3), (30, 9)]), UtcOffset::UTC, Day::from_number(36), 2);
        let first = calendar.cells.first().unwrap();
        let last = calendar.cells.last().unwrap();
        assert_eq!((first.column, first.row, first.day.iso().as_str()), (0, 0, "2020-01-27"));
        assert_eq!((last.column, last.row, last.changes, last.shade()), (1, 3, 3, 2));
        assert_eq!((calendar.cells.len(), calendar.active, calendar.changes), (11, 2, 12));
        assert_eq!(
            calendar.sentence(),
            "12 changes on 2 days in the last 2 weeks. The most were 9, on 31 January 2020."
        );
        let rows: Vec<_> = calendar.months().into_iter().map(|month| (month.column, month.row())).collect();
        let expected = [(0, "January 2020: 9 changes on 1 day"), (0, "February 2020: 3 changes on 1 day")];
        assert_eq!(rows, expected.map(|(column, row)| (column, row.to_owned())));
        assert_eq!(calendar.path(2), "M13 39h11v11h-11z");
        assert_eq!(calendar.path(1), "");
    }

    #[test]
    fn changes_dated_ahead_count_as_made_on_the_last_day() {
        let ahead = on(&[(36, 1), (37, 2), (u16::MAX, 3)]);
        let calendar = Calendar::new(&ahead, UtcOffset::UTC, Day::from_number(36), 1);
        assert_eq!(calendar.sentence(), "6 changes on 1 day this week.");
    }

    #[test]
    fn sentences_for_no_change_and_for_one_change() {
        let end = Day::from_number(36);
        assert_eq!(
            Calendar::new(&on(&[]), UtcOffset::UTC, end, 52).sentence(),
            "No changes in the last 52 weeks."
        );
        assert_eq!(
            Calendar::new(&on(&[(36, 1)]), UtcOffset::UTC, end, 1).sentence(),
            "1 change on 1 day this week."
        );
    }

    #[test]
    fn more_changes_are_darker() {
        let shades = [0, 1, 2, 3, 4, 7, 8, 500]
            .map(|changes| Cell { column: 0, row: 0, day: Day::default(), changes }.shade());
        assert_eq!(shades, [0, 1, 2, 2, 3, 3, 4, 4]);
    }

    proptest! {
        #[test]
        fn every_day_has_its_square(end in any::<u16>(), weeks in 0..60_u16, days in vec((any::<u16>(), 1..4_u16), 0..20)) {
            let end = Day::from_number(end);
            let calendar = Calendar::new(&on(&days), UtcOffset::UTC, end, weeks);
            prop_assert_eq!(calendar.cells.last().map(|cell| cell.day), Some(end));
            prop_assert_eq!(calendar.cells.last().map(|cell| cell.column + 1), Some(calendar.weeks));
            for cell in &calendar.cells {
                prop_assert_eq!(cell.row, cell.day.weekday());
            }
            for two in calendar.cells.windows(2) {
                prop_assert_eq!(two[0].day.number() + 1, two[1].day.number());
                prop_assert_eq!(two[0].column * 7 + two[0].row + 1, two[1].column * 7 + two[1].row);
            }
            let total: u32 = calendar.months().iter().map(|month| month.changes).sum();
            prop_assert_eq!(total, calendar.changes);
            let squares: usize = (0..=SHADES).map(|shade| calendar.path(shade).matches('z').count()).sum();
            prop_assert_eq!(squares, calendar.cells.len());
        }
    }
}
