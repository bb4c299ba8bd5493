//! Greenlit: the backend engineer's skills checklist, in the browser and nowhere else.
//!
//! The map of the modules. Dependencies point one way, from the bottom of this list to the top:
//!
//! - [`catalogue`]: all that can be ticked. Pure; checked and turned into statics at build time.
//! - [`progress`]: all that has been ticked, the score, the summary, and the saved format. Pure.
//! - [`role`]: what one job asks for, read from its advertisement. Pure.
//! - [`team`]: the summaries of several people side by side. Pure.
//! - [`backup`]: everything a person entered as one file, and as it is found in other texts. Pure.
//! - [`sync`]: synchronization of progress between tabs, storage and a journal. Pure.
//! - [`link`]: a summary, a role or a team as the text of a link, encoded and decoded. Pure.
//! - [`chart`]: numbers as shapes, and the same numbers in words. Pure.
//! - [`export`]: a summary or a team as Markdown, CSV, JSON Resume and pictures. Pure: values in, text out.
//! - [`browser`]: storage, journal, location, clipboard, files, clock. The only place that names web-sys, js-sys or gloo.
//! - [`ui`]: Leptos components, one folder for each page, and the one store that they share.
//!
//! The same components write each page as HTML at build time (`src/bin/prerender.rs`) and hydrate it in the browser
//! (`src/main.rs` and the other modules' entries in `src/bin/`). `tests/architecture.rs` checks the rules of this map.

#![recursion_limit = "512"]

pub mod backup;
pub mod browser;
pub mod catalogue;
pub mod chart;
pub mod export;
pub mod link;
pub mod progress;
pub mod role;
pub mod sync;
pub mod team;
pub mod ui;
