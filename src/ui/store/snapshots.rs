//! Earlier states, to go back to: one before the first change of a day, and one before anything that changes much at once.

use super::Store;
use crate::browser::clock;
use crate::browser::storage::{self, keys};
use crate::progress::{self, Day};
use leptos::prelude::*;

/// How many earlier states are kept.
const MAX_SNAPSHOTS: usize = 10;

/// What came after an earlier state was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Before {
    /// The first change of a day.
    Day,
    /// Starting over.
    Reset,
    /// A ready-made stack.
    Stack,
    /// Importing a backup or a link.
    Import,
    /// Going back to an earlier state.
    WentBack,
    /// Something that a later version does.
    Other,
}

impl Before {
    const ALL: [Before; 6] =
        [Before::Day, Before::Reset, Before::Stack, Before::Import, Before::WentBack, Before::Other];

    /// The word in the key. Those of a released version must not change.
    const fn key(self) -> &'static str {
        match self {
            Before::Day => "day",
            Before::Reset => "reset",
            Before::Stack => "stack-started",
            Before::Import => "import",
            Before::WentBack => "went-back",
            Before::Other => "other",
        }
    }

    /// As a person reads it.
    pub const fn sentence(self) -> &'static str {
        match self {
            Before::Day => "At the start of that day.",
            Before::Reset => "Before starting over.",
            Before::Stack => "Before a ready-made stack.",
            Before::Import => "Before something was brought in.",
            Before::WentBack => "Before going back to an earlier state.",
            Before::Other => "Before a large change.",
        }
    }
}

/// One earlier state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// When it was kept, in milliseconds since 1970-01-01 UTC.
    pub at: u64,
    /// What came after it.
    pub before: Before,
    /// A backup, or the progress alone.
    pub text: String,
}

impl Store {
    /// Keeps the progress as it is now, to go back to.
    pub fn take_snapshot(self, before: Before) {
        self.keep_snapshot(before, &self.progress.with_untracked(progress::save));
    }

    /// Keeps everything as it is now, notes and name too, to go back to.
    pub fn take_full_snapshot(self, before: Before) {
        self.keep_snapshot(before, &untrack(|| self.backup()).encode(clock::today()));
    }

    /// Keeps a text as an earlier state. The oldest go.
    pub fn keep_snapshot(self, before: Before, text: &str) {
        // One that does not fit is no reason to stop: what comes next can be undone without it.
        let _ = storage::write(&format!("{}{}.{}", keys::SNAPSHOT, clock::now(), before.key()), text);
        let mut kept = keys_by_time();
        while kept.len() > MAX_SNAPSHOTS {
            storage::remove(&format!("{}{}", keys::SNAPSHOT, kept.remove(0).1));
        }
        self.kept.update(|changes| *changes += 1);
    }

    /// The earlier states, latest first. Not tracked; see [`Store::track_kept`].
    pub fn snapshots(self) -> Vec<Snapshot> {
        let snapshot = |(at, key): (u64, String)| {
            let word = key.split_once('.').map_or("", |(_, word)| word);
            let before = Before::ALL.into_iter().find(|before| before.key() == word).unwrap_or(Before::Other);
            let text = storage::read(&format!("{}{key}", keys::SNAPSHOT)).ok().flatten()?;
            Some(Snapshot { at, before, text })
        };
        keys_by_time().into_iter().rev().filter_map(snapshot).collect()
    }

    /// Keeps the state that a day begins with, before its first change, and only where it is another than the last one kept.
    /// A page that is only looked at keeps none.
    pub(super) fn snapshot_the_day(self, today: Day) {
        if self.saving.with_value(|saving| saving.changed == Some(today)) {
            return;
        }
        self.saving.update_value(|saving| saving.changed = Some(today));
        let Some(stored) = self.saving.with_value(|saving| saving.stored()) else { return };
        if let Some(last) = self.snapshots().first()
            && (last.text == stored || clock::day_of(last.at) == today)
        {
            return;
        }
        self.keep_snapshot(Before::Day, &stored);
    }
}

/// What follows the prefix in the keys of earlier states, with the time in it, oldest first.
fn keys_by_time() -> Vec<(u64, String)> {
    let time = |key: &String| key.split_once('.')?.0.parse().ok();
    let keys = storage::keys_with_prefix(keys::SNAPSHOT).into_iter();
    let mut keys: Vec<(u64, String)> = keys.filter_map(|key| Some((time(&key)?, key))).collect();
    keys.sort();
    keys
}
