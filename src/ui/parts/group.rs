//! A group of skills with its count, and the link to it in the list of groups.

use super::numbers::empty;
use super::{Road, Row};
use crate::catalogue::Group;
use crate::chart::road;
use crate::ui::{Page, tell};
use leptos::prelude::*;

/// A group: heading, count, and its rows.
///
/// In the lenses other than by area the rows are not written a second time: the browser clones them in, by `data-fill`.
#[component]
pub fn SkillGroup(
    /// Which.
    group: Group,
    /// The page it stands on.
    page: Page,
    /// Whether its rows are written here.
    rows: bool,
) -> impl IntoView {
    let title = format!("{}-title", group.anchor);
    let written = rows.then(|| group.skills().map(|skill| view! { <Row skill page/> }).collect_view());
    view! {
        <section class="group" id=group.anchor aria-labelledby=title>
            <div class="group-head">
                <h2 id=format!("{}-title", group.anchor)>{group.words().title}</h2>
                <p class="group-count" data-group=group.anchor data-tell="green">{tell::green(empty(group))}</p>
                <p class="group-intro">{group.words().intro}</p>
            </div>
            <ul class="rows" data-fill=(!rows).then_some(group.anchor)>{written}</ul>
        </section>
    }
}

/// A link to a group, with its road and numbers.
#[component]
pub fn GroupLink(
    /// Which.
    group: Group,
) -> impl IntoView {
    let count = empty(group);
    view! {
        <a class="group-link" href=format!("#{}", group.anchor)>
            <span>{group.words().title}</span>
            <span class="numbers" data-group=group.anchor data-tell="numbers">{tell::numbers(count)}</span>
            <Road group=group.anchor dashes=road::dashes(count.total)/>
        </a>
    }
}
