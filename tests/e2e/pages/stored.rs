//! The browser's storage, by the keys that the app uses.

use crate::engine::Browser;

/// The browser's storage, by the keys that the app uses.
pub struct Stored<'a> {
    browser: &'a Browser,
}

impl<'a> Stored<'a> {
    /// The one that the browser shows.
    pub fn of(browser: &'a Browser) -> Stored<'a> {
        Stored { browser }
    }
}
