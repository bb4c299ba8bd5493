//! A preview of what bringing something in would change, skill by skill.

use super::{Progress, Status};
use crate::catalogue::{self, RETIRED, SKILLS, Skill};

/// What bringing something in would do, skill by skill. Nothing happens until it is applied.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// What would change: the skill, what it is, and what it would be.
    pub take: Vec<(&'static Skill, Status, Status)>,
    /// Where mine is later and stays, unless the person says otherwise: the skill, what it is, and what it is there.
    pub keep: Vec<(&'static Skill, Status, Status)>,
    /// How many skills are set there as they are here.
    pub same: u16,
    /// How many changes are of skills that this catalogue does not know. They are kept for one that does.
    pub unknown: u16,
}

/// What merging a backup's progress into mine would do.
pub fn plan_merge(mine: &Progress, theirs: &Progress) -> Plan {
    let mut merged = mine.clone();
    merged.merge(theirs);
    let mut plan = Plan { unknown: unknown(theirs), ..Plan::default() };
    for skill in SKILLS {
        let (here, there, then) =
            (mine.status(skill.number), theirs.status(skill.number), merged.status(skill.number));
        if then != here {
            plan.take.push((skill, here, then));
        } else if there != here && theirs.has(skill.number) {
            plan.keep.push((skill, here, there));
        } else if there != Status::ToDo {
            plan.same += 1;
        }
    }
    plan
}

/// What taking over statuses that have no times would do, those of a link or of an earlier state: what is to do here takes
/// theirs, and what is set here stays.
pub fn plan_statuses(mine: impl Fn(&Skill) -> Status, theirs: impl Fn(&Skill) -> Status) -> Plan {
    let mut plan = Plan::default();
    for skill in SKILLS {
        match (mine(skill), theirs(skill)) {
            (here, there) if here == there => plan.same += u16::from(here != Status::ToDo),
            (Status::ToDo, there) => plan.take.push((skill, Status::ToDo, there)),
            (_, Status::ToDo) => {}
            (here, there) => plan.keep.push((skill, here, there)),
        }
    }
    plan
}

/// How many of the skills with changes are ones that the catalogue neither has nor had.
fn unknown(progress: &Progress) -> u16 {
    let is_known = |number: u16| {
        catalogue::by_number(number).is_some() || RETIRED.iter().any(|(retired, _)| *retired == number)
    };
    let mut unknown: Vec<u16> =
        progress.changes().map(|change| change.skill).filter(|number| !is_known(*number)).collect();
    // The changes come by skill, so those of one stand together.
    unknown.dedup();
    // Skill numbers are 16 bits wide, and 0 is in use nowhere.
    u16::try_from(unknown.len()).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::HIGHEST;
    use crate::progress::Change;
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn set(changes: &[(u16, u64, Status)]) -> Progress {
        changes.iter().copied().map(Change::from).collect()
    }

    #[test]
    fn a_plan_says_what_is_taken_and_what_stays() {
        use Status::{CanDo, Learning, Skipped, ToDo};
        let mine = set(&[(1, 10, CanDo), (2, 10, Learning), (3, 10, CanDo)]);
        let theirs =
            set(&[(1, 5, Learning), (2, 20, CanDo), (3, 5, CanDo), (4, 1, Skipped), (HIGHEST + 9, 1, CanDo)]);
        let plan = plan_merge(&mine, &theirs);
        let numbers = |list: &[(&Skill, Status, Status)]| {
            let mut list: Vec<_> = list.iter().map(|(skill, from, to)| (skill.number, *from, *to)).collect();
            list.sort_unstable();
            list
        };
        assert_eq!(numbers(&plan.take), [(2, Learning, CanDo), (4, ToDo, Skipped)]);
        assert_eq!(numbers(&plan.keep), [(1, CanDo, Learning)]);
        assert_eq!((plan.same, plan.unknown), (1, 1));
        let plan = plan_statuses(|skill| mine.status(skill.number), |skill| theirs.status(skill.number));
        assert_eq!(numbers(&plan.take), [(4, ToDo, Skipped)]);
        assert_eq!(numbers(&plan.keep), [(1, CanDo, Learning), (2, Learning, CanDo)]);
    }

    fn progresses() -> impl Strategy<Value = Progress> {
        let change =
            (1..260_u16, any::<u64>(), prop::sample::select(&Status::ALL[..])).prop_map(Change::from);
        vec(change, 0..40).prop_map(Progress::from_iter)
    }

    proptest! {
        #[test]
        fn bringing_in_twice_changes_nothing_more(mine in progresses(), theirs in progresses()) {
            let mut merged = mine.clone();
            merged.merge(&theirs);
            prop_assert_eq!(plan_merge(&merged, &theirs).take, []);
            for (skill, from, to) in plan_merge(&mine, &theirs).take {
                prop_assert_eq!((mine.status(skill.number), merged.status(skill.number)), (from, to));
            }
        }
    }
}
