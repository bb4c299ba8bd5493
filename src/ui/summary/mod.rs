//! `/summary/`: one's own numbers, the link that shows them, and exports of them.

mod confirm;
mod evidence;
mod exports;
mod history;
mod message;
mod share;
mod sharing;

use crate::progress;
use crate::ui::Page;
use crate::ui::parts::{ByArea, ByStatus, Employers, Overall, Readiness};
use crate::ui::store::Store;
use confirm::ToConfirm;
use evidence::Noted;
use exports::Exports;
use history::History;
use leptos::prelude::*;
use share::Share;
use sharing::Sharing;

/// The summary page.
#[component]
pub fn Summary() -> impl IntoView {
    let store = expect_context::<Store>();
    let sharing = Sharing::new(store);
    let summary = Signal::from(Memo::new(move |_| store.summary(None)));
    view! {
        <main id="main" tabindex="-1" class="page summary">
            <div class="side-by-side">
                <div class="column">
                    <h1>"Your summary"</h1>
                    <p class="lead">"What you can do as a backend engineer, today, "<Today/>"."</p>
                    <Numbers summary sharing/>
                </div>
                <div class="column">
                    <Share sharing/>
                    <Exports sharing/>
                </div>
            </div>
            <p class="printed" data-printed="">{move || sharing.link.get().unwrap_or_default()}</p>
        </main>
    }
}

/// The content of one's own summary.
#[component]
fn Numbers(summary: Signal<progress::Summary>, sharing: Sharing) -> impl IntoView {
    let page = Page::Summary;
    view! {
        <Overall summary page/>
        <div class="pair">
            <Employers summary page/>
            <Readiness summary page/>
        </div>
        <ToConfirm/>
        <ByArea summary page/>
        <Noted sharing/>
        <History/>
        <ByStatus summary page/>
    }
}

/// The current day; empty until the page is hydrated.
#[component]
fn Today() -> impl IntoView {
    let store = expect_context::<Store>();
    let today = move || store.today().map(|day| day.to_string()).unwrap_or_default();
    view! { <span data-date="">{today}</span> }
}
