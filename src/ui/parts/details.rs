//! The details of a row: how to prove the skill, why it matters, its relations to other skills, what to read, and one's
//! evidence.

use super::own_fields::OwnFields;
use super::{AskedIn, Chip, Evidence, prerendered};
use crate::browser::fetch;
use crate::catalogue::{Explanation, Skill, by_numbers};
use crate::progress::Status;
use crate::ui::store::{Item, Store};
use crate::ui::{Page, text};
use leptos::either::Either;
use leptos::{html, prelude::*};
use std::borrow::Cow;

/// The details of a skill or of an own entry, in an element that opens without a script.
#[component]
pub fn Details(
    /// The skill or the own entry.
    item: Item,
    /// Its title.
    title: Cow<'static, str>,
    /// The page that they are on.
    page: Page,
    /// True if the skill is on the page already. Its explanation is then fetched when the details are opened.
    copy: bool,
    /// The element, so that the row can open it.
    node_ref: NodeRef<html::Details>,
) -> impl IntoView {
    let opened = RwSignal::new(false);
    let label = format!("Details: {title}");
    view! {
        <details node_ref=node_ref on:toggle=move |_| opened.set(true)>
            <summary aria-label=label>"Details"</summary>
            <div class="more">
                {item.skill().map(|skill| view! { <About skill page copy opened/> })}
                <Show when=move || opened.get()>
                    <Statuses item title=title.clone()/>
                    {item.skill().map(|skill| view! { <AskedIn skill/> })}
                    <Evidence item title=title.clone()/>
                    {item.own().map(|id| view! { <OwnFields id/> })}
                </Show>
            </div>
        </details>
    }
}

/// The explanation of a skill, and its relations to others.
#[component]
fn About(skill: &'static Skill, page: Page, copy: bool, opened: RwSignal<bool>) -> impl IntoView {
    let technology = skill.is_technology();
    let needs = by_numbers(skill.needs).collect::<Vec<_>>();
    let alternatives = by_numbers(skill.alternatives).collect::<Vec<_>>();
    view! {
        {if copy {
            Either::Left(view! { <Fetched skill opened/> })
        } else {
            Either::Right(prerendered(move || explained(skill)))
        }}
        <div class="relations">
            <Chips title=if technology { "Runs on" } else { "Needs first" } skills=needs page/>
            <Show when=move || opened.get()>
                <Chips title="Leads to" skills=skill.leads_to().collect() page leads=true/>
            </Show>
            <Chips title="Compare with" skills=alternatives page/>
        </div>
    }
}

/// The four statuses, each a button as large as a finger. Styles show them where a row has no room for its other controls.
#[component]
fn Statuses(
    /// The skill or the own entry.
    item: Item,
    /// Its title.
    #[prop(into)]
    title: Cow<'static, str>,
) -> impl IntoView {
    let store = expect_context::<Store>();
    let button = move |to: Status| {
        view! {
            <button
                type="button"
                data-set=to.slug()
                aria-pressed=move || (store.item_status(item) == to).to_string()
                on:click=move |_| store.set(item, to)
            >
                {text::capital(to.label())}
            </button>
        }
    };
    view! {
        <div class="statuses" role="group" aria-label=format!("Status: {title}")>
            {Status::ALL.map(button).collect_view()}
        </div>
    }
}

/// The explanation of a skill, written at build time.
#[cfg(not(target_arch = "wasm32"))]
fn explained(skill: &'static Skill) -> impl IntoView {
    view! { <Explained skill explanation=Explanation::from_catalogue(skill) to_skills=String::new()/> }
}

/// Nothing, since the browser never calls it.
#[cfg(target_arch = "wasm32")]
fn explained(_skill: &'static Skill) {}

/// The explanations of all skills, fetched when the first of them is needed.
///
/// A page that shows skills in a second place provides it. A handle: copying it copies no state.
#[derive(Debug, Clone, Copy)]
pub struct Explanations {
    /// The page that they are on.
    page: Page,
    /// The answer; `None` until there is one, and `Some(None)` if the file could not be fetched.
    answer: RwSignal<Option<Option<Vec<Explanation>>>>,
    is_requested: StoredValue<bool>,
}

impl Explanations {
    /// Provides the explanations to the rows of a page.
    pub fn provide(page: Page) {
        provide_context(Explanations {
            page,
            answer: RwSignal::default(),
            is_requested: StoredValue::default(),
        });
    }

    /// Fetches the explanations, unless that was done already and did not fail.
    fn fetch(self) {
        if self.is_requested.get_value() {
            return;
        }
        self.is_requested.set_value(true);
        leptos::task::spawn_local(async move {
            let answer =
                fetch::json(&format!("{}{}", self.page.to(Page::Checklist), Explanation::FILE)).await;
            self.is_requested.set_value(answer.is_some());
            self.answer.set(Some(answer));
        });
    }

    /// The explanation of a skill; `None` until there is an answer, and `Some(None)` if it could not be fetched. Tracked.
    fn get(self, skill: &Skill) -> Option<Option<Explanation>> {
        self.answer.with(|answer| {
            answer.as_ref().map(|all| all.as_ref().and_then(|all| all.get(skill.index()).cloned()))
        })
    }
}

/// The explanation of a skill, fetched once its details are opened.
#[component]
fn Fetched(skill: &'static Skill, opened: RwSignal<bool>) -> impl IntoView {
    let explanations = expect_context::<Explanations>();
    Effect::new(move |_| {
        if opened.get() {
            explanations.fetch();
        }
    });
    move || match opened.get().then(|| explanations.get(skill)).flatten() {
        None => None,
        Some(Some(explanation)) => Some(Either::Left(
            view! { <Explained skill explanation to_skills=explanations.page.to_skills()/> },
        )),
        Some(None) => Some(Either::Right(view! {
            <p>"This did not load. It stands with "<a href=format!("{}#{}", explanations.page.to(Page::Checklist), skill.id)>"the skill in its area"</a>" too."</p>
        })),
    }
}

/// An explanation.
#[component]
fn Explained(
    skill: &'static Skill,
    explanation: Explanation,
    /// The address before the `#` of the skill's own row.
    to_skills: String,
) -> impl IntoView {
    let Explanation { prove, why, read } = explanation;
    let ads = (skill.ads > 0)
        .then(|| format!(" Named in {} of {} job ads read.", skill.ads, crate::catalogue::ADS_READ));
    let source = |(title, url): (String, String)| view! { <li><a href=url>{title}</a></li> };
    view! {
        <div class="explained">
            {prove.map(|prove| view! { <div class="prove"><h3>"Prove it"</h3><p>{prove}</p></div> })}
            <div>
                <h3>{if skill.is_technology() { "What it is for" } else { "Why it matters" }}</h3>
                <p>{why}{ads}</p>
                <h3>"Read"</h3>
                <ul class="read">{read.into_iter().map(source).collect_view()}</ul>
                <p><a href=format!("{to_skills}#{}", skill.id) data-permalink="">"Link to this skill"</a></p>
            </div>
        </div>
    }
}

/// Links to other skills, each with its lamp.
#[component]
fn Chips(
    title: &'static str,
    skills: Vec<&'static Skill>,
    page: Page,
    /// True if they are the skills that this one leads to.
    #[prop(optional)]
    leads: bool,
) -> impl IntoView {
    let shown = !skills.is_empty();
    shown.then(move || {
        view! {
            <div data-leads=leads.then_some("")>
                <h3>{title}</h3>
                <ul class="chips">{skills.into_iter().map(|skill| view! { <Chip skill page/> }).collect_view()}</ul>
            </div>
        }
    })
}
