//! The comparison of two summaries.

use crate::engine::Browser;

/// The comparison that the browser shows.
pub struct Compare<'a> {
    browser: &'a Browser,
}

impl<'a> Compare<'a> {
    /// The one that the browser shows.
    pub fn of(browser: &'a Browser) -> Compare<'a> {
        Compare { browser }
    }

    /// Waits until both summaries are shown.
    pub async fn until_compared(&self) {
        self.browser.until("document.body.dataset.page === 'compare'").await;
        self.browser.until_seen("[data-state=opened]").await;
    }

    /// The heading.
    pub async fn heading(&self) -> String {
        self.browser.text("h1:has([data-whose])").await
    }

    /// The skills of a side: `both`, `mine`, `theirs` or `neither`.
    pub async fn side(&self, side: &str) -> Vec<String> {
        self.browser.texts(&format!("[data-side={side}] .chip")).await
    }

    /// The number of outlines that the radar has.
    pub async fn outlines(&self) -> usize {
        let script = "return [...document.querySelectorAll('[data-radar]')].filter(path => path.getAttribute('d').length > 20).length";
        self.browser.ask(script).await.as_u64().expect("a number") as usize
    }

    /// The numbers of the radar's first axis.
    pub async fn first_axis(&self) -> String {
        self.browser.text("[data-quality]").await
    }

    /// The numbers of both in an area.
    pub async fn area(&self, area: &str) -> Vec<String> {
        self.browser.texts(&format!("[data-both={area}] td")).await
    }

    /// Puts a text into the field for their link.
    pub async fn paste(&self, text: &str) {
        let field = self.browser.find("#paste").await;
        field.clear().await.expect("it clears");
        field.send_keys(text).await.expect("it types");
    }

    /// The fragment of the address.
    pub async fn fragment(&self) -> String {
        let fragment = self.browser.ask("return location.hash.slice(1)").await;
        fragment.as_str().expect("a text").to_owned()
    }
}
