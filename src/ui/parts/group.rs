//! A group of skills with its count, and the link to it in the list of groups.

use super::{Road, Row};
use crate::catalogue::{Group, Lens, Skill};
use crate::progress::Count;
use crate::ui::{Page, text};
use leptos::prelude::*;

/// A group: its heading, its count, and its rows.
#[component]
pub fn SkillGroup(
    /// The group.
    group: Group,
    /// The page that it is on.
    page: Page,
    /// The numbers of the group.
    #[prop(into)]
    count: Signal<Count>,
    /// Returns true if a skill is shown now. Without it, all of them are. It may be tracked.
    #[prop(optional, into)]
    shows: Option<Callback<&'static Skill, bool>>,
) -> impl IntoView {
    // Each skill has its row in its area, which the build writes. In the other lenses the browser builds a second one.
    let copy = group.lens() != Lens::Areas;
    let by_demand = group.lens() == Lens::Demand;
    let is_hidden = move |skill: &'static Skill| shows.is_some_and(|shows| !shows.run(skill));
    let title = format!("{}-title", group.id);
    let row = move |skill: &'static Skill| {
        view! { <Row skill page copy by_demand hidden=Signal::derive(move || is_hidden(skill))/> }
    };
    view! {
        <section
            class="group"
            id=group.id
            aria-labelledby=title.clone()
            hidden=move || group.skills().all(is_hidden)
        >
            <div class="group-head">
                <h2 id=title.clone()>{group.title()}</h2>
                <p class="group-count" data-group=group.id>{move || text::green(count.get())}</p>
                <p class="group-intro">{group.intro()}</p>
            </div>
            <ul class="rows">{group.skills().map(row).collect_view()}</ul>
        </section>
    }
}

/// A link to a group, with its road and numbers.
#[component]
pub fn GroupLink(
    /// The group.
    group: Group,
    /// The numbers of the group.
    #[prop(into)]
    count: Signal<Count>,
    /// True once the person has changed something on this page.
    #[prop(into)]
    touched: Signal<bool>,
) -> impl IntoView {
    view! {
        <a class="group-link" href=format!("#{}", group.id)>
            <span>{group.title()}</span>
            <span class="numbers">{move || text::numbers(count.get())}</span>
            <Road count touched/>
        </a>
    }
}
