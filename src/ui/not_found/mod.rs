//! `404.html`: for an address that no page has. Many static hosts answer with it.
//!
//! It is not a [`Page`](super::Page): no module hydrates it, since a host answers with it at any address, and from there nothing
//! relative leads to a module or to another page. A script opens a link that lost its `#`, and otherwise finds the way home.

use leptos::prelude::*;

/// The content of the page. Only the build writes it.
#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <main id="main" class="page not-found">
            <h1>"There is no page here"</h1>
            <p>"The address may be mistyped, or a program has changed a link that you were sent."</p>
            <p>
                "If it should show someone's skills, copy the whole link again, and paste it where you open a link."
            </p>
            <p class="ways">
                <a class="button primary" href="./">"To the checklist"</a>
                <a class="button" href="./s/">"Open a link"</a>
            </p>
        </main>
        <script type="module">{include_str!("../../browser/scripts/not_found.js")}</script>
    }
}
