//! The team against a role: what it covers together, who comes closest alone, and what to hire for.

use super::sheet::Sheet;
use super::words;
use crate::catalogue::by_number;
use crate::role::Need;
use crate::team::{Against, Candidate, CoveredRequirement};
use crate::ui::text;
use leptos::prelude::*;

/// The most people who are told as the closest.
const MAX_CLOSEST: usize = 5;

/// The card about the role that is chosen. It is not there while none is.
#[component]
pub fn AgainstRole(sheet: Sheet) -> impl IntoView {
    let content = move || {
        let role = sheet.role.get()?;
        let names = sheet.people.names.get();
        let coverage = sheet.coverage.read();
        let against = Against::new(&coverage, &role);
        let hire: Vec<_> =
            against.nobody().filter(|covered| covered.requirement.need() == Need::Must).collect();
        let only: Vec<_> = against.only_one().map(|(covered, _)| covered).collect();
        let covered: Vec<_> = against.requirements.iter().filter(|covered| !covered.can.is_empty()).collect();
        let nice: Vec<_> =
            against.nobody().filter(|covered| covered.requirement.need() == Need::Nice).collect();
        let closest = against.closest.iter().take(MAX_CLOSEST);
        let closest: Vec<_> = closest.map(|candidate| closest_row(&against, *candidate, &names)).collect();
        Some(view! {
            <p class="whose"><bdi>{text::role_name(&role)}</bdi></p>
            <p data-met=against.musts().met.to_string() data-asked-of=against.musts().asked.to_string()>
                {words::covers(against.musts(), against.nices())}
            </p>
            <ul class="lines">
                {requirements("hire", "Nobody: what to hire for, or to learn", &hire, &names)}
                {requirements("hire-nice", "Nobody, and nice to have", &nice, &names)}
                {requirements("only-must", "Only one person", &only, &names)}
                {requirements("covered", "Covered", &covered, &names)}
            </ul>
            <h3>"Who comes closest alone"</h3>
            <ol class="lines" data-closest="">{closest}</ol>
        })
    };
    view! {
        <section class="card against-role" aria-labelledby="against-role" data-against="" hidden=move || sheet.role.read().is_none()>
            <h2 id="against-role">"Against the role"</h2>
            {content}
        </section>
    }
}

/// A number of requirements, which opens to them and to the people who meet each. Nothing if there are none.
fn requirements(
    id: &'static str,
    title: &'static str,
    all: &[&CoveredRequirement<'_>],
    names: &[String],
) -> impl IntoView + use<> {
    let item = |covered: &&CoveredRequirement<'_>| {
        let people = |people: &[usize]| {
            people.iter().filter_map(|person| names.get(*person)).cloned().collect::<Vec<_>>().join(", ")
        };
        let can = people(&covered.can);
        let learning = people(&covered.learning);
        let learning = if learning.is_empty() { learning } else { format!("learning: {learning}") };
        let who: Vec<_> = [can, learning].into_iter().filter(|part| !part.is_empty()).collect();
        let who = (!who.is_empty()).then(|| view! { ": "<bdi class="muted">{who.join("; ")}</bdi> });
        view! { <li>{title_of(covered)}{who}</li> }
    };
    (!all.is_empty()).then(|| {
        let items = all.iter().map(item).collect_view();
        view! {
            <li>
                <details data-requirements=id>
                    <summary><span>{title}</span><span class="numbers">{all.len()}</span></summary>
                    <ul class="within">{items}</ul>
                </details>
            </li>
        }
    })
}

/// A person, and how much of the role they meet; it opens to the musts that they do not.
fn closest_row(against: &Against<'_>, candidate: Candidate, names: &[String]) -> impl IntoView + use<> {
    let Candidate { person, musts, nices } = candidate;
    let is_missing = |covered: &&CoveredRequirement<'_>| {
        covered.requirement.need() == Need::Must && !covered.can.contains(&person)
    };
    let missing: Vec<_> = against.requirements.iter().filter(is_missing).map(title_of).collect();
    let missing = if missing.is_empty() {
        "They meet every must.".to_owned()
    } else {
        format!("Missing: {}.", missing.join(", "))
    };
    view! {
        <li>
            <details>
                <summary>
                    <bdi>{names.get(person).cloned()}</bdi>
                    <span class="numbers">{text::standing_in_short(musts, nices)}</span>
                </summary>
                <p class="within muted">{missing}</p>
            </details>
        </li>
    }
}

/// The title of a requirement, as in "Kafka or RabbitMQ".
fn title_of(covered: &CoveredRequirement<'_>) -> String {
    let skills = covered.requirement.skills().iter().copied().filter_map(by_number);
    skills.map(|skill| skill.title).collect::<Vec<_>>().join(" or ")
}
