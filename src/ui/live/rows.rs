//! Rows and chips: a skill's status, wherever the page shows it.

use super::effect;
use crate::browser::dom::{self, El};
use crate::catalogue::{self, SKILLS, Skill};
use crate::progress::Status;
use crate::ui::store::Store;
use std::sync::atomic::{AtomicBool, Ordering};

const TICK: &str = "input[data-skill]";

/// What finds a row.
pub const ROW: &str = ".row";

/// Keeps every row and chip in step with the store, and has rows set it.
pub fn start(store: Store) {
    for row in dom::all(ROW) {
        name_controls(&row);
    }
    for skill in SKILLS {
        let first = AtomicBool::new(true);
        effect(move || {
            let status = store.status(skill);
            // The HTML says "to do" already.
            if !first.swap(false, Ordering::Relaxed) || status != Status::ToDo {
                for tick in dom::all(&format!("input[data-skill=\"{}\"]", skill.id)) {
                    if let Some(row) = tick.closest(ROW) {
                        show(&row, status);
                    }
                }
                for chip in dom::all(&format!(".chip[href$=\"#{}\"]", skill.id)) {
                    chip.set("data-status", status.key());
                }
            }
        });
    }
    dom::on_change(move |changed| {
        if let Some(skill) = catalogue::by_id(&changed.get("data-skill")) {
            store.set(skill, if changed.checked() { Status::CanDo } else { Status::ToDo });
        }
    });
}

/// The skill whose row this element is in.
pub fn skill_of(element: &El) -> Option<&'static Skill> {
    catalogue::by_id(&element.closest(ROW)?.find(TICK)?.get("data-skill"))
}

/// Gives the row's controls their full names, and its box the sentence as its description.
fn name_controls(row: &El) {
    let (Some(tick), Some(title), Some(can)) = (row.find(TICK), row.find(".title"), row.find(".can")) else {
        return;
    };
    let title = title.text();
    for control in row.all("button, summary") {
        control.set("aria-label", &format!("{}: {title}", control.text()));
    }
    let id = format!("can-{}", row.get("id"));
    can.set("id", &id);
    tick.set("aria-describedby", &id);
}

/// Shows a status on one row.
fn show(row: &El, status: Status) {
    row.set("data-status", status.key());
    if let Some(tick) = row.find(TICK) {
        tick.set_checked(status == Status::CanDo, status == Status::Learning);
    }
    for button in row.all("[aria-pressed]") {
        let pressed = button.get("data-do") == status.key();
        button.set("aria-pressed", if pressed { "true" } else { "false" });
    }
}

/// A skill's row, cloned for another place of the page.
pub fn copy(skill: &'static Skill, status: Status) -> Option<El> {
    let row = dom::by_id(skill.id)?.copy()?;
    show(&row, status);
    Some(row)
}
