//! What there is to tell the person: what happened, and what to do about it.

use crate::browser::clock;
use crate::catalogue::Skill;
use crate::progress::SavedError;
use crate::sync;
use crate::ui::text;
use leptos::prelude::*;

/// Takes back what a notice tells of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Undo {
    /// Statuses and notes as they were.
    pub before: sync::Undo,
    /// Whether a name came where there was none.
    pub named: bool,
}

impl From<sync::Undo> for Undo {
    fn from(before: sync::Undo) -> Undo {
        Undo { before, named: false }
    }
}

/// Something to tell the person. A new notice of a kind takes the place of the old one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The browser gives this page no storage.
    StorageDenied,
    /// Storage took no more.
    StorageFull {
        /// What it did not take.
        unsaved: String,
    },
    /// Saved progress that could not be read.
    Unreadable {
        /// Why.
        error: SavedError,
        /// Whether there was room to quarantine it.
        moved: bool,
        /// The value as it was.
        file: String,
    },
    /// Everything was set back to "to do".
    Reset {
        /// How many skills.
        number: usize,
        /// Brings them back.
        undo: Undo,
    },
    /// A ready-made stack was started from.
    StackStarted {
        /// Its title.
        title: &'static str,
        /// How many technologies it marked as learning.
        number: usize,
        /// Takes that back.
        undo: Undo,
    },
    /// A backup or a link was imported.
    Imported {
        /// How many skills changed.
        changed: usize,
        /// How many notes were taken over.
        notes: usize,
        /// Takes that back.
        undo: Undo,
    },
    /// An earlier state is back.
    WentBack {
        /// Its day and time.
        when: String,
        /// How many skills changed.
        changed: usize,
        /// Takes that back.
        undo: Undo,
    },
    /// Skills that are new since the last visit.
    News {
        /// How many there are.
        number: usize,
        /// Those that are named.
        skills: Vec<&'static Skill>,
    },
    /// It is time for a backup.
    Reminder,
    /// A new version of the app waits.
    Update,
    /// The browser did not promise to keep what is stored.
    Declined,
}

impl Notice {
    /// The kind that goes when something was saved after all.
    pub const STORAGE_FULL: &str = "storage-full";

    /// The word in the DOM, for styles and tests.
    pub const fn kind(&self) -> &'static str {
        match self {
            Notice::StorageDenied => "storage-denied",
            Notice::StorageFull { .. } => Notice::STORAGE_FULL,
            Notice::Unreadable { .. } => "saved-unreadable",
            Notice::Reset { .. } => "reset",
            Notice::StackStarted { .. } => "stack-started",
            Notice::Imported { .. } => "imported",
            Notice::WentBack { .. } => "went-back",
            Notice::News { .. } => "news",
            Notice::Reminder => "reminder",
            Notice::Update => "update",
            Notice::Declined => "declined",
        }
    }

    /// Whether it must interrupt.
    pub const fn is_alert(&self) -> bool {
        matches!(self, Notice::StorageDenied | Notice::StorageFull { .. } | Notice::Unreadable { .. })
    }

    /// The sentence.
    pub fn text(&self) -> String {
        text::notice(self)
    }

    /// What "Undo" brings back, where the notice tells of a change.
    pub fn undo(&self) -> Option<&Undo> {
        match self {
            Notice::Reset { undo, .. }
            | Notice::StackStarted { undo, .. }
            | Notice::Imported { undo, .. }
            | Notice::WentBack { undo, .. } => Some(undo).filter(|undo| !undo.before.is_empty()),
            _ => None,
        }
    }

    /// A text that can be kept as a file.
    pub fn file(&self) -> Option<&str> {
        match self {
            Notice::StorageFull { unsaved } => Some(unsaved),
            Notice::Unreadable { file, .. } => Some(file),
            _ => None,
        }
    }

    /// The skills that it leads to.
    pub fn skills(&self) -> &[&'static Skill] {
        match self {
            Notice::News { skills, .. } => skills,
            _ => &[],
        }
    }
}

/// The notices on the page, and what screen readers are to say. A handle, as the store is.
#[derive(Debug, Clone, Copy)]
pub struct Notices {
    shown: RwSignal<Vec<Notice>>,
    said: RwSignal<String>,
}

impl Notices {
    /// None.
    pub fn new() -> Notices {
        Notices { shown: RwSignal::default(), said: RwSignal::default() }
    }

    /// Shows a notice until it is dismissed or replaced by one of its kind.
    pub fn show(self, notice: Notice) {
        self.shown.update(|notices| {
            notices.retain(|other| other.kind() != notice.kind());
            notices.push(notice);
        });
    }

    /// Drops the notice of a kind, if there is one.
    pub fn dismiss(self, kind: &str) {
        if self.shown.with_untracked(|notices| notices.iter().any(|notice| notice.kind() == kind)) {
            self.shown.update(|notices| notices.retain(|notice| notice.kind() != kind));
        }
    }

    /// What there is to tell. Tracked.
    pub fn shown(self) -> Vec<Notice> {
        self.shown.get()
    }

    /// Has screen readers say something, once; the same text again where it was the last.
    pub fn say(self, text: String) {
        if self.said.with_untracked(|said| *said == text) {
            // They hear a change, so there must be one.
            self.said.set(String::new());
            clock::defer(move || self.said.set(text));
        } else {
            self.said.set(text);
        }
    }

    /// What screen readers are to say. Tracked.
    pub fn said(self) -> String {
        self.said.get()
    }
}

impl Default for Notices {
    fn default() -> Notices {
        Notices::new()
    }
}
