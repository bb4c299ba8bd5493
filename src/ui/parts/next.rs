//! Next up: three places for what to learn next, each with its reason.

use super::whole;
use crate::catalogue::Lens;
use crate::progress::{Pick, Status, next_up};
use crate::ui::{ids, tell};
use leptos::prelude::*;

/// The section, as it is when nothing is set. On a phone its places fold away under its heading.
#[component]
pub fn NextUp() -> impl IntoView {
    let place = |pick: Pick| {
        let reason = tell::reason(&pick, pick.group.words().title);
        view! {
            <li>
                <a class="card" href=format!("#{}", pick.skill.id) data-next=pick.skill.id>
                    <strong>{pick.skill.title}</strong>
                    <span>{reason}</span>
                </a>
            </li>
        }
    };
    let picks = next_up(Lens::default(), &|_| Status::ToDo);
    view! {
        <section class="next" id=ids::NEXT aria-labelledby="next-up">
            <h2 id="next-up">"Next up "<small>"what you are ready for, by what adds most"</small></h2>
            <button type="button" class="button" data-do="fold" aria-controls="next-skills" aria-expanded="false">"Next up"</button>
            <div id="next-skills">
                <ul>{picks.into_iter().map(place).collect_view()}</ul>
                <p data-nothing-next="" hidden>{tell::nothing_next(whole())}</p>
            </div>
        </section>
    }
}
