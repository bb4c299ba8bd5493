//! Quarantined values, which could not be read: to be saved as files, or deleted.

use crate::browser::{clock, files};
use crate::ui::store::{Quarantined, Store};
use leptos::prelude::*;

/// The section of quarantined values. Hidden if there are none.
#[component]
pub fn Quarantine() -> impl IntoView {
    let store = expect_context::<Store>();
    let values = Memo::new(move |_| {
        store.track_kept();
        if store.is_loaded() { store.quarantined() } else { Vec::new() }
    });
    view! {
        <section
            class="card"
            id="quarantine"
            aria-labelledby="quarantine-title"
            hidden=move || values.read().is_empty()
        >
            <h2 id="quarantine-title">"Set aside"</h2>
            <p class="muted">
                "Values that stood in this browser's storage and could not be read. They are kept as they were, until you delete them."
            </p>
            <ul class="states">
                <For each=move || values.get() key=|value| value.at let:value>
                    <Value value/>
                </For>
            </ul>
        </section>
    }
}

/// One value. Deleting it takes two clicks, since it cannot be undone.
#[component]
fn Value(value: Quarantined) -> impl IntoView {
    let store = expect_context::<Store>();
    let Quarantined { at, text } = value;
    let pressed = RwSignal::new(false);
    let delete = move |_| {
        if pressed.get_untracked() {
            store.delete_quarantined(at);
        } else {
            pressed.set(true);
        }
    };
    view! {
        <li>
            <div>
                <strong>{clock::moment(at)}</strong>
                <p class="muted">{format!("{} characters.", text.chars().count())}</p>
            </div>
            <a class="button" download="greenlit-quarantine.txt" href=files::data_url(&text, "text/plain")>"Save it as a file"</a>
            <button type="button" class="button" data-do="delete-quarantined" on:click=delete>
                {move || if pressed.get() { "Delete for good" } else { "Delete" }}
            </button>
        </li>
    }
}
