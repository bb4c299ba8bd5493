//! `/team/`: several people's summaries side by side, from the links that they sent; `/team/#…`: a team that came by a link.

mod against;
mod bring;
mod controls;
mod found;
mod learning;
mod matrix;
mod members;
mod numbers;
mod people;
mod received;
mod share;
mod sheet;
mod words;

use crate::browser::location;
use crate::ui::Page;
use crate::ui::frame::Targets;
use crate::ui::parts::Refusal;
use crate::ui::store::Store;
use against::AgainstRole;
use bring::{Bring, WasDone};
use controls::Controls;
use learning::{Lessons, TeamRadar};
use leptos::prelude::*;
use matrix::Matrix;
use members::Members;
use numbers::{ByGroup, Nobody, OnlyOne, Whole};
use people::People;
use received::FromLink;
use share::Share;
use sheet::Sheet;

/// The page of a team: the people, the matrix, what it says, and the ways to take it along.
#[component]
pub fn Team() -> impl IntoView {
    let people = People::new(expect_context::<Store>());
    let sheet = Sheet::new(people);
    // Effects run in the browser alone, once the page is hydrated.
    Effect::new(move |_| {
        sheet.follow_width();
        people.load();
    });
    let Targets { content, .. } = expect_context();
    view! {
        <main id="main" tabindex="-1" node_ref=content class="page team">
            <h1>"Team"</h1>
            <p class="lead">
                "What several people can do, side by side: who can, who is learning, and what is missing. It needs their links alone, and nobody an account."
            </p>
            <Refusal error=people.refused.into() text=location::fragment page=Page::Team/>
            <FromLink people/>
            <Bring people/>
            <WasDone people/>
            <div class="filled" hidden=move || people.team.read().is_empty()>
                <Members sheet/>
                <section class="card matrix" aria-labelledby="matrix">
                    <h2 id="matrix">"Skills by people"</h2>
                    <Controls sheet/>
                    <Matrix sheet/>
                </section>
                <AgainstRole sheet/>
                <div class="pair">
                    <OnlyOne sheet/>
                    <Nobody sheet/>
                </div>
                <div class="pair">
                    <Lessons sheet/>
                    <TeamRadar sheet/>
                </div>
                <Whole sheet/>
                <ByGroup sheet/>
                <Share people/>
            </div>
        </main>
    }
}
