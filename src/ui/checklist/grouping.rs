//! The ways in which the list is grouped: through a lens of the catalogue, or by a role that the person keeps.

use crate::catalogue::{Area, Group, Lens, Skill};
use crate::progress::Count;
use crate::role::{Part, Parts, Role, RoleId};
use crate::ui::store::Store;
use crate::ui::text;
use std::sync::Arc;

/// A way in which the list is grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grouping {
    /// Through a lens of the catalogue.
    Lens(Lens),
    /// By a role: its musts, what is nice to have, and the rest.
    Role(RoleId),
}

impl Default for Grouping {
    fn default() -> Grouping {
        Grouping::Lens(Lens::default())
    }
}

/// A group of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListGroup {
    /// A group of a lens.
    Lens(Group),
    /// A part of the catalogue as a role has it.
    Role {
        /// The role.
        id: RoleId,
        /// The role and its parts as they were when the list was grouped.
        parts: Arc<Parts>,
        /// The part.
        part: Part,
    },
}

impl ListGroup {
    /// The groups of a role. A part without skills makes none.
    pub fn of_role(id: RoleId, role: Role) -> Vec<ListGroup> {
        let parts = Arc::new(Parts::new(role));
        let with_skills = Part::ALL.into_iter().filter(|part| !parts.skills(*part).is_empty());
        with_skills.map(|part| ListGroup::Role { id, parts: parts.clone(), part }).collect()
    }

    /// The id in the DOM and in addresses, unique over all groups of a list.
    pub fn id(&self) -> &'static str {
        match self {
            ListGroup::Lens(group) => group.id,
            ListGroup::Role { part, .. } => text::part_id(*part),
        }
    }

    /// The title. That of the first group of a role names it.
    pub fn title(&self) -> String {
        match self.first_of() {
            Some(role) => format!("{}: {}", self.short(), text::role(role.name())),
            None => self.short().to_owned(),
        }
    }

    /// The title without the role's name.
    pub fn short(&self) -> &'static str {
        match self {
            ListGroup::Lens(group) => group.title(),
            ListGroup::Role { part, .. } => text::part(*part),
        }
    }

    /// The introduction, in a sentence or two.
    pub fn intro(&self) -> &'static str {
        match self {
            ListGroup::Lens(group) => group.intro(),
            ListGroup::Role { part: Part::Must, .. } => {
                "The job asks for these. Of alternatives, any one is enough."
            }
            ListGroup::Role { part: Part::Nice, .. } => "These help, and their lack excludes nobody.",
            ListGroup::Role { part: Part::Rest, .. } => {
                "The role does not ask for these. The details of a skill change that."
            }
        }
    }

    /// The heading above the groups of a list that begin with this one.
    pub fn heading(&self) -> Option<&'static str> {
        let first = |lens: Lens, group: Group| lens.groups().next() == Some(group);
        match self {
            ListGroup::Lens(group) => match group.lens() {
                Lens::Areas if Lens::Areas.groups().find(|group| group.is_stack()) == Some(*group) => {
                    Some("Tech stack")
                }
                lens if !first(lens, *group) => None,
                Lens::Areas => Some("Skills"),
                Lens::Responsibilities => Some("Responsibilities"),
                Lens::Employers => Some("What employers look for"),
                Lens::Demand => Some("What job ads name"),
            },
            ListGroup::Role { .. } => self.first_of().map(|_| "What the role asks for"),
        }
    }

    /// The skills, in the order of the page.
    pub fn skills(&self) -> Vec<&'static Skill> {
        match self {
            ListGroup::Lens(group) => group.skills().collect(),
            ListGroup::Role { parts, part, .. } => parts.skills(*part).to_vec(),
        }
    }

    /// Returns true if the skill is in this group.
    pub fn has(&self, skill: &Skill) -> bool {
        match self {
            ListGroup::Lens(group) => group.has(skill),
            ListGroup::Role { parts, part, .. } => parts.skills(*part).contains(&skill),
        }
    }

    /// The area that it is; `None` for all other groups.
    pub fn area(&self) -> Option<&'static Area> {
        match self {
            ListGroup::Lens(group) => group.area(),
            ListGroup::Role { .. } => None,
        }
    }

    /// The stack group that it is; `None` for all other groups.
    pub fn stack(&self) -> Option<&'static Area> {
        self.area().filter(|area| area.is_stack())
    }

    /// The role by which the list is grouped.
    pub fn role(&self) -> Option<(RoleId, &Role)> {
        match self {
            ListGroup::Lens(_) => None,
            ListGroup::Role { id, parts, .. } => Some((*id, parts.role())),
        }
    }

    /// The role of which it is the first group.
    pub fn first_of(&self) -> Option<&Role> {
        match self {
            ListGroup::Role { parts, part, .. }
                if Part::ALL.into_iter().find(|part| !parts.skills(*part).is_empty()) == Some(*part) =>
            {
                Some(parts.role())
            }
            _ => None,
        }
    }

    /// The numbers of the group. Tracked.
    pub fn count(&self, store: Store) -> Count {
        match self {
            ListGroup::Lens(group) => match group.area() {
                Some(area) => store.count_of(area),
                None => store.count(group.skills()),
            },
            ListGroup::Role { parts, part, .. } => parts.count(*part, |skill| store.status(skill)),
        }
    }

    /// The key among the groups of all lists. A role that asks for something else has other groups, which are built anew.
    pub fn key(&self) -> (&'static str, Option<(RoleId, Role)>) {
        (self.id(), self.role().map(|(id, role)| (id, role.clone())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Level, SKILLS};
    use crate::progress::{Day, Name, Timestamp};
    use crate::role::Need;

    #[test]
    fn every_group_has_an_id_of_its_own() {
        let lenses = Lens::ALL.into_iter().flat_map(Lens::groups).map(|group| group.id);
        let mut ids: Vec<_> = lenses.chain(Part::ALL.map(text::part_id)).collect();
        ids.extend(SKILLS.iter().map(|skill| skill.id));
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all);
    }

    #[test]
    fn a_role_has_three_groups_of_which_the_first_names_it() {
        let id = RoleId::new(Timestamp::from_millis(1));
        let groups = ListGroup::of_role(id, Role::of_level(Day::default(), Name::new("Ltd"), Level::Core));
        let titles: Vec<_> = groups.iter().map(ListGroup::title).collect();
        assert_eq!(titles, ["Must: Ltd", "Nice to have", "The rest"]);
        assert_eq!(groups.iter().filter_map(ListGroup::heading).count(), 1);
        for skill in SKILLS {
            assert_eq!(groups.iter().filter(|group| group.has(skill)).count(), 1);
        }
        let other = ListGroup::of_role(id, Role::of_level(Day::default(), None, Level::Core));
        assert_ne!(groups[2].key(), other[2].key());
        assert_eq!(other[0].title(), "Must: a role without a name");
    }

    #[test]
    fn a_role_without_musts_begins_with_what_is_nice_to_have() {
        let mut role = Role::new(Day::default(), Name::new("Ltd"));
        role.ask(SKILLS[0].number, Some(Need::Nice));
        let groups = ListGroup::of_role(RoleId::new(Timestamp::from_millis(1)), role);
        let titles: Vec<_> = groups.iter().map(ListGroup::title).collect();
        assert_eq!(titles, ["Nice to have: Ltd", "The rest"]);
        assert!(groups[0].heading().is_some() && groups[1].heading().is_none());
    }
}
