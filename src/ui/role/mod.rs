//! `/role/`: what a job asks for, read from its ad or put together, and how one stands.

mod ad;
mod add;
mod asked;
mod editor;
mod kept;
mod missing;
mod share;
mod start;
mod words;

use crate::ui::Page;
use crate::ui::frame::Targets;
use crate::ui::parts::{Explanations, Noted};
use crate::ui::store::Store;
use ad::{MarkedAd, NotListed};
use add::{AddSkill, TakenOut};
use asked::{Asked, Standing};
use editor::Editor;
use kept::KeptRoles;
use leptos::prelude::*;
use missing::Missing;
use share::Share;
use start::Start;

/// The page of roles: those that the person keeps, and one that they work on.
#[component]
pub fn Roles() -> impl IntoView {
    let store = expect_context::<Store>();
    provide_context(Noted(store.noted()));
    Explanations::provide(Page::Role);
    let editor = Editor::new(store);
    // Effects run in the browser alone, once the page is hydrated.
    Effect::new(move |_| editor.begin());
    let is_empty = move || !editor.by_hand.get() && editor.draft.read().role().requirements().is_empty();
    let Targets { content, .. } = expect_context();
    view! {
        <main id="main" tabindex="-1" node_ref=content class="page roles" class:is-empty=is_empty>
            <h1>"Roles"</h1>
            <p class="lead">
                "What a job asks for, and how you stand. A role comes from a job ad, a level or a link, and everything in it can be corrected."
            </p>
            <KeptRoles editor/>
            <Start editor/>
            <div class="filled">
                <Standing editor/>
                <div class="pair">
                    <Asked editor/>
                    <div class="side">
                        <MarkedAd editor/>
                        <TakenOut editor/>
                        <NotListed editor/>
                        <AddSkill editor/>
                    </div>
                </div>
                <Missing editor/>
                <Share editor/>
            </div>
        </main>
    }
}
