//! Numbers, sentences and roads, wherever the page shows a group's.

use super::effect;
use crate::browser::dom::{self, El};
use crate::catalogue::{Group, Lens, SKILLS};
use crate::chart::road;
use crate::progress::Count;
use crate::ui::store::Store;
use crate::ui::tell;
use std::cell::RefCell;

thread_local! {
    /// The elements that tell numbers, each with its group and the word for what it tells. Looking them up at every tick
    /// would cost more than the tick.
    static TELLING: RefCell<Vec<(String, String, El)>> = const { RefCell::new(Vec::new()) };
}

/// Finds the elements that tell numbers. To be called when the page has come, and when it has been given others.
pub fn find() {
    let telling = dom::all("[data-tell]").into_iter();
    TELLING
        .set(telling.map(|element| (element.get("data-group"), element.get("data-tell"), element)).collect());
}

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

/// Shows the count of a group, or of a level, wherever the page tells it.
pub fn show(anchor: &str, count: Count) {
    TELLING.with_borrow(|telling| {
        for (_, what, element) in telling.iter().filter(|(group, ..)| group == anchor) {
            match what.as_str() {
                "green" => element.set_text(&tell::green(count)),
                "numbers" => element.set_text(&tell::numbers(count)),
                "sentence" => element.set_text(&tell::sentence(count)),
                "percent" => {
                    element.set("data-percent", &count.percent().to_string());
                    element.set_text(&tell::percent(count));
                }
                "road" => show_road(
                    element,
                    count,
                    if anchor.is_empty() { road::LONG } else { road::dashes(count.total) },
                ),
                _ => {}
            }
        }
    });
}

fn show_road(road: &El, count: Count, dashes: u16) {
    let (green, amber) = road::lit(count, dashes);
    road.set("stroke-dasharray", &road::dash_array(dashes));
    // Without amber its path says the same whatever is green, and costs nothing.
    let (start, amber) = if amber > green { (green, amber) } else { (0, 0) };
    for (part, start, end) in [(".rest", 0, dashes), (".amber", start, amber), (".green", 0, green)] {
        if let Some(part) = road.find(part) {
            part.set("d", &road::path(start, end, dashes));
        }
    }
    // Only what becomes complete before one's eyes gets its moment, not what was so when the page came.
    let complete = match (count.is_complete(), road.get("data-complete").as_str()) {
        (false, _) => "no",
        (true, "" | "before") => "before",
        (true, _) => "now",
    };
    road.set("data-complete", complete);
}
