//! Addresses: the fragment, one word of the query, and where the app's own pages are.

use super::dom;
use super::window;
use wasm_bindgen::JsValue;

/// What stands after the `#`, without it.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

/// Calls `changed` whenever the fragment changes.
pub fn on_fragment_change(changed: impl Fn() + 'static) {
    dom::on_event("hashchange", move |_| changed());
}

/// The value of a word in the query.
pub fn query(word: &str) -> Option<String> {
    let url = web_sys::Url::new(&window().location().href().ok()?).ok()?;
    url.search_params().get(word)
}

/// Puts a word into the query, or takes it out, without a step in the history.
pub fn set_query(word: &str, value: Option<&str>) {
    if query(word).as_deref() == value {
        return;
    }
    let Some(url) = window().location().href().ok().and_then(|href| web_sys::Url::new(&href).ok()) else {
        return;
    };
    match value {
        Some(value) => url.search_params().set(word, value),
        None => url.search_params().delete(word),
    }
    if let Ok(history) = window().history() {
        // Refused in a sandboxed frame; the page works without.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&url.href()));
    }
}

/// The absolute address of a relative one.
pub fn resolve(relative: &str) -> String {
    let base = window().location().href().unwrap_or_default();
    web_sys::Url::new_with_base(relative, &base).map(|url| url.href()).unwrap_or_default()
}

/// Goes to a relative address.
pub fn open(relative: &str) {
    let _ = window().location().assign(relative);
}

/// Loads the page anew.
pub fn reload() {
    let _ = window().location().reload();
}

/// The whole address.
pub fn here() -> String {
    window().location().href().unwrap_or_default()
}

/// Changes what stands after the `#`.
pub fn set_fragment(fragment: &str) {
    let _ = window().location().set_hash(fragment);
}
