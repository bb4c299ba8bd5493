//! A group of skills with its count, and the link to it in the list of groups.

use super::{Road, Row};
use crate::catalogue::{Group, Lens, Skill};
use crate::progress::Count;
use crate::ui::{Page, text};
use leptos::prelude::*;

/// A group: heading, count, and its rows.
#[component]
pub fn SkillGroup(
    /// Which.
    group: Group,
    /// The page it stands on.
    page: Page,
    /// How it stands.
    #[prop(into)]
    count: Signal<Count>,
    /// Whether a skill is shown now; all of them are without it. It may be tracked.
    #[prop(optional, into)]
    shows: Option<Callback<&'static Skill, bool>>,
) -> impl IntoView {
    // By area each skill has its own row, which the build writes; in the other lenses the browser builds a second one.
    let copy = group.lens() != Lens::Areas;
    let by_demand = group.lens() == Lens::Demand;
    let left_out = move |skill: &'static Skill| shows.is_some_and(|shows| !shows.run(skill));
    let title = format!("{}-title", group.id);
    let row = move |skill: &'static Skill| {
        view! { <Row skill page copy by_demand hidden=Signal::derive(move || left_out(skill))/> }
    };
    view! {
        <section
            class="group"
            id=group.id
            aria-labelledby=title.clone()
            hidden=move || group.skills().all(left_out)
        >
            <div class="group-head">
                <h2 id=title.clone()>{group.title()}</h2>
                <p class="group-count" data-group=group.id data-tell="green">{move || text::green(count.get())}</p>
                <p class="group-intro">{group.intro()}</p>
            </div>
            <ul class="rows">{group.skills().map(row).collect_view()}</ul>
        </section>
    }
}

/// A link to a group, with its road and numbers.
#[component]
pub fn GroupLink(
    /// Which.
    group: Group,
    /// How it stands.
    #[prop(into)]
    count: Signal<Count>,
    /// Whether the person has changed something on this page.
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
