//! A skill as a chip that unfolds its sentence in place. It leads nowhere, since it may be someone else's.

use crate::catalogue::Skill;
use crate::progress::Status;
use leptos::prelude::*;

/// A skill of a summary as a chip, with its sentence behind it.
#[component]
pub fn SentenceChip(
    /// The skill.
    skill: &'static Skill,
    /// The status in the summary.
    status: Status,
) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <li class="told">
            <button
                type="button"
                class="chip"
                data-do="tell"
                data-status=status.slug()
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {skill.title}
                // A half circle is not plain enough for a claim that is not made yet.
                <span class=(status != Status::Learning).then_some("visually-hidden")>", "{status.label()}</span>
            </button>
            <p hidden=move || !open.get()>{skill.can()}</p>
        </li>
    }
}
