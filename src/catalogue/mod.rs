//! The catalogue: skills, technologies, the areas that hold them, and the lenses that group them in other ways.
//!
//! Everything here is static: `build.rs` reads `data/`, or another folder that a build names, with the crate `catalogue-source`
//! (the folder `source/`), which checks it, and writes the statics, so that nothing is loaded and nothing can fail in the browser.
//! This module knows nothing of anyone's progress (`progress`) or of its look (`ui`).

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
pub use search::{FoldedText, Query, named};
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
    /// The index in [`JOBS`] of the job that a technology does.
    job: Option<u8>,
    /// The level; `None` for a technology.
    pub level: Option<Level>,
    /// The responsibilities that it serves.
    serves: FacetSet,
    /// The qualities that it shows.
    shows: FacetSet,
    /// The skills to learn first; for a technology, those that it runs on (any one is enough).
    pub needs: &'static [SkillNumber],
    /// The technologies that the skill is about. It is of no use to a person who has chosen only others for their job. Empty for
    /// most skills.
    pub uses: &'static [SkillNumber],
    /// The other technologies that do the same job: what one would choose instead.
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

    /// The job that it does; `None` for a skill that is no technology.
    pub fn job(&self) -> Option<&'static Job> {
        self.job_index().map(|index| &JOBS[index])
    }

    /// The index of its job in [`JOBS`].
    pub fn job_index(&self) -> Option<usize> {
        self.job.map(usize::from)
    }

    /// Returns true for a technology, of which some of many are enough.
    pub fn is_technology(&self) -> bool {
        self.job.is_some()
    }
}

/// A group of skills: one file of the catalogue.
#[derive(Debug, PartialEq, Eq)]
pub struct Area {
    /// The id in addresses. It never changes.
    pub id: &'static str,
    /// The indexes in [`SKILLS`] of the first of its skills, and of the first after them.
    skills: (u16, u16),
    /// The indexes in [`JOBS`] of the first of its jobs, and of the first after them.
    jobs: (u8, u8),
}

impl Area {
    /// The index in [`AREAS`].
    pub fn index(&self) -> usize {
        self.skills()[0].area_index()
    }

    /// The skills of the area, in the order of the page.
    pub fn skills(&self) -> &'static [Skill] {
        skills_of(self.skills)
    }

    /// The jobs that its technologies do; none for an area in which every skill counts.
    pub fn jobs(&self) -> &'static [Job] {
        &JOBS[usize::from(self.jobs.0)..usize::from(self.jobs.1)]
    }

    /// The job of a stack group that has one alone, which needs no title beside that of the group.
    pub fn only_job(&self) -> Option<&'static Job> {
        match self.jobs() {
            [job] => Some(job),
            _ => None,
        }
    }

    /// Returns true for a stack group: an area of technologies, of which some of many are enough.
    pub fn is_stack(&self) -> bool {
        !self.jobs().is_empty()
    }
}

/// The purpose that some technologies of a stack group have in common, so that one is chosen instead of another.
#[derive(Debug, PartialEq, Eq)]
pub struct Job {
    /// The title.
    pub title: &'static str,
    /// The number of technologies that are enough; 0 where none is asked of everyone.
    pub enough: u8,
    /// The indexes in [`SKILLS`] of the first of its technologies, and of the first after them.
    skills: (u16, u16),
}

impl Job {
    /// The technologies that do it, in the order of the page.
    pub fn skills(&self) -> &'static [Skill] {
        skills_of(self.skills)
    }

    /// The stack group that it is of.
    pub fn area(&self) -> &'static Area {
        self.skills()[0].area()
    }
}

/// The skills from an index to the one before another.
fn skills_of((first, end): (u16, u16)) -> &'static [Skill] {
    &SKILLS[usize::from(first)..usize::from(end)]
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

// The indexes of areas, jobs and groups are one byte each.
const _: () = assert!(JOBS.len() <= u8::MAX as usize);
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
    AREAS.iter().filter(|area| area.is_stack())
}
