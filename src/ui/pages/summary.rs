//! `/summary/`: one's own numbers, the link that shows them, and what can be taken along.

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
                <div class="column">
                    <Share/>
                    <TakeAlong/>
                </div>
            </div>
            <p class="printed" data-printed=""></p>
        </main>
    }
}

/// The name, the link, ways to pass it on, and what it reveals.
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
                <button type="button" class="button" data-do="send" hidden>"Send…"</button>
                <a class="button" data-open-link="">"Open it"</a>
            </div>
            <p class="muted" role="status" data-notice="copied"></p>
            <h3>"What the link reveals"</h3>
            <ul class="reveals">
                <li data-reveals-name="">"No name."</li>
                <li>"The day: "<span data-date=""></span>"."</li>
                <li>"The status of every skill and technology on this page."</li>
                <li data-reveals-evidence="">"No evidence, no notes, no history."</li>
            </ul>
            <details class="choose" data-choose="" hidden>
                <summary>"Show evidence too"</summary>
                <p class="muted">"Links from your notes that anyone with the link will see; ten at most. The words of your notes stay here."</p>
                <ul></ul>
                <template id="choice">
                    <li><label class="check"><input type="checkbox" autocomplete="off" name=ids::SHOWS/><span></span></label></li>
                </template>
            </details>
            <p class="muted">"It is a snapshot: what you tick later does not change it, and once sent it cannot be recalled."</p>
            <figure class="code">
                <svg id=ids::CODE role="img" aria-label="QR code of the link"><path></path></svg>
                <figcaption class="muted">"A phone's camera reads the link from this."</figcaption>
            </figure>
        </section>
    }
}

/// Files and texts of the summary.
#[component]
fn TakeAlong() -> impl IntoView {
    view! {
        <section class="card along" aria-labelledby="along">
            <h2 id="along">"Take it with you"</h2>
            <div class="actions">
                <button type="button" class="button" data-do="save-png">"Picture (PNG)"</button>
                <a id=ids::PICTURE download="greenlit-card.png" hidden></a>
                <a class="button" href="#along" download="greenlit-card.svg" data-save="card">"Picture (SVG)"</a>
                <button type="button" class="button" data-do="print">"Print"</button>
                <a class="button" href="#along" download="greenlit.md" data-save="markdown">"Markdown"</a>
                <a class="button" href="#along" download="greenlit.csv" data-save="csv">"CSV"</a>
                <a class="button" href="#along" download="resume.json" data-save="resume">"JSON Resume"</a>
            </div>
            <p class="muted" role="status" data-notice="saved-picture"></p>
            <h3>"For a README or a profile"</h3>
            <p class="muted">"Save the badge beside your README, and paste this."</p>
            <textarea id=ids::SNIPPET rows="3" readonly aria-label="Markdown for a README"></textarea>
            <div class="actions">
                <button type="button" class="button" data-do="copy-snippet">"Copy Markdown"</button>
                <a class="button" href="#along" download="greenlit-badge.svg" data-save="badge">"Badge (SVG)"</a>
            </div>
            <p class="muted" role="status" data-notice="copied-snippet"></p>
            <p>
                <a href=Page::Summary.to(Page::Data)>"Back up and bring in"</a>" · "
                <a href=Page::Summary.to(Page::Compare)>"Compare with someone"</a>
            </p>
        </section>
    }
}
