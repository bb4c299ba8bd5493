//! The catalogue in three parts, as a role sees it: its musts, what is nice to have, and the rest.

use super::{Need, Role, Standing};
use crate::catalogue::{SKILLS, Skill};
use crate::progress::{Count, Status, count};

/// A part of the catalogue, as a role sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The skills that stand in a must, alone or with alternatives.
    Must,
    /// The skills that stand in a requirement that is nice to have.
    Nice,
    /// The skills that the role does not ask for.
    Rest,
}

impl Part {
    /// All parts, in the order of the page.
    pub const ALL: [Part; 3] = [Part::Must, Part::Nice, Part::Rest];

    /// The part in which a role has a skill.
    fn of(role: &Role, skill: &Skill) -> Part {
        match role.need(skill.number) {
            Some(Need::Must) => Part::Must,
            Some(Need::Nice) => Part::Nice,
            None => Part::Rest,
        }
    }

    /// The weight of what it asks for; `None` for the rest.
    fn need(self) -> Option<Need> {
        match self {
            Part::Must => Some(Need::Must),
            Part::Nice => Some(Need::Nice),
            Part::Rest => None,
        }
    }
}

/// A role, and the skills of each of its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    role: Role,
    /// The skills of each part, as [`Part::ALL`] has them.
    skills: [Vec<&'static Skill>; Part::ALL.len()],
}

impl Parts {
    /// The parts as a role has them now.
    ///
    /// ```
    /// use greenlit::catalogue::{Level, SKILLS};
    /// use greenlit::progress::Day;
    /// use greenlit::role::{Part, Parts, Role};
    ///
    /// let parts = Parts::new(Role::of_level(Day::default(), None, Level::Core));
    /// assert!(parts.skills(Part::Must).iter().any(|skill| skill.id == "http"));
    /// assert_eq!(Part::ALL.map(|part| parts.skills(part).len()).iter().sum::<usize>(), SKILLS.len());
    /// ```
    pub fn new(role: Role) -> Parts {
        let mut skills = Part::ALL.map(|_| Vec::new());
        for skill in SKILLS {
            skills[Part::of(&role, skill) as usize].push(skill);
        }
        Parts { role, skills }
    }

    /// The role.
    pub fn role(&self) -> &Role {
        &self.role
    }

    /// The skills of a part, in the order of the catalogue.
    pub fn skills(&self, part: Part) -> &[&'static Skill] {
        &self.skills[part as usize]
    }

    /// The numbers of a part. What is asked for counts by requirements, of which any one skill is enough, and a skipped skill
    /// excuses nobody; the rest counts as it does elsewhere.
    pub fn count(&self, part: Part, status: impl Fn(&Skill) -> Status) -> Count {
        match part.need() {
            None => count(self.skills(part).iter().copied(), [], status),
            Some(need) => Standing::new(&self.role, status).count_of(need),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use crate::catalogue::{SkillNumber, by_id};
    use crate::role::Standing;
    use crate::role::kept::tests::roles;
    use proptest::prelude::*;

    fn number(id: &str) -> SkillNumber {
        by_id(id).unwrap().number
    }

    fn ids(parts: &Parts, part: Part) -> Vec<&'static str> {
        parts.skills(part).iter().map(|skill| skill.id).collect()
    }

    #[test]
    fn each_part_is_in_the_order_of_the_catalogue() {
        let mut role = Role::default();
        role.require(&["redis", "http"].map(number), Need::Must);
        role.require(&[number("dns")], Need::Nice);
        let parts = Parts::new(role);
        assert_eq!(ids(&parts, Part::Must), ["http", "redis"]);
        assert_eq!(ids(&parts, Part::Nice), ["dns"]);
        assert!(!ids(&parts, Part::Rest).iter().any(|id| ["http", "dns", "redis"].contains(id)));
    }

    #[test]
    fn one_of_several_alternatives_is_one() {
        let mut role = Role::default();
        role.require(&["python", "go", "java"].map(number), Need::Must);
        role.require(&[number("http")], Need::Must);
        let parts = Parts::new(role);
        let count = |green: &str| {
            let status = |skill: &Skill| match skill.id {
                id if id == green => Status::CanDo,
                "http" => Status::Skipped,
                _ => Status::ToDo,
            };
            parts.count(Part::Must, status)
        };
        assert_eq!(count(""), Count { total: 2, ..Count::default() });
        assert_eq!(count("go"), Count { green: 1, total: 2, ..Count::default() });
    }

    proptest! {
        /// Each skill stands in one part, and the numbers are those of the person's standing.
        #[test]
        fn the_parts_are_the_catalogue_and_count_as_the_role_does(role in roles(), codes in prop::collection::vec(0..4_u8, SKILLS.len())) {
            let status = |skill: &Skill| Status::from_code(codes[skill.index()]).unwrap_or_default();
            let parts = Parts::new(role.clone());
            let mut all: Vec<_> = Part::ALL.iter().flat_map(|part| parts.skills(*part)).map(|skill| skill.number).collect();
            all.sort();
            let mut expected: Vec<_> = SKILLS.iter().map(|skill| skill.number).collect();
            expected.sort();
            prop_assert_eq!(all, expected);
            for part in Part::ALL {
                prop_assert!(parts.skills(part).is_sorted_by_key(|skill| skill.index()));
            }
            let standing = Standing::new(&role, status);
            for (part, met) in [(Part::Must, standing.musts), (Part::Nice, standing.nices)] {
                let count = parts.count(part, status);
                prop_assert_eq!((count.green, count.total), (met.met, met.asked));
                prop_assert!(count.green + count.learning <= count.total);
            }
        }
    }
}
