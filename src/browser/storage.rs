//! The browser's local storage, probed before it is trusted.
//!
//! gloo-storage panics where storage is denied, so [`area`] asks the window first and everything goes through it.

use super::dom;
use gloo_storage::{LocalStorage, Storage as _};
use std::fmt;
use wasm_bindgen::JsCast as _;
use web_sys::StorageEvent;

/// Every key we use. Each begins with the product's name, since other pages of the host may share the storage.
pub mod keys {
    /// The saved progress; see `crate::progress`.
    pub const PROGRESS: &str = "greenlit.progress";
    /// Begins the key of a value that could not be read and was set aside; a time follows.
    pub const SET_ASIDE: &str = "greenlit.set-aside.";
    /// `light` or `dark`; absent where the system decides. `index.html` reads it before the first paint.
    pub const THEME: &str = "greenlit.theme";
    /// The name on one's own summary.
    pub const NAME: &str = "greenlit.name";
    /// The highest skill number there was at the last visit.
    pub const SEEN: &str = "greenlit.seen";
    /// `off` where the single-key shortcuts are switched off.
    pub const SHORTCUTS: &str = "greenlit.shortcuts";
}

/// Why storage did not do what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageError {
    /// The browser gives this page no storage.
    Denied,
    /// There is no room left.
    Full,
}

impl StorageError {
    /// The word in the DOM, for styles and tests.
    pub const fn key(self) -> &'static str {
        match self {
            StorageError::Denied => "storage-denied",
            StorageError::Full => "storage-full",
        }
    }
}

impl fmt::Display for StorageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            StorageError::Denied => {
                "Your browser lets this page store nothing, so ticks last until you leave it. Allow storage for this site, then reload."
            }
            StorageError::Full => {
                "Your browser refused to save: its storage is full. Save your progress as a file, then free some space and tick again."
            }
        })
    }
}

/// The storage, if the browser gives us one that answers.
fn area() -> Result<web_sys::Storage, StorageError> {
    let given = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    given.map(|_| LocalStorage::raw()).ok_or(StorageError::Denied)
}

/// The text under a key; `None` where there is none.
///
/// # Errors
/// [`StorageError::Denied`].
pub fn read(key: &str) -> Result<Option<String>, StorageError> {
    area()?.get_item(key).map_err(|_| StorageError::Denied)
}

/// Puts a text under a key.
///
/// # Errors
/// [`StorageError::Full`] where the browser refuses the text, [`StorageError::Denied`] where it refuses us.
pub fn write(key: &str, text: &str) -> Result<(), StorageError> {
    area()?.set_item(key, text).map_err(|_| StorageError::Full)
}

/// Drops a key. Nothing happens where there is no storage.
pub fn remove(key: &str) {
    if let Ok(area) = area() {
        // Removing has no documented way to fail.
        let _ = area.remove_item(key);
    }
}

/// Calls `changed` with the new text whenever another tab changes the key.
pub fn on_change(key: &'static str, changed: impl Fn(String) + 'static) {
    dom::on_event("storage", move |event| {
        let event = event.dyn_ref::<StorageEvent>().filter(|event| event.key().as_deref() == Some(key));
        if let Some(text) = event.and_then(StorageEvent::new_value) {
            changed(text);
        }
    });
}
