//! Putting a text on the clipboard.

use super::{promise, window};
use wasm_bindgen::JsValue;

/// Copies a text and says whether it worked. It does not where the page is not served securely, or the person refused.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let navigator = window().navigator();
    // The interface is absent, not null, on pages that are not served securely.
    if !js_sys::Reflect::has(&navigator, &"clipboard".into()).unwrap_or(false) {
        return done(false);
    }
    let promise: JsValue = navigator.clipboard().write_text(text).into();
    promise::settled(&promise, |copied| done(copied.is_some()));
}
