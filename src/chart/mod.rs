//! Numbers as shapes: the geometry of every chart, and what it says to those who do not see it.
//!
//! Coordinates are whole numbers in a view box that each chart names, of units finer than a screen shows. What is drawn is
//! data or the `d` of an SVG path: no colors, no markup.

pub mod calendar;
pub mod qr;
pub mod radar;
pub mod road;
pub mod timeline;

/// A number of things in words, as in "1 day" and "34 days".
fn some(number: u32, one: &str) -> String {
    let end = if number == 1 { "" } else { "s" };
    format!("{number} {one}{end}")
}
