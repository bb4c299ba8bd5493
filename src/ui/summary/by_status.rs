//! A summary skill by skill: a list for each number of its headline, by area.

use crate::catalogue::{Group, Job, Lens, Skill};
use crate::progress::{Listed, Own, Status, Summary};
use crate::ui::Page;
use crate::ui::parts::{Chips, OwnChips};
use leptos::prelude::*;

/// A list: the skills behind one number.
#[derive(Debug, Clone, Copy)]
struct List {
    /// The slug in the DOM.
    slug: &'static str,
    title: &'static str,
    /// A sentence about it; empty where the title says it all.
    about: &'static str,
    skills: fn(&Listed) -> &Vec<&'static Skill>,
    /// The own technologies among them.
    own: fn(&Listed) -> &[Own],
    /// The stack groups in which more technologies would count, where they are part of the number.
    places: fn(&Listed) -> &[(&'static Job, u16)],
}

impl List {
    /// The number of the headline that it lists.
    fn number(self, lists: &Listed) -> usize {
        let places: u16 = (self.places)(lists).iter().map(|(_, places)| places).sum();
        (self.skills)(lists).len() + (self.own)(lists).len() + usize::from(places)
    }
}

const NO_PLACES: fn(&Listed) -> &[(&'static Job, u16)] = |_| &[];

const NO_OWN: fn(&Listed) -> &[Own] = |_| &[];

const LISTS: [List; 5] = [
    List {
        slug: Status::CanDo.slug(),
        title: "Can do",
        about: "",
        skills: |lists| &lists.can,
        own: |lists| &lists.own.can,
        places: NO_PLACES,
    },
    List {
        slug: Status::Learning.slug(),
        title: "Learning now",
        about: "",
        skills: |lists| &lists.learning,
        own: |lists| &lists.own.learning,
        places: NO_PLACES,
    },
    List {
        slug: "also",
        title: "Also",
        about: "Technologies beyond what is enough of their kind. They are in no total.",
        skills: |lists| &lists.also,
        own: |lists| &lists.own.also,
        places: NO_PLACES,
    },
    List {
        slug: Status::ToDo.slug(),
        title: "To do",
        about: "",
        skills: |lists| &lists.to_do,
        own: NO_OWN,
        places: |lists| &lists.open,
    },
    List {
        slug: Status::Skipped.slug(),
        title: "Skipped",
        about: "In no total.",
        skills: |lists| &lists.skipped,
        own: NO_OWN,
        places: NO_PLACES,
    },
];

/// The skills of a summary, in a list for each number.
#[component]
pub fn ByStatus(
    /// The summary.
    summary: Signal<Summary>,
) -> impl IntoView {
    let lists = Memo::new(move |_| summary.with(|summary| summary.listed(|_| true)));
    let list = |list: List| view! { <ListDetails list lists summary/> };
    view! {
        <section class="card lists" aria-labelledby="by-status">
            <h2 id="by-status">"Skill by skill"</h2>
            {LISTS.map(list).collect_view()}
        </section>
    }
}

/// The skills of one area that are in a list, each with its status.
type OfArea = (Group, Vec<(&'static Skill, Status)>);

/// One list. It is filled once the page is hydrated, since the HTML does not know the statuses.
#[component]
fn ListDetails(list: List, lists: Memo<Listed>, summary: Signal<Summary>) -> impl IntoView {
    let number = move || lists.with(|lists| list.number(lists));
    let areas = RwSignal::new(Vec::new());
    let places = RwSignal::new(Vec::new());
    let own = Memo::new(move |_| lists.with(|lists| (list.own)(lists).to_vec()));
    Effect::new(move |_| {
        lists.with(|lists| {
            areas.set(summary.with(|summary| by_area((list.skills)(lists), summary)));
            places.set((list.places)(lists).to_vec());
        });
    });
    let of_area = move |(group, skills): OfArea| {
        view! {
            <h4>{group.title()}</h4>
            <Chips skills=Signal::stored(skills) page=Page::Summary/>
        }
    };
    let place = move |(job, number): (&'static Job, u16)| {
        let address = format!("{}#{}", Page::Summary.to(Page::Stack), job.area().id);
        view! { <li><a class="chip" href=address data-places=number>{format!("{number} more of {}", job.title)}</a></li> }
    };
    view! {
        <details data-list=list.slug>
            <summary>
                <h3>{list.title}</h3>
                <span class="numbers">{move || number().to_string()}</span>
            </summary>
            <p class="muted">{move || if number() == 0 { "None." } else { list.about }}</p>
            {move || areas.get().into_iter().map(of_area).collect_view()}
            <div hidden=move || own.read().is_empty()>
                <h4>"Your own"</h4>
                <OwnChips own/>
            </div>
            <div hidden=move || places.read().is_empty()>
                <h4>"Technologies"</h4>
                <ul class="chips">{move || places.get().into_iter().map(place).collect_view()}</ul>
            </div>
        </details>
    }
}

/// Skills by their areas, each with its status.
fn by_area(skills: &[&'static Skill], summary: &Summary) -> Vec<OfArea> {
    let of_area = |group: Group| {
        let skills = skills.iter().filter(|skill| group.has(skill));
        (group, summary.with_statuses(skills.copied()))
    };
    Lens::Areas.groups().map(of_area).filter(|(_, skills)| !skills.is_empty()).collect()
}
