//! A summary: what one person can show on one day, with no history and nothing private in it.

use super::follow::{Retired, follow, was_known};
use super::is_link;
use super::{Count, Day, Progress, Status, count};
use crate::catalogue::{self, Group, HIGHEST, Lens, Level, RETIRED, SKILLS, Skill};
use std::cmp::Reverse;

/// The longest name a summary carries, in bytes of UTF-8: with it, a full checklist's link stays within its bound.
pub const NAME_LENGTH: usize = 24;

/// How many links a summary shows as evidence at most.
pub const EVIDENCE: usize = 10;

/// The statuses of one person on one day: what a link holds, and what every number and list is computed from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// The day it was made.
    pub day: Day,
    /// Who it is about; empty where they did not say.
    pub name: String,
    /// The highest skill number there was when it was made. Skills that came later do not count in it.
    pub known: u16,
    /// Status by number minus one; what lies beyond is to do.
    pub statuses: Vec<Status>,
    /// Links that the person chose to show, by skill number; [`EVIDENCE`] at most.
    pub evidence: Vec<(u16, String)>,
}

impl Summary {
    /// The summary of `progress` on `day`, for this catalogue. The name is trimmed and cut to what fits.
    pub fn new(progress: &Progress, day: Day, name: &str) -> Summary {
        Summary::under(progress, day, name, HIGHEST, RETIRED)
    }

    fn under(progress: &Progress, day: Day, name: &str, known: u16, retired: Retired) -> Summary {
        // Retired skills are to do in a link: their replacements already carry their statuses, and a status of the old skill
        // would bring back what was since changed to "to do" on the new one.
        let is_retired = |number: u16| retired.iter().any(|(old, _)| *old == number);
        let status =
            |number| if is_retired(number) { Status::ToDo } else { progress.status_after(number, retired) };
        Summary::received(day, name, known, (1..=known).map(status).collect())
    }

    /// A summary that came from elsewhere. Its name is held to the same rules as one's own.
    pub fn received(day: Day, name: &str, known: u16, statuses: Vec<Status>) -> Summary {
        Summary { day, name: fitting_name(name), known, statuses, evidence: Vec::new() }
    }

    /// The summary with these links as evidence: those that are links, each of a skill once, as many as it may show.
    pub fn with_evidence(mut self, evidence: impl IntoIterator<Item = (u16, String)>) -> Summary {
        for (skill, link) in evidence {
            let new = !self.evidence.iter().any(|(other, held)| *other == skill && *held == link);
            if new && self.evidence.len() < EVIDENCE && is_link(&link) {
                self.evidence.push((skill, link));
            }
        }
        self
    }

    /// The skill's status in this summary.
    pub fn status(&self, skill: &Skill) -> Status {
        self.status_after(skill.number, RETIRED)
    }

    fn status_after(&self, skill: u16, retired: Retired) -> Status {
        let set = |number: u16| {
            let status = self.statuses.get(usize::from(number).checked_sub(1)?).copied()?;
            // The bits of a link say "to do" of what was never set as well.
            (status != Status::ToDo).then_some(status)
        };
        follow(skill, retired, &set).unwrap_or_default()
    }

    /// The skills that count in it: those that the catalogue had when it was made, by whatever number, and has today.
    pub fn skills(&self) -> impl Iterator<Item = &'static Skill> {
        let known = self.known;
        SKILLS.iter().filter(move |skill| was_known(skill.number, RETIRED, known))
    }

    /// How all of it stands.
    pub fn whole(&self) -> Count {
        self.count(|_| true)
    }

    /// How the skills that `belongs` picks stand.
    pub fn count(&self, belongs: impl Fn(&Skill) -> bool) -> Count {
        count(self.skills().filter(|skill| belongs(skill)), |skill| self.status(skill))
    }

    /// The three areas in which the largest share is green, best first; of equal shares the one with more green. Areas where
    /// nothing is green are not strong.
    pub fn strongest(&self) -> Vec<(Group, Count)> {
        let is_area = |group: &Group| group.skills().any(|skill| !skill.is_technology());
        let mut strong: Vec<(Group, Count)> = Lens::Areas
            .groups()
            .filter(is_area)
            .map(|group| (group, self.count(|skill| group.has(skill))))
            .filter(|(_, count)| count.green > 0)
            .collect();
        strong.sort_by_key(|(_, count)| Reverse((count.percent(), count.green)));
        strong.truncate(3);
        strong
    }

    /// How the skills of a level stand.
    pub fn readiness(&self, level: Level) -> Count {
        self.count(|skill| skill.level == Some(level))
    }

    /// The skills of a level that are to do or being learnt, in the order of the catalogue.
    pub fn missing(&self, level: Level) -> impl Iterator<Item = &'static Skill> {
        let missing = |status| matches!(status, Status::ToDo | Status::Learning);
        self.skills().filter(move |skill| skill.level == Some(level) && missing(self.status(skill)))
    }

    /// The skills with this status, in the order of the catalogue.
    pub fn with(&self, status: Status) -> impl Iterator<Item = &'static Skill> {
        self.skills().filter(move |skill| self.status(skill) == status)
    }

    /// The technologies that this person works with, green ones first.
    pub fn stack(&self) -> Vec<&'static Skill> {
        let technologies = |status| self.with(status).filter(|skill| skill.is_technology());
        technologies(Status::CanDo).chain(technologies(Status::Learning)).collect()
    }

    /// Technologies of the stack that run on something the stack lacks, with what would do.
    pub fn missing_ground(&self) -> Vec<(&'static Skill, Vec<&'static Skill>)> {
        let stack = self.stack();
        let lacks = |skill: &&Skill| {
            !skill.needs.is_empty() && !stack.iter().any(|other| skill.needs.contains(&other.number))
        };
        stack
            .iter()
            .copied()
            .filter(lacks)
            .map(|skill| (skill, skill.needs.iter().copied().filter_map(catalogue::by_number).collect()))
            .collect()
    }
}

/// The name as a summary carries it: outer space dropped, and with it the characters that control terminals or turn the
/// direction of the text around them; cut at a character to fit.
fn fitting_name(name: &str) -> String {
    let harmless = |character: &char| {
        !character.is_control()
            && !matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    // What is dropped goes first: the space behind it would otherwise be outer space only the second time round.
    let clean: String = name.chars().filter(harmless).collect();
    let mut fitting = String::new();
    for character in clean.trim().chars() {
        if fitting.len() + character.len_utf8() > NAME_LENGTH {
            break;
        }
        fitting.push(character);
    }
    fitting.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2 was renamed to 4, and 3 went into 1.
    const RETIRED: Retired = &[(2, &[4]), (3, &[1])];

    fn set(changes: &[(u16, Status)]) -> Progress {
        let mut progress = Progress::default();
        for (number, status) in changes {
            progress.record(*number, 1, *status);
        }
        progress
    }

    #[test]
    fn saved_progress_follows_what_replaced_a_skill() {
        let before = set(&[(2, Status::CanDo), (3, Status::Learning)]);
        assert_eq!(
            (before.status_after(4, RETIRED), before.status_after(1, RETIRED)),
            (Status::CanDo, Status::Learning)
        );
    }

    #[test]
    fn an_old_link_follows_what_replaced_a_skill() {
        let old =
            Summary::under(&set(&[(2, Status::CanDo), (3, Status::Skipped)]), Day::default(), "", 3, &[]);
        let statuses: Vec<_> = [1, 4].map(|number| old.status_after(number, RETIRED)).into();
        assert_eq!(statuses, [Status::Skipped, Status::CanDo]);
    }

    #[test]
    fn a_new_link_says_what_was_changed_since() {
        let mut progress = set(&[(2, Status::CanDo)]);
        progress.record(4, 100_000, Status::ToDo);
        let new = Summary::under(&progress, Day::default(), "", 4, RETIRED);
        assert_eq!(new.statuses, [Status::ToDo; 4]);
        assert_eq!(new.status_after(4, RETIRED), Status::ToDo);
    }
}
