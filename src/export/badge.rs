//! A badge for a README or a profile: Markdown that links to a summary, and a small picture of its percentage.
//!
//! No server draws the badge, neither ours nor another host's: the picture is a file to put beside the README, and shows the
//! percentage of the day on which it was made.

use super::SUBJECT;
use super::picture::{GREEN, INK, MUTED, WHITE, width};
use crate::progress::{Count, Summary};
use maud::html;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// The name of the picture's file.
pub const FILE: &str = "greenlit-badge.svg";

/// The size of the picture's font, in pixels.
const FONT_SIZE: u32 = 11;

/// The margin on either side of a text in the picture, in pixels.
const MARGIN: u32 = 8;

/// The characters that must be escaped in the destination of a Markdown link.
const NOT_IN_DESTINATIONS: &AsciiSet = &CONTROLS.add(b' ').add(b'(').add(b')').add(b'<').add(b'>').add(b'\\');

/// The badge as a text link, as in `[Backend skills: 42 %, 53 of 126 green](link)`.
pub fn text(summary: &Summary, link: &str) -> String {
    let Count { green, total, .. } = summary.whole();
    format!("[{}, {green} of {total} green]({})", label(summary), destination(link))
}

/// The badge as a picture link, as in `[![Backend skills: 42 %](greenlit-badge.svg)](link)`, for the picture of [`svg`] saved
/// as [`FILE`].
///
/// ```
/// use greenlit::export::badge;
/// use greenlit::progress::Summary;
///
/// let markdown = badge::picture(&Summary::default(), "https://example.org/s/#1a");
/// assert_eq!(markdown, "[![Backend skills: 0 %](greenlit-badge.svg)](https://example.org/s/#1a)");
/// ```
pub fn picture(summary: &Summary, link: &str) -> String {
    format!("[![{}]({FILE})]({})", label(summary), destination(link))
}

/// The picture, 20 pixels high and flat, as badges are. Its texts have a set length, so that they fit in any font.
pub fn svg(percent: u16) -> String {
    let value = format!("{} %", percent.min(100));
    let label = format!("{SUBJECT}: {value}");
    let (subject_width, value_width) = (text_width(SUBJECT), text_width(&value));
    let (left, right) = (subject_width + 2 * MARGIN, value_width + 2 * MARGIN);
    let whole = left + right;
    let color = if percent > 0 { GREEN } else { MUTED };
    let svg = html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(whole) height="20" viewBox={ "0 0 " (whole) " 20" } role="img" aria-label=(label) {
            title { (label) }
            rect width=(whole) height="20" rx="4" fill=(INK) {}
            path d={ "M" (left) " 0H" (whole - 4) "a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4H" (left) "z" } fill=(color) {}
            g fill=(WHITE) font-family="Verdana, 'DejaVu Sans', sans-serif" font-size=(FONT_SIZE) text-anchor="middle" {
                text x=(left / 2) y="14" textLength=(subject_width) { (SUBJECT) }
                text x=(left + right / 2) y="14" textLength=(value_width) { (value) }
            }
        }
    };
    svg.into_string() + "\n"
}

/// The width of a text in the badge, in pixels.
fn text_width(text: &str) -> u32 {
    // Regular letters are nine tenths as wide as the bold ones that `width` measures.
    width(text) * FONT_SIZE * 9 / 1_000
}

fn label(summary: &Summary) -> String {
    format!("{SUBJECT}: {} %", summary.whole().percent())
}

/// An address as the destination of a Markdown link, with the characters that would end it percent-encoded.
fn destination(link: &str) -> String {
    utf8_percent_encode(link, NOT_IN_DESTINATIONS).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::{Day, Status};

    #[test]
    fn a_badge_leads_to_its_summary() {
        let summary =
            Summary::received(Day::default(), None, vec![Status::CanDo, Status::ToDo, Status::ToDo]);
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
        for (percent, width) in [(0, 138), (7, 138), (42, 145), (100, 152), (200, 152)] {
            let picture = svg(percent);
            assert!(picture.contains(&format!("width=\"{width}\" height=\"20\"")), "{picture}");
            assert!(picture.contains(&format!(">{} %</text>", percent.min(100))), "{picture}");
        }
    }
}
