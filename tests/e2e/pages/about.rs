//! The about page.

use super::Browser;
use serde_json::json;

/// The about page that the browser shows.
pub struct About<'a> {
    browser: &'a Browser,
}

impl<'a> About<'a> {
    /// The about page that the browser shows.
    pub fn of(browser: &'a Browser) -> About<'a> {
        About { browser }
    }

    /// Its whole text.
    pub async fn text(&self) -> String {
        self.browser.text("main").await
    }

    /// The addresses it links to whose page does not answer, or whose HTML has no element of that id.
    pub async fn links_without_target(&self) -> Vec<String> {
        let script = "const done = arguments[0];
            (async () => {
                const missing = [];
                for (const link of document.querySelectorAll('a[href]')) {
                    const url = new URL(link.href);
                    const answer = await fetch(url);
                    // The page's policy lets no text become markup, so the id is looked for in the text.
                    const text = await answer.text(), id = url.hash.slice(1);
                    const there = new RegExp(`<[a-z][^>]*\\\\sid=\"?${id}[\"\\\\s>]`);
                    if (!answer.ok || id && !there.test(text)) missing.push(link.href);
                }
                return missing;
            })().then(done, error => done([String(error)]))";
        serde_json::from_value(self.browser.ask_later(script, vec![]).await).expect("a list of addresses")
    }

    /// Opens an address and waits until the element that it names is near the top.
    pub async fn follow(&self, address: &str, id: &str) {
        self.browser.open(address).await;
        let element = format!("document.getElementById({})", json!(id));
        self.browser
            .until(&format!("(top => top > 0 && top < 200)({element}?.getBoundingClientRect().top)"))
            .await;
    }
}
