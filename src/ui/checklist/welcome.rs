//! The opening of a first visit: the meaning of a tick, and the ways in.

use super::view::View;
use crate::ui::Page;
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
            <p>"Tick what you could show someone today. With years behind you, a quick pass shows titles alone."</p>
            <div class="actions">
                <a class="button" href=Page::Checklist.to(Page::Stack)>"Pick your stack"</a>
                <button type="button" class="button" data-do="quick-pass" on:click=move |_| view.start_quick_pass(skills)>
                    "Quick pass"
                </button>
            </div>
        </section>
    }
}
