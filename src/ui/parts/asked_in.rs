//! The weight with which a role asks for a skill, in the skill's details.

use super::controlled;
use crate::catalogue::{Skill, by_number};
use crate::role::{KeptRole, Need, RoleId};
use crate::ui::store::Store;
use crate::ui::text;
use leptos::prelude::*;

/// The role by which rows are grouped. Whoever groups them provides it to them, and the details of each then change the role.
#[derive(Debug, Clone, Copy)]
pub struct GroupedBy(pub RoleId);

/// The choice of a weight, where rows are grouped by a role. What is chosen is kept at once.
#[component]
pub fn AskedIn(
    /// The skill.
    skill: &'static Skill,
) -> impl IntoView {
    let store = expect_context::<Store>();
    use_context::<GroupedBy>().map(|GroupedBy(id)| {
        let asked = Memo::new(move |_| {
            let kept = store.role(id)?;
            let requirement = kept.role().requirement(skill.number);
            let others = requirement.into_iter().flat_map(|requirement| requirement.skills()).copied();
            let others = others.filter(|other| *other != skill.number).filter_map(by_number);
            let others: Vec<_> = others.map(|other| other.title).collect();
            Some((text::role(kept.role().name()), requirement.map(|asked| asked.need()), others.join(", ")))
        });
        let name = move || asked.get().map(|(name, ..)| name);
        let value = move || asked.get().and_then(|(_, need, _)| need).map_or("", Need::slug);
        let others = move || {
            let others = asked.get().map(|(.., others)| others).filter(|others| !others.is_empty());
            others.map(|others| format!("Or any one of: {others}"))
        };
        let ask = move |slug: String| {
            let Some(kept) = store.role_now(id) else { return };
            let mut role = kept.role().clone();
            role.ask(skill.number, Need::from_slug(&slug));
            store.keep_role(Some(id), KeptRole::new(role, kept.ad()));
        };
        view! {
            <div class="asked-in">
                <label>
                    <span>"In "<bdi>{name}</bdi><span class="visually-hidden">{format!(": {}", skill.title)}</span></span>
                    <select class="button" prop:value=controlled(value) on:change=move |event| ask(event_target_value(&event))>
                        <option value=Need::Must.slug()>"Must"</option>
                        <option value=Need::Nice.slug()>"Nice"</option>
                        <option value="">"Not asked"</option>
                    </select>
                </label>
                <p>{others}</p>
            </div>
        }
    })
}
