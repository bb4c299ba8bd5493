//! The stack page.

use super::{Browser, Notice};

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

    /// Starts from a ready-made stack.
    pub async fn start_from(&self, stack: &str) -> Notice<'a> {
        self.browser.click(&format!("[data-stack={stack}]")).await;
        Notice::stack_started(self.browser)
    }
}
