//! Whether the browser promises to keep what is stored (WHATWG, Storage Standard: persistence).

use super::{promise, window};
use wasm_bindgen::JsValue;

/// Says whether the browser promises to keep what this page stores; `None` where it makes no such promises.
pub fn promised(done: impl FnOnce(Option<bool>) + 'static) {
    ask("persisted", done);
}

/// Asks the browser for that promise, which may ask the person, and says what came of it.
pub fn request(done: impl FnOnce(Option<bool>) + 'static) {
    ask("persist", done);
}

fn ask(method: &str, done: impl FnOnce(Option<bool>) + 'static) {
    // Absent, not null, on pages that are not served securely, and in older browsers.
    let manager =
        js_sys::Reflect::get(&window().navigator(), &"storage".into()).unwrap_or(JsValue::UNDEFINED);
    let promise = if manager.is_object() { promise::called(&manager, method) } else { JsValue::UNDEFINED };
    promise::settled(&promise, |answer| done(answer.and_then(|answer| answer.as_bool())));
}
