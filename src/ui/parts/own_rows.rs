//! The rows of own entries in some places.

use super::Row;
use crate::progress::{OwnId, Place};
use crate::ui::Page;
use crate::ui::store::Store;
use leptos::prelude::*;

/// The rows of the own entries in some places. Each is built anew for another name or place.
#[component]
pub fn OwnRows(
    /// Returns true for the places.
    #[prop(into)]
    has: Callback<Place, bool>,
    /// The page that they are on.
    page: Page,
    /// True if each has its own row elsewhere on the page.
    #[prop(optional)]
    copy: bool,
    /// Returns true while a row is hidden. Tracked.
    #[prop(into)]
    hidden: Callback<OwnId, bool>,
) -> impl IntoView {
    let store = expect_context::<Store>();
    // Without statuses, so that a tick leaves the rows as they are.
    let listed = Memo::new(move |_| {
        store.with_own(|own| {
            let here = own.iter().filter(|(_, own)| has.run(own.place()));
            here.map(|(id, own)| (*id, own.name.clone(), own.beside)).collect::<Vec<_>>()
        })
    });
    view! {
        <For each=move || listed.get() key=Clone::clone let((id, ..))>
            <Row item=id page copy hidden=Signal::derive(move || hidden.run(id))/>
        </For>
    }
}

/// The id in the DOM of an own entry's row.
pub fn own_anchor(id: OwnId) -> String {
    format!("own-{id}")
}

/// The identity of the own entry whose row has an id in the DOM.
pub fn own_from_anchor(anchor: &str) -> Option<OwnId> {
    anchor.strip_prefix("own-")?.parse().ok()
}
