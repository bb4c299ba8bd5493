//! The data page: backups, imports, earlier states, quarantined values.

use crate::engine::Browser;

/// The data page: backups, imports, earlier states, quarantined values.
pub struct Data<'a> {
    browser: &'a Browser,
}

impl<'a> Data<'a> {
    /// The one that the browser shows.
    pub fn of(browser: &'a Browser) -> Data<'a> {
        Data { browser }
    }
}
