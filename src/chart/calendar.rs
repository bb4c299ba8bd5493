//! A calendar of active days: a square a day, a column a week, the darker the more was changed.
//!
//! Weeks begin on Monday, and the last column is the week of the day it ends on, so that one may hold fewer than seven.
//! Drawn, a day is a square of [`SQUARE`] in a grid of [`PITCH`], and the view box is `0 0`, weeks times [`PITCH`], seven
//! times [`PITCH`].

use super::some;
use crate::progress::{Day, Progress, UtcOffset};

/// From one square to the next.
pub const PITCH: u16 = 13;
/// The side of a square.
pub const SQUARE: u16 = 11;

/// From how many changes on a day has the second, third and fourth shade; one change has the first. Fixed, so that a day
/// looks the same whatever the others are.
const STEPS: [u16; 3] = [2, 4, 8];
/// How many shades there are besides none.
pub const SHADES: u8 = 4;

/// The most weeks that a calendar has: ten years of them.
const MAX_WEEKS: u16 = 520;

/// One day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// Its week, from 0 on.
    pub column: u16,
    /// Its day of the week, 0 for Monday.
    pub row: u16,
    /// The day.
    pub day: Day,
    /// How many changes were made on it.
    pub changes: u16,
}

impl Cell {
    /// How dark it is, from 0 for nothing to [`SHADES`].
    pub fn shade(self) -> u8 {
        u8::from(self.changes > 0) + STEPS.iter().map(|step| u8::from(self.changes >= *step)).sum::<u8>()
    }
}

/// What a calendar says of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Month {
    /// The column of its first day in the calendar, where its name goes. The first month may be cut short, and the name of
    /// the next then stands close.
    pub column: u16,
    /// Its first day in the calendar.
    pub day: Day,
    /// On how many of its days something changed.
    pub active: u16,
    /// How many changes were made in it.
    pub changes: u32,
}

impl Month {
    /// As in "March 2026: 12 changes on 5 days".
    pub fn row(self) -> String {
        let year = self.day.civil().year;
        let changes =
            if self.changes == 0 { "no changes".to_owned() } else { on_days(self.changes, self.active) };
        format!("{} {year}: {changes}", self.day.month())
    }
}

/// The active days of some weeks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// How many columns it has.
    pub weeks: u16,
    /// The days, in order.
    pub cells: Vec<Cell>,
    /// On how many of them something changed.
    pub active: u16,
    /// How many changes were made on them.
    pub changes: u32,
}

impl Calendar {
    /// The calendar of so many weeks, the last of which is that of `end`; 52 show a year, 26 fit a phone. Every change counts,
    /// whatever it changed: unticking is work as well.
    pub fn new(progress: &Progress, offset: UtcOffset, end: Day, weeks: u16) -> Calendar {
        let weeks = weeks.clamp(1, MAX_WEEKS);
        let monday = i32::from(end.number()) - i32::from(end.weekday()) - 7 * (i32::from(weeks) - 1);
        let mut cells = Vec::new();
        for number in 0..=u16::MAX {
            // Days before 2020 have no number, and nothing was changed on them.
            let Ok(day) = u16::try_from(monday + i32::from(number)) else { continue };
            if day > end.number() {
                break;
            }
            cells.push(Cell { column: number / 7, row: number % 7, day: Day::from_number(day), changes: 0 });
        }
        let first = cells.first().map_or(end, |cell| cell.day);
        for change in progress.changes() {
            let day = Day::from_timestamp(change.at, offset).number();
            let index = day.checked_sub(first.number());
            if let Some(cell) = index.and_then(|index| cells.get_mut(usize::from(index))) {
                cell.changes = cell.changes.saturating_add(1);
            }
        }
        let active = cells.iter().map(|cell| u16::from(cell.changes > 0)).sum();
        let changes = cells.iter().map(|cell| u32::from(cell.changes)).sum();
        Calendar { weeks, cells, active, changes }
    }

    /// The `d` of all squares of a shade: five paths are quicker to draw than a shape a day.
    pub fn path(&self, shade: u8) -> String {
        let mut path = String::new();
        for cell in self.cells.iter().filter(|cell| cell.shade() == shade) {
            let (x, y) = (cell.column * PITCH, cell.row * PITCH);
            path.push_str(&format!("M{x} {y}h{SQUARE}v{SQUARE}h-{SQUARE}z"));
        }
        path
    }

    /// Month by month, in order.
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

    /// What it says, as in "120 changes on 34 days in the last 52 weeks. The most were 12, on 3 March 2026."
    pub fn sentence(&self) -> String {
        let weeks = match self.weeks {
            1 => "this week".to_owned(),
            weeks => format!("in the last {weeks} weeks"),
        };
        // Of equals the last in this order is taken, which is the first of the days.
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

/// As in "12 changes on 5 days".
fn on_days(changes: u32, active: u16) -> String {
    format!("{} on {}", some(changes, "change"), some(u32::from(active), "day"))
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
            Calendar::new(&on(&[(0, 1), (36, 3), (30, 9), (37, 9)]), UtcOffset::UTC, Day::from_number(36), 2);
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
    fn nothing_and_one_change_are_told_plainly() {
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
            let whole: u32 = calendar.months().iter().map(|month| month.changes).sum();
            prop_assert_eq!(whole, calendar.changes);
            let squares: usize = (0..=SHADES).map(|shade| calendar.path(shade).matches('z').count()).sum();
            prop_assert_eq!(squares, calendar.cells.len());
        }
    }
}
