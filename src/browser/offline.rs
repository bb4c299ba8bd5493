//! The service worker's keeping of the site's files, with which pages open without a network.

use super::on_window;
use wasm_bindgen::JsCast as _;
use web_sys::CustomEvent;

/// The event that `scripts/worker.js` dispatches, with a slug of [`Offline`], once it knows and whenever that changes.
const EVENT: &str = "greenlit-offline";

/// The state of the files without which nothing opens without a network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offline {
    /// All of them are kept.
    Kept,
    /// Those of an older version are kept, since files of the newest arrive changed.
    Older,
    /// None is kept, since files arrive changed.
    Changed,
    /// None is kept, since not all of them could be loaded or stored.
    Failed,
    /// None is kept, since the browser has no service workers here.
    Unsupported,
}

impl Offline {
    /// Every state.
    pub const ALL: [Offline; 5] =
        [Offline::Kept, Offline::Older, Offline::Changed, Offline::Failed, Offline::Unsupported];

    /// The slug in the event, and in the DOM for styles and tests.
    pub const fn slug(self) -> &'static str {
        match self {
            Offline::Kept => "kept",
            Offline::Older => "older",
            Offline::Changed => "changed",
            Offline::Failed => "failed",
            Offline::Unsupported => "unsupported",
        }
    }
}

/// Calls `changed` once the state is known, and whenever it changes, as long as the page lives.
pub fn on_change(changed: impl Fn(Offline) + 'static) {
    on_window(EVENT, move |event| {
        let detail = event.dyn_ref().map(CustomEvent::detail).and_then(|detail| detail.as_string());
        let state = Offline::ALL.into_iter().find(|state| Some(state.slug()) == detail.as_deref());
        if let Some(state) = state {
            changed(state);
        }
    });
}
