//! Keys that are meant as shortcuts, as opposed to keys that are part of typing.

use wasm_bindgen::JsCast as _;
use web_sys::{
    EventTarget, HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
    KeyboardEvent,
};

/// Input types that take no text, so a key pressed in them can be a shortcut.
const NOT_TYPED_IN: [&str; 6] = ["button", "checkbox", "image", "radio", "reset", "submit"];

/// The key of an event, as in `?` or `j`, if it is meant as a shortcut: pressed once and not held, with no modifier but
/// Shift, not part of a composition, not typed into a field, and not within an open dialog. It must be called by the event's
/// listener, since the event has no path after its dispatch.
pub fn shortcut(event: &KeyboardEvent) -> Option<String> {
    let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
    if modified || event.repeat() || event.is_composing() {
        return None;
    }
    // The path starts at the target, and unlike `target` it includes the elements of shadow trees.
    let path: Vec<EventTarget> =
        event.composed_path().iter().filter_map(|node| node.dyn_into().ok()).collect();
    if path.first().is_some_and(takes_text) || path.iter().any(is_open_dialog) {
        return None;
    }
    Some(event.key())
}

fn takes_text(target: &EventTarget) -> bool {
    match target.dyn_ref::<HtmlInputElement>() {
        Some(input) => !NOT_TYPED_IN.contains(&input.type_().as_str()),
        None => {
            target.has_type::<HtmlTextAreaElement>()
                // Letters choose among the options.
                || target.has_type::<HtmlSelectElement>()
                || target.dyn_ref().is_some_and(HtmlElement::is_content_editable)
        }
    }
}

fn is_open_dialog(target: &EventTarget) -> bool {
    target.dyn_ref().is_some_and(HtmlDialogElement::open)
}
