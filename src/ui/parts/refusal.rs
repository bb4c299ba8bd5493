//! The reason why a link does not open, and the way to the page that opens it.

use crate::browser::location;
use crate::link::LinkError;
use crate::ui::{Page, errors};
use leptos::prelude::*;

/// The reason why a link does not open. It stays on the page while it is empty, since screen readers announce changes of an
/// alert that exists.
#[component]
pub fn Refusal(
    /// The reason; `None` if there is no link, or it opens.
    error: Signal<Option<LinkError>>,
    /// The text that holds the link. A page finds it in whatever text it stands.
    text: impl Fn() -> String + Send + Sync + 'static,
    /// The page that it is on.
    page: Page,
) -> impl IntoView {
    let elsewhere = Memo::new(move |_| match error.get()? {
        LinkError::Other(kind) => Some(location::resolve(&format!("{}#{}", page.to(Page::of(kind)), text()))),
        _ => None,
    });
    view! {
        <div
            class="notice"
            role="alert"
            data-notice=move || error.get().map(errors::link_slug)
            hidden=move || error.get().is_none()
        >
            <p>{move || error.get().map(errors::link)}" "<a href=move || elsewhere.get() hidden=move || elsewhere.read().is_none()>"Open it there"</a></p>
        </div>
    }
}
