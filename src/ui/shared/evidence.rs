//! The links that someone chose to show of their evidence.

use crate::catalogue;
use crate::progress::host;
use leptos::prelude::*;

/// The links, each with its skill and the host it leads to. Nothing where there are none.
#[component]
pub fn Evidence(
    /// The links, by skill number.
    links: Vec<(u16, String)>,
) -> impl IntoView {
    let link = |(number, link): (u16, String)| {
        let skill =
            catalogue::by_number(number).map_or("A skill that went or is to come", |skill| skill.title);
        let (address, host) = (link.clone(), host(&link).to_owned());
        view! {
            <li>
                <strong>{skill}</strong>
                " "
                <a href=address rel="noopener noreferrer">{link}</a>
                " "
                <span class="muted">{host}</span>
            </li>
        }
    };
    (!links.is_empty()).then(|| {
        view! {
            <section class="card evidence-shown" aria-labelledby="evidence-title" data-evidence="">
                <h2 id="evidence-title">"Evidence"</h2>
                <p class="muted">"Links that they chose to show. They lead to other sites, which Greenlit has not checked."</p>
                <ul>{links.into_iter().map(link).collect_view()}</ul>
            </section>
        }
    })
}
