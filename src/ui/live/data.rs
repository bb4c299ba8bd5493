//! The data page's own: whether it is kept, files to take out, what is brought in, earlier states.

use super::effect;
use super::frame::{remember, remembered};
use crate::browser::dom::{self, El};
use crate::browser::files::{self, Chosen};
use crate::browser::storage::{self, keys};
use crate::browser::{clock, lasting, location};
use crate::catalogue::{SKILLS, Skill};
use crate::link;
use crate::progress::{
    Backup, BackupError, LARGEST, Note, Plan, Progress, Status, count, plan_merge, plan_statuses,
};
use crate::reactive::*;
use crate::ui::store::{Notice, Store, Undo};
use crate::ui::{ids, tell};

/// What waits for the person to say yes.
#[derive(Debug, Clone, Default)]
struct Pending {
    /// What would change.
    plan: Plan,
    /// What is merged as it is; nothing where it came as statuses alone.
    progress: Progress,
    /// Notes that would be taken.
    notes: Vec<(u16, Note)>,
    /// The name that comes with it.
    name: String,
}

type Waiting = StoredValue<Option<Pending>>;

/// Brings the data page to life.
pub fn start(store: Store) {
    let waiting = Waiting::default();
    lasting::promised(show_kept);
    show_backed_up();
    effect(move || {
        store.track();
        show_states(store);
        show_aside();
    });
    files::on_choice(ids::FILE, move |file: Chosen| {
        if file.size() > LARGEST {
            return refuse(BackupError::Large.key(), &BackupError::Large.to_string());
        }
        file.text(move |text| match text {
            Some(text) => offer_text(store, waiting, &text),
            None => {
                refuse("unreadable-file", "Your browser could not read this file. Try to choose it again.")
            }
        });
    });
    dom::on_input(move |field| {
        if field.get("id") == ids::PASTE && !field.value().trim().is_empty() {
            offer_text(store, waiting, &field.value());
        }
    });
    dom::on_click(move |clicked| {
        let Some(control) = clicked.closest("[data-do], [data-save]") else { return };
        match control.get("data-do").as_str() {
            "bring-in" => bring_in(store, waiting),
            "leave-out" => hide(waiting),
            "go-back" => go_back(store, &control.get("data-state")),
            "persist" => lasting::request(move |promised| {
                show_kept(promised);
                if promised == Some(true) {
                    store.dismiss("declined");
                } else {
                    store.notify(Notice::tells("declined", tell::DECLINED.to_owned()));
                }
            }),
            // Nothing brings it back, so it takes two presses.
            "delete-aside" if control.get("data-sure").is_empty() => {
                control.set("data-sure", "yes");
                control.set_text("Delete for good");
            }
            "delete-aside" => {
                storage::remove(&format!("{}{}", keys::SET_ASIDE, control.get("data-state")));
                show_aside();
            }
            _ => save_file(store, &control),
        }
    });
    // A summary that someone wants to start from comes in the address.
    let from_address = move || {
        let fragment = location::fragment();
        if link::decode(&fragment).is_ok() {
            offer_text(store, waiting, &fragment);
        }
    };
    from_address();
    location::on_fragment_change(from_address);
}

/// Says whether the browser promises to keep what is stored.
fn show_kept(promised: Option<bool>) {
    let told = match promised {
        Some(true) => {
            "In this browser's storage, on this device, and nowhere else. Your browser promises not to clear it on its own."
        }
        Some(false) => {
            "In this browser's storage, on this device, and nowhere else. Your browser does not promise to keep it: it may clear it when space runs low, and Safari does after seven days without a visit. Save a backup now and then, or install Greenlit as an app."
        }
        None => {
            "In this browser's storage, on this device, and nowhere else. Your browser cannot say whether it will keep it. Save a backup now and then."
        }
    };
    for place in dom::all("[data-kept]") {
        place.set(
            "data-kept",
            match promised {
                Some(true) => "yes",
                Some(false) => "no",
                None => "unknown",
            },
        );
        place.set_text(told);
    }
    for ask in dom::all("[data-ask]") {
        ask.show(promised == Some(false));
    }
}

fn show_backed_up() {
    let at = remembered(keys::BACKED_UP).and_then(|at| at.parse().ok());
    if let (Some(at), Some(place)) = (at, dom::all("[data-backed-up]").first()) {
        place.set_text(&format!("Last backup saved on {}.", clock::day_of(at)));
    }
}

/// Everything the person entered.
pub fn backup(store: Store) -> Backup {
    let numbers = storage::endings(keys::NOTE);
    let numbers = numbers.iter().filter_map(|number| number.parse().ok());
    let notes = numbers.map(|number| (number, store.note(number))).collect();
    Backup { name: remembered(keys::NAME).unwrap_or_default(), progress: store.progress_now(), notes }
}

/// Gives a link the file that it saves.
fn save_file(store: Store, control: &El) {
    let what = control.get("data-save");
    let text = match what.as_str() {
        "backup" => {
            remember(keys::BACKED_UP, Some(&clock::now().to_string()));
            show_backed_up();
            control.set("download", &format!("greenlit-backup-{}.json", clock::today().iso()));
            backup(store).encode(clock::today())
        }
        _ => return,
    };
    control.offer(&text);
}

/// Shows what bringing in a text would do: a backup, a link, or what stands after the `#` of one.
fn offer_text(store: Store, waiting: Waiting, text: &str) {
    let text = text.trim();
    let fragment = text.rsplit_once('#').map_or(text, |(_, fragment)| fragment);
    let looks_like_a_link = text.len() < 20_000
        && !text.starts_with(['{', '<'])
        && !text.contains(char::is_whitespace)
        && (text.contains('#') || text.bytes().all(|byte| byte.is_ascii_alphanumeric()))
        && !text.is_empty();
    if looks_like_a_link {
        return match link::decode(fragment) {
            Ok(theirs) => {
                let plan = plan_statuses(|skill| store.status_now(skill), |skill| theirs.status(skill));
                let whose = match theirs.name.as_str() {
                    "" => format!("A summary of {}", theirs.day),
                    name => format!("{name}: summary of {}", theirs.day),
                };
                show(store, waiting, &whose, Pending { plan, ..Pending::default() });
            }
            Err(error) => refuse(error.key(), &error.to_string()),
        };
    }
    match Backup::decode(text) {
        Ok(Backup { name, progress, notes }) => {
            let plan = plan_merge(&store.progress_now(), &progress);
            let notes = notes.into_iter().filter(|(skill, note)| store.note(*skill) < *note).collect();
            let number = SKILLS.iter().filter(|skill| progress.status(skill.number) != Status::ToDo).count();
            let title = format!("A backup with {} set", skills(number));
            show(store, waiting, &title, Pending { plan, progress, notes, name });
        }
        Err(error) => refuse(error.key(), &error.to_string()),
    }
}

fn skills(number: usize) -> String {
    if number == 1 { "1 skill".to_owned() } else { format!("{number} skills") }
}

fn refuse(kind: &str, text: &str) {
    for preview in dom::all("[data-preview]") {
        preview.show(false);
    }
    for place in dom::all(".bring-in .notice") {
        place.set("data-notice", kind);
        place.show(true);
        place.set_text(text);
    }
}

fn show(store: Store, waiting: Waiting, title: &str, pending: Pending) {
    let Pending { plan, notes, .. } = &pending;
    let Some(preview) = dom::all("[data-preview]").into_iter().next() else { return };
    for place in dom::all(".bring-in .notice") {
        place.show(false);
    }
    let fresh = notes.iter().filter(|(skill, _)| store.note(*skill).text.is_empty()).count();
    let (added, changed) = plan.take.iter().fold((0, 0), |(added, changed), (_, from, _)| {
        if *from == Status::ToDo { (added + 1, changed) } else { (added, changed + 1) }
    });
    let unknown = usize::from(plan.unknown);
    let lines = [
        (
            added,
            format!(
                "{} that {} to do here would be set.",
                skills(added),
                if added == 1 { "is" } else { "are" }
            ),
        ),
        (
            changed,
            format!(
                "{} would change, since {} set there later.",
                skills(changed),
                if changed == 1 { "it was" } else { "they were" }
            ),
        ),
        (
            usize::from(plan.same),
            format!(
                "{} the same here and there.",
                if plan.same == 1 { "1 skill is".to_owned() } else { format!("{} skills are", plan.same) }
            ),
        ),
        (
            plan.keep.len(),
            format!(
                "{} differently here, and would stay as {}.",
                if plan.keep.len() == 1 {
                    "1 skill is set".to_owned()
                } else {
                    format!("{} skills are set", plan.keep.len())
                },
                if plan.keep.len() == 1 { "it is" } else { "they are" }
            ),
        ),
        (
            unknown,
            if unknown == 1 {
                "1 skill is not known to this version of Greenlit. It is kept for one that knows it."
                    .to_owned()
            } else {
                format!(
                    "{unknown} skills are not known to this version of Greenlit. They are kept for one that knows them."
                )
            },
        ),
        (
            fresh,
            if fresh == 1 {
                "1 note would be added.".to_owned()
            } else {
                format!("{fresh} notes would be added.")
            },
        ),
        (
            notes.len() - fresh,
            format!(
                "{} would be replaced by a later one.",
                if notes.len() - fresh == 1 {
                    "1 note".to_owned()
                } else {
                    format!("{} notes", notes.len() - fresh)
                }
            ),
        ),
    ];
    let nothing = plan.take.is_empty() && plan.keep.is_empty() && notes.is_empty() && unknown == 0;
    if let Some(heading) = preview.find("h3") {
        heading.set_text(title);
    }
    if let (Some(list), Some(template)) = (preview.find(".told"), dom::by_id("told")) {
        list.clear();
        let nothing =
            nothing.then(|| (1, "Everything in it is here already. Nothing would change.".to_owned()));
        for (_, line) in nothing.into_iter().chain(lines).filter(|(number, _)| *number > 0) {
            if let Some(item) = template.instance() {
                item.set_text(&line);
                list.append(&item);
            }
        }
    }
    if let (Some(moves), Some(list)) = (preview.find("[data-takes]"), preview.find(".moves")) {
        moves.show(!plan.take.is_empty());
        fill_moves(&list, &plan.take);
    }
    if let Some(keeps) = preview.find("[data-keeps]") {
        keeps.show(!plan.keep.is_empty());
        if let Some(words) = keeps.find("span") {
            words
                .set_text(&format!("Take over the {} set differently here as well", skills(plan.keep.len())));
        }
    }
    if let Some(overrule) = dom::by_id(ids::OVERRULE) {
        overrule.set_checked(false, false);
    }
    if let Some(yes) = preview.find("[data-do=bring-in]") {
        yes.show(!nothing);
    }
    waiting.set_value(Some(pending));
    preview.show(true);
    preview.focus();
    preview.scroll_here();
}

fn fill_moves(list: &El, moves: &[(&'static Skill, Status, Status)]) {
    list.clear();
    let Some(template) = dom::by_id("move") else { return };
    for (skill, from, to) in moves {
        let Some(item) = template.instance() else { return };
        let told = [skill.title.to_owned(), format!("{} → {}", from.word(), to.word())];
        for (part, text) in item.all("span").iter().zip(told) {
            part.set_text(&text);
        }
        list.append(&item);
    }
}

fn hide(waiting: Waiting) {
    waiting.set_value(None);
    for preview in dom::all("[data-preview]") {
        preview.show(false);
    }
    if let Some(field) = dom::by_id(ids::PASTE) {
        field.set_value("");
        field.focus();
    }
}

/// Does what was shown, after keeping the state before it.
fn bring_in(store: Store, waiting: Waiting) {
    let Some(Pending { plan, progress, notes, name }) = waiting.get_value() else { return };
    store.keep_snapshot("import", &backup(store).encode(clock::today()));
    let overrule = dom::by_id(ids::OVERRULE).is_some_and(|overrule| overrule.checked());
    let chosen: Vec<_> = plan.take.iter().chain(plan.keep.iter().filter(|_| overrule)).collect();
    let undo = Undo {
        statuses: chosen.iter().map(|(skill, from, _)| (skill.number, *from)).collect(),
        notes: noted(store, notes.iter()),
        named: remembered(keys::NAME).is_none() && !name.is_empty(),
    };
    if undo.named {
        remember(keys::NAME, Some(&name));
    }
    store.bring_in(&progress);
    let left: Vec<(&'static Skill, Status)> = chosen
        .iter()
        .filter(|(skill, _, to)| store.status_now(skill) != *to)
        .map(|(skill, _, to)| (*skill, *to))
        .collect();
    store.set_quietly(left);
    for (skill, note) in &notes {
        store.keep_note(*skill, note);
        store.journal_note(*skill);
    }
    let mut text = match chosen.len() {
        0 => "Brought in.".to_owned(),
        number => format!("Brought in: {} changed.", skills(number)),
    };
    match notes.len() {
        0 => {}
        1 => text += " 1 note taken over.",
        number => text += &format!(" {number} notes taken over."),
    }
    hide(waiting);
    store.notify(Notice { undo, ..Notice::tells("brought-in", text) });
}

/// The time of an earlier state, and what came after it.
fn moment_of(ending: &str) -> Option<(u64, &str)> {
    let (at, before) = ending.split_once('.')?;
    Some((at.parse().ok()?, before))
}

/// Lists the earlier states, latest first.
fn show_states(store: Store) {
    let mut kept: Vec<String> = Vec::new();
    for ending in storage::endings(keys::SNAPSHOT) {
        let place = kept.partition_point(|other| *other < ending);
        kept.insert(place, ending);
    }
    let Some((list, template)) = dom::all("#earlier .states").into_iter().next().zip(dom::by_id("state"))
    else {
        return;
    };
    list.clear();
    for ending in kept.iter().rev() {
        let (Some((at, before)), Some(item)) = (moment_of(ending), template.instance()) else { continue };
        let Some(then) = state(ending) else { continue };
        let told = [
            format!("{}, {}", clock::day_of(at), clock::time_of(at)),
            format!(
                "{} {}",
                why(before),
                tell::sentence(count(SKILLS, |skill| then.progress.status(skill.number)))
            ),
        ];
        for (part, text) in item.all("strong, p").iter().zip(told) {
            part.set_text(&text);
        }
        if let Some(button) = item.find("button") {
            button.set("data-state", ending);
            button.show(moves_to(store, &then.progress).next().is_some());
        }
        list.append(&item);
    }
    for none in dom::all("[data-no-states]") {
        none.show(kept.is_empty());
    }
}

fn state(ending: &str) -> Option<Backup> {
    Backup::decode(&storage::read(&format!("{}{ending}", keys::SNAPSHOT)).ok()??).ok()
}

/// What came after an earlier state was kept.
fn why(before: &str) -> &'static str {
    match before {
        "day" => "At the start of that day.",
        "reset" => "Before starting over.",
        "stack-started" => "Before a ready-made stack.",
        "import" => "Before something was brought in.",
        "went-back" => "Before going back to an earlier state.",
        _ => "Before a large change.",
    }
}

/// What differs in an earlier state.
fn moves_to(store: Store, then: &Progress) -> impl Iterator<Item = (&'static Skill, Status)> {
    let differs = move |skill: &&'static Skill| store.status_now(skill) != then.status(skill.number);
    SKILLS.iter().filter(differs).map(|skill| (skill, then.status(skill.number)))
}

/// What is noted now on the skills of some notes.
fn noted<'a>(store: Store, notes: impl Iterator<Item = &'a (u16, Note)>) -> Vec<(u16, String)> {
    notes.map(|(skill, _)| (*skill, store.note(*skill).text)).collect()
}

/// Sets everything as it was in an earlier state.
fn go_back(store: Store, ending: &str) {
    let (Some(then), Some((at, _))) = (state(ending), moment_of(ending)) else { return };
    let changes: Vec<_> = moves_to(store, &then.progress).collect();
    let now = backup(store);
    store.keep_snapshot("went-back", &now.encode(clock::today()));
    let statuses = changes.iter().map(|(skill, _)| (skill.number, store.status_now(skill))).collect();
    let notes: Vec<(u16, Note)> =
        then.notes.into_iter().filter(|(skill, note)| store.note(*skill).text != note.text).collect();
    let undo = Undo { statuses, notes: noted(store, notes.iter()), ..Undo::default() };
    let text = format!(
        "As it was on {}, {}: {} changed.",
        clock::day_of(at),
        clock::time_of(at),
        skills(changes.len())
    );
    store.set_quietly(changes);
    for (skill, note) in notes {
        store.set_note(skill, &note.text);
        store.journal_note(skill);
    }
    store.notify(Notice { undo, ..Notice::tells("went-back", text) });
}

/// Lists what was set aside because it could not be read.
fn show_aside() {
    let aside = storage::endings(keys::SET_ASIDE);
    let Some((list, template)) = dom::all("#set-aside .states").into_iter().next().zip(dom::by_id("aside"))
    else {
        return;
    };
    list.clear();
    for at in &aside {
        let (Some(item), Ok(Some(text))) =
            (template.instance(), storage::read(&format!("{}{at}", keys::SET_ASIDE)))
        else {
            continue;
        };
        let time = at.parse().unwrap_or(0);
        let told = [
            format!("{}, {}", clock::day_of(time), clock::time_of(time)),
            format!("{} characters.", text.chars().count()),
        ];
        for (part, text) in item.all("strong, p").iter().zip(told) {
            part.set_text(&text);
        }
        for link in item.all("a") {
            link.offer(&text);
        }
        for button in item.all("button") {
            button.set("data-state", at);
        }
        list.append(&item);
    }
    if let Some(section) = dom::by_id("set-aside") {
        section.show(!aside.is_empty());
    }
}
