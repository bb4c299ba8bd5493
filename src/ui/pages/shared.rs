//! `/s/#…`: a summary that someone shared. It lives in the address alone and never touches one's own progress.

use crate::ui::Page;
use crate::ui::parts::Numbers;
use leptos::prelude::*;

/// The page of a shared summary: opening, opened, or not to be opened.
#[component]
pub fn Shared() -> impl IntoView {
    let page = Page::Shared;
    let checklist = page.to(Page::Checklist);
    view! {
        <main id="main" tabindex="-1" class="page summary">
            <div data-state="opening">
                <h1>"A summary"</h1>
                <p class="lead">"Opening the summary…"</p>
                <noscript><p>"A shared summary is kept in its link alone. Your browser needs JavaScript to read it."</p></noscript>
            </div>
            <div data-state="failed" hidden>
                <h1>"This summary does not open"</h1>
                <div class="notice" role="alert"><p></p></div>
                <p>"Your own progress is as it was. "<a href=checklist.clone()>"Go to the checklist"</a></p>
            </div>
            <div class="side-by-side" data-state="opened" hidden>
                <div class="column">
                    <h1 data-whose=""></h1>
                    <p class="lead">"As shared on "<span data-date=""></span>"."</p>
                    <Numbers page/>
                </div>
                <section class="card" aria-labelledby="theirs">
                    <h2 id="theirs">"This is someone's snapshot"</h2>
                    <p>
                        "It shows what they had set on "<span data-date=""></span>", by their own account. It cannot be changed here, and opening it changed nothing of yours."
                    </p>
                    <div class="actions">
                        <a class="button main" data-to="compare/">"Compare with mine"</a>
                        <a class="button" data-to="data/">"Start from it"</a>
                        <a class="button" href=checklist>"Make your own"</a>
                        <a class="button" href=format!("{}#numbers", page.to(Page::About))>"How the numbers work"</a>
                    </div>
                    <p class="muted">"To start from it sets what is to do for you as it is here. You see what would change first, and can undo it."</p>
                </section>
            </div>
            <p class="printed" data-printed=""></p>
        </main>
    }
}
