//! Two summaries skill by skill: what both can do, only one, or neither.

use crate::catalogue::Skill;
use crate::progress::{Status, Summary};
use crate::ui::Page;
use crate::ui::parts::ChipList;
use leptos::prelude::*;

/// One of the lists.
#[derive(Debug, Clone, Copy)]
struct Side {
    /// Its word in the DOM.
    key: &'static str,
    title: &'static str,
    /// Whether I can do what is in it.
    mine: bool,
    /// Whether they can.
    theirs: bool,
}

const SIDES: [Side; 4] = [
    Side { key: "both", title: "Both can do", mine: true, theirs: true },
    Side { key: "theirs", title: "Only they can do", mine: false, theirs: true },
    Side { key: "mine", title: "Only you can do", mine: true, theirs: false },
    Side { key: "neither", title: "Neither can do", mine: false, theirs: false },
];

/// The four lists. A skill has the status that it has for oneself.
#[component]
pub fn Lists(
    /// One's own summary.
    mine: Signal<Summary>,
    /// Someone's.
    theirs: Signal<Summary>,
) -> impl IntoView {
    let list = |side: Side| {
        let skills = Memo::new(move |_| {
            let (mine, theirs) = (mine.read(), theirs.read());
            let can = |summary: &Summary, skill: &Skill| summary.status(skill) == Status::CanDo;
            let skills = theirs
                .skills()
                .filter(|skill| (can(&mine, skill), can(&theirs, skill)) == (side.mine, side.theirs));
            skills.map(|skill| (skill, mine.status(skill))).collect::<Vec<_>>()
        });
        // What neither can do is most of it.
        let open = side.mine || side.theirs;
        view! { <ChipList title=side.title skills open page=Page::Compare attr:data-side=side.key/> }
    };
    view! {
        <section class="card lists" aria-labelledby="by-skill">
            <h2 id="by-skill">"Skill by skill"</h2>
            {SIDES.map(list).collect_view()}
        </section>
    }
}
