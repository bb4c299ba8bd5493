//! `/compare/`.

use leptos::prelude::*;

/// The compare page.
#[component]
pub fn Compare() -> impl IntoView {
    view! { <main id="main" tabindex="-1" class="page"></main> }
}
