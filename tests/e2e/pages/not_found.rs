//! The page for an address that no page has.

use super::Browser;

/// The page for another address, which the browser shows.
pub struct NotFound<'a> {
    browser: &'a Browser,
}

impl<'a> NotFound<'a> {
    /// The page that the browser shows.
    pub fn of(browser: &'a Browser) -> NotFound<'a> {
        NotFound { browser }
    }

    /// Waits until its ways lead to pages of the app, and returns where they lead.
    pub async fn ways(&self, home: &str) -> Vec<String> {
        self.browser.until(&format!("document.querySelector('.ways a')?.href === '{home}'")).await;
        self.browser
            .list("return [...document.querySelectorAll('.ways a')].map(way => way.href)", vec![])
            .await
    }
}
