//! Quarantined values: what stood in storage and could not be read, kept as it was until the person deletes it.

use super::Store;
use crate::browser::storage::{self, keys};
use leptos::prelude::*;
use std::cmp::Reverse;

/// One value that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quarantined {
    /// When it was quarantined, in milliseconds since 1970-01-01 UTC.
    pub at: u64,
    /// The value as it was.
    pub text: String,
}

impl Store {
    /// The quarantined values, latest first. Not tracked; see [`Store::track_kept`].
    pub fn quarantined(self) -> Vec<Quarantined> {
        let value = |at: u64| Some(Quarantined { at, text: storage::read(&key(at)).ok().flatten()? });
        let times = storage::keys_with_prefix(keys::SET_ASIDE).into_iter().filter_map(|at| at.parse().ok());
        let mut values: Vec<Quarantined> = times.filter_map(value).collect();
        values.sort_by_key(|value| Reverse(value.at));
        values
    }

    /// Deletes what was quarantined at that moment. Nothing brings it back.
    pub fn delete_quarantined(self, at: u64) {
        storage::remove(&key(at));
        self.kept.update(|changes| *changes += 1);
    }
}

fn key(at: u64) -> String {
    format!("{}{at}", keys::SET_ASIDE)
}
