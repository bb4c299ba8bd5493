//! The message of a control about what it has done.

use crate::browser::{clipboard, clock};
use leptos::{html, prelude::*};

/// The message after copying.
const COPIED: &str = "Copied. Paste it wherever you like.";

/// The message if the browser refused to copy.
const NOT_COPIED: &str =
    "Your browser did not allow copying. The text is selected: press Ctrl+C, or Cmd+C on a Mac.";

/// A message that is announced to screen readers when it appears. A handle: copying it copies no state.
#[derive(Debug, Clone, Copy, Default)]
pub struct Message(RwSignal<&'static str>);

impl Message {
    /// Removes the message.
    pub fn clear(self) {
        self.0.set("");
    }

    /// Removes the message whenever what a function tracks changes, such as the text that was copied.
    pub fn clear_on(self, track: impl Fn() + 'static) {
        Effect::new(move |_| {
            track();
            self.clear();
        });
    }

    /// Shows a text, even if it is the one that is shown: screen readers announce changes alone, so the old text is removed
    /// first.
    pub fn say(self, text: &'static str) {
        self.clear();
        clock::defer(move || self.0.set(text));
    }

    /// Copies a text and shows the result. If the browser refuses, `select` selects the text, so that the person can copy it.
    pub fn copy(self, text: String, select: impl FnOnce() + 'static) {
        leptos::task::spawn_local(async move {
            if clipboard::copy(&text).await {
                self.say(COPIED);
            } else {
                select();
                self.say(NOT_COPIED);
            }
        });
    }
}

/// Selects the text of a field, so that the person can copy it.
pub fn select_text(field: NodeRef<html::Input>) {
    if let Some(field) = field.get_untracked() {
        // Fails only for elements that cannot take the focus.
        let _ = field.focus();
        field.select();
    }
}

/// The line in which a message is shown.
#[component]
pub fn MessageLine(
    /// The kind of the message, for tests.
    kind: &'static str,
    /// The message.
    message: Message,
) -> impl IntoView {
    view! { <p class="muted" role="status" data-notice=kind>{move || message.0.get()}</p> }
}
