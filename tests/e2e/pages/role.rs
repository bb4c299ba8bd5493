//! The page of roles.

use super::Browser;
use greenlit::catalogue::Level;
use greenlit::role::Need;
use serde_json::json;

/// The page of roles that the browser shows.
pub struct Roles<'a> {
    browser: &'a Browser,
}

impl<'a> Roles<'a> {
    /// The page of roles that the browser shows.
    pub fn of(browser: &'a Browser) -> Roles<'a> {
        Roles { browser }
    }

    /// Pastes an ad at once, as from the clipboard.
    pub async fn paste_ad(&self, ad: &str) {
        let script = "const field = document.querySelector('#ad'); field.focus(); field.value = arguments[0];
            field.dispatchEvent(new InputEvent('input', { bubbles: true }))";
        self.browser.ask_with(script, vec![json!(ad)]).await;
    }

    /// The text in the field for the ad.
    pub async fn ad(&self) -> String {
        self.browser.word("return document.querySelector('#ad').value").await
    }

    /// Unfolds the ways to begin, which fold once there is a role.
    pub async fn unfold_start(&self) {
        self.browser.click(".start > summary").await;
    }

    /// Begins with a level.
    pub async fn start_from_level(&self, level: Level) {
        self.browser.click(&format!("[data-level={}]", level.label())).await;
    }

    /// Begins with what the person can do.
    pub async fn start_from_mine(&self) {
        self.browser.click("[data-do=start-from-mine]").await;
    }

    /// Begins with a link.
    pub async fn paste_link(&self, link: &str) {
        self.browser.type_into("#paste", link).await;
    }

    /// Waits until the page says why a link does not open.
    pub async fn until_refused(&self, kind: &str) {
        self.browser.until_seen(&format!("[data-notice={kind}]")).await;
    }

    /// Follows the way from a page that shows something else than the link holds.
    pub async fn open_elsewhere(&self) {
        self.browser.click("[data-notice=link-other] a").await;
    }

    /// Waits until a skill is asked for with a weight.
    pub async fn until_asked(&self, skill: &str, need: Need) {
        self.browser.until_seen(&format!("{}[data-need={}]", asked(skill), need.slug())).await;
    }

    /// Waits until a skill is not asked for.
    pub async fn until_not_asked(&self, skill: &str) {
        self.browser.until_unseen(&asked(skill)).await;
    }

    /// The ids of the skills that are asked for with a weight, in the order of the page.
    pub async fn asked(&self, need: Need) -> Vec<String> {
        let script = "return [...document.querySelectorAll(arguments[0])].map(skill => skill.dataset.asked)";
        self.browser.list(script, vec![json!(format!("[data-need={}]", need.slug()))]).await
    }

    /// The ids of the alternatives beside a skill, and its own.
    pub async fn alternatives(&self, skill: &str) -> Vec<String> {
        let script = "return [...document.querySelector(arguments[0]).closest('[data-any]').querySelectorAll('[data-asked]')].map(skill => skill.dataset.asked)";
        self.browser.list(script, vec![json!(asked(skill))]).await
    }

    /// The words of the ad that a requirement was read from.
    pub async fn words(&self, skill: &str) -> String {
        self.browser.text(&format!(".asked:has({}) .read-from", asked(skill))).await
    }

    /// The standing of a requirement.
    pub async fn stand(&self, skill: &str) -> String {
        self.browser.text(&format!(".asked:has({}) .stand", asked(skill))).await
    }

    /// Waits until so many of so many musts are met.
    pub async fn until_met(&self, met: usize, of: usize) {
        self.browser.until_seen(&format!("[data-met='{met}'][data-asked-of='{of}']")).await;
    }

    /// The sentence about all that is asked for.
    pub async fn asks(&self) -> String {
        self.browser.text("#asks").await
    }

    /// Chooses a weight for a requirement; `None` takes it out.
    pub async fn weigh(&self, skill: &str, need: Option<Need>) {
        let value = need.map_or("out", Need::slug);
        self.browser.set_value(&format!(".asked:has({}) select", asked(skill)), value).await;
    }

    /// Takes one of several alternatives out.
    pub async fn take_out(&self, skill: &str) {
        self.browser.click(&format!("{} button", asked(skill))).await;
    }

    /// The titles of what was taken out.
    pub async fn taken_out(&self) -> Vec<String> {
        self.browser.texts("[data-taken-out] button").await
    }

    /// Puts back the first thing that was taken out.
    pub async fn put_back(&self) {
        self.browser.click("[data-taken-out] button").await;
    }

    /// Adds a skill.
    pub async fn add(&self, skill: &str) {
        self.browser.set_value("#add-skill", skill).await;
    }

    /// The names that the checklist does not have.
    pub async fn not_listed(&self) -> Vec<String> {
        self.browser.texts("[data-unlisted] .chip").await
    }

    /// The marked words of the ad.
    pub async fn marked(&self) -> Vec<String> {
        self.browser.texts("mark").await
    }

    /// The ids of the skills that are missing, of a group.
    pub async fn missing(&self, group: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll(arguments[0])].map(tick => tick.dataset.skill)";
        self.browser.list(script, vec![json!(format!("[data-missing={group}] [data-skill]"))]).await
    }

    /// Opens the details of a missing skill, and returns the exercise that proves it.
    pub async fn exercise(&self, skill: &str) -> String {
        let row = format!("[data-missing] .row:has([data-skill={skill}])");
        self.browser.ask(&format!("document.querySelector(\"{row} details\").open = true")).await;
        self.browser.until_seen(&format!("{row} .prove")).await;
        self.browser.text(&format!("{row} .prove p")).await
    }

    /// Names the role.
    pub async fn rename(&self, name: &str) {
        self.browser.type_into("#name", name).await;
    }

    /// Keeps the role.
    pub async fn keep(&self) {
        self.browser.click("[data-do=keep]").await;
        self.browser.until_unseen("[data-do=keep]").await;
    }

    /// Returns true if the role that is open is kept.
    pub async fn is_kept(&self) -> bool {
        !self.browser.sees("[data-do=keep]").await
    }

    /// The names of the kept roles.
    pub async fn kept(&self) -> Vec<String> {
        self.browser.texts("[data-role] > a").await
    }

    /// Waits until so many roles are kept.
    pub async fn until_kept(&self, number: usize) {
        self.browser.until(&format!("document.querySelectorAll('[data-role]').length === {number}")).await;
    }

    /// The person's standing against the kept role of a name.
    pub async fn standing_of_kept(&self, name: &str) -> String {
        let script = "return [...document.querySelectorAll('[data-role]')].find(role => role.querySelector('a').textContent === arguments[0]).querySelector('.numbers').textContent";
        let answer = self.browser.ask_with(script, vec![json!(name)]).await;
        answer.as_str().expect("numbers").to_owned()
    }

    /// Opens the first kept role.
    pub async fn open_first(&self) {
        self.browser.click("[data-role] > a").await;
    }

    /// Deletes the first kept role.
    pub async fn delete_first(&self) {
        self.browser.click("[data-role] > button").await;
    }

    /// Begins another role.
    pub async fn begin_another(&self) {
        self.browser.click("[data-do=new-role]").await;
    }

    /// The link to the role.
    pub async fn link(&self) -> String {
        let field = "document.querySelector('input[data-role-link]')";
        self.browser.until(&format!("{field}?.value")).await;
        self.browser.word(&format!("return {field}.value")).await
    }
}

/// The selector of a skill that is asked for.
fn asked(skill: &str) -> String {
    format!("[data-asked='{skill}']")
}
