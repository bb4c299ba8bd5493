//! What is brought in: a backup, or a link to a summary; what that would change, and changing it.

use crate::catalogue::SKILLS;
use crate::link::{self, LinkError};
use crate::progress::{
    Backup, BackupError, Note, Plan, Progress, Status, Summary, plan_merge, plan_statuses,
};
use crate::ui::store::{Before, Notice, Store, Undo};
use crate::ui::text;
use std::error::Error;
use std::fmt;

/// No link is longer, in bytes, with its address.
const MAX_LINK_LENGTH: usize = 20_000;

/// What someone brings in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Incoming {
    /// A summary, out of a link: statuses without times.
    Summary(Summary),
    /// A backup.
    Backup(Backup),
}

/// Why something cannot be brought in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportError {
    /// The browser could not read the file.
    File,
    /// It is no backup.
    Backup(BackupError),
    /// It is a link that does not open.
    Link(LinkError),
}

impl ImportError {
    /// The word in the DOM, for styles and tests.
    pub const fn key(self) -> &'static str {
        match self {
            ImportError::File => "unreadable-file",
            ImportError::Backup(error) => error.key(),
            ImportError::Link(error) => error.key(),
        }
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ImportError::File => {
                f.write_str("Your browser could not read this file. Try to choose it again.")
            }
            ImportError::Backup(error) => error.fmt(f),
            ImportError::Link(error) => error.fmt(f),
        }
    }
}

impl Error for ImportError {}

impl Incoming {
    /// Reads a backup, a link, or what stands after the `#` of one.
    ///
    /// # Errors
    /// See [`ImportError`].
    pub fn from_text(text: &str) -> Result<Incoming, ImportError> {
        let text = text.trim();
        if !is_like_a_link(text) {
            return Backup::decode(text).map(Incoming::Backup).map_err(ImportError::Backup);
        }
        let fragment = text.rsplit_once('#').map_or(text, |(_, fragment)| fragment);
        link::decode(fragment).map(Incoming::Summary).map_err(ImportError::Link)
    }

    /// What it is, in a few words.
    pub fn title(&self) -> String {
        match self {
            Incoming::Summary(Summary { name, day, .. }) if name.is_empty() => format!("A summary of {day}"),
            Incoming::Summary(Summary { name, day, .. }) => format!("{name}: summary of {day}"),
            Incoming::Backup(Backup { progress, .. }) => {
                let is_set = |status: Status| status != Status::ToDo;
                let number = SKILLS.iter().filter(|skill| is_set(progress.status(skill.number))).count();
                format!("A backup with {} set", text::skills(number))
            }
        }
    }
}

fn is_like_a_link(text: &str) -> bool {
    !text.is_empty()
        && text.len() < MAX_LINK_LENGTH
        && !text.starts_with(['{', '<'])
        && !text.contains(char::is_whitespace)
        && (text.contains('#') || text.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// What bringing something in would do here. Nothing happens until it is applied.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Import {
    /// What would change, skill by skill.
    pub plan: Plan,
    /// The notes that would be taken over, by skill number.
    pub notes: Vec<(u16, Note)>,
    /// How many of them are on skills on which nothing is noted here.
    pub new_notes: usize,
    /// What is merged as it is; nothing where statuses come without times.
    pub progress: Progress,
    /// The name that comes with it; empty where none does.
    pub name: String,
}

impl Import {
    /// What bringing it in would do as things are here. Tracked.
    pub fn new(incoming: &Incoming, store: Store) -> Import {
        match incoming {
            Incoming::Summary(theirs) => {
                let plan = plan_statuses(|skill| store.status(skill), |skill| theirs.status(skill));
                Import { plan, ..Import::default() }
            }
            Incoming::Backup(Backup { name, progress, notes }) => {
                let plan = plan_merge(&store.progress(), progress);
                let later = |(skill, note): &(&u16, &Note)| store.note(**skill) < **note;
                let later = notes.iter().filter(later);
                let notes: Vec<(u16, Note)> = later.map(|(skill, note)| (*skill, note.clone())).collect();
                let new_notes = notes.iter().filter(|(skill, _)| store.note(*skill).text.is_empty()).count();
                Import { plan, notes, new_notes, progress: progress.clone(), name: name.clone() }
            }
        }
    }

    /// Returns true if everything in it is here already.
    pub fn is_empty(&self) -> bool {
        let Plan { take, keep, unknown, .. } = &self.plan;
        take.is_empty() && keep.is_empty() && *unknown == 0 && self.notes.is_empty()
    }

    /// Does it, after keeping the state before it; with `overrule`, also to what was set differently here.
    pub fn apply(&self, store: Store, overrule: bool) {
        store.take_full_snapshot(Before::Import);
        let Plan { take, keep, .. } = &self.plan;
        let chosen: Vec<_> = take.iter().chain(keep.iter().filter(|_| overrule)).collect();
        let undo = Undo {
            statuses: chosen.iter().map(|(skill, from, _)| (skill.number, *from)).collect(),
            notes: store.note_texts(self.notes.iter().map(|(skill, _)| *skill)),
            named: store.settings.name_now().is_empty() && !self.name.is_empty(),
        };
        if undo.named {
            store.settings.set_name(&self.name);
        }
        store.import(&self.progress);
        // Merging sets neither what comes without a time nor what was set here later.
        let left = chosen.iter().filter(|(skill, _, to)| store.status_now(skill) != *to);
        store.set_all(left.map(|(skill, _, to)| (*skill, *to)).collect());
        for (skill, note) in &self.notes {
            store.keep_note(*skill, note);
            store.journal_note(*skill);
        }
        store.notices.show(Notice::Imported { changed: chosen.len(), notes: self.notes.len(), undo });
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use crate::progress::Day;

    #[test]
    fn a_link_is_known_with_or_without_its_address() {
        let summary = Summary::new(&Progress::default(), Day::default(), "Ada");
        let fragment = link::encode(&summary);
        for text in [fragment.clone(), format!(" https://host.example/s/#{fragment}\n")] {
            let incoming = Incoming::from_text(&text).unwrap();
            assert_eq!(incoming, Incoming::Summary(summary.clone()));
            assert!(incoming.title().starts_with("Ada: summary of "));
        }
    }

    #[test]
    fn what_is_neither_says_what_it_is() {
        for (text, key) in [
            ("", "backup-empty"),
            ("{\"greenlit\":\"backup\",\"version\":99}", "backup-newer"),
            ("<p>#</p>", "backup-foreign"),
            ("hello", "link-foreign"),
            ("https://host.example/s/#", "link-empty"),
        ] {
            assert_eq!(Incoming::from_text(text).unwrap_err().key(), key, "{text}");
        }
    }

    #[test]
    fn a_backup_says_how_much_it_holds() {
        let backup = Incoming::from_text("{\"version\":1,\"changes\":[[1,5,2]]}").unwrap();
        assert_eq!(backup.title(), "A backup with 1 skill set");
    }
}
