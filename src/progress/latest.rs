//! Values of which the latest counts.

use std::collections::BTreeMap;

/// A value of which the latest state counts, as a whole or part by part.
///
/// Merging is commutative, associative and idempotent, so that it does not matter in which order states meet, or how often.
pub trait Merge: PartialEq {
    /// Takes over what is later in another state of the same value.
    fn merge(&mut self, other: Self);
}

/// Values under keys, of which the latest counts. Merging two is taking each other's values, in any order and any number of times.
///
/// A value is never removed: one that holds nothing takes its place, so that an older copy does not come back.
///
/// ```
/// use greenlit::catalogue::SkillNumber;
/// use greenlit::progress::{Note, Notes, Timestamp};
///
/// let http = SkillNumber::new(1);
/// let note = |seconds: u64| Note::new(Timestamp::from_millis(seconds * 1_000), "A talk");
/// let mut notes = Notes::from_iter([(http, note(2))]);
/// assert!(!notes.insert(http, note(1)));
/// assert!(notes.insert(http, note(3)));
/// assert_eq!(notes.value(http), Some(&note(3)));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Latest<K, V> {
    values: BTreeMap<K, V>,
}

impl<K: Copy + Ord, V: Merge + Clone> Latest<K, V> {
    /// Merges a value with the one that is there, and returns true if that changed something.
    pub fn insert(&mut self, key: K, value: V) -> bool {
        let Some(kept) = self.values.get_mut(&key) else {
            self.values.insert(key, value);
            return true;
        };
        let before = kept.clone();
        kept.merge(value);
        *kept != before
    }

    /// The value under a key itself.
    pub fn value(&self, key: K) -> Option<&V> {
        self.values.get(&key)
    }

    /// Every value with its key, by key. Those that hold nothing are among them.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (K, &V)> {
        self.values.iter().map(|(key, value)| (*key, value))
    }
}

impl<K, V> Default for Latest<K, V> {
    fn default() -> Latest<K, V> {
        Latest { values: BTreeMap::new() }
    }
}

impl<K: Copy + Ord, V: Merge + Clone> FromIterator<(K, V)> for Latest<K, V> {
    /// These values; the latest where there are several under a key.
    fn from_iter<I: IntoIterator<Item = (K, V)>>(values: I) -> Latest<K, V> {
        let mut latest = Latest::default();
        for (key, value) in values {
            latest.insert(key, value);
        }
        latest
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    impl Merge for u8 {
        fn merge(&mut self, other: u8) {
            *self = (*self).max(other);
        }
    }

    proptest! {
        #[test]
        fn the_latest_counts_in_any_order(mut values in vec((0..4_u8, 0..9_u8), 0..20)) {
            let latest = Latest::from_iter(values.clone());
            values.reverse();
            prop_assert_eq!(&latest, &Latest::from_iter(values.iter().copied().chain(values.clone())));
            for (key, value) in latest.iter() {
                prop_assert!(values.iter().all(|other| other.0 != key || other.1 <= *value));
                prop_assert!(values.contains(&(key, *value)));
            }
        }
    }
}
