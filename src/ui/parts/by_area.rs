//! A summary area by area, each with its numbers and its skills.

use super::{Chips, Road};
use crate::catalogue::{Group, Lens, stack_groups};
use crate::progress::Summary;
use crate::ui::{Page, text};
use leptos::prelude::*;

/// Every area of a summary.
#[component]
pub fn ByArea(
    /// The summary.
    #[prop(into)]
    summary: Signal<Summary>,
    /// The page that it is on.
    page: Page,
) -> impl IntoView {
    let area = |group: Group| view! { <li><AreaDetails group summary page/></li> };
    view! {
        <section class="card" aria-labelledby="by-area">
            <h2 id="by-area">"By area"</h2>
            <ul class="lines">{Lens::Areas.groups().map(area).collect_view()}</ul>
        </section>
    }
}

/// One area. Its skills are listed once it is opened, since together the areas list the whole catalogue.
#[component]
fn AreaDetails(group: Group, summary: Signal<Summary>, page: Page) -> impl IntoView {
    let opened = RwSignal::new(false);
    let count = Memo::new(move |_| summary.with(|summary| summary.count(|skill| group.has(skill))));
    let skills = Memo::new(move |_| {
        if !opened.get() {
            return Vec::new();
        }
        summary.with(|summary| {
            let skills = summary.skills().filter(|skill| group.has(skill));
            skills.map(|skill| (skill, summary.status(skill))).collect()
        })
    });
    let checklist = page.to(Page::Checklist);
    let (address, link) = if page == Page::Summary {
        (format!("{checklist}?show=todo#{}", group.id), "See what is missing on the checklist")
    } else {
        (format!("{checklist}#{}", group.id), "See this group on the checklist")
    };
    view! {
        <details data-area=group.id on:toggle=move |_| opened.set(true)>
            <summary>
                <span>{group.title()}</span>
                <Road count/>
                <span class="numbers">{move || text::numbers(count.get())}</span>
            </summary>
            <p class="muted"><span>{move || text::sentence(count.get())}</span>" "{alternatives(group)}</p>
            <Chips skills page/>
            <p><a href=address>{link}</a></p>
        </details>
    }
}

/// The sentence that says how many technologies of a stack group are enough; empty for any other group.
fn alternatives(group: Group) -> String {
    let enough = stack_groups().find(|area| area.id == group.id).and_then(|area| area.enough);
    enough.map_or_else(String::new, |enough| {
        let all = group.skills().count();
        format!("Any {enough} of these {all} are enough. The others are alternatives, and never count against anyone.")
    })
}
