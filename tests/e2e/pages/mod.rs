//! The pages as a person handles them. Specs speak to these; only these know the DOM.

mod about;
mod checklist;
mod compare;
mod data;
mod frame;
mod shared;
mod site;
mod stack;
mod stored;
mod summary;

pub use about::About;
pub use checklist::Checklist;
pub use compare::Compare;
pub use data::Data;
pub use frame::{Frame, Notice};
pub use shared::Shared;
pub use site::{Moment, Site};
pub use stack::Stack;
pub use stored::{DAY, Stored};
pub use summary::Summary;

use crate::engine::Browser;
use greenlit::ui;
use serde_json::json;

/// Any page.
pub struct Page<'a> {
    browser: &'a Browser,
}

impl<'a> Page<'a> {
    /// The page that the browser shows.
    pub fn of(browser: &'a Browser) -> Page<'a> {
        Page { browser }
    }

    /// Follows the menu to another page.
    pub async fn follow(&self, to: ui::Page) {
        self.browser.click(&format!(".menu a[href$='./{}']", to.path())).await;
        self.until_on(to).await;
    }

    /// Goes back to the page that was there before.
    pub async fn back(&self, to: ui::Page) {
        self.browser.driver.back().await.expect("it goes back");
        self.until_on(to).await;
        // What the browser itself does to controls then is done by the time it paints.
        self.browser.painted().await;
    }

    /// Waits until the browser shows a page, and it answers.
    pub async fn until_on(&self, page: ui::Page) {
        let there = format!("document.body?.dataset.page === '{}'", page.name());
        self.browser.until(&format!("{there} && document.documentElement.hasAttribute('data-ready')")).await;
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
    pub async fn group(&self, id: &str) -> String {
        self.browser.text(&format!("[data-group='{id}']")).await
    }

    /// The last announcement to screen readers.
    pub async fn said(&self) -> String {
        self.browser.text("[data-notice='said']").await
    }

    /// The number of visible rows, of all lenses.
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

    /// The skills in sight, in their order.
    pub async fn skills(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('.row')].filter(row => row.checkVisibility())
            .map(row => row.querySelector('[data-skill]').dataset.skill)";
        serde_json::from_value(self.browser.ask(script).await).expect("a list of ids")
    }

    /// The skills whose boxes are ticked, each as often as it has a box.
    pub async fn ticked(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('[data-skill]')].filter(box => box.checked).map(box => box.dataset.skill)";
        serde_json::from_value(self.browser.ask(script).await).expect("a list of ids")
    }

    /// The state of the checklist's controls: the search, and the choice in each switch.
    pub async fn asked_for(&self) -> [String; 4] {
        let script = "return [document.querySelector('#search').value, ...['lens', 'filter', 'level'].map(name =>
            [...document.querySelectorAll(`input[name='${name}']`)].filter(input => input.checked).map(input => input.value).join())]";
        serde_json::from_value(self.browser.ask(script).await).expect("four words")
    }

    /// Puts old states into controls as browsers do, with events that no person caused: a skill's box is ticked, the search
    /// has a text, only what is green is shown, the theme is dark.
    pub async fn restore(&self, skill: &str, typed: &str) {
        let script = "const [skill, typed] = arguments;
            const put = (selector, property, value) => {
                const control = document.querySelector(selector);
                control[property] = value;
                for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
            };
            put(`input[data-skill='${skill}']`, 'checked', true);
            put('#search', 'value', typed);
            put(\"input[name='filter'][value='can']\", 'checked', true);
            put('#theme', 'value', 'dark')";
        let words = vec![json!(skill), json!(typed)];
        self.browser.driver.execute(script, words).await.expect("controls");
    }

    /// Chooses a theme; an empty word leaves it to the system.
    pub async fn choose_theme(&self, theme: &str) {
        let script = "const control = document.querySelector('#theme');
            control.value = arguments[0];
            control.dispatchEvent(new Event('change', { bubbles: true }))";
        self.browser.driver.execute(script, vec![json!(theme)]).await.expect("a theme");
    }

    /// The theme that is in force, and the one that its control shows.
    pub async fn themes(&self) -> [String; 2] {
        let script =
            "return [document.documentElement.dataset.theme ?? '', document.querySelector('#theme').value]";
        serde_json::from_value(self.browser.ask(script).await).expect("two words")
    }

    /// Waits until a theme is in force and its control says so.
    pub async fn until_theme(&self, theme: &str) {
        let [root, control] =
            ["(document.documentElement.dataset.theme ?? '')", "document.querySelector('#theme').value"];
        self.browser.until(&format!("{root} === '{theme}' && {control} === '{theme}'")).await;
    }

    /// Switches single-key shortcuts on or off, in the list of them.
    pub async fn switch_shortcuts(&self) {
        self.browser.click("[data-do=keys]").await;
        self.browser.click("#shortcuts").await;
        self.browser.click("dialog .button").await;
        self.browser.until("!document.querySelector('dialog#keys').open").await;
    }

    /// Waits until the switch for shortcuts says so.
    pub async fn until_shortcuts(&self, on: bool) {
        self.browser.until(&format!("document.querySelector('#shortcuts').checked === {on}")).await;
    }

    /// Types a name on the summary page.
    pub async fn name(&self, name: &str) {
        let field = self.browser.find("#name").await;
        field.clear().await.expect("it clears");
        field.send_keys(name).await.expect("it types");
    }

    /// Waits until the summary page has a name, and says that its link reveals it.
    pub async fn until_name(&self, name: &str) {
        let revealed = "document.querySelector('[data-reveals-name]').textContent";
        let field = "document.querySelector('#name').value";
        let (name, sentence) = (json!(name), json!(format!("The name: {name}.")));
        self.browser.until(&format!("{field} === {name} && {revealed} === {sentence}")).await;
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
        let field = self.browser.find(&field).await;
        field.clear().await.expect("it clears");
        field.send_keys(text).await.expect("it types");
    }

    /// Waits until the field for a skill's note has a text.
    pub async fn until_note(&self, skill: &str, text: &str) {
        self.browser
            .until(&format!("document.querySelector('#{skill} textarea').value === {}", json!(text)))
            .await;
    }

    /// Drops a file on the data page.
    pub async fn drop_file(&self, text: &str) {
        let script = "const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File([arguments[0]], 'backup.json'));
            document.querySelector('.drop').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))";
        self.browser.driver.execute(script, vec![json!(text)]).await.expect("a file");
    }

    /// The link on the summary page.
    pub async fn share_link(&self) -> String {
        self.browser.until("document.querySelector('input[data-share-link]')?.value").await;
        let value = self.browser.ask("return document.querySelector('input[data-share-link]').value").await;
        value.as_str().expect("an address").to_owned()
    }

    /// The text that a link of the page offers as a file.
    pub async fn offered(&self, link: &str) -> String {
        let script = "const { href } = document.querySelector(arguments[0]);
            return decodeURIComponent(href.slice(href.indexOf(',') + 1))";
        let answer = self.browser.driver.execute(script, vec![json!(link)]).await.expect("a file");
        answer.json().as_str().expect("a text").to_owned()
    }

    /// The text that the page would save as a file, as in `backup`, without saving it.
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

    /// A level's numbers, the sentence about it, and the skills listed as missing.
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

    /// The page's name.
    pub async fn page_name(&self) -> String {
        self.browser.ask("return document.body.dataset.page").await.as_str().expect("a name").to_owned()
    }

    /// Waits until a skill's row by area can be seen.
    pub async fn until_in_sight(&self, skill: &str) {
        self.browser.until_seen(&format!("#{skill}")).await;
    }

    /// Waits until a skill's row by area cannot be seen.
    pub async fn until_out_of_sight(&self, skill: &str) {
        self.browser.until_unseen(&format!("#{skill}")).await;
    }

    /// Waits until there are rows, as the HTML has them, whether the page answers or not.
    pub async fn until_readable(&self) {
        self.browser.until("document.querySelectorAll('.row').length > 100").await;
        assert!(self.browser.sees("#http .can").await);
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

    /// Waits until the address has a fragment.
    pub async fn until_fragment(&self, fragment: &str) {
        self.browser.until(&format!("location.hash === {}", json!(format!("#{fragment}")))).await;
    }

    /// Sets everything back to "to do".
    pub async fn start_over(&self) {
        self.browser.click("[data-do=reset]").await;
    }

    /// The number of green rows by area.
    pub async fn green_rows(&self) -> u64 {
        self.browser.number_of(".group .row[data-status=can]").await
    }

    /// Waits until so many rows are marked as noted.
    pub async fn until_noted(&self, number: usize) {
        self.browser.until(&format!("document.querySelectorAll('[data-note]').length === {number}")).await;
    }

    /// The text in the field for a skill's note.
    pub async fn note_text(&self, skill: &str) -> String {
        let field = self.browser.find(&format!("#{skill} textarea")).await;
        field.value().await.expect("a field").unwrap_or_default()
    }

    /// The addresses in a skill's note that can be followed: address, relation, and text.
    pub async fn note_links(&self, skill: &str) -> Vec<[String; 3]> {
        let script = "return [...document.querySelectorAll(`#${arguments[0]} .evidence a`)]
            .map(link => [link.href, link.rel, link.textContent])";
        serde_json::from_value(self.browser.ask_with(script, vec![json!(skill)]).await).expect("links")
    }

    /// The host that is shown beside the first address in a skill's note.
    pub async fn note_host(&self, skill: &str) -> String {
        self.browser.text(&format!("#{skill} .evidence li span")).await
    }

    /// Waits until a skill's note has no address that can be followed.
    pub async fn until_no_note_links(&self, skill: &str) {
        self.browser.until(&format!("!document.querySelector('#{skill} .evidence a')")).await;
    }

    /// Returns true if text that a person wrote became an element of the page.
    pub async fn has_foreign_elements(&self) -> bool {
        let foreign = ".evidence img, [data-notice] img, [data-notice] script";
        self.browser.number_of(foreign).await > 0
    }

    /// Waits until an alert or a message of this kind can be seen, in whatever part of the page.
    pub async fn until_refused(&self, kind: &str) -> String {
        let alert = format!("[role=alert][data-notice={kind}]");
        self.browser.until_seen(&alert).await;
        self.browser.text(&alert).await
    }

    /// Waits until someone's summary has opened.
    pub async fn until_opened(&self) {
        self.browser.until_seen("[data-state=opened]").await;
    }
}
