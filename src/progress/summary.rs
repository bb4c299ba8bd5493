//! A summary: what one person can show on one day, with no history and nothing private in it.

use super::{Count, Day, Progress, Status, count};
use crate::catalogue::{self, HIGHEST, SKILLS, Skill};

/// The longest name a summary carries, in bytes of UTF-8: with it, a full checklist's link stays within its bound.
pub const NAME_LENGTH: usize = 24;

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
}

impl Summary {
    /// The summary of `progress` on `day`, for this catalogue. The name is trimmed and cut to what fits.
    pub fn new(progress: &Progress, day: Day, name: &str) -> Summary {
        let statuses = (1..=HIGHEST).map(|number| progress.status(number)).collect();
        Summary { day, name: fitting_name(name), known: HIGHEST, statuses }
    }

    /// A summary that came from elsewhere. Its name is held to the same rules as one's own.
    pub fn received(day: Day, name: &str, known: u16, statuses: Vec<Status>) -> Summary {
        Summary { day, name: fitting_name(name), known, statuses }
    }

    /// The skill's status in this summary.
    pub fn status(&self, skill: &Skill) -> Status {
        usize::from(skill.number)
            .checked_sub(1)
            .and_then(|place| self.statuses.get(place))
            .copied()
            .unwrap_or_default()
    }

    /// The skills that count in it: those that the catalogue had when it was made and has today.
    pub fn skills(&self) -> impl Iterator<Item = &'static Skill> {
        let known = self.known;
        SKILLS.iter().filter(move |skill| skill.number <= known)
    }

    /// How all of it stands.
    pub fn whole(&self) -> Count {
        self.count(|_| true)
    }

    /// How the skills that `belongs` picks stand.
    pub fn count(&self, belongs: impl Fn(&Skill) -> bool) -> Count {
        count(self.skills().filter(|skill| belongs(skill)), |skill| self.status(skill))
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
