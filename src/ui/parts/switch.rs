//! A switch between a few views: radio buttons that look like one control.

use super::controlled;
use leptos::prelude::*;

/// One choice of a switch.
#[derive(Debug, Clone)]
pub struct Choice<T> {
    /// The value that it stands for.
    pub value: T,
    /// As it is written in the DOM.
    pub slug: &'static str,
    /// As it is written on the screen.
    pub label: &'static str,
}

/// Chooses one of `choices`; the first at first.
#[component]
pub fn Switch<T>(
    /// A name for the choice, for screen readers.
    legend: &'static str,
    /// The radio buttons' name, unique on the page.
    name: &'static str,
    /// Every choice.
    choices: Vec<Choice<T>>,
    /// The value that is chosen now.
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
