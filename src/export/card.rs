//! A summary as a picture, for a chat, a profile or a slide: an SVG of 1200 by 630 pixels, the size of link previews.
//!
//! It is always light, since its background is unknown. It uses system fonts, has no scripts and loads nothing. It has no
//! `style` attributes, which a strict Content-Security-Policy forbids if the picture is inlined in a page.

use super::picture::{AMBER, DASH, GREEN, INK, LINE, MUTED, PAPER, WHITE, printable, width};
use super::{SUBJECT, skipped, tally};
use crate::catalogue::{Lens, Skill};
use crate::chart::radar::{self, RINGS, Radar};
use crate::chart::road;
use crate::progress::{Status, Summary};
use maud::{Markup, html};

const FONTS: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif";

/// The maximum width of a name, up to the labels of the radar.
const NAME_ROOM: u32 = 540;
/// The maximum font size of a name.
const NAME_SIZE: u32 = 48;
/// The font size below which a name takes two lines.
const MIN_NAME_SIZE: u32 = 30;
/// The maximum width of the stack's line, from margin to margin.
const STACK_ROOM: u32 = 1_040;
const STACK_SIZE: u32 = 24;
/// The font size of the radar's labels, in the radar's units: 17 pixels.
const LABEL_SIZE: i32 = 113;

/// The picture. `short` returns the short title of a quality by its id.
pub fn card(summary: &Summary, short: &dyn Fn(&str) -> String) -> String {
    let whole = summary.whole();
    let svg = html! {
        svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630" role="img" font-family=(FONTS) {
            title { (printable(&sentence(summary))) }
            rect width="1200" height="630" fill=(PAPER) {}
            rect x="32" y="32" width="1136" height="566" rx="20" fill=(WHITE) stroke=(LINE) stroke-width="2" {}
            (logo())
            (heading(summary))
            // The letter spacing is tight, as on the pages.
            text x="76" y="372" font-size="120" font-weight="bold" fill=(INK) letter-spacing="-4" word-spacing="-12" {
                (whole.percent()) " %"
            }
            text x="80" y="424" font-size="24" fill=(MUTED) { (tally(whole)) }
            text x="80" y="458" font-size="20" fill=(MUTED) { (skipped(whole)) }
            text x="868" y="93" font-size="20" font-weight="bold" fill=(INK) text-anchor="middle" {
                "What employers look for"
            }
            (radar(summary, short))
            (road(summary))
            (stack(summary))
        }
    };
    svg.into_string() + "\n"
}

/// The picture in words.
fn sentence(summary: &Summary) -> String {
    let whole = summary.whole();
    let owner = summary.name().map(|name| format!(" of {}", name.isolated())).unwrap_or_default();
    format!("{SUBJECT}{owner}, {}: {} %, {}", summary.day(), whole.percent(), tally(whole))
}

/// The logo: a signal with its green lamp lit.
fn logo() -> Markup {
    html! {
        g transform="translate(71 66) scale(1.25)" {
            rect x="7" width="14" height="30" rx="5" fill=(INK) {}
            g fill="none" stroke="#b9825a" stroke-width="1.6" {
                circle cx="14" cy="6.6" r="3" {}
                circle cx="14" cy="14.6" r="3" {}
            }
            circle cx="14" cy="23" r="4.2" fill="#3fcf83" {}
        }
        text x="110" y="94" font-size="26" font-weight="bold" fill=(INK) { "Greenlit" }
    }
}

/// The heading: name and day.
fn heading(summary: &Summary) -> Markup {
    let day = summary.day().to_string();
    let (first, second) = match summary.name() {
        None => (SUBJECT, day),
        Some(name) => (name.as_str(), format!("{SUBJECT}, {day}")),
    };
    let size = |text: &str| NAME_SIZE.min(NAME_ROOM * 100 / width(text).max(1));
    let lines = if size(first) < MIN_NAME_SIZE { halves(first) } else { vec![first] };
    let size = lines.iter().map(|line| size(line)).min().unwrap_or(NAME_SIZE);
    html! {
        @for (line, below) in lines.iter().rev().zip(0..) {
            text x="80" y=(188 - below * (size + 8)) font-size=(size) font-weight="bold" fill=(INK) { (printable(line)) }
        }
        text x="80" y="228" font-size="24" fill=(MUTED) { (second) }
    }
}

/// A name in two lines of about the same width, or in one if it has no space.
fn halves(name: &str) -> Vec<&str> {
    let halves = name.match_indices(' ').map(|(space, _)| [&name[..space], &name[space + 1..]]);
    match halves.min_by_key(|lines| lines.map(width).into_iter().max()) {
        Some(lines) => lines.to_vec(),
        None => vec![name],
    }
}

/// The radar chart of what employers look for.
fn radar(summary: &Summary, short: &dyn Fn(&str) -> String) -> Markup {
    let percents = radar::percents(summary, Lens::Employers);
    let radar = Radar::new(percents.len());
    let corners = radar.axes().zip(&percents).map(|(axis, percent)| radar.point(axis, *percent));
    let labels = radar
        .axes()
        .zip(Lens::Employers.groups())
        .map(|(axis, group)| (radar.label(axis, LABEL_SIZE), printable(&short(group.id))));
    html! {
        g transform="translate(868 294) scale(.15)" {
            g fill="none" stroke=(LINE) stroke-width="8" {
                path d=(radar.spokes()) {}
                @for ring in RINGS {
                    path d=(radar.ring(ring)) {}
                }
            }
            path d=(radar.polygon(&percents)) fill=(GREEN) fill-opacity=".2" stroke=(GREEN) stroke-width="16" stroke-linejoin="round" {}
            g fill=(GREEN) {
                @for (x, y) in corners {
                    circle cx=(x) cy=(y) r="24" {}
                }
            }
            g fill=(MUTED) font-size=(LABEL_SIZE) {
                @for (label, title) in labels {
                    text x=(label.x) y=(label.y) text-anchor=(label.anchor) { (title) }
                }
            }
        }
    }
}

/// The road of everything that counts.
fn road(summary: &Summary) -> Markup {
    let (green, amber) = road::lit(summary.whole(), road::LONG);
    let parts = [(amber, road::LONG, DASH), (green, amber, AMBER), (0, green, GREEN)];
    html! {
        // A road is 4000 long and 100 wide, about its middle at 50.
        g transform="translate(82 506) skewX(-18) scale(.26 .22) translate(0 -50)" fill="none" stroke-width="100" stroke-dasharray=(road::dash_array(road::LONG)) {
            @for (start, end, color) in parts {
                @if start < end {
                    path d=(road::path(start, end, road::LONG)) stroke=(color) {}
                }
            }
        }
    }
}

/// The stack in one line, cut to the width of the card.
fn stack(summary: &Summary) -> Markup {
    let stack = summary.stack();
    let Some(first) = stack.first() else {
        return html! {
            text x="80" y="562" font-size=(STACK_SIZE) fill=(MUTED) { "No stack chosen yet" }
        };
    };
    let before = if summary.status(first) == Status::CanDo { "Works with " } else { "Learning " };
    let room = STACK_ROOM * 100 / STACK_SIZE - width(before);
    html! {
        text x="80" y="562" font-size=(STACK_SIZE) fill=(MUTED) xml:space="preserve" {
            (before)
            tspan font-weight="bold" fill=(INK) { (fitting(&names(summary, &stack), room)) }
        }
    }
}

/// The names of a stack, each with the separator before it.
fn names(summary: &Summary, stack: &[&'static Skill]) -> Vec<String> {
    let mut names = Vec::with_capacity(stack.len());
    let mut before = None;
    for skill in stack {
        let status = summary.status(skill);
        let separator = match before {
            None => "",
            Some(before) if before == status => ", ",
            // Green technologies come first.
            Some(_) => "; learning ",
        };
        names.push(format!("{separator}{}", skill.title));
        before = Some(status);
    }
    names
}

/// The parts that fit into a width, and an ellipsis for the rest.
fn fitting(parts: &[String], room: u32) -> String {
    const REST: &str = ", …";
    let whole = parts.concat();
    if width(&whole) <= room {
        return whole;
    }
    let mut text = String::new();
    for part in parts {
        if width(&text) + width(part) + width(REST) > room {
            break;
        }
        text.push_str(part);
    }
    text.push_str(REST);
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{MAX_NUMBER, SKILLS, SkillNumber, by_number};
    use crate::progress::{Day, Name};

    fn all(status: impl Fn(&Skill) -> Status, name: &str) -> Summary {
        let statuses = (1..=MAX_NUMBER.get())
            .map(|number| by_number(SkillNumber::new(number)).map(&status).unwrap_or_default())
            .collect();
        Summary::received(Day::from_number(2_519), Name::new(name), statuses)
    }

    fn drawn(summary: &Summary) -> String {
        card(summary, &|id| format!("<{id}>"))
    }

    #[test]
    fn a_card_has_name_day_and_percentage() {
        let card = drawn(&all(
            |skill| if skill.number.get() == 1 { Status::CanDo } else { Status::ToDo },
            "A & <B>",
        ));
        for part in [
            "<title>Backend skills of A &amp; &lt;B&gt;, 24 November 2026: 1 %, 1 of ",
            ">A &amp; &lt;B&gt;</text>",
            ">Backend skills, 24 November 2026</text>",
            ">1 %</text>",
            "text-anchor=\"middle\">&lt;shows-programming&gt;</text>",
        ] {
            assert!(card.contains(part), "{part} is not in {card}");
        }
        assert!(!card.contains("Works with"));
    }

    #[test]
    fn a_card_loads_nothing_and_has_no_styles() {
        let card = drawn(&all(|_| Status::CanDo, ""));
        for part in ["style=", "<style", "<script", "href", "url(", "<image", "@import", "on"] {
            let found = card.contains(&format!(" {part}=")) || card.contains(part) && part != "on";
            assert!(!found, "{part}");
        }
        assert_eq!(card.matches("http").count(), 1, "only the namespace");
    }

    #[test]
    fn a_long_stack_is_cut_between_names() {
        let can = all(|_| Status::CanDo, "");
        let stack = can.stack();
        let names = names(&can, &stack);
        let line = fitting(&names, 4_000);
        assert!(
            line.starts_with("Python, Java, ") && line.ends_with(", …") && width(&line) <= 4_000,
            "{line}"
        );
        assert_eq!(fitting(&names, u32::MAX), names.concat());
    }

    #[test]
    fn technologies_that_are_being_learned_are_marked() {
        let two = all(
            |skill| match skill.id {
                "python" => Status::CanDo,
                "java" => Status::Learning,
                _ => Status::ToDo,
            },
            "",
        );
        assert!(drawn(&two).contains(
            "xml:space=\"preserve\">Works with <tspan font-weight=\"bold\" fill=\"#131922\">Python; learning Java</tspan>"
        ));
        let one = all(|skill| if skill.id == "java" { Status::Learning } else { Status::ToDo }, "");
        assert!(drawn(&one).contains(">Learning <tspan font-weight=\"bold\" fill=\"#131922\">Java</tspan>"));
    }

    #[test]
    fn a_long_name_takes_two_lines() {
        let lines = |name: &str| {
            let drawn = drawn(&all(|_| Status::ToDo, name));
            drawn.matches("font-weight=\"bold\" fill=\"#131922\">").count()
        };
        let long = "María del Carmen Fernández de la Vega Sanz y Rodríguez";
        let drawn = drawn(&all(|_| Status::ToDo, long));
        assert!(
            drawn.contains(">María del Carmen Fernández<") && drawn.contains(">de la Vega Sanz y Rodríguez<"),
            "{drawn}"
        );
        assert_eq!(lines(long), lines("Ada Lovelace") + 1);
        // Without a space it stays in one line, in smaller letters.
        assert_eq!(lines(&"x".repeat(60)), lines("Ada Lovelace"));
    }

    #[test]
    fn every_title_is_narrower_than_a_line() {
        for skill in SKILLS {
            assert!(width(skill.title) * STACK_SIZE / 100 < STACK_ROOM / 2, "{}", skill.title);
        }
    }
}
