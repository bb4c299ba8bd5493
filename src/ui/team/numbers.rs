//! The numbers of the team: how many skills someone, most, only one and nobody can do, in all and by group; each number opens to what it
//! counts.

use super::sheet::{Sheet, SheetGroup};
use super::words;
use crate::catalogue::{AREAS, Area, Group, Lens, Skill};
use crate::team::Covered;
use crate::ui::text;
use leptos::prelude::*;

/// The numbers of all skills.
#[component]
pub fn Whole(sheet: Sheet) -> impl IntoView {
    let covered = sheet.covered;
    let list = |id: &'static str, title: &'static str, skills: fn(&Covered) -> &[&'static Skill]| {
        let opened = RwSignal::new(false);
        let number = Memo::new(move |_| covered.with(|covered| skills(covered).len()));
        let titles = move || {
            opened.get().then(|| view! { <Titles skills=covered.with(|covered| skills(covered).to_vec())/> })
        };
        view! {
            <li>
                <details data-covered=id on:toggle=move |_| opened.set(true)>
                    <summary><span>{title}</span><span class="numbers">{move || text::skills(number.get())}</span></summary>
                    {titles}
                </details>
            </li>
        }
    };
    view! {
        <section class="card whole" aria-labelledby="whole">
            <h2 id="whole">"What the team can do"</h2>
            <ul class="lines">
                {list("someone", "Someone can do", |covered| &covered.someone)}
                {list("most", "More than half can do", |covered| &covered.most)}
                {list("learning", "Someone is learning", |covered| &covered.learning)}
            </ul>
        </section>
    }
}

/// The skills that hang on one person, by person.
#[component]
pub fn OnlyOne(sheet: Sheet) -> impl IntoView {
    let number = move || sheet.covered.read().only_one.len();
    let by_person = move || {
        let (covered, names) = (sheet.covered.read(), sheet.people.names.read());
        let of_person = |(person, name): (usize, &String)| {
            let of_person = covered.only_one.iter().filter(|(_, only)| *only == person);
            let skills: Vec<_> = of_person.map(|(skill, _)| *skill).collect();
            (!skills.is_empty())
                .then(|| view! { <li><p><bdi>{name.clone()}</bdi>{format!(", alone with {}", skills.len())}</p><Titles skills/></li> })
        };
        names.iter().enumerate().map(of_person).collect_view()
    };
    view! {
        <section class="card" aria-labelledby="only">
            <h2 id="only">"Only one can do "<span class="muted">{number}</span></h2>
            <p class="muted">"When they are away, nobody can."</p>
            <ul class="by-person" data-only="">{by_person}</ul>
        </section>
    }
}

/// The skills that nobody can do, by area. Of technologies, the jobs that nobody can do with any.
#[component]
pub fn Nobody(sheet: Sheet) -> impl IntoView {
    let number = move || sheet.covered.read().missing();
    let by_area = move || {
        let covered = sheet.covered.read();
        let of_area = |(area, group): (&'static Area, Group)| {
            let skills = covered.nobody.iter().filter(|skill| skill.area() == area);
            let jobs = covered.open.iter().filter(|job| job.area() == area);
            let titles: Vec<_> =
                skills.map(|skill| (skill.id, skill.title)).chain(jobs.map(|job| ("", job.title))).collect();
            let item = |(id, title): (&'static str, &'static str)| view! { <li data-of=id>{title}</li> };
            (!titles.is_empty()).then(|| {
                view! { <li><p>{group.title()}</p><ul class="titles">{titles.into_iter().map(item).collect_view()}</ul></li> }
            })
        };
        AREAS.iter().zip(Lens::Areas.groups()).map(of_area).collect_view()
    };
    view! {
        <section class="card" aria-labelledby="nobody">
            <h2 id="nobody">"Nobody can do "<span class="muted">{number}</span></h2>
            <p class="muted">"Of technologies, the kinds of which nobody can do one."</p>
            <ul class="by-person" data-nobody="">{by_area}</ul>
        </section>
    }
}

/// The numbers of each group of the matrix.
#[component]
pub fn ByGroup(sheet: Sheet) -> impl IntoView {
    let groups = move || {
        let group = |group: SheetGroup| view! { <li><GroupNumbers sheet group/></li> };
        sheet.groups.get().into_iter().map(group).collect_view()
    };
    view! {
        <section class="card by-group" aria-labelledby="by-group">
            <h2 id="by-group">"Group by group"</h2>
            <ul class="lines">{groups}</ul>
        </section>
    }
}

#[component]
fn GroupNumbers(sheet: Sheet, group: SheetGroup) -> impl IntoView {
    let SheetGroup { id, title, skills } = group;
    let opened = RwSignal::new(false);
    let covered = Memo::new(move |_| {
        let of_group = |skill: &Skill| skills.contains(&skill);
        sheet.coverage.read().covered(of_group)
    });
    let numbers = move || covered.with(words::numbers);
    let list = |title: &'static str, skills: &[&'static Skill]| {
        let skills = skills.to_vec();
        (!skills.is_empty()).then(|| view! { <p>{title}</p><Titles skills/> })
    };
    let lists = move || {
        opened.get().then(|| {
            let covered = covered.read();
            let only: Vec<_> = covered.only_one.iter().map(|(skill, _)| *skill).collect();
            let jobs: Vec<_> = covered.open.iter().map(|job| job.title).collect();
            let open = (!jobs.is_empty())
                .then(|| view! { <p>"Nobody can do any of"</p><p class="muted">{jobs.join(", ")}</p> });
            (
                list("Someone can do", &covered.someone),
                list("More than half can do", &covered.most),
                list("Only one can do", &only),
                list("Nobody can do", &covered.nobody),
                open,
                list("Someone is learning", &covered.learning),
            )
        })
    };
    view! {
        <details data-group-numbers=id on:toggle=move |_| opened.set(true)>
            <summary><span>{title}</span><span class="numbers">{numbers}</span></summary>
            <div class="within">{lists}</div>
        </details>
    }
}

/// The titles of skills in one paragraph.
#[component]
fn Titles(skills: Vec<&'static Skill>) -> impl IntoView {
    let item = |skill: &'static Skill| view! { <li data-of=skill.id>{skill.title}</li> };
    view! { <ul class="titles">{skills.into_iter().map(item).collect_view()}</ul> }
}
