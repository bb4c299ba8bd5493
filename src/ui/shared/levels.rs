//! The levels that a shared summary covers, in words.

use crate::catalogue::Level;
use crate::progress::Summary;
use crate::ui::text;
use leptos::prelude::*;

/// A sentence for each level, and the rule behind them.
#[component]
pub fn Levels(
    /// The summary.
    summary: Signal<Summary>,
) -> impl IntoView {
    let sentence = |level: Level| {
        let verdict = move || summary.with(|summary| text::verdict(level, summary.readiness(level)));
        view! { <li data-verdict=level.label()>{verdict}</li> }
    };
    view! {
        <section class="card verdicts" aria-labelledby="verdicts">
            <h2 id="verdicts">"Levels"</h2>
            <ul>{Level::ALL.map(sentence).collect_view()}</ul>
            <p class="muted">{text::verdict_rule()}</p>
        </section>
    }
}
