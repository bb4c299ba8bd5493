//! The evidence in a shared summary.

use crate::catalogue;
use crate::progress::Evidence;
use leptos::prelude::*;

/// The addresses, each with its skill. Nothing if there are none.
///
/// An address is shown without its scheme, which is the same for all, so that it begins with the host that it leads to.
#[component]
pub fn EvidenceShown(
    /// The evidence.
    evidence: Vec<Evidence>,
) -> impl IntoView {
    let item = |Evidence { skill, url }: Evidence| {
        let skill = catalogue::by_number(skill)
            .map_or("A skill that this version does not have", |skill| skill.title);
        view! {
            <li>
                <strong>{skill}</strong>
                " "
                <a href=url.to_string() rel="noopener noreferrer">{url.without_scheme().to_owned()}</a>
            </li>
        }
    };
    (!evidence.is_empty()).then(|| {
        view! {
            <section class="card evidence-shown" aria-labelledby="evidence-title" data-evidence="">
                <h2 id="evidence-title">"Evidence"</h2>
                <ul>{evidence.into_iter().map(item).collect_view()}</ul>
                <p class="muted">"These lead to other sites, which Greenlit has not checked."</p>
            </section>
        }
    })
}
