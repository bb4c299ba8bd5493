//! The checklist: lenses, the search, rows with their details, and suggestions of what is next.

use crate::engine::Browser;
use serde_json::{Value, json};

/// The groups of a lens other than by area.
const OTHER: &str = "[data-lens=other]";

/// The checklist that the browser shows.
pub struct Checklist<'a> {
    browser: &'a Browser,
}

impl<'a> Checklist<'a> {
    /// The one that the browser shows.
    pub fn of(browser: &'a Browser) -> Checklist<'a> {
        Checklist { browser }
    }

    /// The number of boxes, of all lenses.
    pub async fn boxes(&self) -> u64 {
        self.browser.number_of("input[type=checkbox][data-skill]").await
    }

    /// The number of boxes that a skill has, of all lenses.
    pub async fn boxes_of(&self, skill: &str) -> u64 {
        self.browser.number_of(&format!("input[data-skill='{skill}']")).await
    }

    /// Waits until none of a skill's boxes is ticked.
    pub async fn until_unticked_everywhere(&self, skill: &str) {
        let all = format!("[...document.querySelectorAll(\"input[data-skill='{skill}']\")]");
        self.browser.until(&format!("{all}.every(tick => !tick.checked)")).await;
    }

    /// The ids of rows without a title, or whose box is not described by a sentence that begins with "I can".
    pub async fn incomplete_rows(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('.row')].filter(row =>
            !row.querySelector('.can').textContent.startsWith('I can ') || !row.querySelector('.title').textContent
            || document.getElementById(row.querySelector('input').getAttribute('aria-describedby')) !== row.querySelector('.can')
        ).map(row => row.id)";
        serde_json::from_value(self.browser.ask(script).await).expect("a list of ids")
    }

    /// The ids of the groups, in their order.
    pub async fn groups(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('.group')].map(group => group.id)";
        serde_json::from_value(self.browser.ask(script).await).expect("a list of ids")
    }

    /// Waits until the groups of a lens other than by area have their rows.
    pub async fn until_other_lens(&self) {
        self.browser.until(&format!("document.querySelector('{OTHER} .row')")).await;
    }

    /// The number of groups that a lens other than by area has.
    pub async fn other_groups(&self) -> u64 {
        self.browser.number_of(&format!("main {OTHER} .group")).await
    }

    /// The number of rows that a group has.
    pub async fn rows_of(&self, group: &str) -> u64 {
        self.browser.number_of(&format!("#{group} .row")).await
    }

    /// The skills of a lens other than by area, in their order.
    pub async fn other_skills(&self) -> Vec<String> {
        let script = format!(
            "return [...document.querySelectorAll('{OTHER} .row')].map(row => row.querySelector('input').dataset.skill)"
        );
        serde_json::from_value(self.browser.ask(&script).await).expect("a list of ids")
    }

    /// The text in place of a level in the first row of a lens other than by area.
    pub async fn first_side_text(&self) -> String {
        self.browser.text(&format!("{OTHER} .row .level")).await
    }

    /// The place and height of the first things on the page.
    pub async fn layout(&self) -> Value {
        let script = "return [...document.querySelectorAll('.headline, .controls, .next .card, .group, .row, .group-link, .title, .can')].slice(0, 150)
            .map(element => (r => [r.left, r.top, r.height].map(Math.round).join())(element.getBoundingClientRect()))";
        self.browser.ask(script).await
    }

    /// Waits until the search has the focus.
    pub async fn until_searching(&self) {
        self.browser.until("document.activeElement.id === 'search'").await;
    }

    /// Clears the search.
    pub async fn clear_search(&self) {
        self.browser.find("#search").await.clear().await.expect("it clears");
    }

    /// Waits until the search has a text.
    pub async fn until_typed(&self, text: &str) {
        self.browser.until(&format!("document.querySelector('#search').value === {}", json!(text))).await;
    }

    /// Waits until the page says that nothing is spelled as the search is, and shows what is close.
    pub async fn until_near(&self) {
        self.browser.until_seen("#near").await;
    }

    /// Waits until the page shows what is spelled as the search is.
    pub async fn until_exact(&self) {
        self.browser.until_unseen("#near").await;
    }

    /// Waits until the page says that no skill fits.
    pub async fn until_nothing_fits(&self) {
        self.browser.until_seen("[data-empty]").await;
    }

    /// Takes search and filters back.
    pub async fn show_all(&self) {
        self.browser.click("[data-do=show-all]").await;
    }

    /// Waits until so many rows can be seen.
    pub async fn until_rows(&self, number: usize) {
        let rows = "[...document.querySelectorAll('.row')].filter(row => row.checkVisibility()).length";
        self.browser.until(&format!("{rows} === {number}")).await;
    }

    /// Waits until the focus is in a lens, `areas` or `other`, at a place that can be seen.
    pub async fn until_focus_in_lens(&self, lens: &str) {
        let in_sight =
            "(r => r.top >= 0 && r.top < innerHeight)(document.activeElement.getBoundingClientRect())";
        let in_lens = format!("document.activeElement.closest('[data-lens={lens}]')");
        self.browser
            .until(&format!("document.activeElement.checkVisibility() && {in_sight} && {in_lens}"))
            .await;
    }

    /// Opens or closes a skill's details.
    pub async fn toggle_details(&self, skill: &str) {
        self.browser.click(&format!("#{skill} summary")).await;
    }

    /// Waits until a skill's details are open.
    pub async fn until_details_open(&self, skill: &str) {
        self.browser.until(&format!("document.querySelector('#{skill} details').open")).await;
    }

    /// Opens a skill's details and waits until their exercise can be seen.
    pub async fn open_details(&self, skill: &str) {
        self.toggle_details(skill).await;
        self.browser.until_seen(&format!("#{skill} .prove")).await;
    }

    /// The text of a skill's details.
    pub async fn details(&self, skill: &str) -> String {
        self.browser.text(&format!("#{skill} .more")).await
    }

    /// The explanation in a skill's details by area.
    pub async fn explanation(&self, skill: &str) -> String {
        self.browser.text(&format!("#{skill} .explained")).await
    }

    /// Opens a skill's details in a lens other than by area, and returns their explanation.
    pub async fn other_explanation(&self, skill: &str) -> String {
        let row = format!("{OTHER} .row:has([data-skill={skill}])");
        self.browser.click(&format!("{row} summary")).await;
        self.browser.until_seen(&format!("{row} .explained p")).await;
        self.browser.text(&format!("{row} .explained")).await
    }

    /// Opens the details of the first row that can be seen, and waits until they are explained.
    pub async fn open_first_details(&self) {
        self.browser.click(".group:not([hidden]) .row:not([hidden]) summary").await;
        self.browser.until("document.querySelector('.row details[open] .explained')").await;
    }

    /// The addresses that a skill's details refer to.
    pub async fn references(&self, skill: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll(`#${arguments[0]} .read a`)].map(link => link.getAttribute('href'))";
        serde_json::from_value(self.browser.ask_with(script, vec![json!(skill)]).await).expect("addresses")
    }

    /// Waits until a skill's details show a needed skill in a status.
    pub async fn until_need(&self, skill: &str, need: &str, status: &str) {
        let chip = format!("document.querySelector(\"#{skill} .chip[href='#{need}']\")");
        self.browser.until(&format!("{chip}.dataset.status === '{status}'")).await;
    }

    /// The title of a skill that another one leads to, as that one's details have it.
    pub async fn leads_to(&self, skill: &str, next: &str) -> String {
        self.browser.text(&leading(skill, next)).await
    }

    /// The number of skills that one leads to, as its details have it.
    pub async fn number_led_to(&self, skill: &str) -> u64 {
        self.browser.number_of(&format!("#{skill} [data-leads] .chip")).await
    }

    /// Waits until a skill that another one leads to is shown in a status there.
    pub async fn until_led_to(&self, skill: &str, next: &str, status: &str) {
        let chip = json!(leading(skill, next));
        self.browser.until(&format!("document.querySelector({chip}).dataset.status === '{status}'")).await;
    }

    /// Follows the way from a skill to one that it leads to.
    pub async fn follow_to_next(&self, skill: &str, next: &str) {
        self.browser.click(&leading(skill, next)).await;
    }

    /// Follows the link to a skill itself in its details.
    pub async fn follow_own_link(&self, skill: &str) {
        self.browser.click(&format!("#{skill} [data-own]")).await;
    }

    /// The reasons for the suggested skills.
    pub async fn reasons(&self) -> Vec<String> {
        self.browser.texts("[data-next] span").await
    }

    /// Follows the first suggestion.
    pub async fn follow_suggestion(&self) {
        self.browser.click("[data-next]").await;
    }

    /// Waits until no suggestion can be seen.
    pub async fn until_no_suggestions(&self) {
        self.browser.until_unseen("[data-next]").await;
    }
}

fn leading(skill: &str, next: &str) -> String {
    format!("#{skill} [data-leads] .chip[href='#{next}']")
}
