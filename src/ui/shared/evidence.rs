//! The evidence in a shared summary.

use crate::catalogue;
use crate::progress::Evidence;
use leptos::prelude::*;

/// The addresses, each with its skill and the host that it leads to. Nothing if there are none.
#[component]
pub fn EvidenceShown(
    /// The evidence.
    evidence: Vec<Evidence>,
) -> impl IntoView {
    let item = |Evidence { skill, url }: Evidence| {
        let skill = catalogue::by_number(skill)
            .map_or("A skill that this version does not have", |skill| skill.title);
        let host = url.host().to_owned();
        view! {
            <li>
                <strong>{skill}</strong>
                " "
                <a href=url.to_string() rel="noopener noreferrer">{url.to_string()}</a>
                " "
                <span class="muted">{host}</span>
            </li>
        }
    };
    (!evidence.is_empty()).then(|| {
        view! {
            <section class="card evidence-shown" aria-labelledby="evidence-title" data-evidence="">
                <h2 id="evidence-title">"Evidence"</h2>
                <p class="muted">"Links that they chose to show. They lead to other sites, which Greenlit has not checked."</p>
                <ul>{evidence.into_iter().map(item).collect_view()}</ul>
            </section>
        }
    })
}
