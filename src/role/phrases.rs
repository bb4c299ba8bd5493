//! Wordings to look for in a text, each with a meaning.

use super::word::{Break, Word, plain_words};
use std::collections::BTreeMap;
use std::ops::Range;

/// The mark in a wording that stands for up to [`MAX_SKIPPED`] words of the same sentence.
const SKIP: &str = "…";

/// The most words that a [`SKIP`] stands for.
const MAX_SKIPPED: usize = 5;

/// The wordings of a list, which commas and the ends of lines separate.
pub(super) fn listed(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split([',', '\n']).map(str::trim).filter(|wording| !wording.is_empty())
}

/// The words by which a wording is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// As they are written, but for their case.
    Name,
    /// Without their endings.
    Stem,
}

/// A set of wordings. Case makes no difference, nor do spaces, hyphens and slashes between the words.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    form: Form,
    by_key: BTreeMap<String, Phrase<T>>,
    max_words: usize,
}

/// The meaning of a wording, and those of the wordings that begin with it and go on after a [`SKIP`].
#[derive(Debug)]
struct Phrase<T> {
    meaning: Option<T>,
    endings: Vec<(String, T)>,
}

/// A wording in a text.
#[derive(Debug)]
pub(super) struct Found<'a, T> {
    /// The index of its first word.
    pub start: usize,
    /// The index after its last word.
    pub end: usize,
    /// The index at which to look for the next one: words that it skips may have a meaning of their own.
    pub resume: usize,
    /// Its meaning.
    pub meaning: &'a T,
}

// Derived, they would ask the same of the meaning.
impl<T> Clone for Found<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Found<'_, T> {}

impl<T> Found<'_, T> {
    /// The indexes of its words.
    pub fn words(&self) -> Range<usize> {
        self.start..self.end
    }
}

impl<T> Phrases<T> {
    /// An empty set.
    pub fn new(form: Form) -> Phrases<T> {
        Phrases { form, by_key: BTreeMap::new(), max_words: 0 }
    }

    /// The set of these wordings, each with its meaning.
    pub fn from_names(wordings: impl IntoIterator<Item = (&'static str, T)>) -> Phrases<T> {
        let mut phrases = Phrases::new(Form::Name);
        for (wording, meaning) in wordings {
            phrases.insert(wording, meaning, |_, _| ());
        }
        phrases
    }

    /// Adds a wording. `join` adds to the meaning that it has already.
    pub fn insert(&mut self, wording: &str, meaning: T, join: impl FnOnce(&mut T, T)) {
        let (beginning, ending) = wording.split_once(SKIP).unwrap_or((wording, ""));
        let beginning = self.key(beginning);
        let ending = self.key(ending);
        let phrase = self.by_key.entry(beginning).or_insert(Phrase { meaning: None, endings: Vec::new() });
        if !ending.is_empty() {
            phrase.endings.push((ending, meaning));
        } else if let Some(old) = &mut phrase.meaning {
            join(old, meaning);
        } else {
            phrase.meaning = Some(meaning);
        }
    }

    /// The meaning of a word alone.
    pub fn get(&self, word: &str) -> Option<&T> {
        self.by_key.get(word)?.meaning.as_ref()
    }

    /// The longest wording with which the words from an index on begin.
    pub fn longest(&self, words: &[Word], start: usize) -> Option<Found<'_, T>> {
        let found = |(end, key): &(usize, String)| {
            let meaning = self.by_key.get(key)?.meaning.as_ref()?;
            Some(Found { start, end: *end, resume: *end, meaning })
        };
        self.keys(words, start).iter().rev().find_map(found)
    }

    /// The wordings with a [`SKIP`] with which the words from an index on begin.
    pub fn skipping(&self, words: &[Word], start: usize) -> Vec<Found<'_, T>> {
        let found = |(end, key): &(usize, String)| {
            let endings = &self.by_key.get(key)?.endings;
            (!endings.is_empty()).then(|| self.ending(words, start..*end, endings)).flatten()
        };
        self.keys(words, start).iter().filter_map(found).collect()
    }

    /// The meaning of exactly these words, which need not stand side by side.
    pub fn exact<'w>(&self, words: impl Iterator<Item = &'w Word<'w>>) -> Option<&T> {
        let key: String = words.map(|word| self.form_of(word)).collect();
        self.by_key.get(&key)?.meaning.as_ref()
    }

    /// The wording that begins with some words and has one of these endings in the same sentence.
    fn ending<'a>(
        &self,
        words: &[Word],
        beginning: Range<usize>,
        endings: &'a [(String, T)],
    ) -> Option<Found<'a, T>> {
        let last = words.len().min(beginning.end + MAX_SKIPPED + 1);
        let mut starts = (beginning.end..last).take_while(|index| words[*index].starts < Break::Sentence);
        starts.find_map(|start| {
            let keys = self.keys(words, start);
            endings.iter().find_map(|(ending, meaning)| {
                let (end, _) = keys.iter().find(|(_, key)| key == ending)?;
                Some(Found { start: beginning.start, end: *end, resume: beginning.end, meaning })
            })
        })
    }

    /// The keys of the first word from an index on, of the first two, and so on, each with the index after them.
    fn keys(&self, words: &[Word], start: usize) -> Vec<(usize, String)> {
        let mut keys: Vec<(usize, String)> = Vec::with_capacity(self.max_words);
        let mut key = String::new();
        for (index, word) in words.iter().enumerate().skip(start) {
            let is_first = index == start;
            if keys.len() == self.max_words || !is_first && word.starts != Break::None && !has_comma(word) {
                break;
            }
            if self.push(&mut key, word, is_first) {
                keys.push((index + 1, key.clone()));
            }
        }
        keys
    }

    /// Adds a word to a key, and returns true unless wordings pass over it. A comma is part of a wording.
    fn push(&self, key: &mut String, word: &Word, is_first: bool) -> bool {
        let is_said = is_first || !word.is_passed_over();
        if is_said {
            key.push_str(if !is_first && has_comma(word) { "," } else { "" });
            key.push_str(self.form_of(word));
        }
        is_said
    }

    fn form_of<'w>(&self, word: &'w Word) -> &'w str {
        match self.form {
            Form::Name => &word.name,
            Form::Stem => &word.stem,
        }
    }

    /// The key of a wording, as texts have it.
    fn key(&mut self, wording: &str) -> String {
        let words = plain_words(wording);
        let mut key = String::new();
        let number =
            words.iter().enumerate().filter(|(index, word)| self.push(&mut key, word, *index == 0)).count();
        self.max_words = self.max_words.max(number);
        key
    }
}

/// Returns true if nothing but a comma stands before a word.
fn has_comma(word: &Word) -> bool {
    word.gap.trim() == ","
}
