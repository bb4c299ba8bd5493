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
