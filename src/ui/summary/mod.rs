//! `/summary/`: what a reader will see of one's own skills, the numbers behind it, and exports of them.

mod by_status;
mod confirm;
mod evidence;
mod exports;
mod history;
mod readiness;
mod share;
mod sharing;
mod technologies;

use crate::progress::{self, Status};
use crate::ui::Page;
use crate::ui::parts::{ByArea, Employers, OwnWords};
use crate::ui::store::Store;
use by_status::ByStatus;
use confirm::ToConfirm;
use evidence::Noted;
use exports::Exports;
use history::History;
use leptos::prelude::*;
use readiness::Readiness;
use share::Share;
use sharing::Sharing;
use technologies::Technologies;

/// The summary page.
///
/// While nothing is set, it shows the first step in place of numbers that are all zero. It is prerendered so; for a person who
/// was here before, the style sheet shows the rest until storage is loaded, so that nothing jumps.
#[component]
pub fn Summary() -> impl IntoView {
    let store = expect_context::<Store>();
    let sharing = Sharing::new(store);
    let summary = Signal::from(Memo::new(move |_| store.summary(None)));
    let is_empty = Memo::new(move |_| {
        summary.with(|summary: &progress::Summary| {
            let mut own = summary.own().iter().map(|own| own.status);
            summary.statuses().iter().copied().chain(&mut own).all(|one| one == Status::ToDo)
        })
    });
    view! {
        <main id="main" tabindex="-1" class="page summary" class:is-empty=move || is_empty.get()>
            <h1>"Your summary"</h1>
            <p class="lead">"What you can do as a backend engineer, today, "<Today/>"."</p>
            <FirstStep/>
            <div class="filled">
                <Share sharing/>
                <Numbers summary sharing/>
                <Exports sharing/>
            </div>
            <p class="printed" data-printed="">{move || sharing.link.get().unwrap_or_default()}</p>
        </main>
    }
}

/// The card for when nothing is set.
#[component]
fn FirstStep() -> impl IntoView {
    view! {
        <section class="card first-step" aria-labelledby="first-step" data-first-step="">
            <h2 id="first-step">"Nothing is ticked yet"</h2>
            <p>
                "Tick what you can do, or choose the technologies you work with. Your numbers appear here, with one short link that shows them to whoever you send it."
            </p>
            <div class="actions">
                <a class="button primary" href=Page::Summary.to(Page::Checklist)>"Open the checklist"</a>
                <a class="button" href=Page::Summary.to(Page::Stack)>"Choose your stack"</a>
            </div>
        </section>
    }
}

/// The numbers behind a summary, from what they are good for to every single skill.
#[component]
fn Numbers(summary: Signal<progress::Summary>, sharing: Sharing) -> impl IntoView {
    let page = Page::Summary;
    view! {
        <Readiness summary/>
        <ToConfirm/>
        <div class="pair">
            <Employers summary page/>
            <ByArea summary page/>
        </div>
        <Technologies summary/>
        <OwnWords summary id="own-words" heading="Your own" about="What you added and the checklist does not have. In no number."/>
        <Noted sharing/>
        <History/>
        <ByStatus summary/>
    }
}

/// The current day; empty until the page is hydrated.
#[component]
fn Today() -> impl IntoView {
    let store = expect_context::<Store>();
    let today = move || store.today().map(|day| day.to_string()).unwrap_or_default();
    view! { <span data-date="">{today}</span> }
}
