//! The browser as plain functions: storage and its journal, addresses, files, the clipboard, the clock, and the page itself.
//!
//! The only module that names web-sys, js-sys or gloo; `ui` uses their event types and nothing else. It makes no decisions:
//! values in, values out, errors as small enums. Elements belong to Leptos's views, so nothing here looks one up. It compiles
//! natively too, since the views name it, but nothing in it runs there.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::Event;

pub mod clipboard;
pub mod clock;
pub mod fetch;
pub mod files;
pub mod grid;
pub mod journal;
pub mod keyboard;
pub mod location;
pub mod offline;
pub mod page;
pub mod persistence;
pub mod picture;
pub mod roles;
pub mod scroll;
pub mod share;
pub mod storage;
pub mod text;

/// Makes Leptos run its effects and tasks on the browser's queue of microtasks.
#[cfg(target_arch = "wasm32")]
pub fn start_executor() {
    // Fails only if an executor was set before.
    let _ = any_spawner::Executor::init_wasm_bindgen();
}

/// Calls `handler` with every event of a kind that reaches the window, as long as the page lives.
fn on_window(kind: &'static str, handler: impl FnMut(&Event) + 'static) {
    EventListener::new(&gloo_utils::window(), kind, handler).forget();
}

/// Calls `handler` with every event of a kind anywhere in the window, before any element hears of it.
fn on_window_first(kind: &'static str, handler: impl FnMut(&Event) + 'static) {
    let first = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(&gloo_utils::window(), kind, first, handler).forget();
}

/// Returns true if the browser has a part of `navigator`. Some, such as the clipboard, are missing if the page is not served
/// securely or the browser is old, and web-sys does not check that.
fn navigator_has(part: &str) -> bool {
    js_sys::Reflect::get(&gloo_utils::window().navigator(), &part.into())
        .is_ok_and(|part| !part.is_undefined())
}

/// The value with which a promise is fulfilled; `None` if it is rejected.
async fn fulfilled(promise: js_sys::Promise) -> Option<JsValue> {
    JsFuture::from(promise).await.ok()
}
