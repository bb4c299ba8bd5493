//! Lenses: the same skills, grouped by area, by responsibility, by what employers look for, or by how many job ads name
//! them.

use super::{AREAS, QUALITIES, RESPONSIBILITIES, SKILLS, Skill};
use std::cmp::Reverse;

/// How many ads name the skills of each group of [`Lens::Demand`], and the group's anchor; most first.
const TIERS: [(&str, u16, u16); 5] = [
    ("ads-20", 20, u16::MAX),
    ("ads-10", 10, 19),
    ("ads-5", 5, 9),
    ("ads-2", 2, 4),
    // The source counts no term that a single ad names.
    ("ads-0", 0, 1),
];

/// A way to group the skills. By responsibility and by what employers look for, a skill stands in every group it serves; in
/// the other lenses it stands once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Lens {
    /// By area, as the catalogue is written.
    #[default]
    Areas,
    /// By the six responsibilities.
    Responsibilities,
    /// By the ten things employers look for.
    Employers,
    /// By how many of the job advertisements read name them, most first.
    Demand,
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
    pub const ALL: [Lens; 4] = [Lens::Areas, Lens::Responsibilities, Lens::Employers, Lens::Demand];

    /// The word on the screen.
    pub const fn word(self) -> &'static str {
        match self {
            Lens::Areas => "Areas",
            Lens::Responsibilities => "Responsibilities",
            Lens::Employers => "Employers",
            Lens::Demand => "Job ads",
        }
    }

    /// The word in an address, as in `?by=employers`.
    pub const fn key(self) -> &'static str {
        match self {
            Lens::Areas => "areas",
            Lens::Responsibilities => "responsibilities",
            Lens::Employers => "employers",
            Lens::Demand => "demand",
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
            Lens::Demand => TIERS.get(place).map(|(anchor, ..)| *anchor),
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
            Lens::Demand => {
                let (_, least, most) = TIERS[usize::from(self.place)];
                (least..=most).contains(&skill.ads)
            }
        }
    }

    /// The group's skills, in the order of the page: that of the catalogue, or by demand where the lens is that.
    pub fn skills(self) -> impl Iterator<Item = &'static Skill> {
        let mut skills: Vec<&Skill> = SKILLS.iter().filter(|skill| self.has(skill)).collect();
        if self.lens == Lens::Demand {
            skills.sort_by_key(|skill| Reverse(skill.ads));
        }
        skills.into_iter()
    }
}
