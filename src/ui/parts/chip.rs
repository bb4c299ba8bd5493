//! A link to a skill, with its lamp.

use crate::catalogue::Skill;
use crate::progress::Status;
use crate::ui::Page;
use crate::ui::store::Store;
use leptos::prelude::*;

/// A skill as a chip, with a given status or with the one in the store.
#[component]
pub fn Chip(
    /// The skill.
    skill: &'static Skill,
    /// The page that it is on.
    page: Page,
    /// The status in a summary or a notice; without it, the chip follows the store.
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
