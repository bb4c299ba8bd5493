//! The stack page.

use super::{Browser, Notice};
use serde_json::json;

/// The stack page that the browser shows. Its rows are [`Rows`](super::Rows).
pub struct Stack<'a> {
    browser: &'a Browser,
}

impl<'a> Stack<'a> {
    /// The stack page that the browser shows.
    pub fn of(browser: &'a Browser) -> Stack<'a> {
        Stack { browser }
    }

    /// The number of groups.
    pub async fn groups(&self) -> u64 {
        self.browser.number_of(".group").await
    }

    /// The stack in one line.
    pub async fn line(&self) -> String {
        self.browser.text("[data-stack-line]").await
    }

    /// The numbers of all technologies, as in "3 of 12 green".
    pub async fn technologies(&self) -> String {
        self.browser.text("[data-technologies]").await
    }

    /// The sentence that names the chosen technologies of a group.
    pub async fn chosen(&self, group: &str) -> String {
        self.browser.text(&format!("[data-chosen={group}]")).await
    }

    /// The jobs of a group, each with how many technologies are enough; none of a group that has one alone.
    pub async fn jobs(&self, group: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll(`#${arguments[0]} .job-head`)].map(head =>
            [...head.children].map(part => part.textContent).join(': '))";
        self.browser.list(script, vec![json!(group)]).await
    }

    /// Returns true if the ready-made stacks are unfolded.
    pub async fn shows_ready_made(&self) -> bool {
        self.browser.sees("[data-stack]").await
    }

    /// The width and height of the chip of a technology.
    pub async fn chip_size(&self, technology: &str) -> [f64; 2] {
        let script = "const { width, height } = document.getElementById(arguments[0]).getBoundingClientRect(); return [width, height]";
        serde_json::from_value(self.browser.ask_with(script, vec![json!(technology)]).await).expect("a size")
    }

    /// The distance of the first technology from the top of the page.
    pub async fn first_technology_at(&self) -> f64 {
        let script = "return document.querySelector('.row').getBoundingClientRect().top + scrollY";
        serde_json::from_value(self.browser.ask(script).await).expect("a distance")
    }

    /// The hint at what a technology runs on.
    pub async fn hint(&self, technology: &str) -> String {
        self.browser.text(&format!("[data-hint={technology}] p")).await
    }

    /// Takes the hint at what a technology runs on.
    pub async fn take_hint(&self, technology: &str) {
        self.browser.click(&format!("[data-hint={technology}] button")).await;
    }

    /// The number of hints.
    pub async fn hints(&self) -> u64 {
        self.browser.number_of("[data-hint]").await
    }

    /// Starts from a ready-made stack, which may be folded away.
    pub async fn start_from(&self, stack: &str) -> Notice<'a> {
        if !self.shows_ready_made().await {
            self.browser.click(".ready-made > summary").await;
        }
        self.browser.click(&format!("[data-stack={stack}]")).await;
        Notice::stack_started(self.browser)
    }
}
