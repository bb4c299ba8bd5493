//! What a control says once it has done something.

use crate::browser::{clipboard, clock};
use leptos::prelude::*;

/// What copying says where it worked.
const COPIED: &str = "Copied. Paste it wherever you like.";

/// What copying says where the browser refused.
const NOT_COPIED: &str =
    "Your browser did not allow copying. The text is selected: press Ctrl+C, or Cmd+C on a Mac.";

/// A message that screen readers read out when it comes. A handle: copying it copies no state.
#[derive(Debug, Clone, Copy, Default)]
pub struct Message(RwSignal<&'static str>);

impl Message {
    /// Says nothing any more.
    pub fn clear(self) {
        self.0.set("");
    }

    /// Says something, even if it was said just before: a screen reader does not read a text that stays as it is, so the old
    /// one goes first.
    pub fn say(self, text: &'static str) {
        self.clear();
        clock::defer(move || self.0.set(text));
    }

    /// Copies a text and says so. Where the browser refuses, `select` is to select it, so that the person can.
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

/// Where a message stands.
#[component]
pub fn MessageLine(
    /// Its kind, for tests.
    kind: &'static str,
    /// The message.
    message: Message,
) -> impl IntoView {
    view! { <p class="muted" role="status" data-notice=kind>{move || message.0.get()}</p> }
}
