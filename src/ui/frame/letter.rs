//! The frame of someone else's summary. It is a letter to its reader, so it has no menu of the app, and *Send on* in place of
//! *Share*, which would share the reader's own.

use super::header::{Logo, ThemeControl};
use crate::browser::{clipboard, location, share};
use crate::ui::Page;
use crate::ui::store::{Notice, Notices};
use leptos::prelude::*;

/// The title under which the page's own link is sent on, which the page sets once it shows a summary.
#[derive(Debug, Clone, Copy)]
pub struct SentOn(pub RwSignal<Option<String>>);

/// The header of a letter.
#[component]
pub fn LetterHeader(
    /// The page that it is on.
    page: Page,
) -> impl IntoView {
    view! {
        <header class="top letter-top">
            // Not to the checklist, which would be the reader's own.
            <Logo href=page.to(Page::About)/>
            <SendOn/>
            <ThemeControl/>
        </header>
    }
}

/// The button that sends the page's own link on: by the system's share sheet, or else by the clipboard. Without a summary there
/// is nothing to send.
#[component]
fn SendOn() -> impl IntoView {
    let SentOn(title) = expect_context();
    let notices = expect_context::<Notices>();
    let send = move |_| {
        let Some(title) = title.get_untracked() else { return };
        let link = location::here();
        leptos::task::spawn_local(async move {
            if share::can_share() {
                share::share(&title, &link).await;
            } else if clipboard::copy(&link).await {
                notices.show(Notice::LinkCopied);
            } else {
                notices.show(Notice::LinkNotCopied);
            }
        });
    };
    view! {
        <button
            type="button"
            class="button primary"
            data-do="send-on"
            hidden=move || title.read().is_none()
            on:click=send
        >
            "Send on"
        </button>
    }
}

/// The footer of a letter.
#[component]
pub fn LetterFooter(
    /// The page that it is on.
    page: Page,
) -> impl IntoView {
    view! {
        <footer class="bottom">
            <p>
                "This page is read from its link alone, and no server was sent it. "
                <a href=page.to(Page::About)>"How Greenlit works"</a>
            </p>
        </footer>
    }
}
