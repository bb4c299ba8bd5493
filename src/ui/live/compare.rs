//! Someone's summary beside one's own. It reads both and changes neither.

use super::{charts, effect, rows};
use crate::browser::dom::{self, El};
use crate::browser::location;
use crate::catalogue::{Lens, Skill};
use crate::link;
use crate::progress::{Status, Summary};
use crate::ui::store::Store;
use crate::ui::{Page, ids, tell};

/// Shows what the address holds beside the store, or asks for a link.
pub fn start(store: Store) {
    effect(move || open(&store.summary(""), &location::fragment()));
    location::on_fragment_change(move || open(&store.summary(""), &location::fragment()));
    dom::on_input(|field| {
        if field.get("id") == ids::PASTE {
            let text = field.value();
            let fragment = text.trim().rsplit_once('#').map_or(text.trim(), |(_, fragment)| fragment);
            // What is shown is in the address, so that it can be loaded again.
            location::set_fragment(fragment);
        }
    });
}

fn open(mine: &Summary, fragment: &str) {
    let state = match link::decode(fragment) {
        Ok(theirs) => {
            show(mine, &theirs, fragment);
            "opened"
        }
        Err(error) => {
            for notice in dom::all("[data-state=opening] .notice") {
                notice.show(!fragment.is_empty());
                notice.set("data-notice", error.key());
                if let Some(text) = notice.find("p") {
                    text.set_text(&error.to_string());
                }
            }
            "opening"
        }
    };
    for part in dom::all("[data-state]") {
        part.show(part.get("data-state") == state);
    }
}

fn show(mine: &Summary, theirs: &Summary, fragment: &str) {
    let whose = if theirs.name.is_empty() { "someone" } else { &theirs.name };
    for name in dom::all("[data-whose]") {
        name.set_text(whose);
    }
    for date in dom::all("[data-date]") {
        date.set_text(&theirs.day.to_string());
    }
    // Measured by the same skills: those that both summaries know.
    let mine = &Summary { known: theirs.known, ..mine.clone() };
    let (my_radar, their_radar) = (charts::show_radar(mine, "mine"), charts::show_radar(theirs, "theirs"));
    charts::tell_radar(&[("you ", &my_radar), ("they ", &their_radar)]);
    for row in dom::all("[data-both]") {
        let anchor = row.get("data-both");
        let group = Lens::find(&anchor).map(|(_, group)| group);
        let count = |summary: &Summary| {
            let belongs = |skill: &Skill| group.is_none_or(|group| group.has(skill));
            let count = summary.count(belongs);
            if group.is_none() { tell::percent(count) } else { tell::numbers(count) }
        };
        for (cell, text) in row.all("td").iter().zip([count(mine), count(theirs)]) {
            cell.set_text(&text);
        }
    }
    let can = |summary: &Summary, skill: &Skill| summary.status(skill) == Status::CanDo;
    for (side, belongs) in [
        ("both", (true, true)),
        ("theirs", (false, true)),
        ("mine", (true, false)),
        ("neither", (false, false)),
    ] {
        let Some(details) = dom::all(&format!("[data-side={side}]")).into_iter().next() else { continue };
        let listed: Vec<&'static Skill> =
            theirs.skills().filter(|skill| (can(mine, skill), can(theirs, skill)) == belongs).collect();
        if let Some(number) = details.find(".numbers") {
            number.set_text(&listed.len().to_string());
        }
        if let Some(list) = details.find("ul") {
            rows::fill_chips(&list, listed.into_iter().map(|skill| (skill, mine.status(skill))));
        }
    }
    lead_on(Page::Compare, fragment);
}

/// Has the links that go on with a summary carry it along.
pub fn lead_on(page: Page, fragment: &str) {
    let root = page.to(Page::Checklist);
    dom::all("[data-to]").iter().for_each(|link: &El| {
        link.set("href", &format!("{root}{}#{fragment}", link.get("data-to")));
    });
}
