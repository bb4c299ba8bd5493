//! Charts as SVG, empty as they come; `live` fills them. What each shows stands beside it as text as well.

use crate::catalogue::{Group, Lens};
use crate::chart::radar::{self, Radar};
use crate::chart::{calendar, timeline};
use crate::ui::{HISTORY_WEEKS, Page};
use leptos::prelude::*;

/// The radar over what employers look for: one's own, or someone's, or both.
#[component]
pub fn RadarChart(
    /// The page it stands on.
    page: Page,
) -> impl IntoView {
    let groups: Vec<Group> = Lens::Employers.groups().collect();
    let chart = Radar::new(groups.len());
    let label = |(axis, group): (usize, &Group)| {
        let at = chart.label(axis, radar::LABEL);
        view! { <text x=at.x y=at.y text-anchor=at.anchor data-short=group.anchor>{group.words().short}</text> }
    };
    let checklist = page.to(Page::Checklist);
    let row = |group: &Group| {
        view! {
            <li>
                <a href=format!("{checklist}?by={}#{}", Lens::Employers.key(), group.anchor)>{group.words().title}</a>
                <span class="numbers" data-quality=group.anchor>"0 %"</span>
            </li>
        }
    };
    view! {
        <figure class="radar">
            <svg viewBox=radar::VIEW_BOX font-size=radar::LABEL aria-hidden="true">
                {radar::RINGS.map(|percent| view! { <path class="web" d=chart.ring(percent)></path> }).collect_view()}
                <path class="web" d=chart.spokes()></path>
                {(page == Page::Compare).then(|| view! { <path class="theirs" data-radar="theirs"></path> })}
                <path class="mine" data-radar="mine"></path>
                {groups.iter().enumerate().map(label).collect_view()}
            </svg>
            <details class="in-numbers">
                <summary>"In numbers"</summary>
                <ul>{groups.iter().map(row).collect_view()}</ul>
            </details>
        </figure>
    }
}

/// Progress over time and the days on which something was done. One's own alone: history never leaves the browser.
#[component]
pub fn History() -> impl IntoView {
    let width = HISTORY_WEEKS * calendar::PITCH;
    let shade = |shade: u8| view! { <path data-shade=shade></path> };
    view! {
        <section class="card history" aria-labelledby="history">
            <h2 id="history">"Over time"</h2>
            <p class="muted" data-timeline=""></p>
            <svg class="timeline" viewBox=format!("0 0 {} {}", timeline::WIDTH, timeline::HEIGHT) preserveAspectRatio="none" aria-hidden="true">
                <path class="area"></path>
                <path class="line"></path>
            </svg>
            <p class="ends muted"><span data-first=""></span><span data-last=""></span></p>
            <h3>"Active days"</h3>
            <p class="muted" data-calendar=""></p>
            <svg class="calendar" viewBox=format!("0 0 {width} {}", 7 * calendar::PITCH) aria-hidden="true">
                {(0..=calendar::SHADES).map(shade).collect_view()}
            </svg>
            <details class="in-numbers"><summary>"In numbers"</summary><ul data-months=""></ul></details>
            <p class="muted">"Only you see this: a link holds no history."</p>
            <template id="month"><li></li></template>
        </section>
    }
}
