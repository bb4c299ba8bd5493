//! The catalogue: skills, technologies, the areas that hold them, and the lenses that group them in other ways.
//!
//! Everything here is static: `build.rs` reads `data/` with the crate `catalogue-source` (the folder `source/`), which checks
//! it, and writes the statics, so that nothing is loaded and nothing can fail in the browser. This module knows nothing of
//! anyone's progress (`progress`) or of its look (`ui`).

mod explanation;
mod facets;
mod lens;
mod number;
mod search;
#[cfg(not(target_arch = "wasm32"))]
mod words;

pub use explanation::Explanation;
pub use facets::FacetSet;
pub use lens::{Group, Lens};
pub use number::SkillNumber;
pub use search::{FoldedText, Query};
#[cfg(not(target_arch = "wasm32"))]
pub use words::{STACK_INTROS, WORDS, Words};

use catalogue_source::MAX_AREAS;
pub use catalogue_source::{Level, MAX_QUALITIES, MAX_SKILL_NUMBER, MIN_QUALITIES};

include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));

/// One thing an engineer can do, or a technology they work with.
#[derive(Debug, PartialEq, Eq)]
pub struct Skill {
    /// The id in addresses and exports. It never changes.
    pub id: &'static str,
    /// The number in links and in saved progress, from 1. It never changes, and is never used again.
    pub number: SkillNumber,
    /// The title, of at most five words.
    pub title: &'static str,
    /// The index of the area in [`AREAS`].
    area: u8,
    /// The level; `None` for a technology.
    pub level: Option<Level>,
    /// The responsibilities that it serves.
    serves: FacetSet,
    /// The qualities that it shows.
    shows: FacetSet,
    /// The skills to learn first; for a technology, those that it runs on (any one is enough).
    pub needs: &'static [SkillNumber],
    /// The technologies that the skill is about. It is of no use to a person who has chosen only others of their group. Empty for
    /// most skills.
    pub uses: &'static [SkillNumber],
    /// The other technologies of the group to compare this one with.
    pub alternatives: &'static [SkillNumber],
    /// The number of the job advertisements read that name it; a lower bound.
    pub ads: u16,
}

impl Skill {
    /// The skill's index in [`SKILLS`].
    pub fn index(&self) -> usize {
        index_of(self.number).unwrap_or_default()
    }

    /// The sentence "I can …".
    pub fn can(&self) -> &'static str {
        SENTENCES[self.index()]
    }

    /// Other names that people search for.
    pub fn other_names(&self) -> &'static [&'static str] {
        OTHER_NAMES[self.index()]
    }

    /// The skills that need this one first.
    pub fn leads_to(&self) -> impl Iterator<Item = &'static Skill> {
        SKILLS.iter().filter(|other| other.needs.contains(&self.number))
    }

    /// The area that it is in.
    pub fn area(&self) -> &'static Area {
        &AREAS[self.area_index()]
    }

    /// The index of its area in [`AREAS`].
    pub fn area_index(&self) -> usize {
        usize::from(self.area)
    }

    /// Returns true for a technology, of which some of many are enough.
    pub fn is_technology(&self) -> bool {
        self.area().enough.is_some()
    }
}

/// A group of skills: one file of the catalogue.
#[derive(Debug, PartialEq, Eq)]
pub struct Area {
    /// The id in addresses. It never changes.
    pub id: &'static str,
    /// The number of technologies that are enough in a stack group; `None` for an area in which every skill counts.
    pub enough: Option<u8>,
    first: u16,
    end: u16,
}

impl Area {
    /// The skills of the area, in the order of the page.
    pub fn skills(&self) -> &'static [Skill] {
        &SKILLS[usize::from(self.first)..usize::from(self.end)]
    }
}

/// A ready-made stack: a starting point on the stack page.
#[derive(Debug, PartialEq, Eq)]
pub struct Stack {
    /// The id in the DOM.
    pub id: &'static str,
    /// The title.
    pub title: &'static str,
    /// The technologies of the stack.
    pub skills: &'static [SkillNumber],
}

/// A skill that is no longer offered.
#[derive(Debug, PartialEq, Eq)]
pub struct Retired {
    /// The number, which is never used again.
    pub number: SkillNumber,
    /// The skills that take over its status: one for a rename or a merge, several for a split, none if it has no replacement.
    pub replaced_by: &'static [SkillNumber],
}

// The indexes of areas and groups are one byte each.
const _: () = assert!(MAX_AREAS <= u8::MAX as usize);

/// The index in [`SKILLS`] of the skill with each number, by number; `None` for numbers not in use.
static INDEXES: [Option<u16>; MAX_NUMBER.get() as usize + 1] = {
    let mut indexes = [None; MAX_NUMBER.get() as usize + 1];
    let mut index = 0;
    while index < SKILLS.len() {
        indexes[SKILLS[index].number.get() as usize] = Some(index as u16);
        index += 1;
    }
    indexes
};

/// The index in [`SKILLS`] of the skill with this number, if this catalogue has it.
pub fn index_of(number: SkillNumber) -> Option<usize> {
    INDEXES.get(usize::from(number.get())).copied().flatten().map(usize::from)
}

/// The skill with this number, if this catalogue has it.
pub fn by_number(number: SkillNumber) -> Option<&'static Skill> {
    index_of(number).map(|index| &SKILLS[index])
}

/// The skills with these numbers, as far as this catalogue has them.
pub fn by_numbers(numbers: &'static [SkillNumber]) -> impl Iterator<Item = &'static Skill> {
    numbers.iter().copied().filter_map(by_number)
}

/// The skill with this id, if this catalogue has it.
pub fn by_id(id: &str) -> Option<&'static Skill> {
    SKILLS.iter().find(|skill| skill.id == id)
}

/// The stack groups.
pub fn stack_groups() -> impl Iterator<Item = &'static Area> {
    AREAS.iter().filter(|area| area.enough.is_some())
}
