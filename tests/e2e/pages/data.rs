//! The data page: backups, imports, earlier states, quarantined values.

use super::{Browser, Notice, Page};
use crate::engine::Engine;
use greenlit::backup::BackupError;
use greenlit::browser::offline::Offline;
use greenlit::ui::errors;
use serde_json::json;
use std::path::Path;

/// The promise that the page shows, in a script.
const PROMISE: &str = "document.querySelector('[data-kept]').dataset.kept";
/// Its value where the browser promises to keep what is stored.
const PROMISED: &str = "yes";

/// The data page that the browser shows.
pub struct Data<'a> {
    browser: &'a Browser,
}

impl<'a> Data<'a> {
    /// The data page that the browser shows.
    pub fn of(browser: &'a Browser) -> Data<'a> {
        Data { browser }
    }

    /// The backup that the page saves.
    pub async fn backup(&self) -> String {
        Page::of(self.browser).made_file("backup", "application/json").await
    }

    /// The sentence about the last backup.
    pub async fn last_backup(&self) -> String {
        self.browser.text("[data-backed-up]").await
    }

    /// Chooses a file, or drops it where the engine's driver chooses none.
    pub async fn choose_file(&self, text: &str) {
        if self.browser.engine == Engine::Webkit {
            return self.drop_file(text).await;
        }
        let name = format!("backup-{:?}.json", self.browser.engine);
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::write(&path, text).expect("a file");
        self.browser.find("#file").await.send_keys(path.display().to_string()).await.expect("it is chosen");
    }

    /// Drops a file with a text.
    pub async fn drop_file(&self, text: &str) {
        self.drop_bytes(text.as_bytes()).await;
    }

    /// Drops a file with these bytes.
    pub async fn drop_bytes(&self, bytes: &[u8]) {
        let script = "const [bytes] = arguments;
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File([Uint8Array.from(bytes)], 'backup.json'));
            document.querySelector('.drop').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))";
        self.browser.ask_with(script, vec![json!(bytes)]).await;
    }

    /// Drops a file of so many megabytes, and returns true if it is refused as too large before it can have been read.
    pub async fn refuses_unread(&self, megabytes: u32) -> bool {
        let script = "const [megabytes, done] = arguments;
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File(['[1,'.repeat(megabytes / 3 * 1e6)], 'large.json'));
            document.querySelector('.drop').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
            setTimeout(() => done(document.querySelector('#import .notice').dataset.notice))";
        let kind = self.browser.ask_later(script, vec![json!(megabytes)]).await;
        kind == json!(errors::backup_slug(BackupError::TooLarge))
    }

    /// Drops a text, or a link with its title and its address, on the field for links or elsewhere.
    pub async fn drop_text(&self, on_field: bool, text: &str, address: Option<&str>) {
        let script = "const [target, text, address] = arguments;
            const dataTransfer = new DataTransfer();
            dataTransfer.setData('text/plain', text);
            if (address) dataTransfer.setData('text/uri-list', address);
            document.querySelector(target).dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))";
        let target = if on_field { "#paste" } else { ".drop" };
        self.browser.ask_with(script, vec![json!(target), json!(text), json!(address)]).await;
    }

    /// Waits until the field for links has a text.
    pub async fn until_pasted(&self, text: &str) {
        self.browser.until(&format!("document.querySelector('#paste').value === {}", json!(text))).await;
    }

    /// Waits for the preview, and returns its lines.
    pub async fn preview(&self) -> Vec<String> {
        self.browser.until_seen("[data-preview]").await;
        self.browser.texts(".plan li").await
    }

    /// The title of the preview.
    pub async fn preview_title(&self) -> String {
        self.browser.until_seen("[data-preview]").await;
        self.browser.text("[data-preview] h3").await
    }

    /// Returns true if there is a preview.
    pub async fn has_preview(&self) -> bool {
        self.browser.sees("[data-preview]").await
    }

    /// Chooses to take over what was set differently here as well.
    pub async fn overrule(&self) {
        self.browser.click("[data-keeps] input").await;
    }

    /// Imports what is previewed.
    pub async fn import(&self) -> Notice<'a> {
        self.browser.click("[data-do=import]").await;
        let imported = Notice::imported(self.browser);
        imported.until_shown().await;
        imported
    }

    /// Leaves what is previewed.
    pub async fn cancel(&self) {
        self.browser.click("[data-do=cancel]").await;
        self.browser.until_unseen("[data-preview]").await;
    }

    /// The number of earlier states.
    pub async fn earlier_states(&self) -> u64 {
        self.browser.number_of("#earlier .states li").await
    }

    /// The times of the earlier states, as they are told.
    pub async fn times_of_earlier_states(&self) -> Vec<String> {
        self.browser.texts("#earlier .states strong").await
    }

    /// The sentence about the latest earlier state.
    pub async fn latest_state(&self) -> String {
        self.browser.text("#earlier li:first-child p").await
    }

    /// Goes back to an earlier state, the latest of which is 1.
    pub async fn go_back_to(&self, number: usize) -> Notice<'a> {
        self.browser.click(&format!("#earlier li:nth-child({number}) [data-do=go-back]")).await;
        let went_back = Notice::went_back(self.browser);
        went_back.until_shown().await;
        went_back
    }

    /// The number of quarantined values.
    pub async fn quarantined(&self) -> u64 {
        self.browser.number_of("#quarantine .states li").await
    }

    /// The sentence about the first quarantined value.
    pub async fn quarantined_size(&self) -> String {
        self.browser.text("#quarantine .states li p").await
    }

    /// The first quarantined value, as it is offered as a file.
    pub async fn quarantined_file(&self) -> String {
        Page::of(self.browser).offered_file("#quarantine li a", "text/plain").await
    }

    /// Presses the button that deletes the first quarantined value.
    pub async fn press_delete(&self) {
        self.browser.click("[data-do=delete-quarantined]").await;
    }

    /// The text on the button that deletes the first quarantined value.
    pub async fn delete_label(&self) -> String {
        self.browser.text("[data-do=delete-quarantined]").await
    }

    /// Waits until nothing is quarantined.
    pub async fn until_nothing_quarantined(&self) {
        self.browser.until_unseen("#quarantine").await;
    }

    /// The browser's promise to keep what is stored, as the page shows it once it knows; `None` if the browser does not say.
    pub async fn promise(&self) -> Option<bool> {
        self.browser.until(PROMISE).await;
        match self.browser.word(&format!("return {PROMISE}")).await.as_str() {
            PROMISED => Some(true),
            "no" => Some(false),
            "unknown" => None,
            other => panic!("a promise {other}"),
        }
    }

    /// Waits until the page says that the browser promises to keep what is stored.
    pub async fn until_promised(&self) {
        self.browser.until(&format!("{PROMISE} === '{PROMISED}'")).await;
    }

    /// The sentences about the promise.
    pub async fn promise_text(&self) -> String {
        self.browser.text("[data-kept]").await
    }

    /// Waits until the page tells this of working without a network, and returns its sentences.
    pub async fn until_offline(&self, state: Offline) -> String {
        let slug = json!(state.slug());
        self.browser
            .until(&format!("document.querySelector('[data-offline]').dataset.offline === {slug}"))
            .await;
        self.browser.text("[data-offline]").await
    }

    /// The browser's promise to keep what is stored, as the browser itself gives it.
    pub async fn promise_of_the_browser(&self) -> Option<bool> {
        let script = "const storage = navigator.storage;
            (storage?.persisted ? storage.persisted() : Promise.resolve('unknown')).then(arguments[0])";
        self.browser.ask_later(script, vec![]).await.as_bool()
    }

    /// Returns true if the page offers to ask for the promise.
    pub async fn offers_to_ask(&self) -> bool {
        self.browser.sees("[data-ask]").await
    }

    /// Has the browser decline the first time that it is asked for the promise, and give it the second time. No driver answers
    /// the question that a browser may put to a person.
    pub async fn answer_no_then_yes(&self) {
        let script = "document.querySelector('[data-ask]').hidden = false;
            window.asked = 0;
            Object.defineProperty(navigator, 'storage', { value: { persist: async () => ++window.asked > 1 } })";
        self.browser.ask(script).await;
    }

    /// Asks for the promise.
    pub async fn ask_for_promise(&self) {
        self.browser.click("[data-do=persist]").await;
    }

    /// The number of times that the browser was asked for the promise.
    pub async fn times_asked(&self) -> u64 {
        self.browser.ask("return window.asked").await.as_u64().expect("a number")
    }
}
