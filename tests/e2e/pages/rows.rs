//! The rows of skills, on the checklist and on the stack page.

use super::Browser;
use greenlit::progress::Status;
use serde_json::json;

/// The rows on the page that the browser shows.
pub struct Rows<'a> {
    browser: &'a Browser,
}

impl<'a> Rows<'a> {
    /// The rows that the page has.
    pub fn of(browser: &'a Browser) -> Rows<'a> {
        Rows { browser }
    }

    /// Ticks a skill, or takes the tick back, with one click.
    pub async fn tick(&self, skill: &str) {
        self.browser.click(&format!("input[data-skill='{skill}']")).await;
    }

    /// Returns true if the checkbox of a skill is ticked, whether or not the app knows.
    pub async fn is_ticked(&self, skill: &str) -> bool {
        self.browser.number_of(&format!("input[data-skill='{skill}']:checked")).await > 0
    }

    /// Clicks a row's second control for a status, which sets it or takes it back.
    pub async fn press_second(&self, skill: &str, status: Status) {
        self.browser.click(&format!("#{skill} [data-do='{}']", status.slug())).await;
    }

    /// Sets a status with the controls that an open row has for fingers.
    pub async fn set(&self, skill: &str, status: Status) {
        self.browser.click(&format!("#{skill} [data-set='{}']", status.slug())).await;
    }

    /// Gives a skill's box the focus.
    pub async fn focus(&self, skill: &str) {
        let script = "document.querySelector(`input[data-skill='${arguments[0]}']`).focus()";
        self.browser.ask_with(script, vec![json!(skill)]).await;
    }

    /// Gives a row's second control for a status the focus.
    pub async fn focus_second(&self, skill: &str, status: Status) {
        let script = "document.querySelector(`#${arguments[0]} [data-do='${arguments[1]}']`).focus()";
        self.browser.ask_with(script, vec![json!(skill), json!(status.slug())]).await;
    }

    /// The skill whose box has the focus; empty if none has.
    pub async fn focused(&self) -> String {
        self.browser.word("return document.activeElement.dataset.skill ?? ''").await
    }

    /// The status of a skill's first row. Fails if its box shows another one.
    pub async fn status(&self, skill: &str) -> Status {
        let script = "const tick = document.querySelector(`input[data-skill='${arguments[0]}']`);
            return [tick.closest('.row').dataset.status ?? '', String(tick.checked), String(tick.indeterminate)]";
        let [row, checked, mixed] =
            <[String; 3]>::try_from(self.browser.list(script, vec![json!(skill)]).await)
                .expect("the row's status and the two states of its box");
        // A row whose status was never set has none.
        let status = if row.is_empty() { Some(Status::ToDo) } else { Status::from_slug(&row) };
        let status = status.unwrap_or_else(|| panic!("{skill}: {row} is no status"));
        let [is_checked, is_mixed] = [Status::CanDo, Status::Learning].map(|shown| status == shown);
        assert_eq!(checked, is_checked.to_string(), "the box of {skill}, which is {row}");
        // The mixed state of a ticked box cannot be seen.
        assert!(is_checked || mixed == is_mixed.to_string(), "the box of {skill}, which is {row}");
        status
    }

    /// Waits until a skill's box is ticked, whatever its row says.
    pub async fn until_box_ticked(&self, skill: &str) {
        self.browser
            .until(&format!("document.querySelector(\"input[data-skill='{skill}']\")?.checked"))
            .await;
    }

    /// Waits until a skill's row and box show a status.
    pub async fn until_status(&self, skill: &str, status: Status) {
        let row = format!(
            "document.querySelector(\"input[data-skill='{skill}']\")?.closest('.row').dataset.status"
        );
        let [none, slug] = [Status::ToDo, status].map(Status::slug);
        self.browser.until(&format!("({row} ?? '{none}') === '{slug}'")).await;
        assert_eq!(self.status(skill).await, status);
    }

    /// A group's numbers, as in "7 of 15 green".
    pub async fn group(&self, id: &str) -> String {
        self.browser.text(&format!("[data-group='{id}']")).await
    }

    /// Waits until there are rows, as the HTML has them, whether the page answers or not.
    pub async fn until_readable(&self) {
        self.browser.until("document.querySelectorAll('.row').length > 100").await;
        assert!(self.browser.sees("#http .can").await);
    }

    /// The skills that can be seen, in their order, each as often as it has a row.
    pub async fn in_sight(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('.row')].filter(row => row.checkVisibility())
            .map(row => row.querySelector('[data-skill]').dataset.skill)";
        self.browser.list(script, vec![]).await
    }

    /// The number of rows that can be seen, of all lenses.
    pub async fn number_in_sight(&self) -> usize {
        self.in_sight().await.len()
    }

    /// Waits until so many rows can be seen.
    pub async fn until_number_in_sight(&self, number: usize) {
        let rows = "[...document.querySelectorAll('.row')].filter(row => row.checkVisibility()).length";
        self.browser.until(&format!("{rows} === {number}")).await;
    }

    /// Waits until a skill's row by area can be seen.
    pub async fn until_in_sight(&self, skill: &str) {
        self.browser.until_seen(&format!("#{skill}")).await;
    }

    /// Waits until a skill's row by area cannot be seen.
    pub async fn until_out_of_sight(&self, skill: &str) {
        self.browser.until_unseen(&format!("#{skill}")).await;
    }

    /// The skills whose boxes are ticked, each as often as it has a box.
    pub async fn ticked(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('[data-skill]')].filter(box => box.checked).map(box => box.dataset.skill)";
        self.browser.list(script, vec![]).await
    }

    /// The number of green rows.
    pub async fn green(&self) -> u64 {
        self.browser.number_of(&format!(".group .row[data-status={}]", Status::CanDo.slug())).await
    }

    /// Waits until so many rows are green.
    pub async fn until_number_green(&self, number: usize) {
        let rows =
            format!("document.querySelectorAll('.group .row[data-status={}]').length", Status::CanDo.slug());
        self.browser.until(&format!("{rows} === {number}")).await;
    }

    /// Waits until a skill's row is the first that can be seen.
    pub async fn until_first_in_sight(&self, skill: &str) {
        let first = "[...document.querySelectorAll('.row')].find(row => row.checkVisibility())?.querySelector('input').dataset.skill";
        self.browser.until(&format!("{first} === {}", json!(skill))).await;
    }

    /// The width and height of the controls of a skill's row that can be seen.
    pub async fn control_sizes(&self, skill: &str) -> Vec<[f64; 2]> {
        let script = "return [...document.querySelectorAll(`#${arguments[0]} :is(.second button, .statuses button, summary)`)]
            .map(control => control.getBoundingClientRect()).filter(at => at.width).map(at => [at.width, at.height])";
        serde_json::from_value(self.browser.ask_with(script, vec![json!(skill)]).await).expect("sizes")
    }

    /// Folds a group, or unfolds it.
    pub async fn toggle_group(&self, id: &str) {
        self.browser.click(&format!("#{id} .unfold")).await;
    }

    /// Opens a skill's details, which brings the field for the note.
    pub async fn unfold(&self, skill: &str) {
        self.browser.click(&format!("#{skill} summary")).await;
        self.browser.until(&format!("document.querySelector('#{skill} textarea')")).await;
    }

    /// Opens a skill's details and writes a note in place of the one that is there.
    pub async fn note(&self, skill: &str, text: &str) {
        self.unfold(skill).await;
        let field = format!("#{skill} textarea");
        // That brings it into view: a tab in the background does not scroll by itself to what a driver types into.
        self.browser.click(&field).await;
        self.browser.type_into(&field, text).await;
    }

    /// The text in the field for a skill's note.
    pub async fn note_text(&self, skill: &str) -> String {
        self.browser.word(&format!("return document.querySelector('#{skill} textarea').value")).await
    }

    /// Waits until the field for a skill's note has a text.
    pub async fn until_note(&self, skill: &str, text: &str) {
        let field = format!("document.querySelector('#{skill} textarea')");
        self.browser.until(&format!("{field}.value === {}", json!(text))).await;
    }

    /// The addresses in a skill's note that can be followed: address, relation, and text.
    pub async fn note_links(&self, skill: &str) -> Vec<[String; 3]> {
        let script = "return [...document.querySelectorAll(`#${arguments[0]} .evidence a`)]
            .map(link => [link.href, link.rel, link.textContent])";
        serde_json::from_value(self.browser.ask_with(script, vec![json!(skill)]).await).expect("links")
    }

    /// Waits until a skill's note has no address that can be followed.
    pub async fn until_no_note_links(&self, skill: &str) {
        self.browser.until(&format!("!document.querySelector('#{skill} .evidence a')")).await;
    }

    /// Waits until so many rows are marked as noted.
    pub async fn until_noted(&self, number: usize) {
        self.browser.until(&format!("document.querySelectorAll('[data-note]').length === {number}")).await;
    }
}
