//! Rows and chips: a skill's status, wherever the page shows it.

use super::{effect, evidence};
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
    dom::on_toggle(move |details| complete(&details, store));
    dom::on_change(move |changed| {
        if let Some(skill) = catalogue::by_id(&changed.get("data-skill")) {
            store.set(skill, if changed.checked() { Status::CanDo } else { Status::ToDo });
        }
    });
}

/// Adds to a row's details what every row's would be too much to write beforehand: what the skill leads to, and its link.
fn complete(details: &El, store: Store) {
    let (Some(skill), Some(leads)) = (skill_of(details), details.find("[data-leads]")) else { return };
    evidence::add(details, skill, store);
    if let Some(own) = details.find("[data-own]") {
        own.set("href", &format!("#{}", skill.id));
    }
    let waiting = SKILLS.iter().filter(|other| other.needs.contains(&skill.number));
    if let Some(list) = leads.find("ul").filter(|_| waiting.clone().next().is_some()) {
        fill_chips(&list, waiting.map(|skill| (skill, store.status_now(skill))));
        leads.show(true);
        find();
    }
}

/// The skill whose row this element is in.
pub fn skill_of(element: &El) -> Option<&'static Skill> {
    catalogue::by_id(&element.closest(ROW)?.find(TICK)?.get("data-skill"))
}

/// The boxes of a skill, wherever the page has one.
pub fn ticks(skill: &Skill) -> Vec<El> {
    dom::all(&format!("input[data-skill=\"{}\"]", skill.id))
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

/// Puts chips into a list, each with its status, in place of what it holds.
pub fn fill_chips(list: &El, skills: impl Iterator<Item = (&'static Skill, Status)>) {
    list.clear();
    let Some(template) = dom::by_id("chip") else { return };
    for (skill, status) in skills {
        let Some(item) = template.instance() else { return };
        if let Some(chip) = item.find("a") {
            chip.set_text(skill.title);
            chip.set("data-status", status.key());
            chip.set("href", &format!("{}#{}", chip.get("href"), skill.id));
        }
        list.append(&item);
    }
}

/// A skill's row, cloned for another place of the page.
pub fn copy(skill: &'static Skill, status: Status) -> Option<El> {
    let row = dom::by_id(skill.id)?.copy()?;
    // What is not an attribute does not come with a clone.
    row.find(TICK)?.set_checked(status == Status::CanDo, status == Status::Learning);
    Some(row)
}
