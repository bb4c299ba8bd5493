//! Matches: the wordings in a text.

use super::dictionary::{Dictionary, Meaning};
use super::phrases::Found;
use super::word::{Break, Word};

/// Words that join the last two of a list.
const AND: [&str; 4] = ["and", "or", "und", "oder"];

/// The wordings in a text, in their order.
pub(super) fn matches<'a>(words: &[Word], dictionary: &'a Dictionary) -> Vec<Found<'a, Meaning>> {
    let mut matches = Vec::new();
    let (mut index, mut free) = (0, 0);
    while index < words.len() {
        let found = dictionary.find(words, index);
        for found in &found {
            matches.extend(with_shared_ending(words, found, free, dictionary));
        }
        if let Some(resume) = found.iter().map(|found| found.resume).max() {
            index = resume;
            free = resume;
        } else {
            index += 1;
        }
        matches.extend(found);
    }
    matches
}

/// The wordings that end as another does, where only the last of a list has the ending: "unit and integration tests". They begin at
/// words from an index on, which are of no other wording.
fn with_shared_ending<'a>(
    words: &[Word],
    last: &Found<Meaning>,
    free: usize,
    dictionary: &'a Dictionary,
) -> Vec<Found<'a, Meaning>> {
    let mut found = Vec::new();
    let mut next = last.start;
    let is_apart = words[last.end - 1].gap == " ";
    while is_apart
        && last.words().len() > 1
        && let Some(start) = before_in_list(words, next, free)
    {
        let beginning = &words[start..=start];
        let Some(meaning) = dictionary.exact(beginning.iter().chain(&words[last.end - 1..last.end])) else {
            break;
        };
        found.push(Found { start, end: start + 1, resume: start + 1, meaning });
        next = start;
    }
    found.reverse();
    found
}

/// The index of the word before another in a list.
fn before_in_list(words: &[Word], next: usize, free: usize) -> Option<usize> {
    let is_joined = |index: usize| words[index].starts < Break::Sentence;
    let before = next.checked_sub(1).filter(|_| is_joined(next))?;
    let start = match AND.contains(&&*words[before].name) {
        true => before.checked_sub(1).filter(|_| is_joined(before))?,
        false => before,
    };
    let is_list = start < before || words[next].gap.contains([',', '/']);
    (is_list && start >= free).then_some(start)
}
