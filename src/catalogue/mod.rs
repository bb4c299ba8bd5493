//! What can be ticked: skills, technologies, the areas they stand in, and the lenses that group them anew.
//!
//! Everything here is static: `build.rs` checks `data/*.toml` and writes the statics, so there is nothing to load and
//! nothing to fail in the browser. This module does not know what anyone has ticked (`progress`) or how it looks (`ui`).

mod explanation;
mod lens;
mod search;
#[cfg(not(target_arch = "wasm32"))]
mod words;

pub use explanation::Explanation;
pub use lens::{Group, Lens};
pub use search::{FoldedText, Query};
#[cfg(not(target_arch = "wasm32"))]
pub use words::{STACK_INTROS, WORDS, Words};

include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));

/// What seniority is expected to have a skill, least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Expected of a junior engineer.
    Core,
    /// Expected of a mid-level engineer.
    Working,
    /// Expected of a senior engineer.
    Advanced,
}

impl Level {
    /// All of them, least first.
    pub const ALL: [Level; 3] = [Level::Core, Level::Working, Level::Advanced];

    /// The word on the screen and in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Level::Core => "core",
            Level::Working => "working",
            Level::Advanced => "advanced",
        }
    }

    /// Who is expected to have it.
    pub const fn engineer(self) -> &'static str {
        match self {
            Level::Core => "junior",
            Level::Working => "mid-level",
            Level::Advanced => "senior",
        }
    }

    /// The level of an address, if the word names one.
    pub fn from_word(word: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.word() == word)
    }
}

/// One thing an engineer can do, or a technology they work with.
#[derive(Debug, PartialEq, Eq)]
pub struct Skill {
    /// In addresses and exports. Never changes.
    pub id: &'static str,
    /// The place in links and in saved progress, from 1. Never changes, never used again.
    pub number: u16,
    /// At most five words.
    pub title: &'static str,
    /// Index into [`AREAS`].
    pub area: u8,
    /// `None` for a technology.
    pub level: Option<Level>,
    /// Bit set over [`RESPONSIBILITIES`].
    pub serves: u16,
    /// Bit set over [`QUALITIES`].
    pub shows: u16,
    /// Numbers of what to learn first; for a technology, of what it runs on (any one is enough).
    pub needs: &'static [u16],
    /// Numbers of technologies: who has chosen others of their group has no use for this skill. Empty for most.
    pub uses: &'static [u16],
    /// Numbers of others in the group to compare a technology with.
    pub alternatives: &'static [u16],
    /// How many of the job advertisements read name it; a lower bound.
    pub ads: u16,
}

impl Skill {
    /// The skill's place in [`SKILLS`].
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
        &AREAS[usize::from(self.area)]
    }

    /// Whether some of many are enough of it.
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
    /// Numbers of its technologies.
    pub skills: &'static [u16],
}

/// Where each number stands in [`SKILLS`], by number; numbers not in use hold `u16::MAX`.
static PLACES: [u16; HIGHEST as usize + 1] = {
    let mut places = [u16::MAX; HIGHEST as usize + 1];
    let mut index = 0;
    while index < SKILLS.len() {
        places[SKILLS[index].number as usize] = index as u16;
        index += 1;
    }
    places
};

/// The place in [`SKILLS`] of the skill with this number, if this catalogue has it.
pub fn index_of(number: u16) -> Option<usize> {
    let place = *PLACES.get(usize::from(number))?;
    (place != u16::MAX).then_some(usize::from(place))
}

/// The skill with this number, if this catalogue has it.
pub fn by_number(number: u16) -> Option<&'static Skill> {
    index_of(number).map(|index| &SKILLS[index])
}

/// The skills with these numbers, as far as this catalogue has them.
pub fn by_numbers(numbers: &'static [u16]) -> impl Iterator<Item = &'static Skill> {
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
