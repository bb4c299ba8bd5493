//! The time here and now.

use super::window;
use crate::progress::Day;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::Closure;

/// Milliseconds since 1970-01-01 UTC.
pub fn now() -> u64 {
    // The clock gives whole milliseconds, exact in an f64 for the next 285,000 years; before 1970 counts as 1970.
    js_sys::Date::now().max(0.0) as u64
}

/// Runs something when what runs now is over, so that the page can answer first.
pub fn soon(run: impl FnOnce() + 'static) {
    let run: Box<dyn FnOnce()> = Box::new(run);
    let _ = window().set_timeout_with_callback(Closure::once_into_js(run).unchecked_ref());
}

/// The day it is where the browser stands.
pub fn today() -> Day {
    // JavaScript gives UTC minus local, in minutes.
    let offset = js_sys::Date::new_0().get_timezone_offset();
    Day::of(now(), -(offset as i64))
}
