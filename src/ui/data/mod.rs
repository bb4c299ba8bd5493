//! `/data/`.

use leptos::prelude::*;

/// The data page.
#[component]
pub fn Data() -> impl IntoView {
    view! { <main id="main" tabindex="-1" class="page"></main> }
}
