//! Skills that were replaced: what takes over from them inherits their statuses, in saved progress and in links alike.

use super::Status;
use crate::catalogue::{Retired, SkillNumber};

/// The status of a skill: its own, or else the one it inherits. `None` where nobody ever set either.
///
/// `own` gives the status that a person set. A rename and a split hand the old status on; a merge is green only when all
/// that went into it and was not skipped is green. A status that a person set on the skill itself always counts for more.
pub fn inherited(
    skill: SkillNumber,
    retired: &'static [Retired],
    own: &dyn Fn(SkillNumber) -> Option<Status>,
) -> Option<Status> {
    if let Some(status) = own(skill) {
        return Some(status);
    }
    // The build refuses catalogues in which skills replace each other in a circle, so this ends.
    let inherits: Vec<Option<Status>> =
        replaces(skill, retired).map(|old| inherited(old, retired, own)).collect();
    // What was skipped has no say, unless all of it was.
    let counts = |status: &&Option<Status>| **status != Some(Status::Skipped);
    if inherits.iter().all(Option::is_none) {
        None
    } else if !inherits.iter().any(|status| counts(&status)) {
        Some(Status::Skipped)
    } else if inherits.iter().filter(counts).all(|status| *status == Some(Status::CanDo)) {
        Some(Status::CanDo)
    } else if inherits.iter().any(|status| matches!(status, Some(Status::CanDo | Status::Learning))) {
        Some(Status::Learning)
    } else {
        Some(Status::ToDo)
    }
}

/// Returns true if a skill was there when `known` was the highest number, under its own number or as one that it replaced.
pub fn was_known(skill: SkillNumber, retired: &'static [Retired], known: SkillNumber) -> bool {
    skill <= known || replaces(skill, retired).any(|old| was_known(old, retired, known))
}

/// The retired skills that a skill replaced.
pub fn replaces(skill: SkillNumber, retired: &'static [Retired]) -> impl Iterator<Item = SkillNumber> {
    retired.iter().filter(move |old| old.replaced_by.contains(&skill)).map(|old| old.number)
}

/// The skills that replaced a retired one.
pub fn replaced_by(skill: SkillNumber, retired: &'static [Retired]) -> impl Iterator<Item = SkillNumber> {
    retired.iter().filter(move |old| old.number == skill).flat_map(|old| old.replaced_by).copied()
}

/// A skill, and those that may inherit its status.
pub fn with_heirs(skill: SkillNumber, retired: &'static [Retired]) -> Vec<SkillNumber> {
    let mut skills = vec![skill];
    let mut next = 0;
    // The build refuses catalogues in which skills replace each other in a circle, so this ends.
    while let Some(skill) = skills.get(next).copied() {
        skills.extend(replaced_by(skill, retired));
        next += 1;
    }
    skills
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use Status::{CanDo, Learning, Skipped, ToDo};

    /// 1 was renamed to 11, 2 split into 12 and 13, 3 and 4 merged into 14, and 5 merged into 6, which is still there;
    /// 7 was renamed to 8, and 8 to 15; 9 went with nothing in its place.
    pub const RETIRED: &[Retired] = &[
        Retired { number: number(1), replaced_by: &[number(11)] },
        Retired { number: number(2), replaced_by: &[number(12), number(13)] },
        Retired { number: number(3), replaced_by: &[number(14)] },
        Retired { number: number(4), replaced_by: &[number(14)] },
        Retired { number: number(5), replaced_by: &[number(6)] },
        Retired { number: number(7), replaced_by: &[number(8)] },
        Retired { number: number(8), replaced_by: &[number(15)] },
        Retired { number: number(9), replaced_by: &[] },
    ];

    pub const fn number(number: u16) -> SkillNumber {
        SkillNumber::new(number)
    }

    fn with(set: &[(u16, Status)], skill: u16) -> Option<Status> {
        inherited(number(skill), RETIRED, &|own| {
            set.iter().find(|(other, _)| *other == own.get()).map(|(_, status)| *status)
        })
    }

    #[test]
    fn a_rename_hands_the_status_on() {
        for status in Status::ALL {
            assert_eq!(with(&[(1, status)], 11), Some(status));
            assert_eq!(with(&[(7, status)], 15), Some(status), "through two renames");
        }
        assert_eq!(with(&[], 11), None);
    }

    #[test]
    fn heirs_are_those_whose_status_follows() {
        let heirs =
            |skill| with_heirs(number(skill), RETIRED).iter().map(|heir| heir.get()).collect::<Vec<_>>();
        assert_eq!(heirs(2), [2, 12, 13]);
        assert_eq!(heirs(7), [7, 8, 15]);
        for skill in 1..16 {
            for other in 1..16 {
                let follows = with(&[(skill, CanDo)], other).is_some();
                assert_eq!(heirs(skill).contains(&other), follows, "{skill} and {other}");
            }
        }
    }

    #[test]
    fn a_split_hands_it_to_all_parts() {
        let parts = |set: &[(u16, Status)]| (with(set, 12), with(set, 13));
        assert_eq!(parts(&[(2, CanDo)]), (Some(CanDo), Some(CanDo)));
        assert_eq!(parts(&[(2, CanDo), (13, ToDo)]), (Some(CanDo), Some(ToDo)));
    }

    #[test]
    fn a_merge_is_green_when_all_of_it_is() {
        for (three, four, merged) in [
            (Some(CanDo), Some(CanDo), CanDo),
            (Some(CanDo), None, Learning),
            (Some(CanDo), Some(Skipped), CanDo),
            (Some(Skipped), Some(Skipped), Skipped),
            (Some(Learning), Some(ToDo), Learning),
            (Some(Skipped), Some(ToDo), ToDo),
            (Some(Skipped), None, ToDo),
            (Some(Learning), Some(Skipped), Learning),
        ] {
            let set: Vec<_> = [(3, three), (4, four)]
                .into_iter()
                .filter_map(|(skill, status)| Some((skill, status?)))
                .collect();
            assert_eq!(with(&set, 14), Some(merged), "{three:?} and {four:?}");
        }
    }

    #[test]
    fn a_status_set_on_the_skill_itself_counts_for_more() {
        assert_eq!(with(&[(1, CanDo), (11, Learning)], 11), Some(Learning));
        assert_eq!(with(&[(5, CanDo)], 6), Some(CanDo));
        assert_eq!(with(&[(5, CanDo), (6, ToDo)], 6), Some(ToDo));
    }

    #[test]
    fn a_skill_was_known_under_the_numbers_that_it_replaced() {
        let known = |skill, by| was_known(number(skill), RETIRED, number(by));
        assert!(known(11, 1) && known(15, 7) && known(6, 6) && known(6, 5));
        assert!(!known(14, 2) && !known(10, 9));
    }
}
