//! Numbers, sentences and roads, wherever the page shows a group's.

use super::effect;
use crate::browser::dom;
use crate::catalogue::{Group, Lens, SKILLS};
use crate::progress::Count;
use crate::ui::store::Store;
use crate::ui::{road, tell};

/// Keeps the numbers of all and of each area in step with the store.
pub fn follow_areas(store: Store) {
    effect(move || show("", store.count(SKILLS)));
    follow(store, Lens::Areas);
}

/// Keeps the numbers of a lens's groups in step with the store.
pub fn follow(store: Store, lens: Lens) {
    for group in lens.groups() {
        // No memo between: the skills' own signals wake only the groups that they stand in.
        effect(move || show(group.anchor, store.count(group.skills())));
    }
}

/// Shows the numbers of all and of each area, as `count` gives them.
pub fn show_all(whole: Count, count: impl Fn(Group) -> Count) {
    show("", whole);
    for group in Lens::Areas.groups() {
        show(group.anchor, count(group));
    }
}

/// Shows a group's count wherever the page tells it.
fn show(anchor: &str, count: Count) {
    for element in dom::all(&format!("[data-group=\"{anchor}\"]")) {
        match element.get("data-tell").as_str() {
            "green" => element.set_text(&tell::green(count)),
            "numbers" => element.set_text(&tell::numbers(count)),
            "sentence" => element.set_text(&tell::sentence(count)),
            "percent" => {
                element.set("data-percent", &count.percent().to_string());
                element.set_text(&tell::percent(count));
            }
            "road" => {
                let dashes = if anchor.is_empty() { road::LONG } else { count.total.max(1) };
                let (green, amber) = road::lit(count, dashes);
                element.set("stroke-dasharray", &road::dash_array(dashes));
                for (part, start, end) in
                    [(".rest", amber, dashes), (".amber", green, amber), (".green", 0, green)]
                {
                    if let Some(part) = element.find(part) {
                        part.set("d", &road::path(start, end, dashes));
                    }
                }
                element.set("data-complete", if count.is_complete() { "yes" } else { "no" });
            }
            _ => {}
        }
    }
}
