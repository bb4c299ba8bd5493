//! The browser's clock, which may be wrong, and a page that stays open while it goes on.

use super::Browser;
use greenlit::progress::{Day, Timestamp, UtcOffset};
use serde_json::json;

/// The clock of the page that the browser shows. The next page has a right one.
pub struct Clock<'a> {
    browser: &'a Browser,
}

impl<'a> Clock<'a> {
    /// The clock of the page that the browser shows.
    pub fn of(browser: &'a Browser) -> Clock<'a> {
        Clock { browser }
    }

    /// Sets it so many milliseconds ahead of the right time.
    pub async fn set_ahead(&self, ahead: u64) {
        let script = "const [ahead] = arguments, Right = window.rightDate ??= window.Date;
            window.Date = class extends Right {
                constructor(...given) { super(...(given.length ? given : [Right.now() + ahead])) }
                static now() { return Right.now() + ahead }
            }";
        self.browser.ask_with(script, vec![json!(ahead)]).await;
    }

    /// The time that it shows.
    pub async fn now(&self) -> Timestamp {
        let now = self.browser.ask("return Date.now()").await;
        Timestamp::from_millis(now.as_u64().expect("milliseconds"))
    }

    /// The day that it shows.
    pub async fn today(&self) -> Day {
        let minutes = self.browser.ask("return -new Date().getTimezoneOffset()").await;
        let seconds = 60 * i32::try_from(minutes.as_i64().expect("minutes")).expect("few minutes");
        Day::from_timestamp(self.now().await, UtcOffset::from_whole_seconds(seconds).expect("an offset"))
    }

    /// Has timers wait for [`Clock::run_timers`], before the page has set any.
    pub async fn hold_timers(&self) {
        self.browser.ask("window.held = []; window.setInterval = run => held.push(run)").await;
    }

    /// Runs the timers that repeat, as if their time was up.
    pub async fn run_timers(&self) {
        self.browser.ask("held.forEach(run => run())").await;
    }

    /// Comes back to the page, as from another tab or from sleep.
    pub async fn come_back(&self) {
        self.browser.ask("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))").await;
    }
}
