//! A summary, told: the headline, the stack, the areas, and the lists behind the numbers.

use super::{History, RadarChart};
use crate::catalogue::{Group, Lens, Level, SKILLS, stack_groups};
use crate::chart::road;
use crate::progress::{Count, Status, count};
use crate::ui::{Page, tell};
use leptos::prelude::*;

/// The lists of a summary: status, heading, and whether it is open at first.
const LISTS: [(Status, &str, bool); 4] = [
    (Status::CanDo, "Can do", true),
    (Status::Learning, "Learning now", true),
    (Status::ToDo, "To do", false),
    (Status::Skipped, "Skipped", false),
];

/// A road. It is a picture of numbers that stand beside it, so screen readers pass it by.
#[component]
pub fn Road(
    /// The anchor of the group it shows, or the word of a level; empty for all.
    group: &'static str,
    /// How many dashes.
    dashes: u16,
) -> impl IntoView {
    view! {
        <svg
            class="road"
            viewBox="0 0 4000 100"
            stroke-dasharray=road::dash_array(dashes)
            preserveAspectRatio="none"
            aria-hidden="true"
            data-group=group
            data-tell="road"
        >
            <path class="rest" d=road::path(0, dashes, dashes)></path>
            <path class="amber" d="M0 50H0"></path>
            <path class="green" d="M0 50H0"></path>
        </svg>
    }
}

/// The one big number of a page, its sentence, and its road.
#[component]
pub fn Headline(
    /// How all of it stands when nothing is set.
    empty: Count,
) -> impl IntoView {
    view! {
        <div class="headline">
            <p class="percent" data-percent="0" data-group="" data-tell="percent">{tell::percent(empty)}</p>
            <p class="sentence" data-group="" data-tell="sentence">{tell::sentence(empty)}</p>
            <Road group="" dashes=road::LONG/>
        </div>
    }
}

/// Everything a summary shows.
#[component]
pub fn Numbers(
    /// The page it stands on.
    page: Page,
) -> impl IntoView {
    let checklist = page.to(Page::Checklist);
    let area = move |group: Group| {
        let count = empty(group);
        let more = match stack_groups().find(|area| area.id == group.anchor).and_then(|area| area.enough) {
            Some(enough) => format!(
                "Any {enough} of these {} are enough. The others are alternatives, and never count against anyone.",
                group.skills().count()
            ),
            None => String::new(),
        };
        let jump = if page == Page::Summary {
            "See what is missing on the checklist"
        } else {
            "See this group on the checklist"
        };
        let query = if page == Page::Summary { "?show=todo" } else { "" };
        view! {
            <li>
                <details data-area=group.anchor>
                    <summary>
                        <span data-name=group.anchor>{group.words().title}</span>
                        <Road group=group.anchor dashes=road::dashes(count.total)/>
                        <span class="numbers" data-group=group.anchor data-tell="numbers">{tell::numbers(count)}</span>
                    </summary>
                    <p class="muted"><span data-group=group.anchor data-tell="sentence">{tell::sentence(count)}</span>" "{more}</p>
                    <ul class="chips"></ul>
                    <p><a href=format!("{checklist}{query}#{}", group.anchor)>{jump}</a></p>
                </details>
            </li>
        }
    };
    let level = |level: Level| {
        let count = count(SKILLS.iter().filter(|skill| skill.level == Some(level)), |_| Status::ToDo);
        let key = level.word();
        view! {
            <details data-level=key>
                <summary>
                    <h3>{tell::capital(level.engineer())}</h3>
                    <Road group=key dashes=road::dashes(count.total)/>
                    <span class="numbers" data-group=key data-tell="numbers">{tell::numbers(count)}</span>
                </summary>
                <p class="muted">{tell::ready(level, count)}</p>
                <ul class="chips"></ul>
                {(page == Page::Summary).then(|| view! {
                    <p><a href=format!("{}?level={key}&show=todo", page.to(Page::Checklist))>"See what is to do on the checklist"</a></p>
                })}
            </details>
        }
    };
    let list = |(status, word, open): (Status, &'static str, bool)| {
        view! {
            <details open=open data-list=status.key()>
                <summary><h3>{word}</h3><span class="numbers">"0"</span></summary>
                <ul class="chips"></ul>
            </details>
        }
    };
    let about = format!("{}#numbers", page.to(Page::About));
    let groups = stack_groups().count();
    view! {
        <section class="card" aria-label="Overall">
            <Headline empty=whole()/>
            <p class="works-with"><span class="muted">"Works with "</span><strong data-stack-line="">"Nothing chosen yet."</strong></p>
            <p data-strongest="" hidden><span class="muted">"Strongest in "</span><strong></strong></p>
            <details class="counts">
                <summary>"What these numbers count"</summary>
                <p data-counts=""></p>
                <p>{format!("Of each of the {groups} groups of technologies only as many count as are enough, whichever they are: an alternative never counts against anyone. What is skipped is left out, so 100 % can be reached.")}</p>
                <p><a href=about>"How the numbers work"</a></p>
            </details>
        </section>
        <div class="pair">
            <section class="card" aria-labelledby="employers">
                <h2 id="employers">"What employers look for"</h2>
                <RadarChart page/>
            </section>
            <section class="card ready" aria-labelledby="ready">
                <h2 id="ready">"Ready for"</h2>
                {Level::ALL.map(level).collect_view()}
            </section>
        </div>
        {(page == Page::Summary).then(|| view! { <ToConfirm/> })}
        <section class="card" aria-labelledby="by-area">
            <h2 id="by-area">"By area"</h2>
            <ul class="lines">{Lens::Areas.groups().map(area).collect_view()}</ul>
        </section>
        {(page == Page::Shared).then(|| view! {
            <section class="card evidence-shown" aria-labelledby="evidence-title" data-evidence="" hidden>
                <h2 id="evidence-title">"Evidence"</h2>
                <p class="muted">"Links that they chose to show. They lead to other sites, which Greenlit has not checked."</p>
                <ul></ul>
                <template id="shown"><li><strong></strong>" "<a rel="noopener noreferrer"></a>" "<span class="muted"></span></li></template>
            </section>
        })}
        {(page == Page::Summary).then(|| view! {
            <section class="card evidence-shown" aria-labelledby="evidence-title" data-noted="" hidden>
                <h2 id="evidence-title">"Your evidence"</h2>
                <p class="muted">"Only you see this. It is part of your backups and printouts."</p>
                <ul></ul>
                <template id="noted"><li><h3></h3><p></p><ul class="read"></ul></li></template>
            </section>
            <History/>
        })}
        <section class="card lists" aria-labelledby="by-status">
            <h2 id="by-status">"Skill by skill"</h2>
            {LISTS.map(list).collect_view()}
        </section>
    }
}

/// Green skills that were last set more than a year ago.
#[component]
fn ToConfirm() -> impl IntoView {
    view! {
        <section class="card confirm" aria-labelledby="to-confirm" data-confirm="" hidden>
            <h2 id="to-confirm">"To confirm again"</h2>
            <p class="muted"></p>
            <p class="actions"><button type="button" class="button" data-do="confirm-all">"I still can do all of them"</button></p>
            <details><summary>"One by one"</summary><ul></ul></details>
            <template id="stale">
                <li><a></a><button type="button" class="button" data-do="confirm">"Still can do"</button><button type="button" class="button quiet" data-do="relearn">"Learning again"</button></li>
            </template>
        </section>
    }
}

/// How a group stands when nothing is set.
pub fn empty(group: Group) -> Count {
    crate::progress::count(group.skills(), |_| Status::ToDo)
}

/// How all of it stands when nothing is set.
pub fn whole() -> Count {
    crate::progress::count(crate::catalogue::SKILLS, |_| Status::ToDo)
}
