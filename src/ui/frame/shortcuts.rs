//! Single-key shortcuts: those that work on any page, the list of all of them, and the setting that turns them off.

use super::targets::Targets;
use crate::browser::keyboard::{self, Shortcut};
use crate::ui::parts::{Rows, controlled};
use crate::ui::store::Settings;
use leptos::{ev, html, prelude::*};

const SHORTCUTS: [(&str, &str); 7] = [
    ("Space", "tick the skill, or take the tick back"),
    ("j, k", "go to the next or the previous skill"),
    ("l", "mark it as learning"),
    ("s", "skip it"),
    ("o", "open its details"),
    ("/", "search"),
    ("?", "show this list"),
];

/// The button that opens the list of shortcuts, and the list. A row handles its own keys; Space is the browser's own.
#[component]
pub fn Shortcuts() -> impl IntoView {
    let settings = expect_context::<Settings>();
    let rows = expect_context::<Rows>();
    let targets = expect_context::<Targets>();
    let dialog = NodeRef::<html::Dialog>::new();
    let title = NodeRef::<html::H2>::new();
    let open = move || {
        if let Some(dialog) = dialog.get_untracked().filter(|dialog| !dialog.open()) {
            // Fails only for a dialog that is open already or that is not in the document.
            let _ = dialog.show_modal();
        }
        // The browser would give the focus to the switch, and Space, with which one scrolls, would then turn it off.
        if let Some(title) = title.get_untracked() {
            let _ = title.focus();
        }
    };
    let press = move |event: ev::KeyboardEvent| {
        keyboard::hold_back(&event);
        if !settings.shortcuts_now() {
            return;
        }
        match keyboard::shortcut(&event) {
            Some(Shortcut { key: 'j', .. }) => rows.step(1),
            Some(Shortcut { key: 'k', .. }) => rows.step(-1),
            Some(Shortcut { key: '/', is_held: false }) => targets.focus_search(),
            Some(Shortcut { key: '?', is_held: false }) => open(),
            _ => return,
        }
        event.prevent_default();
    };
    // Effects run in the browser alone.
    Effect::new(move |_| drop(window_event_listener(ev::keydown, press)));
    view! {
        <button type="button" class="plain" data-do="keys" on:click=move |_| open()>"Keyboard shortcuts"</button>
        <dialog id="keys" aria-labelledby="keys-title" node_ref=dialog>
            <h2 id="keys-title" tabindex="-1" node_ref=title>"Keyboard shortcuts"</h2>
            <dl>{SHORTCUTS.map(|(key, does)| view! { <dt><kbd>{key}</kbd></dt><dd>{does}</dd> }).collect_view()}</dl>
            <label class="check">
                <input
                    type="checkbox"
                    id="shortcuts"
                    checked
                    prop:checked=controlled(move || settings.shortcuts())
                    on:change=move |event| settings.set_shortcuts(event_target_checked(&event))
                />
                "Use single-key shortcuts"
            </label>
            <form method="dialog"><button class="button primary">"Close"</button></form>
        </dialog>
    }
}
