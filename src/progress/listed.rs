//! The skills behind a count, in a list for each of its numbers, so that a list is as long as the number above it.

use super::{Count, Status, count};
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
}

/// Lists some skills of the catalogue as [`count`] counts them, each list in their order. Each must be given at most once.
///
/// ```
/// use greenlit::catalogue::SKILLS;
/// use greenlit::progress::{Status, count, listed};
///
/// let lists = listed(SKILLS, |_| Status::CanDo);
/// assert_eq!(lists.can.len(), usize::from(count(SKILLS, |_| Status::CanDo).green));
/// assert_eq!(lists.can.len() + lists.also.len(), SKILLS.len());
/// ```
pub fn listed(skills: impl IntoIterator<Item = &'static Skill>, status: impl Fn(&Skill) -> Status) -> Listed {
    let skills: Vec<_> = skills.into_iter().collect();
    // What each job still has room for, as its count says.
    let of_job = |job: &Job| count(skills.iter().copied().filter(|skill| skill.job() == Some(job)), &status);
    let mut left: Vec<Count> = JOBS.iter().map(of_job).collect();
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
        [lists.can.len(), lists.learning.len(), to_do, lists.skipped.len()]
    }

    proptest! {
        #[test]
        fn every_list_is_as_long_as_its_number(codes in vec(0..4_u8, SKILLS.len())) {
            let status = |skill: &Skill| Status::from_code(codes[skill.index()]).unwrap_or_default();
            let groups = Lens::ALL.into_iter().flat_map(Lens::groups).map(|group| group.skills().collect::<Vec<_>>());
            for skills in groups.chain([SKILLS.iter().collect()]) {
                let counted = count(skills.iter().copied(), status);
                let lists = listed(skills.iter().copied(), status);
                let numbers = [counted.green, counted.learning, counted.to_do(), counted.skipped];
                prop_assert_eq!(lengths(&lists), numbers.map(usize::from));
                // What is green or being learned is in one list or is beyond what is enough.
                let set = skills.iter().filter(|skill| matches!(status(skill), Status::CanDo | Status::Learning)).count();
                prop_assert_eq!(lists.can.len() + lists.learning.len() + lists.also.len(), set);
                prop_assert!(lists.also.iter().all(|skill| skill.is_technology()));
            }
        }
    }
}
