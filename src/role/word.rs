//! Words: the pieces of a text that wordings are made of.

use rust_stemmers::{Algorithm, Stemmer};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation as _;

/// Words that say little and are passed over within a wording, so that "review the code" is "review code".
const PASSED_OVER: [&str; 13] =
    ["a", "an", "the", "of", "our", "your", "their", "its", "my", "his", "her", "this", "these"];

/// Words after whose full stop a sentence goes on.
const ABBREVIATIONS: [&str; 14] =
    ["eg", "ie", "etc", "incl", "vs", "approx", "ca", "zb", "resp", "no", "inc", "ltd", "mr", "bzw"];

/// Stems of words that are no forms of those whose stem they would have.
const STEMS: [(&str, &str); 10] = [
    ("production", "production"),
    ("integrity", "integrity"),
    ("maintainable", "maintainable"),
    ("engineering", "engineering"),
    ("developer", "developer"),
    ("developers", "developer"),
    ("designer", "designer"),
    ("designers", "designer"),
    ("requirement", "requirement"),
    ("requirements", "requirement"),
];

/// The shortest line that may go on in the next one. Shorter ones were ended on purpose.
const MIN_WRAPPED_BYTES: usize = 50;

/// The fewest letters of a word that may be run together with the next one.
const MIN_RUN_TOGETHER: usize = 4;

/// The place at which a word stands, seen from the word before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Break {
    /// A wording may go on here.
    None,
    /// Some punctuation within a sentence.
    Mark,
    /// A new sentence begins.
    Sentence,
    /// A new line or item of a list begins.
    Line,
}

/// A word's being a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    /// It is none.
    Nothing,
    /// It is the name of something other than a technology.
    Thing,
    /// It is the name of a technology.
    Technology,
}

/// A word of a text.
#[derive(Debug, Clone)]
pub(super) struct Word<'a> {
    /// As it is written.
    pub text: &'a str,
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// In lower case, without full stops and apostrophes within.
    pub name: String,
    /// The name without its ending, the same for all forms of a verb or noun.
    pub stem: String,
    /// Everything between the word before and this one.
    pub gap: &'a str,
    /// The place at which it stands.
    pub starts: Break,
}

impl Word<'_> {
    /// Returns true if wordings pass over it.
    pub fn is_passed_over(&self) -> bool {
        PASSED_OVER.contains(&&*self.name)
    }

    /// Returns true if its first letter is a capital.
    pub fn is_capitalized(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }
}

/// The words of a plain text. `naming` knows names, which are not two words run together.
pub(super) fn words<'a>(text: &'a str, naming: &dyn Fn(&str) -> Naming) -> Vec<Word<'a>> {
    let stemmer = Stemmer::create(Algorithm::English);
    let mut words: Vec<Word> = Vec::new();
    let mut line_start = 0;
    for range in pieces(text) {
        for range in parts(text, range, naming) {
            let end = words.last().map_or(0, |word| word.range.end);
            let gap = &text[end..range.start];
            let written = &text[range.clone()];
            let starts = match words.last() {
                None => Break::Line,
                Some(_) if ["", "."].contains(&gap) && is_run_together(&text[..end], written) => {
                    Break::Sentence
                }
                Some(before) => break_of(before, gap, written, range.start - line_start),
            };
            if starts == Break::Line {
                line_start = range.start;
            }
            let name = name_of(written);
            let stem = stem_of(&name, &stemmer);
            words.push(Word { text: written, range, name, stem, gap, starts });
        }
    }
    words
}

/// The name of a word: in lower case, without full stops and apostrophes within.
fn name_of(written: &str) -> String {
    let is_dropped = |c: &char| *c == '\'' || *c == '’';
    let folded = written.chars().filter(|c| !is_dropped(c)).flat_map(char::to_lowercase);
    let name: String = folded.collect();
    // The one of `.NET` is what tells it from a net.
    match name.strip_prefix('.') {
        Some(rest) => format!(".{}", rest.replace('.', "")),
        None => name.replace('.', ""),
    }
}

/// The name of a word without its ending.
fn stem_of(name: &str, stemmer: &Stemmer) -> String {
    match STEMS.iter().find(|(word, _)| *word == name) {
        Some((_, stem)) => (*stem).to_owned(),
        None => stemmer.stem(name).into_owned(),
    }
}

/// The ranges of words as Unicode has them, with the signs that belong to names: `C#`, `C++`, `.NET`.
fn pieces(text: &str) -> Vec<Range<usize>> {
    let mut pieces: Vec<Range<usize>> = Vec::new();
    for (start, word) in text.unicode_word_indices() {
        let mut end = start + word.len();
        // A sign of the name before may begin a word to Unicode, if a mark stands on it.
        let start = pieces.last().map_or(start, |before| start.max(before.end));
        let word = &text[start..end];
        let signs = text[end..].len() - text[end..].trim_start_matches(['#', '+']).len();
        let is_letter = word.len() == 1 && word.starts_with(|c: char| c.is_ascii_alphabetic());
        if is_letter && text[end..end + signs].contains(['#', '+']) && signs <= 2 {
            end += signs;
        }
        let is_dotted = text[..start].ends_with('.') && !text[..start - 1].ends_with(char::is_alphanumeric);
        let start = if is_dotted && word.to_lowercase().starts_with("net") { start - 1 } else { start };
        pieces.push(start..end);
    }
    pieces
}

/// The parts of a piece: more than one where the line end between two words got lost, as in `experiencePython` or `code.Python`.
fn parts(text: &str, piece: Range<usize>, naming: &dyn Fn(&str) -> Naming) -> Vec<Range<usize>> {
    let written = &text[piece.clone()];
    if !written.contains(char::is_uppercase) || naming(&name_of(written)) != Naming::Nothing {
        return vec![piece];
    }
    let split = written.char_indices().skip(1).map(|(at, _)| at).find(|at| {
        let (left, right) = written.split_at(*at);
        let is_stop = left.strip_suffix('.').is_some_and(|left| left.ends_with(char::is_lowercase));
        let is_boundary =
            right.starts_with(char::is_uppercase) && (left.ends_with(char::is_lowercase) || is_stop);
        let is_long = |part: &str| part.chars().count() >= MIN_RUN_TOGETHER;
        let is_plain = !left.contains(char::is_uppercase) && is_long(left);
        is_boundary
            && (is_stop || is_plain || is_long(right) && naming(&name_of(right)) == Naming::Technology)
    });
    match split {
        Some(at) => {
            let end = piece.start + written[..at].trim_end_matches('.').len();
            vec![piece.start..end, piece.start + at..piece.end]
        }
        None => vec![piece],
    }
}

fn is_run_together(before: &str, written: &str) -> bool {
    before.ends_with(char::is_lowercase) && written.starts_with(char::is_uppercase)
}

/// The place at which a word stands, by the gap before it and the length of the line so far.
fn break_of(before: &Word, gap: &str, written: &str, line_bytes: usize) -> Break {
    let is_lowercase = written.starts_with(char::is_lowercase);
    if gap.contains('\n') || gap.contains('\r') {
        let is_wrapped = is_lowercase && line_bytes >= MIN_WRAPPED_BYTES && gap.trim().is_empty();
        let is_one_line = gap.chars().filter(|c| *c == '\n').count() == 1;
        return if is_wrapped && is_one_line { Break::None } else { Break::Line };
    }
    if gap.contains(is_bullet) {
        return Break::Line;
    }
    let ends_sentence = gap.contains(['.', '!', '?', '…']) && gap.ends_with(char::is_whitespace);
    if ends_sentence && !ABBREVIATIONS.contains(&&*before.name) {
        return Break::Sentence;
    }
    let is_joint = |c: char| c.is_whitespace() || "-‐‑–_/&*'’`\"".contains(c);
    let is_dash = gap.contains(" - ") || gap.contains(" – ");
    if gap.chars().all(is_joint) && !is_dash { Break::None } else { Break::Mark }
}

/// Returns true for bullets and emoji, with which items of a list begin.
fn is_bullet(c: char) -> bool {
    matches!(c, '•' | '◦' | '▪' | '●' | '○' | '■' | '‣' | '➤' | '►' | '✓' | '✔' | '✅' | '\u{f0b7}')
        || matches!(c, '\u{2600}'..='\u{27bf}' | '\u{1f300}'..='\u{1faff}')
}

/// The indexes of the words of each line, or of each sentence.
pub(super) fn spans(words: &[Word], by: Break) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    words.chunk_by(move |_, next| next.starts < by).map(move |span| {
        let range = start..start + span.len();
        start = range.end;
        range
    })
}

/// The words of a text in which none are run together.
pub(super) fn plain_words(text: &str) -> Vec<Word<'_>> {
    words(text, &|_| Naming::Thing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// The words of a text in which Python is a technology and JavaScript a name.
    fn read(text: &str) -> Vec<Word<'_>> {
        words(text, &|name| match name {
            "python" => Naming::Technology,
            "javascript" => Naming::Thing,
            _ => Naming::Nothing,
        })
    }

    fn texts<'a>(words: &[Word<'a>]) -> Vec<&'a str> {
        words.iter().map(|word| word.text).collect()
    }

    #[test]
    fn names_keep_their_signs() {
        let words = read("C#, C++17, .NET, ASP.NET; Node.js (e.g. F#) can't v2.0");
        let names: Vec<&str> = words.iter().map(|word| word.name.as_str()).collect();
        assert_eq!(names, ["c#", "c++", "17", ".net", "aspnet", "nodejs", "eg", "f#", "cant", "v20"]);
    }

    /// A mark that stands on the sign of a name begins a word there.
    #[test]
    fn no_two_words_overlap() {
        let words = read("a#\u{11d3a} C+\u{11d3a}");
        assert_eq!(texts(&words), ["a#", "\u{11d3a}", "C+", "\u{11d3a}"]);
    }

    #[test]
    fn words_that_were_run_together_are_told_apart() {
        for (text, parts) in [
            ("experiencePython", &["experience", "Python"][..]),
            ("RequirementsPython", &["Requirements", "Python"]),
            ("code.Python", &["code", "Python"]),
            ("JavaScript", &["JavaScript"]),
            ("LoadBalancer", &["LoadBalancer"]),
            ("iPhone", &["iPhone"]),
            ("Node.js", &["Node.js"]),
        ] {
            assert_eq!(texts(&read(text)), parts, "{text}");
        }
    }

    #[test]
    fn forms_of_a_word_have_one_stem() {
        let stems = |text| read(text).into_iter().map(|word| word.stem).collect::<BTreeSet<_>>();
        assert_eq!(stems("review reviews reviewing reviewed").len(), 1);
        assert_eq!(stems("product production").len(), 2);
        assert_eq!(stems("frontend-developers developer").len(), 2);
    }

    #[test]
    fn breaks_are_seen() {
        use Break::{Line, Mark, None, Sentence};
        let breaks = |text| read(text).into_iter().skip(1).map(|word| word.starts).collect::<Vec<_>>();
        assert_eq!(breaks("unit-tests and/or *code* reviews"), [None, None, None, None, None]);
        assert_eq!(breaks("one, two (three) - four: five"), [Mark, Mark, Mark, Mark]);
        assert_eq!(
            breaks("One. Two! Three? e.g. four etc. five"),
            [Sentence, Sentence, Sentence, Mark, None, Mark]
        );
        assert_eq!(breaks("one\n- two\n\nthree • four 🚀 five"), [Line, Line, Line, Line]);
        let wrapped = "a line that goes on in the next one, since it was\nwrapped there";
        assert_eq!(breaks(wrapped).last(), Some(&None));
        assert!(!breaks(wrapped).contains(&Line));
    }

    #[test]
    fn spans_cover_all_words() {
        let words = read("One two. Three.\nFour");
        assert_eq!(spans(&words, Break::Sentence).collect::<Vec<_>>(), [0..2, 2..3, 3..4]);
        assert_eq!(spans(&words, Break::Line).collect::<Vec<_>>(), [0..3, 3..4]);
        assert_eq!(spans(&[], Break::Line).count(), 0);
    }
}
