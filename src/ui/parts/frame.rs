//! What stands around every page: header, notices, footer, and the list of shortcuts.

use crate::progress::NOTE_LENGTH;
use crate::ui::{Page, ids};
use leptos::prelude::*;

const MENU: [(Page, &str); 5] = [
    (Page::Checklist, "Checklist"),
    (Page::Stack, "Stack"),
    (Page::Summary, "Summary"),
    (Page::Data, "Data"),
    (Page::About, "About"),
];

const SHORTCUTS: [(&str, &str); 7] = [
    ("Space", "tick the skill, or take the tick back"),
    ("j, k", "go to the next or the previous skill"),
    ("l", "mark it as learning"),
    ("s", "skip it"),
    ("o", "open its details"),
    ("/", "search"),
    ("?", "show this list"),
];

/// A whole page, around its content.
#[component]
pub fn Frame(
    /// Which page.
    page: Page,
    /// Its content, with its `<main>`.
    children: Children,
) -> impl IntoView {
    let has_rows = matches!(page, Page::Checklist | Page::Stack);
    view! {
        <a class="skip-link" href="#main">"Skip to the content"</a>
        <Header page/>
        // Shown by the script in `index.html` where the app cannot start, does not in eight seconds, or stops: the app that
        // shows other notices is what does not work then. Errors of others, of extensions say, are not ours to tell.
        <div class="notice broken" role="alert" data-notice="broken" hidden>
            <p>
                "Greenlit could not start here, or has stopped. What it saved is still in your browser. Reload the page; if this comes back, save a copy of your progress first."
            </p>
            <a class="button" download="greenlit-progress.json" hidden>"Save a copy"</a>
        </div>
        <div class="notices" id="notices"></div>
        <template id="notice">
            <div class="notice">
                <p></p>
                <ul class="chips"></ul>
                <a class="button" download="greenlit-progress.json" hidden>"Save it as a file"</a>
                <button type="button" class="button" data-do="act" data-address=page.to(Page::Data)></button>
                <button type="button" class="button" data-do="undo">"Undo"</button>
                <button type="button" class="button quiet" data-do="dismiss">"Dismiss"</button>
            </div>
        </template>
        <template id="chip"><li><a class="chip" href=page.to_skills()></a></li></template>
        <template id="link"><li><a rel="noopener noreferrer"></a>" "<span class="muted"></span></li></template>
        {has_rows.then(|| view! {
            <template id="evidence">
                <div class="evidence">
                    <h3>"Your evidence"</h3>
                    <textarea rows="2" maxlength=NOTE_LENGTH.to_string() autocomplete="off" placeholder="A note, and links that show it: a repository, an article, a certificate"></textarea>
                    <ul class="read"></ul>
                    <p>"Kept in this browser and in your backups. A shared link carries none of it unless you choose to."</p>
                </div>
            </template>
        })}
        <p class="unseen" role="status" id="said" data-notice="said"></p>
        {children()}
        <Footer page/>
        <Shortcuts/>
    }
}

/// The header. On a phone its menu stands at the bottom, within the thumb's reach.
#[component]
fn Header(page: Page) -> impl IntoView {
    let item = |(to, word): (Page, &'static str)| {
        view! { <li><a href=page.to(to) aria-current=(page == to).then_some("page")>{word}</a></li> }
    };
    view! {
        <header class="top">
            <a class="logo" href=page.to(Page::Checklist)>
                <svg viewBox="0 0 12 24" aria-hidden="true">
                    <rect width="12" height="24" rx="4"></rect>
                    <circle class="off" cx="6" cy="5.5" r="2.2"></circle>
                    <circle class="off" cx="6" cy="12" r="2.2"></circle>
                    <circle class="on" cx="6" cy="18.5" r="2.7"></circle>
                </svg>
                "Greenlit"
            </a>
            <nav class="menu" aria-label="Pages"><ul>{MENU.map(item).collect_view()}</ul></nav>
            <label class="theme">
                <span class="unseen">"Theme"</span>
                <select class="button" autocomplete="off" id="theme">
                    <option value="">"Theme: auto"</option>
                    <option value="light">"Theme: light"</option>
                    <option value="dark">"Theme: dark"</option>
                </select>
            </label>
            <a class="button main" href=format!("{}#share", page.to(Page::Summary))>"Share"</a>
        </header>
    }
}

#[component]
fn Footer(page: Page) -> impl IntoView {
    view! {
        <footer class="bottom">
            <p>
                "Nothing leaves your browser unless you share it. "
                <a href=page.to(Page::Data)>"Your data"</a>
            </p>
            <button type="button" class="plain" data-do="keys">"Keyboard shortcuts"</button>
        </footer>
    }
}

/// The list of shortcuts, and the switch that turns them off.
#[component]
fn Shortcuts() -> impl IntoView {
    let item = |(key, what): (&'static str, &'static str)| view! { <dt><kbd>{key}</kbd></dt><dd>{what}</dd> };
    view! {
        <dialog id=ids::KEYS aria-labelledby="keys-title">
            <h2 id="keys-title">"Keyboard shortcuts"</h2>
            <dl>{SHORTCUTS.map(item).collect_view()}</dl>
            <label class="check">
                <input type="checkbox" autocomplete="off" id="shortcuts" checked/>
                "Use single-key shortcuts"
            </label>
            <form method="dialog"><button class="button main">"Close"</button></form>
        </dialog>
    }
}
