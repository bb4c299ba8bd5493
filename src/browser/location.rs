//! The page's address: its fragment, its query, and addresses relative to it.

use super::on_window;
use wasm_bindgen::JsValue;
use web_sys::Url;

/// The text after the `#`; empty if there is none.
pub fn fragment() -> String {
    let hash = gloo_utils::window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or_default().to_owned()
}

/// Changes the text after the `#`, without a history entry and without scrolling. An empty text removes the `#`.
pub fn set_fragment(fragment: &str) {
    replace(|url| url.set_hash(fragment));
}

/// Scrolls to the element that the fragment names, as the browser does when a person follows a link to it. It is for an
/// element that was not rendered, or was hidden, until now.
pub fn scroll_to_fragment() {
    // Without a fragment, this would reload the page.
    if fragment().is_empty() {
        return;
    }
    // No browser refuses the address that the page has.
    let _ = gloo_utils::window().location().replace(&here());
}

/// Calls `changed` whenever the person or a link changes the fragment, but not after [`set_fragment`].
pub fn on_fragment_change(changed: impl Fn() + 'static) {
    on_window("hashchange", move |_| changed());
}

/// The value of a parameter in the query.
pub fn query(name: &str) -> Option<String> {
    url()?.search_params().get(name)
}

/// Sets or removes a parameter of the query, without a history entry.
pub fn set_query(name: &str, value: Option<&str>) {
    replace(|url| match value {
        Some(value) => url.search_params().set(name, value),
        None => url.search_params().delete(name),
    });
}

/// The absolute address of a relative one.
pub fn resolve(relative: &str) -> String {
    Url::new_with_base(relative, &here()).map(|url| url.href()).unwrap_or_default()
}

/// Navigates to a relative address.
pub fn assign(relative: &str) {
    // The addresses are our own, so the browser has no reason to refuse.
    let _ = gloo_utils::window().location().assign(relative);
}

/// The absolute address of the page.
pub fn here() -> String {
    gloo_utils::window().location().href().unwrap_or_default()
}

fn url() -> Option<Url> {
    Url::new(&here()).ok()
}

fn replace(edit: impl FnOnce(&Url)) {
    let Some(url) = url() else { return };
    edit(&url);
    // Browsers limit how often an address may change.
    if url.href() == here() {
        return;
    }
    if let Ok(history) = gloo_utils::window().history() {
        // Refused in a sandboxed frame; the page works without it.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&url.href()));
    }
}
