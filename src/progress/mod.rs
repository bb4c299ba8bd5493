//! The skills that a person has ticked, as a set of changes that only grows.
//!
//! Two tabs, a backup and another device all combine the same way: set union. A skill's status is its latest change.
//! That makes merging commutative, associative and idempotent, undo just another change, and history free. This module
//! knows no clock and no storage: times come in as values, texts go out as values.
//!
//! ```
//! use greenlit::catalogue::SkillNumber;
//! use greenlit::progress::{Progress, Status, Timestamp};
//!
//! let http = SkillNumber::new(1);
//! let mut here = Progress::default();
//! here.record(http, Timestamp::from_millis(1_000), Status::CanDo);
//!
//! // Another tab learned otherwise, later.
//! let mut there = Progress::default();
//! there.record(http, Timestamp::from_millis(2_000), Status::Learning);
//!
//! here.merge(&there);
//! assert_eq!(here.status(http), Status::Learning);
//! assert_eq!(Progress::decode(&here.encode()), Ok(here));
//! ```

mod compared;
mod count;
mod day;
mod evidence;
mod kept_id;
mod latest;
mod listed;
mod name;
mod next;
mod note;
mod own;
mod own_plan;
mod plan;
mod remind;
mod replaced;
mod saved;
mod summary;
mod timestamp;
mod verdict;

pub use compared::{Abilities, Compared};
pub use count::{Count, count};
pub use day::{Civil, Day, UtcOffset};
pub use evidence::{Evidence, EvidenceUrl, MAX_URL_BYTES, Piece, pieces, urls};
pub use kept_id::KeptId;
pub use latest::{Latest, Merge};
pub use listed::{Listed, OwnListed, listed};
pub use name::{MAX_NAME_BYTES, MAX_NAME_LETTERS, Name};
pub use next::{Suggestion, next_up};
pub use note::{MAX_NOTE_CHARS, Note, Notes};
#[cfg(test)]
pub(crate) use own::tests::saved_own;
pub use own::{
    MAX_NAMELESS_OWN, MAX_OWN, MAX_OWN_NAMES, NamelessOwn, Own, OwnEntries, OwnEntry, OwnId, Place, SavedOwn,
};
pub use own_plan::OwnPlan;
pub use plan::{Plan, Transition, plan_merge, plan_statuses};
pub use remind::{SavedBackup, backup_is_due};
pub use saved::SavedError;
pub use summary::{MAX_EVIDENCE, Summary};
pub use timestamp::Timestamp;
pub use verdict::{COVERS_PERCENT, MOST_PERCENT, Verdict};

use crate::catalogue::{RETIRED, Retired, SKILLS, Skill, SkillNumber};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::time::Duration;

/// The status of one skill. The discriminants are its two bits in a link and must not change.
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

    /// As it is written on the screen.
    pub const fn label(self) -> &'static str {
        match self {
            Status::ToDo => "to do",
            Status::Learning => "learning",
            Status::CanDo => "can do",
            Status::Skipped => "skipped",
        }
    }

    /// As it is written in the DOM and in addresses.
    pub const fn slug(self) -> &'static str {
        match self {
            Status::ToDo => "todo",
            Status::Learning => "learning",
            Status::CanDo => "can",
            Status::Skipped => "skipped",
        }
    }

    /// The status with this slug, if there is one.
    pub fn from_slug(slug: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|status| status.slug() == slug)
    }

    /// The status after a press on the control for `to`: that, or "to do" where it stands so already.
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
#[serde(into = "(SkillNumber, Timestamp, Status)", from = "(SkillNumber, Timestamp, Status)")]
pub struct Change {
    /// The skill. It need not be in this catalogue: a newer one may know it.
    pub skill: SkillNumber,
    /// The time at which it was made.
    pub at: Timestamp,
    /// The status from then on.
    pub status: Status,
}

impl From<Change> for (SkillNumber, Timestamp, Status) {
    fn from(Change { skill, at, status }: Change) -> Self {
        (skill, at, status)
    }
}

impl From<(SkillNumber, Timestamp, Status)> for Change {
    fn from((skill, at, status): (SkillNumber, Timestamp, Status)) -> Change {
        Change { skill, at, status }
    }
}

/// Changes of one skill within this time of each other coalesce: only the last is kept.
pub const COALESCE_WINDOW: Duration = Duration::from_secs(60);

/// The time that a green skill stays fresh: a year. One that was confirmed longer ago is worth another look.
pub const MAX_FRESH: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// A skill, and those that may inherit its status: what replaced it, and what replaced those.
pub fn with_heirs(skill: SkillNumber) -> Vec<SkillNumber> {
    replaced::with_heirs(skill, RETIRED)
}

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
    /// Adds one change as it is.
    pub fn insert(&mut self, change: Change) {
        self.changes.insert(change);
    }

    /// Records that a person set a skill now, and returns the change as it was kept.
    ///
    /// The kept time is later than any earlier change of the skill, even if the clock went back: the last thing a person
    /// did is what counts. Earlier changes within [`COALESCE_WINDOW`] are dropped.
    pub fn record(&mut self, skill: SkillNumber, now: Timestamp, status: Status) -> Change {
        let at = self.latest(skill).map_or(now, |latest| now.max(latest.at.next()));
        let since = at.saturating_sub(COALESCE_WINDOW);
        self.changes.retain(|change| change.skill != skill || change.at <= since);
        let change = Change { skill, at, status };
        self.insert(change);
        change
    }

    /// Adds every change that `other` has, and returns true if any of it was new. Nothing is lost on either side.
    pub fn merge(&mut self, other: &Progress) -> bool {
        let before = self.changes.len();
        self.changes.extend(&other.changes);
        self.changes.len() > before
    }

    /// The changes that `other` does not have.
    pub fn beyond(&self, other: &Progress) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(|change| !other.changes.contains(change))
    }

    /// Returns true if this has a later change of some skill than `other` does.
    pub fn is_ahead_of(&self, other: &Progress) -> bool {
        self.changes.iter().any(|change| other.latest(change.skill).is_none_or(|latest| latest < *change))
    }

    /// The skill's status: its latest change, or the one it inherits from a skill that it replaced, or to do.
    pub fn status(&self, skill: SkillNumber) -> Status {
        self.status_with(skill, RETIRED)
    }

    /// The skill's status as it was at that moment.
    pub fn status_at(&self, skill: SkillNumber, at: Timestamp) -> Status {
        self.inherited_at(skill, at, RETIRED).unwrap_or_default()
    }

    /// Returns true if the skill was ever set, under its own number or as one that it replaced.
    pub fn has(&self, skill: SkillNumber) -> bool {
        self.inherited_at(skill, Timestamp::END, RETIRED).is_some()
    }

    /// The skills that are green and were last set more than [`MAX_FRESH`] before `now`, longest ago first.
    pub fn to_confirm(&self, now: Timestamp) -> Vec<&'static Skill> {
        let is_stale = |change: &Change| {
            change.status == Status::CanDo && now.saturating_duration_since(change.at) > MAX_FRESH
        };
        let mut stale: Vec<(Timestamp, &Skill)> = SKILLS
            .iter()
            .filter_map(|skill| Some((self.latest(skill.number).filter(is_stale)?.at, skill)))
            .collect();
        stale.sort_by_key(|(at, _)| *at);
        stale.into_iter().map(|(_, skill)| skill).collect()
    }

    /// Returns true if nothing was ever set.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// Every change, by skill and time.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        self.changes.iter()
    }

    /// The latest change of a skill, under its own number.
    pub fn latest(&self, skill: SkillNumber) -> Option<Change> {
        self.latest_at(skill, Timestamp::END)
    }

    fn latest_at(&self, skill: SkillNumber, at: Timestamp) -> Option<Change> {
        let earliest = Change { skill, at: Timestamp::EPOCH, status: Status::ToDo };
        // `Skipped` is the greatest status, so this is the last change there can be at that time.
        let last = Change { skill, at, status: Status::Skipped };
        self.changes.range(earliest..=last).next_back().copied()
    }

    fn status_with(&self, skill: SkillNumber, retired: &'static [Retired]) -> Status {
        self.inherited_at(skill, Timestamp::END, retired).unwrap_or_default()
    }

    fn inherited_at(&self, skill: SkillNumber, at: Timestamp, retired: &'static [Retired]) -> Option<Status> {
        replaced::inherited(skill, retired, &|own| self.latest_at(own, at).map(|change| change.status))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Status::{CanDo, Learning, Skipped, ToDo};

    const fn at(seconds: u64) -> Timestamp {
        Timestamp::from_millis(seconds * 1_000)
    }

    fn skill(index: usize) -> &'static Skill {
        &SKILLS[index]
    }

    fn progress(changes: &[(&Skill, u64, Status)]) -> Progress {
        let change = |(skill, seconds, status): &(&Skill, u64, Status)| Change {
            skill: skill.number,
            at: at(*seconds),
            status: *status,
        };
        changes.iter().map(change).collect()
    }

    #[test]
    fn a_status_has_a_label_a_slug_and_a_code() {
        for (code, status, label, slug) in [
            (0, ToDo, "to do", "todo"),
            (1, Learning, "learning", "learning"),
            (2, CanDo, "can do", "can"),
            (3, Skipped, "skipped", "skipped"),
        ] {
            assert_eq!((status.code(), status.label(), status.slug()), (code, label, slug));
            assert_eq!((Status::from_code(code), Status::from_slug(slug)), (Some(status), Some(status)));
        }
        assert_eq!((Status::from_code(4), Status::from_slug("done")), (None, None));
        assert_eq!(Status::try_from(4), Err(UnknownStatus(4)));
    }

    #[test]
    fn a_second_press_clears_a_status() {
        assert_eq!(ToDo.toggled(Learning), Learning);
        assert_eq!(CanDo.toggled(Skipped), Skipped);
        assert_eq!(Skipped.toggled(Skipped), ToDo);
    }

    #[test]
    fn changes_within_a_minute_coalesce() {
        let [one, other] = [skill(0), skill(1)];
        let mut made = progress(&[(one, 100, CanDo), (one, 101, ToDo), (other, 150, Learning)]);
        made.record(one.number, at(161), Skipped);
        // The one of a minute ago is just outside.
        assert_eq!(
            made,
            progress(&[(one, 100, CanDo), (one, 101, ToDo), (one, 161, Skipped), (other, 150, Learning)])
        );
        made.record(one.number, at(162), CanDo);
        assert_eq!(
            made,
            progress(&[(one, 100, CanDo), (one, 101, ToDo), (one, 162, CanDo), (other, 150, Learning)])
        );
    }

    #[test]
    fn a_clock_that_went_back_makes_a_change_that_is_just_later() {
        let mut made = progress(&[(skill(0), 100, CanDo)]);
        let kept = made.record(skill(0).number, at(5), Learning);
        assert_eq!((kept.at, kept.status), (at(100).next(), Learning));
        assert_eq!(made.status(skill(0).number), Learning);
    }

    #[test]
    fn a_change_of_the_last_moment_there_is_is_overruled() {
        let number = skill(0).number;
        for forged in [u64::MAX, u64::MAX - 1, i64::MAX as u64, (1 << 53) - 1, 8_640_000_000_000_000] {
            let forged = Progress::from_iter([Change {
                skill: number,
                at: Timestamp::from_millis(forged),
                status: Skipped,
            }]);
            let mut made = forged.clone();
            for (seconds, status) in [(100, ToDo), (200, CanDo), (300, Learning), (400, ToDo)] {
                made.record(number, at(seconds), status);
                // Whatever still holds the forged one is merged again, and what is saved is read again.
                made.merge(&forged);
                assert_eq!(made.status(number), status);
                assert_eq!(Progress::decode(&made.encode()).map(|read| read.status(number)), Ok(status));
            }
        }
    }

    #[test]
    fn merging_tells_whether_anything_was_new() {
        let mut mine = progress(&[(skill(0), 100, CanDo)]);
        let theirs = progress(&[(skill(0), 100, CanDo), (skill(0), 50, ToDo)]);
        assert_eq!(theirs.beyond(&mine).copied().collect::<Progress>(), progress(&[(skill(0), 50, ToDo)]));
        assert!(mine.merge(&theirs));
        assert!(!mine.merge(&theirs) && theirs.beyond(&mine).next().is_none());
        assert!(!mine.is_empty() && Progress::default().is_empty());
    }

    #[test]
    fn a_later_change_is_ahead() {
        let [one, other] = [skill(0), skill(1)];
        let base = progress(&[(one, 100, CanDo)]);
        assert!(!base.is_ahead_of(&base));
        assert!(!progress(&[(one, 99, ToDo)]).is_ahead_of(&base), "an earlier change decides nothing");
        assert!(progress(&[(one, 101, CanDo)]).is_ahead_of(&base));
        assert!(progress(&[(one, 100, CanDo), (other, 1, ToDo)]).is_ahead_of(&base));
    }

    #[test]
    fn a_status_is_that_of_its_moment() {
        let number = skill(0).number;
        let made = progress(&[(skill(0), 100, CanDo), (skill(0), 200, ToDo)]);
        let status = |seconds| made.status_at(number, at(seconds));
        assert_eq!([99, 100, 199, 200, 900].map(status), [ToDo, CanDo, CanDo, ToDo, ToDo]);
        assert!(made.has(number) && !made.has(skill(1).number));
    }

    #[test]
    fn green_skills_are_to_confirm_after_a_year_the_oldest_first() {
        let year = MAX_FRESH.as_secs();
        let [one, two, three, four] = [0, 1, 2, 3].map(skill);
        let made = progress(&[(one, 20, CanDo), (two, 10, CanDo), (three, 5, Learning), (four, 21, CanDo)]);
        let confirm = |seconds| made.to_confirm(at(seconds)).iter().map(|skill| skill.id).collect::<Vec<_>>();
        assert_eq!(confirm(year + 10), [""; 0], "a year is still fresh");
        assert_eq!(confirm(year + 21), [two.id, one.id]);
    }
}
