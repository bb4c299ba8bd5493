//! What is new: the skills that came since the last visit, told once.

use crate::catalogue::SKILLS;
use crate::ui::store::{Notice, Store};
use leptos::{ev, prelude::*};

/// How many of the new skills are named.
const MAX_NAMED: usize = 8;

/// Tells what came since the last visit. It counts as told when the person does something on the page.
pub fn tell(store: Store) {
    let mut skills: Vec<_> = SKILLS.iter().filter(|skill| skill.number > store.seen()).collect();
    let number = skills.len();
    if number == 0 {
        return store.mark_seen();
    }
    skills.truncate(MAX_NAMED);
    store.notices.show(Notice::News { number, skills });
    window_event_listener(ev::click, move |_| store.mark_seen());
}
