//! The charts, kept in step with what they show.

use crate::browser::clock;
use crate::browser::dom::{self, El};
use crate::catalogue::Lens;
use crate::chart::calendar::Calendar;
use crate::chart::qr;
use crate::chart::radar::{Radar, percents};
use crate::chart::timeline::{Timeline, greens};
use crate::progress::{Progress, Summary};
use crate::ui::{HISTORY_WEEKS, ids};

/// Draws a summary on the radar, as `mine` or `theirs`, and gives its percentages.
pub fn show_radar(summary: &Summary, whose: &str) -> Vec<u16> {
    let percents = percents(summary, Lens::Employers);
    for path in dom::all(&format!("[data-radar={whose}]")) {
        path.set("d", &Radar::new(percents.len()).polygon(&percents));
    }
    percents
}

/// Says in words what the radar shows: a percentage for each quality, or several.
pub fn tell_radar(series: &[(&str, &[u16])]) {
    for (place, group) in Lens::Employers.groups().enumerate() {
        let told = |(name, percents): &(&str, &[u16])| {
            format!("{name}{} %", percents.get(place).copied().unwrap_or_default())
        };
        let told: Vec<String> = series.iter().map(told).collect();
        for row in dom::all(&format!("[data-quality=\"{}\"]", group.anchor)) {
            row.set_text(&told.join(", "));
        }
    }
}

/// Shows progress over time and the active days.
pub fn show_history(progress: &Progress) {
    let (today, offset) = (clock::today(), clock::offset(clock::now()));
    let points = greens(progress, offset, today);
    let line = Timeline::new(&points, today);
    text("[data-timeline]", &line.sentence());
    text("[data-first]", &line.first.to_string());
    text("[data-last]", &line.last.to_string());
    draw(".timeline .line", &line.line());
    draw(".timeline .area", &line.area());
    let calendar = Calendar::new(progress, offset, today, HISTORY_WEEKS);
    text("[data-calendar]", &calendar.sentence());
    for shade in dom::all("[data-shade]") {
        shade.set("d", &calendar.path(shade.get("data-shade").parse().unwrap_or_default()));
    }
    let Some((list, template)) = dom::all("[data-months]").into_iter().next().zip(dom::by_id("month")) else {
        return;
    };
    list.clear();
    for month in calendar.months() {
        if let Some(item) = template.instance() {
            item.set_text(&month.row());
            list.append(&item);
        }
    }
}

/// Shows the code that a phone reads a link from; none where the link is too long for one.
pub fn show_code(link: &str) {
    let Some(code) = dom::by_id(ids::CODE) else { return };
    let drawn = qr::code(link);
    if let Some(figure) = code.closest("figure") {
        figure.show(drawn.is_some());
    }
    if let (Some(drawn), Some(path)) = (drawn, code.find("path")) {
        code.set("viewBox", &format!("0 0 {0} {0}", drawn.side));
        path.set("d", &drawn.path);
    }
}

fn text(selector: &str, text: &str) {
    dom::all(selector).iter().for_each(|place: &El| place.set_text(text));
}

fn draw(selector: &str, path: &str) {
    dom::all(selector).iter().for_each(|place| place.set("d", path));
}
