//! Evidence: the note on a skill, in its row's details, and the links in it.

use super::rows;
use crate::browser::dom::{self, El};
use crate::browser::storage::{self, keys};
use crate::catalogue::{self, Skill};
use crate::progress::{Note, host, links};
use crate::ui::store::Store;

/// Shows which rows have a note, and keeps what is written.
pub fn start(store: Store) {
    for number in storage::endings(keys::NOTE) {
        if let Some(skill) = number.parse().ok().and_then(catalogue::by_number) {
            mark(skill, &store.note(skill.number));
        }
    }
    let written = move |field: &El| {
        field.closest(".evidence")?;
        rows::skill_of(field)
    };
    dom::on_input(move |field| {
        if let Some(skill) = written(&field) {
            store.set_note(skill.number, &field.value());
            show(skill, &store.note(skill.number), false);
        }
    });
    dom::on_change(move |field| {
        if let Some(skill) = written(&field) {
            store.journal_note(skill.number);
        }
    });
    storage::on_change(keys::NOTE, |number, saved| {
        if let Some(skill) = number.parse().ok().and_then(catalogue::by_number) {
            show(skill, &Note::restore(&saved), true);
        }
    });
}

/// Adds the field to details that have been opened.
pub fn add(details: &El, skill: &'static Skill, store: Store) {
    let (Some(place), Some(template)) = (details.find(".more"), dom::by_id("evidence")) else { return };
    if place.find(".evidence").is_none()
        && let Some(part) = template.instance()
    {
        if let Some(field) = part.find("textarea") {
            field.set("aria-label", &format!("Your evidence: {}", skill.title));
        }
        place.append(&part);
        show(skill, &store.note(skill.number), true);
    }
}

/// Shows a skill's note wherever its row is open.
fn show(skill: &'static Skill, note: &Note, text: bool) {
    mark(skill, note);
    for tick in rows::ticks(skill) {
        let Some(part) = tick.closest(rows::ROW).and_then(|row| row.find(".evidence")) else { continue };
        if let Some(field) = part.find("textarea").filter(|field| text && field.value() != note.text) {
            field.set_value(&note.text);
        }
        if let Some(list) = part.find("ul") {
            list_links(&list, &note.text);
        }
    }
}

/// Lists the links of a note, each as its text, with the host it leads to.
pub fn list_links(list: &El, text: &str) {
    list.clear();
    let Some(template) = dom::by_id("link") else { return };
    for link in links(text) {
        let Some(item) = template.instance() else { return };
        if let (Some(anchor), Some(place)) = (item.find("a"), item.find("span")) {
            anchor.set("href", link);
            anchor.set_text(link);
            place.set_text(host(link));
        }
        list.append(&item);
    }
}

/// Marks the rows of a skill that has a note.
fn mark(skill: &'static Skill, note: &Note) {
    for tick in rows::ticks(skill) {
        if let Some(row) = tick.closest(rows::ROW) {
            if note.text.is_empty() {
                row.unset("data-note");
            } else {
                row.set("data-note", "");
            }
        }
    }
}
