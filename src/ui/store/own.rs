//! Own entries in the store: technologies and skills that the person added.

use super::statuses::technologies;
use super::{Notice, Store};
use crate::browser::clock;
use crate::browser::text::nfkd;
use crate::catalogue::{self, Area, FoldedText, Skill};
use crate::progress::{MAX_NOTE_CHARS, MAX_OWN, Name, OwnEntries, OwnEntry, OwnId, SavedOwn, Status};
use crate::sync;
use leptos::prelude::*;

/// The reason why an own entry cannot have a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OwnRefusal {
    /// There is nothing to see in it.
    Nameless,
    /// It has more letters than a name has room for.
    TooLong,
    /// The catalogue has it.
    Known(&'static Skill),
    /// Another own entry has it.
    Taken(OwnId, Name),
    /// There are [`MAX_OWN`] entries already.
    Full,
}

impl Store {
    /// The name of an own entry, as the person typed it; `id` is the entry that gets it, if it is there already. Not tracked.
    ///
    /// # Errors
    /// See [`OwnRefusal`].
    pub fn own_name(self, typed: &str, id: Option<OwnId>) -> Result<Name, OwnRefusal> {
        let name = Name::new(typed).ok_or(OwnRefusal::Nameless)?;
        if Name::is_too_long(typed) {
            return Err(OwnRefusal::TooLong);
        }
        if let Some(skill) = known(&name) {
            return Err(OwnRefusal::Known(skill));
        }
        let own = untrack(|| self.own());
        let folded = folded(name.as_str());
        if let Some((other, own)) =
            own.iter().find(|(other, own)| Some(*other) != id && self::folded(own.name.as_str()) == folded)
        {
            return Err(OwnRefusal::Taken(*other, own.name.clone()));
        }
        if id.is_none() && own.len() >= MAX_OWN { Err(OwnRefusal::Full) } else { Ok(name) }
    }

    /// Offers the first own entry that the catalogue has by now to become the skill of that name.
    pub fn offer_known(self) {
        let own = untrack(|| self.own());
        let known = own.into_iter().find_map(|(id, own)| Some((id, known(&own.name)?, own.name)));
        if let Some((id, skill, name)) = known {
            self.notices.show(Notice::OwnKnown { id, name, skill });
        }
    }

    /// Makes an own entry the skill of the catalogue that has its name. A status that the skill has stays, and so does its note: that
    /// of the entry is added to it. Where there is no room for both, nothing happens but a notice. Another entry that the catalogue has
    /// is offered at the next visit.
    pub fn adopt_own(self, id: OwnId, skill: &'static Skill) {
        let Some(own) = self.own_entry_now(id) else { return };
        let before = self.note_now(skill.number);
        let note = match (before.is_empty(), own.note.is_empty()) {
            (true, _) => own.note.clone(),
            (_, true) => before,
            (false, false) => format!("{before}\n\n{}", own.note),
        };
        if note.chars().count() > MAX_NOTE_CHARS {
            return self.notices.show(Notice::OwnTooLong { skill });
        }
        let undo = sync::Undo {
            notes: self.note_texts([skill.number]),
            own: vec![(id, Some(own.clone()))],
            ..self.undo_of([skill])
        };
        if self.status_now(skill) == Status::ToDo {
            self.set_all(vec![(skill, own.status)]);
        }
        self.set_note(skill.number, &note);
        self.journal_note(skill.number);
        self.set_own(id, None);
        self.notices.show(Notice::OwnAdopted { skill, undo: undo.into() });
    }

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
            let technologies = technologies(&own);
            self.own.set(own);
            self.statuses.recount(&Area::is_stack, &technologies);
        }
    }

    /// The statuses of the own technologies, each with the index of its job. Tracked.
    pub fn own_technologies(self) -> Vec<(usize, Status)> {
        self.own.with(|own| technologies(own))
    }
}

/// The skill of the catalogue that has a name.
pub fn known(name: &Name) -> Option<&'static Skill> {
    catalogue::named(&folded(name.as_str()), folded)
}

/// A name as it is compared.
pub fn folded(name: &str) -> FoldedText {
    FoldedText::from_nfkd(&nfkd(name))
}
