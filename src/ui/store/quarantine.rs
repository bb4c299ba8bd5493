//! Quarantined values: values in storage that could not be read, kept unchanged until the person deletes them.

use super::Store;
use crate::browser::storage;
use crate::progress::Timestamp;
use crate::sync::keys;
use leptos::prelude::*;
use std::cmp::Reverse;

/// A value that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quarantined {
    /// The time at which it was quarantined.
    pub at: Timestamp,
    /// The unreadable value.
    pub text: String,
}

impl Store {
    /// The quarantined values, latest first. Not tracked; see [`Store::track_kept`].
    pub fn quarantined(self) -> Vec<Quarantined> {
        let value = |at: Timestamp| Some(Quarantined { at, text: storage::read(&key(at)).ok().flatten()? });
        let times = storage::keys_with_prefix(keys::QUARANTINE).into_iter().filter_map(|at| at.parse().ok());
        let mut values: Vec<Quarantined> = times.filter_map(value).collect();
        values.sort_by_key(|value| Reverse(value.at));
        values
    }

    /// Deletes the value that was quarantined at that time. It cannot be undone.
    pub fn delete_quarantined(self, at: Timestamp) {
        storage::remove(&key(at));
        self.kept_changed.notify();
    }
}

fn key(at: Timestamp) -> String {
    format!("{}{at}", keys::QUARANTINE)
}
