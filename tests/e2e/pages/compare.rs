//! The comparison of two summaries.

use super::{Browser, Page, Shared};
use greenlit::ui;

/// The comparison that the browser shows.
pub struct Compare<'a> {
    browser: &'a Browser,
}

impl<'a> Compare<'a> {
    /// The comparison that the browser shows.
    pub fn of(browser: &'a Browser) -> Compare<'a> {
        Compare { browser }
    }

    /// Waits until both summaries are shown.
    pub async fn until_compared(&self) {
        Page::of(self.browser).until_on(ui::Page::Compare).await;
        Shared::of(self.browser).until_opened().await;
    }

    /// The heading.
    pub async fn heading(&self) -> String {
        self.browser.text("h1:has([data-whose])").await
    }

    /// The difference in one sentence.
    pub async fn difference(&self) -> String {
        self.browser.text("[data-difference]").await
    }

    /// The skills that both can do.
    pub async fn both_can(&self) -> Vec<String> {
        self.side("both").await
    }

    /// The skills that only I can do.
    pub async fn only_i_can(&self) -> Vec<String> {
        self.side("mine").await
    }

    /// The skills that only they can do.
    pub async fn only_they_can(&self) -> Vec<String> {
        self.side("theirs").await
    }

    /// The skills that neither can do.
    pub async fn neither_can(&self) -> Vec<String> {
        self.side("neither").await
    }

    /// The technologies beyond what is enough.
    pub async fn also(&self) -> Vec<String> {
        self.side("also").await
    }

    /// The skills of a list in all areas, which it opens.
    async fn side(&self, side: &str) -> Vec<String> {
        self.browser.ask("document.querySelectorAll('[data-both]').forEach(area => area.open = true)").await;
        // An area that is open lists something, unless it is of technologies.
        let filled = "[...document.querySelectorAll('[data-both]:not([data-both=technologies])')].every(area => area.querySelector('.chip'))";
        self.browser.until(filled).await;
        self.browser.painted().await;
        self.browser.chips(&format!("[data-side={side}] .chip")).await
    }

    /// The areas in their order.
    pub async fn areas(&self) -> Vec<String> {
        self.browser
            .list(
                "return [...document.querySelectorAll('[data-both]')].map(area => area.dataset.both)",
                vec![],
            )
            .await
    }

    /// Waits until it says that one's own side is empty.
    pub async fn until_mine_is_bare(&self) {
        self.browser.until_seen("[data-bare=mine]").await;
    }

    /// Waits until it says that the other side is empty.
    pub async fn until_theirs_is_bare(&self) {
        self.browser.until_seen("[data-bare=theirs]").await;
    }

    /// The words of the page's content.
    pub async fn words(&self) -> String {
        self.browser.word("return document.querySelector('main').innerText").await
    }

    /// The paths below the site's root to which the content leads.
    pub async fn ways(&self, base: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll('main a')].map(link => link.href.slice(arguments[0].length).split('#')[0])";
        self.browser.list(script, vec![serde_json::json!(base)]).await
    }

    /// For each outline on the radar, true if it is drawn.
    pub async fn outlines(&self) -> Vec<bool> {
        let outlines = "[...document.querySelectorAll('[data-radar]')]";
        let script = format!("return {outlines}.map(path => path.getAttribute('d'))");
        self.browser.list(&script, vec![]).await.iter().map(|outline| outline.len() > 20).collect()
    }

    /// The numbers of the radar's first axis.
    pub async fn first_axis(&self) -> String {
        self.browser.text("[data-quality]").await
    }

    /// The numbers of both in an area, mine first.
    pub async fn area(&self, area: &str) -> Vec<String> {
        self.browser.texts(&format!("[data-both={area}] summary .numbers")).await
    }

    /// Waits until both stand against roles that are kept, and returns the words about each role.
    pub async fn role_standings(&self) -> Vec<String> {
        self.browser.until_seen("[data-against]").await;
        self.browser.texts("[data-role-standing] .part .muted").await
    }

    /// Unfolds the first role, and returns the musts that I lack and those that they lack.
    pub async fn lacks_of_role(&self) -> [Vec<String>; 2] {
        self.browser.click("[data-role-standing] summary").await;
        self.browser.until_seen("[data-role-standing] .chip").await;
        let lacks = async |side: &str| self.browser.chips(&format!("[data-lacks={side}] .chip")).await;
        [lacks("mine").await, lacks("theirs").await]
    }

    /// The number of steps in the history of the tab.
    pub async fn steps(&self) -> u64 {
        self.browser.ask("return history.length").await.as_u64().expect("a number")
    }
}
