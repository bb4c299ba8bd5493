//! Putting a text on the clipboard.

use super::window;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;

/// Copies a text and says whether it worked. It does not where the page is not served securely, or the person refused.
pub fn copy(text: &str, done: impl Fn(bool) + Clone + 'static) {
    let navigator = window().navigator();
    // The interface is absent, not null, on pages that are not served securely.
    if !js_sys::Reflect::has(&navigator, &"clipboard".into()).unwrap_or(false) {
        return done(false);
    }
    let refused = done.clone();
    let done = Closure::once_into_js(move |_: JsValue| done(true));
    let refused = Closure::once_into_js(move |_: JsValue| refused(false));
    let promise: JsValue = navigator.clipboard().write_text(text).into();
    // `then` through reflection takes both handlers as they are, of which exactly one runs and frees itself.
    if let Ok(then) = js_sys::Reflect::get(&promise, &"then".into()) {
        let _ = js_sys::Function::from(then).call2(&promise, &done, &refused);
    }
}
