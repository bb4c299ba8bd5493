//! Keys that are meant as shortcuts, as opposed to keys that are part of typing.

use std::ops::RangeInclusive;
use wasm_bindgen::JsCast as _;
use web_sys::{
    Element, EventTarget, HtmlButtonElement, HtmlDialogElement, HtmlElement, HtmlInputElement,
    HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent,
};

/// Input types that take no text, so a key pressed in them can be a shortcut.
const NOT_TYPED_IN: [&str; 6] = ["button", "checkbox", "image", "radio", "reset", "submit"];

/// The wide form of `!`, the first of those that Chinese and Japanese input methods type, and that of `~`, the last.
const WIDE: RangeInclusive<char> = '！'..='～';

/// A key that is meant as a shortcut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shortcut {
    /// The key by its character, as in `?` or `j`.
    pub key: char,
    /// True if it is held, and was pressed before.
    pub is_held: bool,
}

/// The shortcut of an event, if its key is meant as one: with no modifier but Shift, not part of a composition, not typed into
/// a field, and not within an open dialog. It must be called by the event's listener, since the event has no path after its
/// dispatch.
pub fn shortcut(event: &KeyboardEvent) -> Option<Shortcut> {
    let modified =
        event.ctrl_key() || event.meta_key() || event.alt_key() || event.get_modifier_state("AltGraph");
    if modified || event.is_composing() {
        return None;
    }
    // The path starts at the target, and unlike `target` it includes the elements of shadow trees.
    let path: Vec<EventTarget> =
        event.composed_path().iter().filter_map(|node| node.dyn_into().ok()).collect();
    if path.first().is_some_and(takes_text) || path.iter().any(is_open_dialog) {
        return None;
    }
    let key = character(&event.key(), &event.code(), event.shift_key())?;
    Some(Shortcut { key, is_held: event.repeat() })
}

/// Prevents the default action of Enter in a control in which it is held: browsers would press a button over and over.
pub fn hold_back(event: &KeyboardEvent) {
    let target = event.composed_path().get(0).dyn_into().ok();
    if event.repeat() && event.key() == "Enter" && target.as_ref().is_some_and(is_pressed) {
        event.prevent_default();
    }
}

/// The character of a key on a Latin keyboard, in lower case: Caps Lock makes no difference, and where the keyboard types another
/// script, the place of the key counts. `None` for a key that types nothing, and for a letter with Shift, which is another.
fn character(typed: &str, code: &str, shift: bool) -> Option<char> {
    let first = typed.chars().next()?;
    let character = match first {
        // The name of a key, such as `Enter`.
        _ if first.is_ascii() && typed.len() > 1 => return None,
        // They have the order of ASCII.
        _ if WIDE.contains(&first) => char::from_u32(u32::from(first) - u32::from('！') + u32::from('!'))?,
        '؟' => '?',
        _ if is_latin(first) => first,
        _ => on_latin_keyboard(code, shift).unwrap_or(first),
    };
    (!(shift && character.is_alphabetic())).then(|| character.to_ascii_lowercase())
}

/// Returns true if a character is of Unicode's blocks of Latin letters, of which ASCII is the first.
fn is_latin(character: char) -> bool {
    matches!(character, '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

/// The character of the key at a place, on the keyboard after which the places are named (W3C, UI Events KeyboardEvent code).
fn on_latin_keyboard(code: &str, shift: bool) -> Option<char> {
    match code {
        "Slash" => Some(if shift { '?' } else { '/' }),
        _ => code.strip_prefix("Key")?.chars().next(),
    }
}

fn is_pressed(target: &EventTarget) -> bool {
    match target.dyn_ref::<HtmlInputElement>() {
        Some(input) => NOT_TYPED_IN.contains(&input.type_().as_str()),
        None => {
            target.has_type::<HtmlButtonElement>()
                || target.dyn_ref::<Element>().is_some_and(|element| element.local_name() == "summary")
        }
    }
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
