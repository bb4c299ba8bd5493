//! When to remind someone to keep a backup: seldom, and only when there is something to lose.

/// A day, in milliseconds.
const DAY: u64 = 86_400_000;

/// How many changes since the last backup are worth one.
const WORTH: usize = 10;

/// How long a reminder is not repeated: 30 days.
const QUIET: u64 = 30 * DAY;

/// Whether to remind now. All times are milliseconds since 1970-01-01 UTC; those of what never happened are 0.
///
/// `changes` are the times of all changes. Reminded is who set ten skills or more since the last backup, began on an earlier
/// day, and was not reminded for 30 days.
pub fn backup_is_due(changes: impl Iterator<Item = u64>, backed_up: u64, reminded: u64, now: u64) -> bool {
    let (mut fresh, mut first) = (0, u64::MAX);
    for at in changes {
        first = first.min(at);
        fresh += usize::from(at > backed_up);
    }
    fresh >= WORTH && now.saturating_sub(first) >= DAY && now.saturating_sub(reminded) >= QUIET
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reminder_comes_when_there_is_something_to_lose_and_seldom() {
        let now = 1_000 * DAY;
        let due = |number: u64, from: u64, backed_up, reminded| {
            backup_is_due((0..number).map(|place| from + place), backed_up, reminded, now)
        };
        assert!(due(10, now - 2 * DAY, 0, 0));
        assert!(!due(9, now - 2 * DAY, 0, 0), "little to lose");
        assert!(!due(10, now - 100, 0, 0), "just begun");
        assert!(!due(10, now - 2 * DAY, now - DAY, 0), "backed up since");
        assert!(due(10, now - 2 * DAY, now - 3 * DAY, 0), "backed up before");
        assert!(!due(10, now - 2 * DAY, 0, now - 29 * DAY), "reminded");
        assert!(due(10, now - 2 * DAY, 0, now - 30 * DAY));
        assert!(!due(10, now + 2 * DAY, 0, 0), "a clock that went back");
    }
}
