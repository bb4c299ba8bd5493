//! What stands around every page: notices, the theme, the keyboard, and the controls that any page can have.

use super::{effect, rows};
use crate::browser::dom::{self, El};
use crate::browser::location;
use crate::browser::storage::{self, keys};
use crate::progress::Status;
use crate::ui::store::{Notice, Store};
use crate::ui::{ids, tell};

/// Brings the frame to life.
pub fn start(store: Store) {
    effect(move || show_notices(&store.notices()));
    effect(move || {
        if let Some(said) = dom::by_id("said") {
            said.set_text(&store.said());
        }
    });
    dom::on_click(move |clicked| {
        if let Some(control) = clicked.closest("[data-do]") {
            act(store, &control);
        }
    });
    // The script in `index.html` looks after the service worker.
    dom::on_event("greenlit-waits", move |_| {
        let act = ("update", "Update now");
        store.notify(Notice { act, ..Notice::tells("update", tell::UPDATE.to_owned()) });
    });
    start_theme();
    start_shortcuts(store);
}

fn act(store: Store, control: &El) {
    let kind =
        || control.closest("[data-notice]").map(|notice| notice.get("data-notice")).unwrap_or_default();
    match control.get("data-do").as_str() {
        "learning" => toggle(store, control, Status::Learning),
        "skipped" => toggle(store, control, Status::Skipped),
        "undo" => store.undo(&kind()),
        "dismiss" => store.dismiss(&kind()),
        "keys" => open_shortcuts(),
        "reset" => store.reset(),
        "update" => dom::emit("greenlit-take"),
        "back-up" => location::open(&control.get("data-address")),
        _ => {}
    }
}

fn toggle(store: Store, inside: &El, to: Status) {
    if let Some(skill) = rows::skill_of(inside) {
        store.set(skill, store.status_now(skill).toggled(to));
    }
}

fn show_notices(notices: &[Notice]) {
    let (Some(place), Some(template)) = (dom::by_id("notices"), dom::by_id("notice")) else { return };
    place.clear();
    for notice in notices {
        let Some(element) = template.instance() else { return };
        element.set("role", if notice.alert { "alert" } else { "status" });
        element.set("data-notice", notice.kind);
        if let Some(text) = element.find("p") {
            text.set_text(&notice.text);
        }
        if let Some(undo) = element.find("[data-do=undo]") {
            undo.show(!(notice.undo.statuses.is_empty() && notice.undo.notes.is_empty()));
        }
        if let Some(act) = element.find("[data-do=act]") {
            let (word, label) = notice.act;
            act.set("data-do", word);
            act.set_text(label);
            act.show(!label.is_empty());
        }
        if let Some(save) = element.find("a[download]").filter(|_| !notice.file.is_empty()) {
            save.offer(&notice.file);
            save.show(true);
        }
        if let Some(list) = element.find("ul") {
            list.show(!notice.skills.is_empty());
            rows::fill_chips(&list, notice.skills.iter().map(|skill| (*skill, Status::ToDo)));
        }
        place.append(&element);
    }
}

/// Light, dark, or as the system says. `index.html` applies what is remembered before the first paint.
fn start_theme() {
    if let (Some(select), Some(theme)) = (dom::by_id("theme"), remembered(keys::THEME)) {
        select.set_value(&theme);
    }
    dom::on_change(|changed| {
        if changed.get("id") == "theme" {
            let theme = changed.value();
            let chosen = (!theme.is_empty()).then_some(theme.as_str());
            remember(keys::THEME, chosen);
            match (dom::root(), chosen) {
                (Some(root), Some(theme)) => root.set("data-theme", theme),
                (Some(root), None) => root.unset("data-theme"),
                (None, _) => {}
            }
        }
    });
}

/// Single keys that move, set and search. Space is the browser's own.
fn start_shortcuts(store: Store) {
    let switch = dom::by_id("shortcuts");
    if let Some(switch) = &switch {
        switch.set_checked(remembered(keys::SHORTCUTS).as_deref() != Some("off"), false);
    }
    dom::on_change(|changed| {
        if changed.get("id") == "shortcuts" {
            remember(keys::SHORTCUTS, (!changed.checked()).then_some("off"));
        }
    });
    dom::on_shortcut(move |key| switch.as_ref().is_some_and(El::checked) && press(store, key));
}

/// Does what a key stands for, and says whether it stands for anything.
fn press(store: Store, key: &str) -> bool {
    let focused = || dom::focused().and_then(|focused| focused.closest(rows::ROW));
    match key {
        "j" => move_focus(focused(), 1),
        "k" => move_focus(focused(), -1),
        "l" | "s" => {
            if let Some(row) = focused() {
                toggle(store, &row, if key == "l" { Status::Learning } else { Status::Skipped });
            }
        }
        "o" => {
            if let Some(details) = focused().and_then(|row| row.find("details")) {
                details.toggle();
            }
        }
        "/" => {
            if let Some(search) = dom::by_id(ids::SEARCH) {
                search.focus();
            }
        }
        "?" => open_shortcuts(),
        _ => return false,
    }
    true
}

fn open_shortcuts() {
    if let Some(dialog) = dom::by_id(ids::KEYS) {
        dialog.open_dialog();
    }
}

/// Moves the focus by so many skills, from the one that has it, or from the start.
fn move_focus(from: Option<El>, step: isize) {
    let boxes: Vec<El> = dom::all("input[data-skill]").into_iter().filter(El::is_laid_out).collect();
    let here =
        from.and_then(|row| row.find("input")).and_then(|here| boxes.iter().position(|other| *other == here));
    let next = here.map_or(0, |here| here.saturating_add_signed(step));
    if let Some(next) = boxes.get(next) {
        next.focus();
    }
}

/// Keeps a setting under a key of its own, so that two tabs never overwrite each other's others. One that cannot be kept
/// is still in force on this page: it is ticks that are worth an alert.
pub fn remember(key: &str, value: Option<&str>) {
    match value {
        Some(value) => drop(storage::write(key, value)),
        None => storage::remove(key),
    }
}

/// The remembered setting, if there is one and storage gives it.
pub fn remembered(key: &str) -> Option<String> {
    storage::read(key).ok().flatten()
}
