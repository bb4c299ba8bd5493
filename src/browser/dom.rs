//! The page's own elements, behind one small type.
//!
//! The HTML is written natively (`ui::pages`); in the browser it is read, cloned and kept in step, never built from
//! strings. So there is no place where text could become markup.

use super::{document, window};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::Closure;
use web_sys::{
    Document, Element, Event, HtmlDetailsElement, HtmlDialogElement, HtmlElement, HtmlInputElement,
    HtmlSelectElement, HtmlTemplateElement, HtmlTextAreaElement, KeyboardEvent,
};

/// An element of the page.
#[derive(Debug, Clone, PartialEq)]
pub struct El(Element);

/// The `<html>` element.
pub fn root() -> Option<El> {
    document().document_element().map(El)
}

/// Which page the HTML says it is.
pub fn page() -> String {
    document().body().and_then(|body| body.get_attribute("data-page")).unwrap_or_default()
}

/// The element with this id.
pub fn by_id(id: &str) -> Option<El> {
    document().get_element_by_id(id).map(El)
}

/// Every element of the page that the selector finds, in the page's order.
pub fn all(selector: &str) -> Vec<El> {
    collect(document().query_selector_all(selector))
}

/// The element that has the focus.
pub fn focused() -> Option<El> {
    document().active_element().map(El)
}

fn collect(found: Result<web_sys::NodeList, wasm_bindgen::JsValue>) -> Vec<El> {
    let Ok(found) = found else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).map(El).collect()
}

impl El {
    /// An attribute's value; empty where there is none.
    pub fn get(&self, attribute: &str) -> String {
        self.0.get_attribute(attribute).unwrap_or_default()
    }

    /// Whether the attribute is there.
    pub fn has(&self, attribute: &str) -> bool {
        self.0.has_attribute(attribute)
    }

    /// Sets an attribute, if it is not so already: a change costs style and layout, a look costs neither. Attribute names
    /// are ours, so the browser has no reason to refuse.
    pub fn set(&self, attribute: &str, value: &str) {
        if self.0.get_attribute(attribute).as_deref() != Some(value) {
            let _ = self.0.set_attribute(attribute, value);
        }
    }

    /// Drops an attribute.
    pub fn unset(&self, attribute: &str) {
        let _ = self.0.remove_attribute(attribute);
    }

    /// Shows or hides the element.
    pub fn show(&self, shown: bool) {
        if self.has("hidden") == shown {
            let _ = self.0.toggle_attribute_with_force("hidden", !shown);
        }
    }

    /// Its text.
    pub fn text(&self) -> String {
        self.0.text_content().unwrap_or_default()
    }

    /// Replaces its text, as text; in place where it has some, which is cheaper to lay out.
    pub fn set_text(&self, text: &str) {
        match self.0.first_child().filter(|child| child.node_type() == web_sys::Node::TEXT_NODE) {
            Some(child) if child.next_sibling().is_none() => {
                if child.node_value().as_deref() != Some(text) {
                    child.set_node_value(Some(text));
                }
            }
            _ => self.0.set_text_content(Some(text)),
        }
    }

    /// The nearest element that the selector fits: itself or one around it.
    pub fn closest(&self, selector: &str) -> Option<El> {
        self.0.closest(selector).ok().flatten().map(El)
    }

    /// The first element inside that the selector finds.
    pub fn find(&self, selector: &str) -> Option<El> {
        self.0.query_selector(selector).ok().flatten().map(El)
    }

    /// Every element inside that the selector finds.
    pub fn all(&self, selector: &str) -> Vec<El> {
        collect(self.0.query_selector_all(selector))
    }

    /// A deep copy, without ids, so that every id stays unique on the page.
    pub fn copy(&self) -> Option<El> {
        let copy = self.copy_with_ids()?;
        copy.unset("id");
        for element in copy.all("[id]") {
            element.unset("id");
        }
        Some(copy)
    }

    /// A copy of what a `<template>` holds, its first element.
    pub fn instance(&self) -> Option<El> {
        let content = self.0.dyn_ref::<HtmlTemplateElement>()?.content();
        El(content.first_element_child()?).copy_with_ids()
    }

    fn copy_with_ids(&self) -> Option<El> {
        self.0.clone_node_with_deep(true).ok()?.dyn_into().ok().map(El)
    }

    /// Appends an element.
    pub fn append(&self, child: &El) {
        let _ = self.0.append_child(&child.0);
    }

    /// Drops everything inside.
    pub fn clear(&self) {
        self.0.set_text_content(None);
    }

    /// What a field holds.
    pub fn value(&self) -> String {
        let input = self.0.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value);
        input
            .or_else(|| self.0.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value))
            .or_else(|| self.0.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value))
            .unwrap_or_default()
    }

    /// Changes what a field holds.
    pub fn set_value(&self, value: &str) {
        if let Some(input) = self.0.dyn_ref::<HtmlInputElement>() {
            input.set_value(value);
        } else if let Some(select) = self.0.dyn_ref::<HtmlSelectElement>() {
            select.set_value(value);
        } else if let Some(area) = self.0.dyn_ref::<HtmlTextAreaElement>() {
            area.set_value(value);
        }
    }

    /// Whether a box is ticked.
    pub fn checked(&self) -> bool {
        self.0.dyn_ref::<HtmlInputElement>().is_some_and(HtmlInputElement::checked)
    }

    /// Ticks a box, or not, or halfway.
    pub fn set_checked(&self, checked: bool, halfway: bool) {
        if let Some(input) = self.0.dyn_ref::<HtmlInputElement>() {
            input.set_checked(checked);
            input.set_indeterminate(halfway);
        }
    }

    /// Selects all the text of a field.
    pub fn select(&self) {
        if let Some(input) = self.0.dyn_ref::<HtmlInputElement>() {
            input.select();
        } else if let Some(area) = self.0.dyn_ref::<HtmlTextAreaElement>() {
            area.select();
        }
    }

    /// Keeps a box from being ticked, or lets it.
    pub fn disable(&self, disabled: bool) {
        if let Some(input) = self.0.dyn_ref::<HtmlInputElement>() {
            input.set_disabled(disabled);
        }
    }

    /// Clicks it.
    pub fn click(&self) {
        if let Some(element) = self.0.dyn_ref::<HtmlElement>() {
            element.click();
        }
    }

    /// Gives it the focus.
    pub fn focus(&self) {
        if let Some(element) = self.0.dyn_ref::<HtmlElement>() {
            let _ = element.focus();
        }
    }

    /// Makes a link lead to a text, for its `download` to keep as a file.
    pub fn offer(&self, text: &str) {
        // Half a surrogate pair, which JavaScript would refuse to encode, has no place in a Rust text.
        self.set("href", &format!("data:text/plain,{}", String::from(js_sys::encode_uri_component(text))));
    }

    /// Brings it into view.
    pub fn scroll_here(&self) {
        self.0.scroll_into_view();
    }

    /// Whether it takes up room on the screen.
    pub fn is_laid_out(&self) -> bool {
        self.0.get_client_rects().length() > 0
    }

    /// Opens or closes a `<details>`.
    pub fn toggle(&self) {
        if let Some(details) = self.0.dyn_ref::<HtmlDetailsElement>() {
            details.set_open(!details.open());
        }
    }

    /// Opens a `<dialog>` over the page. Esc closes it.
    pub fn open_dialog(&self) {
        if let Some(dialog) = self.0.dyn_ref::<HtmlDialogElement>().filter(|dialog| !dialog.open()) {
            let _ = dialog.show_modal();
        }
    }
}

/// Calls `clicked` with the element that was clicked. Listens for as long as the page lives, as do the others.
pub fn on_click(clicked: impl Fn(El) + 'static) {
    on_target("click", clicked);
}

/// Calls `changed` with a control whose value the person has settled on.
pub fn on_change(changed: impl Fn(El) + 'static) {
    on_target("change", changed);
}

/// Calls `typed` with a field at every change of its text.
pub fn on_input(typed: impl Fn(El) + 'static) {
    on_target("input", typed);
}

/// Calls `toggled` with a `<details>` that was opened or closed.
pub fn on_toggle(toggled: impl Fn(El) + 'static) {
    // The event does not bubble; it can only be caught on its way down.
    listen("toggle", true, move |event| {
        if let Some(target) = target(event) {
            toggled(target);
        }
    });
}

/// Calls `pressed` with every key that is meant as a shortcut: a single key, not part of typing, with no modifier but
/// Shift, and not while a dialog is open. Where it returns `true`, the key does nothing else.
pub fn on_shortcut(pressed: impl Fn(&str) -> bool + 'static) {
    on_event("keydown", move |event| {
        if event.dyn_ref::<KeyboardEvent>().is_some_and(|key| is_shortcut(key) && pressed(&key.key())) {
            event.prevent_default();
        }
    });
}

/// Calls `happened` with every event of a kind that reaches the window.
pub fn on_event(kind: &str, happened: impl Fn(&Event) + 'static) {
    listen(kind, false, happened);
}

/// Tells the page's own script that something happened.
pub fn emit(kind: &str) {
    if let Ok(event) = Event::new(kind) {
        let _ = window().dispatch_event(&event);
    }
}

fn listen(kind: &str, on_its_way_down: bool, happened: impl Fn(&Event) + 'static) {
    let happened: Box<dyn Fn(Event)> = Box::new(move |event| happened(&event));
    let listener = Closure::wrap(happened).into_js_value();
    let _ =
        window().add_event_listener_with_callback_and_bool(kind, listener.unchecked_ref(), on_its_way_down);
}

fn on_target(kind: &str, happened: impl Fn(El) + 'static) {
    on_event(kind, move |event| {
        if let Some(target) = target(event) {
            happened(target);
        }
    });
}

fn target(event: &Event) -> Option<El> {
    event.target()?.dyn_into().ok().map(El)
}

fn is_shortcut(event: &KeyboardEvent) -> bool {
    let plain = !(event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing());
    let typing = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog *";
    plain && target(event).is_some_and(|target| target.0.matches(typing) == Ok(false))
}

/// The document's title, as the tab shows it.
pub fn set_title(title: &str) {
    Document::set_title(&document(), title);
}
