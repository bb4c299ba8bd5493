//! One's own notes, all in one place, as evidence of the skills.

use super::sharing::Sharing;
use crate::progress::{Piece, pieces};
use crate::ui::parts::EvidenceLink;
use leptos::either::Either;
use leptos::prelude::*;

/// The notes, each with its skill or own entry. Hidden if there are none.
#[component]
pub fn Noted(
    /// The summary as it is shared, whose notes are listed here and shown to nobody else.
    sharing: Sharing,
) -> impl IntoView {
    let piece = |piece: Piece<'_>| match piece {
        Piece::Text(text) => Either::Left(text.to_owned()),
        Piece::Address(url) => Either::Right(view! { <EvidenceLink url/> }),
    };
    let notes = Memo::new(move |_| {
        let of_skills = sharing.notes.get().into_iter().map(|(skill, text)| (skill.title.to_owned(), text));
        let own = sharing.store.own().into_iter().filter(|(_, own)| !own.note.is_empty());
        of_skills.chain(own.map(|(_, own)| (own.name.to_string(), own.note))).collect::<Vec<_>>()
    });
    let note = move |(title, text): (String, String)| {
        view! {
            <li>
                <h3 dir="auto">{title}</h3>
                <p>{pieces(&text).into_iter().map(piece).collect_view()}</p>
            </li>
        }
    };
    view! {
        <section class="card evidence-shown" aria-labelledby="evidence-title" data-noted="" hidden=move || notes.read().is_empty()>
            <h2 id="evidence-title">"Your evidence"</h2>
            <p class="muted">"Only you see this. It is part of your backups and printouts."</p>
            <ul>
                // The text is part of the key, so that a note whose text changes is rendered anew.
                <For each=move || notes.get() key=Clone::clone children=note/>
            </ul>
        </section>
    }
}
