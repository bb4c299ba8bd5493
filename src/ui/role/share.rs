//! The name of the role, and the ways to keep it and to pass it on.

use super::editor::Editor;
use crate::link::Kind;
use crate::progress::MAX_NAME_BYTES;
use crate::ui::parts::{CopyLink, controlled};
use leptos::prelude::*;

/// The card that names, keeps and shares the role.
#[component]
pub fn Share(editor: Editor) -> impl IntoView {
    let is_kept = move || editor.id.get().is_some();
    let link = Memo::new(move |_| editor.store.is_loaded().then(|| editor.link()));
    view! {
        <section class="card share" id="share" aria-labelledby="share-title">
            <h2 id="share-title">"Keep and share it"</h2>
            <div class="panel">
                <label for="name">"Name of the role (optional)"</label>
                <input
                    id="name"
                    type="text"
                    dir="auto"
                    maxlength=MAX_NAME_BYTES.to_string()
                    placeholder="Backend engineer, Example Ltd"
                    prop:value=controlled(move || editor.name.get())
                    on:input=move |event| editor.type_name(event_target_value(&event))
                    on:change=move |_| editor.finish_typing()
                />
                <div class="actions">
                    <button type="button" class="button primary" data-do="keep" hidden=is_kept on:click=move |_| editor.keep()>"Keep this role"</button>
                </div>
                <p class="muted" role="status" data-notice="role-kept">
                    {move || if is_kept() { "Kept in this browser, and so is each change." } else { "" }}
                </p>
                <CopyLink kind=Kind::Role link is_primary=false beside=()/>
            </div>
            <div class="revealed">
                <h3>"What the link reveals"</h3>
                <ul class="reveals">
                    <li>"The name and the day of the role."</li>
                    <li>"The skills that it asks for, and their weights."</li>
                    <li>"Never the ad's text, and nothing of yours: no ticks, no notes."</li>
                </ul>
                <p class="muted">"It is a snapshot, and once sent it cannot be recalled. Who opens it sees how they stand, and stores nothing until they keep it."</p>
            </div>
        </section>
    }
}
