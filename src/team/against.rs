//! A team against a role: the requirements that it covers, and who comes closest to meeting it alone.

use super::Coverage;
use crate::catalogue;
use crate::role::{Met, Need, Requirement, Role};
use std::cmp::Reverse;

/// A requirement of a role, and the people who meet it, each by their index in the team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoveredRequirement<'a> {
    /// The requirement.
    pub requirement: &'a Requirement,
    /// Those who can do any of its skills.
    pub can: Vec<usize>,
    /// Those who are learning one and can do none.
    pub learning: Vec<usize>,
}

/// A person, and how much of a role they meet alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// The index in the team.
    pub person: usize,
    /// The musts.
    pub musts: Met,
    /// The requirements that are nice to have.
    pub nices: Met,
}

/// A team against a role.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Against<'a> {
    /// Every requirement that this catalogue knows, musts first.
    pub requirements: Vec<CoveredRequirement<'a>>,
    /// Everyone, those first who meet most musts, of equal ones those who meet most of what is nice to have, and then in the order of
    /// the team.
    pub closest: Vec<Candidate>,
}

impl<'a> Against<'a> {
    /// The team with this coverage against a role. As for one person, a requirement of which this catalogue has no skill, since a newer
    /// one made the role, is left out.
    ///
    /// ```
    /// use greenlit::catalogue::Level;
    /// use greenlit::progress::{Day, Status, Summary};
    /// use greenlit::role::Role;
    /// use greenlit::team::{Against, Coverage};
    ///
    /// let of = |statuses| Summary::received(Day::default(), None, statuses);
    /// let people = [of(vec![Status::CanDo, Status::ToDo]), of(vec![Status::ToDo, Status::CanDo])];
    /// let junior = Role::of_level(Day::default(), None, Level::Core);
    /// let coverage = Coverage::new(&people);
    /// let against = Against::new(&coverage, &junior);
    /// assert_eq!((against.musts().met, against.closest[0].musts.met), (2, 1));
    /// ```
    pub fn new(coverage: &Coverage, role: &'a Role) -> Against<'a> {
        let mut requirements: Vec<CoveredRequirement<'a>> =
            role.requirements().iter().filter_map(|requirement| covered(coverage, requirement)).collect();
        // Stable, so that those of a weight stay in the order of their skills.
        requirements.sort_by_key(|covered| covered.requirement.need() != Need::Must);
        let [musts, nices] = [Need::Must, Need::Nice].map(|need| {
            let of_need = || requirements.iter().filter(|covered| covered.requirement.need() == need);
            let asked = of_need().count() as u16;
            let mut met = vec![Met { met: 0, asked }; coverage.people()];
            of_need().flat_map(|covered| &covered.can).for_each(|person| met[*person].met += 1);
            met
        });
        let candidate = |(person, (musts, nices))| Candidate { person, musts, nices };
        let mut closest: Vec<Candidate> = musts.into_iter().zip(nices).enumerate().map(candidate).collect();
        closest.sort_by_key(|candidate| Reverse((candidate.musts.met, candidate.nices.met)));
        Against { requirements, closest }
    }

    /// The musts of which someone can do a skill.
    pub fn musts(&self) -> Met {
        self.met(Need::Must)
    }

    /// The requirements that are nice to have of which someone can do a skill.
    pub fn nices(&self) -> Met {
        self.met(Need::Nice)
    }

    /// The requirements that nobody meets, musts first: what to hire for.
    pub fn nobody(&self) -> impl Iterator<Item = &CoveredRequirement<'a>> {
        self.requirements.iter().filter(|covered| covered.can.is_empty())
    }

    /// The requirements that only one person meets, musts first, each with the index of that person.
    pub fn only_one(&self) -> impl Iterator<Item = (&CoveredRequirement<'a>, usize)> {
        self.requirements.iter().filter_map(|covered| match covered.can[..] {
            [only] => Some((covered, only)),
            _ => None,
        })
    }

    fn met(&self, need: Need) -> Met {
        let mut met = Met::default();
        for covered in self.requirements.iter().filter(|covered| covered.requirement.need() == need) {
            met.asked += 1;
            met.met += u16::from(!covered.can.is_empty());
        }
        met
    }
}

/// A requirement with the people who meet it; `None` if this catalogue has no skill of it.
fn covered<'a>(coverage: &Coverage, requirement: &'a Requirement) -> Option<CoveredRequirement<'a>> {
    let skills: Vec<_> = requirement.skills().iter().copied().filter_map(catalogue::by_number).collect();
    if skills.is_empty() {
        return None;
    }
    let mut can: Vec<usize> = skills.iter().flat_map(|skill| coverage.of(skill).can()).copied().collect();
    can.sort_unstable();
    can.dedup();
    let mut learning: Vec<usize> =
        skills.iter().flat_map(|skill| coverage.of(skill).learning()).copied().collect();
    learning.sort_unstable();
    learning.dedup();
    learning.retain(|person| can.binary_search(person).is_err());
    Some(CoveredRequirement { requirement, can, learning })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use crate::catalogue::{SkillNumber, by_id};
    use crate::progress::{Day, Status, Summary};
    use crate::role::{Standing, roles};
    use crate::team::tests::summaries;
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn number(id: &str) -> SkillNumber {
        by_id(id).unwrap().number
    }

    /// A person who can do the skills with these ids.
    fn can(ids: &[&str]) -> Summary {
        let is_green = |place: usize| ids.iter().any(|id| usize::from(number(id).get()) == place);
        let status = |place| if is_green(place) { Status::CanDo } else { Status::ToDo };
        let known = usize::from(crate::catalogue::MAX_NUMBER.get());
        Summary::received(Day::default(), None, (1..=known).map(status).collect())
    }

    #[test]
    fn a_team_covers_what_any_of_them_can() {
        let mut role = Role::default();
        role.require(&["python", "go"].map(number), Need::Must);
        role.require(&[number("http")], Need::Must);
        role.require(&[number("kafka")], Need::Must);
        role.require(&[number("graphql")], Need::Nice);
        let people = [can(&["go"]), can(&["python", "http"]), can(&["python", "graphql"])];
        let coverage = Coverage::new(&people);
        let against = Against::new(&coverage, &role);
        assert_eq!((against.musts(), against.nices()), (Met { met: 2, asked: 3 }, Met { met: 1, asked: 1 }));
        let nobody: Vec<_> = against.nobody().flat_map(|covered| covered.requirement.skills()).collect();
        assert_eq!(nobody, [&number("kafka")]);
        let only: Vec<_> =
            against.only_one().map(|(covered, only)| (covered.requirement.skills()[0], only)).collect();
        assert_eq!(only, [(number("http"), 1), (number("graphql"), 2)]);
        let order: Vec<_> = against.closest.iter().map(|candidate| candidate.person).collect();
        assert_eq!(order, [1, 2, 0]);
    }

    proptest! {
        /// Each person stands against the role as they do alone, and a requirement is met by whoever meets it.
        #[test]
        fn everyone_stands_as_they_do_alone(people in vec(summaries(), 0..6), role in roles()) {
            let coverage = Coverage::new(&people);
            let against = Against::new(&coverage, &role);
            prop_assert_eq!(against.closest.len(), people.len());
            for candidate in &against.closest {
                let summary = &people[candidate.person];
                let standing = Standing::new(&role, |skill| if summary.has(skill) { summary.status(skill) } else { Status::ToDo });
                prop_assert_eq!((candidate.musts, candidate.nices), (standing.musts, standing.nices));
            }
            let order = |candidate: &Candidate| (Reverse((candidate.musts.met, candidate.nices.met)), candidate.person);
            prop_assert!(against.closest.is_sorted_by_key(order));
            prop_assert!(against.requirements.is_sorted_by_key(|covered| covered.requirement.need() == Need::Nice));
            for covered in &against.requirements {
                let meets = |person: &usize| covered.can.contains(person);
                let numbers = covered.requirement.skills();
                for (person, summary) in people.iter().enumerate() {
                    let skills = || numbers.iter().copied().filter_map(catalogue::by_number).filter(|skill| summary.has(skill));
                    let has = |status| skills().any(|skill| summary.status(skill) == status);
                    prop_assert_eq!(meets(&person), has(Status::CanDo));
                    prop_assert_eq!(covered.learning.contains(&person), has(Status::Learning) && !has(Status::CanDo));
                }
            }
            let unmet = against.nobody().count();
            let met = usize::from(against.musts().met + against.nices().met);
            prop_assert_eq!(unmet + met, against.requirements.len());
        }
    }
}
