//! Rows and chips: a skill's status, wherever the page shows it.

use super::effect;
use crate::browser::dom::{self, El};
use crate::catalogue::{self, SKILLS, Skill};
use crate::progress::Status;
use crate::ui::store::Store;
use std::cell::RefCell;
use std::sync::atomic::{AtomicBool, Ordering};

const TICK: &str = "input[data-skill]";

/// What finds a row.
pub const ROW: &str = ".row";

/// The controls of one row.
struct Controls {
    row: El,
    tick: El,
    buttons: Vec<El>,
}

/// Where one skill's status shows.
#[derive(Default)]
struct Places {
    rows: Vec<Controls>,
    chips: Vec<El>,
}

thread_local! {
    /// Every row and chip on the page, by the skill's place in the catalogue. Looking them up at every tick would cost more
    /// than the tick.
    static PLACES: RefCell<Vec<Places>> = const { RefCell::new(Vec::new()) };
}

/// Finds the rows and chips. To be called when the page has come, and when it has been given others.
pub fn find() {
    let mut places: Vec<Places> = SKILLS.iter().map(|_| Places::default()).collect();
    for row in dom::all(ROW) {
        if let (Some(tick), Some(skill)) = (row.find(TICK), skill_of(&row)) {
            let buttons = row.all("[aria-pressed]");
            places[skill.index()].rows.push(Controls { row, tick, buttons });
        }
    }
    for chip in dom::all(".chip") {
        let address = chip.get("href");
        let id = address.rsplit_once('#').map_or("", |(_, id)| id);
        if let Some(skill) = catalogue::by_id(id) {
            places[skill.index()].chips.push(chip);
        }
    }
    PLACES.set(places);
}

/// Keeps every row and chip in step with the store, and has rows set it.
pub fn start(store: Store) {
    for row in dom::all(ROW) {
        name_controls(&row);
    }
    find();
    for skill in SKILLS {
        let first = AtomicBool::new(true);
        effect(move || {
            let status = store.status(skill);
            // The HTML says "to do" already.
            if !first.swap(false, Ordering::Relaxed) || status != Status::ToDo {
                PLACES.with_borrow(|places| {
                    let Some(Places { rows, chips }) = places.get(skill.index()) else { return };
                    rows.iter().for_each(|row| show(row, status));
                    chips.iter().for_each(|chip| chip.set("data-status", status.key()));
                });
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
fn show(Controls { row, tick, buttons }: &Controls, status: Status) {
    row.set("data-status", status.key());
    tick.set_checked(status == Status::CanDo, status == Status::Learning);
    for button in buttons {
        let pressed = button.get("data-do") == status.key();
        button.set("aria-pressed", if pressed { "true" } else { "false" });
    }
}

/// A skill's row, cloned for another place of the page.
pub fn copy(skill: &'static Skill, status: Status) -> Option<El> {
    let row = dom::by_id(skill.id)?.copy()?;
    // What is not an attribute does not come with a clone.
    row.find(TICK)?.set_checked(status == Status::CanDo, status == Status::Learning);
    Some(row)
}
