//! The time here and now.

use crate::progress::Day;
use gloo_timers::callback::Timeout;

/// Milliseconds since 1970-01-01 UTC.
pub fn now() -> u64 {
    // The clock gives whole milliseconds, exact in an f64 for the next 285,000 years; before 1970 counts as 1970.
    js_sys::Date::now().max(0.0) as u64
}

/// Runs something in a later turn of the event loop, so that the page can answer first.
pub fn defer(run: impl FnOnce() + 'static) {
    Timeout::new(0, run).forget();
}

/// The current day in the browser's time zone.
pub fn today() -> Day {
    day_of(now())
}

/// The day of a moment, given in milliseconds since 1970-01-01 UTC, in the browser's time zone.
pub fn day_of(at: u64) -> Day {
    Day::from_timestamp(at, offset(at))
}

/// Local time minus UTC at that moment, in minutes.
pub fn offset(at: u64) -> i64 {
    // JavaScript gives UTC minus local.
    -(js_sys::Date::new(&(at as f64).into()).get_timezone_offset() as i64)
}

/// The local day and time of that moment, as in `24 November 2026, 13:05`.
pub fn moment(at: u64) -> String {
    format!("{}, {}", day_of(at), time_of(at))
}

/// The local time of day of that moment, as in `13:05`.
pub fn time_of(at: u64) -> String {
    let minutes = (i64::try_from(at / 60_000).unwrap_or(0) + offset(at)).rem_euclid(24 * 60);
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
