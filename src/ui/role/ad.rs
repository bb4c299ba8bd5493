//! The ad with the words marked that were read, and what it names that the checklist does not have.

use super::editor::Editor;
use crate::catalogue::by_number;
use crate::progress::{OwnId, Place};
use crate::ui::Page;
use crate::ui::parts::{AddOwn, own_anchor};
use crate::ui::store::{Store, folded};
use leptos::either::Either;
use leptos::{html, prelude::*};

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

/// The names in the ad that the checklist does not have. The person can add each as one of their own, and then it has its lamp.
#[component]
pub fn NotListed(editor: Editor) -> impl IntoView {
    let store = editor.store;
    let names = Memo::new(move |_| {
        let draft = editor.draft.read();
        draft.reading().unlisted().iter().map(|unlisted| unlisted.name).collect::<Vec<_>>()
    });
    let added = Memo::new(move |_| {
        store.with_own(|own| own.iter().map(|(id, own)| (folded(own.name.as_str()), *id)).collect::<Vec<_>>())
    });
    let own_of = move |name: &str| {
        let name = folded(name);
        added.read().iter().find(|(other, _)| *other == name).map(|(_, id)| *id)
    };
    let listed = move || names.get().into_iter().map(|name| (name, own_of(name))).collect::<Vec<_>>();
    // The name that is being added.
    let adds = RwSignal::new(None::<&'static str>);
    let section = NodeRef::<html::Section>::new();
    let done = move |()| {
        adds.set(None);
        // The form, which had the focus, is gone.
        if let Some(section) = section.get_untracked() {
            let _ = section.focus();
        }
    };
    view! {
        <section class="card" aria-labelledby="unlisted" tabindex="-1" node_ref=section hidden=move || names.read().is_empty()>
            <h2 id="unlisted">"Not on the checklist"</h2>
            <p class="muted">"The ad names these, too. They are in no number. Add those that you want to keep track of."</p>
            <ul class="chips" data-unlisted="">
                <For each=listed key=|unlisted| *unlisted let((name, own))>
                    <li>
                        {match own {
                            Some(id) => Either::Left(view! { <OwnChip name id/> }),
                            None => Either::Right(view! {
                                <span class="chip">{name}</span>
                                " "
                                <button type="button" class="plain" aria-label=format!("Add: {name}") on:click=move |_| adds.set(Some(name))>"Add"</button>
                            }),
                        }}
                    </li>
                </For>
            </ul>
            {move || adds.get().map(|name| view! {
                <AddOwn places=Place::all().collect() name page=Page::Role done/>
            })}
        </section>
    }
}

/// A name that the person added, with its lamp. It leads to its row.
#[component]
fn OwnChip(name: &'static str, id: OwnId) -> impl IntoView {
    let store = expect_context::<Store>();
    let address = format!("{}#{}", Page::Role.to(Page::Checklist), own_anchor(id));
    let status = move || store.item_status(id.into());
    view! {
        <a class="chip" href=address data-own=id.to_string() data-status=move || status().slug()>
            {name}<span class="visually-hidden">", "{move || status().label()}</span>
        </a>
    }
}
