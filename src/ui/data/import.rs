//! Imports: a file that is chosen or dropped, a link or a backup that is pasted, a summary in the address.

use super::incoming::{ImportError, Incoming};
use super::preview::Preview;
use crate::backup::{BackupError, MAX_BACKUP_BYTES};
use crate::browser::files::{self, ChosenFile, Dropped};
use crate::browser::location;
use crate::link;
use crate::ui::parts::controlled;
use leptos::either::Either;
use leptos::task::spawn_local;
use leptos::{ev, html, prelude::*};

/// The offer of something to import, and the field for pasting it. A handle: copying it copies no state.
#[derive(Debug, Clone, Copy)]
struct Offer {
    incoming: RwSignal<Option<Result<Incoming, ImportError>>>,
    pasted: RwSignal<String>,
    field: NodeRef<html::Input>,
}

impl Offer {
    fn new() -> Offer {
        Offer { incoming: RwSignal::default(), pasted: RwSignal::default(), field: NodeRef::new() }
    }

    fn take_text(self, text: &str) {
        self.incoming.set(Some(Incoming::from_text(text)));
    }

    /// Takes the first of some files: an import is one at a time.
    fn take_file(self, files: Vec<ChosenFile>) {
        let Some(file) = files.into_iter().next() else { return };
        if file.size() > MAX_BACKUP_BYTES {
            return self.incoming.set(Some(Err(ImportError::Backup(BackupError::TooLarge))));
        }
        spawn_local(async move {
            let bytes = file.bytes().await.ok_or(ImportError::File);
            self.incoming.set(Some(bytes.and_then(|bytes| Incoming::from_file(&bytes))));
        });
    }

    fn take_pasted(self, text: String) {
        if !text.trim().is_empty() {
            self.take_text(&text);
        }
        self.pasted.set(text);
    }

    /// Takes the summary in the address, if the person wants to start from someone else's.
    fn take_address(self) {
        if let Ok(summary) = link::find(&location::fragment()) {
            self.incoming.set(Some(Ok(Incoming::Summary(summary))));
        }
    }

    fn clear(self) {
        self.incoming.set(None);
        self.pasted.set(String::new());
        if let Some(field) = self.field.get_untracked() {
            // Fails only for elements that cannot take the focus.
            let _ = field.focus();
        }
    }

    /// Takes a summary in the address, and what is dropped, as long as the page lives.
    fn listen(self) {
        self.take_address();
        location::on_fragment_change(move || self.take_address());
        // Without this, browsers open a dropped file or link in place of the page.
        drop(window_event_listener(ev::dragover, |event| event.prevent_default()));
        drop(window_event_listener(ev::drop, move |event| {
            event.prevent_default();
            match files::dropped(&event) {
                Some(Dropped::Files(files)) => self.take_file(files),
                Some(Dropped::Text(text)) => self.take_pasted(text),
                None => {}
            }
        }));
    }
}

/// The section of imports.
#[component]
pub fn Import() -> impl IntoView {
    let offer = Offer::new();
    // Effects run in the browser alone, once the page is hydrated.
    Effect::new(move |_| offer.listen());
    let choose = move |event: ev::Event| offer.take_file(files::chosen(&event));
    view! {
        <section class="card" id="import" aria-labelledby="import-title">
            <h2 id="import-title">"Import"</h2>
            <p class="muted">
                "A backup, or a link to a summary. You see what would change before anything does, and you can undo it afterwards."
            </p>
            <div class="drop">
                <label class="button" for="file">"Choose a backup"</label>
                <input class="visually-hidden" id="file" type="file" accept=".json,application/json,.txt,text/plain" on:change=choose/>
                <span class="muted">"or drop the file anywhere on this page"</span>
            </div>
            <div class="paste">
                <label for="paste">"Or paste a link"</label>
                <input
                    id="paste"
                    type="text"
                    placeholder="…/s/#…"
                    node_ref=offer.field
                    prop:value=controlled(move || offer.pasted.get())
                    on:input=move |event| offer.take_pasted(event_target_value(&event))
                />
            </div>
            {move || offer.incoming.get().map(|incoming| match incoming {
                Ok(incoming) => Either::Left(view! { <Preview incoming done=move || offer.clear()/> }),
                Err(error) => Either::Right(view! {
                    <p class="notice" role="alert" data-notice=error.slug()>{error.sentence()}</p>
                }),
            })}
        </section>
    }
}
