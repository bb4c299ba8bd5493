//! Registers: values of which the latest counts, each under a key of its own in storage.

use super::{Report, Storage, StorageError, keys};
use crate::catalogue::SkillNumber;
use crate::progress::{KeptId, Latest, Merge, Note, OwnId, SavedOwn, Timestamp};
use crate::role::{RoleId, Roles, SavedRole};
use crate::team::{PersonId, SavedPerson};
use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

/// A kind of value that registers hold.
pub(super) trait Register: Clone + Merge {
    /// The identity of a register.
    type Id: Copy + Ord + fmt::Display + FromStr;

    /// Begins the key of each; the identity follows.
    const KEY: &'static str;

    /// The text to save.
    fn encode(&self) -> String;

    /// The value that a text holds; `None` where it cannot be read.
    fn decode(saved: &str) -> Option<Self>;

    /// The text that the person would lose where it cannot be saved.
    fn unsaved(&self) -> String;
}

impl Register for Note {
    type Id = SkillNumber;

    const KEY: &'static str = keys::NOTE;

    fn encode(&self) -> String {
        self.encode()
    }

    fn decode(saved: &str) -> Option<Note> {
        Some(Note::decode(saved))
    }

    fn unsaved(&self) -> String {
        self.text().to_owned()
    }
}

impl Register for SavedRole {
    type Id = RoleId;

    const KEY: &'static str = keys::ROLE;

    fn encode(&self) -> String {
        self.encode()
    }

    fn decode(saved: &str) -> Option<SavedRole> {
        SavedRole::decode(saved)
    }

    fn unsaved(&self) -> String {
        self.encode()
    }
}

impl Register for SavedOwn {
    type Id = OwnId;

    const KEY: &'static str = keys::OWN;

    fn encode(&self) -> String {
        self.encode()
    }

    fn decode(saved: &str) -> Option<SavedOwn> {
        SavedOwn::decode(saved)
    }

    fn unsaved(&self) -> String {
        self.encode()
    }
}

impl Register for SavedPerson {
    type Id = PersonId;

    const KEY: &'static str = keys::PERSON;

    fn encode(&self) -> String {
        self.encode()
    }

    fn decode(saved: &str) -> Option<SavedPerson> {
        SavedPerson::decode(saved)
    }

    fn unsaved(&self) -> String {
        self.encode()
    }
}

/// One tab's copy of all registers of a kind.
///
/// Methods that may save add to the reports what the person should know of.
#[derive(Debug)]
pub(super) struct Registers<T: Register> {
    values: Latest<T::Id, T>,
    /// The registers whose values storage did not take.
    unsaved: BTreeSet<T::Id>,
}

impl<T: Register> Registers<T> {
    pub fn new() -> Registers<T> {
        Registers { values: Latest::default(), unsaved: BTreeSet::new() }
    }

    /// The values as far as this tab knows.
    pub fn values(&self) -> &Latest<T::Id, T> {
        &self.values
    }

    /// The register whose key it is.
    pub fn id(key: &str) -> Option<T::Id> {
        key.strip_prefix(T::KEY)?.parse().ok()
    }

    /// Takes in all that storage holds.
    pub fn read(&mut self, storage: &mut impl Storage, reports: &mut Vec<Report>) {
        for id in storage.keys_with_prefix(T::KEY) {
            let Ok(id) = id.parse() else { continue };
            if let Ok(Some(saved)) = storage.read(&key::<T>(id)) {
                self.hear(id, &saved, storage, reports);
            }
        }
    }

    /// Takes in a text that storage holds or held.
    pub fn hear(&mut self, id: T::Id, saved: &str, storage: &mut impl Storage, reports: &mut Vec<Report>) {
        let Some(other) = T::decode(saved) else { return };
        self.values.insert(id, other.clone());
        // As with progress, the last tab to write may have overwritten the later value. It may have been this one, so what it hears
        // of need not be what storage holds.
        let stored = match storage.read(&key::<T>(id)) {
            Ok(Some(stored)) => T::decode(&stored),
            Ok(None) | Err(_) => Some(other),
        };
        let Some(stored) = stored else { return };
        self.values.insert(id, stored.clone());
        if self.values.value(id) != Some(&stored) {
            self.save(id, storage, reports);
        }
    }

    /// Keeps and writes a value as far as nothing later is here, and returns true if it changed something.
    pub fn keep(
        &mut self,
        id: T::Id,
        value: T,
        storage: &mut impl Storage,
        reports: &mut Vec<Report>,
    ) -> bool {
        let is_kept = self.values.insert(id, value);
        if is_kept {
            self.save(id, storage, reports);
        }
        is_kept
    }

    /// Merges the value that storage holds, and returns false if it cannot be read. It then stays as it is: a newer version may
    /// have written it, and this tab's value is in the journal.
    pub fn merge_stored(&mut self, id: T::Id, storage: &impl Storage) -> bool {
        let Ok(Some(saved)) = storage.read(&key::<T>(id)) else { return true };
        let Some(stored) = T::decode(&saved) else { return false };
        self.values.insert(id, stored);
        true
    }

    /// Returns true if there is a register with this identity, here or in storage.
    fn is_taken(&self, id: T::Id, storage: &impl Storage) -> bool {
        self.values.value(id).is_some() || matches!(storage.read(&key::<T>(id)), Ok(Some(_)))
    }

    /// Writes the values for which there was no room before.
    pub fn save_unsaved(&mut self, storage: &mut impl Storage, reports: &mut Vec<Report>) {
        for id in self.unsaved.clone() {
            self.save(id, storage, reports);
        }
    }

    /// Reads, merges, and writes. The value that this tab heard of last may be older than the one that storage holds.
    fn save(&mut self, id: T::Id, storage: &mut impl Storage, reports: &mut Vec<Report>) {
        if !self.merge_stored(id, storage) {
            return;
        }
        let Some(value) = self.values.value(id) else { return };
        match storage.write(&key::<T>(id), &value.encode()) {
            Ok(()) => {
                self.unsaved.remove(&id);
                return;
            }
            Err(StorageError::Full) => reports.push(Report::Full { unsaved: value.unsaved() }),
            Err(StorageError::Denied) => reports.push(Report::Denied),
        }
        self.unsaved.insert(id);
    }
}

impl<T: Register<Id = KeptId>> Registers<T> {
    /// The identity for something that is first kept now: that of this moment, or the next one that is not taken.
    pub fn new_id(&self, now: Timestamp, storage: &impl Storage) -> KeptId {
        let mut id = KeptId::new(now);
        while self.is_taken(id, storage) {
            id = id.next();
        }
        id
    }
}

/// The roles that storage holds, deleted ones included, for a page that only reads them. A text that cannot be read is no role.
pub fn stored_roles(storage: &impl Storage) -> Roles {
    let saved = |id: RoleId| SavedRole::decode(&storage.read(&key::<SavedRole>(id)).ok()??);
    let ids = storage.keys_with_prefix(keys::ROLE).into_iter().filter_map(|id| id.parse().ok());
    ids.filter_map(|id| Some((id, saved(id)?))).collect()
}

fn key<T: Register>(id: T::Id) -> String {
    format!("{}{id}", T::KEY)
}
