//! Lists of skills as chips: a plain one, and one under a heading that folds.

use super::{Chip, SentenceChip};
use crate::catalogue::Skill;
use crate::progress::Status;
use crate::ui::Page;
use leptos::either::Either;
use leptos::prelude::*;

/// A list of skills, each with a status. On one's own summary a chip leads to the skill; elsewhere it unfolds the skill's sentence
/// in place.
///
/// It is filled once the page is hydrated. A summary lists every skill several times, which would make the HTML large, and
/// the HTML does not know the statuses.
#[component]
pub fn Chips(
    /// The skills, each with its status.
    #[prop(into)]
    skills: Signal<Vec<(&'static Skill, Status)>>,
    /// The page that it is on.
    page: Page,
) -> impl IntoView {
    let listed = RwSignal::new(Vec::new());
    Effect::new(move |_| listed.set(skills.get()));
    let chip = move |(skill, status)| match page {
        Page::Summary => Either::Left(view! { <Chip skill page status=status/> }),
        _ => Either::Right(view! { <SentenceChip skill status/> }),
    };
    view! {
        <ul class="chips">
            // The status is part of the key, since a chip is given its status once.
            <For each=move || listed.get() key=|(skill, status)| (skill.number, *status) children=chip/>
        </ul>
    }
}

/// A list of skills under a heading, with their number.
#[component]
pub fn ChipList(
    /// The heading.
    title: &'static str,
    /// The skills, each with its status.
    #[prop(into)]
    skills: Signal<Vec<(&'static Skill, Status)>>,
    /// True if it is open at first.
    open: bool,
    /// The page that it is on.
    page: Page,
) -> impl IntoView {
    view! {
        <details open=open>
            <summary>
                <h3>{title}</h3>
                <span class="numbers">{move || skills.with(Vec::len).to_string()}</span>
            </summary>
            <Chips skills page/>
        </details>
    }
}
