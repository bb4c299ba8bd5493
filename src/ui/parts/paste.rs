//! The field for a link that someone was sent, and the reason why what is in it does not open.

use super::{Received, Refusal, controlled};
use crate::browser::location;
use crate::link;
use crate::ui::Page;
use leptos::prelude::*;

/// The field for a link.
#[component]
pub fn PasteLink(
    /// The label of the field.
    label: &'static str,
    /// The result of opening the link in the page's address, or else what is in the field.
    received: RwSignal<Received>,
    /// Opens what is in the field.
    open: fn(&str) -> Received,
    /// The page that it is on.
    page: Page,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let take = move |text: String| {
        let opened = open(&text);
        typed.set(text);
        // The link goes into the address, so that the page can be reloaded, but only once it opens: browsers limit how often
        // an address may change, and typing a link would exceed that limit.
        if let Received::Opened(summary) = &opened {
            location::set_fragment(&link::encode(summary));
        }
        received.set(opened);
    };
    let error = Signal::derive(move || received.get().failed());
    let text =
        move || Some(typed.get()).filter(|typed| !typed.trim().is_empty()).unwrap_or_else(location::fragment);
    view! {
        <Refusal error text page/>
        <div class="paste">
            <label for="paste">{label}</label>
            <input
                id="paste"
                type="text"
                placeholder="…/s/#…"
                prop:value=controlled(move || typed.get())
                on:input=move |event| take(event_target_value(&event))
            />
        </div>
    }
}
