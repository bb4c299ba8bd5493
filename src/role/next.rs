//! Next up towards a role: the skills to learn next so as to meet what it asks for.
//!
//! First come the musts that one is ready for, then what opens up other musts, then the same of what is nice to have. Of one such rank
//! those that open up most come first, then those of lower levels, then those that most ads name.

use super::standing::has_ground;
use super::{Need, Requirement, Role};
use crate::catalogue::{self, Level, Skill};
use crate::progress::Status;
use std::cmp::Reverse;

/// The most skills that are suggested at once.
const MAX_STEPS: usize = 3;

/// One skill to learn next, with the reasons for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The skill to learn.
    pub skill: &'static Skill,
    /// The weight with which the role asks for it; `None` if it does not, and the skill only leads there.
    pub asked: Option<Need>,
    /// The number of musts that need it first, by themselves or through other skills.
    pub musts: u16,
    /// The number of requirements that are nice to have and need it first.
    pub nices: u16,
}

impl Step {
    fn new(skill: &'static Skill) -> Step {
        Step { skill, asked: None, musts: 0, nices: 0 }
    }

    /// The rank of its best reason, the best one lowest.
    fn rank(&self) -> u8 {
        match self.asked {
            Some(Need::Must) => 0,
            _ if self.musts > 0 => 1,
            Some(Need::Nice) => 2,
            None => 3,
        }
    }
}

/// Up to three skills to learn next so as to meet what a role asks for, best first. There is none where everything is met, or nothing
/// that is missing is ready to be learned.
///
/// ```
/// use greenlit::catalogue::{Level, by_id};
/// use greenlit::progress::{Day, Status};
/// use greenlit::role::{Need, Role, next_towards};
///
/// let junior = Role::of_level(Day::default(), None, Level::Core);
/// let steps = next_towards(&junior, |_| Status::ToDo);
/// assert!(steps.len() == 3 && steps.iter().all(|step| step.asked == Some(Need::Must) && step.skill.needs.is_empty()));
/// ```
pub fn next_towards(role: &Role, status: impl Fn(&Skill) -> Status) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for requirement in role.requirements() {
        let need = requirement.need();
        let aims = aims(requirement, &status);
        let ready = aims.iter().copied().filter(|skill| is_ready(skill, &status));
        if let Some(skill) = ready.max_by_key(|skill| skill.ads) {
            step_of(&mut steps, skill).asked = Some(need);
            continue;
        }
        for skill in ahead(aims, &status).into_iter().filter(|skill| is_ready(skill, &status)) {
            let step = step_of(&mut steps, skill);
            match need {
                Need::Must => step.musts += 1,
                Need::Nice => step.nices += 1,
            }
        }
    }
    steps.sort_by_key(|step| {
        let Step { skill, musts, nices, .. } = *step;
        let level = skill.level.unwrap_or(Level::Core);
        (step.rank(), Reverse((musts, nices)), level, Reverse(skill.ads), skill.index())
    });
    steps.truncate(MAX_STEPS);
    steps
}

/// The step for a skill, which is added if there is none.
fn step_of<'a>(steps: &'a mut Vec<Step>, skill: &'static Skill) -> &'a mut Step {
    let found = steps.iter().position(|step| step.skill == skill);
    let place = found.unwrap_or_else(|| {
        steps.push(Step::new(skill));
        steps.len() - 1
    });
    &mut steps[place]
}

/// The skills by which a person may meet a requirement: those that they are learning, or else those that are to do. None if it is met.
fn aims(requirement: &Requirement, status: &impl Fn(&Skill) -> Status) -> Vec<&'static Skill> {
    let of = |wanted: Status| {
        let skills = requirement.skills().iter().copied().filter_map(catalogue::by_number);
        skills.filter(|skill| status(skill) == wanted).collect::<Vec<_>>()
    };
    let learning = of(Status::Learning);
    if !of(Status::CanDo).is_empty() {
        Vec::new()
    } else if learning.is_empty() {
        of(Status::ToDo)
    } else {
        learning
    }
}

/// The skills that stand before some others: those that they need and that are not green, and what those need in turn. Nothing leads
/// through a skipped one.
fn ahead(aims: Vec<&'static Skill>, status: &impl Fn(&Skill) -> Status) -> Vec<&'static Skill> {
    let mut open = aims;
    let mut found: Vec<&'static Skill> = Vec::new();
    while let Some(skill) = open.pop() {
        // A technology that has one to run on needs no other.
        if has_ground(skill, status) {
            continue;
        }
        for need in catalogue::by_numbers(skill.needs) {
            let is_open = matches!(status(need), Status::ToDo | Status::Learning);
            if is_open && !found.contains(&need) {
                found.push(need);
                open.push(need);
            }
        }
    }
    found
}

/// Returns true if nothing stands before a skill, and one can begin with it. A technology that one is learning is one of those that one
/// works with, and may not have been begun.
fn is_ready(skill: &Skill, status: &impl Fn(&Skill) -> Status) -> bool {
    let can_begin = match status(skill) {
        Status::ToDo => true,
        Status::Learning => skill.is_technology(),
        Status::CanDo | Status::Skipped => false,
    };
    can_begin && has_ground(skill, status)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use crate::catalogue::{SKILLS, SkillNumber, by_id};
    use crate::role::kept::tests::roles;
    use proptest::prelude::*;

    fn number(id: &str) -> SkillNumber {
        by_id(id).unwrap().number
    }

    fn role(requirements: &[(&[&str], Need)]) -> Role {
        let mut role = Role::default();
        for (skills, need) in requirements {
            let skills: Vec<_> = skills.iter().map(|id| number(id)).collect();
            role.require(&skills, *need);
        }
        role
    }

    fn steps(role: &Role, set: &[(&str, Status)]) -> Vec<(&'static str, Option<Need>, u16)> {
        let status = |skill: &Skill| {
            set.iter().find(|(id, _)| *id == skill.id).map_or(Status::ToDo, |(_, status)| *status)
        };
        next_towards(role, status).iter().map(|step| (step.skill.id, step.asked, step.musts)).collect()
    }

    #[test]
    fn musts_that_one_is_ready_for_come_first_and_then_what_opens_up_others() {
        let role = role(&[
            (&["internet-basics"], Need::Nice),
            (&["git"], Need::Must),
            (&["query-plans"], Need::Must),
        ]);
        let found = steps(&role, &[]);
        assert_eq!(found[0], ("git", Some(Need::Must), 0));
        // `query-plans` needs `sql-queries`, or what that needs.
        assert_eq!((found[1].1, found[1].2), (None, 1));
        assert_eq!(found[2], ("internet-basics", Some(Need::Nice), 0));
        let found = steps(&role, &[("git", Status::CanDo), ("sql-queries", Status::CanDo)]);
        assert_eq!(found[0].0, "query-plans");
    }

    #[test]
    fn what_opens_up_most_comes_first() {
        let role = role(&[(&["django"], Need::Must), (&["fastapi"], Need::Must), (&["rails"], Need::Must)]);
        let found = steps(&role, &[]);
        assert_eq!(found[0], ("python", None, 2));
        assert_eq!(found[1], ("ruby", None, 1));
    }

    #[test]
    fn one_of_alternatives_is_enough() {
        let role = role(&[(&["php", "go", "ruby"], Need::Must)]);
        let one =
            |set: &[(&str, Status)]| steps(&role, set).into_iter().map(|step| step.0).collect::<Vec<_>>();
        // The one that most ads name, unless one was chosen.
        assert_eq!(one(&[]), ["go"]);
        assert_eq!(one(&[("ruby", Status::Learning)]), ["ruby"]);
        assert_eq!(one(&[("go", Status::Skipped), ("ruby", Status::Skipped)]), ["php"]);
        assert_eq!(one(&[("php", Status::CanDo)]), [""; 0]);
    }

    #[test]
    fn nothing_skipped_is_suggested() {
        let role = role(&[(&["http"], Need::Must), (&["query-plans"], Need::Must)]);
        let skipped = [("http", Status::Skipped), ("sql-queries", Status::Skipped)];
        assert!(
            !steps(&role, &skipped)
                .iter()
                .any(|step| ["http", "sql-queries", "query-plans"].contains(&step.0))
        );
    }

    proptest! {
        #[test]
        fn a_step_is_ready_and_leads_to_what_is_asked_for(role in roles(), codes in prop::collection::vec(0..4_u8, SKILLS.len())) {
            let status = |skill: &Skill| Status::from_code(codes[skill.index()]).unwrap_or_default();
            let steps = next_towards(&role, status);
            prop_assert!(steps.len() <= MAX_STEPS);
            prop_assert!(steps.is_sorted_by_key(Step::rank));
            let is_met = |requirement: &Requirement| {
                requirement.skills().iter().any(|skill| catalogue::by_number(*skill).is_some_and(|skill| status(skill) == Status::CanDo))
            };
            // From what is missing backwards, as far as it goes.
            let mut leading: Vec<&Skill> = Vec::new();
            for requirement in role.requirements().iter().filter(|requirement| !is_met(requirement)) {
                leading.extend(requirement.skills().iter().copied().filter_map(catalogue::by_number));
            }
            let asked = leading.len();
            let mut next = 0;
            while let Some(skill) = leading.get(next).copied() {
                for need in catalogue::by_numbers(skill.needs) {
                    if !leading.contains(&need) {
                        leading.push(need);
                    }
                }
                next += 1;
            }
            for (index, step) in steps.iter().enumerate() {
                prop_assert!(is_ready(step.skill, &status));
                prop_assert!(!matches!(status(step.skill), Status::CanDo | Status::Skipped));
                prop_assert!(!steps[..index].iter().any(|other| other.skill == step.skill));
                prop_assert!(leading.contains(&step.skill));
                prop_assert!(step.asked.is_some() || step.musts + step.nices > 0);
                prop_assert!(step.asked.is_none() || step.asked == role.need(step.skill.number));
            }
            if steps.is_empty() {
                // Of alternatives, those that are to do are left alone while another is being learned.
                for requirement in role.requirements().iter().filter(|requirement| !is_met(requirement)) {
                    let aims = aims(requirement, &status);
                    prop_assert!(!aims.iter().any(|skill| is_ready(skill, &status)));
                    prop_assert!(!ahead(aims, &status).iter().any(|skill| is_ready(skill, &status)));
                }
                let is_learning = leading[..asked].iter().any(|skill| status(skill) == Status::Learning);
                prop_assert!(is_learning || !leading[..asked].iter().any(|skill| is_ready(skill, &status)));
            }
        }
    }
}
