//! Everything that the role asks for and the person cannot do yet, with the exercises that prove it.

use super::editor::Editor;
use crate::catalogue::Skill;
use crate::role::{Need, Stand};
use crate::ui::Page;
use crate::ui::parts::Row;
use leptos::prelude::*;

/// The groups, what is nearest first.
const GROUPS: [(Stand, &str, &str); 3] = [
    (Stand::Learning, "learning", "Learning already"),
    (Stand::Ready, "ready", "Ready to learn"),
    (Stand::Missing, "later", "Needs something else first"),
];

/// The skills that are missing, as rows.
///
/// A row stays after its tick, until the role changes or the page is opened anew, so that a tick can be taken back.
#[component]
pub fn Missing(editor: Editor) -> impl IntoView {
    let missing = RwSignal::new(Vec::<(Stand, &'static Skill)>::new());
    Effect::new(move |_| {
        // Loading is the one change of statuses that is nobody's tick on this page.
        editor.store.is_loaded();
        let draft = editor.draft.read();
        let status = |skill: &Skill| editor.store.status_now(skill);
        let requirements = [Need::Must, Need::Nice].into_iter().flat_map(|need| draft.requirements(need));
        let nearest = requirements.filter_map(|requirement| requirement.nearest(status));
        missing.set(
            nearest.filter(|(_, stand)| *stand != Stand::Met).map(|(skill, stand)| (stand, skill)).collect(),
        );
    });
    view! {
        <section class="missing" aria-labelledby="missing" hidden=move || missing.read().is_empty()>
            <h2 id="missing">"What is missing"</h2>
            <p class="muted">"Each with an exercise that proves it, under Details. Of alternatives, the one that is nearest."</p>
            {GROUPS.map(|(stand, id, title)| view! { <Group missing stand id title/> }).collect_view()}
        </section>
    }
}

#[component]
fn Group(
    missing: RwSignal<Vec<(Stand, &'static Skill)>>,
    stand: Stand,
    id: &'static str,
    title: &'static str,
) -> impl IntoView {
    let skills = Memo::new(move |_| {
        let missing = missing.read();
        missing.iter().filter(|(other, _)| *other == stand).map(|(_, skill)| *skill).collect::<Vec<_>>()
    });
    view! {
        <div class="group" data-missing=id hidden=move || skills.read().is_empty()>
            <h3>{title}" "<span class="muted">{move || skills.read().len()}</span></h3>
            <ul class="rows">
                <For each=move || skills.get() key=|skill| skill.number let:skill>
                    <Row item=skill page=Page::Role copy=true/>
                </For>
            </ul>
        </div>
    }
}
