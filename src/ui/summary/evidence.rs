//! One's own notes, all in one place, as evidence of the skills.

use super::sharing::Sharing;
use crate::catalogue::Skill;
use crate::progress::{Piece, pieces};
use crate::ui::parts::EvidenceLink;
use leptos::either::Either;
use leptos::prelude::*;

/// The notes, each with its skill. Hidden if there are none.
#[component]
pub fn Noted(
    /// The summary as it is shared, whose notes are listed here and shown to nobody else.
    sharing: Sharing,
) -> impl IntoView {
    let piece = |piece: Piece<'_>| match piece {
        Piece::Text(text) => Either::Left(text.to_owned()),
        Piece::Address(url) => Either::Right(view! { <EvidenceLink url/> }),
    };
    let note = move |(skill, text): (&'static Skill, String)| {
        view! {
            <li>
                <h3>{skill.title}</h3>
                <p>{pieces(&text).into_iter().map(piece).collect_view()}</p>
            </li>
        }
    };
    view! {
        <section class="card evidence-shown" aria-labelledby="evidence-title" data-noted="" hidden=move || sharing.notes.read().is_empty()>
            <h2 id="evidence-title">"Your evidence"</h2>
            <p class="muted">"Only you see this. It is part of your backups and printouts."</p>
            <ul>
                // The text is part of the key, so that a note whose text changes is rendered anew.
                <For each=move || sharing.notes.get() key=|(skill, text)| (skill.number, text.clone()) children=note/>
            </ul>
        </section>
    }
}
