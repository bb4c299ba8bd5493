//! The browser's local storage, which may be denied.
//!
//! gloo-storage panics if storage is denied, so every access goes through `storage()`, which asks the window first.

use super::on_window;
use crate::sync::{self, StorageError};
use gloo_storage::{LocalStorage, Storage as _};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsCast as _;
use web_sys::{Storage, StorageEvent};

/// A change that another tab made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StorageChange {
    /// The key whose value changed; `None` if all keys were removed at once.
    pub key: Option<String>,
    /// The new value; `None` if the key was removed.
    pub value: Option<String>,
}

/// The storage of a replica.
#[derive(Debug, Clone, Copy, Default)]
pub struct BrowserStorage;

impl sync::Storage for BrowserStorage {
    fn read(&self, key: &str) -> Result<Option<String>, StorageError> {
        read(key)
    }

    fn write(&mut self, key: &str, text: &str) -> Result<(), StorageError> {
        write(key, text)
    }

    fn remove(&mut self, key: &str) {
        remove(key);
    }

    fn keys_with_prefix(&self, prefix: &str) -> Vec<String> {
        keys_with_prefix(prefix)
    }
}

/// The local storage, unless the browser denies it.
fn storage() -> Result<Storage, StorageError> {
    match gloo_utils::window().local_storage() {
        Ok(Some(_)) => Ok(LocalStorage::raw()),
        _ => Err(StorageError::Denied),
    }
}

/// The text under a key; `None` if there is none.
///
/// # Errors
/// [`StorageError::Denied`].
pub fn read(key: &str) -> Result<Option<String>, StorageError> {
    storage()?.get_item(key).map_err(|_| StorageError::Denied)
}

/// Writes a text under a key.
///
/// # Errors
/// [`StorageError::Full`] if there is no room for the text, [`StorageError::Denied`] if there is no storage.
pub fn write(key: &str, text: &str) -> Result<(), StorageError> {
    storage()?.set_item(key, text).map_err(|_| StorageError::Full)
}

/// Removes a key. Does nothing if there is no storage.
pub fn remove(key: &str) {
    if let Ok(storage) = storage() {
        // Removing a key cannot fail.
        let _ = storage.remove_item(key);
    }
}

/// The keys that begin with a prefix, without it and in no order; empty if there is no storage.
pub fn keys_with_prefix(prefix: &str) -> Vec<String> {
    let Ok(storage) = storage() else { return Vec::new() };
    let keys = (0..storage.length().unwrap_or(0)).filter_map(|index| storage.key(index).ok().flatten());
    keys.filter_map(|key| key.strip_prefix(prefix).map(str::to_owned)).collect()
}

/// Reads the JSON under a key; `None` if there is none, or if it is of another type.
pub fn read_json<T: DeserializeOwned>(key: &str) -> Option<T> {
    storage().ok()?;
    LocalStorage::get(key).ok()
}

/// Writes a value under a key, as JSON.
///
/// # Errors
/// As [`write()`].
pub fn write_json<T: Serialize>(key: &str, value: &T) -> Result<(), StorageError> {
    storage()?;
    // Every value that we store can be serialized, so only the browser can have refused it.
    LocalStorage::set(key, value).map_err(|_| StorageError::Full)
}

/// Calls `changed` with every change that another tab makes, as long as the page lives.
pub fn on_change(changed: impl Fn(StorageChange) + 'static) {
    on_window("storage", move |event| {
        if let Some(event) = event.dyn_ref::<StorageEvent>() {
            changed(StorageChange { key: event.key(), value: event.new_value() });
        }
    });
}
