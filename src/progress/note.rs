//! Notes: what a person writes about a skill.
//!
//! Each note has the time it was written, and the latest counts. One that was emptied stays as an empty one, so that an older
//! copy does not come back. Its text is text: see [`evidence`](super::evidence) for the addresses in it.

use super::replaced::with_heirs;
use super::{Latest, Merge, Timestamp};
use crate::catalogue::{RETIRED, Retired, SkillNumber};
use std::collections::BTreeSet;

/// The most characters that a note may have.
pub const MAX_NOTE_CHARS: usize = 2_000;

/// The words that a person noted on one skill.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    at: Timestamp,
    text: String,
}

impl Note {
    /// A note written at that moment. The text is cut to [`MAX_NOTE_CHARS`].
    pub fn new(at: Timestamp, text: &str) -> Note {
        Note { at, text: text.chars().take(MAX_NOTE_CHARS).collect() }
    }

    /// A note written now in place of another. It is the later one, even if the clock went back.
    pub fn replacing(before: Option<&Note>, now: Timestamp, text: &str) -> Note {
        Note::new(before.map_or(now, |before| now.max(before.at.next())), text)
    }

    /// The note in its saved form: digits for the time, a space, and the text. What does not begin so is a note of unknown time,
    /// so there is none that cannot be read.
    ///
    /// ```
    /// use greenlit::progress::{Note, Timestamp};
    ///
    /// let note = Note::decode("1700000000000 See the repository");
    /// assert_eq!((note.at().as_millis(), note.text()), (1_700_000_000_000, "See the repository"));
    /// assert_eq!(note.encode(), "1700000000000 See the repository");
    /// ```
    pub fn decode(saved: &str) -> Note {
        if let Some((at, text)) = saved.split_once(' ')
            && let Ok(at) = at.parse()
        {
            return Note::new(at, text);
        }
        Note::new(Timestamp::EPOCH, saved)
    }

    /// The text to save.
    pub fn encode(&self) -> String {
        format!("{} {}", self.at, self.text)
    }

    /// The time at which it was written.
    pub fn at(&self) -> Timestamp {
        self.at
    }

    /// As it was written; empty where the note was emptied.
    pub fn text(&self) -> &str {
        &self.text
    }
}

impl Merge for Note {
    fn merge(&mut self, other: Note) {
        if *self < other {
            *self = other;
        }
    }
}

/// The notes of one person, at most one on each skill. Emptied ones are among them.
pub type Notes = Latest<SkillNumber, Note>;

impl Notes {
    /// The note on a skill: its own, or else the latest of the skills that it replaced. `None` where none was ever written.
    pub fn get(&self, skill: SkillNumber) -> Option<&Note> {
        self.get_with(skill, RETIRED)
    }

    /// The text noted on a skill; empty where there is none.
    pub fn text(&self, skill: SkillNumber) -> &str {
        self.get(skill).map(Note::text).unwrap_or_default()
    }

    /// The skills on which something is noted, those that replaced another included.
    pub fn skills(&self) -> BTreeSet<SkillNumber> {
        self.skills_with(RETIRED)
    }

    fn get_with(&self, skill: SkillNumber, retired: &'static [Retired]) -> Option<&Note> {
        self.value(skill).or_else(|| {
            let replaced = retired.iter().filter(|old| old.replaced_by.contains(&skill));
            replaced.filter_map(|old| self.get_with(old.number, retired)).max()
        })
    }

    fn skills_with(&self, retired: &'static [Retired]) -> BTreeSet<SkillNumber> {
        let mut skills: BTreeSet<SkillNumber> =
            self.iter().flat_map(|(skill, _)| with_heirs(skill, retired)).collect();
        skills.retain(|skill| self.get_with(*skill, retired).is_some_and(|note| !note.text.is_empty()));
        skills
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::replaced::tests::{RETIRED, number};
    use proptest::prelude::*;

    fn note(at: u64, text: &str) -> Note {
        Note::new(Timestamp::from_millis(at), text)
    }

    #[test]
    fn any_saved_text_is_a_note() {
        assert_eq!(Note::decode("12 It works "), note(12, "It works "));
        assert_eq!(Note::decode("It works"), note(0, "It works"));
        assert_eq!(Note::decode("1x y"), note(0, "1x y"));
        assert_eq!(Note::decode(""), Note::default());
    }

    #[test]
    fn a_note_is_cut_to_its_length() {
        assert_eq!(note(1, &"é".repeat(MAX_NOTE_CHARS + 1)).text(), "é".repeat(MAX_NOTE_CHARS));
    }

    #[test]
    fn the_latest_note_counts() {
        let mut notes = Notes::default();
        assert!(notes.insert(number(1), note(5, "later")));
        assert!(!notes.insert(number(1), note(4, "earlier")));
        assert!(!notes.insert(number(1), note(5, "later")));
        assert_eq!(notes.text(number(1)), "later");
        assert_eq!(notes.skills(), BTreeSet::from([number(1)]));
        assert!(notes.insert(number(1), note(6, "")));
        assert_eq!((notes.text(number(1)), notes.skills().len()), ("", 0));
        assert_eq!((notes.value(number(1)), notes.value(number(2))), (Some(&note(6, "")), None));
    }

    #[test]
    fn a_note_follows_its_skill() {
        let notes = Notes::from_iter([
            (number(3), note(9, "on a part")),
            (number(4), note(10, "on the other")),
            (number(7), note(1, "twice renamed")),
            (number(1), note(1, "before")),
            (number(11), note(2, "")),
        ]);
        let get = |skill| notes.get_with(number(skill), RETIRED).map(Note::text);
        assert_eq!(get(14), Some("on the other"));
        assert_eq!(get(15), Some("twice renamed"));
        // What was emptied on the new skill stays empty there.
        assert_eq!((get(11), get(6)), (Some(""), None));
        let skills: Vec<u16> = notes.skills_with(RETIRED).into_iter().map(SkillNumber::get).collect();
        assert_eq!(skills, [1, 3, 4, 7, 8, 14, 15]);
    }

    proptest! {
        #[test]
        fn a_note_comes_back(at in any::<u64>(), text in ".{0,60}") {
            let note = note(at, &text);
            prop_assert_eq!(Note::decode(&note.encode()), note);
        }

        #[test]
        fn a_replacement_counts(now in any::<u64>(), at in prop_oneof![any::<u64>(), Just(u64::MAX)]) {
            let before = note(at, "before");
            prop_assert!(Note::replacing(Some(&before), Timestamp::from_millis(now), "") > before);
        }
    }
}
