//! A summary as a picture, for a chat, a profile or a slide: an SVG of 1200 by 630 pixels, the size of link previews.
//!
//! It is always light, since its background is unknown. It uses system fonts, has no scripts and loads nothing. It has no
//! `style` attributes, which a strict Content-Security-Policy forbids if the picture is inlined in a page.

use super::picture::{AMBER, DASH, GREEN, INK, LINE, MUTED, PAPER, WHITE, printable, width};
use super::{SUBJECT, skipped, tally};
use crate::catalogue::Lens;
use crate::chart::radar::{self, RINGS, Radar};
use crate::chart::road;
use crate::progress::{Name, Status, Summary};
use maud::{Markup, html};
use unicode_segmentation::UnicodeSegmentation as _;

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
    let stack = technologies(summary);
    let Some((first, _)) = stack.first() else {
        // Without a name there is nothing to say of an own technology, but it was chosen.
        let has_own = summary.own().iter().any(|own| own.counts_for().is_some());
        let text = if has_own { "Technologies of their own" } else { "No stack chosen yet" };
        return html! {
            text x="80" y="562" font-size=(STACK_SIZE) fill=(MUTED) { (text) }
        };
    };
    let before = if *first == Status::CanDo { "Works with " } else { "Learning " };
    let room = STACK_ROOM * 100 / STACK_SIZE - width(before);
    html! {
        text x="80" y="562" font-size=(STACK_SIZE) fill=(MUTED) xml:space="preserve" {
            (before)
            tspan font-weight="bold" fill=(INK) { (fitting(&names(&stack), room)) }
        }
    }
}

/// The technologies that the person works with or is learning, each with its status: green ones first, own ones after those of the
/// catalogue.
fn technologies(summary: &Summary) -> Vec<(Status, String)> {
    let stack = summary.stack().into_iter().map(|skill| (summary.status(skill), skill.title.to_owned()));
    let own = summary.named_own().filter(|(_, own)| own.counts_for().is_some());
    let own = own.map(|(name, own)| (own.status, own_title(name)));
    let mut technologies: Vec<_> = stack.chain(own).collect();
    technologies.sort_by_key(|(status, _)| *status != Status::CanDo);
    technologies
}

/// The name of an own technology, cut between letters to half of a line, which no title of the catalogue is longer than.
fn own_title(name: &Name) -> String {
    const ROOM: u32 = STACK_ROOM / 2 * 100 / STACK_SIZE;
    let text = printable(name.as_str());
    if width(&text) <= ROOM {
        return printable(&name.isolated());
    }
    let (mut end, mut left) = (0, ROOM - width("…"));
    for letter in text.graphemes(true) {
        let Some(after) = left.checked_sub(width(letter)) else { break };
        (left, end) = (after, end + letter.len());
    }
    let cut = format!("{}…", text[..end].trim_end());
    Name::new(&cut).map_or(cut, |name| name.isolated())
}

/// The names of a stack, each with the separator before it.
fn names(stack: &[(Status, String)]) -> Vec<String> {
    let mut names = Vec::with_capacity(stack.len());
    let mut before = None;
    for (status, title) in stack {
        let separator = match before {
            None => "",
            Some(before) if before == status => ", ",
            // Green technologies come first.
            Some(_) => "; learning ",
        };
        names.push(format!("{separator}{title}"));
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
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use crate::catalogue::{MAX_NUMBER, SKILLS, Skill, SkillNumber, by_number};
    use crate::progress::{Day, Own};

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
        let names = names(&technologies(&can));
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

    /// The line of the stack, of someone who can do Python and is learning Java, or neither, with own technologies.
    fn line(has_stack: bool, own: &[(&str, Status)]) -> String {
        let status = |skill: &Skill| match skill.id {
            "python" if has_stack => Status::CanDo,
            "java" if has_stack => Status::Learning,
            _ => Status::ToDo,
        };
        let beside = SKILLS.iter().find(|skill| skill.id == "go").unwrap().number;
        let own = own.iter().map(|(name, status)| Own { name: Name::new(name), beside, status: *status });
        let drawn = drawn(&all(status, "").with_own(own));
        let (_, text) = drawn.split_once("y=\"562\"").unwrap();
        let (text, _) = text.split_once("</text>").unwrap();
        let (_, text) = text.split_once('>').unwrap();
        text.replace("<tspan font-weight=\"bold\" fill=\"#131922\">", "").replace("</tspan>", "")
    }

    #[test]
    fn own_technologies_come_after_those_of_the_catalogue() {
        use Status::{CanDo, Learning, Skipped, ToDo};
        let own = [("Nim", Learning), ("Zig", CanDo), ("V", ToDo), ("Odin", Skipped), ("", CanDo)];
        assert_eq!(line(true, &own), "Works with Python, Zig; learning Java, Nim");
        assert_eq!(line(false, &own), "Works with Zig; learning Nim");
        assert_eq!(line(false, &own[..1]), "Learning Nim");
        assert_eq!(line(false, &own[4..]), "Technologies of their own");
        assert_eq!(line(false, &own[2..4]), "No stack chosen yet");
    }

    #[test]
    fn hostile_own_names_stay_in_their_line() {
        let can = |name: &str| line(false, &[(name, Status::CanDo)]);
        assert_eq!(can("</text><script>&"), "Works with &lt;/text&gt;&lt;script&gt;&amp;");
        assert_eq!(can("\u{202e}Zig\u{7}"), "Works with Zig");
        assert_eq!(can("\u{5e9}\u{5e4}\u{5d4} 2"), "Works with \u{2068}\u{5e9}\u{5e4}\u{5d4} 2\u{2069}");
        for letter in ["W", "x", "山", "e\u{301}", "\u{5e9}"] {
            let name = Name::new(&letter.repeat(64)).unwrap();
            let title = own_title(&name);
            assert!(title.trim_end_matches('\u{2069}').ends_with("…"), "{title}");
            assert!(width(&title) * STACK_SIZE / 100 <= STACK_ROOM / 2 + 2 * STACK_SIZE, "{title}");
            assert_eq!(can(name.as_str()), format!("Works with {title}"));
        }
        let marked = format!("x{}", "\u{301}".repeat(500));
        assert_eq!(can(&marked), "Works with …");
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
