//! Numbers as words, the same in the HTML and in the browser.

use crate::catalogue::{ADS_READ, Level, Skill};
use crate::progress::{Count, Pick, Status, Summary};

/// Reminds of a backup.
pub const REMINDER: &str = "Your ticks are kept in this browser alone, and a browser may clear what a page keeps when you stay away for long. Save a backup now and then.";

/// Tells that the browser was asked to keep everything, and did not agree.
pub const DECLINED: &str = "Your browser did not agree. It may once you come back often, or have installed Greenlit as an app. Until then, save a backup now and then.";

/// Offers a new version.
pub const UPDATE: &str = "A new version of Greenlit is ready. Everything you entered stays.";

/// As in "7 of 15 green".
pub fn green(count: Count) -> String {
    format!("{} of {} green", count.green, count.total)
}

/// As in "7 of 15".
pub fn of(count: Count) -> String {
    format!("{} of {}", count.green, count.total)
}

/// What a summary counts and what it leaves out.
pub fn counts(summary: &Summary) -> String {
    let whole = summary.whole();
    let skills = summary.count(|skill| !skill.is_technology());
    let mut text = format!(
        "{} count: {} skills, and {} places for technologies. {} of them are green, which makes {}, rounded down.",
        whole.total,
        skills.total,
        whole.total - skills.total,
        whole.green,
        percent(whole)
    );
    match whole.skipped {
        0 => {}
        1 => text += " 1 skipped is left out.",
        skipped => text += &format!(" {skipped} skipped are left out."),
    }
    text
}

/// What a link says of evidence.
pub fn reveals(summary: &Summary) -> String {
    match summary.evidence.len() {
        0 => "No evidence, no notes, no history.".to_owned(),
        1 => format!("1 link as evidence, {}. No notes, no history.", summary.evidence[0].1),
        number => {
            let links: Vec<&str> = summary.evidence.iter().map(|(_, link)| link.as_str()).collect();
            format!("{number} links as evidence: {}. No notes, no history.", links.join(", "))
        }
    }
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

/// Why a skill is next, as in "Core. Adds to Security, 3 of 14 green. 4 skills build on it. In 12 of 78 job ads." Without
/// the group where that has no name that would fit the sentence.
pub fn reason(pick: &Pick, group: &str) -> String {
    let mut reason = match pick.skill.level {
        None => "In your stack and not green yet.".to_owned(),
        Some(Level::Core) => "Core.".to_owned(),
        Some(Level::Working) => "Working level.".to_owned(),
        Some(Level::Advanced) => "Advanced.".to_owned(),
    };
    if !group.is_empty() {
        reason += &format!(" Adds to {group}, {}.", green(pick.count));
    }
    match pick.opens {
        0 => {}
        1 => reason += " 1 skill builds on it.",
        opens => reason += &format!(" {opens} skills build on it."),
    }
    if pick.skill.ads > 0 {
        reason += &format!(" In {} of {ADS_READ} job ads.", pick.skill.ads);
    }
    reason
}

/// What stands where nothing is next.
pub fn nothing_next(whole: Count) -> &'static str {
    if whole.is_complete() {
        "Nothing. Everything that counts is green."
    } else if whole.learning > 0 {
        "Nothing new: what is left needs something that is not green yet. Turn what you are learning green, and more opens up."
    } else {
        "Nothing: what is left needs something that you skipped."
    }
}

/// What a level is, and how much of it is missing.
pub fn ready(level: Level, count: Count) -> String {
    let missing = match count.total - count.green {
        0 if count.total > 0 => "Nothing is missing.".to_owned(),
        0 => "All of them are skipped.".to_owned(),
        missing => format!("Missing: {missing}."),
    };
    let beneath = if level == Level::Core { "" } else { ", besides those above" };
    format!(
        "{} skills: what a {} engineer is expected to have{beneath}. {missing}",
        capital(level.word()),
        level.engineer()
    )
}

/// A word of ours with a capital letter.
pub fn capital(word: &str) -> String {
    let mut word = word.to_owned();
    if let Some(first) = word.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    word
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
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;

    #[test]
    fn a_reason_says_what_speaks_for_a_skill() {
        let picks = crate::progress::next_up(crate::catalogue::Lens::Areas, &|_| Status::ToDo);
        let pick = picks.first().unwrap();
        assert!(!super::reason(pick, "").contains("Adds"));
        let reason = reason(pick, "Here");
        assert!(
            reason.starts_with(&format!("Core. Adds to Here, 0 of {} green. ", pick.count.total)),
            "{reason}"
        );
        assert!(reason.contains(" build on it. In ") && reason.ends_with(" of 78 job ads."), "{reason}");
    }

    #[test]
    fn readiness_says_what_is_expected_and_missing() {
        let count = Count { green: 3, learning: 1, total: 10, skipped: 2 };
        assert_eq!(
            ready(Level::Working, count),
            "Working skills: what a mid-level engineer is expected to have, besides those above. Missing: 7."
        );
        assert!(
            ready(Level::Core, Count { green: 3, total: 3, ..Count::default() })
                .ends_with("Nothing is missing.")
        );
    }

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
