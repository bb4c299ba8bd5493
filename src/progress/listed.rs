//! The skills behind a count, in a list for each of its numbers, so that a list is as long as the number above it.

use super::{Count, Own, Status, count};
use crate::catalogue::{JOBS, Job, Skill};

/// The skills behind the numbers of a [`Count`].
///
/// For a job only as many technologies are in a list as count, green ones first. The others are in [`Listed::also`]
/// or, if they are to do, in no list: they are alternatives.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listed {
    /// The green skills that count.
    pub can: Vec<&'static Skill>,
    /// The skills being learned that count.
    pub learning: Vec<&'static Skill>,
    /// The skills that are to do, without technologies.
    pub to_do: Vec<&'static Skill>,
    /// The jobs for which more technologies would count, each with how many. Together with [`Listed::to_do`] they make
    /// up the number of what is to do.
    pub open: Vec<(&'static Job, u16)>,
    /// The skipped skills.
    pub skipped: Vec<&'static Skill>,
    /// The technologies, green or being learned, beyond what is enough for their job. They are in no total.
    pub also: Vec<&'static Skill>,
    /// The own technologies in each list.
    pub own: OwnListed,
}

/// The own technologies behind the numbers of a [`Count`]. They come after those of the catalogue: they take the places that are left.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnListed {
    /// The green ones that count.
    pub can: Vec<Own>,
    /// Those being learned that count.
    pub learning: Vec<Own>,
    /// Those beyond what is enough for their job.
    pub also: Vec<Own>,
}

/// Lists some skills of the catalogue, and own technologies with the indexes of their jobs, as [`count`] counts them, each list in their
/// order. Each must be given at most once.
///
/// ```
/// use greenlit::catalogue::SKILLS;
/// use greenlit::progress::{Status, count, listed};
///
/// let lists = listed(SKILLS, &[], |_| Status::CanDo);
/// assert_eq!(lists.can.len(), usize::from(count(SKILLS, [], |_| Status::CanDo).green));
/// assert_eq!(lists.can.len() + lists.also.len(), SKILLS.len());
/// ```
pub fn listed(
    skills: impl IntoIterator<Item = &'static Skill>,
    own: &[(usize, Own)],
    status: impl Fn(&Skill) -> Status,
) -> Listed {
    let skills: Vec<_> = skills.into_iter().collect();
    // What each job still has room for, as its count says.
    let of_job = |(index, job): (usize, &'static Job)| {
        let own = own.iter().filter(|(job, _)| *job == index).map(|(job, own)| (*job, own.status));
        count(skills.iter().copied().filter(|skill| skill.job() == Some(job)), own, &status)
    };
    let mut left: Vec<Count> = JOBS.iter().enumerate().map(of_job).collect();
    let mut lists = Listed::default();
    for (job, count) in JOBS.iter().zip(&left) {
        if count.to_do() > 0 {
            lists.open.push((job, count.to_do()));
        }
    }
    for skill in skills {
        let place = skill.job_index().map(|job| &mut left[job]);
        match (status(skill), place) {
            (Status::CanDo, None) => lists.can.push(skill),
            (Status::CanDo, Some(left)) if left.green > 0 => {
                left.green -= 1;
                lists.can.push(skill);
            }
            (Status::Learning, None) => lists.learning.push(skill),
            (Status::Learning, Some(left)) if left.learning > 0 => {
                left.learning -= 1;
                lists.learning.push(skill);
            }
            (Status::CanDo | Status::Learning, Some(_)) => lists.also.push(skill),
            (Status::ToDo, None) => lists.to_do.push(skill),
            (Status::ToDo, Some(_)) => {}
            (Status::Skipped, _) => lists.skipped.push(skill),
        }
    }
    for (job, one) in own {
        let (left, one) = (&mut left[*job], one.clone());
        match one.status {
            Status::CanDo if left.green > 0 => {
                left.green -= 1;
                lists.own.can.push(one);
            }
            Status::Learning if left.learning > 0 => {
                left.learning -= 1;
                lists.own.learning.push(one);
            }
            Status::CanDo | Status::Learning => lists.own.also.push(one),
            Status::ToDo | Status::Skipped => {}
        }
    }
    lists
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Lens, SKILLS};
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn lengths(lists: &Listed) -> [usize; 4] {
        let open: u16 = lists.open.iter().map(|(_, places)| places).sum();
        let to_do = lists.to_do.len() + usize::from(open);
        let (can, learning) = (lists.own.can.len(), lists.own.learning.len());
        [lists.can.len() + can, lists.learning.len() + learning, to_do, lists.skipped.len()]
    }

    proptest! {
        #[test]
        fn every_list_is_as_long_as_its_number(codes in vec(0..4_u8, SKILLS.len()), own in vec((0..JOBS.len(), 0..4_u8), 0..5)) {
            let code = |code| Status::from_code(code).unwrap_or_default();
            let own: Vec<_> = own.into_iter().map(|(job, status)| {
                (job, Own { name: None, beside: JOBS[job].skills()[0].number, status: code(status) })
            }).collect();
            let status = |skill: &Skill| Status::from_code(codes[skill.index()]).unwrap_or_default();
            let groups = Lens::ALL.into_iter().flat_map(Lens::groups).map(|group| group.skills().collect::<Vec<_>>());
            for skills in groups.chain([SKILLS.iter().collect()]) {
                let statuses = own.iter().map(|(job, own)| (*job, own.status));
                let counted = count(skills.iter().copied(), statuses, status);
                let lists = listed(skills.iter().copied(), &own, status);
                let numbers = [counted.green, counted.learning, counted.to_do(), counted.skipped];
                prop_assert_eq!(lengths(&lists), numbers.map(usize::from));
                // What is green or being learned is in one list or is beyond what is enough.
                let set = skills.iter().filter(|skill| matches!(status(skill), Status::CanDo | Status::Learning)).count();
                prop_assert_eq!(lists.can.len() + lists.learning.len() + lists.also.len(), set);
                prop_assert!(lists.also.iter().all(|skill| skill.is_technology()));
                let set = own.iter().filter(|(_, own)| matches!(own.status, Status::CanDo | Status::Learning)).count();
                prop_assert_eq!([&lists.own.can, &lists.own.learning, &lists.own.also].map(Vec::len).iter().sum::<usize>(), set);
            }
        }
    }
}
