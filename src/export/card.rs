//! A summary as a picture, for a chat, a profile or a slide: an SVG of 1200 by 630, the size that link previews have.
//!
//! Light only, since nobody knows what it will stand on. System fonts, no script, nothing loaded, and no `style` attribute,
//! which a strict Content-Security-Policy forbids where the picture stands in a page.

use super::{SUBJECT, skipped, tally};
use crate::catalogue::{Lens, Skill};
use crate::chart::radar::{self, RINGS, Radar};
use crate::chart::road;
use crate::progress::{Status, Summary};

const PAPER: &str = "#fbfaf6";
const LINE: &str = "#dcdbd6";
const DASH: &str = "#d5d4d0";
const INK: &str = "#131922";
const MUTED: &str = "#4f5661";
const GREEN: &str = "#00743f";
const AMBER: &str = "#935a11";

const FONTS: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif";

/// How wide a name may be: up to the labels of the radar.
const NAME_ROOM: u32 = 540;
/// The largest size of a name.
const NAME_SIZE: u32 = 48;
/// How wide the line of the stack may be: from margin to margin.
const STACK_ROOM: u32 = 1_040;
const STACK_SIZE: u32 = 24;
/// Font size of the radar's labels, in its own units: 17 pixels.
const LABEL_SIZE: i32 = 113;

/// The picture. `short` gives a quality's short title by its anchor.
pub fn card(summary: &Summary, short: &dyn Fn(&str) -> String) -> String {
    let whole = summary.whole();
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\" viewBox=\"0 0 1200 630\" role=\"img\" font-family=\"{FONTS}\">"
    );
    svg.push_str("<title>");
    push_escaped(&mut svg, &told(summary));
    svg.push_str("</title>");
    svg.push_str(&format!(
        "<rect width=\"1200\" height=\"630\" fill=\"{PAPER}\"/>\
         <rect x=\"32\" y=\"32\" width=\"1136\" height=\"566\" rx=\"20\" fill=\"#fff\" stroke=\"{LINE}\" stroke-width=\"2\"/>"
    ));
    push_logo(&mut svg);
    push_heading(&mut svg, summary);
    push_percent(&mut svg, whole.percent());
    push_text(&mut svg, (80, 424), 24, "normal", MUTED, &tally(whole));
    push_text(&mut svg, (80, 458), 20, "normal", MUTED, &skipped(whole));
    push_radar(&mut svg, summary, short);
    push_road(&mut svg, summary);
    push_stack(&mut svg, summary);
    svg.push_str("</svg>\n");
    svg
}

/// The picture in a sentence.
fn told(summary: &Summary) -> String {
    let whole = summary.whole();
    let of = if summary.name.is_empty() { String::new() } else { format!(" of {}", summary.name) };
    format!("{SUBJECT}{of}, {}: {} %, {}", summary.day, whole.percent(), tally(whole))
}

/// The signal with its green lamp lit.
fn push_logo(svg: &mut String) {
    svg.push_str(
        "<g transform=\"translate(71 66) scale(1.25)\"><rect x=\"7\" width=\"14\" height=\"30\" rx=\"5\" fill=\"#131922\"/>\
         <g fill=\"none\" stroke=\"#b9825a\" stroke-width=\"1.6\"><circle cx=\"14\" cy=\"6.6\" r=\"3\"/><circle cx=\"14\" cy=\"14.6\" r=\"3\"/></g>\
         <circle cx=\"14\" cy=\"23\" r=\"4.2\" fill=\"#3fcf83\"/></g>",
    );
    push_text(svg, (110, 94), 26, "bold", INK, "Greenlit");
}

/// Who it is about and when it was made.
fn push_heading(svg: &mut String, summary: &Summary) {
    let day = summary.day.to_string();
    let (first, second) = if summary.name.is_empty() {
        (SUBJECT, day)
    } else {
        (summary.name.as_str(), format!("{SUBJECT}, {day}"))
    };
    let size = NAME_SIZE.min(NAME_ROOM * 100 / width(first).max(1));
    push_text(svg, (80, 188), size, "bold", INK, first);
    push_text(svg, (80, 228), 24, "normal", MUTED, &second);
}

/// The one big number, set tight as on the pages.
fn push_percent(svg: &mut String, percent: u16) {
    svg.push_str(&format!(
        "<text x=\"76\" y=\"372\" font-size=\"120\" font-weight=\"bold\" fill=\"{INK}\" letter-spacing=\"-4\" word-spacing=\"-12\">{percent} %</text>"
    ));
}

/// What employers look for.
fn push_radar(svg: &mut String, summary: &Summary, short: &dyn Fn(&str) -> String) {
    let percents = radar::percents(summary, Lens::Employers);
    let radar = Radar::new(percents.len());
    svg.push_str(&format!(
        "<text x=\"868\" y=\"93\" font-size=\"20\" font-weight=\"bold\" fill=\"{INK}\" text-anchor=\"middle\">What employers look for</text>"
    ));
    svg.push_str(&format!(
        "<g transform=\"translate(868 294) scale(.15)\"><g fill=\"none\" stroke=\"{LINE}\" stroke-width=\"8\">"
    ));
    svg.push_str(&format!("<path d=\"{}\"/>", radar.spokes()));
    for ring in RINGS {
        svg.push_str(&format!("<path d=\"{}\"/>", radar.ring(ring)));
    }
    svg.push_str(&format!(
        "</g><path d=\"{}\" fill=\"{GREEN}\" fill-opacity=\".2\" stroke=\"{GREEN}\" stroke-width=\"16\" stroke-linejoin=\"round\"/>",
        radar.polygon(&percents)
    ));
    svg.push_str(&format!("<g fill=\"{GREEN}\">"));
    for (axis, percent) in radar.axes().zip(&percents) {
        let (x, y) = radar.point(axis, *percent);
        svg.push_str(&format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"24\"/>"));
    }
    svg.push_str(&format!("</g><g fill=\"{MUTED}\" font-size=\"{LABEL_SIZE}\">"));
    for (axis, group) in radar.axes().zip(Lens::Employers.groups()) {
        let label = radar.label(axis, LABEL_SIZE);
        svg.push_str(&format!("<text x=\"{}\" y=\"{}\" text-anchor=\"{}\">", label.x, label.y, label.anchor));
        push_escaped(svg, &short(group.anchor));
        svg.push_str("</text>");
    }
    svg.push_str("</g></g>");
}

/// All of it as a road.
fn push_road(svg: &mut String, summary: &Summary) {
    let (green, amber) = road::lit(summary.whole(), road::LONG);
    // A road is 4000 long and 100 wide, about its middle at 50.
    svg.push_str(&format!(
        "<g transform=\"translate(82 506) skewX(-18) scale(.26 .22) translate(0 -50)\" fill=\"none\" stroke-width=\"100\" stroke-dasharray=\"{}\">",
        road::dash_array(road::LONG)
    ));
    for (start, end, colour) in [(amber, road::LONG, DASH), (green, amber, AMBER), (0, green, GREEN)] {
        if end > start {
            svg.push_str(&format!(
                "<path d=\"{}\" stroke=\"{colour}\"/>",
                road::path(start, end, road::LONG)
            ));
        }
    }
    svg.push_str("</g>");
}

/// The stack in one line, as far as it fits.
fn push_stack(svg: &mut String, summary: &Summary) {
    let stack = summary.stack();
    let Some(first) = stack.first() else {
        return push_text(svg, (80, 562), STACK_SIZE, "normal", MUTED, "No stack chosen yet");
    };
    let before = if summary.status(first) == Status::CanDo { "Works with " } else { "Learning " };
    svg.push_str(&format!(
        "<text x=\"80\" y=\"562\" font-size=\"{STACK_SIZE}\" fill=\"{MUTED}\" xml:space=\"preserve\">{before}<tspan font-weight=\"bold\" fill=\"{INK}\">"
    ));
    let room = STACK_ROOM * 100 / STACK_SIZE;
    push_escaped(svg, &fitting(&names(summary, &stack), room.saturating_sub(width(before))));
    svg.push_str("</tspan></text>");
}

/// The names of a stack, each with what stands between it and the one before.
fn names(summary: &Summary, stack: &[&'static Skill]) -> Vec<String> {
    let mut names = Vec::with_capacity(stack.len());
    let mut before = None;
    for skill in stack {
        let status = summary.status(skill);
        let between = match before {
            None => "",
            Some(before) if before == status => ", ",
            // Green ones come first.
            Some(_) => "; learning ",
        };
        names.push(format!("{between}{}", skill.title));
        before = Some(status);
    }
    names
}

/// As many parts as fit into a width, and an ellipsis for the rest.
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

/// How wide a text is at most, in hundredths of its font size. Nothing can be measured here, so it goes by the widest of
/// the fonts in use, DejaVu Sans in bold.
fn width(text: &str) -> u32 {
    text.chars()
        .map(|character| match character {
            'i' | 'j' | 'l' | 'I' | 'J' | ' ' | '.' | ',' | ':' | ';' | '\'' | '|' | '/' => 40,
            'f' | 'r' | 't' | '-' | '(' | ')' => 50,
            'c' | 's' | 'z' => 60,
            'a'..='l' | 'n'..='v' | 'x' | 'y' | '0'..='9' => 72,
            'A'..='C' | 'E' | 'F' | 'K' | 'L' | 'P' | 'R'..='T' | 'V' | 'X'..='Z' => 78,
            'D' | 'G' | 'H' | 'N' | 'O' | 'Q' | 'U' | '#' | '+' => 86,
            _ => 112,
        })
        .sum()
}

fn push_text(svg: &mut String, (x, y): (u32, u32), size: u32, weight: &str, colour: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    svg.push_str(&format!(
        "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{colour}\">"
    ));
    push_escaped(svg, text);
    svg.push_str("</text>");
}

/// Adds a text as XML has it. What XML cannot hold is left out.
fn push_escaped(svg: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => svg.push_str("&amp;"),
            '<' => svg.push_str("&lt;"),
            '>' => svg.push_str("&gt;"),
            '"' => svg.push_str("&quot;"),
            '\0'..' ' | '\x7f'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => svg.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{HIGHEST, SKILLS, by_number};
    use crate::progress::Day;

    fn all(status: impl Fn(&Skill) -> Status, name: &str) -> Summary {
        let statuses =
            (1..=HIGHEST).map(|number| by_number(number).map(&status).unwrap_or_default()).collect();
        Summary::received(Day::from_number(2_519), name, HIGHEST, statuses)
    }

    fn drawn(summary: &Summary) -> String {
        card(summary, &|anchor| format!("<{anchor}>"))
    }

    #[test]
    fn a_card_says_who_when_and_how_much() {
        let card =
            drawn(&all(|skill| if skill.number == 1 { Status::CanDo } else { Status::ToDo }, "A & <B>"));
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
    fn a_card_loads_nothing_and_styles_nothing_in_place() {
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
    fn what_is_learnt_is_told_apart() {
        let two = all(
            |skill| match skill.id {
                "python" => Status::CanDo,
                "java" => Status::Learning,
                _ => Status::ToDo,
            },
            "",
        );
        assert!(drawn(&two).contains(
            ">Works with <tspan font-weight=\"bold\" fill=\"#131922\">Python; learning Java</tspan>"
        ));
        let one = all(|skill| if skill.id == "java" { Status::Learning } else { Status::ToDo }, "");
        assert!(drawn(&one).contains(">Learning <tspan font-weight=\"bold\" fill=\"#131922\">Java</tspan>"));
    }

    #[test]
    fn every_title_is_narrower_than_a_line() {
        for skill in SKILLS {
            assert!(width(skill.title) * STACK_SIZE / 100 < STACK_ROOM / 2, "{}", skill.title);
        }
    }
}
