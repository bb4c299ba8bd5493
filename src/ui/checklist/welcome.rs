//! The opening of a first visit: the meaning of a tick, and the ways in.

use super::view::View;
use crate::catalogue::Level;
use crate::ui::Page;
use crate::ui::parts::prerendered;
use leptos::{html, prelude::*};

/// The card of a first visit. Styles hide it once there is saved progress, by an attribute that a script sets before the first
/// paint, so that nothing moves when the page is hydrated.
#[component]
pub fn Welcome(
    /// The view.
    view: View,
    /// The list of skills, to which the quick pass leads.
    skills: NodeRef<html::Div>,
) -> impl IntoView {
    view! {
        <section class="card welcome" aria-label="Start here">
            <p>"Tick what you can show today, or:"</p>
            {prerendered(ways_in)}
            <p>
                <button type="button" class="plain" data-do="quick-pass" on:click=move |_| view.start_quick_pass(skills)>
                    "Quick pass"
                </button>
                ": titles alone"
            </p>
        </section>
    }
}

/// The ways to other pages that a first visit can begin with.
fn ways_in() -> impl IntoView {
    let role = Page::Checklist.to(Page::Role);
    let level = |level: Level| {
        view! { <a href=format!("{role}?level={}", level.label())>{level.engineer()}</a>" " }
    };
    view! {
        <ul>
            <li><a href=role.clone()>"Paste the job you want"</a><span class="hint-wide">": what it asks for, and what you lack"</span></li>
            <li><a href=Page::Checklist.to(Page::Stack)>"Choose your stack"</a><span class="hint-wide">": the languages and tools you work with"</span></li>
            <li>"Start from a level: "{Level::ALL.map(level).collect_view()}</li>
        </ul>
    }
}
