//! The pages as a person handles them. Specs speak to these; only these know the DOM.

use crate::engine::Browser;
use serde_json::json;

/// What any page has.
pub struct Page<'a> {
    browser: &'a Browser,
}

impl<'a> Page<'a> {
    /// The page that the browser shows.
    pub fn of(browser: &'a Browser) -> Page<'a> {
        Page { browser }
    }

    /// Ticks a skill, or takes the tick back, with one click.
    pub async fn tick(&self, skill: &str) {
        self.browser.click(&format!("input[data-skill='{skill}']")).await;
    }

    /// Clicks a row's second control.
    pub async fn press_second(&self, skill: &str, word: &str) {
        // It shows on hover and on focus.
        self.focus(skill).await;
        self.browser.click(&format!("#{skill} [data-do='{word}']")).await;
    }

    /// Gives a skill's box the focus.
    pub async fn focus(&self, skill: &str) {
        let script = "document.querySelector(`input[data-skill='${arguments[0]}']`).focus()";
        self.browser.driver.execute(script, vec![json!(skill)]).await.expect("it takes the focus");
    }

    /// The skill whose box has the focus.
    pub async fn focused(&self) -> String {
        let focused = self.browser.ask("return document.activeElement.dataset.skill ?? ''").await;
        focused.as_str().unwrap_or_default().to_owned()
    }

    /// A skill's status as the page shows it first, as in `can`.
    pub async fn status(&self, skill: &str) -> String {
        let script = "const tick = document.querySelector(`input[data-skill='${arguments[0]}']`);
            const status = tick.closest('.row').dataset.status ?? 'todo';
            const shown = tick.checked ? 'can' : tick.indeterminate ? 'learning' : 'todo';
            return status === shown || status === 'skipped' && shown === 'todo' ? status : `${status}, but the box says ${shown}`";
        let answer = self.browser.driver.execute(script, vec![json!(skill)]).await.expect("a status");
        answer.json().as_str().expect("a word").to_owned()
    }

    /// Waits until a skill's status is so.
    pub async fn until_status(&self, skill: &str, status: &str) {
        let row = format!(
            "document.querySelector(\"input[data-skill='{skill}']\")?.closest('.row').dataset.status"
        );
        // A row whose status was never set has none.
        self.browser.until(&format!("({row} ?? 'todo') === '{status}'")).await;
        assert_eq!(self.status(skill).await, status);
    }

    /// The overall percentage.
    pub async fn percent(&self) -> u64 {
        let found = self
            .browser
            .ask("return [...document.querySelectorAll('[data-percent]')].map(e => e.dataset.percent)")
            .await;
        let numbers = found.as_array().expect("a list");
        assert!(!numbers.is_empty(), "no overall percentage");
        numbers[0].as_str().and_then(|number| number.parse().ok()).expect("a whole number")
    }

    /// The overall sentence, as in "1 green, 142 to do."
    pub async fn sentence(&self) -> String {
        self.browser.text(".sentence").await
    }

    /// A group's numbers, as in "7 of 15 green".
    pub async fn group(&self, anchor: &str) -> String {
        self.browser.text(&format!("[data-group='{anchor}'][data-tell='green']")).await
    }

    /// What screen readers were last told.
    pub async fn said(&self) -> String {
        self.browser.text("[data-notice='said']").await
    }

    /// How many rows are in sight, of all lenses.
    pub async fn rows(&self) -> u64 {
        let script =
            "return [...document.querySelectorAll('.row')].filter(row => row.checkVisibility()).length";
        self.browser.ask(script).await.as_u64().expect("a number")
    }

    /// Types into the search.
    pub async fn search(&self, text: &str) {
        let field = self.browser.find("#search").await;
        field.clear().await.expect("it clears");
        field.send_keys(text).await.expect("it types");
    }

    /// Chooses in a switch, as in `lens`, `employers`.
    pub async fn choose(&self, switch: &str, value: &str) {
        self.browser.click(&format!("input[name='{switch}'][value='{value}']")).await;
    }

    /// The link on the summary page.
    pub async fn share_link(&self) -> String {
        self.browser.until("document.querySelector('input[data-share-link]')?.value").await;
        let value = self.browser.ask("return document.querySelector('input[data-share-link]').value").await;
        value.as_str().expect("an address").to_owned()
    }

    /// What a link of the page offers as a file.
    pub async fn offered(&self, link: &str) -> String {
        let script = "const { href } = document.querySelector(arguments[0]);
            return decodeURIComponent(href.slice(href.indexOf(',') + 1))";
        let answer = self.browser.driver.execute(script, vec![json!(link)]).await.expect("a file");
        answer.json().as_str().expect("a text").to_owned()
    }

    /// What the page would save as a file, as in `backup`, without saving it.
    pub async fn file(&self, what: &str) -> String {
        let link = format!("[data-save={what}]");
        let script = "const stop = event => event.preventDefault();
            addEventListener('click', stop);
            document.querySelector(arguments[0]).click();
            removeEventListener('click', stop)";
        self.browser.driver.execute(script, vec![json!(link)]).await.expect("a click");
        self.offered(&link).await
    }

    /// Waits until just these skills are next, in this order.
    pub async fn until_next(&self, skills: &[&str]) {
        let shown = "[...document.querySelectorAll('[data-next]')].filter(e => !e.hidden).map(e => e.dataset.next).join()";
        self.browser.until(&format!("{shown} === {}", json!(skills.join(",")))).await;
    }

    /// A level's numbers, what is told of it, and what is listed as missing.
    pub async fn readiness(&self, level: &str) -> (String, String, Vec<String>) {
        let script = "const level = document.querySelector(`[data-level='${arguments[0]}']`);
            return [level.querySelector('.numbers').textContent, level.querySelector('p').textContent,
                [...level.querySelectorAll('.chip')].map(chip => chip.textContent)]";
        let answer = self.browser.driver.execute(script, vec![json!(level)]).await.expect("a level");
        serde_json::from_value(answer.json().clone()).expect("numbers, a sentence and a list")
    }

    /// The skills in one of a summary's lists, as in `can`.
    pub async fn listed(&self, status: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll(`[data-list='${arguments[0]}'] .chip`)].map(chip => chip.textContent)";
        let answer = self.browser.driver.execute(script, vec![json!(status)]).await.expect("a list");
        serde_json::from_value(answer.json().clone()).expect("a list of titles")
    }
}
