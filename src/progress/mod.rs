//! What has been ticked, as a set of changes that only grows.
//!
//! Two tabs, a backup and another device all combine the same way: set union. A skill's status is its latest change.
//! That makes merging commutative, associative and idempotent, undo just another change, and history free. This module
//! knows no clock and no storage: times come in as values, texts go out as values.

mod backup;
mod count;
mod day;
mod follow;
mod foreign;
mod next;
mod note;
mod plan;
mod remind;
mod saved;
mod summary;

pub use backup::{Backup, BackupError, LARGEST};
pub use count::{Count, count};
pub use day::{Civil, Day};
pub use next::{Pick, next_up};
pub use note::{LINK_LENGTH, NOTE_LENGTH, Note, SCHEME, host, is_link, links};
pub use plan::{Plan, plan_merge, plan_statuses};
pub use remind::backup_is_due;
pub use saved::{SavedError, SavedProgress, recover, restore, save};
pub use summary::{EVIDENCE, NAME_LENGTH, Summary};

use crate::catalogue::{RETIRED, SKILLS, Skill};
use follow::Retired;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Where a person stands with one skill. The discriminants are the two bits of a link and must not change.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "u8", try_from = "u8")]
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

impl From<Status> for u8 {
    fn from(status: Status) -> u8 {
        status.code()
    }
}

impl TryFrom<u8> for Status {
    type Error = UnknownStatus;

    fn try_from(code: u8) -> Result<Status, UnknownStatus> {
        Status::from_code(code).ok_or(UnknownStatus(code))
    }
}

/// A code that stands for no status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0} is the code of no status")]
pub struct UnknownStatus(pub u8);

/// One change of one skill's status. Saved as `[skill, at, status]`.
///
/// The order is by skill, then time, then status, so that the latest change of a skill is the last of its range and two
/// changes of the same millisecond have the same winner everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "(u16, u64, Status)", from = "(u16, u64, Status)")]
pub struct Change {
    /// The skill's number. It need not be in this catalogue: a newer one may know it.
    pub skill: u16,
    /// When, in milliseconds since 1970-01-01 UTC.
    pub at: u64,
    /// What it became.
    pub status: Status,
}

impl From<Change> for (u16, u64, Status) {
    fn from(Change { skill, at, status }: Change) -> Self {
        (skill, at, status)
    }
}

impl From<(u16, u64, Status)> for Change {
    fn from((skill, at, status): (u16, u64, Status)) -> Change {
        Change { skill, at, status }
    }
}

/// Flips of one skill within this many milliseconds are one change of mind, and only the last is kept.
pub const SECOND_THOUGHTS: u64 = 60_000;

/// How long a green skill stays fresh, in milliseconds: a year. What was confirmed longer ago is worth another look.
pub const STALE: u64 = 365 * 86_400_000;

/// The changes that one person made, each once. Saved as the list of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Progress {
    changes: BTreeSet<Change>,
}

impl FromIterator<Change> for Progress {
    /// The progress that consists of these changes, in whatever order they come and however many there are.
    fn from_iter<I: IntoIterator<Item = Change>>(changes: I) -> Progress {
        Progress { changes: changes.into_iter().collect() }
    }
}

impl Progress {
    /// Takes in one change as it is.
    pub fn insert(&mut self, change: Change) {
        self.changes.insert(change);
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
        self.changes.extend(&other.changes);
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
        let is_stale =
            |change: &Change| change.status == Status::CanDo && now.saturating_sub(change.at) > STALE;
        let mut stale: Vec<(u64, &Skill)> = SKILLS
            .iter()
            .filter_map(|skill| Some((self.latest(skill.number).filter(is_stale)?.at, skill)))
            .collect();
        stale.sort_by_key(|(at, _)| *at);
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
        let earliest = Change { skill, at: 0, status: Status::ToDo };
        // `Skipped` is the greatest status, so this is the last change there can be at that time.
        let last = Change { skill, at, status: Status::Skipped };
        self.changes.range(earliest..=last).next_back().copied()
    }
}
