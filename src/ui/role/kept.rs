//! The roles that the person keeps.

use super::editor::Editor;
use crate::role::{KeptRole, RoleId, Standing};
use crate::ui::{KEPT_ROLE, text};
use leptos::prelude::*;

/// The list of the kept roles, each with how the person stands. It is not there while there are none.
#[component]
pub fn KeptRoles(editor: Editor) -> impl IntoView {
    let roles = Memo::new(move |_| editor.store.roles());
    let item = move |(id, kept): (RoleId, KeptRole)| view! { <Item editor id kept/> };
    view! {
        <section class="card kept-roles" aria-labelledby="kept-roles" hidden=move || roles.read().is_empty()>
            <h2 id="kept-roles">"Your roles"</h2>
            <ul class="role-list">
                // The role is part of the key, since an item is given its role once.
                <For each=move || roles.get() key=|(id, kept)| (*id, kept.role().clone()) children=item/>
            </ul>
            <p><button type="button" class="button" data-do="new-role" on:click=move |_| editor.clear()>"Another role"</button></p>
        </section>
    }
}

#[component]
fn Item(editor: Editor, id: RoleId, kept: KeptRole) -> impl IntoView {
    let store = editor.store;
    let name = text::role_name(kept.role());
    let day = kept.role().day().to_string();
    let standing = move || {
        let standing = Standing::new(kept.role(), |skill| store.status(skill));
        text::standing_in_short(standing.musts, standing.nices)
    };
    let is_open = move || editor.id.get() == Some(id);
    view! {
        <li data-role=id.to_string()>
            <a
                href=format!("?{KEPT_ROLE}={id}")
                aria-current=move || is_open().then_some("true")
                on:click=move |event| {
                    event.prevent_default();
                    editor.open(id);
                }
            >
                <bdi>{name.clone()}</bdi>
            </a>
            <span class="numbers">{standing}</span>
            <span class="muted">{day}</span>
            <button type="button" class="button quiet" aria-label=format!("Delete: {name}") on:click=move |_| store.delete_role(id)>
                "Delete"
            </button>
        </li>
    }
}
