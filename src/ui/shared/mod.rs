//! `/shared/`.

use leptos::prelude::*;

/// The shared page.
#[component]
pub fn Shared() -> impl IntoView {
    view! { <main id="main" tabindex="-1" class="page"></main> }
}
