//! Someone else's summary. What it shows as one's own summary does is in [`Summary`](super::Summary).

use super::Browser;
use greenlit::ui;

/// The shared summary that the browser shows.
pub struct Shared<'a> {
    browser: &'a Browser,
}

impl<'a> Shared<'a> {
    /// The shared summary that the browser shows.
    pub fn of(browser: &'a Browser) -> Shared<'a> {
        Shared { browser }
    }

    /// Waits until it has opened.
    pub async fn until_opened(&self) {
        self.browser.until_seen("[data-state=opened]").await;
    }

    /// Waits until it says whose it is, and returns that.
    pub async fn whose(&self) -> String {
        self.browser.until("document.querySelector('[data-whose]')?.textContent").await;
        self.browser.text("[data-whose]").await
    }

    /// The name that stands for itself, whatever direction it is written in.
    pub async fn isolated_name(&self) -> String {
        self.browser.until_seen("[data-whose] bdi").await;
        self.browser.text("[data-whose] bdi").await
    }

    /// The day it was made.
    pub async fn date(&self) -> String {
        self.browser.text("[data-state=opened] [data-date]").await
    }

    /// Returns true if nothing on it can set a skill.
    pub async fn is_read_only(&self) -> bool {
        self.browser.number_of("input[data-skill], [data-do=learning]").await == 0
    }

    /// Waits until evidence is shown, and returns address, relation and text of each.
    pub async fn evidence(&self) -> Vec<[String; 3]> {
        self.browser.until_seen("[data-evidence]").await;
        let script = "return [...document.querySelectorAll('[data-evidence] li a')].map(link => [link.href, link.rel, link.textContent])";
        serde_json::from_value(self.browser.ask(script).await).expect("addresses")
    }

    /// The host beside the first piece of evidence.
    pub async fn evidence_host(&self) -> String {
        self.browser.text("[data-evidence] li span").await
    }

    /// Returns true if evidence is shown.
    pub async fn has_evidence(&self) -> bool {
        self.browser.sees("[data-evidence]").await
    }

    /// The text of the whole page.
    pub async fn text(&self) -> String {
        self.browser.text("body").await
    }

    /// Goes on to another page with it.
    pub async fn go_on_to(&self, page: ui::Page) {
        self.browser.click(&format!("[data-state=opened] [data-to='{}']", page.path())).await;
    }
}
