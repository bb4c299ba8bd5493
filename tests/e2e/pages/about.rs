//! The about page.

use crate::engine::Browser;

/// The about page.
pub struct About<'a> {
    browser: &'a Browser,
}

impl<'a> About<'a> {
    /// The one that the browser shows.
    pub fn of(browser: &'a Browser) -> About<'a> {
        About { browser }
    }
}
