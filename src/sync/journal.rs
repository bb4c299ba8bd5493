//! The journal as a replica needs it: entries that are on disk once they are added.

use crate::catalogue::SkillNumber;
use crate::progress::{Note, OwnId, Progress, SavedOwn};
use crate::role::{RoleId, SavedRole};

/// The most entries that a journal may hold before they are compacted.
pub const MAX_ENTRIES: usize = 100;

/// Begins the text of a note's entry; the skill's number, a space, and the note follow.
const NOTE: &str = "note ";

/// Begins the text of a role's entry; its identity, a space, and the saved role follow.
const ROLE: &str = "role ";

/// Begins the text of an own entry's; its identity, a space, and the saved entry follow.
const OWN: &str = "own ";

/// One entry of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// Changes of statuses.
    Changes(Progress),
    /// The note on a skill.
    Note(SkillNumber, Note),
    /// A role, changed or deleted.
    Role(RoleId, SavedRole),
    /// An own entry, changed or deleted.
    Own(OwnId, SavedOwn),
}

impl Entry {
    /// The text to add.
    ///
    /// ```
    /// use greenlit::catalogue::SkillNumber;
    /// use greenlit::progress::{Note, Timestamp};
    /// use greenlit::sync::Entry;
    ///
    /// let entry = Entry::Note(SkillNumber::new(7), Note::new(Timestamp::from_millis(5), "A talk"));
    /// assert_eq!(entry.encode(), "note 7 5 A talk");
    /// assert_eq!(Entry::decode("note 7 5 A talk"), Some(entry));
    /// ```
    pub fn encode(&self) -> String {
        match self {
            Entry::Changes(progress) => progress.encode(),
            Entry::Note(skill, note) => format!("{NOTE}{skill} {}", note.encode()),
            Entry::Role(id, role) => format!("{ROLE}{id} {}", role.encode()),
            Entry::Own(id, own) => format!("{OWN}{id} {}", own.encode()),
        }
    }

    /// The entry that a text holds; `None` where no version wrote it, or a newer one.
    pub fn decode(text: &str) -> Option<Entry> {
        if let Some(note) = text.strip_prefix(NOTE) {
            let (skill, note) = note.split_once(' ')?;
            return Some(Entry::Note(skill.parse().ok()?, Note::decode(note)));
        }
        if let Some(role) = text.strip_prefix(ROLE) {
            let (id, role) = role.split_once(' ')?;
            return Some(Entry::Role(id.parse().ok()?, SavedRole::decode(role)?));
        }
        if let Some(own) = text.strip_prefix(OWN) {
            let (id, own) = own.split_once(' ')?;
            return Some(Entry::Own(id.parse().ok()?, SavedOwn::decode(own)?));
        }
        Progress::decode(text).ok().map(Entry::Changes)
    }
}

/// Entries that are on disk once they are added, shared by all tabs. They are read when a tab opens; see
/// [`Replica::replay`](super::Replica::replay).
pub trait Journal {
    /// Adds an entry.
    fn append(&mut self, entry: &Entry);
}
