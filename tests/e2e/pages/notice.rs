//! Notices: what happened, and what the person can do about it.

use super::{Browser, Page};
use greenlit::backup::BackupError;
use greenlit::catalogue::Skill;
use greenlit::link::LinkError;
use greenlit::ui::errors;

/// A notice of some kind, whether it is shown or not.
pub struct Notice<'a> {
    browser: &'a Browser,
    selector: String,
    /// The media type of the file that it offers, if it offers one.
    media_type: &'static str,
}

impl<'a> Notice<'a> {
    /// Greenlit could not start, or has stopped.
    pub fn broken(browser: &'a Browser) -> Notice<'a> {
        // The script that shows it knows that what it finds in storage is JSON, if it is anything.
        Notice { media_type: "application/json", ..Notice::alert(browser, "broken") }
    }

    /// A backup is due.
    pub fn backup_due(browser: &'a Browser) -> Notice<'a> {
        Notice::status(browser, "reminder")
    }

    /// A text is no backup, for a reason.
    pub fn backup_refused(browser: &'a Browser, error: BackupError) -> Notice<'a> {
        Notice::alert(browser, errors::backup_slug(error))
    }

    /// All core skills of a group were made green.
    pub fn core_ticked(browser: &'a Browser) -> Notice<'a> {
        Notice::status(browser, "core-ticked")
    }

    /// A role was deleted.
    pub fn role_deleted(browser: &'a Browser) -> Notice<'a> {
        Notice::status(browser, "role-deleted")
    }

    /// An own entry was deleted.
    pub fn own_deleted(browser: &'a Browser) -> Notice<'a> {
        Notice::status(browser, "own-deleted")
    }

    /// An own entry became a skill of the catalogue.
    pub fn own_adopted(browser: &'a Browser) -> Notice<'a> {
        Notice::status(browser, "own-adopted")
    }

    /// The browser did not promise to keep what is stored.
    pub fn declined(browser: &'a Browser) -> Notice<'a> {
        Notice::status(browser, "declined")
    }

    /// A backup or a link was imported.
    pub fn imported(browser: &'a Browser) -> Notice<'a> {
        Notice::status(browser, "imported")
    }

    /// The page's link was copied, or could not be.
    pub fn link_copied(browser: &'a Browser) -> Notice<'a> {
        Notice::status(browser, "link-copied")
    }

    /// A link does not open, for a reason.
    pub fn link_refused(browser: &'a Browser, error: LinkError) -> Notice<'a> {
        Notice::alert(browser, errors::link_slug(error))
    }

    /// There are new skills since the last visit.
    pub fn news(browser: &'a Browser) -> Notice<'a> {
        Notice::status(browser, "news")
    }

    /// Everything was set back to "to do".
    pub fn reset(browser: &'a Browser) -> Notice<'a> {
        Notice::status(browser, "reset")
    }

    /// A ready-made stack was started from.
    pub fn stack_started(browser: &'a Browser) -> Notice<'a> {
        Notice::status(browser, "stack-started")
    }

    /// The browser gives this page no storage.
    pub fn storage_denied(browser: &'a Browser) -> Notice<'a> {
        Notice::alert(browser, "storage-denied")
    }

    /// Storage is full.
    pub fn storage_full(browser: &'a Browser) -> Notice<'a> {
        Notice::alert(browser, "storage-full")
    }

    /// Saved progress could not be read.
    pub fn unreadable(browser: &'a Browser) -> Notice<'a> {
        Notice::alert(browser, "saved-unreadable")
    }

    /// A new version of the app is waiting.
    pub fn update(browser: &'a Browser) -> Notice<'a> {
        Notice::status(browser, "update")
    }

    /// An earlier state was gone back to.
    pub fn went_back(browser: &'a Browser) -> Notice<'a> {
        Notice::status(browser, "went-back")
    }

    /// A notice that waits until a screen reader has time.
    fn status(browser: &'a Browser, kind: &str) -> Notice<'a> {
        Notice::with_role(browser, "status", kind)
    }

    /// A notice that interrupts.
    fn alert(browser: &'a Browser, kind: &str) -> Notice<'a> {
        Notice::with_role(browser, "alert", kind)
    }

    fn with_role(browser: &'a Browser, role: &str, kind: &str) -> Notice<'a> {
        let selector = format!("[role={role}][data-notice={kind}]");
        Notice { browser, selector, media_type: "text/plain" }
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

    /// The number of notices of this kind.
    pub async fn number(&self) -> u64 {
        self.browser.number_of(&self.selector).await
    }

    /// All of its text, with that of its buttons.
    pub async fn text(&self) -> String {
        self.browser.text(&self.selector).await
    }

    /// Its message.
    pub async fn message(&self) -> String {
        self.browser.text(&format!("{} p", self.selector)).await
    }

    /// Undoes what it announces.
    pub async fn undo(&self) {
        self.press("undo").await;
    }

    /// Dismisses it.
    pub async fn dismiss(&self) {
        self.press("dismiss").await;
    }

    /// Goes on to saving a backup.
    pub async fn back_up(&self) {
        self.press("back-up").await;
    }

    /// Takes the new version.
    pub async fn take_update(&self) {
        self.press("update").await;
    }

    /// The height, in pixels.
    pub async fn height(&self) -> f64 {
        let script = "return document.querySelector(arguments[0]).getBoundingClientRect().height";
        self.browser.ask_with(script, vec![self.selector.as_str().into()]).await.as_f64().expect("a height")
    }

    async fn press(&self, button: &str) {
        self.browser.click(&format!("{} [data-do={button}]", self.selector)).await;
    }

    /// The text that it offers as a file.
    pub async fn offered_file(&self) -> String {
        let link = format!("{} a:not([hidden])", self.selector);
        Page::of(self.browser).offered_file(&link, self.media_type).await
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
