//! `/summary/`: one's own numbers, and the link that shows them.

use crate::progress::NAME_LENGTH;
use crate::ui::parts::Numbers;
use crate::ui::{Page, ids};
use leptos::prelude::*;

/// The summary page.
#[component]
pub fn Summary() -> impl IntoView {
    view! {
        <main id="main" tabindex="-1" class="page summary">
            <div class="side-by-side">
                <div class="column">
                    <h1>"Your summary"</h1>
                    <p class="lead">"What you can do as a backend engineer, today, "<span data-date=""></span>"."</p>
                    <Numbers page=Page::Summary/>
                </div>
                <Share/>
            </div>
        </main>
    }
}

/// The name, the link, a way to copy it, and what it reveals.
#[component]
fn Share() -> impl IntoView {
    view! {
        <section class="card share" id="share" aria-labelledby="share-title">
            <h2 id="share-title">"Share this summary"</h2>
            <label for=ids::NAME>"Name (optional)"</label>
            <input
                id=ids::NAME
                type="text"
                maxlength=NAME_LENGTH.to_string()
                autocomplete="name"
                placeholder="Shown on the summary"
            />
            <label for=ids::LINK>"Link"</label>
            <input id=ids::LINK type="text" readonly data-share-link=""/>
            <div class="actions">
                <button type="button" class="button main" data-do="copy">"Copy link"</button>
                <a class="button" data-open-link="">"Open it"</a>
            </div>
            <p class="muted" role="status" data-notice="copied"></p>
            <h3>"What the link reveals"</h3>
            <ul class="reveals">
                <li data-reveals-name="">"No name."</li>
                <li>"The day: "<span data-date=""></span>"."</li>
                <li>"The status of every skill and technology on this page."</li>
                <li>"No notes, no history, nothing else."</li>
            </ul>
            <p class="muted">"It is a snapshot: what you tick later does not change it, and once sent it cannot be recalled."</p>
        </section>
    }
}
