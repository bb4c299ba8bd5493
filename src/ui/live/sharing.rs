//! My summary: the panel that shares it, what is to be confirmed again, and what can be taken along.

use super::frame::{remember, remembered};
use super::{charts, effect, evidence, summary};
use crate::browser::dom::{self, El};
use crate::browser::storage::{self, keys};
use crate::browser::{clipboard, clock, location, share};
use crate::catalogue::{self, Skill};
use crate::export::{badge, card, csv, json_resume, markdown};
use crate::link;
use crate::progress::{EVIDENCE, Status, Summary, host, links};
use crate::reactive::*;
use crate::ui::store::Store;
use crate::ui::{Page, ids, tell};

/// What the person chose to show of themselves.
#[derive(Debug, Clone, Default)]
struct Shown {
    name: String,
    /// Links, by skill number.
    evidence: Vec<(u16, String)>,
}

/// Brings the summary page to life.
pub fn start(store: Store) {
    summary::start();
    let shown = RwSignal::new(Shown { name: remembered(keys::NAME).unwrap_or_default(), ..Shown::default() });
    if let Some(field) = dom::by_id(ids::NAME) {
        // What was typed before the app could answer is worth more than what is remembered.
        let typed = field.value();
        if typed.is_empty() {
            field.set_value(&shown.read_untracked().name);
        } else {
            shown.update(|shown| shown.name = typed);
        }
    }
    offer_evidence(store);
    show_noted(store);
    effect(move || {
        summary::show(&store.summary(""));
        charts::show_history(&store.progress_now());
        show_stale(store);
    });
    effect(move || show_link(&of(store, &shown.read())));
    dom::on_input(move |field| {
        if field.get("id") == ids::NAME {
            let typed = field.value();
            remember(keys::NAME, (!typed.is_empty()).then_some(typed.as_str()));
            shown.update(|shown| shown.name = typed);
        }
    });
    dom::on_change(move |changed| {
        if changed.get("name") == ids::SHOWS {
            let chosen = dom::all(&format!("input[name={}]:checked", ids::SHOWS));
            // No more than a link can carry: the others cannot be chosen until one is taken back.
            let full = chosen.len() >= EVIDENCE;
            for choice in dom::all(&format!("input[name={}]", ids::SHOWS)) {
                choice.disable(full && !choice.checked());
            }
            let evidence = chosen.iter().filter_map(|choice| {
                let (skill, link) =
                    choice.value().split_once(' ').map(|(skill, link)| (skill.parse(), link.to_owned()))?;
                Some((skill.ok()?, link))
            });
            let evidence = evidence.collect();
            shown.update(|shown| shown.evidence = evidence);
        }
    });
    for send in dom::all("[data-do=send]") {
        send.show(share::can_send());
    }
    dom::on_click(move |clicked| {
        if clicked.get("id") == ids::LINK {
            clicked.select();
        }
        let Some(control) = clicked.closest("[data-do], [data-save]") else { return };
        let skill = || catalogue::by_id(&control.get("data-stale"));
        match control.get("data-do").as_str() {
            "copy" => copy(ids::LINK, "copied"),
            "copy-snippet" => copy(ids::SNIPPET, "copied-snippet"),
            "send" => {
                share::send(&title(&shown.read_untracked()), &link_of(&of(store, &shown.read_untracked())))
            }
            "print" => share::print(),
            "save-png" => save_png(&of(store, &shown.read_untracked())),
            "confirm" => confirm(store, skill().into_iter().collect(), Status::CanDo),
            "relearn" => confirm(store, skill().into_iter().collect(), Status::Learning),
            "confirm-all" => confirm(store, store.progress_now().to_confirm(clock::now()), Status::CanDo),
            _ => save_file(store, &of(store, &shown.read_untracked()), &control),
        }
    });
}

/// Gives a link the file that it saves.
fn save_file(store: Store, summary: &Summary, control: &El) {
    let notes = Notes::of(store);
    let note = |skill: u16| notes.text(skill);
    let text = match control.get("data-save").as_str() {
        "markdown" => markdown::markdown(summary, &summary::name_of, &note),
        "csv" => {
            let progress = store.progress_now();
            let changed = |skill: u16| {
                let times = progress.changes().filter(|change| change.skill == skill).map(|change| change.at);
                times.max().map(clock::day_of)
            };
            csv::csv(summary, &summary::name_of, &changed, &note)
        }
        "resume" => json_resume::json_resume(summary, &summary::name_of),
        "card" => card::card(summary, &summary::short_of),
        "badge" => badge::svg(summary.whole().percent()),
        _ => return,
    };
    control.offer(&text);
}

/// Saves the card as a PNG, of the size that sites show a link's picture in.
fn save_png(summary: &Summary) {
    share::png(&card::card(summary, &summary::short_of), 1200, 630, |address| {
        let Some(link) = dom::by_id(ids::PICTURE) else { return };
        match address {
            Some(address) => {
                link.set("href", &address);
                link.click();
                say("saved-picture", "The picture is saved.");
            }
            None => say("saved-picture", "Your browser could not draw the picture. Save it as SVG instead."),
        }
    });
}

/// The notes, by skill number.
struct Notes(Vec<(u16, String)>);

impl Notes {
    fn of(store: Store) -> Notes {
        let numbers = storage::endings(keys::NOTE).into_iter().filter_map(|number| number.parse().ok());
        Notes(numbers.map(|number| (number, store.note(number).text)).collect())
    }

    fn text(&self, skill: u16) -> Option<&str> {
        let found = self.0.iter().find(|(number, text)| *number == skill && !text.is_empty());
        found.map(|(_, text)| text.as_str())
    }
}

fn of(store: Store, shown: &Shown) -> Summary {
    store.summary(&shown.name).with_evidence(shown.evidence.clone())
}

fn title(shown: &Shown) -> String {
    match shown.name.trim() {
        "" => "My backend skills".to_owned(),
        name => format!("{name}: backend skills"),
    }
}

fn link_of(summary: &Summary) -> String {
    format!("{}#{}", location::resolve(&Page::Summary.to(Page::Shared)), link::encode(summary))
}

/// Shows the link, what it reveals, and what is made of it.
fn show_link(summary: &Summary) {
    let link = link_of(summary);
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
    for evidence in dom::all("[data-reveals-evidence]") {
        evidence.set_text(&tell::reveals(summary));
    }
    if let Some(snippet) = dom::by_id(ids::SNIPPET) {
        snippet.set_value(&badge::picture(summary, &link));
    }
    charts::show_code(&link);
    for printed in dom::all("[data-printed]") {
        printed.set_text(&link);
    }
    for kind in ["copied", "copied-snippet"] {
        say(kind, "");
    }
}

/// Lists the links in the notes, to be chosen.
fn offer_evidence(store: Store) {
    let (Some(place), Some(template)) = (dom::all("[data-choose]").into_iter().next(), dom::by_id("choice"))
    else {
        return;
    };
    let Some(list) = place.find("ul") else { return };
    let noted = storage::endings(keys::NOTE);
    let mut any = false;
    for skill in catalogue::SKILLS.iter().filter(|skill| noted.contains(&skill.number.to_string())) {
        let note = store.note(skill.number);
        for link in links(&note.text) {
            let Some(item) = template.instance() else { return };
            if let (Some(choice), Some(told)) = (item.find("input"), item.find("span")) {
                choice.set("value", &format!("{} {link}", skill.number));
                told.set_text(&format!("{}: {link} ({})", skill.title, host(link)));
            }
            list.append(&item);
            any = true;
        }
    }
    place.show(any);
}

/// Lists what is noted, for oneself.
fn show_noted(store: Store) {
    let notes = Notes::of(store);
    let (Some(section), Some(template)) = (dom::all("[data-noted]").into_iter().next(), dom::by_id("noted"))
    else {
        return;
    };
    let Some(list) = section.find("ul") else { return };
    for skill in catalogue::SKILLS {
        let Some(text) = notes.text(skill.number) else { continue };
        let Some(item) = template.instance() else { return };
        if let (Some(title), Some(note), Some(read)) = (item.find("h3"), item.find("p"), item.find("ul")) {
            title.set_text(skill.title);
            note.set_text(text);
            evidence::list_links(&read, text);
        }
        list.append(&item);
        section.show(true);
    }
}

/// Lists what was last confirmed more than a year ago.
fn show_stale(store: Store) {
    let stale = store.progress_now().to_confirm(clock::now());
    let Some(section) = dom::all("[data-confirm]").into_iter().next() else { return };
    section.show(!stale.is_empty());
    if let Some(told) = section.find("p") {
        told.set_text(&match stale.len() {
            1 => "1 skill was last confirmed more than a year ago.".to_owned(),
            number => format!("{number} skills were last confirmed more than a year ago."),
        });
    }
    let (Some(list), Some(template)) = (section.find("ul"), dom::by_id("stale")) else { return };
    list.clear();
    for skill in stale {
        let Some(item) = template.instance() else { return };
        if let Some(name) = item.find("a") {
            name.set_text(skill.title);
            name.set("href", &format!("{}#{}", Page::Summary.to_skills(), skill.id));
        }
        for button in item.all("button") {
            button.set("data-stale", skill.id);
            button.set("aria-label", &format!("{}: {}", button.text(), skill.title));
        }
        list.append(&item);
    }
}

/// Says of skills once more what they are, now.
fn confirm(store: Store, skills: Vec<&'static Skill>, status: Status) {
    let text = match (skills.as_slice(), status) {
        ([], _) => return,
        ([one], Status::CanDo) => format!("{}: confirmed.", one.title),
        ([one], _) => format!("{}: learning again.", one.title),
        (many, _) => format!("{} skills confirmed.", many.len()),
    };
    store.set_quietly(skills.into_iter().map(|skill| (skill, status)).collect());
    store.say(text);
}

/// Copies what a field holds, and says so in the notice of that kind.
fn copy(id: &str, kind: &'static str) {
    let Some(field) = dom::by_id(id) else { return };
    clipboard::copy(&field.value(), move |copied| {
        if copied {
            say(kind, "Copied. Paste it wherever you like.");
        } else {
            field.focus();
            field.select();
            say(
                kind,
                "Your browser did not allow copying. The text is selected: press Ctrl+C, or Cmd+C on a Mac.",
            );
        }
    });
}

fn say(kind: &str, text: &str) {
    for place in dom::all(&format!("[data-notice={kind}]")) {
        place.set_text(text);
    }
}
