//! A link to a skill, with its lamp.

use crate::catalogue::Skill;
use crate::progress::Status;
use crate::ui::Page;
use crate::ui::store::Store;
use leptos::prelude::*;

/// A skill as a chip: with a status that is given, or with one's own.
#[component]
pub fn Chip(
    /// Which.
    skill: &'static Skill,
    /// The page it stands on.
    page: Page,
    /// Someone's status, or one that is over; without it, what the store says.
    #[prop(optional, into)]
    status: Option<Status>,
) -> impl IntoView {
    let own = status.is_none().then(|| expect_context::<Store>().signal(skill));
    let shown = move || status.or_else(|| own.map(|own| own.get())).unwrap_or_default();
    view! {
        <li>
            <a class="chip" href=format!("{}#{}", page.to_skills(), skill.id) data-status=move || shown().slug()>
                {skill.title}
            </a>
        </li>
    }
}
