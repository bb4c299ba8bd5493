//! One's own summary, and what it shares with someone else's: numbers, lists, the share panel, exports, history.

use super::{Browser, Page};
use greenlit::catalogue::Level;
use greenlit::progress::Status;
use greenlit::ui;
use serde_json::json;
use thirtyfour::Key;

/// The summary that the browser shows.
pub struct Summary<'a> {
    browser: &'a Browser,
}

impl<'a> Summary<'a> {
    /// The summary that the browser shows.
    pub fn of(browser: &'a Browser) -> Summary<'a> {
        Summary { browser }
    }

    /// Types a name, and waits until the page says that the link reveals it.
    pub async fn set_name(&self, name: &str) {
        self.type_name(name).await;
        self.until_name(name).await;
    }

    /// Types a name.
    pub async fn type_name(&self, name: &str) {
        self.browser.type_into("#name", name).await;
    }

    /// The name in the field.
    pub async fn name(&self) -> String {
        self.browser.word("return document.querySelector('#name').value").await
    }

    /// The message about the name.
    pub async fn name_message(&self) -> String {
        self.browser.text("[data-notice=name]").await
    }

    /// Waits until the message about the name has a text.
    pub async fn until_name_message(&self, text: &str) {
        let message = "document.querySelector('[data-notice=name]').textContent";
        self.browser.until(&format!("{message}.includes({})", json!(text))).await;
    }

    /// Waits until the field for the name has a text, whatever the summary says.
    pub async fn until_name_field(&self, text: &str) {
        self.browser.until(&format!("document.querySelector('#name')?.value === {}", json!(text))).await;
    }

    /// Waits until the summary has a name, and the page says that the link reveals it.
    pub async fn until_name(&self, name: &str) {
        let revealed = "document.querySelector('[data-reveals-name]').textContent";
        let field = "document.querySelector('#name').value";
        let (name, sentence) = (json!(name), json!(format!("The name: {name}.")));
        self.browser.until(&format!("{field} === {name} && {revealed} === {sentence}")).await;
    }

    /// The link to it.
    pub async fn share_link(&self) -> String {
        let link = "document.querySelector('input[data-share-link]')";
        self.browser.until(&format!("{link}?.value")).await;
        self.browser.word(&format!("return {link}.value")).await
    }

    /// Waits until the link that is shown is another than this one, and returns it.
    pub async fn share_link_after(&self, before: &str) -> String {
        let field = "document.querySelector('input[data-share-link]')";
        self.browser.until(&format!("{field}.value !== {}", json!(before))).await;
        self.share_link().await
    }

    /// Copies the link with the button, and returns what came to the clipboard.
    pub async fn copy_link(&self) -> String {
        let script = "window.copied = null;
            const writeText = async text => { window.copied = text };
            Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true })";
        self.browser.ask(script).await;
        self.browser.click("[data-do=copy]").await;
        self.browser.until("window.copied").await;
        self.browser.word("return window.copied").await
    }

    /// Clicks the field of the link.
    pub async fn click_link_field(&self) {
        self.browser.click("input[data-share-link]").await;
    }

    /// Copies from the field that has the focus with the browser's own shortcut, and returns what was selected by then.
    pub async fn copy_by_hand(&self) -> String {
        let script = "window.copied = null;
            addEventListener('copy', () => {
                const { value, selectionStart, selectionEnd } = document.activeElement;
                window.copied = value.slice(selectionStart, selectionEnd);
            }, { once: true })";
        self.browser.ask(script).await;
        let copy = self.browser.driver.action_chain().key_down(Key::Control).send_keys("c");
        copy.key_up(Key::Control).perform().await.expect("keys");
        self.browser.until("window.copied !== null").await;
        self.browser.word("return window.copied").await
    }

    /// Returns true if it shows the first step, in place of numbers.
    pub async fn shows_first_step(&self) -> bool {
        let (step, numbers) =
            (self.browser.sees("[data-first-step]").await, self.browser.sees(".headline").await);
        assert_ne!(step, numbers, "one of both");
        step
    }

    /// Follows the first step to the stack page.
    pub async fn follow_first_step(&self) {
        self.browser.click("[data-first-step] a[href$='stack/']").await;
        Page::of(self.browser).until_on(ui::Page::Stack).await;
    }

    /// The title that a reader will see.
    pub async fn whose(&self) -> String {
        self.browser.text(".seen .whose").await
    }

    /// The number that the list of a status carries, and that of the skills and open places in it.
    pub async fn list_of(&self, status: Status) -> (u64, u64) {
        self.list(status.slug()).await
    }

    /// The number of technologies beyond what is enough, and of those that are listed.
    pub async fn also(&self) -> (u64, u64) {
        self.list("also").await
    }

    async fn list(&self, slug: &str) -> (u64, u64) {
        let script = "const list = document.querySelector(`[data-list='${arguments[0]}']`);
            const chips = [...list.querySelectorAll('.chip')];
            return [Number(list.querySelector('.numbers').textContent),
                chips.reduce((sum, chip) => sum + Number(chip.dataset.places ?? 1), 0)]";
        let found = self.browser.ask_with(script, vec![json!(slug)]).await;
        serde_json::from_value(found).expect("two numbers")
    }

    /// An area's numbers, as in "7 / 15".
    pub async fn area_numbers(&self, area: &str) -> String {
        self.browser.text(&format!("[data-area={area}] .numbers")).await
    }

    /// The numbers of the technologies, as in "3 of 12 green".
    pub async fn technologies(&self) -> String {
        self.browser.text("[data-technologies]").await
    }

    /// Returns true if progress over time is drawn.
    pub async fn is_history_drawn(&self) -> bool {
        self.browser.sees(".timeline").await
    }

    /// The text of a note and the addresses in it that can be followed.
    pub async fn noted(&self) -> (String, Vec<String>) {
        let text = self.browser.text("[data-noted] li p").await;
        let script = "return [...document.querySelectorAll('[data-noted] a')].map(link => link.href)";
        (text, self.browser.list(script, vec![]).await)
    }

    /// Opens the exports.
    pub async fn open_exports(&self) {
        self.browser.click(".exports summary").await;
        self.browser.until_seen("[data-do=save-png]").await;
    }

    /// The skills in the list of a status.
    pub async fn listed(&self, status: Status) -> Vec<String> {
        self.browser.texts(&format!("[data-list='{}'] .chip", status.slug())).await
    }

    /// The day of the summary.
    pub async fn date(&self) -> String {
        self.browser.text("[data-date]").await
    }

    /// A level's numbers, the sentence about it, and the skills that are missing.
    pub async fn readiness(&self, level: Level) -> (String, String, Vec<String>) {
        let level = level_card(level);
        let numbers = self.browser.text(&format!("{level} .numbers")).await;
        let sentence = self.browser.text(&format!("{level} p")).await;
        (numbers, sentence, self.browser.texts(&format!("{level} .chip")).await)
    }

    /// The number of a level's missing skills that are being learned.
    pub async fn missing_being_learned(&self, level: Level) -> u64 {
        let chips = format!("{} .chip[data-status={}]", level_card(level), Status::Learning.slug());
        self.browser.number_of(&chips).await
    }

    /// Follows a level to the missing skills on the checklist.
    pub async fn follow_level(&self, level: Level) {
        self.browser.click(&format!("{} summary", level_card(level))).await;
        self.browser.click(&format!("{} p a", level_card(level))).await;
        Page::of(self.browser).until_on(ui::Page::Checklist).await;
    }

    /// Waits until the first role that is kept stands beside the levels, and returns its name, its numbers and the sentence about it.
    pub async fn role_standing(&self) -> [String; 3] {
        self.browser.until_seen("[data-role-standing]").await;
        let text = async |part: &str| self.browser.text(&format!("[data-role-standing] {part}")).await;
        [text("h3").await, text(".numbers").await, text("p").await]
    }

    /// Unfolds the first role that is kept, and returns the musts that are missing.
    pub async fn missing_of_role(&self) -> Vec<String> {
        self.browser.click("[data-role-standing] summary").await;
        self.browser.until_seen("[data-role-standing] .chip").await;
        self.browser.texts("[data-role-standing] .chip").await
    }

    /// Follows the first role, which is unfolded, to its page.
    pub async fn follow_role(&self) {
        self.browser.click("[data-role-standing] p a").await;
        Page::of(self.browser).until_on(ui::Page::Role).await;
    }

    /// Waits until the notes are shown.
    pub async fn until_notes(&self) {
        self.browser.until_seen("[data-noted]").await;
    }

    /// The Markdown for a README.
    pub async fn snippet(&self) -> String {
        self.browser.word("return document.querySelector('#snippet').value").await
    }

    /// The export as Markdown.
    pub async fn markdown(&self) -> String {
        self.export("markdown", "text/markdown").await
    }

    /// The export as CSV.
    pub async fn csv(&self) -> String {
        self.export("csv", "text/csv").await
    }

    /// The export as a JSON Resume.
    pub async fn json_resume(&self) -> String {
        self.export("resume", "application/json").await
    }

    /// The badge, in SVG.
    pub async fn badge(&self) -> String {
        self.export("badge", "image/svg+xml").await
    }

    /// The card, in SVG.
    pub async fn card(&self) -> String {
        self.export("card", "image/svg+xml").await
    }

    async fn export(&self, slug: &str, media_type: &str) -> String {
        Page::of(self.browser).made_file(slug, media_type).await
    }

    /// Returns true if a share sheet is offered where the browser has one, and nowhere else.
    pub async fn offers_share_sheet_where_there_is_one(&self) -> bool {
        let script =
            "return document.querySelector('[data-do=send]').checkVisibility() === ('share' in navigator)";
        self.browser.ask(script).await == json!(true)
    }

    /// Saves the picture, caught on its way to the disk, and returns its media type and its bytes.
    pub async fn save_picture(&self) -> (String, Vec<u8>) {
        let script = "const make = URL.createObjectURL;
            URL.createObjectURL = blob => { blob.arrayBuffer().then(bytes => window.caught = [blob.type, [...new Uint8Array(bytes)]]); return make(blob) };
            HTMLAnchorElement.prototype.click = function () { window.saved = this.download }";
        self.browser.ask(script).await;
        self.browser.click("[data-do=save-png]").await;
        self.browser.until("window.caught && window.saved === 'greenlit-card.png'").await;
        serde_json::from_value(self.browser.ask("return window.caught").await).expect("a type and bytes")
    }

    /// Waits until the page says that the picture is saved.
    pub async fn until_picture_saved(&self) {
        let message = "document.querySelector('[data-notice=saved-picture]').textContent";
        self.browser.until(&format!("{message} === 'The picture is saved.'")).await;
    }

    /// Opens the choice of evidence.
    pub async fn open_evidence(&self) {
        self.browser.click("[data-choose] summary").await;
    }

    /// The number of addresses for evidence, and of those among them that can no longer be chosen.
    pub async fn evidence_choices(&self) -> (u64, u64) {
        let all = self.browser.number_of("[data-choose] input").await;
        (all, self.browser.number_of("[data-choose] input:disabled").await)
    }

    /// Chooses an address as evidence, or no longer; the first is 1.
    pub async fn choose_evidence(&self, number: usize) {
        self.browser.click(&format!("[data-choose] li:nth-child({number}) input")).await;
    }

    /// Waits until the page says of the link's evidence what begins so.
    pub async fn until_evidence_revealed(&self, start: &str) {
        let revealed = "document.querySelector('[data-reveals-evidence]').textContent";
        self.browser.until(&format!("{revealed}.startsWith({})", json!(start))).await;
    }

    /// Opens the explanation of the numbers, and returns it.
    pub async fn open_counts(&self) -> String {
        self.browser.click(".counts summary").await;
        self.browser.text("[data-counts]").await
    }

    /// Opens an area.
    pub async fn open_area(&self, area: &str) {
        self.browser.click(&format!("[data-area={area}] summary")).await;
    }

    /// Waits until an open area lists so many skills.
    pub async fn until_area_lists(&self, area: &str, number: usize) {
        let chips = format!("document.querySelectorAll('[data-area={area}] .chip')");
        self.browser.until(&format!("{chips}.length === {number}")).await;
    }

    /// The sentence about an area.
    pub async fn area(&self, area: &str) -> String {
        self.browser.text(&format!("[data-area={area}] p")).await
    }

    /// The first green skill of an open area.
    pub async fn green_in_area(&self, area: &str) -> String {
        let chip = format!("[data-area={area}] .chip[data-status={}]", Status::CanDo.slug());
        self.browser.text(&chip).await
    }

    /// Follows an area to the checklist.
    pub async fn follow_area(&self, area: &str) {
        self.browser.click(&format!("[data-area={area}] p a")).await;
        Page::of(self.browser).until_on(ui::Page::Checklist).await;
        self.browser.until_seen(&format!("#{area}")).await;
    }

    /// The strongest areas.
    pub async fn strongest(&self) -> String {
        self.browser.text("[data-strongest] strong").await
    }

    /// The number of the radar's axes, as its text for screen readers has them.
    pub async fn axes(&self) -> u64 {
        self.browser.number_of(".radar .in-numbers li").await
    }

    /// The sentence about progress over time.
    pub async fn timeline(&self) -> String {
        self.browser.text("[data-timeline]").await
    }

    /// The sentence about active days.
    pub async fn calendar(&self) -> String {
        self.browser.text("[data-calendar]").await
    }

    /// Waits until skills are to be confirmed, and returns the sentence about them.
    pub async fn to_confirm(&self) -> String {
        self.browser.until_seen("[data-confirm]").await;
        self.browser.text("[data-confirm] p").await
    }

    /// Opens the list of skills to be confirmed.
    pub async fn open_confirm(&self) {
        self.browser.click("[data-confirm] details summary").await;
    }

    /// Confirms one skill, and waits until so many are left.
    pub async fn confirm(&self, skill: &str, left: usize) {
        self.answer(skill, "confirm", left).await;
    }

    /// Says of one skill that it is being learned again, and waits until so many are left.
    pub async fn relearn(&self, skill: &str, left: usize) {
        self.answer(skill, "relearn", left).await;
    }

    async fn answer(&self, skill: &str, answer: &str, left: usize) {
        self.browser.click(&format!("[data-confirm] [data-stale={skill}][data-do={answer}]")).await;
        self.browser
            .until(&format!("document.querySelectorAll('[data-confirm] li').length === {left}"))
            .await;
    }

    /// Confirms all skills, and waits until none is left.
    pub async fn confirm_all(&self) {
        self.browser.click("[data-do=confirm-all]").await;
        self.browser.until_unseen("[data-confirm]").await;
    }

    /// Returns true if skills are to be confirmed.
    pub async fn has_to_confirm(&self) -> bool {
        self.browser.sees("[data-confirm]").await
    }
}

/// The selector of the card of a level.
fn level_card(level: Level) -> String {
    format!("[data-level='{}']", level.label())
}
