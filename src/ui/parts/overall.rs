//! A summary in short: its numbers, the stack, the strongest areas, and what the numbers count.

use super::Headline;
use crate::catalogue::stack_groups;
use crate::progress::Summary;
use crate::ui::{Page, text};
use leptos::prelude::*;

/// The first card of a summary.
#[component]
pub fn Overall(
    /// The summary.
    #[prop(into)]
    summary: Signal<Summary>,
    /// The page that it is on.
    page: Page,
) -> impl IntoView {
    let whole = Memo::new(move |_| summary.with(Summary::whole));
    let strongest = Memo::new(move |_| summary.with(strongest));
    let groups = stack_groups().count();
    view! {
        <section class="card" aria-label="Overall">
            <Headline count=whole/>
            <p class="works-with">
                <span class="muted">"Works with "</span>
                <strong data-stack-line="">{move || summary.with(text::stack)}</strong>
            </p>
            <p data-strongest="" hidden=move || strongest.read().is_empty()>
                <span class="muted">"Strongest in "</span>
                <strong>{move || strongest.get()}</strong>
            </p>
            <details class="counts">
                <summary>"What these numbers count"</summary>
                <p data-counts="">{move || summary.with(text::counts)}</p>
                <p>
                    {format!("Of each of the {groups} groups of technologies only as many count as are enough, whichever they are: an alternative never counts against anyone. What is skipped is left out, so 100 % can be reached.")}
                </p>
                <p><a href=format!("{}#numbers", page.to(Page::About))>"How the numbers work"</a></p>
            </details>
        </section>
    }
}

/// The strongest areas, as in "Web and networks (7 of 15), Security (3 of 9)"; empty if nothing is green.
fn strongest(summary: &Summary) -> String {
    let strongest = summary.strongest().into_iter();
    let areas: Vec<_> =
        strongest.map(|(group, count)| format!("{} ({})", group.title(), text::of(count))).collect();
    areas.join(", ")
}
