//! The pages that are measured, all alike. Only this knows the DOM; the measurements speak to it.

use crate::browser::Browser;
use serde_json::{Value, json};

/// The page that the browser shows.
#[derive(Clone, Copy)]
pub struct MeasuredPage<'a> {
    browser: &'a Browser,
}

/// The box of a row, once it stands still.
pub struct RowBox {
    /// Its middle, from the left and from the top of the window, in CSS pixels.
    pub middle: [f64; 2],
    /// True if it is ticked.
    pub is_ticked: bool,
}

impl<'a> MeasuredPage<'a> {
    /// The page that the browser shows.
    pub fn of(browser: &'a Browser) -> MeasuredPage<'a> {
        MeasuredPage { browser }
    }

    /// Has every page that is opened from now on note when it answers clicks, which it says by its `data-ready`.
    pub async fn watch_readiness(self) {
        // The document has no element yet when this runs.
        let watch = "new MutationObserver(() => { window.readyAt ??= performance.now(); })
            .observe(document, { subtree: true, attributeFilter: ['data-ready'] })";
        self.browser.command("Page.addScriptToEvaluateOnNewDocument", json!({ "source": watch })).await;
    }

    /// Waits until the page has painted and answers clicks, and returns when it did both, in milliseconds since its navigation.
    pub async fn paint_and_readiness(self) -> [f64; 2] {
        let paint = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime";
        self.browser.until(&format!("{paint} && window.readyAt")).await;
        numbers(&self.browser.ask(&format!("return [{paint}, window.readyAt]")).await)
    }

    /// Waits until the page answers clicks.
    pub async fn until_ready(self) {
        self.browser.until("document.documentElement.hasAttribute('data-ready')").await;
    }

    /// Has Event Timing report clicks that last so many milliseconds or longer.
    pub async fn observe_clicks(self, at_least: f64) {
        let observe = "window.clicks = [];
            new PerformanceObserver(list => window.clicks.push(...list.getEntries().filter(entry => entry.name === 'click')))
                .observe({ type: 'event', durationThreshold: arguments[0] })";
        self.browser.ask_with(observe, vec![json!(at_least)]).await;
    }

    /// The clicks that were reported, each with its duration, the time until its handlers ran, and while they did, in
    /// milliseconds.
    pub async fn reported_clicks(self) -> Vec<[f64; 3]> {
        let script = "return window.clicks.map(({ duration, startTime, processingStart, processingEnd }) =>
            [duration, processingStart - startTime, processingEnd - processingStart])";
        let clicks = self.browser.ask(script).await;
        clicks.as_array().expect("a list of clicks").iter().map(numbers).collect()
    }

    /// Brings the box of a row into view, and waits until it stands still: groups that come into view are laid out anew, so it
    /// moves for a frame or two.
    pub async fn settle(self, row: usize) -> RowBox {
        let settle = "const [row, done] = arguments;
            const box = document.querySelectorAll('[data-skill]')[row];
            let before;
            const look = () => {
                box.scrollIntoView({ block: 'center', behavior: 'instant' });
                const { x, y, width, height } = box.getBoundingClientRect();
                if (y === before) requestIdleCallback(() => done([[x + width / 2, y + height / 2], box.checked]));
                else requestAnimationFrame(look);
                before = y;
            };
            look()";
        let found = self.browser.ask_later(settle, vec![json!(row)]).await;
        RowBox { middle: numbers(&found[0]), is_ticked: found[1] == json!(true) }
    }

    /// Returns true if the box of a row is ticked.
    pub async fn is_ticked(self, row: usize) -> bool {
        let script = "return document.querySelectorAll('[data-skill]')[arguments[0]].checked";
        self.browser.ask_with(script, vec![json!(row)]).await == json!(true)
    }
}

/// The numbers in a list that a script returned.
fn numbers<const N: usize>(list: &Value) -> [f64; N] {
    let number = |index: usize| list[index].as_f64();
    std::array::from_fn(|index| number(index).unwrap_or_else(|| panic!("{list} has no number {index}")))
}
