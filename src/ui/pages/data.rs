//! `/data/`: where everything is kept, taking it out, bringing it in, earlier states.

use crate::ui::{Page, ids};
use leptos::prelude::*;

/// The data page.
#[component]
pub fn Data() -> impl IntoView {
    view! {
        <main id="main" tabindex="-1" class="page data">
            <h1>"Your data"</h1>
            <p class="lead">
                "Everything you enter stays in this browser. Take it out, bring it into another one, or go back to how it was."
            </p>
            <div class="column">
                <Kept/>
                <TakeOut/>
                <BringIn/>
                <Earlier/>
                <SetAside/>
            </div>
        </main>
    }
}

#[component]
fn Kept() -> impl IntoView {
    view! {
        <section class="card" aria-labelledby="kept">
            <h2 id="kept">"Where it is kept"</h2>
            <p data-kept="">"In this browser's storage, on this device, and nowhere else."</p>
            <p class="actions" data-ask="" hidden>
                <button type="button" class="button" data-do="persist">"Ask the browser to keep it"</button>
            </p>
            <p class="muted" data-backed-up="">"You have not saved a backup in this browser yet."</p>
        </section>
    }
}

#[component]
fn TakeOut() -> impl IntoView {
    view! {
        <section class="card" id="take-out" aria-labelledby="take-out-title">
            <h2 id="take-out-title">"Take it out"</h2>
            <ul class="files">
                <li>
                    <a class="button main" href="#take-out" download="greenlit-backup.json" data-save="backup">"Save a backup"</a>
                    <span class="muted">"Everything: statuses with their times, notes, your name. Bring it in below, in any browser."</span>
                </li>
            </ul>
            <p class="muted">
                "Pictures, Markdown, CSV and JSON Resume are on "<a href=Page::Data.to(Page::Summary)>"your summary"</a>"."
            </p>
        </section>
    }
}

#[component]
fn BringIn() -> impl IntoView {
    view! {
        <section class="card bring-in" id="bring-in" aria-labelledby="bring-in-title">
            <h2 id="bring-in-title">"Bring it in"</h2>
            <p class="muted">"A backup, or a link to a summary. You see what would change before anything does, and you can undo it afterwards."</p>
            <div class="drop">
                <label class="button" for=ids::FILE>"Choose a backup"</label>
                <input class="unseen" id=ids::FILE type="file" accept=".json,application/json"/>
                <span class="muted">"or drop the file anywhere on this page"</span>
            </div>
            <div class="paste">
                <label for=ids::PASTE>"Or paste a link"</label>
                <input id=ids::PASTE type="text" autocomplete="off" placeholder="…/s/#…"/>
            </div>
            <p class="notice" role="alert" data-notice="refused" hidden></p>
            <div class="preview" data-preview="" tabindex="-1" hidden>
                <h3></h3>
                <ul class="told"></ul>
                <details data-takes=""><summary>"See what would change"</summary><ul class="moves"></ul></details>
                <label class="check" data-keeps="">
                    <input type="checkbox" autocomplete="off" id=ids::OVERRULE/>
                    <span></span>
                </label>
                <div class="actions">
                    <button type="button" class="button main" data-do="bring-in">"Bring it in"</button>
                    <button type="button" class="button" data-do="leave-out">"Leave it"</button>
                </div>
            </div>
            <template id="told"><li></li></template>
            <template id="move"><li><span></span>" "<span class="muted"></span></li></template>
        </section>
    }
}

#[component]
fn Earlier() -> impl IntoView {
    view! {
        <section class="card" id="earlier" aria-labelledby="earlier-title">
            <h2 id="earlier-title">"Earlier states"</h2>
            <p class="muted">"Kept for you before the first change of a day, and before anything that changes much at once. The last ten stay."</p>
            <p data-no-states="">"None yet. The first is kept when you come back and change something."</p>
            <ul class="states"></ul>
            <template id="state">
                <li>
                    <div><strong></strong><p class="muted"></p></div>
                    <button type="button" class="button" data-do="go-back">"Go back to this"</button>
                </li>
            </template>
            <p class="actions"><button type="button" class="button" data-do="reset">"Start over"</button><span class="muted">"Marks everything as to do again. You can undo it."</span></p>
        </section>
    }
}

#[component]
fn SetAside() -> impl IntoView {
    view! {
        <section class="card" id="set-aside" aria-labelledby="set-aside-title" hidden>
            <h2 id="set-aside-title">"Set aside"</h2>
            <p class="muted">"Values that stood in this browser's storage and could not be read. They are kept as they were, until you delete them."</p>
            <ul class="states"></ul>
            <template id="aside">
                <li>
                    <div><strong></strong><p class="muted"></p></div>
                    <a class="button" download="greenlit-set-aside.txt">"Save it as a file"</a>
                    <button type="button" class="button" data-do="delete-aside">"Delete"</button>
                </li>
            </template>
        </section>
    }
}
