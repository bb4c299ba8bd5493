//! One's own notes, all in one place.

use super::sharing::Sharing;
use crate::catalogue::Skill;
use crate::ui::parts::Links;
use leptos::prelude::*;

/// Every note with its skill. Hidden where there are none.
#[component]
pub fn Noted(
    /// What is shared, of which the notes are no part.
    sharing: Sharing,
) -> impl IntoView {
    let note = |(skill, text): (&'static Skill, String)| {
        view! {
            <li>
                <h3>{skill.title}</h3>
                <p>{text.clone()}</p>
                <Links text/>
            </li>
        }
    };
    view! {
        <section class="card evidence-shown" aria-labelledby="evidence-title" data-noted="" hidden=move || sharing.notes.read().is_empty()>
            <h2 id="evidence-title">"Your evidence"</h2>
            <p class="muted">"Only you see this. It is part of your backups and printouts."</p>
            <ul>
                // A note that says something else is another one.
                <For each=move || sharing.notes.get() key=|(skill, text)| (skill.number, text.clone()) children=note/>
            </ul>
        </section>
    }
}
