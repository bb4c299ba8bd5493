//! Skills as chips: a plain list of them, and one under a heading that folds.

use super::Chip;
use crate::catalogue::Skill;
use crate::progress::Status;
use crate::ui::Page;
use leptos::prelude::*;

/// A list of skills, each with a status.
///
/// It is filled once the page has come to life. A summary names every skill several times, and how each one stands is what
/// the HTML does not know.
#[component]
pub fn Chips(
    /// Which skills, and how they stand.
    #[prop(into)]
    skills: Signal<Vec<(&'static Skill, Status)>>,
    /// The page it stands on.
    page: Page,
) -> impl IntoView {
    let listed = RwSignal::new(Vec::new());
    Effect::new(move |_| listed.set(skills.get()));
    let chip = move |(skill, status)| view! { <Chip skill page status=status/> };
    view! {
        <ul class="chips">
            // A skill whose status changed is another chip.
            <For each=move || listed.get() key=|(skill, status)| (skill.number, *status) children=chip/>
        </ul>
    }
}

/// A list of skills under a heading that says how many there are.
#[component]
pub fn ChipList(
    /// The heading.
    title: &'static str,
    /// Which skills, and how they stand.
    #[prop(into)]
    skills: Signal<Vec<(&'static Skill, Status)>>,
    /// Whether it is unfolded at first.
    open: bool,
    /// The page it stands on.
    page: Page,
) -> impl IntoView {
    view! {
        <details open=open>
            <summary>
                <h3>{title}</h3>
                <span class="numbers">{move || skills.with(Vec::len).to_string()}</span>
            </summary>
            <Chips skills page/>
        </details>
    }
}
