//! The row of an own entry: as that of a skill, with its name and place to be changed.

use super::details::Statuses;
use super::place_choice::PlaceChoice;
use super::row::{Second, Tick, on_shortcut, toggle};
use super::rows::Rows;
use super::{Evidence, controlled};
use crate::browser::clock;
use crate::progress::{MAX_NAME_BYTES, Name, OwnEntry, OwnId, Place, Status};
use crate::ui::store::{Item, OwnRefusal, Store, known};
use crate::ui::text;
use leptos::{html, prelude::*};

/// The rows of the own entries in some places. Each is built anew for another name or place.
#[component]
pub fn OwnRows(
    /// Returns true for the places.
    #[prop(into)]
    has: Callback<Place, bool>,
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
            let here = own.iter().map(|(id, own)| (*id, own.name.clone(), own.place()));
            here.filter(|(.., place)| has.run(*place)).collect::<Vec<_>>()
        })
    });
    view! {
        <For each=move || listed.get() key=|(id, name, place)| (*id, name.clone(), place.marker()) let((id, name, place))>
            <OwnRow id name place copy hidden=Signal::derive(move || hidden.run(id))/>
        </For>
    }
}

/// The row of one own entry.
#[component]
fn OwnRow(
    /// The identity.
    id: OwnId,
    /// The name.
    name: Name,
    /// The place.
    place: Place,
    /// True if it has its own row elsewhere on the page. This one then has no id.
    copy: bool,
    /// True while it is hidden.
    hidden: Signal<bool>,
) -> impl IntoView {
    let store = expect_context::<Store>();
    let rows = expect_context::<Rows>();
    let item = Item::Own(id);
    let (tick, details) = (NodeRef::<html::Input>::new(), NodeRef::<html::Details>::new());
    let key = rows.register(item, tick);
    let can_id = format!("can-own-{key}");
    let title = name.to_string();
    let opened = RwSignal::new(false);
    view! {
        <li
            class="row"
            id=(!copy).then(|| own_anchor(id))
            data-status=move || Some(store.item_status(item)).filter(|status| *status != Status::ToDo).map(Status::slug)
            data-note=move || (!store.item_note(item).is_empty()).then_some("")
            hidden=move || hidden.get()
            on:keydown=on_shortcut(item, details)
            on:focusin=move |_| rows.enter(key)
            on:focusout=move |_| rows.leave(key)
        >
            <div class="head" dir="auto">
                <Tick item title=title.clone() described_by=can_id.clone() node_ref=tick/>
                <span class="level">"own"</span>
            </div>
            <p class="can" id=can_id on:click=move |_| toggle(details)>{format!("Your own, in {}.", text::place(place))}</p>
            <span class="second">
                <Second item title=title.clone() to=Status::Learning label="Learning"/>
                <Second item title=title.clone() to=Status::Skipped label="Skip"/>
            </span>
            <details node_ref=details on:toggle=move |_| opened.set(true)>
                <summary aria-label=format!("Details: {title}")>"Details"</summary>
                <div class="more">
                    <Show when=move || opened.get()>
                        <Statuses item title=title.clone()/>
                        <Evidence item title=title.clone()/>
                        <Change id name=name.clone() place/>
                    </Show>
                </div>
            </details>
        </li>
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

/// The controls that change the name and the place, make it the skill of the catalogue that has its name, or delete it.
#[component]
fn Change(id: OwnId, name: Name, place: Place) -> impl IntoView {
    let store = expect_context::<Store>();
    let rows = expect_context::<Rows>();
    let refused = RwSignal::new(None::<OwnRefusal>);
    let adoptable = known(&name);
    let title = name.to_string();
    let set = move |change: &dyn Fn(&mut OwnEntry)| {
        let Some(mut entry) = store.own_entry_now(id) else { return };
        change(&mut entry);
        store.set_own(id, Some(entry));
        // Its row is built anew.
        clock::defer(move || rows.reveal(id.into()));
    };
    let rename = move |typed: String| match store.own_name(&typed, Some(id)) {
        Ok(name) => set(&|entry| entry.name = name.clone()),
        Err(refusal) => refused.set(Some(refusal)),
    };
    let shown = title.clone();
    view! {
        <div class="own-fields">
            <label>
                "Name"
                <input
                    type="text"
                    dir="auto"
                    maxlength=MAX_NAME_BYTES.to_string()
                    prop:value=controlled(move || shown.clone())
                    on:change=move |event| rename(event_target_value(&event))
                />
            </label>
            <PlaceChoice places=Place::all().collect() chosen=Signal::stored(Some(place)) choose=move |place: Place| set(&|entry| entry.beside = place.marker())/>
            <p class="muted" role="status">{move || refused.get().as_ref().map(text::own_refusal)}</p>
            <p class="actions">
                {adoptable.map(|skill| view! {
                    <button type="button" class="button" data-do="adopt" on:click=move |_| store.adopt_own(id, skill)>"Use the checklist's"</button>
                })}
                <button type="button" class="button" data-do="delete-own" aria-label=format!("Delete: {title}") on:click=move |_| store.delete_own(id)>
                    "Delete"
                </button>
            </p>
        </div>
    }
}
