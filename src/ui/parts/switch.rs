//! A switch between a few views: radio buttons that look like one control.

use leptos::prelude::*;

/// Picks one of `options`, each a value and the word for it; the first at first.
#[component]
pub fn Switch(
    /// What is picked, for screen readers.
    legend: &'static str,
    /// The radio buttons' name, unique on the page.
    name: &'static str,
    /// Every choice: its value, and its word.
    options: Vec<(&'static str, String)>,
) -> impl IntoView {
    let choice = |(place, (value, word)): (usize, (&'static str, String))| {
        view! {
            <label>
                <input type="radio" name=name autocomplete="off" value=value checked=place == 0/>
                <span>{word}</span>
            </label>
        }
    };
    view! {
        <fieldset class="switch">
            <legend class="unseen">{legend}</legend>
            {options.into_iter().enumerate().map(choice).collect_view()}
        </fieldset>
    }
}
