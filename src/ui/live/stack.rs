//! The stack page's own: the stack in one line, what it lacks, and ready-made stacks.

use super::{effect, summary};
use crate::browser::dom::{self, El};
use crate::catalogue::{self, STACKS, Skill};
use crate::progress::{Status, Summary};
use crate::ui::store::Store;

/// Brings the stack page to life.
pub fn start(store: Store) {
    effect(move || {
        let now = store.summary("");
        summary::show_stack(&now);
        show_hints(&now);
    });
    dom::on_click(move |clicked| match clicked.get("data-do").as_str() {
        "add" => {
            if let Some(skill) = catalogue::by_id(&clicked.get("data-adds")) {
                store.set(skill, Status::Learning);
            }
        }
        "start" => {
            let id = clicked.get("data-stack");
            if let Some(stack) = STACKS.iter().find(|stack| stack.id == id) {
                start_from(store, stack);
            }
        }
        _ => {}
    });
}

/// Marks what is still to do in a ready-made stack as learning.
fn start_from(store: Store, stack: &catalogue::Stack) {
    let skills = stack.skills.iter().copied().filter_map(catalogue::by_number);
    let fresh: Vec<(&'static Skill, Status)> = skills
        .filter(|skill| store.status_now(skill) == Status::ToDo)
        .map(|skill| (skill, Status::Learning))
        .collect();
    let text = match fresh.len() {
        0 => format!("Everything in {} is already set.", stack.title),
        1 => format!("{}: 1 technology marked as learning. Tick it once you can use it.", stack.title),
        number => format!(
            "{}: {number} technologies marked as learning. Tick those you can already use.",
            stack.title
        ),
    };
    store.set_all(fresh, "stack-started", text);
}

/// Shows what a chosen technology runs on and the stack lacks.
fn show_hints(now: &Summary) {
    let (Some(place), Some(template)) = (dom::all("[data-hints]").into_iter().next(), dom::by_id("hint"))
    else {
        return;
    };
    place.clear();
    for (skill, grounds) in now.missing_ground() {
        let Some(ground) = grounds.first() else { continue };
        let Some(hint) = template.instance() else { return };
        hint.set("data-hint", skill.id);
        let text =
            |selector: &str, text: String| hint.find(selector).inspect(|part: &El| part.set_text(&text));
        text("p", format!("{} runs on {}, which your stack does not have yet.", skill.title, ground.title));
        if let Some(button) = text("button", format!("Add {}", ground.title)) {
            button.set("data-adds", ground.id);
        }
        place.append(&hint);
    }
}
