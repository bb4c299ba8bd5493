//! Notices: what happened, and what the person can do about it.

use crate::browser::clock;
use crate::catalogue::Skill;
use crate::progress::{Name, OwnId, SavedError};
use crate::sync;
use crate::ui::text;
use leptos::prelude::*;

/// The undo of the change that a notice announces.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Undo {
    /// The statuses, notes, roles and own entries before the change.
    pub before: sync::Undo,
    /// True if the change set a name and there was none before.
    pub named: bool,
}

impl From<sync::Undo> for Undo {
    fn from(before: sync::Undo) -> Undo {
        Undo { before, named: false }
    }
}

/// A notice to the person. A new notice replaces the old one of its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The browser gives this page no local storage.
    StorageDenied {
        /// True if ticks, notes, roles and own entries are kept all the same, in the journal.
        journaled: bool,
    },
    /// Storage is full.
    StorageFull {
        /// The text that could not be saved.
        unsaved: String,
    },
    /// Saved progress could not be read.
    Unreadable {
        /// The reason why.
        error: SavedError,
        /// True if there was room to quarantine it.
        moved: bool,
        /// The unreadable value.
        file: String,
    },
    /// Everything was set back to "to do".
    Reset {
        /// The number of skills that were set back, own entries among them.
        number: usize,
        /// The undo of it.
        undo: Undo,
    },
    /// A ready-made stack was started from.
    StackStarted {
        /// The title of the stack.
        title: &'static str,
        /// The number of technologies that were marked as learning.
        number: usize,
        /// The undo of it.
        undo: Undo,
    },
    /// All core skills of a group were made green.
    CoreTicked {
        /// The title of the group.
        title: &'static str,
        /// The number of skills that became green.
        number: usize,
        /// The undo of it.
        undo: Undo,
    },
    /// A backup or a link was imported.
    Imported {
        /// The number of skills that changed.
        changed: usize,
        /// The number of notes that were imported.
        notes: usize,
        /// The number of roles that were imported.
        roles: usize,
        /// The number of own entries that were imported.
        own: usize,
        /// The undo of it.
        undo: Undo,
    },
    /// A role was deleted.
    RoleDeleted {
        /// The name of the role, if it had one.
        name: Option<Name>,
        /// The undo of it.
        undo: Undo,
    },
    /// An own entry was deleted.
    OwnDeleted {
        /// The name of the entry.
        name: Name,
        /// The undo of it.
        undo: Undo,
    },
    /// An own entry became the skill of the catalogue that has its name.
    OwnAdopted {
        /// The skill.
        skill: &'static Skill,
        /// The undo of it.
        undo: Undo,
    },
    /// An own entry cannot become a skill, since one note has no room for both of theirs.
    OwnTooLong {
        /// The skill.
        skill: &'static Skill,
    },
    /// The catalogue has a name that the person added.
    OwnKnown {
        /// The own entry.
        id: OwnId,
        /// Its name.
        name: Name,
        /// The skill of that name.
        skill: &'static Skill,
    },
    /// A snapshot was restored.
    WentBack {
        /// The local day and time of the snapshot.
        when: String,
        /// The number of skills that changed, own entries among them.
        changed: usize,
        /// The undo of it.
        undo: Undo,
    },
    /// There are new skills since the last visit.
    News {
        /// The number of new skills.
        number: usize,
        /// The first of them, which the notice names.
        skills: Vec<&'static Skill>,
    },
    /// A backup is due.
    Reminder,
    /// A new version of the app is waiting.
    Update,
    /// The browser did not promise to keep what is stored.
    Declined,
    /// The link of the page was copied.
    LinkCopied,
    /// The browser refused to copy the link of the page.
    LinkNotCopied,
}

impl Notice {
    /// The kind of [`Notice::StorageFull`], which is dismissed as soon as saving works again.
    pub const STORAGE_FULL: &str = "storage-full";

    /// The kind in the DOM, for styles and tests.
    pub const fn kind(&self) -> &'static str {
        match self {
            Notice::StorageDenied { .. } => "storage-denied",
            Notice::StorageFull { .. } => Notice::STORAGE_FULL,
            Notice::Unreadable { .. } => "saved-unreadable",
            Notice::Reset { .. } => "reset",
            Notice::StackStarted { .. } => "stack-started",
            Notice::CoreTicked { .. } => "core-ticked",
            Notice::Imported { .. } => "imported",
            Notice::RoleDeleted { .. } => "role-deleted",
            Notice::OwnDeleted { .. } => "own-deleted",
            // The one answers the other.
            Notice::OwnAdopted { .. } | Notice::OwnTooLong { .. } => "own-adopted",
            Notice::OwnKnown { .. } => "own-known",
            Notice::WentBack { .. } => "went-back",
            Notice::News { .. } => "news",
            Notice::Reminder => "reminder",
            Notice::Update => "update",
            Notice::Declined => "declined",
            // The one replaces the other.
            Notice::LinkCopied | Notice::LinkNotCopied => "link-copied",
        }
    }

    /// Returns true if it must interrupt.
    pub const fn is_alert(&self) -> bool {
        matches!(self, Notice::StorageDenied { .. } | Notice::StorageFull { .. } | Notice::Unreadable { .. })
    }

    /// The text.
    pub fn text(&self) -> String {
        text::notice(self)
    }

    /// The undo of the change that it announces, if it announces one.
    pub fn undo(&self) -> Option<&Undo> {
        match self {
            Notice::Reset { undo, .. }
            | Notice::StackStarted { undo, .. }
            | Notice::CoreTicked { undo, .. }
            | Notice::Imported { undo, .. }
            | Notice::RoleDeleted { undo, .. }
            | Notice::OwnDeleted { undo, .. }
            | Notice::OwnAdopted { undo, .. }
            | Notice::WentBack { undo, .. } => Some(undo).filter(|undo| !undo.before.is_empty()),
            _ => None,
        }
    }

    /// The text that it offers as a file.
    pub fn file(&self) -> Option<&str> {
        match self {
            Notice::StorageFull { unsaved } => Some(unsaved),
            Notice::Unreadable { file, .. } => Some(file),
            _ => None,
        }
    }

    /// The skills that it links to.
    pub fn skills(&self) -> &[&'static Skill] {
        match self {
            Notice::News { skills, .. } => skills,
            _ => &[],
        }
    }
}

/// A notice on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Its number, unique on the page: a notice that comes again is another one, even if it says the same.
    pub number: usize,
    /// The notice.
    pub notice: Notice,
}

/// The notices on the page, and the announcement to screen readers. A handle: copying it copies no state.
#[derive(Debug, Clone, Copy)]
pub struct Notices {
    shown: RwSignal<Vec<Shown>>,
    /// The number of notices that were ever shown.
    count: StoredValue<usize>,
    said: RwSignal<String>,
}

impl Notices {
    /// An empty list of notices.
    pub fn new() -> Notices {
        Notices { shown: RwSignal::default(), count: StoredValue::new(0), said: RwSignal::default() }
    }

    /// Shows a notice until it is dismissed or replaced by one of its kind.
    pub fn show(self, notice: Notice) {
        self.count.update_value(|count| *count += 1);
        let number = self.count.get_value();
        self.shown.update(|shown| {
            shown.retain(|other| other.notice.kind() != notice.kind());
            shown.push(Shown { number, notice });
        });
    }

    /// Removes the notice of a kind, if there is one.
    pub fn dismiss(self, kind: &str) {
        if self.shown.with_untracked(|shown| shown.iter().any(|shown| shown.notice.kind() == kind)) {
            self.shown.update(|shown| shown.retain(|shown| shown.notice.kind() != kind));
        }
    }

    /// The notices that are shown. Tracked.
    pub fn shown(self) -> Vec<Shown> {
        self.shown.get()
    }

    /// Announces a text to screen readers, even if it was the last one that was announced.
    pub fn say(self, text: String) {
        if self.said.with_untracked(|said| *said == text) {
            // Screen readers announce changes, so the text must change.
            self.said.set(String::new());
            clock::defer(move || {
                // Something else may have been announced since.
                if self.said.with_untracked(String::is_empty) {
                    self.said.set(text);
                }
            });
        } else {
            self.said.set(text);
        }
    }

    /// The text that was announced last. Tracked.
    pub fn said(self) -> String {
        self.said.get()
    }
}

impl Default for Notices {
    fn default() -> Notices {
        Notices::new()
    }
}
