//! The field for a link, which is on every page that takes one.

use super::{Browser, Notice};
use greenlit::link::LinkError;
use serde_json::json;

/// The field for a link on the page that the browser shows.
pub struct Paste<'a> {
    browser: &'a Browser,
}

impl<'a> Paste<'a> {
    /// The field on the page that the browser shows.
    pub fn of(browser: &'a Browser) -> Paste<'a> {
        Paste { browser }
    }

    /// Pastes a text in place of what is in the field, as a browser does: at once, and without line breaks.
    pub async fn paste(&self, text: &str) {
        let script = "const field = document.querySelector('#paste');
            field.value = arguments[0];
            field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))";
        self.browser.ask_with(script, vec![json!(text)]).await;
    }

    /// Types a text letter by letter in place of what is in the field.
    pub async fn type_text(&self, text: &str) {
        self.browser.type_into("#paste", text).await;
    }

    /// Waits until the page says why what is in the field does not open.
    pub async fn until_refused(&self, error: LinkError) {
        Notice::link_refused(self.browser, error).until_shown().await;
    }
}
