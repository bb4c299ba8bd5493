//! Own entries in the store: technologies and skills that the person added.

use super::{Notice, Store};
use crate::browser::clock;
use crate::progress::{OwnEntries, OwnEntry, OwnId, SavedOwn, Status};
use crate::sync;
use leptos::prelude::*;

impl Store {
    /// The own entries, in the order in which they were added. Tracked.
    pub fn own(self) -> Vec<(OwnId, OwnEntry)> {
        self.own.get()
    }

    /// Calls a function with the own entries. Tracked.
    pub fn with_own<T>(self, f: impl FnOnce(&[(OwnId, OwnEntry)]) -> T) -> T {
        self.own.with(|own| f(own))
    }

    /// An own entry; `None` if there is none, or no longer. Tracked.
    pub fn own_entry(self, id: OwnId) -> Option<OwnEntry> {
        self.own.with(|own| own.iter().find(|(other, _)| *other == id).map(|(_, entry)| entry.clone()))
    }

    /// An own entry, right now. Not tracked.
    pub fn own_entry_now(self, id: OwnId) -> Option<OwnEntry> {
        untrack(|| self.own_entry(id))
    }

    /// The own entries as they are saved, deleted ones included. Tracked.
    pub fn saved_own(self) -> OwnEntries {
        self.own.track();
        self.replica.with_value(|replica| replica.own().clone())
    }

    /// Adds an own entry, and returns its identity.
    pub fn add_own(self, entry: OwnEntry) -> OwnId {
        let id = self.replica.with_value(|replica| replica.new_own(clock::now()));
        self.set_own(id, Some(entry));
        id
    }

    /// Changes an own entry, or, with `None`, deletes it. The caller announces it.
    pub fn set_own(self, id: OwnId, entry: Option<OwnEntry>) {
        self.change(|replica, now| replica.set_own(id, entry, now));
    }

    /// Deletes an own entry, with a notice that offers to undo it. Nothing happens if there is none.
    pub fn delete_own(self, id: OwnId) {
        let Some(before) = self.own_entry_now(id) else { return };
        self.set_own(id, None);
        let name = before.name.clone();
        let undo = sync::Undo { own: vec![(id, Some(before))], ..sync::Undo::default() };
        self.notices.show(Notice::OwnDeleted { name, undo: undo.into() });
    }

    /// Sets the note on an own entry, and saves it.
    pub fn set_own_note(self, id: OwnId, text: &str) {
        self.act(|replica, now| replica.set_own_note(id, text, now));
        self.show_own();
    }

    /// Adds an own entry to the journal. It is a step of its own, since doing it at every input of a note would be too much.
    pub fn journal_own(self, id: OwnId) {
        self.replica.update_value(|replica| replica.journal_own(id));
    }

    /// Imports an own entry of a backup, as far as nothing later is here.
    pub fn import_own(self, id: OwnId, own: &SavedOwn) {
        self.act(|replica, _| replica.import_own(id, own.clone()));
        self.show_own();
    }

    pub(super) fn show_own(self) {
        let own: Vec<_> = self.replica.with_value(|replica| replica.own().living().collect());
        if self.own.with_untracked(|before| *before != own) {
            self.own.set(own);
        }
    }

    /// The statuses of the own technologies, each with the index of its job. Tracked.
    pub fn own_technologies(self) -> Vec<(usize, Status)> {
        let technology = |(_, own): &(OwnId, OwnEntry)| Some((own.place().job_index()?, own.status));
        self.own.with(|own| own.iter().filter_map(technology).collect())
    }
}
