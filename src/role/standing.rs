//! Standing: how a person stands against a role, requirement by requirement.

use super::{Need, Requirement, Role};
use crate::catalogue::{self, Skill};
use crate::progress::{Count, Status};
use std::cmp::Reverse;

/// The number of requirements that are met, of those of one weight.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Met {
    /// The requirements of which a skill is green.
    pub met: u16,
    /// All of them.
    pub asked: u16,
}

impl Met {
    fn add(&mut self, is_met: bool) {
        self.asked += 1;
        self.met += u16::from(is_met);
    }
}

/// The extent to which a requirement is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stand {
    /// One of its skills is green.
    Met,
    /// One of its skills is being learned.
    Learning,
    /// One of its skills is to do, and all that it needs is green.
    Ready,
    /// None of that.
    Missing,
}

impl Requirement {
    /// The skill of a requirement that a person with these statuses is nearest to, and how it stands; of several the one that most
    /// ads name. `None` if this catalogue has no skill of it.
    pub fn nearest(&self, status: impl Fn(&Skill) -> Status) -> Option<(&'static Skill, Stand)> {
        let skills = self.skills().iter().copied().filter_map(catalogue::by_number);
        skills
            .map(|skill| (skill, stand(skill, &status)))
            .min_by_key(|(skill, stand)| (*stand, Reverse(skill.ads)))
    }
}

/// A person's standing against a role.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing<'a> {
    /// The musts.
    pub musts: Met,
    /// The requirements that are nice to have.
    pub nices: Met,
    /// Every requirement that this catalogue knows, musts first, and how it stands.
    pub requirements: Vec<(&'a Requirement, Stand)>,
    /// The skill of every must that is not met, in the order of the role; of alternatives the nearest.
    pub missing: Vec<&'static Skill>,
}

impl Standing<'_> {
    /// The standing of a person with these statuses. A requirement of which this catalogue has no skill, since a newer one made the
    /// role, is left out.
    ///
    /// ```
    /// use greenlit::catalogue::{Level, SKILLS};
    /// use greenlit::progress::{Day, Status};
    /// use greenlit::role::{Role, Standing};
    ///
    /// let junior = Role::of_level(Day::default(), None, Level::Core);
    /// let standing = Standing::new(&junior, |skill| if skill.id == "http" { Status::CanDo } else { Status::ToDo });
    /// assert_eq!(standing.musts.met, 1);
    /// ```
    pub fn new<'a>(role: &'a Role, status: impl Fn(&Skill) -> Status) -> Standing<'a> {
        let mut standing = Standing::default();
        for requirement in role.requirements() {
            let Some((skill, stand)) = requirement.nearest(&status) else { continue };
            match requirement.need() {
                Need::Must => {
                    standing.musts.add(stand == Stand::Met);
                    standing.missing.extend((stand != Stand::Met).then_some(skill));
                }
                Need::Nice => standing.nices.add(stand == Stand::Met),
            }
            standing.requirements.push((requirement, stand));
        }
        // Stable, so that those of a weight stay in the order of their skills.
        standing.requirements.sort_by_key(|(requirement, _)| requirement.need() != Need::Must);
        standing
    }

    /// The numbers of the musts, or, where there are none, of what is nice to have.
    pub fn count(&self) -> Count {
        self.count_of(if self.musts.asked > 0 { Need::Must } else { Need::Nice })
    }

    /// The numbers of what is asked for with a weight. A requirement counts once, whatever is skipped.
    pub fn count_of(&self, need: Need) -> Count {
        let met = match need {
            Need::Must => self.musts,
            Need::Nice => self.nices,
        };
        let is_learning = |(requirement, stand): &(&Requirement, Stand)| {
            requirement.need() == need && *stand == Stand::Learning
        };
        let learning = self.requirements.iter().copied().filter(is_learning).map(|_| 1_u16).sum();
        Count { green: met.met, learning, total: met.asked, skipped: 0 }
    }
}

/// The extent to which one skill of a requirement is there.
fn stand(skill: &Skill, status: &impl Fn(&Skill) -> Status) -> Stand {
    match status(skill) {
        Status::CanDo => Stand::Met,
        Status::Learning => Stand::Learning,
        Status::ToDo | Status::Skipped if has_ground(skill, status) => Stand::Ready,
        Status::ToDo | Status::Skipped => Stand::Missing,
    }
}

/// Returns true if what a skill needs first is green. A technology runs on any one of several; a skill needs all.
pub(super) fn has_ground(skill: &Skill, status: &impl Fn(&Skill) -> Status) -> bool {
    let is_green = |skill: &Skill| status(skill) == Status::CanDo;
    match skill.is_technology() {
        true => skill.needs.is_empty() || catalogue::by_numbers(skill.needs).any(is_green),
        false => catalogue::by_numbers(skill.needs).all(is_green),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use crate::catalogue::{SkillNumber, by_id};
    use crate::role::kept::tests::roles;
    use proptest::prelude::*;

    fn number(id: &str) -> SkillNumber {
        by_id(id).unwrap().number
    }

    #[test]
    fn any_one_of_alternatives_meets_a_requirement() {
        let mut role = Role::default();
        role.require(&["python", "go", "java"].map(number), Need::Must);
        role.require(&[number("graphql")], Need::Nice);
        let stands = |set: &[(&str, Status)]| {
            let status = |skill: &Skill| {
                set.iter().find(|(id, _)| *id == skill.id).map_or(Status::ToDo, |(_, status)| *status)
            };
            let standing = Standing::new(&role, status);
            (standing.musts, standing.nices.met, standing.requirements[0].1)
        };
        assert_eq!(stands(&[]), (Met { met: 0, asked: 1 }, 0, Stand::Ready));
        assert_eq!(stands(&[("go", Status::Learning)]), (Met { met: 0, asked: 1 }, 0, Stand::Learning));
        assert_eq!(
            stands(&[("go", Status::CanDo), ("graphql", Status::CanDo)]),
            (Met { met: 1, asked: 1 }, 1, Stand::Met)
        );
    }

    #[test]
    fn the_nearest_alternative_is_the_best_one_then_the_most_asked_for() {
        let mut role = Role::default();
        role.require(&["python", "php", "ruby"].map(number), Need::Must);
        let nearest = |learning: &str| {
            let status = |skill: &Skill| if skill.id == learning { Status::Learning } else { Status::ToDo };
            role.requirements()[0].nearest(status).map(|(skill, stand)| (skill.id, stand))
        };
        assert_eq!(nearest(""), Some(("python", Stand::Ready)));
        assert_eq!(nearest("ruby"), Some(("ruby", Stand::Learning)));
    }

    #[test]
    fn what_one_is_ready_for_is_told_from_what_is_far() {
        let mut role = Role::default();
        role.require(&[number("query-plans")], Need::Must);
        role.require(&[number("django")], Need::Must);
        let stands = |green: &[&str]| {
            let status = |skill: &Skill| if green.contains(&skill.id) { Status::CanDo } else { Status::ToDo };
            Standing::new(&role, status).requirements.into_iter().map(|(_, stand)| stand).collect::<Vec<_>>()
        };
        assert_eq!(stands(&[]), [Stand::Missing, Stand::Missing]);
        assert_eq!(stands(&["sql-queries"]), [Stand::Ready, Stand::Missing]);
        assert_eq!(stands(&["python"]), [Stand::Missing, Stand::Ready]);
    }

    #[test]
    fn a_count_is_of_musts_and_else_of_what_is_nice() {
        let mut role = Role::default();
        role.require(&["redis", "kafka"].map(number), Need::Nice);
        role.require(&[number("graphql")], Need::Nice);
        let status = |skill: &Skill| match skill.id {
            "go" => Status::CanDo,
            "kafka" | "postgresql" => Status::Learning,
            _ => Status::ToDo,
        };
        let count = Count { learning: 1, total: 2, ..Count::default() };
        assert_eq!(Standing::new(&role, status).count(), count);
        assert_eq!(Standing::new(&role, status).missing, [] as [&Skill; 0]);
        role.require(&["python", "go"].map(number), Need::Must);
        role.require(&["mysql", "postgresql"].map(number), Need::Must);
        let standing = Standing::new(&role, status);
        assert_eq!(standing.count(), Count { green: 1, learning: 1, total: 2, skipped: 0 });
        let missing: Vec<_> = standing.missing.iter().map(|skill| skill.id).collect();
        assert_eq!(missing, ["postgresql"], "of alternatives the nearest");
    }

    proptest! {
        /// Every requirement is counted once, and a green skill more never takes one away.
        #[test]
        fn the_numbers_add_up(role in roles(), codes in prop::collection::vec(0..4_u8, crate::catalogue::SKILLS.len()), more in any::<prop::sample::Index>()) {
            let status = |skill: &Skill| Status::from_code(codes[skill.index()]).unwrap_or_default();
            let standing = Standing::new(&role, status);
            let counted = standing.requirements.len();
            prop_assert_eq!(usize::from(standing.musts.asked + standing.nices.asked), counted);
            let met = standing.requirements.iter().filter(|(_, stand)| *stand == Stand::Met).count();
            prop_assert_eq!(usize::from(standing.musts.met + standing.nices.met), met);
            prop_assert!(standing.requirements.is_sorted_by_key(|(requirement, _)| requirement.need() == Need::Nice));
            prop_assert_eq!(standing.missing.len(), usize::from(standing.musts.asked - standing.musts.met));
            let count = standing.count();
            prop_assert!(count.green + count.learning <= count.total);
            let one = more.index(codes.len());
            let better = Standing::new(&role, |skill| if skill.index() == one { Status::CanDo } else { status(skill) });
            prop_assert!(better.musts.met >= standing.musts.met && better.nices.met >= standing.nices.met);
        }
    }
}
