//! A summary skill by skill: a list for each status.

use super::ChipList;
use crate::progress::{Status, Summary};
use crate::ui::Page;
use leptos::prelude::*;

/// The lists: each with its status, its heading, and true if it is open at first.
const LISTS: [(Status, &str, bool); 4] = [
    (Status::CanDo, "Can do", true),
    (Status::Learning, "Learning now", true),
    (Status::ToDo, "To do", false),
    (Status::Skipped, "Skipped", false),
];

/// The skills of a summary, in a list for each status.
#[component]
pub fn ByStatus(
    /// The summary.
    #[prop(into)]
    summary: Signal<Summary>,
    /// The page that it is on.
    page: Page,
) -> impl IntoView {
    let list = |(status, title, open): (Status, &'static str, bool)| {
        let skills = Memo::new(move |_| {
            summary.with(|summary| summary.with(status).map(|skill| (skill, status)).collect::<Vec<_>>())
        });
        view! { <ChipList title skills open page attr:data-list=status.slug()/> }
    };
    view! {
        <section class="card lists" aria-labelledby="by-status">
            <h2 id="by-status">"Skill by skill"</h2>
            {LISTS.map(list).collect_view()}
        </section>
    }
}
