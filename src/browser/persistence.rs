//! The browser's promise to keep what is stored (WHATWG Storage Standard: persistence).

use super::{fulfilled, navigator_has};
use js_sys::Promise;
use wasm_bindgen::JsValue;
use web_sys::StorageManager;

/// Returns true if the browser promises to keep what this page stores; `None` if it makes no such promises.
pub async fn is_persisted() -> Option<bool> {
    ask(StorageManager::persisted).await
}

/// Requests that promise; the browser may ask the person. Returns true if it is given; `None` if the browser makes no such
/// promises.
pub async fn request() -> Option<bool> {
    ask(StorageManager::persist).await
}

async fn ask(method: impl FnOnce(&StorageManager) -> Result<Promise, JsValue>) -> Option<bool> {
    if !navigator_has("storage") {
        return None;
    }
    let promise = method(&gloo_utils::window().navigator().storage()).ok()?;
    fulfilled(promise).await?.as_bool()
}
