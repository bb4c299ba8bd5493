//! Two summaries against each role that is kept, with a road for each.

use super::areas::Both;
use crate::catalogue::Skill;
use crate::progress::Status;
use crate::role::{Role, RoleId};
use crate::ui::parts::{Against, Chips, Road};
use crate::ui::store::Store;
use crate::ui::{Page, text};
use leptos::prelude::*;

/// The roles that the person keeps. Nothing if they keep none.
#[component]
pub fn Roles(
    /// The two summaries.
    both: Both,
) -> impl IntoView {
    let store = expect_context::<Store>();
    let roles = Memo::new(move |_| {
        let roles = store.roles().into_iter().map(|(id, kept)| (id, kept.role().clone()));
        roles.collect::<Vec<_>>()
    });
    let role = move |(id, role): (RoleId, Role)| view! { <li><RoleDetails id role both=both.clone()/></li> };
    view! {
        <section class="card" aria-labelledby="against" data-against="" hidden=move || roles.read().is_empty()>
            <h2 id="against">"Against your roles"</h2>
            <ul class="lines paired">
                // The role is part of the key, since an item is given its role once.
                <For each=move || roles.get() key=Clone::clone children=role/>
            </ul>
        </section>
    }
}

/// One role: both roads, and what each of the two lacks once it is unfolded.
#[component]
fn RoleDetails(id: RoleId, role: Role, both: Both) -> impl IntoView {
    let name = text::role_name(&role);
    let person = text::person_first(both.name.as_ref());
    let (mine, theirs) = (Against::new(role.clone(), both.mine), Against::new(role, both.theirs));
    let standing = move || text::standing_of_both(mine.met.get(), both.name.as_ref(), theirs.met.get());
    let unfold = move |_| {
        mine.unfold();
        theirs.unfold();
    };
    view! {
        <details data-role-standing=id.to_string() on:toggle=unfold>
            <summary>
                <span class="part"><bdi>{name}</bdi>" "<span class="muted">{standing}</span></span>
                <span class="who">"You"</span>
                <Road count=mine.count/>
                <span class="numbers">{move || text::numbers(mine.count.get())}</span>
                <span class="who">{person.clone()}</span>
                <Road count=theirs.count/>
                <span class="numbers">{move || text::numbers(theirs.count.get())}</span>
            </summary>
            <Lacks side="mine" title="You lack".to_owned() missing=mine.missing/>
            <Lacks side="theirs" title=format!("{person} lacks") missing=theirs.missing/>
        </details>
    }
}

/// The musts that one of the two lacks.
#[component]
fn Lacks(side: &'static str, title: String, missing: Memo<Vec<(&'static Skill, Status)>>) -> impl IntoView {
    view! {
        <div data-lacks=side hidden=move || missing.read().is_empty()>
            <h3>{title}</h3>
            <Chips skills=missing page=Page::Compare/>
        </div>
    }
}
