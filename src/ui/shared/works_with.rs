//! The technologies of a shared summary.

use crate::catalogue::Skill;
use crate::progress::{Status, Summary};
use crate::ui::parts::Chips;
use crate::ui::{Page, text};
use leptos::prelude::*;

/// The most technologies beyond what is enough that are in sight at first.
const FEW: usize = 12;

/// The technologies that a person works with: those that count, green ones first, and under them those beyond what is enough.
/// Nothing if there are none.
#[component]
pub fn WorksWith(
    /// The summary.
    summary: Signal<Summary>,
) -> impl IntoView {
    let listed = Memo::new(move |_| summary.with(|summary| summary.listed(Skill::is_technology)));
    let statuses = move |skills: Vec<&'static Skill>| -> Vec<(&'static Skill, Status)> {
        summary.with(|summary| summary.with_statuses(skills))
    };
    let counted =
        Memo::new(move |_| statuses(listed.with(|listed| [&*listed.can, &*listed.learning].concat())));
    let also = Memo::new(move |_| statuses(listed.with(|listed| listed.also.clone())));
    view! {
        <div class="technologies" hidden=move || counted.read().is_empty()>
            <h2>"Works with"</h2>
            <Chips skills=counted page=Page::Shared/>
            <p class="on-paper">{move || text::by_status(&counted.read())}</p>
            <details class="also" open=move || also.read().len() <= FEW hidden=move || also.read().is_empty()>
                <summary>
                    "Also "
                    <span class="muted">{move || format!("{} beyond what is enough, in no total", also.read().len())}</span>
                </summary>
                <Chips skills=also page=Page::Shared/>
            </details>
            <p class="on-paper" hidden=move || also.read().is_empty()>"Also: "{move || text::by_status(&also.read())}</p>
        </div>
    }
}
