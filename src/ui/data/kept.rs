//! The place where everything is kept, the browser's promise to keep it, and the time of the last backup.

use crate::browser::offline::{self, Offline};
use crate::browser::{clock, persistence};
use crate::ui::store::{Notice, Store};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The browser's promise to keep what is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Promise {
    /// The browser was not asked yet.
    NotAsked,
    /// The browser promises to keep it.
    Given,
    /// The browser may clear it.
    Refused,
    /// The browser makes no such promises.
    Unknown,
}

impl Promise {
    const fn from_answer(answer: Option<bool>) -> Promise {
        match answer {
            Some(true) => Promise::Given,
            Some(false) => Promise::Refused,
            None => Promise::Unknown,
        }
    }

    /// The slug in the DOM, for styles and tests.
    const fn slug(self) -> &'static str {
        match self {
            Promise::NotAsked => "",
            Promise::Given => "yes",
            Promise::Refused => "no",
            Promise::Unknown => "unknown",
        }
    }

    /// The sentence that explains it to the person.
    const fn sentence(self) -> &'static str {
        match self {
            Promise::NotAsked => "",
            Promise::Given => "Your browser promises not to clear it on its own.",
            Promise::Refused => {
                "Your browser does not promise to keep it: it may clear it when space runs low, and Safari does after seven days without a visit. Save a backup now and then, or install Greenlit as an app."
            }
            Promise::Unknown => {
                "Your browser cannot say whether it will keep it. Save a backup now and then."
            }
        }
    }
}

/// The sentences about the use of Greenlit without a network.
const fn without_network(state: Offline) -> &'static str {
    match state {
        Offline::Kept => "Greenlit opens without a network, too.",
        Offline::Older => {
            "Greenlit opens without a network, too, but in an older version: as the host of this site sends them, files of the newest are not those that were built."
        }
        Offline::Changed => {
            "Without a network, Greenlit does not open: as the host of this site sends them, files are not those that were built, so your browser keeps none of them."
        }
        Offline::Failed => {
            "Without a network, Greenlit does not open: your browser could not load and keep all of its files. Reload the page to try again."
        }
        Offline::Unsupported => {
            "Without a network, Greenlit does not open: your browser keeps the files of a site only over HTTPS, and some browsers not in a private window."
        }
    }
}

/// The section about the browser's storage.
#[component]
pub fn Kept() -> impl IntoView {
    let Store { notices, settings, .. } = expect_context();
    let promise = RwSignal::new(Promise::NotAsked);
    let offline = RwSignal::<Option<Offline>>::default();
    // Effects run in the browser alone.
    Effect::new(move |_| {
        offline::on_change(move |state| offline.set(Some(state)));
        spawn_local(async move { promise.set(Promise::from_answer(persistence::is_persisted().await)) });
    });
    // Browsers may ask the person, so the promise is requested by a click alone.
    let ask = move |_| {
        spawn_local(async move {
            let answer = Promise::from_answer(persistence::request().await);
            if answer == Promise::Given {
                notices.dismiss(Notice::Declined.kind());
            } else {
                notices.show(Notice::Declined);
            }
            promise.set(answer);
        });
    };
    let backed_up = move || match settings.backed_up() {
        Some(at) => format!("Last backup saved on {}.", clock::day_of(at)),
        None => "You have not saved a backup in this browser yet.".to_owned(),
    };
    view! {
        <section class="card" aria-labelledby="kept">
            <h2 id="kept">"Where it is kept"</h2>
            <p data-kept=move || promise.get().slug()>
                "In this browser's storage, on this device, and nowhere else. "
                {move || promise.get().sentence()}
            </p>
            <p class="actions" data-ask="" hidden=move || promise.get() != Promise::Refused>
                <button type="button" class="button" data-do="persist" on:click=ask>"Ask the browser to keep it"</button>
            </p>
            <p data-offline=move || offline.get().map(Offline::slug) hidden=move || offline.get().is_none()>
                {move || offline.get().map(without_network)}
            </p>
            <p class="muted" data-backed-up="">{backed_up}</p>
        </section>
    }
}
