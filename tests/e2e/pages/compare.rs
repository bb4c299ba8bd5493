//! The comparison of two summaries.

use crate::engine::Browser;

/// The comparison of two summaries.
pub struct Compare<'a> {
    browser: &'a Browser,
}

impl<'a> Compare<'a> {
    /// The one that the browser shows.
    pub fn of(browser: &'a Browser) -> Compare<'a> {
        Compare { browser }
    }
}
