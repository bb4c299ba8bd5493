//! The browser as plain functions: storage and its journal, addresses, files, the clipboard, the clock, and the page itself.
//!
//! The only place that names web-sys, js-sys or gloo; `ui` names their event types and nothing else. It decides
//! nothing: values in, values out, errors as small enums. Views and their elements are Leptos's business, so nothing here
//! looks an element up. It compiles natively too, since the views name it, but nothing in it runs there.

use gloo_events::EventListener;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::Event;

pub mod clipboard;
pub mod clock;
pub mod fetch;
pub mod files;
pub mod journal;
pub mod keyboard;
pub mod location;
pub mod page;
pub mod persistence;
pub mod picture;
pub mod share;
pub mod storage;
pub mod text;

/// Has Leptos run its effects and tasks on the browser's own queue of microtasks.
#[cfg(target_arch = "wasm32")]
pub fn start_executor() {
    // It fails where it was done before, which is as good.
    let _ = any_spawner::Executor::init_wasm_bindgen();
}

/// Calls `handler` with every event of that kind that reaches the window, for as long as the page lives.
fn on_window(kind: &'static str, handler: impl FnMut(&Event) + 'static) {
    EventListener::new(&gloo_utils::window(), kind, handler).forget();
}

/// Returns true if the browser has this part of `navigator`. It lacks some, the clipboard for one, where the page is not
/// served securely or the browser is old; web-sys takes them all for granted.
fn navigator_has(part: &str) -> bool {
    js_sys::Reflect::get(&gloo_utils::window().navigator(), &part.into())
        .is_ok_and(|part| !part.is_undefined())
}

/// The value that a promise is fulfilled with; `None` where it is rejected.
async fn fulfilled(promise: js_sys::Promise) -> Option<JsValue> {
    JsFuture::from(promise).await.ok()
}
