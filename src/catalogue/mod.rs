//! What can be ticked: skills, technologies, the areas they stand in, and the lenses that group them anew.
//!
//! Everything here is static: `build.rs` reads `data/` with the crate `catalogue-source` (the folder `source/`), which checks it,
//! and writes the statics, so there is nothing to load and
//! nothing to fail in the browser. This module does not know what anyone has ticked (`progress`) or how it looks (`ui`).

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
    /// In addresses and exports. Never changes.
    pub id: &'static str,
    /// In links and in saved progress, from 1. Never changes, never used again.
    pub number: SkillNumber,
    /// At most five words.
    pub title: &'static str,
    /// Index into [`AREAS`].
    area: u8,
    /// `None` for a technology.
    pub level: Option<Level>,
    /// The responsibilities it serves.
    serves: FacetSet,
    /// The qualities it shows.
    shows: FacetSet,
    /// What to learn first; for a technology, what it runs on (any one is enough).
    pub needs: &'static [SkillNumber],
    /// Technologies: who has chosen others of their group has no use for this skill. Empty for most.
    pub uses: &'static [SkillNumber],
    /// Others in the group to compare a technology with.
    pub alternatives: &'static [SkillNumber],
    /// How many of the job advertisements read name it; a lower bound.
    pub ads: u16,
}

impl Skill {
    /// The skill's index in [`SKILLS`].
    pub fn index(&self) -> usize {
        index_of(self.number).unwrap_or_default()
    }

    /// "I can …", one sentence.
    pub fn can(&self) -> &'static str {
        SENTENCES[self.index()]
    }

    /// Other names people search for.
    pub fn other_names(&self) -> &'static [&'static str] {
        OTHER_NAMES[self.index()]
    }

    /// The skills that need this one first.
    pub fn leads_to(&self) -> impl Iterator<Item = &'static Skill> {
        SKILLS.iter().filter(|other| other.needs.contains(&self.number))
    }

    /// The area it stands in.
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
    /// In addresses. Never changes.
    pub id: &'static str,
    /// For a stack group, how many of its technologies are enough; `None` where every skill counts.
    pub enough: Option<u8>,
    first: u16,
    end: u16,
}

impl Area {
    /// The area's skills, in the order of the page.
    pub fn skills(&self) -> &'static [Skill] {
        &SKILLS[usize::from(self.first)..usize::from(self.end)]
    }
}

/// A ready-made stack: a starting point on the stack page.
#[derive(Debug, PartialEq, Eq)]
pub struct Stack {
    /// In the page's DOM.
    pub id: &'static str,
    /// As shown.
    pub title: &'static str,
    /// Its technologies.
    pub skills: &'static [SkillNumber],
}

/// A skill that is no longer offered.
#[derive(Debug, PartialEq, Eq)]
pub struct Retired {
    /// Its number, which is never used again.
    pub number: SkillNumber,
    /// The skills that take over its status: one for a rename or a merge, several for a split, none where nothing does.
    pub replaced_by: &'static [SkillNumber],
}

// Indexes of areas and groups are one byte each.
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
