//! One file a story, one function a behavior.

pub mod about;
pub mod axe;
pub mod broken;
pub mod budget;
pub mod checklist;
pub mod clock;
pub mod console;
pub mod contrast;
pub mod data;
pub mod early;
pub mod frame;
pub mod guard;
pub mod hosting;
pub mod keyboard;
pub mod killed;
pub mod lenses;
pub mod letter;
pub mod links;
pub mod names;
pub mod news;
pub mod next;
pub mod offline;
pub mod print;
pub mod progress;
pub mod readiness;
pub mod restored;
pub mod role;
pub mod screens;
pub mod share;
pub mod sharing;
pub mod stack;
pub mod summary;
pub mod touch;

use greenlit::catalogue::{AREAS, SKILLS};
use greenlit::progress::{Status, count};

/// The number of skills in an area.
fn skills_of(area: &str) -> usize {
    AREAS.iter().find(|other| other.id == area).expect("an area").skills().len()
}

/// The count of an area of which so many skills are green and none is skipped.
fn green_of(area: &str, green: usize) -> String {
    format!("{green} of {} green", skills_of(area))
}

/// The number of skills that count when nothing is set.
fn total() -> u16 {
    count(SKILLS, |_| Status::ToDo).total
}
