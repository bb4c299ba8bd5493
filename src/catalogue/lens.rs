//! Lenses: the same skills, grouped by area, by responsibility, or by what employers look for.

use super::{AREAS, QUALITIES, RESPONSIBILITIES, SKILLS, Skill};

/// A way to group the skills. By area each skill stands once; in the other lenses it stands in every group it serves.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Lens {
    /// By area, as the catalogue is written.
    #[default]
    Areas,
    /// By the six responsibilities.
    Responsibilities,
    /// By the ten things employers look for.
    Employers,
}

/// One group of a lens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Group {
    /// Anchor on the page; unique over all lenses.
    pub anchor: &'static str,
    pub(super) lens: Lens,
    /// Its place among the lens's groups; for a facet, its bit.
    pub(super) place: u8,
}

impl Lens {
    /// All of them, in the order of the switch.
    pub const ALL: [Lens; 3] = [Lens::Areas, Lens::Responsibilities, Lens::Employers];

    /// The word on the screen.
    pub const fn word(self) -> &'static str {
        match self {
            Lens::Areas => "Areas",
            Lens::Responsibilities => "Responsibilities",
            Lens::Employers => "Employers",
        }
    }

    /// The word in an address, as in `?by=employers`.
    pub const fn key(self) -> &'static str {
        match self {
            Lens::Areas => "areas",
            Lens::Responsibilities => "responsibilities",
            Lens::Employers => "employers",
        }
    }

    /// The lens of an address, if the word names one.
    pub fn from_key(key: &str) -> Option<Lens> {
        Lens::ALL.into_iter().find(|lens| lens.key() == key)
    }

    /// The lens's groups, in the order of the page.
    pub fn groups(self) -> impl Iterator<Item = Group> {
        let anchor = move |place: usize| match self {
            Lens::Areas => AREAS.get(place).map(|area| area.id),
            Lens::Responsibilities => RESPONSIBILITIES.get(place).copied(),
            Lens::Employers => QUALITIES.get(place).copied(),
        };
        (0..u8::MAX)
            .map_while(move |place| Some(Group { anchor: anchor(usize::from(place))?, lens: self, place }))
    }

    /// The group with this anchor, in whatever lens it is, and the lens.
    pub fn find(anchor: &str) -> Option<(Lens, Group)> {
        Lens::ALL
            .into_iter()
            .find_map(|lens| Some((lens, lens.groups().find(|group| group.anchor == anchor)?)))
    }
}

impl Group {
    /// Whether the skill stands in this group.
    pub fn has(&self, skill: &Skill) -> bool {
        match self.lens {
            Lens::Areas => skill.area == self.place,
            Lens::Responsibilities => skill.serves >> self.place & 1 == 1,
            Lens::Employers => skill.shows >> self.place & 1 == 1,
        }
    }

    /// The group's skills, in the order of the catalogue.
    pub fn skills(self) -> impl Iterator<Item = &'static Skill> {
        SKILLS.iter().filter(move |skill| self.has(skill))
    }
}
