//! A summary in formats that others read: everything a person enters can be taken out again.
//!
//! Values in, text out. What the browser's half does not hold or keep, it hands in: the titles of groups by their ids,
//! the notes and the days of the last changes by the skills' numbers.

pub mod badge;
pub mod card;
pub mod csv;
pub mod json_resume;
pub mod markdown;
mod picture;

use crate::catalogue::{AREAS, Area, Skill};
use crate::progress::{Count, Summary};

/// What every summary is about.
const SUBJECT: &str = "Backend skills";

/// The areas of which a summary has skills, each with them, in the order of the catalogue.
fn areas(summary: &Summary) -> impl Iterator<Item = (&'static Area, Vec<&'static Skill>)> {
    AREAS.iter().filter_map(|area| {
        let skills: Vec<_> = summary.skills().filter(|skill| skill.area().id == area.id).collect();
        (!skills.is_empty()).then_some((area, skills))
    })
}

/// As in "53 of 126 green, 11 learning".
fn tally(count: Count) -> String {
    let mut tally = format!("{} of {} green", count.green, count.total);
    if count.learning > 0 {
        tally.push_str(&format!(", {} learning", count.learning));
    }
    tally
}

/// As in "7 skipped, not counted"; empty where none is.
fn skipped(count: Count) -> String {
    if count.skipped > 0 { format!("{} skipped, not counted", count.skipped) } else { String::new() }
}
