//! The page as a whole: its name, title and theme, and the events between its scripts.

use super::on_window;
use gloo_events::EventListener;
use std::cmp::Ordering;
use wasm_bindgen::JsCast as _;
use web_sys::{Event, Node, PageTransitionEvent};

/// The attribute of `<body>` with the page's name.
const NAME: &str = "data-page";
/// The attribute of `<html>` that overrides the system's theme.
const THEME: &str = "data-theme";
/// The attribute of `<html>` that marks the page as hydrated.
const READY: &str = "data-ready";
/// The event that is dispatched when the page is hydrated.
const READY_EVENT: &str = "greenlit-ready";

/// The page's name, if the HTML has one.
pub fn name() -> Option<String> {
    gloo_utils::body().get_attribute(NAME)
}

/// Sets the title, as the browser's tab shows it.
pub fn set_title(title: &str) {
    gloo_utils::document().set_title(title);
}

/// Sets the theme, `light` or `dark`; with `None` the system decides.
pub fn set_theme(theme: Option<&str>) {
    let root = gloo_utils::document_element();
    // Fails only for a malformed name of an attribute.
    let _ = match theme {
        Some(theme) => root.set_attribute(THEME, theme),
        None => root.remove_attribute(THEME),
    };
}

/// Marks the page as hydrated, for styles, scripts and tests.
pub fn set_ready() {
    let _ = gloo_utils::document_element().set_attribute(READY, "");
    dispatch(READY_EVENT);
}

/// Dispatches an event of a kind, without a payload, to the window.
pub fn dispatch(kind: &str) {
    if let Ok(event) = Event::new(kind) {
        let _ = gloo_utils::window().dispatch_event(&event);
    }
}

/// Calls `handler` at every event of a kind that reaches the window, as long as the page lives.
pub fn on_event(kind: &'static str, handler: impl Fn() + 'static) {
    on_window(kind, move |_| handler());
}

/// Calls `shown` whenever the page is shown, with true if it was restored from the page cache.
pub fn on_show(shown: impl Fn(bool) + 'static) {
    on_window("pageshow", move |event| {
        shown(event.dyn_ref().is_some_and(PageTransitionEvent::persisted));
    });
}

/// Calls `changed` with whether a media query matches, at once and at every change, as long as the page lives.
pub fn follow_media(query: &str, changed: impl Fn(bool) + 'static) {
    // Refused nowhere: a query that no browser understands never matches.
    let Ok(Some(media)) = gloo_utils::window().match_media(query) else { return };
    changed(media.matches());
    let listened = media.clone();
    EventListener::new(&listened, "change", move |_| changed(media.matches())).forget();
}

/// The order of two elements in the document.
pub fn order(one: &Node, other: &Node) -> Ordering {
    match one.compare_document_position(other) {
        0 => Ordering::Equal,
        position if position & Node::DOCUMENT_POSITION_FOLLOWING != 0 => Ordering::Less,
        _ => Ordering::Greater,
    }
}
