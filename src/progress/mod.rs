//! What has been ticked, as a set of changes that only grows.
//!
//! Two tabs, a backup and another device all combine the same way: set union. A skill's status is its latest change.
//! That makes merging commutative, associative and idempotent, undo just another change, and history free. This module
//! knows no clock and no storage: times come in as values, texts go out as values.

mod backup;
mod count;
mod day;
mod follow;
mod next;
mod note;
mod remind;
mod saved;
mod summary;

pub use backup::{Backup, BackupError, LARGEST, Plan, plan_merge, plan_statuses};
pub use count::{Count, count};
pub use day::Day;
pub use next::{Pick, next_up};
pub use note::{LINK_LENGTH, NOTE_LENGTH, Note, SCHEME, host, is_link, links};
pub use remind::backup_is_due;
pub use saved::{SavedError, rescue, restore, save};
pub use summary::{EVIDENCE, NAME_LENGTH, Summary};

use crate::catalogue::{RETIRED, SKILLS, Skill};
use follow::Retired;

/// Where a person stands with one skill. The discriminants are the two bits of a link and must not change.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Status {
    /// Red: not yet.
    #[default]
    ToDo = 0,
    /// Amber: on the way.
    Learning = 1,
    /// Green: ticked.
    CanDo = 2,
    /// Set aside: counts neither way.
    Skipped = 3,
}

impl Status {
    /// All of them, in the order of their codes.
    pub const ALL: [Status; 4] = [Status::ToDo, Status::Learning, Status::CanDo, Status::Skipped];

    /// The two bits that stand for it in links and in saved progress.
    pub const fn code(self) -> u8 {
        self as u8
    }

    /// The status with this code, if there is one.
    pub fn from_code(code: u8) -> Option<Status> {
        Status::ALL.get(usize::from(code)).copied()
    }

    /// The word on the screen.
    pub const fn word(self) -> &'static str {
        match self {
            Status::ToDo => "to do",
            Status::Learning => "learning",
            Status::CanDo => "can do",
            Status::Skipped => "skipped",
        }
    }

    /// The word in the DOM, for styles and tests.
    pub const fn key(self) -> &'static str {
        match self {
            Status::ToDo => "todo",
            Status::Learning => "learning",
            Status::CanDo => "can",
            Status::Skipped => "skipped",
        }
    }

    /// The status of that word.
    pub fn from_key(key: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|status| status.key() == key)
    }

    /// What a second control makes of it: sets `to`, or clears it where it stands already.
    pub fn toggled(self, to: Status) -> Status {
        if self == to { Status::ToDo } else { to }
    }
}

/// One change of one skill's status.
///
/// The order is by skill, then time, then status, so that the latest change of a skill is the last of its range and two
/// changes of the same millisecond have the same winner everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// The skill's number. It need not be in this catalogue: a newer one may know it.
    pub skill: u16,
    /// When, in milliseconds since 1970-01-01 UTC.
    pub at: u64,
    /// What it became.
    pub status: Status,
}

/// Flips of one skill within this many milliseconds are one change of mind, and only the last is kept.
pub const SECOND_THOUGHTS: u64 = 60_000;

/// How long a green skill stays fresh, in milliseconds: a year. What was confirmed longer ago is worth another look.
pub const STALE: u64 = 365 * 86_400_000;

/// What one person has set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    /// In order, each once.
    changes: Vec<Change>,
}

impl Progress {
    /// The progress that consists of these changes, in whatever order they come and however many there are.
    pub fn of(changes: &[Change]) -> Progress {
        match changes {
            [] | [_] => Progress { changes: changes.to_vec() },
            _ => {
                let (one, other) = changes.split_at(changes.len() / 2);
                let mut progress = Progress::of(one);
                progress.merge(&Progress::of(other));
                progress
            }
        }
    }

    /// Takes in one change as it is.
    pub fn insert(&mut self, change: Change) {
        if let Err(place) = self.changes.binary_search(&change) {
            self.changes.insert(place, change);
        }
    }

    /// Records that a person set a skill now, and returns the change as it was kept.
    ///
    /// The kept time is later than any earlier change of the skill, even if the clock went back: the last thing a person
    /// did is what counts. Earlier flips within [`SECOND_THOUGHTS`] are dropped.
    pub fn record(&mut self, skill: u16, now: u64, status: Status) -> Change {
        let latest = self.latest(skill);
        let at = latest.map_or(now, |latest| now.max(latest.at.saturating_add(1)));
        let since = at.saturating_sub(SECOND_THOUGHTS);
        self.changes.retain(|change| change.skill != skill || change.at <= since);
        let change = Change { skill, at, status };
        self.insert(change);
        change
    }

    /// Takes in everything `other` has. Nothing is lost on either side.
    pub fn merge(&mut self, other: &Progress) {
        let mut merged = Vec::with_capacity(self.changes.len() + other.changes.len());
        let (mut mine, mut theirs) = (self.changes.iter().peekable(), other.changes.iter().peekable());
        loop {
            let next = match (mine.peek(), theirs.peek()) {
                (Some(one), Some(another)) if one <= another => mine.next(),
                (Some(_), None) => mine.next(),
                _ => theirs.next(),
            };
            match next {
                Some(change) if merged.last() == Some(change) => {}
                Some(change) => merged.push(*change),
                None => break,
            }
        }
        self.changes = merged;
    }

    /// Whether this knows a later change of some skill than `other` does.
    pub fn is_ahead_of(&self, other: &Progress) -> bool {
        self.changes.iter().any(|change| other.latest(change.skill).is_none_or(|latest| latest < *change))
    }

    /// The skill's status: its latest change, or what it takes over from a skill that went, or to do.
    pub fn status(&self, skill: u16) -> Status {
        self.status_after(skill, RETIRED)
    }

    /// The skill's status as it was at a moment, in milliseconds since 1970-01-01 UTC.
    pub fn status_at(&self, skill: u16, at: u64) -> Status {
        follow::follow(skill, RETIRED, &|number| self.latest_at(number, at).map(|change| change.status))
            .unwrap_or_default()
    }

    fn status_after(&self, skill: u16, retired: Retired) -> Status {
        follow::follow(skill, retired, &|number| self.latest(number).map(|change| change.status))
            .unwrap_or_default()
    }

    /// Whether the skill was ever set, under its own number or as what it takes over from.
    pub fn has(&self, skill: u16) -> bool {
        follow::follow(skill, RETIRED, &|number| self.latest(number).map(|change| change.status)).is_some()
    }

    /// The skills that are green and were last set more than [`STALE`] before `now`, longest ago first.
    pub fn to_confirm(&self, now: u64) -> Vec<&'static Skill> {
        let mut stale: Vec<(u64, &'static Skill)> = Vec::new();
        for skill in SKILLS {
            let latest = self.latest(skill.number).filter(|change| change.status == Status::CanDo);
            if let Some(change) = latest.filter(|change| now.saturating_sub(change.at) > STALE) {
                // One by one, since the library's sorts weigh kilobytes in the bundle and the list is short.
                let place = stale.partition_point(|(at, _)| *at <= change.at);
                stale.insert(place, (change.at, skill));
            }
        }
        stale.into_iter().map(|(_, skill)| skill).collect()
    }

    /// Every change, by skill and time.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        self.changes.iter()
    }

    fn latest(&self, skill: u16) -> Option<Change> {
        self.latest_at(skill, u64::MAX)
    }

    fn latest_at(&self, skill: u16, at: u64) -> Option<Change> {
        let end = self.changes.partition_point(|change| (change.skill, change.at) <= (skill, at));
        self.changes[..end].last().filter(|change| change.skill == skill).copied()
    }
}
