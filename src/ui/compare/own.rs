//! Own entries of two people: technologies in the lists of the areas, and skills in cards of their own.

use super::areas::Both;
use crate::progress::{Name, Own, Place, Status, Summary};
use leptos::prelude::*;

/// The words for an own technology that counts and whose owner does not show its name.
pub const NAMELESS: &str = "one of their own";

/// An own entry of a summary as a chip that does nothing: there is no sentence about it. An item of a list holds it.
#[component]
pub fn OwnChip(
    /// The name; `None` if its owner does not show it.
    name: Option<Name>,
    /// The status.
    status: Status,
) -> impl IntoView {
    let name = name.map_or_else(|| NAMELESS.to_owned(), |name| name.to_string());
    view! {
        <span class="chip" data-status=status.slug()>
            <bdi>{name}</bdi>
            // A half circle is not plain enough for a claim that is not made yet.
            <span class=(status != Status::Learning).then_some("visually-hidden")>", "{status.label()}</span>
        </span>
    }
}

/// The own skills of both, which are in no number.
#[component]
pub fn OwnWords(
    /// The two summaries.
    both: Both,
) -> impl IntoView {
    view! {
        <OwnSkills side="theirs" title="In their own words" summary=both.theirs/>
        <OwnSkills side="mine" title="In your own words" summary=both.mine/>
    }
}

/// The own skills of one. Nothing if there are none.
#[component]
fn OwnSkills(side: &'static str, title: &'static str, summary: Signal<Summary>) -> impl IntoView {
    let skills = Memo::new(move |_| summary.with(own_skills));
    let id = format!("own-words-{side}");
    view! {
        <section class="card" aria-labelledby=id.clone() data-own-words=side hidden=move || skills.read().is_empty()>
            <h2 id=id.clone()>{title}</h2>
            <p class="muted">"Skills that the checklist does not have. They are in no number."</p>
            <ul class="chips">
                // Two may have the same name, so the place in the list is part of the key.
                <For each=move || skills.get() key=Clone::clone let((_, name, status))>
                    <li><OwnChip name=Some(name) status/></li>
                </For>
            </ul>
        </section>
    }
}

/// The own skills that are green or being learned, each with its place in the list. One that is to do or skipped says nothing, since
/// nobody else is asked for it.
fn own_skills(summary: &Summary) -> Vec<(usize, Name, Status)> {
    let is_shown = |own: &Own| {
        matches!(own.status, Status::CanDo | Status::Learning) && matches!(own.place(), Place::Area(_))
    };
    let skills = summary.named_own().filter(|(_, own)| is_shown(own));
    skills.enumerate().map(|(place, (name, own))| (place, name.clone(), own.status)).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;

    #[test]
    fn own_skills_that_say_something_are_shown() {
        let [skill, technology] = [false, true].map(|is_technology| {
            Place::all().find(|place| place.job_index().is_some() == is_technology).unwrap().marker()
        });
        let own = |name, beside, status| Own { name: Name::new(name), beside, status };
        let summary = Summary::default().with_own([
            own("Event storming", skill, Status::CanDo),
            own("", skill, Status::CanDo),
            own("Zig", technology, Status::CanDo),
            own("Chaos days", skill, Status::ToDo),
            own("Event storming", skill, Status::Learning),
        ]);
        let name = Name::new("Event storming").unwrap();
        assert_eq!(own_skills(&summary), [(0, name.clone(), Status::CanDo), (1, name, Status::Learning)]);
    }
}
