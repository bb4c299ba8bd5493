//! Skills that a person adds to a role, and those that they took out.

use super::editor::Editor;
use crate::catalogue::{AREAS, Lens, by_id, by_number};
use crate::role::Need;
use crate::ui::parts::controlled;
use leptos::prelude::*;

/// The choice of a skill to add, of all that there are.
#[component]
pub fn AddSkill(editor: Editor) -> impl IntoView {
    let add = move |id: String| {
        if let Some(skill) = by_id(&id) {
            editor.correct(&[skill.number], Some(Need::Must));
        }
    };
    let areas = Lens::Areas.groups().zip(AREAS).map(|(group, area)| {
        let option =
            |skill: &'static crate::catalogue::Skill| view! { <option value=skill.id>{skill.title}</option> };
        view! { <optgroup label=group.title()>{area.skills().iter().map(option).collect_view()}</optgroup> }
    });
    view! {
        <section class="card" aria-labelledby="add">
            <h2 id="add"><label for="add-skill">"Add a skill"</label></h2>
            // What was chosen is among the musts by then, so that the control goes back to its first line.
            <select class="button" id="add-skill" prop:value=controlled(move || { editor.draft.track(); "" }) on:change=move |event| add(event_target_value(&event))>
                <option value="">"Choose one…"</option>
                {areas.collect_view()}
            </select>
        </section>
    }
}

/// The skills that the ad asks for and that the person took out.
#[component]
pub fn TakenOut(editor: Editor) -> impl IntoView {
    let skills = Memo::new(move |_| {
        let draft = editor.draft.read();
        draft.taken_out().into_iter().filter_map(by_number).collect::<Vec<_>>()
    });
    view! {
        <section class="card" aria-labelledby="taken-out" hidden=move || skills.read().is_empty()>
            <h2 id="taken-out">"Taken out"</h2>
            <ul class="chips" data-taken-out="">
                <For each=move || skills.get() key=|skill| skill.number let:skill>
                    <li>
                        <button type="button" class="chip" aria-label=format!("Put back: {}", skill.title) on:click=move |_| editor.put_back(skill.number)>
                            {skill.title}
                        </button>
                    </li>
                </For>
            </ul>
        </section>
    }
}
