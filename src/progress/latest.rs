//! Values of which the latest counts.

use std::collections::BTreeMap;

/// Values under keys, of which the latest counts, by their order. Merging two is taking each other's values, in any order and any
/// number of times.
///
/// A value is never removed: one that holds nothing takes its place, so that an older copy does not come back.
///
/// ```
/// use greenlit::progress::Latest;
///
/// let mut latest = Latest::from_iter([("key", 2)]);
/// assert!(!latest.insert("key", 1));
/// assert!(latest.insert("key", 3));
/// assert_eq!(latest.own("key"), Some(&3));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Latest<K, V> {
    values: BTreeMap<K, V>,
}

impl<K: Copy + Ord, V: Ord> Latest<K, V> {
    /// Takes a value unless the same or a later one is there, and returns true if it was taken.
    pub fn insert(&mut self, key: K, value: V) -> bool {
        let is_later = self.values.get(&key).is_none_or(|kept| *kept < value);
        if is_later {
            self.values.insert(key, value);
        }
        is_later
    }

    /// The value under a key itself.
    pub fn own(&self, key: K) -> Option<&V> {
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

impl<K: Copy + Ord, V: Ord> FromIterator<(K, V)> for Latest<K, V> {
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
