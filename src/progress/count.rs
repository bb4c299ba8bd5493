//! The score: how much of a group is green, in numbers that explain themselves.
//!
//! A skill counts once. Of a stack group only as many technologies count as are enough, whichever they are, so an
//! alternative never counts against anyone. A skipped skill does not count. The percentage is rounded down, so 100 means
//! all of it; the first green one already shows 1.

use super::Status;
use crate::catalogue::{AREAS, Skill};

/// The numbers of a group. `green + learning + to_do() == total`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Green skills, as far as they count.
    pub green: u16,
    /// Skills being learned, as far as they count.
    pub learning: u16,
    /// All that count: every skill not skipped, and of each stack group as many as are enough.
    pub total: u16,
    /// Skipped skills, which do not count.
    pub skipped: u16,
}

impl Count {
    /// Skills that count and are neither green nor being learned.
    pub fn to_do(self) -> u16 {
        self.total - self.green - self.learning
    }

    /// Returns true if everything that counts is green, and something does.
    pub fn is_complete(self) -> bool {
        self.total > 0 && self.green == self.total
    }

    /// The green share in whole percent, rounded down; 1 as soon as anything is green, 100 only when all is.
    pub fn percent(self) -> u16 {
        if self.total == 0 {
            return 0;
        }
        let floor = u32::from(self.green) * 100 / u32::from(self.total);
        u16::try_from(floor).unwrap_or(100).max(u16::from(self.green > 0))
    }

    fn add(&mut self, other: Count) {
        self.green += other.green;
        self.learning += other.learning;
        self.total += other.total;
        self.skipped += other.skipped;
    }
}

/// Counts some skills of the catalogue. Each must be given at most once.
///
/// ```
/// use greenlit::catalogue::SKILLS;
/// use greenlit::progress::{Status, count};
///
/// let all = count(SKILLS, |_| Status::CanDo);
/// assert_eq!((all.percent(), all.to_do()), (100, 0));
/// ```
pub fn count<'a>(skills: impl IntoIterator<Item = &'a Skill>, status: impl Fn(&Skill) -> Status) -> Count {
    let mut whole = Count::default();
    let mut groups = [const { None }; AREAS.len()];
    for skill in skills {
        let one = match status(skill) {
            Status::ToDo => Count { total: 1, ..Count::default() },
            Status::Learning => Count { learning: 1, total: 1, ..Count::default() },
            Status::CanDo => Count { green: 1, total: 1, ..Count::default() },
            Status::Skipped => Count { skipped: 1, ..Count::default() },
        };
        if skill.is_technology() {
            groups[skill.area_index()].get_or_insert_with(Count::default).add(one);
        } else {
            whole.add(one);
        }
    }
    for (area, group) in AREAS.iter().zip(groups) {
        if let (Some(enough), Some(group)) = (area.enough, group) {
            whole.add(capped(group, u16::from(enough)));
        }
    }
    whole
}

/// A stack group's count, as far as it counts: no more than `enough` places, green ones filling them first.
fn capped(group: Count, enough: u16) -> Count {
    let total = group.total.min(enough);
    let green = group.green.min(total);
    let learning = group.learning.min(total - green);
    Count { green, learning, total, skipped: group.skipped }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Area, SKILLS, stack_groups};
    use Status::{CanDo, Learning, Skipped, ToDo};

    fn numbers(count: Count) -> [u16; 4] {
        [count.green, count.learning, count.total, count.skipped]
    }

    #[test]
    fn every_skill_counts_once() {
        let statuses = [CanDo, CanDo, Learning, ToDo, Skipped, Skipped, Skipped];
        let all = count(&SKILLS[..statuses.len()], |skill| statuses[skill.index()]);
        assert!(SKILLS[..statuses.len()].iter().all(|skill| !skill.is_technology()));
        assert_eq!((numbers(all), all.to_do()), ([2, 1, 4, 3], 1));
    }

    /// The numbers of a stack group in which two are enough, where its technologies have these statuses.
    fn group(statuses: &[Status]) -> [u16; 4] {
        let group = stack_groups().find(|area| area.enough == Some(2) && area.skills().len() >= 4);
        let skills = group.map(Area::skills).unwrap_or_default();
        let first = skills.first().map(Skill::index).unwrap_or_default();
        numbers(count(&skills[..statuses.len()], |skill| statuses[skill.index() - first]))
    }

    #[test]
    fn of_a_stack_group_no_more_count_than_are_enough() {
        for (statuses, numbers) in [
            (&[ToDo, ToDo, ToDo][..], [0, 0, 2, 0]),
            (&[CanDo, ToDo, ToDo], [1, 0, 2, 0]),
            (&[CanDo, CanDo, CanDo], [2, 0, 2, 0]),
            (&[CanDo, Learning, Learning], [1, 1, 2, 0]),
            (&[CanDo, CanDo, Learning], [2, 0, 2, 0]),
            (&[Learning, Learning, Learning], [0, 2, 2, 0]),
            (&[CanDo, Skipped, Skipped, Skipped], [1, 0, 1, 3]),
            (&[Skipped, Skipped, Skipped, Skipped], [0, 0, 0, 4]),
        ] {
            assert_eq!(group(statuses), numbers, "{statuses:?}");
        }
    }

    #[test]
    fn a_percentage_is_rounded_down_and_the_first_shows() {
        let percent = |green, total| Count { green, total, ..Count::default() }.percent();
        assert_eq!([percent(0, 0), percent(0, 200), percent(1, 200), percent(2, 3)], [0, 0, 1, 66]);
        assert_eq!([percent(199, 200), percent(200, 200)], [99, 100]);
    }

    #[test]
    fn complete_is_all_of_something() {
        let is_complete = |green, total| Count { green, total, ..Count::default() }.is_complete();
        assert!(is_complete(1, 1) && is_complete(7, 7));
        assert!(!is_complete(0, 0) && !is_complete(6, 7));
    }
}
