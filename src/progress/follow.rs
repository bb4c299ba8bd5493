//! Skills that went: what replaced them takes over their ticks, in saved progress and in links alike.

use super::Status;

/// Skills that went: the number of each, and the numbers that take over from it.
pub type Retired = &'static [(u16, &'static [u16])];

/// The status of a skill: its own, or else what it takes over. `None` where nobody ever set either.
///
/// `own` gives what a person set. A rename and a split hand the old status on; a merge is green only when all that went
/// into it and was not skipped is green. What a person set on the skill itself always counts for more.
pub fn follow(skill: u16, retired: Retired, own: &dyn Fn(u16) -> Option<Status>) -> Option<Status> {
    let set = own(skill);
    if set.is_some() {
        return set;
    }
    let (mut any, mut all_green, mut begun, mut all_skipped) = (false, true, false, true);
    // The build takes no circle, so this ends.
    for (old, _) in retired.iter().filter(|(_, heirs)| heirs.contains(&skill)) {
        let status = follow(*old, retired, own);
        any |= status.is_some();
        if status != Some(Status::Skipped) {
            all_skipped = false;
            all_green &= status == Some(Status::CanDo);
            begun |= matches!(status, Some(Status::CanDo | Status::Learning));
        }
    }
    any.then_some(match (all_skipped, all_green, begun) {
        (true, ..) => Status::Skipped,
        (_, true, _) => Status::CanDo,
        (_, _, true) => Status::Learning,
        _ => Status::ToDo,
    })
}

/// Whether a skill was there when `known` was the highest number, under its own number or as what it takes over from.
pub fn was_known(skill: u16, retired: Retired, known: u16) -> bool {
    let before = || retired.iter().filter(|(_, heirs)| heirs.contains(&skill));
    skill <= known || before().any(|(old, _)| was_known(*old, retired, known))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Status::{CanDo, Learning, Skipped, ToDo};

    /// 1 was renamed to 11, 2 split into 12 and 13, 3 and 4 merged into 14, and 5 merged into 6, which is still there;
    /// 7 was renamed to 8, and 8 to 15; 9 went with nothing in its place.
    const RETIRED: Retired =
        &[(1, &[11]), (2, &[12, 13]), (3, &[14]), (4, &[14]), (5, &[6]), (7, &[8]), (8, &[15]), (9, &[])];

    fn with(set: &[(u16, Status)], skill: u16) -> Option<Status> {
        follow(skill, RETIRED, &|number| {
            set.iter().find(|(other, _)| *other == number).map(|(_, status)| *status)
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
        ] {
            let set: Vec<_> = [(3, three), (4, four)]
                .into_iter()
                .filter_map(|(skill, status)| Some((skill, status?)))
                .collect();
            assert_eq!(with(&set, 14), Some(merged), "{three:?} and {four:?}");
        }
    }

    #[test]
    fn what_was_set_on_the_skill_itself_counts_for_more() {
        assert_eq!(with(&[(1, CanDo), (11, Learning)], 11), Some(Learning));
        assert_eq!(with(&[(5, CanDo)], 6), Some(CanDo));
        assert_eq!(with(&[(5, CanDo), (6, ToDo)], 6), Some(ToDo));
    }

    #[test]
    fn what_was_known_under_another_number_was_known() {
        assert!(was_known(11, RETIRED, 1) && was_known(15, RETIRED, 7) && was_known(6, RETIRED, 6));
        assert!(!was_known(14, RETIRED, 2) && !was_known(10, RETIRED, 9));
    }
}
