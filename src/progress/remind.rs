//! Reminders of a backup: seldom, and only when there is something to lose.

use super::Timestamp;
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// The number of changes since the last backup that make the next one worthwhile.
const MIN_CHANGES: usize = 10;

/// The time before a reminder is repeated.
const REPEAT_AFTER: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// A backup that a person saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SavedBackup {
    /// The time at which it was saved.
    pub at: Timestamp,
    /// The number of changes in it; `None` if a version saved it that did not count them.
    pub changes: Option<usize>,
}

/// Returns true if it is time to remind of a backup.
///
/// `changes` are the times of all changes, `backed_up` is the last backup and `reminded` the time of the last reminder, where
/// there were any. It is time after ten changes or more since the last backup, at least a day after the first change, and 30
/// days after the last reminder.
///
/// The clock may have been wrong. Changes since the last backup are therefore those that it did not have, whatever their times.
/// A time that lies ahead holds nothing back: nobody knows how long ago it was, and waiting until the clock is there may take
/// years. The reminder that comes is the last one then, and its time is right.
pub fn backup_is_due(
    changes: impl Iterator<Item = Timestamp>,
    backed_up: Option<SavedBackup>,
    reminded: Option<Timestamp>,
    now: Timestamp,
) -> bool {
    // Without a number in it, and with a time that can be right, a backup has the changes up to that time.
    let since = backed_up.map(|backup| backup.at).filter(|at| *at <= now);
    let (mut all, mut later, mut first) = (0_usize, 0, Timestamp::END);
    for at in changes {
        all += 1;
        later += usize::from(since.is_none_or(|since| at > since));
        first = first.min(at);
    }
    let fresh = match backed_up {
        Some(SavedBackup { changes: Some(saved), .. }) => all.saturating_sub(saved),
        _ => later,
    };
    let has_passed = |since: Timestamp, wait| since > now || now.saturating_duration_since(since) >= wait;
    fresh >= MIN_CHANGES
        && has_passed(first, DAY)
        && reminded.is_none_or(|reminded| has_passed(reminded, REPEAT_AFTER))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Days since the epoch.
    const NOW: u64 = 1_000;

    fn day(day: u64) -> Timestamp {
        Timestamp::from_millis(day * 86_400_000)
    }

    /// A backup of an earlier version, which did not count its changes.
    fn uncounted(at: Timestamp) -> SavedBackup {
        SavedBackup { at, changes: None }
    }

    /// Changes, the first of which was made on day `from`.
    fn changes(number: u64, from: u64) -> impl Iterator<Item = Timestamp> {
        (0..number).map(move |index| Timestamp::from_millis(day(from).as_millis() + index))
    }

    /// Returns true if a backup is due after a number of changes, the first of which was made on day `from`.
    fn is_due(number: u64, from: u64, backed_up: Option<u64>, reminded: Option<u64>) -> bool {
        let backed_up = backed_up.map(|at| uncounted(day(at)));
        backup_is_due(changes(number, from), backed_up, reminded.map(day), day(NOW))
    }

    #[test]
    fn a_reminder_comes_when_there_is_something_to_lose() {
        assert!(is_due(10, NOW - 2, None, None));
        assert!(!is_due(9, NOW - 2, None, None), "little to lose");
        assert!(!is_due(10, NOW, None, None), "just begun");
        assert!(!is_due(10, NOW - 2, Some(NOW - 1), None), "backed up since");
        assert!(is_due(10, NOW - 2, Some(NOW - 3), None), "backed up before");
    }

    #[test]
    fn a_reminder_comes_seldom() {
        assert!(!is_due(10, NOW - 2, None, Some(NOW - 29)));
        assert!(is_due(10, NOW - 2, None, Some(NOW - 30)));
    }

    #[test]
    fn a_clock_that_was_ahead_holds_no_reminder_back() {
        assert!(is_due(10, NOW + 400, None, None), "all changes are dated ahead");
        assert!(is_due(10, NOW - 2, None, Some(NOW + 400)), "reminded ahead");
        assert!(is_due(10, NOW - 2, Some(NOW + 400), None), "backed up ahead");
    }

    #[test]
    fn changes_since_a_backup_are_those_that_it_did_not_have() {
        let due = |number, from, at, saved| {
            let backup = SavedBackup { at: day(at), changes: Some(saved) };
            backup_is_due(changes(number, from), Some(backup), None, day(NOW))
        };
        assert!(due(20, NOW - 9, NOW + 400, 10), "made after a backup that is dated ahead");
        assert!(!due(20, NOW + 400, NOW - 1, 20), "dated ahead, and all of them saved");
        assert!(!due(19, NOW - 9, NOW - 20, 10), "later, but too few");
        assert!(!due(10, NOW - 9, NOW - 20, 11), "some have coalesced since");
    }

    #[test]
    fn each_bound_is_met_exactly() {
        let now = Timestamp::from_millis(86_400_000);
        let ten = || std::iter::repeat_n(Timestamp::EPOCH, 10);
        assert!(backup_is_due(ten(), None, None, now));
        assert!(!backup_is_due(ten(), None, None, Timestamp::from_millis(86_399_999)));
        assert!(
            !backup_is_due(ten(), Some(uncounted(Timestamp::EPOCH)), None, now),
            "saved in the same moment"
        );
    }
}
