//! Lessons that the team can give itself, and its radar.

use super::sheet::Sheet;
use crate::catalogue::{Group, Lens};
use crate::chart::radar::Radar;
use crate::progress::Summary;
use crate::team::{Lesson, Percents, lessons};
use crate::ui::parts::RadarFigure;
use leptos::prelude::*;

/// The lessons that the team can give itself. Nothing if there are none.
#[component]
pub fn Lessons(sheet: Sheet) -> impl IntoView {
    let all = Memo::new(move |_| lessons(&sheet.coverage.read()));
    let items = move || {
        let names = sheet.people.names.read();
        let name = |person: usize| names.get(person).cloned();
        let item = |Lesson { teacher, learner, skill }: &Lesson| {
            view! {
                <li><bdi>{name(*teacher)}</bdi>" can teach "<bdi>{name(*learner)}</bdi>": "{skill.title}</li>
            }
        };
        all.read().iter().map(item).collect_view()
    };
    view! {
        <section class="card" aria-labelledby="lessons">
            <h2 id="lessons">"Who can teach whom"</h2>
            <p class="muted">
                {move || if all.read().is_empty() {
                    "Nobody is learning what another can do."
                } else {
                    "One can do what the other is learning, spread so that nobody has it all to do."
                }}
            </p>
            <ul class="plain-list" data-lessons="">{items}</ul>
        </section>
    }
}

/// An outline of the radar.
#[derive(Clone, Copy)]
struct Outline {
    /// The name in the DOM.
    id: &'static str,
    /// The words for what its percentages are of.
    words: &'static str,
    /// The percentages.
    of: fn(&Percents) -> &Vec<u16>,
}

/// The outlines of the radar.
const OUTLINES: [Outline; 3] = [
    Outline { id: "someone", words: "someone can", of: |percents| &percents.someone },
    Outline { id: "most", words: "more than half can", of: |percents| &percents.most },
    Outline { id: "weakest", words: "the weakest can", of: |percents| &percents.weakest },
];

/// The radar of what employers look for: what someone can do, what most can, and the least that anyone can.
#[component]
pub fn TeamRadar(sheet: Sheet) -> impl IntoView {
    let groups: Vec<Group> = Lens::Employers.groups().collect();
    let radar = Radar::new(groups.len());
    let percents = Memo::new(move |_| {
        let team = sheet.people.team.read();
        let summaries: Vec<&Summary> = team.summaries().collect();
        Percents::new(&sheet.coverage.read(), &summaries, Lens::Employers)
    });
    let row = |(axis, group): (usize, &Group)| {
        let numbers = move || {
            let percents = percents.read();
            let number = |Outline { words, of, .. }| {
                format!("{words} {}\u{a0}%", of(&percents).get(axis).copied().unwrap_or_default())
            };
            OUTLINES.map(number).join(", ")
        };
        view! { <li><span>{group.title()}</span>" "<span class="numbers" data-quality=group.id>{numbers}</span></li> }
    };
    let outline = |Outline { id, of, .. }: Outline| {
        view! { <path data-radar=id d=move || radar.polygon(of(&percents.read()))></path> }
    };
    let outlines = OUTLINES.map(outline).collect_view();
    let rows = groups.iter().enumerate().map(row).collect_view();
    view! {
        <section class="card" aria-labelledby="team-radar">
            <h2 id="team-radar">"What employers look for"</h2>
            <p class="legend">
                <span class="of-someone">"Someone"</span><span class="of-most">"More than half"</span><span class="of-weakest">"The weakest"</span>
            </p>
            <RadarFigure groups outlines rows/>
        </section>
    }
}
