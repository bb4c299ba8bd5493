//! The radar chart of what employers look for, and the same as numbers.

use crate::catalogue::{Group, Lens};
use crate::chart::radar::{LABEL, RINGS, Radar, VIEW_BOX, percents};
use crate::progress::{Name, Summary};
use crate::ui::{Page, text};
use leptos::either::Either;
use leptos::prelude::*;

/// Someone else's summary, to compare with.
#[derive(Debug, Clone)]
pub struct Other {
    /// The summary.
    pub summary: Signal<Summary>,
    /// The name of the person, if they gave one.
    pub name: Option<Name>,
}

/// The radar chart of one summary or two.
#[component]
pub fn Employers(
    /// The summary.
    #[prop(into)]
    summary: Signal<Summary>,
    /// Someone else's summary. The first is then one's own, and the numbers say whose they are.
    #[prop(optional)]
    theirs: Option<Other>,
    /// The page that it is on.
    page: Page,
) -> impl IntoView {
    let legend = theirs.clone().map(|Other { name, .. }| {
        view! { <p class="legend"><span class="of-mine">"You"</span><span class="of-theirs">{text::person_first(name.as_ref())}</span></p> }
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
fn RadarChart(summary: Signal<Summary>, theirs: Option<Other>, page: Page) -> impl IntoView {
    let groups: Vec<Group> = Lens::Employers.groups().collect();
    let radar = Radar::new(groups.len());
    let series = |summary: Signal<Summary>| {
        Memo::new(move |_| summary.with(|summary| percents(summary, Lens::Employers)))
    };
    let mine = series(summary);
    let theirs = theirs.map(|Other { summary, name }| (series(summary), text::person(name.as_ref())));
    let row = |(axis, group): (usize, &Group)| {
        // The checklist shows one's own progress, so someone else's numbers do not link to it.
        let title = if page == Page::Summary {
            let address = format!("{}?by={}#{}", page.to(Page::Checklist), Lens::Employers.slug(), group.id);
            Either::Left(view! { <a href=address>{group.title()}</a> })
        } else {
            Either::Right(view! { <span>{group.title()}</span> })
        };
        let theirs = theirs.clone();
        view! {
            <li>
                {title}
                " "
                <span class="numbers" data-quality=group.id>{move || in_numbers(axis, mine, theirs.as_ref())}</span>
            </li>
        }
    };
    let outline = theirs.as_ref().map(|(theirs, _)| *theirs);
    let outlines = view! {
        {outline.map(|theirs| view! {
            <path class="theirs" data-radar="theirs" d=move || radar.polygon(&theirs.read())></path>
        })}
        <path class="mine" data-radar="mine" d=move || radar.polygon(&mine.read())></path>
    };
    let rows = groups.iter().enumerate().map(row).collect_view();
    view! { <RadarFigure groups outlines rows/> }
}

/// The web of a radar with outlines in it, and the same as numbers.
#[component]
pub fn RadarFigure(
    /// The groups of its axes.
    groups: Vec<Group>,
    /// The outlines.
    outlines: impl IntoView + 'static,
    /// The items of a list, which say the same as numbers.
    rows: impl IntoView + 'static,
) -> impl IntoView {
    let radar = Radar::new(groups.len());
    let label = |(axis, group): (usize, &Group)| {
        let at = radar.label(axis, LABEL);
        view! { <text x=at.x y=at.y text-anchor=at.anchor>{group.short()}</text> }
    };
    view! {
        <figure class="radar">
            <svg viewBox=VIEW_BOX font-size=LABEL aria-hidden="true">
                {RINGS.map(|percent| view! { <path class="web" d=radar.ring(percent)></path> }).collect_view()}
                <path class="web" d=radar.spokes()></path>
                {outlines}
                {groups.iter().enumerate().map(label).collect_view()}
            </svg>
            <details class="in-numbers">
                <summary>"In numbers"</summary>
                <ul>{rows}</ul>
            </details>
        </figure>
    }
}

/// The numbers of an axis, as in "42 %" or "you 42 %, Ada 17 %". A number is never apart from what it is of.
fn in_numbers(axis: usize, mine: Memo<Vec<u16>>, theirs: Option<&(Memo<Vec<u16>>, String)>) -> String {
    let percent = |percents: Memo<Vec<u16>>| percents.read().get(axis).copied().unwrap_or_default();
    match theirs {
        None => format!("{}\u{a0}%", percent(mine)),
        Some((theirs, name)) => {
            format!("you\u{a0}{}\u{a0}%, {name}\u{a0}{}\u{a0}%", percent(mine), percent(*theirs))
        }
    }
}
