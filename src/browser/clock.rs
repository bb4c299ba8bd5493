//! The clock, in the browser's time zone.
//!
//! A clock that was ahead leaves times behind that have not come yet. To people, such a time is told as the present one.

use super::on_window_first;
use crate::progress::{Day, Timestamp, UtcOffset};
use gloo_timers::callback::{Interval, Timeout};
use std::rc::Rc;

/// The milliseconds between two looks at the clock.
const MINUTE: u32 = 60_000;

/// The events that come before whatever a person can do with a page, and when they return to it.
const USES: [&str; 8] =
    ["pageshow", "visibilitychange", "focus", "pointerdown", "keydown", "click", "copy", "beforeprint"];

/// The current time.
pub fn now() -> Timestamp {
    // Whole milliseconds, which are exact in an f64 for the next 285,000 years. A clock before 1970 counts as 1970.
    Timestamp::from_millis(js_sys::Date::now().max(0.0) as u64)
}

/// Runs a function in a later turn of the event loop, so that the page can answer first.
pub fn defer(run: impl FnOnce() + 'static) {
    Timeout::new(0, run).forget();
}

/// Runs what was last asked for, once there has been a pause.
#[derive(Debug, Default)]
pub struct Debounce(Option<Timeout>);

impl Debounce {
    /// Runs a function after a pause of some milliseconds, unless another is asked for before.
    pub fn run(&mut self, milliseconds: u32, run: impl FnOnce() + 'static) {
        // A timeout that is dropped is canceled.
        self.0 = Some(Timeout::new(milliseconds, run));
    }
}

/// The current day in the browser's time zone.
pub fn today() -> Day {
    day_of(now())
}

/// Calls `look` each minute and before each use of the page, as long as the page lives.
///
/// A timer alone would not do: it rests while the computer sleeps and in a hidden tab, and a person may be faster on return.
pub fn on_use(look: impl Fn() + 'static) {
    let look = Rc::new(look);
    for kind in USES {
        let look = look.clone();
        on_window_first(kind, move |_| look());
    }
    Interval::new(MINUTE, move || look()).forget();
}

/// The day of a time in the browser's time zone; today if the time has not come yet.
pub fn day_of(at: Timestamp) -> Day {
    let at = at.min(now());
    Day::from_timestamp(at, offset(at))
}

/// The offset of local time from UTC at a time.
pub fn offset(at: Timestamp) -> UtcOffset {
    // JavaScript returns UTC minus local time, in minutes.
    let minutes = -js_sys::Date::new(&(at.as_millis() as f64).into()).get_timezone_offset();
    UtcOffset::from_whole_seconds(minutes as i32 * 60).unwrap_or(UtcOffset::UTC)
}

/// The local day and time of day, as in `24 November 2026, 13:05`; those of now if the time has not come yet.
pub fn moment(at: Timestamp) -> String {
    let at = at.min(now());
    let minutes = i64::try_from(at.as_millis() / 60_000).unwrap_or(0) + i64::from(offset(at).whole_minutes());
    let minutes = minutes.rem_euclid(24 * 60);
    format!("{}, {:02}:{:02}", day_of(at), minutes / 60, minutes % 60)
}
