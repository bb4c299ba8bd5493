//! Alternatives: technologies of one kind, any of which is enough.

use super::section::Section;
use super::word::{Break, Word};
use crate::catalogue::{Skill, SkillNumber};
use std::ops::Range;

/// Words that announce a list of which any one is enough.
const ANNOUNCING: [&str; 17] = [
    "like",
    "eg",
    "one",
    "any",
    "either",
    "least",
    "such",
    "example",
    "instance",
    "similar",
    "wie",
    "zb",
    "beispielsweise",
    "como",
    "comme",
    "some",
    "modern",
];

/// Words after a list of which any one is enough.
const ENDING: [&str; 8] =
    ["etc", "similar", "equivalent", "comparable", "another", "other", "others", "alternatives"];

/// The number of words before a list among which one announces it.
const ANNOUNCING_REACH: usize = 4;

/// The number of words after a list among which one ends it.
const ENDING_REACH: usize = 3;

/// Words between two of a list, of which either is enough.
const OR: [&str; 6] = ["or", "oder", "ou", "o", "либо", "или"];

/// Words that may stand between two of a list.
const BETWEEN: [&str; 8] = ["and", "und", "y", "et", "even", "also", "aws", "apache"];

/// A technology that an ad names.
#[derive(Debug, Clone)]
pub(super) struct Named {
    /// The technology.
    pub skill: &'static Skill,
    /// The words that name it.
    pub words: Range<usize>,
}

/// The groups of alternatives among technologies, which are in the order of the ad.
pub(super) fn alternatives(words: &[Word], named: &[Named], sections: &[Section]) -> Vec<Vec<SkillNumber>> {
    let mut groups: Vec<Vec<SkillNumber>> = Vec::new();
    let lists = named.chunk_by(|one, next| is_one_list(words, one, next));
    for list in lists.filter(|list| any_is_enough(words, list, sections)) {
        let mut group: Vec<SkillNumber> = list.iter().map(|named| named.skill.number).collect();
        group.sort();
        group.dedup();
        if group.len() > 1 && !groups.contains(&group) {
            groups.push(group);
        }
    }
    groups
}

/// Returns true if two technologies are of one kind, and only what joins a list stands between them.
fn is_one_list(words: &[Word], one: &Named, next: &Named) -> bool {
    if !is_of_one_kind(one.skill, next.skill) || next.words.start < one.words.end {
        return false;
    }
    let mut is_in_brackets = false;
    (one.words.end..=next.words.start).all(|index| {
        let word = &words[index];
        is_in_brackets = word.gap.contains('(') || is_in_brackets && !word.gap.contains(')');
        // A remark on one of them, as in "Go (mainly), C#".
        let is_joining = is_in_brackets || index == next.words.start || is_joining(word);
        is_joining && word.starts < Break::Sentence && !word.gap.contains([';', '—'])
    }) && !is_in_brackets
}

/// Returns true for words between two of a list.
fn is_joining(word: &Word) -> bool {
    let is_version = word.name.starts_with(|c: char| c.is_ascii_digit());
    is_version || OR.contains(&&*word.name) || BETWEEN.contains(&&*word.name)
}

/// Returns true if one would choose one of two technologies instead of the other.
fn is_of_one_kind(one: &Skill, other: &Skill) -> bool {
    // Stores differ by their job; brokers are compared across theirs.
    one.job_index() == other.job_index()
        || one.area_index() == other.area_index() && one.area().id == "brokers"
}

/// Returns true if any one of a list is enough: it says so, or it gives products after a general name in brackets.
fn any_is_enough(words: &[Word], list: &[Named], sections: &[Section]) -> bool {
    let (Some(first), Some(last)) = (list.first(), list.last()) else { return false };
    let (start, end) = (first.words.start, last.words.end);
    let goes_on = |index: &usize| words[*index].starts < Break::Sentence;
    let before = (1..=ANNOUNCING_REACH).take_while(|back| *back <= start && goes_on(&(start + 1 - back)));
    let after = (end..words.len()).take(ENDING_REACH).take_while(goes_on);
    let is_one_of = |index: usize, names: &[&str]| names.contains(&&*words[index].name);
    let has_slash = (start + 1..end).any(|index| words[index].gap.contains('/'));
    let is_in_brackets =
        words[start].gap.contains('(') && words.get(end).is_none_or(|word| word.gap.contains(')'));
    (start..end).any(|index| is_one_of(index, &OR))
        || has_slash && list.windows(2).all(is_choice)
        || before.into_iter().any(|back| is_one_of(start - back, &ANNOUNCING))
        || after.into_iter().any(|index| is_one_of(index, &ENDING))
        // The stack in use is described so, too, and that asks for all of it.
        || is_in_brackets && sections[start] != Section::Duties
}

/// Returns true if the catalogue has one of two technologies as an alternative of the other. `Node.js/TypeScript` is no choice.
fn is_choice(pair: &[Named]) -> bool {
    let names = |one: &Named, other: &Named| one.skill.alternatives.contains(&other.skill.number);
    let [one, other] = pair else { return false };
    names(one, other) || names(other, one)
}
