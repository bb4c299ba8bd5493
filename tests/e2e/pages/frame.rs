//! The frame of every page: the menu, the theme, notices, and the list of shortcuts.

use super::Page;
use crate::engine::Browser;
use greenlit::catalogue::Skill;
use serde_json::json;

/// The frame of the page that the browser shows.
pub struct Frame<'a> {
    browser: &'a Browser,
}

impl<'a> Frame<'a> {
    /// The one that the browser shows.
    pub fn of(browser: &'a Browser) -> Frame<'a> {
        Frame { browser }
    }

    /// The color of the page's background.
    pub async fn paper(&self) -> String {
        let color = self.browser.ask("return getComputedStyle(document.body).backgroundColor").await;
        color.as_str().expect("a color").to_owned()
    }

    /// The text of the menu's entry for a folder, as in `stack/`, and following it.
    pub async fn follow_menu(&self, base: &str, path: &str) -> String {
        let link = format!(".menu a[href$='{}']", if path.is_empty() { "../" } else { path });
        let text = self.browser.text(&link).await;
        self.browser.click(&link).await;
        self.browser.until(&format!("location.href === {}", json!(format!("{base}{path}")))).await;
        self.browser.until_ready().await;
        text
    }

    /// Returns true if the logo can be seen.
    pub async fn has_logo(&self) -> bool {
        self.browser.sees(".logo svg").await
    }

    /// Returns true if the list of shortcuts is open.
    pub async fn has_shortcuts_open(&self) -> bool {
        self.browser.number_of("dialog[open]").await > 0
    }

    /// Waits until the list of shortcuts is open.
    pub async fn until_shortcuts_open(&self) {
        self.browser.until("document.querySelector('dialog#keys').open").await;
    }

    /// Switches shortcuts on or off in the open list, and closes it.
    pub async fn switch_shortcuts_and_close(&self) {
        self.browser.click("#shortcuts").await;
        self.browser.click("dialog .button").await;
        self.browser.until("!document.querySelector('dialog#keys').open").await;
    }

    /// Opens the list of shortcuts with the mouse.
    pub async fn open_shortcuts(&self) {
        self.browser.click("[data-do=keys]").await;
        self.until_shortcuts_open().await;
    }

    /// Waits until the number of shown skills is announced to screen readers.
    pub async fn until_number_is_announced(&self) {
        self.browser.until("document.querySelector('#said').textContent.endsWith(' shown.')").await;
    }

    /// The number of visible alerts.
    pub async fn alerts(&self) -> u64 {
        self.browser.number_of("[role=alert]:not([hidden])").await
    }
}

/// A notice of some kind, as in `reset`.
pub struct Notice<'a> {
    browser: &'a Browser,
    selector: String,
}

impl<'a> Notice<'a> {
    /// A notice that tells of something when there is time.
    pub fn status(browser: &'a Browser, kind: &str) -> Notice<'a> {
        Notice { browser, selector: format!("[role=status][data-notice={kind}]") }
    }

    /// A notice that interrupts.
    pub fn alert(browser: &'a Browser, kind: &str) -> Notice<'a> {
        Notice { browser, selector: format!("[role=alert][data-notice={kind}]") }
    }

    /// Waits until it can be seen.
    pub async fn until_shown(&self) {
        self.browser.until_seen(&self.selector).await;
    }

    /// Waits until it cannot be seen.
    pub async fn until_gone(&self) {
        self.browser.until_unseen(&self.selector).await;
    }

    /// Returns true if it can be seen.
    pub async fn is_shown(&self) -> bool {
        self.browser.sees(&self.selector).await
    }

    /// Its message.
    pub async fn text(&self) -> String {
        self.browser.text(&format!("{} p", self.selector)).await
    }

    /// Presses its "Undo".
    pub async fn undo(&self) {
        self.press("undo").await;
    }

    /// Dismisses it.
    pub async fn dismiss(&self) {
        self.press("dismiss").await;
    }

    /// Presses one of its buttons, as in `update`.
    pub async fn press(&self, button: &str) {
        self.browser.click(&format!("{} [data-do={button}]", self.selector)).await;
    }

    /// The text that it offers as a file.
    pub async fn offered_file(&self) -> String {
        Page::of(self.browser).offered(&format!("{} a:not([hidden])", self.selector)).await
    }

    /// Returns true if it offers a file.
    pub async fn offers_a_file(&self) -> bool {
        self.browser.sees(&format!("{} a", self.selector)).await
    }

    /// The titles of the skills that it leads to.
    pub async fn skills(&self) -> Vec<String> {
        self.browser.texts(&format!("{} .chip", self.selector)).await
    }

    /// Follows it to a skill.
    pub async fn follow_to(&self, skill: &Skill) {
        self.browser.click(&format!("{} .chip[href='#{}']", self.selector, skill.id)).await;
        Page::of(self.browser).until_fragment(skill.id).await;
    }
}
