//! Readiness: how much of each level is green in a summary, and what is missing.

use crate::catalogue::Level;
use crate::progress::Summary;
use crate::ui::parts::{Chips, Road};
use crate::ui::{Page, text};
use leptos::prelude::*;

/// The levels, each with its numbers and the skills that are missing.
#[component]
pub fn Readiness(
    /// The summary.
    summary: Signal<Summary>,
) -> impl IntoView {
    view! {
        <section class="card ready" aria-labelledby="ready">
            <h2 id="ready">"Ready for"</h2>
            <p class="muted" data-next-level="">{move || summary.with(text::next_level)}</p>
            {Level::ALL.map(|level| view! { <LevelDetails level summary/> }).collect_view()}
        </section>
    }
}

#[component]
fn LevelDetails(level: Level, summary: Signal<Summary>) -> impl IntoView {
    let count = Memo::new(move |_| summary.with(|summary| summary.readiness(level)));
    let missing = Memo::new(move |_| summary.with(|summary| summary.with_statuses(summary.missing(level))));
    let to_do = format!("{}?level={}&show=todo", Page::Summary.to(Page::Checklist), level.label());
    view! {
        <details data-level=level.label()>
            <summary>
                <h3>{text::capital(level.engineer())}</h3>
                <Road count/>
                <span class="numbers">{move || text::numbers(count.get())}</span>
            </summary>
            <p class="muted">{move || text::ready(level, count.get())}</p>
            <Chips skills=missing page=Page::Summary/>
            <p><a href=to_do>"See what is to do on the checklist"</a></p>
        </details>
    }
}
