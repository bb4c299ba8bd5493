//! A badge for a README or a profile: Markdown that links to a summary, and a small picture of its percentage.
//!
//! There is no server that could draw the badge anew, and no other host is asked: the picture is a file to put beside the
//! README, and says what was so on the day it was made.

use super::SUBJECT;
use crate::progress::{Count, Summary};

/// What the picture's file is called.
pub const FILE: &str = "greenlit-badge.svg";

/// As in `[Backend skills: 42 %, 53 of 126 green](link)`.
pub fn text(summary: &Summary, link: &str) -> String {
    let Count { green, total, .. } = summary.whole();
    format!("[{}, {green} of {total} green]({})", label(summary), destination(link))
}

/// As in `[![Backend skills: 42 %](greenlit-badge.svg)](link)`, for the picture of [`svg`] saved as [`FILE`].
pub fn picture(summary: &Summary, link: &str) -> String {
    format!("[![{}]({FILE})]({})", label(summary), destination(link))
}

/// The picture: 20 pixels high and flat, as badges are. The text is stretched to its place, so that it fits in whatever
/// font there is.
pub fn svg(percent: u16) -> String {
    let percent = percent.min(100);
    // A digit is seven pixels wide, the sign and the space before it sixteen.
    let value = 7 * (1 + u16::from(percent > 9) + u16::from(percent > 99)) + 16;
    let (left, right) = (96, value + 16);
    let whole = left + right;
    let green = if percent > 0 { "#00743f" } else { "#4f5661" };
    let middle = left + right / 2;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{whole}\" height=\"20\" viewBox=\"0 0 {whole} 20\" role=\"img\" aria-label=\"{SUBJECT}: {percent} %\">\
         <title>{SUBJECT}: {percent} %</title>\
         <rect width=\"{whole}\" height=\"20\" rx=\"4\" fill=\"#131922\"/>\
         <path d=\"M{left} 0H{}a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4H{left}z\" fill=\"{green}\"/>\
         <g fill=\"#fff\" font-family=\"Verdana, 'DejaVu Sans', sans-serif\" font-size=\"11\" text-anchor=\"middle\">\
         <text x=\"48\" y=\"14\" textLength=\"80\">{SUBJECT}</text>\
         <text x=\"{middle}\" y=\"14\" textLength=\"{value}\">{percent} %</text></g></svg>\n",
        whole - 4
    )
}

fn label(summary: &Summary) -> String {
    format!("{SUBJECT}: {} %", summary.whole().percent())
}

/// An address as the destination of a Markdown link: what would end it there is written as a percent code.
fn destination(link: &str) -> String {
    let mut destination = String::new();
    for character in link.chars() {
        match character {
            ' ' => destination.push_str("%20"),
            '(' => destination.push_str("%28"),
            ')' => destination.push_str("%29"),
            '<' => destination.push_str("%3C"),
            '>' => destination.push_str("%3E"),
            '\\' => destination.push_str("%5C"),
            '\0'..' ' | '\x7f' => {}
            _ => destination.push(character),
        }
    }
    destination
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::{Day, Status};

    #[test]
    fn a_badge_leads_to_its_summary() {
        let summary = Summary::received(Day::default(), "", 3, vec![Status::CanDo]);
        assert_eq!(
            text(&summary, "https://example.org/s/#1a"),
            "[Backend skills: 33 %, 1 of 3 green](https://example.org/s/#1a)"
        );
        assert_eq!(
            picture(&summary, "https://example.org/my (own)/#1a"),
            "[![Backend skills: 33 %](greenlit-badge.svg)](https://example.org/my%20%28own%29/#1a)"
        );
    }

    #[test]
    fn a_picture_grows_with_its_number() {
        for (percent, width) in [(0, 135), (7, 135), (42, 142), (100, 149), (200, 149)] {
            let picture = svg(percent);
            assert!(picture.contains(&format!("width=\"{width}\" height=\"20\"")), "{picture}");
            assert!(picture.contains(&format!(">{} %</text>", percent.min(100))), "{picture}");
        }
    }
}
