//! Snapshots, to go back to: one before the first change of a day, and one before anything that changes much at once.

use super::Store;
use crate::backup::Backup;
use crate::browser::clock;
use crate::browser::storage;
use crate::progress::{Day, Timestamp};
use crate::role::Roles;
use crate::sync::keys;
use leptos::prelude::*;
use std::fmt;

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
    /// The place in the order of keeping, which no other snapshot has.
    pub place: Timestamp,
    /// The time at which it was taken.
    pub at: Timestamp,
    /// The occasion before which it was taken.
    pub occasion: Occasion,
    /// A backup, or encoded progress alone.
    pub text: String,
}

impl Store {
    /// Takes a snapshot of the progress, for a change that leaves own entries and notes as they are.
    pub fn take_snapshot(self, occasion: Occasion) {
        self.keep_snapshot(occasion, &self.progress_now().encode());
    }

    /// Takes a snapshot of the progress, the notes, the own entries and the name. Roles are left out, since going back does not change
    /// them.
    pub fn take_full_snapshot(self, occasion: Occasion) {
        let backup = Backup { roles: Roles::default(), ..untrack(|| self.backup()) };
        self.keep_snapshot(occasion, &backup.encode(clock::today()));
    }

    /// Saves a text as a snapshot, and removes the oldest ones beyond the limit.
    pub fn keep_snapshot(self, occasion: Occasion, text: &str) {
        let kept = keys_in_order();
        let key = Key::after(kept.last(), clock::now(), occasion.slug());
        // A failure does not stop the change that follows, since that can be undone without a snapshot.
        let _ = storage::write(&format!("{}{key}", keys::SNAPSHOT), text);
        let kept = keys_in_order();
        for oldest in kept.iter().take(kept.len().saturating_sub(MAX_SNAPSHOTS)) {
            storage::remove(&format!("{}{oldest}", keys::SNAPSHOT));
        }
        self.kept_changed.notify();
    }

    /// The snapshots, the one that was kept last first. Not tracked; see [`Store::track_kept`].
    pub fn snapshots(self) -> Vec<Snapshot> {
        let snapshot = |key: Key| {
            let text = storage::read(&format!("{}{key}", keys::SNAPSHOT)).ok().flatten()?;
            let occasion = Occasion::ALL.into_iter().find(|occasion| occasion.slug() == key.slug);
            Some(Snapshot {
                place: key.place,
                at: key.at,
                occasion: occasion.unwrap_or(Occasion::Other),
                text,
            })
        };
        keys_in_order().into_iter().rev().filter_map(snapshot).collect()
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
        // One that is dated ahead is of some earlier day.
        if let Some(last) = self.snapshots().first()
            && (last.text == stored || last.at <= clock::now() && clock::day_of(last.at) == today)
        {
            return;
        }
        self.keep_snapshot(Occasion::Day, &stored);
    }
}

/// The key of a snapshot without its prefix: `<place>.<slug>`, or `<place>.<time>.<slug>` if the time is another number.
///
/// The place is the time in milliseconds, unless a snapshot that was kept before has that place or a later one, since the clock
/// was ahead then. So the order of places is the order of keeping, whatever the clock showed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    place: Timestamp,
    at: Timestamp,
    slug: String,
}

impl Key {
    /// The key of a snapshot that is kept after the one that was last so far.
    fn after(last: Option<&Key>, now: Timestamp, slug: &str) -> Key {
        let place = last.map_or(now, |last| now.max(last.place.next()));
        Key { place, at: now, slug: slug.to_owned() }
    }

    /// The key with this text; `None` if it would be written otherwise, since then it is none of ours.
    fn parse(text: &str) -> Option<Key> {
        let (place, rest) = text.split_once('.')?;
        let place = place.parse().ok()?;
        let dated = rest.split_once('.').and_then(|(at, slug)| Some((at.parse().ok()?, slug)));
        let (at, slug) = dated.unwrap_or((place, rest));
        let key = Key { place, at, slug: slug.to_owned() };
        (key.to_string() == text).then_some(key)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Key { place, at, slug } = self;
        if place == at { write!(f, "{place}.{slug}") } else { write!(f, "{place}.{at}.{slug}") }
    }
}

/// The keys of the snapshots, in the order of keeping.
fn keys_in_order() -> Vec<Key> {
    let keys = storage::keys_with_prefix(keys::SNAPSHOT);
    let mut keys: Vec<Key> = keys.iter().filter_map(|key| Key::parse(key)).collect();
    keys.sort();
    keys
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;

    fn key(place: u64, at: u64) -> Key {
        let [place, at] = [place, at].map(Timestamp::from_millis);
        Key { place, at, slug: "day".to_owned() }
    }

    #[test]
    fn a_key_comes_back() {
        for (text, expected) in [
            ("1700000000000.day", key(1_700_000_000_000, 1_700_000_000_000)),
            ("1700000000001.1600000000000.day", key(1_700_000_000_001, 1_600_000_000_000)),
        ] {
            assert_eq!(Key::parse(text), Some(expected.clone()));
            assert_eq!(expected.to_string(), text);
        }
        // A later version may have slugs with dots in them.
        assert_eq!(Key::parse("5.a.b").unwrap().to_string(), "5.a.b");
        for text in ["day", "x.day", "05.day", "5.5.day", "18446744073709551615.day"] {
            assert_eq!(Key::parse(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_kept_later_stands_later_whatever_the_clock_shows() {
        let clock = [9_000, 5_000, 5_000, 4_000, 9_000, 20_000].map(Timestamp::from_millis);
        let mut kept: Vec<Key> = Vec::new();
        for now in clock {
            kept.push(Key::after(kept.last(), now, "day"));
        }
        assert!(kept.is_sorted_by(|one, next| one < next), "{kept:?}");
        assert_eq!(kept.iter().map(|key| key.at).collect::<Vec<_>>(), clock);
        assert_eq!(kept.last().map(Key::to_string).as_deref(), Some("20000.day"));
    }
}
