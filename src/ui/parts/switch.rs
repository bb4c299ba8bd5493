//! A switch between a few views: radio buttons that look like one control.

use super::controlled;
use leptos::prelude::*;

/// One choice of a switch.
#[derive(Debug, Clone)]
pub struct Choice<T> {
    /// The value that it chooses.
    pub value: T,
    /// The slug in the DOM.
    pub slug: &'static str,
    /// The label on the screen.
    pub label: &'static str,
}

/// A switch between choices, of which the first is chosen in the prerendered page.
#[component]
pub fn Switch<T>(
    /// The name of the switch for screen readers.
    legend: &'static str,
    /// The name of the radio buttons, unique on the page.
    name: &'static str,
    /// The choices.
    choices: Vec<Choice<T>>,
    /// The chosen value.
    chosen: RwSignal<T>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let choice = move |(index, Choice { value, slug, label }): (usize, Choice<T>)| {
        view! {
            <label>
                <input
                    type="radio"
                    name=name
                    value=slug
                    checked=index == 0
                    prop:checked=controlled(move || chosen.get() == value)
                    on:change=move |_| chosen.set(value)
                />
                <span>{label}</span>
            </label>
        }
    };
    view! {
        <fieldset class="switch">
            <legend class="visually-hidden">{legend}</legend>
            {choices.into_iter().enumerate().map(choice).collect_view()}
        </fieldset>
    }
}
