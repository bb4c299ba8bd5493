//! Reminders of a backup: seldom, and only when there is something to lose.

use super::Timestamp;
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// The number of changes since the last backup that make the next one worthwhile.
const MIN_CHANGES: usize = 10;

/// The time before a reminder is repeated.
const REPEAT_AFTER: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// Returns true if it is time to remind of a backup.
///
/// `changes` are the times of all changes, `backed_up` and `reminded` those of the last backup and the last reminder, where
/// there were any. It is time after ten changes or more since the last backup, at least a day after the first change, and 30
/// days after the last reminder.
pub fn backup_is_due(
    changes: impl Iterator<Item = Timestamp>,
    backed_up: Option<Timestamp>,
    reminded: Option<Timestamp>,
    now: Timestamp,
) -> bool {
    let (mut fresh, mut first) = (0, Timestamp::MAX);
    for at in changes {
        first = first.min(at);
        fresh += usize::from(backed_up.is_none_or(|backed_up| at > backed_up));
    }
    let has_rested = |reminded: Timestamp| now.saturating_duration_since(reminded) >= REPEAT_AFTER;
    fresh >= MIN_CHANGES && now.saturating_duration_since(first) >= DAY && reminded.is_none_or(has_rested)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Days since the epoch.
    const NOW: u64 = 1_000;

    fn day(day: u64) -> Timestamp {
        Timestamp::from_millis(day * 86_400_000)
    }

    /// Returns true if a backup is due after a number of changes, the first of which was made on day `from`.
    fn is_due(number: u64, from: u64, backed_up: Option<u64>, reminded: Option<u64>) -> bool {
        let changes = (0..number).map(|index| Timestamp::from_millis(day(from).as_millis() + index));
        backup_is_due(changes, backed_up.map(day), reminded.map(day), day(NOW))
    }

    #[test]
    fn a_reminder_comes_when_there_is_something_to_lose() {
        assert!(is_due(10, NOW - 2, None, None));
        assert!(!is_due(9, NOW - 2, None, None), "little to lose");
        assert!(!is_due(10, NOW, None, None), "just begun");
        assert!(!is_due(10, NOW - 2, Some(NOW - 1), None), "backed up since");
        assert!(is_due(10, NOW - 2, Some(NOW - 3), None), "backed up before");
        assert!(!is_due(10, NOW + 2, None, None), "a clock that went back");
    }

    #[test]
    fn a_reminder_comes_seldom() {
        assert!(!is_due(10, NOW - 2, None, Some(NOW - 29)));
        assert!(is_due(10, NOW - 2, None, Some(NOW - 30)));
    }

    #[test]
    fn each_bound_is_met_exactly() {
        let now = Timestamp::from_millis(86_400_000);
        let ten = || std::iter::repeat_n(Timestamp::EPOCH, 10);
        assert!(backup_is_due(ten(), None, None, now));
        assert!(!backup_is_due(ten(), None, None, Timestamp::from_millis(86_399_999)));
        assert!(!backup_is_due(ten(), Some(Timestamp::EPOCH), None, now), "saved in the same moment");
    }
}
