//! The outcome of reading an ad.

use crate::catalogue::SkillNumber;
use std::ops::Range;

/// The weight with which an ad asks for a skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Need {
    /// It helps, and its lack excludes nobody.
    Nice,
    /// It is required, or part of the work.
    Must,
}

impl Need {
    /// The slug in the DOM.
    pub const fn slug(self) -> &'static str {
        match self {
            Need::Must => "must",
            Need::Nice => "nice",
        }
    }

    /// The weight with this slug, if there is one.
    pub fn from_slug(slug: &str) -> Option<Need> {
        [Need::Must, Need::Nice].into_iter().find(|need| need.slug() == slug)
    }
}

/// A skill that an ad asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The skill.
    pub skill: SkillNumber,
    /// Must if any of the places asks for it so.
    pub need: Need,
    /// The bytes of the ad that it was read from, in their order.
    pub places: Vec<Range<usize>>,
}

/// Something that an ad names and the catalogue does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unlisted {
    /// Its usual name.
    pub name: &'static str,
    /// The weight with which the ad names it.
    pub need: Need,
    /// The bytes of the ad that name it, in their order.
    pub places: Vec<Range<usize>>,
}

/// Everything that an ad asks for, each thing once, in the order in which the ad names it first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    pub(super) asked: Vec<Asked>,
    pub(super) alternatives: Vec<Vec<SkillNumber>>,
    pub(super) unlisted: Vec<Unlisted>,
}

impl Reading {
    /// The skills and technologies.
    pub fn asked(&self) -> &[Asked] {
        &self.asked
    }

    /// Groups of technologies of which any one is enough: two or more each, all of them asked for.
    pub fn alternatives(&self) -> &[Vec<SkillNumber>] {
        &self.alternatives
    }

    /// The things that the catalogue does not have.
    pub fn unlisted(&self) -> &[Unlisted] {
        &self.unlisted
    }

    /// The weight with which a skill is asked for; `None` if it is not.
    pub fn need(&self, skill: SkillNumber) -> Option<Need> {
        self.asked.iter().find(|asked| asked.skill == skill).map(|asked| asked.need)
    }
}
