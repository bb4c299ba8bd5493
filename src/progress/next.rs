//! Next up: suggestions of skills to learn next, with reasons.
//!
//! A skill is suggested if it is still to do, fits the stack, and has all it needs green; a technology if it is in the stack,
//! not green yet, and would count for its job. Lower levels come first, since the higher ones build on them. Within a level the order is by how much
//! a skill adds to the lens, how many skills it unlocks, and how many ads name it; in the lens by demand, by the ads first.

use super::{Count, Status, count};
use crate::catalogue::{self, Group, JOBS, Lens, Level, SKILLS, Skill, SkillNumber};
use std::slice;

/// The most skills that are suggested at once.
const MAX_SUGGESTIONS: usize = 3;

/// One suggestion, with the reasons for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Suggestion {
    /// The skill to learn.
    pub skill: &'static Skill,
    /// The group of the lens that it adds most to.
    pub group: Group,
    /// The numbers of that group.
    pub count: Count,
    /// The number of skills that need it first.
    pub unlocks: u16,
}

/// Up to three skills to learn next, best first: one technology at most, and no two of an area or for the same group while
/// there are others. `own` has the own technologies that count, each with the index of its job.
///
/// ```
/// use greenlit::catalogue::Lens;
/// use greenlit::progress::{Status, next_up};
///
/// let suggestions = next_up(Lens::Areas, &|_| Status::ToDo, &[]);
/// assert_eq!(suggestions.len(), 3);
/// assert!(suggestions.iter().all(|suggestion| suggestion.skill.needs.is_empty()));
/// ```
pub fn next_up(lens: Lens, status: &dyn Fn(&Skill) -> Status, own: &[(usize, Status)]) -> Vec<Suggestion> {
    let counted = |group: Group| {
        let own = own.iter().filter(|(job, _)| JOBS[*job].skills().iter().all(|skill| group.has(skill)));
        (group, count(group.skills(), own.copied(), status))
    };
    let groups: Vec<(Group, Count)> = lens.groups().map(counted).collect();
    let unlocks = unlocks();
    let ready = SKILLS.iter().filter(|skill| is_ready(skill, status, own));
    let mut candidates: Vec<(u32, Suggestion)> =
        ready.filter_map(|skill| scored(skill, lens, &groups, unlocks[skill.index()])).collect();
    let mut suggestions: Vec<Suggestion> = Vec::new();
    while suggestions.len() < MAX_SUGGESTIONS {
        let technology = suggestions.iter().any(|suggestion| suggestion.skill.is_technology());
        candidates.retain(|(_, suggestion)| {
            !(suggestions.contains(suggestion) || technology && suggestion.skill.is_technology())
        });
        let is_fresh = |suggestion: &Suggestion| {
            !suggestions.iter().any(|other| {
                other.skill.area_index() == suggestion.skill.area_index() || other.group == suggestion.group
            })
        };
        // Of equals the last in this order is taken, which is the first of the catalogue.
        let best = candidates.iter().rev().max_by_key(|(score, suggestion)| (is_fresh(suggestion), *score));
        match best {
            Some((_, suggestion)) => suggestions.push(*suggestion),
            None => break,
        }
    }
    suggestions
}

/// The number of skills that need each one first, by its index: counted for all at once, and not for each over all others.
fn unlocks() -> Vec<u16> {
    let mut unlocks = vec![0; SKILLS.len()];
    for need in SKILLS.iter().flat_map(|skill| catalogue::by_numbers(skill.needs)) {
        unlocks[need.index()] += 1;
    }
    unlocks
}

/// A skill as a suggestion, with its score. `unlocks` is the number of skills that need it first.
fn scored(
    skill: &'static Skill,
    lens: Lens,
    groups: &[(Group, Count)],
    unlocks: u16,
) -> Option<(u32, Suggestion)> {
    // An area of a large catalogue is one of hundreds, and a skill is in no other.
    let near = if lens == Lens::Areas { slice::from_ref(groups.get(skill.area_index())?) } else { groups };
    let served = || near.iter().filter(|(group, _)| group.has(skill));
    // Of equals the first group of the lens.
    let (group, count) = served().rev().max_by_key(|(_, count)| adds(*count))?;
    let level = match skill.level {
        None | Some(Level::Core) => 2,
        Some(Level::Working) => 1,
        Some(Level::Advanced) => 0,
    };
    let (builds_on, ads) = (u32::from(unlocks), u32::from(skill.ads));
    let worth = match lens {
        // Of those that as many ads name, the one on which most builds.
        Lens::Demand => 100 * ads + builds_on,
        // Eight skills that build on it, or sixteen ads that name it, count as much as three percent of a group.
        _ => served().map(|(_, count)| adds(*count)).sum::<u32>() + 40 * builds_on + 20 * ads,
    };
    // Levels are apart by more than all of that can add up to.
    Some((level * 100_000 + worth, Suggestion { skill, group: *group, count: *count, unlocks }))
}

/// Returns true if nothing stands before the skill, and it is one for this person.
fn is_ready(skill: &Skill, status: &dyn Fn(&Skill) -> Status, own: &[(usize, Status)]) -> bool {
    let green = |number: &SkillNumber| status_of(*number, status) == Some(Status::CanDo);
    if skill.is_technology() {
        let has_ground = || skill.needs.is_empty() || skill.needs.iter().any(green);
        let counts = || {
            let Some(job) = skill.job_index() else { return false };
            let of_catalogue = JOBS[job].skills().iter().map(status);
            let of_own = own.iter().filter(|(other, _)| *other == job).map(|(_, status)| *status);
            let done = of_catalogue.chain(of_own).filter(|status| *status == Status::CanDo).count();
            done < usize::from(JOBS[job].enough)
        };
        return status(skill) == Status::Learning && has_ground() && counts();
    }
    status(skill) == Status::ToDo && skill.needs.iter().all(green) && fits_stack(skill, status, own)
}

/// Returns true if the stack has a technology that the skill is for, or nothing yet for that technology's job.
fn fits_stack(skill: &Skill, status: &dyn Fn(&Skill) -> Status, own: &[(usize, Status)]) -> bool {
    let chosen = |status: Status| matches!(status, Status::Learning | Status::CanDo);
    let is_open = |job: usize| {
        let of_own = own.iter().any(|(other, status)| *other == job && chosen(*status));
        !of_own && !JOBS[job].skills().iter().any(|skill| chosen(status(skill)))
    };
    let mut used = catalogue::by_numbers(skill.uses);
    skill.uses.is_empty() || used.any(|used| chosen(status(used)) || used.job_index().is_some_and(is_open))
}

fn status_of(number: SkillNumber, status: &dyn Fn(&Skill) -> Status) -> Option<Status> {
    catalogue::by_number(number).map(status)
}

/// The share that one more green skill adds to a group, in hundredths of a percent, and more where more is missing.
fn adds(count: Count) -> u32 {
    let share = 10_000 / u32::from(count.total.max(1));
    share * u32::from(100 - count.percent().min(100)) / 100
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use crate::catalogue::by_id;
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn suggested(lens: Lens, set: &[(&str, Status)]) -> Vec<&'static str> {
        let status = |skill: &Skill| {
            set.iter().find(|(id, _)| *id == skill.id).map_or(Status::ToDo, |(_, status)| *status)
        };
        next_up(lens, &status, &[]).into_iter().map(|suggestion| suggestion.skill.id).collect()
    }

    #[test]
    fn a_beginner_starts_with_three_core_skills_of_three_areas() {
        let suggestions = next_up(Lens::Areas, &|_| Status::ToDo, &[]);
        assert_eq!(suggestions.len(), 3);
        assert!(suggestions.iter().all(
            |suggestion| suggestion.skill.level == Some(Level::Core) && suggestion.skill.needs.is_empty()
        ));
        let mut areas: Vec<_> = suggestions.iter().map(|suggestion| suggestion.skill.area().id).collect();
        areas.dedup();
        assert_eq!(areas.len(), 3);
    }

    #[test]
    fn the_lens_decides_what_adds_most() {
        let lenses = Lens::ALL.map(|lens| suggested(lens, &[]));
        assert!(lenses.iter().any(|suggestions| *suggestions != lenses[0]), "{lenses:?}");
        let most_named = suggested(Lens::Demand, &[])[0];
        let ready = SKILLS.iter().filter(|skill| skill.level == Some(Level::Core) && skill.needs.is_empty());
        let best = ready.map(|skill| skill.ads).max();
        assert_eq!(by_id(most_named).map(|skill| skill.ads), best, "{most_named}");
    }

    /// It would be in no number.
    #[test]
    fn a_technology_beyond_what_is_enough_is_not_suggested() {
        let learning = |set: &[(&str, Status)]| {
            let suggestions = suggested(
                Lens::Areas,
                &[&[("go", Status::Learning), ("elasticsearch", Status::Learning)], set].concat(),
            );
            suggestions.into_iter().filter(|id| ["go", "elasticsearch"].contains(id)).collect::<Vec<_>>()
        };
        assert_eq!(learning(&[]), ["go"]);
        assert_eq!(learning(&[("python", Status::CanDo)]), [""; 0]);
    }

    #[test]
    fn a_technology_comes_from_the_stack() {
        let stack = [("python", Status::Learning), ("django", Status::Learning), ("git", Status::CanDo)];
        let mut seen = Vec::new();
        let mut set = stack.to_vec();
        for _ in 0..SKILLS.len() {
            let suggestions = suggested(Lens::Areas, &set);
            let Some(next) = suggestions.first().copied() else { break };
            seen.extend(suggestions);
            set.retain(|(id, _)| *id != next);
            set.push((next, Status::CanDo));
        }
        assert!(seen.contains(&"python") && seen.contains(&"django"), "{seen:?}");
        let before = |one: &str, other: &str| {
            seen.iter().position(|id| *id == one) < seen.iter().position(|id| *id == other)
        };
        assert!(before("python", "django"), "Django runs on Python");
        let strangers: Vec<_> = seen
            .iter()
            .filter(|id| {
                by_id(id).is_some_and(Skill::is_technology) && !stack.iter().any(|(mine, _)| mine == *id)
            })
            .collect();
        assert!(strangers.is_empty(), "{strangers:?}");
    }

    #[test]
    fn a_skill_of_another_stack_is_not_suggested() {
        let graphql = by_id("graphql-schemas").unwrap();
        let fits = |chosen: &[&str], own: &[(usize, Status)]| {
            let status =
                |skill: &Skill| if chosen.contains(&skill.id) { Status::CanDo } else { Status::ToDo };
            fits_stack(graphql, &status, own)
        };
        assert!(fits(&[], &[]) && fits(&["graphql", "rest"], &[]));
        assert!(!fits(&["rest"], &[]));
        // An own technology is as good as another of the job.
        let job = by_id("graphql").and_then(Skill::job_index).unwrap();
        assert!(!fits(&[], &[(job, Status::Learning)]) && fits(&[], &[(job, Status::ToDo)]));
    }

    #[test]
    fn a_technology_is_not_suggested_where_an_own_one_is_enough() {
        let python = by_id("python").unwrap();
        let status = |skill: &Skill| if skill == python { Status::Learning } else { Status::ToDo };
        let suggested = |own: &[(usize, Status)]| {
            next_up(Lens::Areas, &status, own).iter().any(|suggestion| suggestion.skill == python)
        };
        let job = python.job_index().unwrap();
        assert!(suggested(&[]) && suggested(&[(job, Status::Learning)]));
        assert!(!suggested(&[(job, Status::CanDo)]));
    }

    fn score(skill: &'static Skill, lens: Lens, groups: &[(Group, Count)]) -> u32 {
        scored(skill, lens, groups, unlocks()[skill.index()]).unwrap().0
    }

    #[test]
    fn less_adds_to_what_is_nearly_complete() {
        let gain = |green, total| adds(Count { green, total, ..Count::default() });
        assert_eq!([gain(0, 4), gain(2, 4), gain(3, 4), gain(4, 4)], [2_500, 1_250, 625, 0]);
        assert_eq!([gain(0, 1), gain(0, 0), gain(0, 50)], [10_000, 10_000, 200]);
    }

    #[test]
    fn a_score_is_made_of_level_gain_unlocked_skills_and_ads() {
        for skill in SKILLS {
            let unlocks = skill.leads_to().count() as u32;
            let level = match skill.level {
                None | Some(Level::Core) => 200_000,
                Some(Level::Working) => 100_000,
                Some(Level::Advanced) => 0,
            };
            let demand: Vec<_> = Lens::Demand.groups().map(|group| (group, Count::default())).collect();
            assert_eq!(score(skill, Lens::Demand, &demand), level + 100 * u32::from(skill.ads) + unlocks);
            let half = Count { green: 2, total: 4, ..Count::default() };
            let areas: Vec<_> = Lens::Areas.groups().map(|group| (group, half)).collect();
            let without_gain = level + 40 * unlocks + 20 * u32::from(skill.ads);
            assert_eq!(score(skill, Lens::Areas, &areas), without_gain + 1_250);
        }
    }

    proptest! {
        #[test]
        fn the_best_is_suggested_and_variety_comes_first(codes in vec(0..4_u8, SKILLS.len()), lens in prop::sample::select(&Lens::ALL[..])) {
            let status = |skill: &Skill| Status::from_code(codes[skill.index()]).unwrap_or_default();
            let groups: Vec<_> = lens.groups().map(|group| (group, count(group.skills(), [], status))).collect();
            let suggestions = next_up(lens, &status, &[]);
            for (index, suggestion) in suggestions.iter().enumerate() {
                let before = &suggestions[..index];
                let has_technology = before.iter().any(|other| other.skill.is_technology());
                let rank = |candidate: &Suggestion| {
                    let is_alike = |other: &Suggestion| other.skill.area() == candidate.skill.area() || other.group == candidate.group;
                    (!before.iter().any(is_alike), score(candidate.skill, lens, &groups))
                };
                let candidates = SKILLS.iter().filter(|skill| is_ready(skill, &status, &[]) && !before.iter().any(|other| other.skill == *skill));
                let candidates = candidates.filter(|skill| !(has_technology && skill.is_technology()));
                let best = candidates.map(|skill| rank(&scored(skill, lens, &groups, unlocks()[skill.index()]).unwrap().1)).max();
                prop_assert_eq!(Some(rank(suggestion)), best);
            }
        }

        #[test]
        fn a_suggestion_is_ready_and_not_yet_done(codes in vec(0..4_u8, SKILLS.len()), lens in prop::sample::select(&Lens::ALL[..])) {
            let status = |skill: &Skill| Status::from_code(codes[skill.index()]).unwrap_or_default();
            let suggestions = next_up(lens, &status, &[]);
            prop_assert!(suggestions.len() <= 3);
            for (index, suggestion) in suggestions.iter().enumerate() {
                let skill = suggestion.skill;
                prop_assert!(!suggestions[..index].contains(suggestion));
                let expected = if skill.is_technology() { Status::Learning } else { Status::ToDo };
                prop_assert_eq!(status(skill), expected);
                let green = |number: &SkillNumber| status_of(*number, &status) == Some(Status::CanDo);
                if skill.is_technology() {
                    prop_assert!(skill.needs.is_empty() || skill.needs.iter().any(green));
                } else {
                    prop_assert!(skill.needs.iter().all(green));
                }
                prop_assert!(suggestion.group.has(skill));
            }
            // There is none only where no skill is ready.
            if suggestions.is_empty() {
                prop_assert!(!SKILLS.iter().any(|skill| is_ready(skill, &status, &[])));
            }
        }
    }
}
