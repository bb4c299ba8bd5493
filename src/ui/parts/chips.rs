//! A list of skills as chips.

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
