//! The radar chart of what employers look for, and the same as numbers.

use crate::catalogue::{Group, Lens};
use crate::chart::radar::{LABEL, RINGS, Radar, VIEW_BOX, percents};
use crate::progress::Summary;
use crate::ui::Page;
use leptos::prelude::*;

/// The radar chart of one summary or two.
#[component]
pub fn Employers(
    /// The summary.
    #[prop(into)]
    summary: Signal<Summary>,
    /// Someone else's summary, to compare with. The first is then one's own, and the numbers say whose they are.
    #[prop(optional, into)]
    theirs: Option<Signal<Summary>>,
    /// The page that it is on.
    page: Page,
) -> impl IntoView {
    let legend = theirs.is_some().then(|| {
        view! { <p class="legend"><span class="of-mine">"You"</span><span class="of-theirs">"They"</span></p> }
    });
    view! {
        <section class="card" aria-labelledby="employers">
            <h2 id="employers">"What employers look for"</h2>
            {legend}
            <RadarChart summary theirs page/>
        </section>
    }
}

#[component]
fn RadarChart(summary: Signal<Summary>, theirs: Option<Signal<Summary>>, page: Page) -> impl IntoView {
    let groups: Vec<Group> = Lens::Employers.groups().collect();
    let radar = Radar::new(groups.len());
    let series = |summary: Signal<Summary>| {
        Memo::new(move |_| summary.with(|summary| percents(summary, Lens::Employers)))
    };
    let (mine, theirs) = (series(summary), theirs.map(series));
    let label = |(axis, group): (usize, &Group)| {
        let at = radar.label(axis, LABEL);
        view! { <text x=at.x y=at.y text-anchor=at.anchor>{group.short()}</text> }
    };
    let row = |(axis, group): (usize, &Group)| {
        let address = format!("{}?by={}#{}", page.to(Page::Checklist), Lens::Employers.slug(), group.id);
        view! {
            <li>
                <a href=address>{group.title()}</a>
                <span class="numbers" data-quality=group.id>{move || in_numbers(axis, mine, theirs)}</span>
            </li>
        }
    };
    view! {
        <figure class="radar">
            <svg viewBox=VIEW_BOX font-size=LABEL aria-hidden="true">
                {RINGS.map(|percent| view! { <path class="web" d=radar.ring(percent)></path> }).collect_view()}
                <path class="web" d=radar.spokes()></path>
                {theirs.map(|theirs| view! {
                    <path class="theirs" data-radar="theirs" d=move || radar.polygon(&theirs.read())></path>
                })}
                <path class="mine" data-radar="mine" d=move || radar.polygon(&mine.read())></path>
                {groups.iter().enumerate().map(label).collect_view()}
            </svg>
            <details class="in-numbers">
                <summary>"In numbers"</summary>
                <ul>{groups.iter().enumerate().map(row).collect_view()}</ul>
            </details>
        </figure>
    }
}

/// The numbers of an axis, as in "42 %" or "you 42 %, they 17 %".
fn in_numbers(axis: usize, mine: Memo<Vec<u16>>, theirs: Option<Memo<Vec<u16>>>) -> String {
    let percent = |percents: Memo<Vec<u16>>| percents.read().get(axis).copied().unwrap_or_default();
    match theirs {
        None => format!("{} %", percent(mine)),
        Some(theirs) => format!("you {} %, they {} %", percent(mine), percent(theirs)),
    }
}
