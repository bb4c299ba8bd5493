//! What is new: the skills that came since the last visit, told once.

use super::frame::{remember, remembered};
use crate::browser::dom;
use crate::browser::storage::{self, keys};
use crate::catalogue::{HIGHEST, SKILLS, Skill};
use crate::ui::store::{Notice, Store};

/// The highest skill number of the first release, which did not remember what had been seen.
const FIRST_RELEASE: u16 = 200;

/// How many of the new skills are named.
const NAMED: usize = 8;

/// The highest number that this person has seen; all of them where they were never here. To be asked before the store
/// starts, which saves.
pub fn seen() -> u16 {
    let before = storage::read(keys::PROGRESS).ok().flatten().map(|_| FIRST_RELEASE);
    remembered(keys::SEEN).and_then(|seen| seen.parse().ok()).or(before).unwrap_or(HIGHEST)
}

/// Tells what came after `seen`. It is told once: it counts as told when the person does something on the page.
pub fn start(store: Store, seen: u16) {
    let mut skills: Vec<&'static Skill> = SKILLS.iter().filter(|skill| skill.number > seen).collect();
    let text = match skills.len() {
        0 => return told(),
        1 => "1 skill is new since your last visit.".to_owned(),
        number if number > NAMED => {
            format!("{number} skills are new since your last visit, among them these.")
        }
        number => format!("{number} skills are new since your last visit."),
    };
    skills.truncate(NAMED);
    store.notify(Notice { skills, ..Notice::tells("news", text) });
    dom::on_click(|_| told());
}

fn told() {
    remember(keys::SEEN, Some(&HIGHEST.to_string()));
}
