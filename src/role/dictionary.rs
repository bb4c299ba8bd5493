//! The words with which ads ask for skills.

use super::phrases::{Form, Found, Phrases};
use super::unlisted::UNLISTED;
use super::word::{Naming, Word, plain_words};
use crate::catalogue::{SKILLS, Skill, SkillNumber, by_number};
use std::collections::BTreeSet;
use std::sync::LazyLock;

// `WORDINGS` and `TRAPS`, of every skill in the order of `SKILLS`.
include!(concat!(env!("OUT_DIR"), "/wordings.rs"));

/// The longest name of which no plural is read: `HA` and "has".
const MAX_WITHOUT_PLURAL: usize = 3;

/// The shortest name that may have a version at its end.
const MIN_VERSIONED: usize = 3;

/// The meaning of a wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Skills that it asks for.
    Skills(Vec<SkillNumber>),
    /// The usual name of something that the catalogue does not have.
    Unlisted(&'static str),
    /// Nothing: it only looks like a name.
    Nothing,
}

/// Every wording of the catalogue, the names that it does not have, and the traps.
#[derive(Debug)]
pub(super) struct Dictionary {
    names: Phrases<Meaning>,
    wordings: Phrases<Meaning>,
    /// As they are written, since a capital tells many names from words: Go, Spring, Express.
    traps: BTreeSet<String>,
    max_trap_words: usize,
}

static DICTIONARY: LazyLock<Dictionary> = LazyLock::new(Dictionary::new);

impl Dictionary {
    /// The dictionary of this catalogue.
    pub fn get() -> &'static Dictionary {
        &DICTIONARY
    }

    fn new() -> Dictionary {
        let (mut names, mut wordings) = (Phrases::new(Form::Name), Phrases::new(Form::Stem));
        let technologies: BTreeSet<String> = all_wordings()
            .filter(|(skill, _)| skill.is_technology())
            .map(|(_, wording)| wording.to_lowercase())
            .collect();
        for (skill, wording) in all_wordings() {
            let meaning = || Meaning::Skills(vec![skill.number]);
            // The stem of a word alone is that of too many others: of fast and Fastly, of design and designers.
            if wording.contains([' ', '-', '/', '…']) {
                wordings.insert(wording, meaning(), Meaning::join);
            } else {
                names.insert(wording, meaning(), Meaning::join);
                let has_plural = wording.len() > MAX_WITHOUT_PLURAL && !wording.ends_with('s');
                if has_plural && !technologies.contains(&wording.to_lowercase()) {
                    names.insert(&format!("{wording}s"), meaning(), Meaning::join);
                }
            }
        }
        for line in UNLISTED.trim().lines() {
            let mut wordings = line.split(", ");
            let name = wordings.next().unwrap_or_default();
            for wording in std::iter::once(name).chain(wordings) {
                names.insert(wording, Meaning::Unlisted(name), |_, _| ());
            }
        }
        // A name that is a trap for its own skill may ask for another.
        let is_trap = |trap: &Vec<Word>| trap.len() == 1 || wordings.exact(trap.iter()).is_none();
        let traps: BTreeSet<String> = TRAPS
            .iter()
            .flat_map(|traps| traps.lines())
            .map(plain_words)
            .filter(is_trap)
            .map(|trap| trap_key(&trap))
            .collect();
        let max_trap_words = traps.iter().map(|trap| trap.split(' ').count()).max().unwrap_or_default();
        Dictionary { names, wordings, traps, max_trap_words }
    }

    /// The wordings with which the words from an index on begin, the longest of each kind: a trap alone, or those that skip words,
    /// and one that does not unless it is only the beginning of one of those.
    pub fn find(&self, words: &[Word], start: usize) -> Vec<Found<'_, Meaning>> {
        let longest = self.longest(words, start);
        let end = longest.map_or(start, |found| found.end);
        let mut found = self.wordings.skipping(words, start);
        let resume = found.iter().map(|found| found.resume).max().unwrap_or(start);
        let is_lacking = longest.is_some_and(|found| matches!(found.meaning, Meaning::Unlisted(_)));
        // A name that the catalogue lacks says more than that it is a trap.
        let least = resume.max(if is_lacking { end } else { end.saturating_sub(1) });
        if let Some(trap) = self.trap(words, start).filter(|trap| trap.end > least) {
            return vec![trap];
        }
        if resume < end {
            found.extend(longest);
        }
        found
    }

    /// The meaning of exactly these words, which need not stand side by side.
    pub fn exact<'w>(&self, words: impl Iterator<Item = &'w Word<'w>> + Clone) -> Option<&Meaning> {
        self.wordings.exact(words.clone()).or_else(|| self.names.exact(words))
    }

    fn longest(&self, words: &[Word], start: usize) -> Option<Found<'_, Meaning>> {
        let name = self.names.longest(words, start);
        let name = name.filter(|found| is_written_so(&words[found.words()], found.meaning));
        let wording = self.wordings.longest(words, start);
        let longest = [name, wording].into_iter().flatten().max_by_key(|found| found.end);
        longest.or_else(|| self.without_version(words, start))
    }

    /// The kind of name that a word in lower case is by itself.
    pub fn naming(&self, word: &str) -> Naming {
        match self.names.get(word).or_else(|| self.wordings.get(word)) {
            None => Naming::Nothing,
            Some(meaning) if meaning.skills().any(Skill::is_technology) => Naming::Technology,
            Some(_) => Naming::Thing,
        }
    }

    /// A name with a version at its end, as in `PHP8`.
    fn without_version(&self, words: &[Word], start: usize) -> Option<Found<'_, Meaning>> {
        let word = words.get(start)?;
        let name = word.name.trim_end_matches(|c: char| c.is_ascii_digit());
        if name == word.name || name.len() < MIN_VERSIONED {
            return None;
        }
        let named = [Word { name: name.to_owned(), ..word.clone() }];
        let found = self.names.longest(&named, 0)?;
        Some(Found { start, end: start + 1, resume: start + 1, ..found })
    }

    /// The longest trap with which the words from an index on begin.
    fn trap(&self, words: &[Word], start: usize) -> Option<Found<'_, Meaning>> {
        let ends = start + 1..=words.len().min(start + self.max_trap_words);
        let end = ends.rev().find(|end| self.traps.contains(&trap_key(&words[start..*end])))?;
        Some(Found { start, end, resume: end, meaning: &Meaning::Nothing })
    }
}

/// Every wording of every skill. A name of several words that is one of its traps asks for it never.
fn all_wordings() -> impl Iterator<Item = (&'static Skill, &'static str)> {
    SKILLS.iter().zip(WORDINGS.iter().zip(TRAPS)).flat_map(|(skill, (more, traps))| {
        let own = std::iter::once(&skill.title).chain(skill.other_names()).copied();
        let is_trap = |wording: &&str| {
            wording.contains(' ') && traps.lines().any(|trap| trap.eq_ignore_ascii_case(wording))
        };
        own.chain(more.lines()).filter(move |wording| !is_trap(wording)).map(move |wording| (skill, wording))
    })
}

impl Meaning {
    /// The skills that it asks for.
    pub fn skills(&self) -> impl Iterator<Item = &'static Skill> {
        let skills = if let Meaning::Skills(skills) = self { skills.as_slice() } else { &[] };
        skills.iter().copied().filter_map(by_number)
    }

    /// Adds the skills of another meaning.
    fn join(&mut self, other: Meaning) {
        if let (Meaning::Skills(skills), Meaning::Skills(others)) = (self, other) {
            skills.extend(others.into_iter().filter(|other| !skills.contains(other)).collect::<Vec<_>>());
        }
    }
}

/// Returns true if some words are written as the name is: one word that the catalogue does not have has a capital, since many of
/// those are words of everyday language too.
fn is_written_so(words: &[Word], meaning: &Meaning) -> bool {
    let has_capital = |word: &Word| word.text.contains(char::is_uppercase);
    !matches!(meaning, Meaning::Unlisted(_)) || words.len() > 1 || words.iter().any(has_capital)
}

/// The key of a trap: one word as it is written, more of them in lower case. A year is any year.
fn trap_key(words: &[Word]) -> String {
    let key = |word: &Word| {
        let is_year = word.name.len() == 4 && word.name.starts_with("20") && word.name.parse::<u16>().is_ok();
        match (is_year, words.len()) {
            (true, _) => "2026".to_owned(),
            (_, 1) => word.text.to_owned(),
            _ => word.name.clone(),
        }
    };
    words.iter().map(key).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::role::matches::matches;
    use crate::role::phrases::listed;

    fn traps() -> impl Iterator<Item = &'static str> {
        TRAPS.iter().flat_map(|traps| traps.lines())
    }

    /// The wordings in a text.
    fn found<'a>(dictionary: &'a Dictionary, text: &str) -> Vec<&'a Meaning> {
        matches(&plain_words(text), dictionary).into_iter().map(|found| found.meaning).collect()
    }

    #[test]
    fn every_wording_is_found() {
        let is_trap = |wording: &str| traps().any(|trap| trap.eq_ignore_ascii_case(wording));
        let is_lost = |wording: &&str| {
            let found = found(Dictionary::get(), wording);
            !wording.contains('…')
                && !is_trap(wording)
                && !found.iter().any(|meaning| meaning.skills().next().is_some())
        };
        let lost: Vec<_> = WORDINGS.iter().flat_map(|wordings| wordings.lines()).filter(is_lost).collect();
        assert_eq!(lost, [""; 0]);
    }

    #[test]
    fn a_trap_holds_a_wording() {
        let dictionary = Dictionary { traps: BTreeSet::new(), ..Dictionary::new() };
        // Some hold the beginning of a wording that goes on after it: "your own services".
        let is_idle = |trap: &&str| found(&dictionary, &format!("{trap} services")).is_empty();
        let idle: Vec<_> = traps().filter(is_idle).collect();
        assert_eq!(idle, [""; 0]);
    }

    #[test]
    fn a_name_has_the_capital_that_tells_it_from_a_word() {
        for (name, word) in
            [("Go", "go"), ("Spring", "spring"), ("Express", "express"), ("Rails", "rails"), ("REST", "rest")]
        {
            assert_ne!(found(Dictionary::get(), name), [&Meaning::Nothing], "{name}");
            assert_eq!(found(Dictionary::get(), word), [&Meaning::Nothing], "{word}");
        }
    }

    #[test]
    fn every_unlisted_name_is_new() {
        let names = listed(UNLISTED);
        let is_known = |name: &&str| {
            found(Dictionary::get(), name).iter().any(|meaning| meaning.skills().next().is_some())
        };
        let known: Vec<_> = names.filter(is_known).collect();
        assert_eq!(known, [""; 0]);
    }
}
