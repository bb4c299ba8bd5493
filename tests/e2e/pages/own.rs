//! Own entries: their rows, and the form that adds one.

use super::{Browser, ENTER};
use greenlit::progress::{OwnId, Place, Status};
use serde_json::json;

/// The own entries on the page that the browser shows.
pub struct Own<'a> {
    browser: &'a Browser,
}

impl<'a> Own<'a> {
    /// The own entries that the page has.
    pub fn of(browser: &'a Browser) -> Own<'a> {
        Own { browser }
    }

    /// Opens the form of a stack group.
    pub async fn begin(&self, group: &str) {
        self.browser.click(&format!("#{group} [data-do=and-others]")).await;
        self.browser.until_seen("[data-form=own]").await;
    }

    /// Opens the form for a skill.
    pub async fn begin_skill(&self) {
        self.browser.click("[aria-labelledby=own-skills] [data-do=and-others]").await;
        self.browser.until_seen("[data-form=own]").await;
    }

    /// Types a name into the form.
    pub async fn type_name(&self, name: &str) {
        self.browser.type_into("[data-form=own] [name=own-name]", name).await;
    }

    /// Chooses a place in the form.
    pub async fn choose(&self, place: Place) {
        self.browser.set_value("[data-form=own] select", &place.marker().to_string()).await;
    }

    /// Sends the form.
    pub async fn add(&self) {
        self.browser.click("[data-do=add-own]").await;
    }

    /// Waits until the form says why it adds nothing.
    pub async fn until_refused(&self, sentence: &str) {
        let message = "document.querySelector('[data-notice=own]').textContent";
        self.browser.until(&format!("{message}.startsWith({})", json!(sentence))).await;
    }

    /// Follows the link of that message.
    pub async fn follow_refusal(&self) {
        self.browser.click("[data-notice=own] a").await;
    }

    /// Waits until there is no form.
    pub async fn until_no_form(&self) {
        self.browser.until_unseen("[data-form=own]").await;
    }

    /// Waits until an entry has a row that can be seen, and its status, and returns the identity.
    pub async fn until(&self, name: &str, status: Status) -> OwnId {
        let row = format!(
            "[...document.querySelectorAll('.row:has([data-own])')].find(row => row.checkVisibility() &&
            row.querySelector('.title').textContent === {} && (row.dataset.status ?? 'todo') === '{}')",
            json!(name),
            status.slug()
        );
        self.browser.until(&row).await;
        let id = self.browser.word(&format!("return ({row}).querySelector('[data-own]').dataset.own")).await;
        id.parse().expect("an identity")
    }

    /// Waits until no entry has a row that can be seen.
    pub async fn until_none(&self) {
        self.browser
            .until(
                "![...document.querySelectorAll('.row:has([data-own])')].some(row => row.checkVisibility())",
            )
            .await;
    }

    /// Ticks an entry, or takes the tick back.
    pub async fn tick(&self, id: OwnId) {
        self.browser.click(&format!("input[data-own='{id}']")).await;
    }

    /// Waits until the box of an entry has the focus.
    pub async fn until_focused(&self, id: OwnId) {
        self.browser.until(&format!("document.activeElement.dataset.own === '{id}'")).await;
    }

    /// The group in which the row of an entry stands.
    pub async fn group(&self, id: OwnId) -> String {
        self.browser.word(&format!("return document.querySelector('#own-{id}').closest('section').id")).await
    }

    /// Opens the details of an entry.
    pub async fn unfold(&self, id: OwnId) {
        self.browser.click(&format!("#own-{id} summary")).await;
        self.browser.until_seen(&format!("#own-{id} .own-fields")).await;
    }

    /// Writes a note on an entry whose details are open.
    pub async fn note(&self, id: OwnId, text: &str) {
        self.browser.type_into(&format!("#own-{id} textarea"), text).await;
    }

    /// Waits until the row of an entry is marked as noted.
    pub async fn until_noted(&self, id: OwnId) {
        self.browser.until_seen(&format!("#own-{id}[data-note]")).await;
    }

    /// Gives an entry whose details are open another name.
    pub async fn rename(&self, id: OwnId, name: &str) {
        let field = format!("#own-{id} .own-fields input");
        self.browser.type_into(&field, &format!("{name}{ENTER}")).await;
    }

    /// Deletes an entry whose details are open.
    pub async fn delete(&self, id: OwnId) {
        self.browser.click(&format!("#own-{id} [data-do=delete-own]")).await;
    }

    /// The notice about a name that the catalogue has by now.
    pub async fn until_offered(&self) -> String {
        self.browser.until_seen("[data-notice=own-known]").await;
        self.browser.text("[data-notice=own-known] p").await
    }

    /// Takes the offer.
    pub async fn adopt(&self) {
        self.browser.click("[data-notice=own-known] [data-do=adopt]").await;
    }

    /// The texts of the chips of own entries that can be seen, each with its status.
    pub async fn chips(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('[data-own-chips] .chip')].filter(chip => chip.checkVisibility()).map(chip => chip.textContent)";
        self.browser.list(script, vec![]).await
    }

    /// Chooses to show the name of an entry in the link, by its label.
    pub async fn show_name(&self, name: &str) {
        let choice = format!(
            "[...document.querySelectorAll('[data-choose-own] label')].find(label => label.textContent.includes({}))",
            json!(name)
        );
        self.browser.ask("document.querySelector('[data-choose-own]').open = true").await;
        self.browser.until(&format!("{choice}?.checkVisibility()")).await;
        self.browser.ask(&format!("{choice}.querySelector('input').click()")).await;
    }

    /// The sentence about the own names that the link reveals.
    pub async fn revealed(&self) -> String {
        self.browser.text("[data-reveals-own]").await
    }

    /// Begins to add a name that the ad has and the checklist lacks.
    pub async fn begin_from_ad(&self, name: &str) {
        self.browser.click(&format!("[data-unlisted] [aria-label='Add: {name}']")).await;
        self.browser.until_seen("[data-form=own]").await;
    }

    /// Waits until a name of the ad has the lamp of an entry with a status.
    pub async fn until_in_ad(&self, status: Status) {
        self.browser.until_seen(&format!("[data-unlisted] [data-own][data-status={}]", status.slug())).await;
    }

    /// Returns true if a name became an element of the page.
    pub async fn has_foreign_elements(&self) -> bool {
        self.browser.number_of("main img, main script").await > 0
    }
}
