//! A summary area by area, each with its road and its skills.

use super::{Chips, Road};
use crate::catalogue::{Group, Lens, Skill};
use crate::progress::{Status, Summary};
use crate::ui::{Page, text};
use leptos::prelude::*;

/// Every area of a summary. Technologies are in none: a group of which one is enough would outshine an area that takes years.
#[component]
pub fn ByArea(
    /// The summary.
    summary: Signal<Summary>,
    /// The page that it is on.
    page: Page,
) -> impl IntoView {
    let area = |group: Group| view! { <li><AreaDetails group summary page/></li> };
    view! {
        <section class="card" aria-labelledby="by-area">
            <h2 id="by-area">"By area"</h2>
            <ul class="lines">{Lens::Areas.groups().filter(|group| !group.is_stack()).map(area).collect_view()}</ul>
        </section>
    }
}

/// One area. Its skills are listed once it is opened, since together the areas list the whole catalogue.
#[component]
fn AreaDetails(group: Group, summary: Signal<Summary>, page: Page) -> impl IntoView {
    let is_own = page == Page::Summary;
    let opened = RwSignal::new(false);
    let count = Memo::new(move |_| summary.with(|summary| summary.count(|skill| group.has(skill))));
    let all = Memo::new(move |_| summary.with(|summary| skills_of(summary, group)));
    let skills = Memo::new(move |_| if opened.get() { all.get() } else { Vec::new() });
    view! {
        <details data-area=group.id on:toggle=move |_| opened.set(true)>
            <summary>
                <span>{group.title()}</span>
                <Road count/>
                <span class="numbers">{move || text::numbers(count.get())}</span>
            </summary>
            <p class="muted">{move || text::sentence(count.get())}</p>
            <Chips skills page/>
            {is_own.then(|| {
                let missing = format!("{}?show=todo#{}", page.to(Page::Checklist), group.id);
                view! { <p><a href=missing>"See what is missing on the checklist"</a></p> }
            })}
        </details>
        // One's own summary has every skill on paper by its status.
        {(!is_own).then(|| view! { <p class="on-paper">{move || text::by_status(&all.read())}</p> })}
    }
}

/// The skills of an area: what is green first, then what is being learned, to do, and skipped.
fn skills_of(summary: &Summary, group: Group) -> Vec<(&'static Skill, Status)> {
    let order = [Status::CanDo, Status::Learning, Status::ToDo, Status::Skipped].into_iter();
    let with =
        |status| summary.with(status).filter(move |skill| group.has(skill)).map(move |skill| (skill, status));
    order.flat_map(with).collect()
}
