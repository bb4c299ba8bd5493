//! Green skills that were last set more than a year ago, to be confirmed again.

use crate::browser::clock;
use crate::catalogue::Skill;
use crate::progress::Status;
use crate::ui::Page;
use crate::ui::store::Store;
use leptos::prelude::*;

/// The skills, with buttons to confirm them. Hidden if there are none.
#[component]
pub fn ToConfirm() -> impl IntoView {
    let store = expect_context::<Store>();
    let stale = Memo::new(move |_| {
        // Skills grow stale while the page is open.
        let today = store.today().filter(|_| store.is_loaded());
        today.map(|_| store.progress().to_confirm(clock::now())).unwrap_or_default()
    });
    let number = move || match stale.read().len() {
        1 => "1 skill was last confirmed more than a year ago.".to_owned(),
        number => format!("{number} skills were last confirmed more than a year ago."),
    };
    view! {
        <section class="card confirm" aria-labelledby="to-confirm" data-confirm="" hidden=move || stale.read().is_empty()>
            <h2 id="to-confirm">"To confirm again"</h2>
            <p class="muted">{number}</p>
            <p class="actions">
                <button
                    type="button"
                    class="button"
                    data-do="confirm-all"
                    on:click=move |_| confirm(store, stale.get_untracked(), Status::CanDo)
                >
                    "I still can do all of them"
                </button>
            </p>
            <details>
                <summary>"One by one"</summary>
                <ul>
                    <For each=move || stale.get() key=|skill| skill.number let:skill>
                        <Stale skill/>
                    </For>
                </ul>
            </details>
        </section>
    }
}

#[component]
fn Stale(skill: &'static Skill) -> impl IntoView {
    view! {
        <li>
            <a href=format!("{}#{}", Page::Summary.to_skills(), skill.id)>{skill.title}</a>
            <Answer skill status=Status::CanDo label="Still can do" slug="confirm" class="button"/>
            <Answer skill status=Status::Learning label="Learning again" slug="relearn" class="button quiet"/>
        </li>
    }
}

/// A button that answers for one skill which status it has now.
#[component]
fn Answer(
    skill: &'static Skill,
    status: Status,
    label: &'static str,
    /// The slug in the DOM.
    slug: &'static str,
    class: &'static str,
) -> impl IntoView {
    let store = expect_context::<Store>();
    view! {
        <button
            type="button"
            class=class
            data-do=slug
            data-stale=skill.id
            aria-label=format!("{label}: {}", skill.title)
            on:click=move |_| confirm(store, vec![skill], status)
        >
            {label}
        </button>
    }
}

/// Sets skills to a status, even if they have it already, since the time of the change is what counts.
fn confirm(store: Store, skills: Vec<&'static Skill>, status: Status) {
    let text = match (skills.as_slice(), status) {
        ([], _) => return,
        ([skill], Status::CanDo) => format!("{}: confirmed.", skill.title),
        ([skill], _) => format!("{}: learning again.", skill.title),
        (skills, _) => format!("{} skills confirmed.", skills.len()),
    };
    store.set_all(skills.into_iter().map(|skill| (skill, status)).collect());
    store.notices.say(text);
}
