//! The ad with the words marked that were read, and what it names that the checklist does not have.

use super::editor::Editor;
use crate::catalogue::by_number;
use leptos::either::Either;
use leptos::prelude::*;

/// The ad, in which what was read is marked.
#[component]
pub fn MarkedAd(editor: Editor) -> impl IntoView {
    let is_there = move || !editor.draft.read().ad().is_empty();
    let pieces = move || {
        let draft = editor.draft.read();
        let piece = |piece: crate::role::Piece| {
            let text = draft.ad()[piece.place].to_owned();
            let titles: Vec<_> =
                piece.skills.iter().copied().filter_map(by_number).map(|skill| skill.title).collect();
            if titles.is_empty() {
                Either::Left(text)
            } else {
                Either::Right(view! { <mark title=titles.join(", ")>{text}</mark> })
            }
        };
        draft.pieces().into_iter().map(piece).collect_view()
    };
    view! {
        <details class="card marked unfolds" open hidden=move || !is_there()>
            <summary><h2>"What was read, in the ad"</h2></summary>
            <p class="ad-text">{pieces}</p>
        </details>
    }
}

/// The names in the ad that the checklist does not have.
#[component]
pub fn NotListed(editor: Editor) -> impl IntoView {
    let names = Memo::new(move |_| {
        let draft = editor.draft.read();
        draft.reading().unlisted().iter().map(|unlisted| unlisted.name).collect::<Vec<_>>()
    });
    view! {
        <section class="card" aria-labelledby="unlisted" hidden=move || names.read().is_empty()>
            <h2 id="unlisted">"Not on the checklist"</h2>
            <p class="muted">"The ad names these, too. They are in no number."</p>
            <ul class="chips" data-unlisted="">
                <For each=move || names.get() key=|name| *name let:name>
                    <li><span class="chip">{name}</span></li>
                </For>
            </ul>
        </section>
    }
}
