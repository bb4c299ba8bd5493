//! A preview of an import: the changes that it would make, skill by skill.

use super::{Progress, Status};
use crate::catalogue::{self, RETIRED, SKILLS, Skill, SkillNumber};
use std::collections::BTreeSet;

/// A skill that goes from one status to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Transition {
    /// The skill.
    pub skill: &'static Skill,
    /// Its status before.
    pub from: Status,
    /// Its status afterwards.
    pub to: Status,
}

/// The changes that an import would make, skill by skill. Nothing happens until it is applied.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// The changes.
    pub take: Vec<Transition>,
    /// The changes to statuses that were set here later, which stay unless the person says otherwise.
    pub keep: Vec<Transition>,
    /// The number of skills that are set there as they are here.
    pub same: u16,
    /// The number of skills set there that this catalogue does not know. They are kept for one that does.
    pub unknown: u16,
}

/// The plan of merging a backup's progress into mine.
pub fn plan_merge(mine: &Progress, theirs: &Progress) -> Plan {
    let mut merged = mine.clone();
    merged.merge(theirs);
    let mut plan = Plan { unknown: unknown(theirs), ..Plan::default() };
    for skill in SKILLS {
        let [from, there, to] = [mine, theirs, &merged].map(|progress| progress.status(skill.number));
        if to != from {
            plan.take.push(Transition { skill, from, to });
        } else if there != from && theirs.has(skill.number) {
            plan.keep.push(Transition { skill, from, to: there });
        } else if there != Status::ToDo {
            plan.same += 1;
        }
    }
    plan
}

/// The plan of taking over statuses that have no times, those of a link or of an earlier state: a skill that is to do here
/// takes theirs, and one that is set here stays.
pub fn plan_statuses(mine: impl Fn(&Skill) -> Status, theirs: impl Fn(&Skill) -> Status) -> Plan {
    let mut plan = Plan::default();
    for skill in SKILLS {
        match (mine(skill), theirs(skill)) {
            (from, to) if from == to => plan.same += u16::from(from != Status::ToDo),
            (Status::ToDo, to) => plan.take.push(Transition { skill, from: Status::ToDo, to }),
            (_, Status::ToDo) => {}
            (from, to) => plan.keep.push(Transition { skill, from, to }),
        }
    }
    plan
}

/// The number of skills with changes that the catalogue neither has nor had.
fn unknown(progress: &Progress) -> u16 {
    let is_known = |number: SkillNumber| {
        catalogue::by_number(number).is_some() || RETIRED.iter().any(|retired| retired.number == number)
    };
    let unknown: BTreeSet<SkillNumber> =
        progress.changes().map(|change| change.skill).filter(|number| !is_known(*number)).collect();
    // Skill numbers are 16 bits wide, and 0 is in use nowhere.
    u16::try_from(unknown.len()).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::MAX_NUMBER;
    use crate::progress::{Change, Timestamp};
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn set(changes: &[(u16, u64, Status)]) -> Progress {
        let change = |(skill, at, status): &(u16, u64, Status)| Change {
            skill: SkillNumber::new(*skill),
            at: Timestamp::from_millis(*at),
            status: *status,
        };
        changes.iter().map(change).collect()
    }

    #[test]
    fn a_plan_says_what_is_taken_and_what_stays() {
        use Status::{CanDo, Learning, Skipped, ToDo};
        let mine = set(&[(1, 10, CanDo), (2, 10, Learning), (3, 10, CanDo)]);
        let unknown = MAX_NUMBER.get() + 9;
        let theirs = set(&[
            (1, 5, Learning),
            (2, 20, CanDo),
            (3, 5, CanDo),
            (4, 1, Skipped),
            (unknown, 1, CanDo),
            (unknown, 2, ToDo),
        ]);
        let plan = plan_merge(&mine, &theirs);
        let numbers = |list: &[Transition]| {
            let mut list: Vec<_> =
                list.iter().map(|Transition { skill, from, to }| (skill.number.get(), *from, *to)).collect();
            list.sort_unstable();
            list
        };
        assert_eq!(numbers(&plan.take), [(2, Learning, CanDo), (4, ToDo, Skipped)]);
        assert_eq!(numbers(&plan.keep), [(1, CanDo, Learning)]);
        assert_eq!((plan.same, plan.unknown), (1, 1));
        let plan = plan_statuses(|skill| mine.status(skill.number), |skill| theirs.status(skill.number));
        assert_eq!(numbers(&plan.take), [(4, ToDo, Skipped)]);
        assert_eq!(numbers(&plan.keep), [(1, CanDo, Learning), (2, Learning, CanDo)]);
        assert_eq!((plan.same, plan.unknown), (1, 0));
    }

    #[test]
    fn known_skills_are_not_counted_as_unknown() {
        let theirs = set(&[(1, 1, Status::CanDo), (2, 1, Status::Learning)]);
        assert_eq!(plan_merge(&Progress::default(), &theirs).unknown, 0);
    }

    fn progresses() -> impl Strategy<Value = Progress> {
        let change = (1..260_u16, any::<u64>(), prop::sample::select(&Status::ALL[..]));
        vec(change, 0..40).prop_map(|changes| set(&changes))
    }

    proptest! {
        #[test]
        fn importing_twice_changes_nothing_more(mine in progresses(), theirs in progresses()) {
            let mut merged = mine.clone();
            merged.merge(&theirs);
            prop_assert_eq!(plan_merge(&merged, &theirs).take, []);
            for Transition { skill, from, to } in plan_merge(&mine, &theirs).take {
                prop_assert_eq!((mine.status(skill.number), merged.status(skill.number)), (from, to));
            }
        }
    }
}
