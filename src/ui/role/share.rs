//! The name of the role, and the ways to keep it and to pass it on.

use super::editor::Editor;
use crate::progress::MAX_NAME_BYTES;
use crate::ui::parts::{Message, MessageLine, controlled, select_text};
use leptos::{html, prelude::*};

/// The card that names, keeps and shares the role.
#[component]
pub fn Share(editor: Editor) -> impl IntoView {
    let is_kept = move || editor.id.get().is_some();
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
                <Link editor/>
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

/// The link, and the way to copy it.
#[component]
fn Link(editor: Editor) -> impl IntoView {
    let link = Memo::new(move |_| if editor.store.is_loaded() { editor.link() } else { String::new() });
    let field = NodeRef::<html::Input>::new();
    let copied = Message::default();
    copied.clear_on(move || link.track());
    view! {
        <label for="role-link">"Link"</label>
        <input
            id="role-link"
            type="text"
            readonly
            data-role-link=""
            node_ref=field
            prop:value=controlled(move || link.get())
            on:click=move |_| select_text(field)
        />
        <div class="actions">
            <button type="button" class="button" data-do="copy" on:click=move |_| copied.copy(link.get_untracked(), move || select_text(field))>"Copy link"</button>
        </div>
        <MessageLine kind="copied" message=copied/>
    }
}
