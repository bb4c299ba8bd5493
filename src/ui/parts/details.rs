//! What a row unfolds: how to prove the skill, why it matters, what it needs and leads to, what to read, and one's evidence.

use super::{Chip, Evidence, prerendered};
use crate::browser::fetch;
use crate::catalogue::{Explanation, Skill, by_numbers};
use crate::ui::Page;
use leptos::either::Either;
use leptos::{html, prelude::*};

/// The details of a skill. They open without a script.
#[component]
pub fn Details(
    /// Which.
    skill: &'static Skill,
    /// The page they stand on.
    page: Page,
    /// Whether they are a second place for the skill, whose explanation is asked for when it is opened.
    copy: bool,
    /// The element, for whoever opens it from outside.
    node_ref: NodeRef<html::Details>,
) -> impl IntoView {
    let opened = RwSignal::new(false);
    let technology = skill.is_technology();
    let needs = by_numbers(skill.needs).collect::<Vec<_>>();
    let alternatives = by_numbers(skill.alternatives).collect::<Vec<_>>();
    view! {
        <details node_ref=node_ref on:toggle=move |_| opened.set(true)>
            <summary aria-label=format!("Details: {}", skill.title)>"Details"</summary>
            <div class="more">
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
                <Show when=move || opened.get()>
                    <Evidence skill/>
                </Show>
            </div>
        </details>
    }
}

/// The explanation of a skill, as the build writes it.
#[cfg(not(target_arch = "wasm32"))]
fn explained(skill: &'static Skill) -> impl IntoView {
    view! { <Explained skill explanation=Explanation::from_catalogue(skill)/> }
}

/// The browser never calls it.
#[cfg(target_arch = "wasm32")]
fn explained(_skill: &'static Skill) {}

/// The explanations of all skills, asked for when the first of them is wanted. A handle, as the store is; a page that shows
/// skills in a second place provides it.
#[derive(Debug, Clone, Copy)]
pub struct Explanations {
    /// What came of asking; `None` until there is an answer.
    answer: RwSignal<Option<Option<Vec<Explanation>>>>,
    asked: StoredValue<bool>,
}

impl Explanations {
    /// Provides them to the rows of a page.
    pub fn provide() {
        provide_context(Explanations { answer: RwSignal::default(), asked: StoredValue::default() });
    }

    /// Asks for them, unless that was done; again where they did not come.
    fn ask(self) {
        if self.asked.get_value() {
            return;
        }
        self.asked.set_value(true);
        leptos::task::spawn_local(async move {
            let answer = fetch::json(&format!("./{}", Explanation::FILE)).await;
            self.asked.set_value(answer.is_some());
            self.answer.set(Some(answer));
        });
    }

    /// The explanation of a skill: `None` until there is an answer, and nothing in it where it did not come. Tracked.
    fn of(self, skill: &Skill) -> Option<Option<Explanation>> {
        self.answer.with(|answer| {
            answer.as_ref().map(|all| all.as_ref().and_then(|all| all.get(skill.index()).cloned()))
        })
    }
}

/// The explanation of a skill, asked for once its details are opened.
#[component]
fn Fetched(skill: &'static Skill, opened: RwSignal<bool>) -> impl IntoView {
    let explanations = expect_context::<Explanations>();
    Effect::new(move |_| {
        if opened.get() {
            explanations.ask();
        }
    });
    move || match opened.get().then(|| explanations.of(skill)).flatten() {
        None => None,
        Some(Some(explanation)) => Some(Either::Left(view! { <Explained skill explanation/> })),
        Some(None) => Some(Either::Right(view! {
            <p>"This did not load. It stands with "<a href=format!("./#{}", skill.id)>"the skill in its area"</a>" too."</p>
        })),
    }
}

/// What an explanation says.
#[component]
fn Explained(skill: &'static Skill, explanation: Explanation) -> impl IntoView {
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
                <p><a href=format!("#{}", skill.id) data-own="">"Link to this skill"</a></p>
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
    /// Whether they are what the skill leads to.
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
