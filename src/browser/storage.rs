//! The browser's local storage, probed before it is trusted.
//!
//! gloo-storage panics where storage is denied, so [`storage`] asks the window first and everything goes through it.

use super::on_window;
use gloo_storage::{LocalStorage, Storage as _};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::error::Error;
use std::fmt;
use wasm_bindgen::JsCast as _;
use web_sys::{Storage, StorageEvent};

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

impl fmt::Display for StorageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            StorageError::Denied => "storage is denied",
            StorageError::Full => "storage is full",
        })
    }
}

impl Error for StorageError {}

/// A change that another tab made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StorageChange {
    /// The key whose value changed; `None` where all keys were removed at once.
    pub key: Option<String>,
    /// The new value; `None` where the key was removed.
    pub value: Option<String>,
}

/// The local storage, if the browser gives us one.
fn storage() -> Result<Storage, StorageError> {
    match gloo_utils::window().local_storage() {
        Ok(Some(_)) => Ok(LocalStorage::raw()),
        _ => Err(StorageError::Denied),
    }
}

/// The text under a key; `None` where there is none.
///
/// # Errors
/// [`StorageError::Denied`].
pub fn read(key: &str) -> Result<Option<String>, StorageError> {
    storage()?.get_item(key).map_err(|_| StorageError::Denied)
}

/// Puts a text under a key.
///
/// # Errors
/// [`StorageError::Full`] where the browser refuses the text, [`StorageError::Denied`] where it refuses us.
pub fn write(key: &str, text: &str) -> Result<(), StorageError> {
    storage()?.set_item(key, text).map_err(|_| StorageError::Full)
}

/// Removes a key. Nothing happens where there is no storage.
pub fn remove(key: &str) {
    if let Ok(storage) = storage() {
        // Removing has no documented way to fail.
        let _ = storage.remove_item(key);
    }
}

/// The rest of every key that begins with the prefix, in no order; none where there is no storage.
pub fn keys_with_prefix(prefix: &str) -> Vec<String> {
    let Ok(storage) = storage() else { return Vec::new() };
    let keys = (0..storage.length().unwrap_or(0)).filter_map(|index| storage.key(index).ok().flatten());
    keys.filter_map(|key| key.strip_prefix(prefix).map(str::to_owned)).collect()
}

/// Reads the JSON under a key; `None` where there is none, or it is something else.
pub fn read_json<T: DeserializeOwned>(key: &str) -> Option<T> {
    storage().ok()?;
    LocalStorage::get(key).ok()
}

/// Puts a value under a key, as JSON.
///
/// # Errors
/// As [`write`].
pub fn write_json<T: Serialize>(key: &str, value: &T) -> Result<(), StorageError> {
    storage()?;
    // What we store always serializes, so it can only be the browser that refuses.
    LocalStorage::set(key, value).map_err(|_| StorageError::Full)
}

/// Calls `changed` with every change that another tab makes, for as long as the page lives.
pub fn on_change(changed: impl Fn(StorageChange) + 'static) {
    on_window("storage", move |event| {
        if let Some(event) = event.dyn_ref::<StorageEvent>() {
            changed(StorageChange { key: event.key(), value: event.new_value() });
        }
    });
}
