//! The frame of every page: the menu, the theme, announcements, and the list of shortcuts.

use super::Browser;
use super::browser::ALERTS;
use greenlit::ui;
use greenlit::ui::store::Theme;
use serde_json::json;

/// The frame of the page that the browser shows.
pub struct Frame<'a> {
    browser: &'a Browser,
}

impl<'a> Frame<'a> {
    /// The frame that the page has.
    pub fn of(browser: &'a Browser) -> Frame<'a> {
        Frame { browser }
    }

    /// Follows the menu's entry for a page of the site at an address, and returns the entry's text.
    pub async fn follow_menu(&self, base: &str, to: ui::Page) -> String {
        let end = if to.path().is_empty() { "../" } else { to.path() };
        let entry = format!(".menu a[href$='{end}']");
        let text = self.browser.text(&entry).await;
        self.browser.click(&entry).await;
        self.browser.until(&format!("location.href === {}", json!(format!("{base}{}", to.path())))).await;
        self.browser.until_ready().await;
        text
    }

    /// Returns true if the logo can be seen.
    pub async fn has_logo(&self) -> bool {
        self.browser.sees(".logo svg").await
    }

    /// The number of alerts that can be seen.
    pub async fn alerts(&self) -> u64 {
        self.browser.number_of(ALERTS).await
    }

    /// The last announcement to screen readers.
    pub async fn announced(&self) -> String {
        self.browser.text("[data-notice=said]").await
    }

    /// Waits until the number of skills that are shown was announced to screen readers.
    pub async fn until_number_announced(&self) {
        self.browser
            .until("document.querySelector('[data-notice=said]').textContent.endsWith(' shown.')")
            .await;
    }

    /// The color of the page's background.
    pub async fn background(&self) -> String {
        self.browser.word("return getComputedStyle(document.body).backgroundColor").await
    }

    /// Chooses a theme, or leaves it to the system.
    pub async fn choose_theme(&self, theme: Option<Theme>) {
        let script = "const control = document.querySelector('#theme');
            control.value = arguments[0];
            control.dispatchEvent(new Event('change', { bubbles: true }))";
        self.browser.ask_with(script, vec![json!(slug(theme))]).await;
    }

    /// The theme that is in force. Fails if its control shows another one.
    pub async fn theme(&self) -> Option<Theme> {
        let root = self.browser.word(&format!("return {IN_FORCE}")).await;
        let control = self.browser.word(&format!("return {SHOWN}")).await;
        assert_eq!(root, control, "the theme in force, and that of the control");
        Theme::from_slug(&root)
    }

    /// Waits until a theme is in force and its control says so.
    pub async fn until_theme(&self, theme: Option<Theme>) {
        let slug = slug(theme);
        self.browser.until(&format!("{IN_FORCE} === '{slug}' && {SHOWN} === '{slug}'")).await;
    }

    /// Returns true if the list of shortcuts is open.
    pub async fn has_shortcuts_open(&self) -> bool {
        self.browser.number_of("dialog[open]").await > 0
    }

    /// Waits until the list of shortcuts is open.
    pub async fn until_shortcuts_open(&self) {
        self.browser.until("document.querySelector('dialog#keys').open").await;
    }

    /// Waits until the list of shortcuts is closed.
    pub async fn until_shortcuts_closed(&self) {
        self.browser.until("!document.querySelector('dialog#keys').open").await;
    }

    /// Opens the list of shortcuts with the mouse.
    pub async fn open_shortcuts(&self) {
        self.browser.click("[data-do=keys]").await;
        self.until_shortcuts_open().await;
    }

    /// Switches single-key shortcuts on or off in the open list, and closes it.
    pub async fn switch_shortcuts(&self) {
        self.browser.click("#shortcuts").await;
        self.browser.click("dialog .button").await;
        self.until_shortcuts_closed().await;
    }

    /// Waits until the switch for shortcuts is on or off.
    pub async fn until_shortcuts(&self, are_on: bool) {
        self.browser.until(&format!("document.querySelector('#shortcuts').checked === {are_on}")).await;
    }
}

/// The theme that is in force, in a script.
const IN_FORCE: &str = "(document.documentElement.dataset.theme ?? '')";
/// The theme that the control shows, in a script.
const SHOWN: &str = "document.querySelector('#theme').value";

/// The value of the control for a theme.
fn slug(theme: Option<Theme>) -> &'static str {
    theme.map_or("", Theme::slug)
}
