//! Two summaries skill by skill: the skills that both can do, only one, or neither.

use crate::catalogue::Skill;
use crate::progress::{Status, Summary};
use crate::ui::Page;
use crate::ui::parts::ChipList;
use leptos::prelude::*;

/// A list of skills, by who can do them.
#[derive(Debug, Clone, Copy)]
struct Side {
    /// The slug in the DOM.
    slug: &'static str,
    title: &'static str,
    /// True if the person can do its skills.
    mine: bool,
    /// True if the other person can do its skills.
    theirs: bool,
}

const SIDES: [Side; 4] = [
    Side { slug: "both", title: "Both can do", mine: true, theirs: true },
    Side { slug: "theirs", title: "Only they can do", mine: false, theirs: true },
    Side { slug: "mine", title: "Only you can do", mine: true, theirs: false },
    Side { slug: "neither", title: "Neither can do", mine: false, theirs: false },
];

/// The four lists. A skill is shown with one's own status.
#[component]
pub fn Lists(
    /// One's own summary.
    mine: Signal<Summary>,
    /// Someone else's summary.
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
        // The skills that neither can do are the most, so that list is closed at first.
        let open = side.mine || side.theirs;
        view! { <ChipList title=side.title skills open page=Page::Compare attr:data-side=side.slug/> }
    };
    view! {
        <section class="card lists" aria-labelledby="by-skill">
            <h2 id="by-skill">"Skill by skill"</h2>
            {SIDES.map(list).collect_view()}
        </section>
    }
}
