//! A role that a person keeps: what one job asks for, under a name and a day.

use super::{Need, Reading};
use crate::catalogue::{Level, SKILLS, SkillNumber};
use crate::progress::{Day, Name, Status, Summary};
use std::collections::BTreeSet;

/// The most requirements of a role: more than any job has, and a bound for what a link can hold.
pub const MAX_REQUIREMENTS: usize = 400;

/// The most skills of which one is enough for a requirement.
pub const MAX_ALTERNATIVES: usize = 50;

/// Something that a role asks for: a skill, or any one of several.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Requirement {
    skills: Vec<SkillNumber>,
    need: Need,
}

impl Requirement {
    /// The skills of which any one is enough, by number; at least one.
    pub fn skills(&self) -> &[SkillNumber] {
        &self.skills
    }

    /// The weight with which it is asked for.
    pub fn need(&self) -> Need {
        self.need
    }
}

/// A set of requirements, each a must or nice to have, with a name and the day on which it was made.
///
/// A skill stands in one requirement at most, and the requirements are in the order of their skills, so that two roles that ask for
/// the same are equal.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Role {
    name: Option<Name>,
    day: Day,
    requirements: Vec<Requirement>,
}

impl Role {
    /// A role without requirements.
    pub fn new(day: Day, name: Option<Name>) -> Role {
        Role { name, day, requirements: Vec::new() }
    }

    /// A role of requirements that may say anything: of a skill that stands in several the first counts, and more than
    /// [`MAX_REQUIREMENTS`] and [`MAX_ALTERNATIVES`] are left out. It takes as long as there are skills, where [`Role::require`]
    /// looks for each in all requirements.
    pub(super) fn with_requirements(
        mut self,
        requirements: impl IntoIterator<Item = (Vec<SkillNumber>, Need)>,
    ) -> Role {
        let mut seen = BTreeSet::new();
        for (mut skills, need) in requirements {
            skills.truncate(MAX_ALTERNATIVES);
            skills.retain(|skill| seen.insert(*skill));
            skills.sort_unstable();
            if !skills.is_empty() && self.requirements.len() < MAX_REQUIREMENTS {
                self.requirements.push(Requirement { skills, need });
            }
        }
        self.requirements.sort_unstable();
        self
    }

    /// The role that an ad describes: its groups of alternatives, and each other skill by itself.
    pub fn from_reading(day: Day, name: Option<Name>, reading: &Reading) -> Role {
        let mut role = Role::new(day, name);
        for group in reading.alternatives() {
            let need = group.iter().filter_map(|skill| reading.need(*skill)).max();
            role.require(group, need.unwrap_or(Need::Must));
        }
        for asked in reading.asked() {
            if role.requirement(asked.skill).is_none() {
                role.require(&[asked.skill], asked.need);
            }
        }
        role
    }

    /// The role of an engineer of a level: the skills up to that level are musts, those of the next one nice to have. Technologies
    /// have no level, and are left to the person.
    ///
    /// ```
    /// use greenlit::catalogue::{Level, by_id};
    /// use greenlit::progress::Day;
    /// use greenlit::role::{Need, Role};
    ///
    /// let junior = Role::of_level(Day::default(), None, Level::Core);
    /// let need = |id| by_id(id).and_then(|skill| junior.need(skill.number));
    /// assert_eq!((need("http"), need("tls"), need("scaling")), (Some(Need::Must), Some(Need::Nice), None));
    /// ```
    pub fn of_level(day: Day, name: Option<Name>, level: Level) -> Role {
        let mut role = Role::new(day, name);
        for skill in SKILLS {
            let Some(of_skill) = skill.level else { continue };
            if of_skill <= level {
                role.require(&[skill.number], Need::Must);
            } else if Some(of_skill) == Level::ALL.into_iter().find(|next| *next > level) {
                role.require(&[skill.number], Need::Nice);
            }
        }
        role
    }

    /// The role of someone like a person: the skills that are green in their summary are musts, those that they learn nice to have.
    pub fn of_summary(day: Day, name: Option<Name>, summary: &Summary) -> Role {
        let mut role = Role::new(day, name);
        for skill in summary.skills() {
            match summary.status(skill) {
                Status::CanDo => role.require(&[skill.number], Need::Must),
                Status::Learning => role.require(&[skill.number], Need::Nice),
                Status::ToDo | Status::Skipped => {}
            }
        }
        role
    }

    /// The name, if it has one.
    pub fn name(&self) -> Option<&Name> {
        self.name.as_ref()
    }

    /// The day on which it was made.
    pub fn day(&self) -> Day {
        self.day
    }

    /// The requirements, in the order of their skills.
    pub fn requirements(&self) -> &[Requirement] {
        &self.requirements
    }

    /// The requirement in which a skill stands.
    pub fn requirement(&self, skill: SkillNumber) -> Option<&Requirement> {
        self.requirements.iter().find(|requirement| requirement.skills.contains(&skill))
    }

    /// The weight with which a skill is asked for, alone or with alternatives.
    pub fn need(&self, skill: SkillNumber) -> Option<Need> {
        self.requirement(skill).map(Requirement::need)
    }

    /// Gives it another name, or none.
    pub fn rename(&mut self, name: Option<Name>) {
        self.name = name;
    }

    /// Asks for any one of some skills, which leave the requirements in which they stood. Beyond [`MAX_ALTERNATIVES`] and
    /// [`MAX_REQUIREMENTS`] nothing is taken.
    pub fn require(&mut self, skills: &[SkillNumber], need: Need) {
        let mut skills = skills.to_vec();
        skills.sort_unstable();
        skills.dedup();
        skills.truncate(MAX_ALTERNATIVES);
        for skill in &skills {
            self.release(*skill);
        }
        if skills.is_empty() || self.requirements.len() == MAX_REQUIREMENTS {
            return;
        }
        self.insert(Requirement { skills, need });
    }

    /// No longer asks for a skill. Its alternatives stay.
    pub fn release(&mut self, skill: SkillNumber) {
        let has = |requirement: &Requirement| requirement.skills.binary_search(&skill).is_ok();
        let Some(place) = self.requirements.iter().position(has) else { return };
        // Without its first skill, it may belong behind another.
        let mut requirement = self.requirements.remove(place);
        requirement.skills.retain(|other| *other != skill);
        if !requirement.skills.is_empty() {
            self.insert(requirement);
        }
    }

    fn insert(&mut self, requirement: Requirement) {
        let place = self.requirements.partition_point(|other| *other < requirement);
        self.requirements.insert(place, requirement);
    }

    /// Asks for a skill with a weight, or no longer asks for it. Where alternatives of it are asked for, it is their weight, too, and
    /// they stay without it.
    ///
    /// ```
    /// use greenlit::catalogue::SkillNumber;
    /// use greenlit::role::{Need, Role};
    ///
    /// let [one, other] = [1, 2].map(SkillNumber::new);
    /// let mut role = Role::default();
    /// role.require(&[one, other], Need::Must);
    /// role.ask(one, Some(Need::Nice));
    /// assert_eq!(role.need(other), Some(Need::Nice));
    /// role.ask(one, None);
    /// assert_eq!((role.need(one), role.need(other)), (None, Some(Need::Nice)));
    /// ```
    pub fn ask(&mut self, skill: SkillNumber, need: Option<Need>) {
        match need {
            None => self.release(skill),
            Some(need) if self.requirement(skill).is_some() => self.weigh(skill, need),
            Some(need) => self.require(&[skill], need),
        }
    }

    /// Changes the weight of the requirement in which a skill stands.
    pub fn weigh(&mut self, skill: SkillNumber, need: Need) {
        let found = self.requirements.iter_mut().find(|requirement| requirement.skills.contains(&skill));
        if let Some(requirement) = found {
            requirement.need = need;
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
pub(crate) mod tests {
    use super::*;
    use crate::catalogue::MAX_NUMBER;
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn numbers(skills: &[u16]) -> Vec<SkillNumber> {
        skills.iter().copied().map(SkillNumber::new).collect()
    }

    fn role(requirements: &[(&[u16], Need)]) -> Role {
        let mut role = Role::default();
        for (skills, need) in requirements {
            role.require(&numbers(skills), *need);
        }
        role
    }

    #[test]
    fn two_roles_that_ask_for_the_same_are_equal() {
        let one = role(&[(&[3, 1], Need::Must), (&[2], Need::Nice)]);
        let other = role(&[(&[2], Need::Nice), (&[1, 3, 3], Need::Must)]);
        assert_eq!(one, other);
    }

    #[test]
    fn a_skill_stands_in_one_requirement() {
        let mut role = role(&[(&[1, 2], Need::Must), (&[2, 3], Need::Nice)]);
        assert_eq!(role.requirements().len(), 2);
        assert_eq!(role.need(SkillNumber::new(2)), Some(Need::Nice));
        role.release(SkillNumber::new(1));
        assert_eq!(role.requirements().len(), 1);
        role.weigh(SkillNumber::new(3), Need::Must);
        assert_eq!(role.need(SkillNumber::new(2)), Some(Need::Must));
    }

    #[test]
    fn requirements_that_may_say_anything_make_a_role() {
        let numbers = |skills: Vec<u16>| numbers(&skills);
        let made = Role::default().with_requirements([
            (numbers(vec![3, 1, 3]), Need::Must),
            (numbers(vec![]), Need::Must),
            (numbers(vec![2, 1]), Need::Nice),
            (numbers(vec![3]), Need::Nice),
        ]);
        assert_eq!(made, role(&[(&[1, 3], Need::Must), (&[2], Need::Nice)]));
        let many = (1..=u16::MAX).map(|skill| (numbers(vec![skill]), Need::Must));
        assert_eq!(Role::default().with_requirements(many).requirements().len(), MAX_REQUIREMENTS);
        let wide = Role::default().with_requirements([(numbers((1..999).collect()), Need::Nice)]);
        assert_eq!(wide.requirements()[0].skills().len(), MAX_ALTERNATIVES);
    }

    #[test]
    fn levels_build_on_each_other() {
        let musts = Level::ALL.map(|level| {
            let role = Role::of_level(Day::default(), None, level);
            role.requirements().iter().filter(|requirement| requirement.need() == Need::Must).count()
        });
        assert!(musts[0] > 0 && musts[0] < musts[1] && musts[1] < musts[2]);
        let skills = SKILLS.iter().filter(|skill| !skill.is_technology()).count();
        assert_eq!(musts[2], skills);
        assert!(skills <= MAX_REQUIREMENTS);
    }

    pub(crate) fn roles() -> impl Strategy<Value = Role> {
        let skill = (1..=MAX_NUMBER.get() + 9).prop_map(SkillNumber::new);
        let need = prop::sample::select(vec![Need::Must, Need::Nice]);
        let requirement = (vec(skill, 1..4), need);
        (prop::option::of("\\PC{1,70}"), any::<u16>(), vec(requirement, 0..40)).prop_map(
            |(name, day, requirements)| {
                let mut role = Role::new(Day::from_number(day), name.and_then(|name| Name::new(&name)));
                for (skills, need) in requirements {
                    role.require(&skills, need);
                }
                role
            },
        )
    }

    proptest! {
        #[test]
        fn a_role_keeps_its_order_whatever_is_done((mut role, skills) in (roles(), vec(1..=MAX_NUMBER.get(), 0..9))) {
            for skill in numbers(&skills) {
                role.release(skill);
                prop_assert_eq!(role.need(skill), None);
            }
            let requirements = role.requirements();
            prop_assert!(requirements.is_sorted());
            let mut all: Vec<_> = requirements.iter().flat_map(Requirement::skills).collect();
            let before = all.len();
            all.sort();
            all.dedup();
            prop_assert_eq!(all.len(), before);
        }

        #[test]
        fn a_role_is_made_of_its_requirements(role in roles()) {
            let requirements = role.requirements().iter().map(|requirement| (requirement.skills().to_vec(), requirement.need()));
            let made = Role::new(role.day(), role.name().cloned()).with_requirements(requirements);
            prop_assert_eq!(made, role);
        }
    }
}
