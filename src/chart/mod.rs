//! Numbers as shapes: the geometry of every chart, and what it says to those who do not see it.
//!
//! Coordinates are whole numbers in a view box that each chart names, and what is drawn is data or the `d` of an SVG path:
//! no colours, no markup. Formatting a fraction would bring 7 KB of code into the bundle, so there is none.

pub mod calendar;
pub mod radar;
pub mod road;
pub mod timeline;

/// A number of things in words, as in "1 day" and "34 days".
fn some(number: u32, one: &str) -> String {
    let end = if number == 1 { "" } else { "s" };
    format!("{number} {one}{end}")
}
