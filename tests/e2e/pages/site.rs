//! The site as a visitor's browser sees it: requests, policy, files, sizes.

use crate::engine::Browser;

/// The site as a visitor's browser sees it: requests, policy, files, sizes.
pub struct Site<'a> {
    browser: &'a Browser,
}

impl<'a> Site<'a> {
    /// The one that the browser shows.
    pub fn of(browser: &'a Browser) -> Site<'a> {
        Site { browser }
    }
}
