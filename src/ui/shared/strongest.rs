//! The strongest areas of a shared summary and, after them, the numbers of all of it.

use crate::catalogue::Group;
use crate::progress::{Count, Summary};
use crate::ui::{Page, text};
use leptos::prelude::*;

/// The strongest areas, and the overall percentage with what it counts.
#[component]
pub fn Strongest(
    /// The summary.
    summary: Signal<Summary>,
    /// The page that it is on.
    page: Page,
) -> impl IntoView {
    let whole = Memo::new(move |_| summary.with(Summary::whole));
    let strongest = summary.with(Summary::strongest);
    let is_empty = strongest.is_empty();
    let area = |(group, count): (Group, Count)| {
        view! { <li><strong>{group.title()}</strong>" "<span class="numbers">{text::of(count)}</span></li> }
    };
    view! {
        <section class="card strongest" aria-labelledby="strongest">
            <h2 id="strongest">"Strongest areas"</h2>
            <ul data-strongest="">{strongest.into_iter().map(area).collect_view()}</ul>
            <p hidden=!is_empty>"Nothing is ticked in this summary yet."</p>
            <p class="muted">
                <span data-percent=move || whole.get().percent().to_string()>{move || text::percent(whole.get())}</span>
                " of everything: "
                <span class="sentence">{move || text::sentence(whole.get())}</span>
            </p>
            <details class="counted">
                <summary>"What these numbers count"</summary>
                <p class="muted" data-counts="">{move || summary.with(text::counts)}</p>
                <p><a href=format!("{}#numbers", page.to(Page::About))>"How the numbers work"</a></p>
            </details>
        </section>
    }
}
