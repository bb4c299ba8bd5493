//! The stack page.

use crate::engine::Browser;

/// The stack page.
pub struct Stack<'a> {
    browser: &'a Browser,
}

impl<'a> Stack<'a> {
    /// The one that the browser shows.
    pub fn of(browser: &'a Browser) -> Stack<'a> {
        Stack { browser }
    }
}
