//! `/summary/`.

use leptos::prelude::*;

/// The summary page.
#[component]
pub fn Summary() -> impl IntoView {
    view! { <main id="main" tabindex="-1" class="page"></main> }
}
