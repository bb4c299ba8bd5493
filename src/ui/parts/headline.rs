//! The one big number of a page, its sentence, and its road.

use super::Road;
use crate::progress::Count;
use crate::ui::text;
use leptos::prelude::*;

/// The headline of a page.
#[component]
pub fn Headline(
    /// The numbers of everything that counts.
    #[prop(into)]
    count: Signal<Count>,
    /// True once the person has changed something on this page.
    #[prop(optional, into)]
    touched: Option<Signal<bool>>,
) -> impl IntoView {
    view! {
        <div class="headline">
            <p class="percent" data-percent=move || count.get().percent().to_string()>{move || text::percent(count.get())}</p>
            <p class="sentence">{move || text::sentence(count.get())}</p>
            <Road count long=true touched=touched.unwrap_or_else(|| false.into())/>
        </div>
    }
}
