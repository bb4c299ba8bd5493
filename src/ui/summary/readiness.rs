//! Readiness: how much of each level, and of each role that is kept, is green in a summary, and what is missing.

use crate::catalogue::Level;
use crate::progress::Summary;
use crate::role::{Role, RoleId};
use crate::ui::parts::{Against, Chips, Road};
use crate::ui::store::Store;
use crate::ui::{Page, text};
use leptos::prelude::*;

/// The levels and the roles that the person keeps, each with its numbers and the skills that are missing.
#[component]
pub fn Readiness(
    /// The summary.
    summary: Signal<Summary>,
) -> impl IntoView {
    let store = expect_context::<Store>();
    let roles = Memo::new(move |_| {
        let roles = store.roles().into_iter().map(|(id, kept)| (id, kept.role().clone()));
        roles.collect::<Vec<_>>()
    });
    let role = move |(id, role): (RoleId, Role)| view! { <li><RoleDetails id role summary/></li> };
    view! {
        <section class="card ready" aria-labelledby="ready">
            <h2 id="ready">"Ready for"</h2>
            <p class="muted" data-next-level="">{move || summary.with(text::next_level)}</p>
            {Level::ALL.map(|level| view! { <LevelDetails level summary/> }).collect_view()}
            <ul class="lines" hidden=move || roles.read().is_empty()>
                // The role is part of the key, since an item is given its role once.
                <For each=move || roles.get() key=Clone::clone children=role/>
            </ul>
        </section>
    }
}

#[component]
fn LevelDetails(level: Level, summary: Signal<Summary>) -> impl IntoView {
    let count = Memo::new(move |_| summary.with(|summary| summary.readiness(level)));
    let missing = Memo::new(move |_| summary.with(|summary| summary.with_statuses(summary.missing(level))));
    let to_do = format!("{}?level={}&show=todo", Page::Summary.to(Page::Checklist), level.label());
    view! {
        <details data-level=level.label()>
            <summary>
                <h3>{text::capital(level.engineer())}</h3>
                <Road count/>
                <span class="numbers">{move || text::numbers(count.get())}</span>
            </summary>
            <p class="muted">{move || text::ready(level, count.get())}</p>
            <Chips skills=missing page=Page::Summary/>
            <p><a href=to_do>"See what is to do on the checklist"</a></p>
        </details>
    }
}

#[component]
fn RoleDetails(id: RoleId, role: Role, summary: Signal<Summary>) -> impl IntoView {
    let name = text::role_name(&role);
    let against = Against::new(role, summary);
    let standing = move || {
        let (musts, nices) = against.met.get();
        text::standing(musts, nices)
    };
    view! {
        <details data-role-standing=id.to_string() on:toggle=move |_| against.unfold()>
            <summary>
                <h3><bdi>{name}</bdi></h3>
                <Road count=against.count/>
                <span class="numbers">{move || text::numbers(against.count.get())}</span>
            </summary>
            <p class="muted">{standing}" "{move || text::missing_musts(against.met.get().0)}</p>
            <Chips skills=against.missing page=Page::Summary/>
            <p><a href=Page::Summary.to_role(id)>"Open this role"</a></p>
        </details>
    }
}
