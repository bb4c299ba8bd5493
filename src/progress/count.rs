//! The score: how much of a group is green, in numbers that explain themselves.
//!
//! A skill counts once. Of the technologies that do one job only as many count as are enough, whichever they are, so an
//! alternative never counts against anyone. A skipped skill does not count. The percentage is rounded down, so 100 means
//! all of it; the first green one already shows 1.

use super::Status;
use crate::catalogue::{JOBS, Skill};
use std::iter::Sum;

/// The numbers of a group. `green + learning + to_do() == total`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Green skills, as far as they count.
    pub green: u16,
    /// Skills being learned, as far as they count.
    pub learning: u16,
    /// All that count: every skill not skipped, and for each job as many technologies as are enough.
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

    fn of_one(status: Status) -> Count {
        match status {
            Status::ToDo => Count { total: 1, ..Count::default() },
            Status::Learning => Count { learning: 1, total: 1, ..Count::default() },
            Status::CanDo => Count { green: 1, total: 1, ..Count::default() },
            Status::Skipped => Count { skipped: 1, ..Count::default() },
        }
    }

    fn add(&mut self, other: Count) {
        self.green += other.green;
        self.learning += other.learning;
        self.total += other.total;
        self.skipped += other.skipped;
    }
}

impl Sum for Count {
    /// The numbers of several groups that have no skill and no job in common.
    fn sum<I: Iterator<Item = Count>>(counts: I) -> Count {
        counts.fold(Count::default(), |mut sum, count| {
            sum.add(count);
            sum
        })
    }
}

/// Counts some skills of the catalogue, each of which must be given at most once, and the own technologies among them, each with the
/// index of its job: one takes a place of its job where it is green or being learned.
///
/// ```
/// use greenlit::catalogue::SKILLS;
/// use greenlit::progress::{Status, count};
///
/// let all = count(SKILLS, [], |_| Status::CanDo);
/// assert_eq!((all.percent(), all.to_do()), (100, 0));
/// let own = count(SKILLS, [(0, Status::CanDo)], |_| Status::ToDo);
/// assert_eq!((own.green, own.total), (1, all.total));
/// ```
pub fn count<'a>(
    skills: impl IntoIterator<Item = &'a Skill>,
    own: impl IntoIterator<Item = (usize, Status)>,
    status: impl Fn(&Skill) -> Status,
) -> Count {
    let mut whole = Count::default();
    let mut jobs = [Count::default(); JOBS.len()];
    for skill in skills {
        let one = Count::of_one(status(skill));
        match skill.job_index() {
            Some(job) => jobs[job].add(one),
            None => whole.add(one),
        }
    }
    for (job, status) in own {
        if matches!(status, Status::CanDo | Status::Learning) {
            jobs[job].add(Count::of_one(status));
        }
    }
    with_jobs(whole, &jobs)
}

/// The numbers of skills, and of the technologies that do each job as far as they count. A function of its own, since [`count`] is
/// compiled once for each way to ask for a status.
fn with_jobs(mut whole: Count, jobs: &[Count]) -> Count {
    for (job, done) in JOBS.iter().zip(jobs) {
        whole.add(capped(*done, u16::from(job.enough)));
    }
    whole
}

/// The count of the technologies that do a job, as far as it counts: no more than `enough` places, green ones filling them first.
fn capped(done: Count, enough: u16) -> Count {
    let total = done.total.min(enough);
    let green = done.green.min(total);
    let learning = done.learning.min(total - green);
    Count { green, learning, total, skipped: done.skipped }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{AREAS, Area, SKILLS, stack_groups};
    use Status::{CanDo, Learning, Skipped, ToDo};
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn numbers(count: Count) -> [u16; 4] {
        [count.green, count.learning, count.total, count.skipped]
    }

    #[test]
    fn every_skill_counts_once() {
        let statuses = [CanDo, CanDo, Learning, ToDo, Skipped, Skipped, Skipped];
        let all = count(&SKILLS[..statuses.len()], [], |skill| statuses[skill.index()]);
        assert!(SKILLS[..statuses.len()].iter().all(|skill| !skill.is_technology()));
        assert_eq!((numbers(all), all.to_do()), ([2, 1, 4, 3], 1));
    }

    /// The numbers of a stack group's technologies of these ids, each with its status; the others are to do.
    fn group(id: &str, statuses: &[(&str, Status)]) -> [u16; 4] {
        let group = stack_groups().find(|area| area.id == id).map(Area::skills).unwrap_or_default();
        let status =
            |skill: &Skill| statuses.iter().find(|(id, _)| *id == skill.id).map(|(_, status)| *status);
        numbers(count(group, [], |skill| status(skill).unwrap_or_default()))
    }

    #[test]
    fn for_a_job_no_more_technologies_count_than_are_enough() {
        for (statuses, expected) in [
            (&[][..], [0, 0, 1, 0]),
            (&[("go", CanDo)], [1, 0, 1, 0]),
            (&[("go", CanDo), ("java", CanDo), ("php", Learning)], [1, 0, 1, 0]),
            (&[("go", Learning), ("java", Learning)], [0, 1, 1, 0]),
            (&[("go", CanDo), ("java", Skipped)], [1, 0, 1, 1]),
        ] {
            assert_eq!(group("languages", statuses), expected, "{statuses:?}");
        }
        let languages = stack_groups().next().map(Area::skills).unwrap_or_default();
        let all = count(languages, [], |_| Skipped);
        assert_eq!((all.total, usize::from(all.skipped)), (0, languages.len()));
    }

    #[test]
    fn an_own_technology_takes_a_place_of_its_job() {
        use crate::catalogue::JOBS;
        let of = |own: &[(usize, Status)], all| numbers(count(SKILLS, own.iter().copied(), |_| all));
        let [green, learning, total, skipped] = of(&[], ToDo);
        assert_eq!((green, learning), (0, 0));
        assert_eq!(of(&[(0, CanDo)], ToDo), [1, 0, total, skipped]);
        assert_eq!(
            of(&[(0, CanDo), (0, CanDo)], ToDo),
            [u16::from(JOBS[0].enough.min(2)), 0, total, skipped]
        );
        assert_eq!(of(&[(1, Learning), (0, CanDo)], ToDo), [1, 1, total, skipped]);
        // One that is to do or skipped is asked of nobody.
        assert_eq!(of(&[(0, ToDo), (1, Skipped)], ToDo), [0, 0, total, skipped]);
        assert_eq!(of(&[(0, CanDo)], CanDo), of(&[], CanDo));
        // Who skips every technology of the catalogue and has one of their own has that one.
        let all_skipped = of(&[], Skipped);
        assert_eq!(of(&[(0, CanDo)], Skipped), [1, 0, 1, all_skipped[3]]);
    }

    /// No job of today's catalogue asks for two, and one may.
    #[test]
    fn green_ones_fill_the_places_first() {
        let done = |green, learning, to_do, skipped| {
            let total = green + learning + to_do;
            numbers(capped(Count { green, learning, total, skipped }, 2))
        };
        assert_eq!(done(0, 0, 3, 0), [0, 0, 2, 0]);
        assert_eq!(done(1, 0, 2, 0), [1, 0, 2, 0]);
        assert_eq!(done(3, 0, 0, 0), [2, 0, 2, 0]);
        assert_eq!(done(1, 2, 0, 0), [1, 1, 2, 0]);
        assert_eq!(done(2, 1, 0, 0), [2, 0, 2, 0]);
        assert_eq!(done(0, 3, 0, 0), [0, 2, 2, 0]);
        assert_eq!(done(1, 0, 0, 3), [1, 0, 1, 3]);
        assert_eq!(done(0, 0, 0, 4), [0, 0, 0, 4]);
    }

    /// Two that do one job do not stand for another.
    #[test]
    fn every_job_counts_by_itself() {
        let of = |statuses| group("container-tools", statuses);
        assert_eq!(of(&[]), [0, 0, 2, 0]);
        assert_eq!(of(&[("docker", CanDo)]), [1, 0, 2, 0]);
        assert_eq!(of(&[("docker", CanDo), ("podman", CanDo)]), [1, 0, 2, 0]);
        assert_eq!(of(&[("docker", CanDo), ("kubernetes", Learning)]), [1, 1, 2, 0]);
    }

    #[test]
    fn what_is_asked_of_nobody_is_in_no_total() {
        let of = |statuses| group("datastores", statuses);
        assert_eq!(of(&[("elasticsearch", CanDo)]), of(&[]));
    }

    proptest! {
        #[test]
        fn all_is_the_sum_of_the_areas(codes in vec(0..4_u8, SKILLS.len()), own in vec((0..JOBS.len(), 0..4_u8), 0..5)) {
            let status = |skill: &Skill| Status::from_code(codes[skill.index()]).unwrap_or_default();
            let own: Vec<_> =
                own.into_iter().map(|(job, code)| (job, Status::from_code(code).unwrap_or_default())).collect();
            let of_area = |area: &Area| {
                let own = own.iter().filter(|(job, _)| JOBS[*job].area() == area);
                count(area.skills(), own.copied(), status)
            };
            prop_assert_eq!(AREAS.iter().map(of_area).sum::<Count>(), count(SKILLS, own.clone(), status));
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
