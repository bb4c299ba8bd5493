//! The clock, in the browser's time zone.

use crate::progress::{Day, Timestamp, UtcOffset};
use gloo_timers::callback::Timeout;

/// The current time.
pub fn now() -> Timestamp {
    // Whole milliseconds, which are exact in an f64 for the next 285,000 years. A clock before 1970 counts as 1970.
    Timestamp::from_millis(js_sys::Date::now().max(0.0) as u64)
}

/// Runs a function in a later turn of the event loop, so that the page can answer first.
pub fn defer(run: impl FnOnce() + 'static) {
    Timeout::new(0, run).forget();
}

/// The current day in the browser's time zone.
pub fn today() -> Day {
    day_of(now())
}

/// The day of a time in the browser's time zone.
pub fn day_of(at: Timestamp) -> Day {
    Day::from_timestamp(at, offset(at))
}

/// The offset of local time from UTC at a time.
pub fn offset(at: Timestamp) -> UtcOffset {
    // JavaScript returns UTC minus local time, in minutes.
    let minutes = -js_sys::Date::new(&(at.as_millis() as f64).into()).get_timezone_offset();
    UtcOffset::from_whole_seconds(minutes as i32 * 60).unwrap_or(UtcOffset::UTC)
}

/// The local day and time of day, as in `24 November 2026, 13:05`.
pub fn moment(at: Timestamp) -> String {
    format!("{}, {}", day_of(at), time_of(at))
}

/// The local time of day, as in `13:05`.
pub fn time_of(at: Timestamp) -> String {
    let minutes = i64::try_from(at.as_millis() / 60_000).unwrap_or(0) + i64::from(offset(at).whole_minutes());
    let minutes = minutes.rem_euclid(24 * 60);
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
