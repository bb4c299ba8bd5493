//! `/`: every skill, grouped through a lens, searched, filtered, and ticked.

use crate::catalogue::{Group, Lens, Level, stack_groups};
use crate::progress::Status;
use crate::ui::parts::{GroupLink, Headline, NextUp, SkillGroup, Switch, whole};
use crate::ui::{Page, ids, tell};
use leptos::prelude::*;

/// The checklist page.
#[component]
pub fn Checklist() -> impl IntoView {
    let page = Page::Checklist;
    let links = |lens: Lens| {
        let first = lens.groups().next();
        let first_of_stack = stack_groups().next().map(|area| area.id);
        let heading = |group: &Group| match lens {
            Lens::Areas if Some(group.anchor) == first_of_stack => Some("Tech stack"),
            _ if first != Some(*group) => None,
            Lens::Areas => Some("Skills"),
            Lens::Responsibilities => Some("Responsibilities"),
            Lens::Employers => Some("What employers look for"),
            Lens::Demand => Some("What job ads name"),
        };
        lens.groups()
            .map(|group| view! { {heading(&group).map(|heading| view! { <p>{heading}</p> })} <GroupLink group/> })
            .collect_view()
    };
    let groups = |lens: Lens| {
        let rows = lens == Lens::Areas;
        lens.groups().map(|group| view! { <SkillGroup group page rows/> }).collect_view()
    };
    let folded = [Lens::Responsibilities, Lens::Employers, Lens::Demand].map(|lens| {
        view! {
            <template id=format!("links-{}", lens.key())><div>{links(lens)}</div></template>
            <template id=format!("groups-{}", lens.key())><div>{groups(lens)}</div></template>
        }
    });
    view! {
        <div class="page checklist">
            <nav class="groups-menu" aria-label="Groups">
                <div data-lens="other"></div>
                <div data-lens="areas">{links(Lens::Areas)}</div>
            </nav>
            <main id="main" tabindex="-1">
                <h1>"What a backend engineer can do"</h1>
                <Headline empty=whole()/>
                <Controls/>
                <NextUp/>
                <p class="empty" data-empty="" hidden>
                    "No skill fits what you look for. "
                    <button type="button" class="plain" data-do="show-all">"Show all"</button>
                </p>
                <p class="empty" id=ids::NEAR hidden>"Nothing is spelt like that. This comes close:"</p>
                // What is in sight comes first in the page, so that a script that looks for a skill finds that one.
                <div data-lens="other"></div>
                <div data-lens="areas">{groups(Lens::Areas)}</div>
                <p class="reset muted">
                    <button type="button" class="button" data-do="reset">"Start over"</button>
                    "Marks everything as to do again. You can undo it."
                </p>
            </main>
            {folded.collect_view()}
        </div>
    }
}

/// Lens, search and filter. On a phone all but the search fold away.
#[component]
fn Controls() -> impl IntoView {
    let lenses = Lens::ALL.map(|lens| (lens.key(), lens.word().to_owned())).to_vec();
    let statuses = [
        (Status::ToDo, "To do"),
        (Status::Learning, "Learning"),
        (Status::CanDo, "Green"),
        (Status::Skipped, "Skipped"),
    ];
    let levels = std::iter::once(("", "Any level".to_owned()))
        .chain(Level::ALL.map(|level| (level.word(), tell::capital(level.word()))))
        .collect();
    let filters = std::iter::once(("", "All")).chain(statuses.map(|(status, word)| (status.key(), word)));
    let filters = filters.map(|(key, word)| (key, word.to_owned())).collect();
    view! {
        <div class="controls" role="search">
            <div class="find">
                <label class="unseen" for=ids::SEARCH>"Find a skill or a technology"</label>
                <input
                    id=ids::SEARCH
                    type="search"
                    autocomplete="off"
                    placeholder="Find a skill or a technology"
                    aria-keyshortcuts="/"
                />
                <button type="button" class="button" data-do="fold" aria-controls="views" aria-expanded="false">"View"</button>
            </div>
            <div class="views" id="views">
                <Switch legend="Group by" name="lens" options=lenses/>
                <Switch legend="Show" name="filter" options=filters/>
                <Switch legend="Level" name="level" options=levels/>
            </div>
        </div>
    }
}
