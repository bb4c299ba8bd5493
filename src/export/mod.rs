//! Exports: a summary or a team in formats that other programs read.
//!
//! Values in, text out. The caller passes what a summary does not hold: the titles of groups by their ids, and the notes and
//! the days of the last changes of what stands in it, each an [`Entry`].

pub mod badge;
pub mod card;
pub mod csv;
pub mod json_resume;
pub mod markdown;
mod picture;
pub mod team;

use crate::catalogue::{AREAS, Area, Job, Skill};
use crate::progress::{Count, Name, Own, Place, Status, Summary};
use std::borrow::Cow;

/// The subject of every summary.
const SUBJECT: &str = "Backend skills";

/// The name of an own technology that counts and whose owner does not show its name.
pub const NAMELESS: &str = "one of their own";

/// Something that stands in a summary with a status: a skill of the catalogue, or an own entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry<'a> {
    /// A skill.
    Skill(&'static Skill),
    /// An own entry. It has no number, so it is known by what it says.
    Own(&'a Own),
}

impl<'a> Entry<'a> {
    fn job(self) -> Option<&'static Job> {
        match self {
            Entry::Skill(skill) => skill.job(),
            Entry::Own(own) => match own.place() {
                Place::Job(job) => Some(job),
                Place::Area(_) => None,
            },
        }
    }

    fn area(self) -> &'static Area {
        match self {
            Entry::Skill(skill) => skill.area(),
            Entry::Own(own) => own.place().area(),
        }
    }

    fn is_own(self) -> bool {
        matches!(self, Entry::Own(_))
    }

    /// The title as it is written; `None` for an own technology without a name.
    fn name(self) -> Option<&'a str> {
        match self {
            Entry::Skill(skill) => Some(skill.title),
            Entry::Own(own) => own.name.as_ref().map(Name::as_str),
        }
    }

    /// The title as it is written, or words for one that is not shown.
    fn title(self) -> &'a str {
        self.name().unwrap_or(NAMELESS)
    }

    /// The title for a sentence in plain text.
    fn isolated(self) -> Cow<'a, str> {
        match self {
            Entry::Own(Own { name: Some(name), .. }) => name.isolated().into(),
            _ => self.title().into(),
        }
    }
}

/// A row of an export.
#[derive(Debug, Clone, Copy)]
struct Row<'a> {
    entry: Entry<'a>,
    status: Status,
    /// True if it is in a number of the summary.
    counts: bool,
}

/// The areas of which a summary has something, each with its skills and then with the own entries in it.
fn areas(summary: &Summary) -> Vec<(&'static Area, Vec<Row<'_>>)> {
    let lists = summary.listed(|_| true);
    let skills = summary.skills().map(|skill| {
        let counts = [&lists.can, &lists.learning, &lists.to_do].iter().any(|list| list.contains(&skill));
        Row { entry: Entry::Skill(skill), status: summary.status(skill), counts }
    });
    // Those in the lists are the first of their jobs, and of several that are equal it does not matter which one it is.
    let mut counted = [lists.own.can, lists.own.learning].concat();
    let own = summary.own().iter().filter_map(|own| {
        let found = counted.iter().position(|other| other == own);
        let counts = found.map(|place| counted.remove(place)).is_some();
        // The number would not add up without one that counts.
        let is_told = own.name.is_some() || counts;
        is_told.then_some(Row { entry: Entry::Own(own), status: own.status, counts })
    });
    let rows: Vec<_> = skills.chain(own).collect();
    let of_area = |area| rows.iter().filter(|row| row.entry.area() == area).copied().collect::<Vec<_>>();
    let areas = AREAS.iter().map(|area| (area, of_area(area)));
    areas.filter(|(_, rows)| !rows.is_empty()).collect()
}

/// The green and amber skills of a count, as in "53 of 126 green, 11 learning".
fn tally(count: Count) -> String {
    let mut tally = format!("{} of {} green", count.green, count.total);
    if count.learning > 0 {
        tally.push_str(&format!(", {} learning", count.learning));
    }
    tally
}

/// The skipped skills of a count, as in "7 skipped, not counted"; empty if there are none.
fn skipped(count: Count) -> String {
    if count.skipped > 0 { format!("{} skipped, not counted", count.skipped) } else { String::new() }
}
