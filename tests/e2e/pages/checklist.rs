//! The checklist: lenses, filters, the search, rows and what is next.

use crate::engine::Browser;

/// The checklist: lenses, filters, the search, rows and what is next.
pub struct Checklist<'a> {
    browser: &'a Browser,
}

impl<'a> Checklist<'a> {
    /// The one that the browser shows.
    pub fn of(browser: &'a Browser) -> Checklist<'a> {
        Checklist { browser }
    }
}
