//! Progress over time: the number of green skills at the end of each day, as a step line.
//!
//! A number holds until the day on which it changes, so all parts of the line are horizontal or vertical. The view box is
//! `0 0` [`WIDTH`] [`HEIGHT`], with the first day on the left, the last on the right, zero at the bottom and the highest
//! number at the top.

use super::quantity;
use crate::catalogue::SKILLS;
use crate::progress::{Day, OwnEntries, Progress, Status, Timestamp, UtcOffset, count};
use std::collections::BTreeSet;

/// The width of the view box.
pub const WIDTH: u32 = 1_000;
/// The height of the view box.
pub const HEIGHT: u32 = 300;

/// The fewest days with changes that make a drawing: with fewer, it is a block.
pub const MIN_DAYS: usize = 3;

/// The state at the end of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// The day.
    pub day: Day,
    /// The number of skills that counted as green.
    pub green: u16,
}

impl Point {
    /// The point in words, as in "24 November 2026: 53 green".
    pub fn row(self) -> String {
        format!("{}: {} green", self.day, self.green)
    }
}

/// The number of green skills at the end of each day with changes, in the order of the days.
///
/// It is the number of the headline: in a stack group no more technologies count than are enough, and a retired skill counts
/// as its replacements. Changes that a wrong clock dated after today count as made today, so that the last number is always
/// the present one.
///
/// A green own technology counts from the moment on at which its status was last set. Its earlier statuses are not known, and those
/// of one that is no longer green, or was deleted, count on no day.
pub fn greens(progress: &Progress, own: &OwnEntries, offset: UtcOffset, today: Day) -> Vec<Point> {
    let day_of = |at: Timestamp| Day::from_timestamp(at, offset).min(today);
    let own = green_own(own);
    let changes = progress.changes().map(|change| change.at);
    let days: BTreeSet<Day> = changes.chain(own.iter().map(|(_, at)| *at)).map(day_of).collect();
    let point = |day: Day| {
        let end = if day == today { Timestamp::END } else { day.end(offset) };
        let own = own.iter().filter(|(_, at)| *at <= end).map(|(job, _)| (*job, Status::CanDo));
        Point { day, green: count(SKILLS, own, |skill| progress.status_at(skill.number, end)).green }
    };
    days.into_iter().map(point).collect()
}

/// The green own technologies: the index of the job of each, and the moment at which it was set.
fn green_own(own: &OwnEntries) -> Vec<(usize, Timestamp)> {
    let green = own.iter().filter_map(|(_, saved)| {
        let entry = saved.kept().filter(|entry| entry.status == Status::CanDo)?;
        Some((entry.place().job_index()?, saved.set_at()))
    });
    green.collect()
}

/// A step line through points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timeline<'a> {
    points: &'a [Point],
    /// The day on which it starts, that of the first point.
    pub first: Day,
    /// The day on which it ends.
    pub last: Day,
    /// The highest number on it.
    pub most: u16,
}

impl Timeline<'_> {
    /// Creates the line through points, which are in the order of their days, extended to `until`.
    ///
    /// ```
    /// use greenlit::chart::timeline::{Point, Timeline};
    /// use greenlit::progress::Day;
    ///
    /// let points = [Point { day: Day::from_number(0), green: 2 }, Point { day: Day::from_number(5), green: 4 }];
    /// let line = Timeline::new(&points, Day::from_number(10));
    /// assert_eq!(line.line(), "M0 150H500V0H1000");
    /// ```
    pub fn new(points: &[Point], until: Day) -> Timeline<'_> {
        Timeline {
            points,
            first: points.first().map_or(until, |point| point.day),
            last: points.last().map_or(until, |point| point.day.max(until)),
            most: points.iter().map(|point| point.green).max().unwrap_or_default(),
        }
    }

    /// Returns true if it has enough points to be drawn.
    pub fn is_drawn(self) -> bool {
        self.points.len() >= MIN_DAYS
    }

    /// The `d` of the line; empty if there are no points.
    pub fn line(self) -> String {
        let mut path = String::new();
        for point in self.points {
            let y = self.y(*point);
            path += &if path.is_empty() { format!("M0 {y}") } else { format!("H{}V{y}", self.x(point.day)) };
        }
        if path.is_empty() { path } else { format!("{path}H{WIDTH}") }
    }

    /// The `d` of the area under the line; empty if there are no points.
    pub fn area(self) -> String {
        let line = self.line();
        if line.is_empty() { line } else { format!("{line}V{HEIGHT}H0Z") }
    }

    /// The line in words, as in "2 green on 3 March 2026, 53 on 24 November 2026. 55 at most."
    pub fn sentence(self) -> String {
        let (Some(first), Some(last)) = (self.points.first(), self.points.last()) else {
            return "Nothing has changed yet.".to_owned();
        };
        let mut sentence = format!("{} green on {}", first.green, first.day);
        if self.last > first.day {
            sentence.push_str(&format!(", {} on {}", last.green, self.last));
        }
        sentence.push('.');
        if self.most > last.green {
            sentence.push_str(&format!(" {} at most.", self.most));
        }
        let days = u32::try_from(self.points.len()).unwrap_or(u32::MAX);
        sentence.push_str(&format!(" Something changed on {}.", quantity(days, "day")));
        sentence
    }

    fn x(self, day: Day) -> u32 {
        let from_first = |day: Day| u32::from(day.number().saturating_sub(self.first.number()));
        from_first(day) * WIDTH / from_first(self.last).max(1)
    }

    fn y(self, point: Point) -> u32 {
        HEIGHT - u32::from(point.green) * HEIGHT / u32::from(self.most.max(1))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use crate::catalogue::SkillNumber;
    use crate::progress::{Change, Name, Own, OwnEntry, OwnId, Place, SavedOwn, Summary, saved_own};
    use proptest::collection::vec;
    use proptest::prelude::*;

    const DAY: u64 = 86_400_000;
    /// 2020-01-01.
    const FIRST: u64 = 18_262 * DAY;

    fn change(at: u64, skill: u16, status: Status) -> Change {
        Change { skill: SkillNumber::new(skill), at: Timestamp::from_millis(FIRST + at), status }
    }

    fn points(points: &[(u16, u16)]) -> Vec<Point> {
        points.iter().map(|(day, green)| Point { day: Day::from_number(*day), green: *green }).collect()
    }

    #[test]
    fn a_number_holds_until_the_day_on_which_it_changes() {
        let points = points(&[(10, 2), (12, 8), (15, 6)]);
        let line = Timeline::new(&points, Day::from_number(20));
        assert_eq!(line.line(), "M0 225H200V0H500V75H1000");
        assert_eq!(line.area(), "M0 225H200V0H500V75H1000V300H0Z");
        assert_eq!(
            line.sentence(),
            "2 green on 11 January 2020, 6 on 21 January 2020. 8 at most. Something changed on 3 days."
        );
    }

    #[test]
    fn no_points_and_one_point_have_lines() {
        let none = Timeline::new(&[], Day::from_number(5));
        assert_eq!(
            (none.line(), none.area(), none.first, none.last),
            (String::new(), String::new(), none.last, Day::from_number(5))
        );
        assert_eq!(none.sentence(), "Nothing has changed yet.");
        let one = points(&[(5, 3)]);
        let today = Timeline::new(&one, Day::from_number(5));
        assert_eq!(today.line(), "M0 0H1000");
        assert_eq!(today.sentence(), "3 green on 6 January 2020. Something changed on 1 day.");
        assert_eq!(Timeline::new(&points(&[(5, 0)]), Day::from_number(9)).line(), "M0 300H1000");
    }

    #[test]
    fn a_replay_counts_at_the_end_of_each_day() {
        let at = |day: u64, status, skill| change(day * DAY + 1_000, skill, status);
        let progress = Progress::from_iter([
            at(1, Status::CanDo, 1),
            at(1, Status::CanDo, 2),
            at(3, Status::Skipped, 2),
            at(3, Status::Learning, 3),
            at(900, Status::CanDo, 3),
        ]);
        let (today, none) = (Day::from_number(10), OwnEntries::default());
        assert_eq!(greens(&progress, &none, UtcOffset::UTC, today), points(&[(1, 2), (3, 1), (10, 2)]));
        // In a time zone behind UTC, the changes were made on the evening before.
        let behind = UtcOffset::from_hms(-1, 0, 0).unwrap();
        assert_eq!(greens(&progress, &none, behind, today), points(&[(0, 2), (2, 1), (10, 2)]));
        assert_eq!(greens(&Progress::default(), &none, UtcOffset::UTC, today), []);
    }

    #[test]
    fn an_own_technology_counts_from_its_last_change_on() {
        let at = |day: u64| Timestamp::from_millis(FIRST + day * DAY + 1_000);
        let jobs: Vec<_> = Place::all().filter(|place| place.job_index().is_some()).collect();
        let saved = |place: Place, day, status| {
            let entry = OwnEntry { status, ..OwnEntry::new(Name::new("Zig").unwrap(), place) };
            SavedOwn::replacing(None, at(day), Some(entry))
        };
        let skill = Place::all().find(|place| place.job_index().is_none()).unwrap();
        let deleted = SavedOwn::replacing(Some(&saved(jobs[0], 2, Status::CanDo)), at(3), None);
        let entries = [
            saved(jobs[0], 4, Status::CanDo),
            saved(jobs[1], 900, Status::CanDo),
            // These are in no number.
            saved(jobs[2], 5, Status::Learning),
            saved(skill, 6, Status::CanDo),
            deleted,
        ];
        let own =
            entries.into_iter().zip(1..).map(|(saved, second)| (OwnId::new(at(second)), saved)).collect();
        let progress = Progress::from_iter([change(DAY, 1, Status::CanDo)]);
        let today = Day::from_number(10);
        assert_eq!(greens(&progress, &own, UtcOffset::UTC, today), points(&[(1, 1), (4, 2), (10, 3)]));
        assert_eq!(greens(&Progress::default(), &own, UtcOffset::UTC, today), points(&[(4, 1), (10, 2)]));
    }

    #[test]
    fn years_of_changes_are_counted_in_seconds() {
        let changes: Vec<Change> = (0..20_000_u64)
            .map(|index| change(index * DAY / 8, (index % 190) as u16 + 1, Status::CanDo))
            .collect();
        let started = std::time::Instant::now();
        let (progress, none) = (Progress::from_iter(changes), OwnEntries::default());
        assert_eq!(greens(&progress, &none, UtcOffset::UTC, Day::from_number(3_000)).len(), 2_500);
        assert!(started.elapsed().as_secs() < 10, "{:?}", started.elapsed());
    }

    fn changes() -> impl Strategy<Value = Change> {
        (prop_oneof![1..250_u16, any::<u16>()], 0..40 * DAY, prop::sample::select(&Status::ALL[..]))
            .prop_map(|(skill, at, status)| change(at, skill, status))
    }

    proptest! {
        #[test]
        fn the_last_number_is_the_present_one(
            changes in vec(changes(), 1..60),
            own in vec(saved_own(), 0..6),
            minutes in -840..=840_i32,
            today in 0..60_u16,
        ) {
            let id = |second: u64| OwnId::new(Timestamp::from_millis(second * 1_000));
            let own: OwnEntries = own.into_iter().zip(1..).map(|(saved, second)| (id(second), saved)).collect();
            let progress = Progress::from_iter(changes);
            let offset = UtcOffset::from_whole_seconds(minutes * 60).unwrap();
            let points = greens(&progress, &own, offset, Day::from_number(today));
            let summary = Summary::new(&progress, Day::from_number(today), None);
            let whole = summary.with_own(own.living().map(|(_, entry)| Own::from(entry))).whole();
            prop_assert_eq!(points.last().map(|point| point.green), Some(whole.green));
            prop_assert!(points.windows(2).all(|two| two[0].day < two[1].day));
            prop_assert!(points.iter().all(|point| point.day.number() <= today));
        }

        #[test]
        fn each_number_is_that_of_the_changes_so_far(changes in vec(changes(), 1..40), today in 41..60_u16) {
            let progress = changes.iter().copied().collect();
            for point in greens(&progress, &OwnEntries::default(), UtcOffset::UTC, Day::from_number(today)) {
                let before = changes.iter().copied().filter(|change| Day::from_timestamp(change.at, UtcOffset::UTC) <= point.day).collect();
                let then = Summary::new(&before, point.day, None).whole();
                prop_assert_eq!(point.green, then.green);
            }
        }

        #[test]
        fn a_line_stays_in_its_box(mut days in vec((any::<u16>(), 0..300_u16), 0..50), until in any::<u16>()) {
            days.sort_unstable();
            let points = points(&days);
            let line = Timeline::new(&points, Day::from_number(until)).line();
            let mut right = 0;
            for step in line.split('H').skip(1) {
                let (x, y) = step.split_once('V').unwrap_or((step, "0"));
                let (x, y): (u32, u32) = (x.parse().unwrap(), y.parse().unwrap());
                prop_assert!(right <= x && x <= WIDTH && y <= HEIGHT);
                right = x;
            }
            prop_assert_eq!(right, if days.is_empty() { 0 } else { WIDTH });
        }
    }
}
