//! The frame of every page: header, theme, notices, shortcuts.

use crate::engine::Browser;

/// The frame of every page: header, theme, notices, shortcuts.
pub struct Frame<'a> {
    browser: &'a Browser,
}

impl<'a> Frame<'a> {
    /// The one that the browser shows.
    pub fn of(browser: &'a Browser) -> Frame<'a> {
        Frame { browser }
    }
}
