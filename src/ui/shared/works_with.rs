//! The technologies of a shared summary.

use crate::catalogue::Skill;
use crate::progress::{Status, Summary};
use crate::ui::parts::{Chips, OwnChips};
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
    let own = Memo::new(move |_| listed.with(|listed| [&*listed.own.can, &*listed.own.learning].concat()));
    let own_also = Memo::new(move |_| listed.with(|listed| listed.own.also.clone()));
    let beyond = move || also.read().len() + own_also.read().len();
    view! {
        <div class="technologies" hidden=move || counted.read().is_empty() && own.read().is_empty()>
            <h2>"Works with"</h2>
            <Chips skills=counted page=Page::Shared/>
            <OwnChips own/>
            <p class="on-paper">{move || text::by_status(&counted.read())}</p>
            <details class="also" open=move || beyond() <= FEW hidden=move || beyond() == 0>
                <summary>
                    "Also "
                    <span class="muted">{move || format!("{} beyond what is enough, in no total", beyond())}</span>
                </summary>
                <Chips skills=also page=Page::Shared/>
                <OwnChips own=own_also/>
            </details>
            <p class="on-paper" hidden=move || also.read().is_empty()>"Also: "{move || text::by_status(&also.read())}</p>
        </div>
    }
}
