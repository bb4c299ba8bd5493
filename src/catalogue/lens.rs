//! Lenses: the same skills, grouped by area, by responsibility, by what employers look for, or by how many job ads name
//! them.

use super::{
    AREA_INTROS, AREA_TITLES, AREAS, Area, QUALITIES, QUALITY_INTROS, QUALITY_TITLES, RESPONSIBILITIES,
    RESPONSIBILITY_INTROS, RESPONSIBILITY_TITLES, SKILLS, Skill,
};
use std::cmp::Reverse;

/// The groups of [`Lens::Demand`]: the id, and the lowest and the highest number of ads that name its skills; most first.
const TIERS: [(&str, u16, u16); 5] =
    [("ads-20", 20, u16::MAX), ("ads-10", 10, 19), ("ads-5", 5, 9), ("ads-2", 2, 4), ("ads-0", 0, 1)];

/// The titles of the groups of [`Lens::Demand`], in full and in short, in the same order.
const TIER_TITLES: &[(&str, &str)] = &[
    ("Named in 20 ads or more", "20 and more"),
    ("Named in 10 to 19 ads", "10 to 19"),
    ("Named in 5 to 9 ads", "5 to 9"),
    ("Named in 2 to 4 ads", "2 to 4"),
    ("Named in one ad at most", "One at most"),
];

/// The introductions of the groups of [`Lens::Demand`], in the same order.
const TIER_INTROS: &[&str] = &[
    "What job advertisements ask for most.",
    "What you meet again and again when you look for a job.",
    "Asked for often enough to pay off.",
    "Asked for by some.",
    "Ads are short. Much of what the work needs is in none of them.",
];

/// A way to group the skills. By responsibility and by what employers look for, a skill is in every group that it serves or
/// shows; in the other lenses it is in one group.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Lens {
    /// By area, in the order of the catalogue.
    #[default]
    Areas,
    /// By the responsibilities of the role.
    Responsibilities,
    /// By the qualities that employers look for.
    Employers,
    /// By the number of the job advertisements read that name them, most first.
    Demand,
}

/// One group of a lens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Group {
    /// The id in the DOM and in addresses, unique over all lenses.
    pub id: &'static str,
    pub(super) lens: Lens,
    /// The index among the groups of the lens; for a facet, its index in a [`FacetSet`](super::FacetSet).
    pub(super) index: u8,
}

impl Lens {
    /// All lenses, in the order of the switch.
    pub const ALL: [Lens; 4] = [Lens::Areas, Lens::Responsibilities, Lens::Employers, Lens::Demand];

    /// The label on the screen.
    pub const fn label(self) -> &'static str {
        match self {
            Lens::Areas => "Areas",
            Lens::Responsibilities => "Responsibilities",
            Lens::Employers => "Employers",
            Lens::Demand => "Job ads",
        }
    }

    /// The slug in an address, as in `?by=employers`.
    pub const fn slug(self) -> &'static str {
        match self {
            Lens::Areas => "areas",
            Lens::Responsibilities => "responsibilities",
            Lens::Employers => "employers",
            Lens::Demand => "demand",
        }
    }

    /// The lens with this slug, if there is one.
    pub fn from_slug(slug: &str) -> Option<Lens> {
        Lens::ALL.into_iter().find(|lens| lens.slug() == slug)
    }

    /// The groups of the lens, in the order of the page.
    pub fn groups(self) -> impl Iterator<Item = Group> {
        let id = move |index: usize| match self {
            Lens::Areas => AREAS.get(index).map(|area| area.id),
            Lens::Responsibilities => RESPONSIBILITIES.get(index).copied(),
            Lens::Employers => QUALITIES.get(index).copied(),
            Lens::Demand => TIERS.get(index).map(|(id, ..)| *id),
        };
        (0..u8::MAX).map_while(move |index| Some(Group { id: id(usize::from(index))?, lens: self, index }))
    }

    /// The group with this id, of any lens.
    pub fn find(id: &str) -> Option<Group> {
        Lens::ALL.into_iter().flat_map(Lens::groups).find(|group| group.id == id)
    }
}

impl Group {
    /// The title.
    pub fn title(self) -> &'static str {
        self.titles().0
    }

    /// The short title, of two words at most, for charts and chips.
    pub fn short(self) -> &'static str {
        self.titles().1
    }

    /// The introduction, in one sentence.
    pub fn intro(self) -> &'static str {
        let intros = match self.lens {
            Lens::Areas => AREA_INTROS,
            Lens::Responsibilities => RESPONSIBILITY_INTROS,
            Lens::Employers => QUALITY_INTROS,
            Lens::Demand => TIER_INTROS,
        };
        intros[usize::from(self.index)]
    }

    /// The lens that it belongs to.
    pub fn lens(self) -> Lens {
        self.lens
    }

    fn titles(self) -> (&'static str, &'static str) {
        let titles = match self.lens {
            Lens::Areas => AREA_TITLES,
            Lens::Responsibilities => RESPONSIBILITY_TITLES,
            Lens::Employers => QUALITY_TITLES,
            Lens::Demand => TIER_TITLES,
        };
        titles[usize::from(self.index)]
    }

    /// The area that it is; `None` for the groups of other lenses.
    pub fn area(self) -> Option<&'static Area> {
        (self.lens == Lens::Areas).then(|| &AREAS[usize::from(self.index)])
    }

    /// Returns true if it is a stack group: an area of technologies, of which some of many are enough.
    pub fn is_stack(self) -> bool {
        self.area().is_some_and(Area::is_stack)
    }

    /// Returns true if the skill is in this group.
    pub fn has(&self, skill: &Skill) -> bool {
        match self.lens {
            Lens::Areas => skill.area == self.index,
            Lens::Responsibilities => skill.serves.contains(self.index),
            Lens::Employers => skill.shows.contains(self.index),
            Lens::Demand => {
                let (_, least, most) = TIERS[usize::from(self.index)];
                (least..=most).contains(&skill.ads)
            }
        }
    }

    /// The skills of the group, in the order of the page: by demand in the lens by demand, and that of the catalogue in others.
    pub fn skills(self) -> impl Iterator<Item = &'static Skill> {
        let among = self.area().map_or(SKILLS, Area::skills);
        let mut skills: Vec<&Skill> = among.iter().filter(|skill| self.has(skill)).collect();
        if self.lens == Lens::Demand {
            skills.sort_by_key(|skill| Reverse(skill.ads));
        }
        skills.into_iter()
    }
}
