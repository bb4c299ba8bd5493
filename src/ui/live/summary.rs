//! The summary, mine or someone's, and the panel that shares mine.

use super::frame::{remember, remembered};
use super::{effect, numbers, rows};
use crate::browser::storage::keys;
use crate::browser::{clipboard, dom, location};
use crate::catalogue::Level;
use crate::link;
use crate::progress::{Status, Summary};
use crate::reactive::*;
use crate::ui::store::Store;
use crate::ui::{Page, ids, tell};

/// Brings the summary page to life.
pub fn start(store: Store) {
    let name = RwSignal::new(remembered(keys::NAME).unwrap_or_default());
    if let Some(field) = dom::by_id(ids::NAME) {
        // What was typed before the app could answer is worth more than what is remembered.
        let typed = field.value();
        if typed.is_empty() {
            field.set_value(&name.get_untracked());
        } else {
            name.set(typed);
        }
    }
    effect(move || {
        let summary = store.summary(&name.read());
        show(&summary);
        show_link(&summary);
    });
    dom::on_input(move |field| {
        if field.get("id") == ids::NAME {
            let typed = field.value();
            remember(keys::NAME, (!typed.is_empty()).then_some(typed.as_str()));
            name.set(typed);
        }
    });
    dom::on_click(|clicked| {
        if clicked.get("id") == ids::LINK {
            clicked.select();
        } else if clicked.get("data-do") == "copy" {
            copy();
        }
    });
}

/// Shows a summary in the parts that every summary has. They never see the store.
pub fn show(summary: &Summary) {
    numbers::show_all(summary.whole(), |group| summary.count(|skill| group.has(skill)));
    show_stack(summary);
    for date in dom::all("[data-date]") {
        date.set_text(&summary.day.to_string());
    }
    for level in Level::ALL {
        show_readiness(summary, level);
    }
    for status in Status::ALL {
        show_list(summary, status);
    }
}

/// Shows the stack in one line.
pub fn show_stack(summary: &Summary) {
    for line in dom::all("[data-stack-line]") {
        line.set_text(&tell::stack(summary));
    }
}

fn show_list(summary: &Summary, status: Status) {
    let Some(details) = dom::all(&format!("[data-list={}]", status.key())).into_iter().next() else { return };
    let skills: Vec<_> = summary.with(status).collect();
    if let Some(number) = details.find(".numbers") {
        number.set_text(&skills.len().to_string());
    }
    if let Some(list) = details.find("ul") {
        rows::fill_chips(&list, skills.into_iter().map(|skill| (skill, status)));
    }
}

/// Shows how much of a level's skills is green, and which are missing.
fn show_readiness(summary: &Summary, level: Level) {
    let count = summary.readiness(level);
    numbers::show(level.word(), count);
    let Some(details) = dom::all(&format!("[data-level={}]", level.word())).into_iter().next() else {
        return;
    };
    if let Some(told) = details.find("p") {
        told.set_text(&tell::ready(level, count));
    }
    if let Some(list) = details.find("ul") {
        rows::fill_chips(&list, summary.missing(level).map(|skill| (skill, summary.status(skill))));
    }
}

/// Shows the link, and what it reveals.
fn show_link(summary: &Summary) {
    let link = format!("{}#{}", location::resolve(&Page::Summary.to(Page::Shared)), link::encode(summary));
    if let Some(field) = dom::by_id(ids::LINK) {
        field.set_value(&link);
    }
    for open in dom::all("[data-open-link]") {
        open.set("href", &link);
    }
    for name in dom::all("[data-reveals-name]") {
        name.set_text(&match summary.name.as_str() {
            "" => "No name.".to_owned(),
            name => format!("The name: {name}."),
        });
    }
    say_copied("");
}

fn copy() {
    let Some(field) = dom::by_id(ids::LINK) else { return };
    clipboard::copy(&field.value(), move |copied| {
        if copied {
            say_copied("Copied. Paste it wherever you like.");
        } else {
            field.focus();
            field.select();
            say_copied(
                "Your browser did not allow copying. The link is selected: press Ctrl+C, or Cmd+C on a Mac.",
            );
        }
    });
}

fn say_copied(text: &str) {
    for place in dom::all("[data-notice=copied]") {
        place.set_text(text);
    }
}
