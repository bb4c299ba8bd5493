//! The field that searches for a skill, to which the key `/` moves the focus.

use super::controlled;
use crate::ui::frame::Targets;
use leptos::prelude::*;

/// The field for the text that is searched for.
#[component]
pub fn SkillSearch(
    /// The text in it.
    typed: RwSignal<String>,
) -> impl IntoView {
    let Targets { search, .. } = expect_context();
    view! {
        <label class="visually-hidden" for="search">"Find a skill or a technology"</label>
        <input
            id="search"
            type="search"
            placeholder="Find a skill or a technology"
            aria-keyshortcuts="/"
            node_ref=search
            prop:value=controlled(move || typed.get())
            on:input=move |event| typed.set(event_target_value(&event))
            // Not every way to clear a field fires an input event.
            on:change=move |event| typed.set(event_target_value(&event))
        />
    }
}
