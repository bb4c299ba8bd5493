//! The card through which people come in, and what was done last.

use super::people::{Done, People};
use super::words;
use crate::browser::files::{self, Dropped};
use crate::link::Refused;
use crate::ui::parts::controlled;
use leptos::{ev, html, prelude::*};

/// The longest text, in bytes, that stays in the field: browsers take seconds to lay out one of megabytes.
const MAX_SHOWN_BYTES: usize = 200_000;

/// The card with the field for links, and the other ways to bring people in.
#[component]
pub fn Bring(people: People) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let field = NodeRef::<html::Textarea>::new();
    let take = move |text: String| {
        if text.len() > MAX_SHOWN_BYTES {
            people.bring_text(&text);
            people.forget_text();
            typed.set(String::new());
            // The state is what it was, and only the browser has put more into the field.
            if let Some(field) = field.get_untracked() {
                field.set_value("");
            }
            return;
        }
        if text.trim().is_empty() {
            people.forget_text();
        } else {
            people.bring_text(&text);
        }
        typed.set(text);
    };
    // What has brought people in has done its work, and would bring back whoever is taken out.
    let finish = move || {
        if people.forget_text() {
            typed.set(String::new());
        }
    };
    // Effects run in the browser alone, once the page is hydrated.
    Effect::new(move |_| {
        // Without this, browsers open a dropped file or link in place of the page.
        drop(window_event_listener(ev::dragover, |event| event.prevent_default()));
        drop(window_event_listener(ev::drop, move |event| {
            event.prevent_default();
            match files::dropped(&event) {
                Some(Dropped::Files(files)) => people.bring_files(files),
                Some(Dropped::Text(text)) => people.bring_text(&text),
                None => {}
            }
        }));
    });
    view! {
        <section class="card bring" aria-labelledby="bring" hidden=move || people.received.read().is_some()>
            <h2 id="bring"><label for="people">"Paste their links"</label></h2>
            <p class="muted" id="people-note">
                "Everyone ticks for themselves and sends you a link to their summary. Any text that holds such links will do: a mail, a chat, a table. It is read in this browser and sent nowhere."
            </p>
            <textarea
                id="people"
                rows="3"
                spellcheck="false"
                aria-describedby="people-note"
                placeholder="…/s/#…"
                node_ref=field
                prop:value=controlled(move || typed.get())
                on:input=move |event| take(event_target_value(&event))
                on:change=move |_| finish()
            ></textarea>
            <div class="actions">
                <button type="button" class="button" data-do="add-me" on:click=move |_| people.bring_me()>"Add yourself"</button>
                <label class="button" for="file">"Choose files"</label>
                <input class="visually-hidden" id="file" type="file" multiple on:change=move |event| people.bring_files(files::chosen(&event))/>
                <span class="muted">"or drop them anywhere here: texts with links, or backups"</span>
            </div>
        </section>
    }
}

/// The last thing that was done, with what of it brought nobody in, and its undo.
#[component]
pub fn WasDone(people: People) -> impl IntoView {
    let done = people.done;
    let is_empty = move || done.with(|done| *done == Done::default());
    let aside = move || done.with(|done| words::aside(&done.aside));
    let unreadable = move || {
        done.with(|done| done.aside.unreadable.clone())
            .into_iter()
            .map(|sentence| view! { <p>{sentence}</p> })
            .collect_view()
    };
    let refused = move || {
        let done = done.read();
        let item = |Refused { start, error }: &Refused| {
            view! { <li><code>{format!("{start}…")}</code>": "{words::refused(*error)}</li> }
        };
        let line = |line: &String| view! { <li><bdi>{line.clone()}</bdi></li> };
        (
            done.aside.refused.iter().take(MAX_TOLD).map(item).collect_view(),
            done.aside.lines.first.iter().map(line).collect_view(),
        )
    };
    view! {
        <div class="notice done" role="status" data-notice="people" hidden=is_empty>
            <p>{move || done.with(|done| done.said.clone())}</p>
            {unreadable}
            <details class="aside" data-aside="" hidden=move || aside().is_empty()>
                <summary>{aside}</summary>
                <ul>{refused}</ul>
            </details>
            <button type="button" class="button" data-do="undo" hidden=move || done.read().undo.is_empty() on:click=move |_| people.undo()>
                "Undo"
            </button>
            <button type="button" class="button quiet" data-do="dismiss" on:click=move |_| done.set(Done::default())>"Dismiss"</button>
        </div>
        <p class="notice" role="status" data-notice="people-denied" hidden=move || !people.is_denied.get()>
            "Your browser lets this page keep nothing, so the team lasts as long as this page is open. Copy its link before you close it."
        </p>
        <p class="notice" role="status" data-notice="people-unread" hidden=move || people.unread.get() == 0>
            {move || words::people(people.unread.get())}
            " of your team came in by a newer version of Greenlit, and cannot be shown by this one. Reload the page to update."
        </p>
    }
}

/// The most links that are told although they bring nobody in.
const MAX_TOLD: usize = 20;
