//! A group of technologies. Each is the row that the checklist shows, which the style sheet lays out as a chip until it is opened.

use crate::catalogue::{Area, Group, Job, Skill};
use crate::progress::{Name, Own, OwnId, Place, Status, Summary};
use crate::ui::parts::{AddOwn, JobRows, OwnRows, Row};
use crate::ui::store::Store;
use crate::ui::{Page, text};
use leptos::prelude::*;

/// A group: which technologies are chosen, and all that there are, by the job that they do.
#[component]
pub fn StackGroup(
    /// The group.
    group: Group,
    /// The area that it is.
    area: &'static Area,
    /// The summary of today.
    summary: Memo<Summary>,
) -> impl IntoView {
    let store = expect_context::<Store>();
    let count = Memo::new(move |_| store.count_of(area));
    let hints = move || summary.with(|summary| hints(summary, group));
    let title = format!("{}-title", group.id);
    let adds = RwSignal::new(false);
    let job = move |job: &'static Job| {
        let others = (area.jobs().last() == Some(job)).then(|| view! { <Others group adds/> });
        view! { <Technologies job others/> }
    };
    view! {
        <section class="group" id=group.id aria-labelledby=title.clone()>
            <div class="group-head">
                <h2 id=title.clone()>{group.title()}</h2>
                <p class="group-count" data-group=group.id>{move || text::green(count.get())}</p>
                <p class="group-chosen">
                    {area.only_job().map(|job| format!("{} ", text::enough(job)))}
                    <span data-chosen=group.id>{move || summary.with(|summary| chosen(summary, group))}</span>
                </p>
            </div>
            {area.jobs().iter().map(job).collect_view()}
            <Show when=move || adds.get()>
                <AddOwn places=Place::of_area(area) page=Page::Stack done=move |()| adds.set(false)/>
            </Show>
            <For each=hints key=|hint| hint.skill.number let:hint>
                <HintCard hint/>
            </For>
        </section>
    }
}

/// The technologies that do a job, the person's own among them, and what ends the list.
#[component]
fn Technologies(job: &'static Job, others: impl IntoView + 'static) -> impl IntoView {
    let row = |skill: &'static Skill| view! { <Row item=skill page=Page::Stack/> };
    let rows = view! {
        {job.skills().iter().map(row).collect_view()}
        <OwnRows page=Page::Stack has=move |place: Place| place == Place::Job(job) hidden=|_: OwnId| false/>
        {others}
    };
    view! { <JobRows job rows/> }
}

/// The end of the last list of a group, as in the document that the catalogue grew from. It opens the form for an own technology.
#[component]
fn Others(group: Group, adds: RwSignal<bool>) -> impl IntoView {
    view! {
        <li class="and-others" hidden=move || adds.get()>
            <button type="button" class="plain" data-do="and-others" on:click=move |_| adds.set(true)>
                "and others…"
                <span class="visually-hidden">{format!(": add your own to {}", group.title())}</span>
            </button>
        </li>
    }
}

/// The technologies of a group that are chosen, as in "Yours: Python; learning Go. Also PHP, in no number."
fn chosen(summary: &Summary, group: Group) -> String {
    let lists = summary.listed(|skill| group.has(skill));
    let titles = |skills: &[&Skill], own: &[Own]| {
        let own = own.iter().filter_map(|own| own.name.as_ref()).map(Name::isolated);
        skills.iter().map(|skill| skill.title.to_owned()).chain(own).collect::<Vec<_>>().join(", ")
    };
    let (can, learning) = (titles(&lists.can, &lists.own.can), titles(&lists.learning, &lists.own.learning));
    let counted = match (can.is_empty(), learning.is_empty()) {
        (true, true) => String::new(),
        (false, true) => format!("Yours: {can}."),
        (true, false) => format!("Learning {learning}."),
        (false, false) => format!("Yours: {can}; learning {learning}."),
    };
    let also = titles(&lists.also, &lists.own.also);
    match (counted.is_empty(), also.is_empty()) {
        (true, true) => "None chosen yet.".to_owned(),
        (_, true) => counted,
        (true, false) => format!("Also {also}."),
        (false, false) => format!("{counted} Also {also}."),
    }
}

/// A technology of the stack, and one that it runs on and that the stack lacks.
#[derive(Debug, Clone, Copy)]
struct Hint {
    skill: &'static Skill,
    ground: &'static Skill,
}

/// The hints at what technologies of a group run on.
fn hints(summary: &Summary, group: Group) -> Vec<Hint> {
    let missing = summary.missing_ground().into_iter().filter(|(skill, _)| group.has(skill));
    missing.filter_map(|(skill, grounds)| Some(Hint { skill, ground: grounds.into_iter().next()? })).collect()
}

#[component]
fn HintCard(hint: Hint) -> impl IntoView {
    let Hint { skill, ground } = hint;
    let store = expect_context::<Store>();
    view! {
        <div class="hint" data-hint=skill.id>
            <p>{format!("{} runs on {}, which your stack does not have yet.", skill.title, ground.title)}</p>
            <button type="button" class="button" data-do="add" on:click=move |_| store.set(ground, Status::Learning)>
                {format!("Add {}", ground.title)}
            </button>
        </div>
    }
}
