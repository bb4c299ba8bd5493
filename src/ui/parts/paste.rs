//! The field for a link that someone was sent, and the reason why what is in it does not open.

use super::{Received, controlled};
use crate::browser::location;
use crate::link::{self, Kind, LinkError};
use crate::ui::{Page, errors};
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
    view! {
        <Refusal received typed page/>
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

/// The reason why a link does not open. It stays on the page while it is empty, since screen readers announce changes of an
/// alert that exists.
#[component]
fn Refusal(received: RwSignal<Received>, typed: RwSignal<String>, page: Page) -> impl IntoView {
    let error = move || match received.get() {
        Received::Failed(error) => Some(error),
        Received::Opening | Received::Opened(_) => None,
    };
    // The page for what the link holds, which finds it in whatever text it stands.
    let elsewhere = move || match error() {
        Some(LinkError::Other(kind)) => {
            let text =
                Some(typed.get()).filter(|typed| !typed.trim().is_empty()).unwrap_or_else(location::fragment);
            let to = match kind {
                Kind::Summary => Page::Shared,
                Kind::Role => Page::Role,
                Kind::Team => Page::Team,
            };
            Some(location::resolve(&format!("{}#{text}", page.to(to))))
        }
        _ => None,
    };
    view! {
        <div
            class="notice"
            role="alert"
            data-notice=move || error().map(|error| errors::link_slug(error))
            hidden=move || error().is_none()
        >
            <p>{move || error().map(errors::link)}" "<a href=elsewhere hidden=move || elsewhere().is_none()>"Open it there"</a></p>
        </div>
    }
}
