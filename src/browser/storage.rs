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
    /// Begins the key of a note; the skill's number follows. See `crate::progress::Note`.
    pub const NOTE: &str = "greenlit.note.";
    /// Begins the key of an earlier state; its time follows, a dot, and a word for what came after it.
    pub const SNAPSHOT: &str = "greenlit.snapshot.";
    /// When a backup was last saved, in milliseconds since 1970-01-01 UTC.
    pub const BACKED_UP: &str = "greenlit.backed-up";
    /// When there last was a reminder to save one, likewise.
    pub const REMINDED: &str = "greenlit.reminded";
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

/// What follows a beginning in the keys that have it, in no order.
pub fn endings(start: &str) -> Vec<String> {
    let Ok(area) = area() else { return Vec::new() };
    let keys = (0..area.length().unwrap_or(0)).filter_map(|place| area.key(place).ok().flatten());
    keys.filter_map(|key| key.strip_prefix(start).map(str::to_owned)).collect()
}

/// Drops a key. Nothing happens where there is no storage.
pub fn remove(key: &str) {
    if let Ok(area) = area() {
        // Removing has no documented way to fail.
        let _ = area.remove_item(key);
    }
}

/// Calls `changed` with the key and the new text whenever another tab changes a key that begins so.
pub fn on_change(start: &'static str, changed: impl Fn(&str, String) + 'static) {
    dom::on_event("storage", move |event| {
        let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
        let key = event.key().unwrap_or_default();
        if let (Some(end), Some(text)) = (key.strip_prefix(start), event.new_value()) {
            changed(end, text);
        }
    });
}
