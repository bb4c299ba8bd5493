//! News: the skills that are new since the last visit, announced once.

use crate::catalogue::SKILLS;
use crate::ui::store::{Notice, Store};
use leptos::{ev, prelude::*};

/// The number of new skills that are named.
const MAX_NAMED: usize = 8;

/// Shows the skills that are new since the last visit. The first click on the page marks them as seen.
pub fn announce(store: Store) {
    let mut skills: Vec<_> = SKILLS.iter().filter(|skill| skill.number > store.seen()).collect();
    let number = skills.len();
    if number == 0 {
        return store.mark_seen();
    }
    skills.truncate(MAX_NAMED);
    store.notices.show(Notice::News { number, skills });
    window_event_listener(ev::click, move |_| store.mark_seen());
}
