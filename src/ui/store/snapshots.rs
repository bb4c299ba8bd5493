//! Snapshots, to go back to: one before the first change of a day, and one before anything that changes much at once.

use super::Store;
use crate::browser::clock;
use crate::browser::storage;
use crate::progress::{Day, Timestamp};
use crate::sync::keys;
use leptos::prelude::*;

/// The number of snapshots that are kept.
const MAX_SNAPSHOTS: usize = 10;

/// The occasion before which a snapshot was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Occasion {
    /// The first change of a day.
    Day,
    /// Starting over.
    Reset,
    /// A ready-made stack.
    Stack,
    /// Importing a backup or a link.
    Import,
    /// Going back to a snapshot.
    WentBack,
    /// An occasion that only a later version of the app knows.
    Other,
}

impl Occasion {
    const ALL: [Occasion; 6] = [
        Occasion::Day,
        Occasion::Reset,
        Occasion::Stack,
        Occasion::Import,
        Occasion::WentBack,
        Occasion::Other,
    ];

    /// The slug in the key. The slugs of a released version must not change.
    const fn slug(self) -> &'static str {
        match self {
            Occasion::Day => "day",
            Occasion::Reset => "reset",
            Occasion::Stack => "stack-started",
            Occasion::Import => "import",
            Occasion::WentBack => "went-back",
            Occasion::Other => "other",
        }
    }

    /// The sentence that a person reads.
    pub const fn sentence(self) -> &'static str {
        match self {
            Occasion::Day => "At the start of that day.",
            Occasion::Reset => "Before starting over.",
            Occasion::Stack => "Before a ready-made stack.",
            Occasion::Import => "Before an import.",
            Occasion::WentBack => "Before going back to an earlier state.",
            Occasion::Other => "Before a large change.",
        }
    }
}

/// A snapshot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// The time at which it was taken.
    pub at: Timestamp,
    /// The occasion before which it was taken.
    pub occasion: Occasion,
    /// A backup, or encoded progress alone.
    pub text: String,
}

impl Store {
    /// Takes a snapshot of the progress.
    pub fn take_snapshot(self, occasion: Occasion) {
        self.keep_snapshot(occasion, &self.progress_now().encode());
    }

    /// Takes a snapshot of everything, notes and name included.
    pub fn take_full_snapshot(self, occasion: Occasion) {
        self.keep_snapshot(occasion, &untrack(|| self.backup()).encode(clock::today()));
    }

    /// Saves a text as a snapshot, and removes the oldest ones beyond the limit.
    pub fn keep_snapshot(self, occasion: Occasion, text: &str) {
        // A failure does not stop the change that follows, since that can be undone without a snapshot.
        let _ = storage::write(&format!("{}{}.{}", keys::SNAPSHOT, clock::now(), occasion.slug()), text);
        let mut kept = keys_by_time();
        while kept.len() > MAX_SNAPSHOTS {
            storage::remove(&format!("{}{}", keys::SNAPSHOT, kept.remove(0).1));
        }
        self.kept_changed.notify();
    }

    /// The snapshots, latest first. Not tracked; see [`Store::track_kept`].
    pub fn snapshots(self) -> Vec<Snapshot> {
        let snapshot = |(at, key): (Timestamp, String)| {
            let slug = key.split_once('.').map_or("", |(_, slug)| slug);
            let occasion =
                Occasion::ALL.into_iter().find(|occasion| occasion.slug() == slug).unwrap_or(Occasion::Other);
            let text = storage::read(&format!("{}{key}", keys::SNAPSHOT)).ok().flatten()?;
            Some(Snapshot { at, occasion, text })
        };
        keys_by_time().into_iter().rev().filter_map(snapshot).collect()
    }

    /// Takes the snapshot of a day, before its first change, unless the last snapshot is of that day or the same.
    pub(super) fn snapshot_the_day(self, today: Day) {
        if self.changed_on.get_value() == Some(today) {
            return;
        }
        self.changed_on.set_value(Some(today));
        let Some(stored) = self.replica.with_value(|replica| replica.stored().map(str::to_owned)) else {
            return;
        };
        if let Some(last) = self.snapshots().first()
            && (last.text == stored || clock::day_of(last.at) == today)
        {
            return;
        }
        self.keep_snapshot(Occasion::Day, &stored);
    }
}

/// The keys of the snapshots without their prefix, each with the time in it, oldest first.
fn keys_by_time() -> Vec<(Timestamp, String)> {
    let time = |key: &String| key.split_once('.')?.0.parse().ok();
    let keys = storage::keys_with_prefix(keys::SNAPSHOT).into_iter();
    let mut keys: Vec<(Timestamp, String)> = keys.filter_map(|key| Some((time(&key)?, key))).collect();
    keys.sort();
    keys
}
