//! Numbers as words, the same in the HTML and in the browser.

use crate::catalogue::Skill;
use crate::progress::{Count, Status, Summary};

/// As in "7 of 15 green".
pub fn green(count: Count) -> String {
    format!("{} of {} green", count.green, count.total)
}

/// As in "7 / 15".
pub fn numbers(count: Count) -> String {
    format!("{} / {}", count.green, count.total)
}

/// As in "42 %".
pub fn percent(count: Count) -> String {
    format!("{} %", count.percent())
}

/// The count in words: every number that makes the percentage.
pub fn sentence(count: Count) -> String {
    let learning = if count.learning > 0 { format!("{} learning, ", count.learning) } else { String::new() };
    let skipped =
        if count.skipped > 0 { format!(" {} skipped, not counted.", count.skipped) } else { String::new() };
    if count.is_complete() {
        return format!("All {} green.{skipped}", count.total);
    }
    format!("{} green, {learning}{} to do.{skipped}", count.green, count.to_do())
}

/// What screen readers hear after a change, as in "Indexes: can do. 12 of 143 green, 8 %."
pub fn change(skill: &Skill, status: Status, whole: Count) -> String {
    format!("{}: {}. {}, {}.", skill.title, status.word(), green(whole), percent(whole))
}

/// The stack in one line, as in "Python, Django; learning Redis".
pub fn stack(summary: &Summary) -> String {
    let stack = summary.stack();
    let titles = |status: Status| {
        let titles: Vec<_> =
            stack.iter().filter(|skill| summary.status(skill) == status).map(|skill| skill.title).collect();
        titles.join(", ")
    };
    let (can, learning) = (titles(Status::CanDo), titles(Status::Learning));
    match (can.is_empty(), learning.is_empty()) {
        (true, true) => "Nothing chosen yet.".to_owned(),
        (false, true) => can,
        (true, false) => format!("Learning {learning}"),
        (false, false) => format!("{can}; learning {learning}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_says_every_number() {
        let count = Count { green: 53, learning: 11, total: 122, skipped: 7 };
        assert_eq!(sentence(count), "53 green, 11 learning, 58 to do. 7 skipped, not counted.");
        let fresh = Count { total: 122, ..Count::default() };
        assert_eq!(sentence(fresh), "0 green, 122 to do.");
        let done = Count { green: 115, total: 115, skipped: 7, learning: 0 };
        assert_eq!(sentence(done), "All 115 green. 7 skipped, not counted.");
    }
}
