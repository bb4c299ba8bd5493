//! The page's address: its fragment, its query, and the addresses of other pages beside it.

use super::on_window;
use wasm_bindgen::JsValue;
use web_sys::Url;

/// The text after the `#`, without it; empty where there is none.
pub fn fragment() -> String {
    let hash = gloo_utils::window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or_default().to_owned()
}

/// Changes the text after the `#`, without a step in the history and without scrolling. An empty one takes the `#` away.
pub fn set_fragment(fragment: &str) {
    replace(|url| url.set_hash(fragment));
}

/// Scrolls to the element that the fragment names, as the browser does when one follows a link to it. For when it was not
/// there, or hidden, until now.
pub fn scroll_to_fragment() {
    // Without a fragment this would load the page anew.
    if fragment().is_empty() {
        return;
    }
    // The address is the one that the page has, which no browser refuses.
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

/// Changes a parameter of the query, or takes it out, without a step in the history.
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

/// Goes to a relative address.
pub fn assign(relative: &str) {
    // The addresses are our own, so the browser has no reason to refuse.
    let _ = gloo_utils::window().location().assign(relative);
}

/// The whole address.
pub fn here() -> String {
    gloo_utils::window().location().href().unwrap_or_default()
}

fn url() -> Option<Url> {
    Url::new(&here()).ok()
}

fn replace(edit: impl FnOnce(&Url)) {
    let Some(url) = url() else { return };
    edit(&url);
    // Browsers limit how often an address may change, so one that stays the same is left alone.
    if url.href() == here() {
        return;
    }
    if let Ok(history) = gloo_utils::window().history() {
        // Refused in a sandboxed frame; the page works without.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&url.href()));
    }
}
