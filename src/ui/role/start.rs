//! The beginning of a role: an ad, a level, what the person can do, or a link.

use super::editor::Editor;
use crate::catalogue::Level;
use crate::ui::parts::controlled;
use crate::ui::{errors, text};
use leptos::prelude::*;

/// The message that an ad asks for nothing.
const NOTHING_READ: &str = "Nothing in this text asks for a skill of the checklist. If it is an ad for a backend engineer, check that all of it is here.";

/// The card with the field for an ad, and the other ways to begin.
#[component]
pub fn Start(editor: Editor) -> impl IntoView {
    let level = move |level: Level| {
        view! {
            <button type="button" class="button" data-level=level.label() on:click=move |_| editor.start_from_level(level)>
                {text::capital(level.engineer())}
            </button>
        }
    };
    let reads_nothing = move || {
        let draft = editor.draft.read();
        !draft.ad().trim().is_empty() && draft.role().requirements().is_empty()
    };
    let can_anything = move || editor.store.whole().green > 0;
    view! {
        // Folded once a role was opened, which then is the first thing to see.
        <details class="card start unfolds" open prop:open=controlled(move || editor.starting.get())>
            <summary><h2>"Begin with a job ad, a level or a link"</h2></summary>
            <label for="ad">"Paste a job ad"</label>
            <p class="muted" id="ad-note">
                "It is read in this browser and sent nowhere. Ads in English, and names of technologies in any language."
            </p>
            <textarea
                id="ad"
                rows="7"
                spellcheck="false"
                aria-describedby="ad-note"
                placeholder="Requirements: …"
                prop:value=controlled(move || editor.typed.get())
                on:input=move |event| editor.type_ad(event_target_value(&event))
                on:change=move |_| editor.finish_typing()
            ></textarea>
            <p role="status" data-notice="nothing-read">{move || if reads_nothing() { NOTHING_READ } else { "" }}</p>
            <div class="others">
                <div>
                    <h3 id="start-from">"Or start from"</h3>
                    <div class="actions" role="group" aria-labelledby="start-from">
                        {Level::ALL.map(level).collect_view()}
                        <button type="button" class="button" data-do="start-from-mine" disabled=move || !can_anything() on:click=move |_| editor.start_from_mine()>
                            "What you can do"
                        </button>
                        <button type="button" class="button" data-do="start-by-hand" on:click=move |_| editor.start_by_hand()>"By hand"</button>
                    </div>
                </div>
                <OpenLink editor/>
            </div>
        </details>
    }
}

/// The field for a link.
#[component]
fn OpenLink(editor: Editor) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let take = move |link: String| {
        if link.trim().is_empty() {
            editor.refused.set(None);
        } else {
            editor.open_link(&link);
        }
        typed.set(link);
    };
    view! {
        <div class="paste">
            <label for="paste">"Or from a link: a role, or someone's summary"</label>
            <input
                id="paste"
                type="text"
                placeholder="…/role/#…"
                prop:value=controlled(move || typed.get())
                on:input=move |event| take(event_target_value(&event))
            />
            // It stays on the page while it is empty, since screen readers announce changes of an alert that exists.
            <div
                class="notice"
                role="alert"
                data-notice=move || editor.refused.get().map(errors::link_slug)
                hidden=move || editor.refused.get().is_none()
            >
                <p>{move || editor.refused.get().map(errors::link)}</p>
            </div>
        </div>
    }
}
