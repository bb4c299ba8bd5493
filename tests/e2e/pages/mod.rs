//! The pages as a person handles them. Specs speak to these; only these know the DOM.
//!
//! There is an object for each page, for the parts that several pages share ([`Rows`], [`Frame`], [`Notice`]), for the stored
//! values ([`Stored`]), for the [`Clock`], and for the site as others see it ([`Site`]). Each is a handle on the browser, made where it is needed.

mod about;
mod browser;
mod checklist;
mod clock;
mod compare;
mod data;
mod frame;
mod look;
mod not_found;
mod notice;
mod own;
mod paste;
mod role;
mod rows;
mod shared;
mod site;
mod stack;
mod stored;
mod summary;
mod team;

pub use about::About;
pub use browser::{Browser, ENTER, ESCAPE, TAB, Tab};
pub use checklist::{Checklist, Choice, Filters};
pub use clock::Clock;
pub use compare::Compare;
pub use data::Data;
pub use frame::Frame;
pub use look::{Look, Picture};
pub use not_found::NotFound;
pub use notice::Notice;
pub use own::Own;
pub use paste::Paste;
pub use role::Roles;
pub use rows::Rows;
pub use shared::Shared;
pub use site::{ControlState, Moment, Site, mark_as_next_build};
pub use stack::Stack;
pub use stored::{DAY, Stored};
pub use summary::Summary;
pub use team::Team;

use greenlit::ui;
use serde_json::json;

/// A page of whatever kind.
pub struct Page<'a> {
    browser: &'a Browser,
}

impl<'a> Page<'a> {
    /// The page that the browser shows.
    pub fn of(browser: &'a Browser) -> Page<'a> {
        Page { browser }
    }

    /// The page's name.
    pub async fn name(&self) -> String {
        self.browser.word("return document.body.dataset.page").await
    }

    /// Follows the menu to another page.
    pub async fn follow(&self, to: ui::Page) {
        self.browser.click(&format!(".menu a[href$='./{}']", to.path())).await;
        self.until_on(to).await;
    }

    /// Goes back to the page that was there before.
    pub async fn back(&self, to: ui::Page) {
        self.step_back().await;
        self.until_on(to).await;
        // By the time it paints, the browser has done to controls what it does then.
        self.browser.painted().await;
    }

    /// Goes back to the page that was there before, and does not wait for it.
    pub async fn step_back(&self) {
        self.browser.driver.back().await.expect("it goes back");
    }

    /// Waits until the browser shows a page, and it answers.
    pub async fn until_on(&self, page: ui::Page) {
        let there = format!("document.body?.dataset.page === '{}'", page.name());
        self.browser.until(&format!("{there} && document.documentElement.hasAttribute('data-ready')")).await;
    }

    /// Waits until the page can be read, though it may not answer yet.
    pub async fn until_readable(&self) {
        self.browser.until("document.readyState !== 'loading' && document.querySelector('main')").await;
    }

    /// Returns true once the page answers.
    pub async fn is_ready(&self) -> bool {
        self.browser.number_of("html[data-ready]").await > 0
    }

    /// Follows an address within the page.
    pub async fn go_to_fragment(&self, fragment: &str) {
        let script = "location.hash = ''; location.hash = arguments[0]";
        self.browser.ask_with(script, vec![json!(fragment)]).await;
    }

    /// Skips to the content, as the page's first stop of the Tab key offers to.
    pub async fn skip_to_content(&self) {
        self.browser.ask("document.querySelector('.skip-link').focus()").await;
        self.browser.press(&ENTER.to_string()).await;
        self.browser.until("document.activeElement?.id === 'main'").await;
    }

    /// The fragment of the address, without its `#`.
    pub async fn fragment(&self) -> String {
        self.browser.word("return location.hash.slice(1)").await
    }

    /// Waits until the address has a fragment.
    pub async fn until_fragment(&self, fragment: &str) {
        self.browser.until(&format!("location.hash === {}", json!(format!("#{fragment}")))).await;
    }

    /// Waits until the page's content has a text that can be seen.
    pub async fn until_content(&self, text: &str) {
        self.browser
            .until(&format!("document.querySelector('main')?.innerText.includes({})", json!(text)))
            .await;
    }

    /// The title in the browser's tab.
    pub async fn title(&self) -> String {
        self.browser.word("return document.title").await
    }

    /// The height of all of the page, in pixels.
    pub async fn height(&self) -> u64 {
        let height = self.browser.ask("return document.documentElement.scrollHeight").await;
        height.as_u64().expect("a height")
    }

    /// The overall percentage.
    pub async fn percent(&self) -> u64 {
        let script = "return document.querySelector('[data-percent]').dataset.percent";
        self.browser.word(script).await.parse().expect("a whole number")
    }

    /// The overall sentence, as in "1 green, 142 to do."
    pub async fn sentence(&self) -> String {
        self.browser.text(".sentence").await
    }

    /// Returns true if text that a person wrote became an element of the page.
    pub async fn has_foreign_elements(&self) -> bool {
        let foreign = ".evidence img, [data-notice] img, [data-notice] script";
        self.browser.number_of(foreign).await > 0
    }

    /// The text of the file that a link offers, whose media type must be this one.
    async fn offered_file(&self, link: &str, media_type: &str) -> String {
        let script = "const { href } = document.querySelector(arguments[0]);
            const comma = href.indexOf(',');
            return [href.slice(0, comma), decodeURIComponent(href.slice(comma + 1))]";
        let [start, text] = <[String; 2]>::try_from(self.browser.list(script, vec![json!(link)]).await)
            .expect("the start of an address, and a text");
        assert_eq!(start, format!("data:{media_type}"), "{link}");
        text
    }

    /// The text of the file that a click on a link makes and saves, as in `backup`, without saving it.
    async fn made_file(&self, slug: &str, media_type: &str) -> String {
        let link = format!("[data-save={slug}]");
        let script = "const stop = event => event.preventDefault();
            addEventListener('click', stop);
            document.querySelector(arguments[0]).click();
            removeEventListener('click', stop)";
        self.browser.ask_with(script, vec![json!(link)]).await;
        self.offered_file(&link, media_type).await
    }
}
