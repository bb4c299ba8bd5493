//! A summary's parts, mine or someone's. They never see the store.

use super::{charts, numbers, rows};
use crate::browser::dom::{self, El};
use crate::catalogue::{Lens, Level, SKILLS};
use crate::progress::{Status, Summary};
use crate::ui::tell;
use std::cell::RefCell;

thread_local! {
    /// The summary on the page, for what is listed only when it is opened.
    static SHOWN: RefCell<Summary> = RefCell::default();
}

/// Has the areas list their skills when they are opened.
pub fn start() {
    dom::on_toggle(|details| {
        if details.has("open") {
            SHOWN.with_borrow(|summary| fill_area(&details, summary));
        }
    });
}

/// Shows a summary in the parts that every summary has.
pub fn show(summary: &Summary) {
    numbers::show_all(summary.whole(), |group| summary.count(|skill| group.has(skill)));
    show_stack(summary);
    show_strongest(summary);
    for date in dom::all("[data-date]") {
        date.set_text(&summary.day.to_string());
    }
    for counts in dom::all("[data-counts]") {
        counts.set_text(&tell::counts(summary));
    }
    for level in Level::ALL {
        show_readiness(summary, level);
    }
    for status in Status::ALL {
        show_list(summary, status);
    }
    let percents = charts::show_radar(summary, "mine");
    charts::tell_radar(&[("", &percents)]);
    SHOWN.set(summary.clone());
    for area in dom::all("[data-area][open]") {
        fill_area(&area, summary);
    }
}

/// Shows the stack in one line.
pub fn show_stack(summary: &Summary) {
    for line in dom::all("[data-stack-line]") {
        line.set_text(&tell::stack(summary));
    }
}

/// The name of a group of the areas' lens, as the page has it.
pub fn name_of(anchor: &str) -> String {
    text_of("data-name", anchor)
}

/// The short name of a quality, as the radar has it.
pub fn short_of(anchor: &str) -> String {
    text_of("data-short", anchor)
}

fn text_of(attribute: &str, value: &str) -> String {
    let found = dom::all(&format!("[{attribute}=\"{value}\"]"));
    found.first().map(El::text).unwrap_or_default()
}

fn show_strongest(summary: &Summary) {
    let named = |(group, count): &(crate::catalogue::Group, _)| {
        format!("{} ({})", name_of(group.anchor), tell::of(*count))
    };
    let strongest: Vec<String> = summary.strongest().iter().map(named).collect();
    for line in dom::all("[data-strongest]") {
        line.show(!strongest.is_empty());
        if let Some(text) = line.find("strong") {
            text.set_text(&strongest.join(", "));
        }
    }
}

/// Lists the skills of an area that has been opened, each with its status.
fn fill_area(details: &El, summary: &Summary) {
    let group = Lens::find(&details.get("data-area"));
    if let (Some((_, group)), Some(list)) = (group, details.find("ul")) {
        let skills = summary.skills().filter(|skill| group.has(skill));
        rows::fill_chips(&list, skills.map(|skill| (skill, summary.status(skill))));
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

/// Shows links that someone chose to show, each as its text and the host it leads to.
pub fn show_evidence(summary: &Summary) {
    let Some(section) = dom::all("[data-evidence]").into_iter().next() else { return };
    section.show(!summary.evidence.is_empty());
    let (Some(list), Some(template)) = (section.find("ul"), dom::by_id("shown")) else { return };
    list.clear();
    for (number, link) in &summary.evidence {
        let Some(item) = template.instance() else { return };
        let skill = SKILLS.iter().find(|skill| skill.number == *number);
        if let (Some(title), Some(anchor), Some(host)) =
            (item.find("strong"), item.find("a"), item.find("span"))
        {
            title.set_text(skill.map_or("A skill that went or is to come", |skill| skill.title));
            anchor.set("href", link);
            anchor.set_text(link);
            host.set_text(crate::progress::host(link));
        }
        list.append(&item);
    }
}
