//! Items: everything that a row shows and a tick sets, whether the catalogue has it or the person added it.

use super::Store;
use crate::catalogue::Skill;
use crate::progress::{OwnEntry, OwnId, Status};
use crate::ui::text;

/// A skill of the catalogue, or an own entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Item {
    /// A skill.
    Skill(&'static Skill),
    /// An own entry.
    Own(OwnId),
}

impl From<&'static Skill> for Item {
    fn from(skill: &'static Skill) -> Item {
        Item::Skill(skill)
    }
}

impl From<OwnId> for Item {
    fn from(id: OwnId) -> Item {
        Item::Own(id)
    }
}

impl Item {
    /// The skill of the catalogue that it is.
    pub fn skill(self) -> Option<&'static Skill> {
        match self {
            Item::Skill(skill) => Some(skill),
            Item::Own(_) => None,
        }
    }

    /// The own entry that it is.
    pub fn own(self) -> Option<OwnId> {
        match self {
            Item::Skill(_) => None,
            Item::Own(id) => Some(id),
        }
    }
}

impl Store {
    /// The status of an item. Tracked.
    pub fn item_status(self, item: Item) -> Status {
        match item {
            Item::Skill(skill) => self.status(skill),
            Item::Own(id) => self.own_entry(id).map(|own| own.status).unwrap_or_default(),
        }
    }

    /// Sets one item, and announces it to screen readers.
    pub fn set(self, item: impl Into<Item>, status: Status) {
        let title = match item.into() {
            Item::Skill(skill) => {
                self.set_all(vec![(skill, status)]);
                skill.title.to_owned()
            }
            Item::Own(id) => {
                let Some(own) = self.own_entry_now(id) else { return };
                let name = own.name.isolated();
                self.set_own(id, Some(OwnEntry { status, ..own }));
                name
            }
        };
        self.notices.say(text::change(&title, status, self.count_now()));
    }

    /// Sets an item, or sets it back to "to do" if it has that status already.
    pub fn toggle(self, item: impl Into<Item>, to: Status) {
        let item = item.into();
        let status = leptos::prelude::untrack(|| self.item_status(item));
        self.set(item, status.toggled(to));
    }

    /// The note on an item; empty if it has none. Tracked.
    pub fn item_note(self, item: Item) -> String {
        match item {
            Item::Skill(skill) => self.note(skill.number),
            Item::Own(id) => self.own_entry(id).map(|own| own.note).unwrap_or_default(),
        }
    }

    /// Sets the note on an item, and saves it.
    pub fn set_item_note(self, item: Item, text: &str) {
        match item {
            Item::Skill(skill) => self.set_note(skill.number, text),
            Item::Own(id) => self.set_own_note(id, text),
        }
    }

    /// Adds the note on an item to the journal.
    pub fn journal_item_note(self, item: Item) {
        match item {
            Item::Skill(skill) => self.journal_note(skill.number),
            Item::Own(id) => self.journal_own(id),
        }
    }
}
