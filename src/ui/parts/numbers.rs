//! A summary, told: the headline, the stack, the areas, and the lists behind the numbers.

use crate::catalogue::{Group, Lens, Level, SKILLS};
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
        view! {
            <li>
                <a href=format!("{checklist}#{}", group.anchor)>{group.words().title}</a>
                <Road group=group.anchor dashes=road::dashes(count.total)/>
                <span class="numbers" data-group=group.anchor data-tell="numbers">{tell::numbers(count)}</span>
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
    view! {
        <section class="card" aria-label="Overall">
            <Headline empty=whole()/>
            <p class="works-with"><span class="muted">"Works with "</span><strong data-stack-line="">"Nothing chosen yet."</strong></p>
        </section>
        <section class="card ready" aria-labelledby="ready">
            <h2 id="ready">"Ready for"</h2>
            {Level::ALL.map(level).collect_view()}
        </section>
        <section class="card" aria-labelledby="by-area">
            <h2 id="by-area">"By area"</h2>
            <ul class="lines">{Lens::Areas.groups().map(area).collect_view()}</ul>
        </section>
        <section class="card lists" aria-labelledby="by-status">
            <h2 id="by-status">"Skill by skill"</h2>
            {LISTS.map(list).collect_view()}
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
