//! One's own summary: numbers, the share panel, exports, history.

use crate::engine::Browser;

/// One's own summary: numbers, the share panel, exports, history.
pub struct Summary<'a> {
    browser: &'a Browser,
}

impl<'a> Summary<'a> {
    /// The one that the browser shows.
    pub fn of(browser: &'a Browser) -> Summary<'a> {
        Summary { browser }
    }
}
