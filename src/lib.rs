//! Greenlit: the backend engineer's skills checklist, in the browser and nowhere else.
//!
//! The map of the house. Dependencies point one way, from the bottom of this list to the top:
//!
//! - [`catalogue`]: what can be ticked. Pure; checked and turned into statics at build time.
//! - [`progress`]: what has been ticked, the score, the summary, and the saved format. Pure.
//! - [`link`]: a summary as the text of a link, and back. Pure.
//! - [`chart`]: numbers as shapes, and the same numbers as sentences. Pure.
//! - [`export`]: a summary as Markdown, CSV, JSON Resume and pictures. Pure: values in, text out.
//! - `browser`: storage, location, clipboard, clock. The only place that names web-sys, js-sys or gloo.
//! - [`reactive`]: Leptos's signals and effects, as far as the browser's half needs them.
//! - [`ui`]: one store, the pages and the parts they share, and what brings them to life.
//!
//! [`ui`] has two halves. Natively, `src/bin/prerender.rs` has its Leptos components write each page as HTML. As
//! WebAssembly, `src/main.rs` brings that HTML to life. `tests/house.rs` holds the rules of this map against the code.

#![recursion_limit = "256"]

pub mod browser;
pub mod catalogue;
pub mod chart;
pub mod export;
pub mod link;
pub mod progress;
pub mod reactive;
pub mod ui;
