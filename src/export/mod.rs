//! Exports: a summary in formats that other programs read.
//!
//! Values in, text out. The caller passes what a summary does not hold: the titles of groups by their ids, and the notes and
//! the days of the last changes by the numbers of skills.

pub mod badge;
pub mod card;
pub mod csv;
pub mod json_resume;
pub mod markdown;
mod picture;

use crate::catalogue::{AREAS, Area, Skill};
use crate::progress::{Count, Summary};

/// The subject of every summary.
const SUBJECT: &str = "Backend skills";

/// The areas of which a summary has skills, each with these skills, in the order of the catalogue.
fn areas(summary: &Summary) -> impl Iterator<Item = (&'static Area, Vec<&'static Skill>)> {
    AREAS.iter().filter_map(|area| {
        let skills: Vec<_> = summary.skills().filter(|skill| skill.area().id == area.id).collect();
        (!skills.is_empty()).then_some((area, skills))
    })
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
