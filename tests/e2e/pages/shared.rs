//! Someone else's summary.

use crate::engine::Browser;

/// Someone else's summary.
pub struct Shared<'a> {
    browser: &'a Browser,
}

impl<'a> Shared<'a> {
    /// The one that the browser shows.
    pub fn of(browser: &'a Browser) -> Shared<'a> {
        Shared { browser }
    }
}
