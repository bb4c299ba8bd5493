//! The reader's own roles, and how the person of a shared summary stands against each. They are read, and nothing is changed.

use crate::browser::roles;
use crate::progress::Summary;
use crate::role::{Role, RoleId};
use crate::ui::parts::{Against, Chips};
use crate::ui::{Page, text};
use leptos::prelude::*;

/// The roles that the reader keeps, read once the page is hydrated and again whenever they may be others.
pub fn kept() -> RwSignal<Vec<(RoleId, Role)>> {
    let kept = RwSignal::default();
    let read = move || {
        kept.set(roles::read().living().map(|(id, kept)| (id, kept.role().clone())).collect());
    };
    Effect::new(move |_| {
        read();
        roles::on_change(read);
    });
    kept
}

/// A sentence for each role that the reader keeps. Nothing if they keep none.
#[component]
pub fn AgainstRoles(
    /// The summary.
    summary: Signal<Summary>,
    /// The roles that the reader keeps.
    kept: RwSignal<Vec<(RoleId, Role)>>,
) -> impl IntoView {
    let role = move |(id, role): (RoleId, Role)| view! { <li><RoleSentence id role summary/></li> };
    view! {
        <section class="card against" aria-labelledby="against" data-against="" hidden=move || kept.read().is_empty()>
            <h2 id="against">"Against your roles"</h2>
            <ul class="unfolds">
                // The role is part of the key, since an item is given its role once.
                <For each=move || kept.get() key=Clone::clone children=role/>
            </ul>
            <p class="muted">
                "These are the roles that you keep in this browser. They are not in the link, and nobody who opens it sees them."
            </p>
        </section>
    }
}

#[component]
fn RoleSentence(id: RoleId, role: Role, summary: Signal<Summary>) -> impl IntoView {
    let name = text::role_name(&role);
    let against = Against::new(role, summary);
    let standing = move || {
        let (musts, nices) = against.met.get();
        format!(": {}.", text::standing_in_short(musts, nices))
    };
    view! {
        <details data-role-standing=id.to_string() on:toggle=move |_| against.unfold()>
            <summary><span><bdi>{name}</bdi>{standing}</span></summary>
            <p class="muted">{move || text::missing_musts(against.met.get().0)}</p>
            <Chips skills=against.missing page=Page::Shared/>
        </details>
    }
}
