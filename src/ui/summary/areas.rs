//! One's own areas, each with its road and its skills. Technologies are elsewhere: a group of which one is enough would outshine an
//! area that takes years.

use crate::catalogue::{AREAS, Group, Lens};
use crate::progress::Summary;
use crate::ui::parts::{Chips, Road};
use crate::ui::{Page, text};
use leptos::prelude::*;

/// The areas in which every skill counts.
#[component]
pub fn Areas(
    /// The summary.
    summary: Signal<Summary>,
) -> impl IntoView {
    let areas = Lens::Areas.groups().zip(AREAS).filter(|(_, area)| area.enough.is_none());
    let area = |(group, _)| view! { <li><AreaDetails group summary/></li> };
    view! {
        <section class="card" aria-labelledby="by-area">
            <h2 id="by-area">"By area"</h2>
            <ul class="lines">{areas.map(area).collect_view()}</ul>
        </section>
    }
}

/// One area. Its skills are listed once it is opened, since together the areas list most of the catalogue.
#[component]
fn AreaDetails(group: Group, summary: Signal<Summary>) -> impl IntoView {
    let page = Page::Summary;
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
    view! {
        <details data-area=group.id on:toggle=move |_| opened.set(true)>
            <summary>
                <span>{group.title()}</span>
                <Road count/>
                <span class="numbers">{move || text::numbers(count.get())}</span>
            </summary>
            <p class="muted">{move || text::sentence(count.get())}</p>
            <Chips skills page/>
            <p><a href=format!("{}?show=todo#{}", page.to(Page::Checklist), group.id)>"See what is missing on the checklist"</a></p>
        </details>
    }
}
