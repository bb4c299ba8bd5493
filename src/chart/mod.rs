//! Numbers as shapes: the geometry of every chart, and the same in words for people who do not see it.
//!
//! Coordinates are whole numbers in a view box that each chart defines, in units smaller than a pixel. A chart is data or
//! the `d` of an SVG path: no colors, no markup.

pub mod calendar;
pub mod qr;
pub mod radar;
pub mod road;
pub mod timeline;

/// A quantity in words, as in "1 day" or "34 days".
fn quantity(number: u32, one: &str) -> String {
    let end = if number == 1 { "" } else { "s" };
    format!("{number} {one}{end}")
}
