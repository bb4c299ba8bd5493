//! Lessons: who can teach whom, spread evenly over the team.

use super::Coverage;
use crate::catalogue::{SKILLS, Skill};

/// The most lessons that are proposed.
pub const MAX_LESSONS: usize = 10;

/// A person who can do a skill, and one who is learning it, each by their index in the team.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lesson {
    /// The person who can do it.
    pub teacher: usize,
    /// The person who is learning it.
    pub learner: usize,
    /// The skill.
    pub skill: &'static Skill,
}

/// Lessons that a team can give itself, at most [`MAX_LESSONS`], spread evenly: nobody is in one more while one is left between two
/// people who are both in fewer. Of equal ones that of the skill which the fewest can teach comes first, and then they are in the order of
/// the catalogue and of the team.
///
/// Each is chosen in turn, so it is the same for the same team always, but the most even choice of all ten together may be another.
///
/// ```
/// use greenlit::catalogue::SKILLS;
/// use greenlit::progress::{Day, Status, Summary};
/// use greenlit::team::{Coverage, Lesson, lessons};
///
/// let of = |statuses| Summary::received(Day::default(), None, statuses);
/// let people = [of(vec![Status::CanDo, Status::Learning]), of(vec![Status::ToDo, Status::CanDo])];
/// assert_eq!(lessons(&Coverage::new(&people)), [Lesson { teacher: 1, learner: 0, skill: &SKILLS[1] }]);
/// ```
pub fn lessons(coverage: &Coverage) -> Vec<Lesson> {
    let mut lessons: Vec<Lesson> = Vec::new();
    // The number of lessons that each person is in.
    let mut loads = vec![0_usize; coverage.people()];
    while lessons.len() < MAX_LESSONS {
        let Some(next) = next(coverage, &loads, &lessons) else { break };
        loads[next.teacher] += 1;
        loads[next.learner] += 1;
        lessons.push(next);
    }
    lessons
}

/// The lesson to choose after some.
fn next(coverage: &Coverage, loads: &[usize], before: &[Lesson]) -> Option<Lesson> {
    let of_skill = |skill: &'static Skill| {
        let cover = coverage.of(skill);
        let (teachers, learners) = (free(cover.can(), loads), free(cover.learning(), loads));
        let pairs = teachers.into_iter().flat_map(move |teacher| {
            learners.clone().into_iter().map(move |learner| Lesson { teacher, learner, skill })
        });
        pairs.filter(move |lesson| !before.contains(lesson))
    };
    SKILLS.iter().flat_map(of_skill).min_by_key(|lesson| order(coverage, loads, lesson))
}

/// The people of a list who are in the fewest lessons, in that order: one more than there can be lessons before the next one.
///
/// No other needs to be looked at. Someone beyond them could only be in the next lesson if every one of these were in one with the same
/// person already, for which there are too many of them.
fn free(people: &[usize], loads: &[usize]) -> Vec<usize> {
    let mut free = people.to_vec();
    free.sort_by_key(|person| loads[*person]);
    free.truncate(MAX_LESSONS);
    free
}

/// The order in which lessons are chosen.
fn order(
    coverage: &Coverage,
    loads: &[usize],
    Lesson { teacher, learner, skill }: &Lesson,
) -> impl Ord + use<> {
    let (teaches, learns) = (loads[*teacher], loads[*learner]);
    (
        teaches.max(learns),
        teaches + learns,
        coverage.of(skill).can().len(),
        skill.index(),
        (teaches, *teacher),
        (learns, *learner),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::MAX_NUMBER;
    use crate::progress::{Day, Status, Summary};
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn team(people: &[&[Status]]) -> Coverage {
        let people: Vec<Summary> = people
            .iter()
            .map(|statuses| Summary::received(Day::default(), None, statuses.to_vec()))
            .collect();
        Coverage::new(&people)
    }

    /// The lessons as teacher, learner and the index of the skill.
    fn chosen(people: &[&[Status]]) -> Vec<(usize, usize, usize)> {
        let lessons = lessons(&team(people));
        lessons.into_iter().map(|lesson| (lesson.teacher, lesson.learner, lesson.skill.index())).collect()
    }

    #[test]
    fn everyone_is_in_one_before_someone_is_in_two() {
        use Status::{CanDo, Learning, ToDo};
        // The first could teach everything.
        let people: [&[Status]; 4] = [
            &[CanDo, CanDo, CanDo],
            &[Learning, Learning, Learning],
            &[CanDo, ToDo, ToDo],
            &[ToDo, ToDo, Learning],
        ];
        assert_eq!(chosen(&people), [(0, 1, 1), (0, 3, 2), (2, 1, 0), (0, 1, 2), (0, 1, 0)]);
        assert_eq!(chosen(&people[..1]), []);
        assert_eq!(chosen(&[]), []);
    }

    #[test]
    fn two_people_have_as_many_as_they_can() {
        let [can, learning] =
            [Status::CanDo, Status::Learning].map(|status| vec![status; usize::from(MAX_NUMBER.get())]);
        let lessons = chosen(&[&can, &learning]);
        assert_eq!(lessons, (0..MAX_LESSONS).map(|skill| (0, 1, skill)).collect::<Vec<_>>());
    }

    #[test]
    fn a_large_team_is_answered() {
        let [can, learning] =
            [Status::CanDo, Status::Learning].map(|status| vec![status; usize::from(MAX_NUMBER.get())]);
        let people: Vec<&[Status]> =
            (0..1_000).map(|person| if person % 2 == 0 { &can[..] } else { &learning[..] }).collect();
        let lessons = chosen(&people);
        let mut busy: Vec<usize> =
            lessons.iter().flat_map(|(teacher, learner, _)| [*teacher, *learner]).collect();
        busy.sort_unstable();
        busy.dedup();
        assert_eq!((lessons.len(), busy.len()), (MAX_LESSONS, 2 * MAX_LESSONS));
    }

    proptest! {
        /// Every lesson is true and stands there once, there are as many as there can be, and at each step none was left between two
        /// people of whom both were in fewer than the busier one of those who were chosen.
        #[test]
        fn lessons_are_true_and_even(codes in vec(vec(0..4_u8, 0..8), 0..7)) {
            let statuses: Vec<Vec<Status>> = codes.iter().map(|codes| codes.iter().filter_map(|code| Status::from_code(*code)).collect()).collect();
            let people: Vec<&[Status]> = statuses.iter().map(Vec::as_slice).collect();
            let coverage = team(&people);
            let mut left: Vec<Lesson> = SKILLS
                .iter()
                .flat_map(|skill| {
                    let cover = coverage.of(skill);
                    cover.can().iter().flat_map(move |teacher| {
                        cover.learning().iter().map(move |learner| Lesson { teacher: *teacher, learner: *learner, skill })
                    })
                })
                .collect();
            let lessons = lessons(&coverage);
            prop_assert_eq!(lessons.len(), left.len().min(MAX_LESSONS));
            let mut loads = vec![0; people.len()];
            for lesson in lessons {
                let busier = |lesson: &Lesson, loads: &[usize]| loads[lesson.teacher].max(loads[lesson.learner]);
                // It is one that is true and was not chosen before.
                let place = left.iter().position(|other| *other == lesson);
                prop_assert!(place.is_some());
                let first = left.iter().min_by_key(|other| order(&coverage, &loads, other));
                prop_assert_eq!(first, Some(&lesson), "of all that are left");
                prop_assert!(left.iter().all(|other| busier(other, &loads) >= busier(&lesson, &loads)));
                left.retain(|other| *other != lesson);
                loads[lesson.teacher] += 1;
                loads[lesson.learner] += 1;
            }
        }
    }
}
