//! All that the role asks for, each with the person's lamp and the words that it was read from.

use super::editor::Editor;
use super::words;
use crate::catalogue::{Skill, by_number};
use crate::role::{self, Need, Requirement};
use crate::ui::Page;
use crate::ui::parts::{Road, controlled};
use leptos::prelude::*;

/// The number of all that is asked for, and of what of it the person can do.
#[component]
pub fn Standing(editor: Editor) -> impl IntoView {
    let standing = Memo::new(move |_| {
        let draft = editor.draft.read();
        let standing = role::Standing::new(draft.role(), |skill| editor.store.status(skill));
        (standing.musts, standing.nices, standing.count())
    });
    let is_ad = Memo::new(move |_| !editor.draft.read().ad().is_empty());
    let count = Memo::new(move |_| standing.get().2);
    let from_link = move || {
        if editor.received.get() { "From a link. Nothing of it is stored until you keep it. " } else { "" }
    };
    view! {
        <section class="standing" aria-labelledby="asks">
            <p class="whose" hidden=move || editor.name.read().is_empty()><bdi>{move || editor.name.get()}</bdi></p>
            <div role="status"><h2 id="asks">{move || { let (musts, nices, _) = standing.get(); words::asks(is_ad.get(), musts, nices) }}</h2></div>
            <Road count/>
            <p data-met=move || standing.get().0.met.to_string() data-asked-of=move || standing.get().0.asked.to_string()>
                {move || { let (musts, nices, _) = standing.get(); words::standing(musts, nices) }}
            </p>
            <p class="muted" data-received="">{from_link}</p>
        </section>
    }
}

/// The requirements, musts first.
#[component]
pub fn Asked(editor: Editor) -> impl IntoView {
    view! {
        <div class="asks">
            <OfNeed editor need=Need::Must/>
            <OfNeed editor need=Need::Nice/>
        </div>
    }
}

/// The requirements of one weight, in the order of the ad.
#[component]
fn OfNeed(editor: Editor, need: Need) -> impl IntoView {
    let requirements = Memo::new(move |_| {
        let draft = editor.draft.read();
        draft.requirements(need).into_iter().cloned().collect::<Vec<_>>()
    });
    let id = need.slug();
    view! {
        <section class="card" aria-labelledby=id hidden=move || requirements.read().is_empty()>
            <h2 id=id>{words::need(need)}</h2>
            <ul class="asked-list">
                // The words are part of the key, since an item is given them once.
                <For
                    each=move || requirements.get()
                    key=move |requirement| (requirement.clone(), read_from(editor, requirement))
                    children=move |requirement| view! { <Item editor requirement/> }
                />
            </ul>
        </section>
    }
}

/// The words that a requirement was read from, as in "“Golang”, “k8s”"; empty where nothing was read. Not tracked.
fn read_from(editor: Editor, requirement: &Requirement) -> String {
    let draft = editor.draft.read_untracked();
    let mut words: Vec<String> = Vec::new();
    for word in requirement.skills().iter().flat_map(|skill| draft.words(*skill)) {
        let word = format!("“{}”", word.split_whitespace().collect::<Vec<_>>().join(" "));
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words.join(", ")
}

/// A requirement: its skills, the words that it was read from, how it stands, and the control of its weight.
#[component]
fn Item(editor: Editor, requirement: Requirement) -> impl IntoView {
    let store = editor.store;
    let need = requirement.need();
    let words = read_from(editor, &requirement);
    let skills: Vec<_> = requirement.skills().iter().copied().filter_map(by_number).collect();
    let titles = skills.iter().map(|skill| skill.title).collect::<Vec<_>>().join(" or ");
    let is_group = skills.len() > 1;
    let numbers = requirement.skills().to_vec();
    let stand = move || {
        let status = |skill: &Skill| store.status(skill);
        requirement.nearest(status).map(|(skill, stand)| words::stand(skill, stand, status))
    };
    let weigh = move |value: String| {
        editor.correct(&numbers, Need::from_slug(&value));
    };
    view! {
        <li class="asked" data-any=is_group.then_some("")>
            <div class="what">
                {is_group.then(|| view! { <p class="muted">"Any one of"</p> })}
                <ul class="chips">
                    {skills.into_iter().map(|skill| view! { <AskedSkill editor skill need is_group/> }).collect_view()}
                </ul>
                <p class="muted read-from" hidden=words.is_empty()>{words.clone()}</p>
            </div>
            <p class="stand">{stand}</p>
            <select
                class="button"
                aria-label=format!("Weight: {titles}")
                prop:value=controlled(move || need.slug())
                on:change=move |event| weigh(event_target_value(&event))
            >
                <option value="must">"Must"</option>
                <option value="nice">"Nice"</option>
                <option value="out">"Not asked"</option>
            </select>
        </li>
    }
}

/// A skill of a requirement. One of several can be taken out by itself.
#[component]
fn AskedSkill(editor: Editor, skill: &'static Skill, need: Need, is_group: bool) -> impl IntoView {
    let status = editor.store.signal(skill);
    view! {
        <li data-asked=skill.id data-need=need.slug()>
            <a class="chip" href=format!("{}#{}", Page::Role.to_skills(), skill.id) data-status=move || status.get().slug()>{skill.title}</a>
            {is_group.then(|| view! {
                <button
                    type="button"
                    class="take-out"
                    aria-label=format!("Take out: {}", skill.title)
                    on:click=move |_| editor.correct(&[skill.number], None)
                >
                    "×"
                </button>
            })}
        </li>
    }
}
