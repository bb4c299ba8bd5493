//! The files as they are written: what TOML must hold to be read at all.
//!
//! Blocks of the two kinds, skills and technologies, are read alike, with every field of either. So a field that stands in the
//! wrong kind does not end the reading of its file; the rules name it together with all other faults.

use crate::{Demand, Level};
use serde::Deserialize;
use std::collections::BTreeMap;

/// `catalogue.toml`: the order of the areas, the lenses, the ready-made stacks, and what has been retired.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Index {
    /// Area ids in the order of the page; each names a file `<id>.toml`.
    pub areas: Vec<String>,
    /// The responsibilities of the role.
    #[serde(rename = "responsibility")]
    pub responsibilities: Vec<Facet>,
    /// The qualities that employers look for.
    #[serde(rename = "quality")]
    pub qualities: Vec<Facet>,
    /// Ready-made stacks.
    #[serde(default, rename = "stack")]
    pub stacks: Vec<Stack>,
    /// Skills that are no longer offered. Their numbers are never used again.
    #[serde(default)]
    pub retired: Vec<Retired>,
}

/// A responsibility or a quality: a way to group skills that cuts across the areas.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facet {
    /// Used in `serves` or `shows`, and in anchors.
    pub id: String,
    /// As shown.
    pub title: String,
    /// Two words at most, for charts and chips.
    pub short: String,
    /// Its meaning, in one sentence.
    pub intro: String,
}

/// A starting point on the stack page.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stack {
    /// Unique among the stacks.
    pub id: String,
    /// As shown.
    pub title: String,
    /// The people it is for, in one sentence.
    pub intro: String,
    /// Ids of technologies.
    #[serde(rename = "skills")]
    pub technologies: Vec<String>,
}

/// A skill or technology that is no longer offered, and where its ticks go.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retired {
    /// Its id, never to be used again.
    pub id: String,
    /// Its number, never to be used again.
    pub number: u16,
    /// The ids that take over its status: one for a rename or merge, several for a split, none where nothing does. One that
    /// was retired later passes it on.
    #[serde(default)]
    pub replaced_by: Vec<String>,
}

/// A primary source.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// Its author and its title.
    pub title: String,
    /// Its https address.
    pub url: String,
}

/// One area file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Area {
    pub id: String,
    pub title: String,
    pub intro: String,
    #[serde(default)]
    pub kind: Kind,
    /// In the order of the page.
    #[serde(default, rename = "job")]
    pub jobs: Vec<Job>,
    #[serde(default)]
    pub serves: Vec<String>,
    #[serde(default)]
    pub shows: Vec<String>,
    /// In the order of the page.
    #[serde(default, rename = "skill")]
    pub skills: Vec<Skill>,
}

/// The kind of an area's content.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    /// Things an engineer can do.
    #[default]
    Skills,
    /// Technologies.
    Stack,
}

/// A `[[job]]` block of a stack group.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Job {
    pub id: String,
    pub title: String,
    pub enough: u8,
}

/// A `[[skill]]` block, of either kind. [`crate::Skill`] and [`crate::Technology`] say what the fields mean.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Skill {
    pub id: String,
    pub number: u16,
    pub title: String,
    pub can: String,
    pub level: Option<Level>,
    pub prove: Option<String>,
    pub why: String,
    #[serde(default)]
    pub serves: Vec<String>,
    #[serde(default)]
    pub shows: Vec<String>,
    #[serde(default)]
    pub needs: Vec<String>,
    #[serde(default)]
    pub uses: Vec<String>,
    #[serde(default)]
    pub aka: Vec<String>,
    #[serde(default)]
    pub demand: Vec<String>,
    #[serde(default)]
    pub phrases: Vec<String>,
    #[serde(default)]
    pub shared: Vec<String>,
    #[serde(default)]
    pub traps: Vec<String>,
    #[serde(default)]
    pub read: Vec<Reference>,
    pub site: Option<String>,
    pub job: Option<String>,
    #[serde(default)]
    pub alternatives: Vec<String>,
}

/// All the files, read and not yet checked.
#[derive(Debug)]
pub(crate) struct Written {
    pub index: Index,
    /// In the order of the index: one for each of its `areas`.
    pub areas: Vec<Area>,
    pub demand: Demand,
    /// The highest number that may be given.
    pub max_number: u16,
}

impl Written {
    /// The areas, each with the name of its file.
    pub fn area_files(&self) -> impl Iterator<Item = (String, &Area)> {
        self.index.areas.iter().map(|id| format!("{id}.toml")).zip(&self.areas)
    }

    /// Every skill and technology by its id, with its kind.
    pub fn by_id(&self) -> BTreeMap<&str, (Kind, &Skill)> {
        let areas = self.areas.iter();
        areas
            .flat_map(|area| area.skills.iter().map(|skill| (skill.id.as_str(), (area.kind, skill))))
            .collect()
    }
}
