//! Cues: the words within a sentence that say how much it asks for what it names.

use super::phrases::{Phrases, listed};
use super::section::Section;
use super::word::{Break, Word, spans};
use std::ops::Range;

/// The effect of a cue on what its sentence names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cue {
    /// Makes nice what stands before it: "Kafka is a plus".
    NiceBefore,
    /// Makes nice what stands after it: "ideally with Kafka".
    NiceAfter,
    /// Makes nice what stands before it or, where nothing does, what stands after it: "Kafka preferred", "preferred: Kafka".
    Nice,
    /// Sets aside what stands before it: "Kafka is not required".
    NotBefore,
    /// Sets aside what stands after it: "no need to know Kafka".
    NotAfter,
    /// Makes a must of what stands before it: no later cue reaches back beyond it, as in "Go is required, Kafka is a plus".
    Must,
}

const CUES: [(Cue, &str); 6] = [
    (
        Cue::NiceBefore,
        "
    a plus, is plus, are plus, strong plus, big plus, huge plus, major plus, definite plus, real plus,
    great plus, added plus, nice plus, a bonus, big bonus, added bonus, is bonus, an advantage,
    big advantage, advantageous, an asset, is beneficial, are beneficial, be beneficial, beneficial,
    is desirable, are desirable, would be nice, would be great, would be ideal, would be helpful,
    would be useful, would be good, would be welcome, would help, is helpful, are helpful, be helpful,
    is useful, are welcome, is welcome, is appreciated, are appreciated, is optional, are optional,
    optional, highly valued, is valued, is an extra, considered a plus, nice extra, von vorteil,
    wünschenswert, ist ein plus, un plus, es un plus, se valora, se aprecia, valorable, deseable,
    est un plus, serait un plus, un atout, apprécié, mile widziane, é um diferencial, not required but,
    not mandatory but, not necessary but, not essential but, not a must but, but not required,
    but not mandatory, but not necessary, but not essential, but not a must, but is not required,
    gives you an edge, count in your favour, count in your favor, will stand out, a nice touch
",
    ),
    (
        Cue::NiceAfter,
        "
    ideally, preferably, bonus points, bonus for, bonus if, extra points, extra credit, optionally,
    plus if, a plus if, plus for, it helps if, it would be great, it would be nice, would be great if,
    would be nice if, we'd love if, even better, better still, preference for, preference given to,
    idealerweise, vorzugsweise, gerne auch, de preferencia, preferiblemente, idealmente, idéalement,
    de préférence, if possible
",
    ),
    (
        Cue::Nice,
        "
    nice to have, good to have, preferred, strongly preferred, desirable, desired, a preference
",
    ),
    (
        Cue::NotBefore,
        "
    not required, not a requirement, not necessary, not needed, not mandatory, not essential, not a must,
    not expected, is fine, are fine, is fine too, is ok, is okay, unnecessary, isn't required,
    isn't necessary, aren't required, no requirement, isn't needed
",
    ),
    (
        Cue::NotAfter,
        "
    no need, don't need, do not need, need not, needn't, not looking for, don't have to, do not have to,
    doesn't have to, no prior, no previous, no experience, no knowledge, coming from, instead of,
    rather than, not expect, don't expect, do not expect, we don't use, we do not use, not using,
    no longer, moving away from, migrating away from, regardless of, equal opportunity
",
    ),
    (
        Cue::Must,
        "
    required, is a must, are a must, mandatory, essential, is required, are required, must have
",
    ),
];

/// The number of words that a cue reaches back or on. Only a text that lost its full stops has longer sentences.
const MAX_REACH: usize = 60;

/// Words before the last of a list.
const LIST_WORDS: [&str; 6] = ["and", "or", "und", "oder", "y", "o"];

/// The cues that are known.
#[derive(Debug)]
pub(super) struct Cues {
    phrases: Phrases<Cue>,
}

impl Cues {
    /// The cues that are known.
    pub fn new() -> Cues {
        let wordings = CUES.iter().flat_map(|(cue, list)| listed(list).map(move |wording| (wording, *cue)));
        Cues { phrases: Phrases::from_names(wordings) }
    }

    /// Changes the sections of words to what the cues in their sentences say. `is_named` tells the words that name something.
    pub fn apply(&self, words: &[Word], is_named: &[bool], sections: &mut [Section]) {
        for sentence in spans(words, Break::Sentence) {
            self.apply_to(sentence, words, is_named, sections);
        }
    }

    fn apply_to(&self, sentence: Range<usize>, words: &[Word], is_named: &[bool], sections: &mut [Section]) {
        let mut reach = sentence.start;
        let mut index = sentence.start;
        while index < sentence.end {
            let Some(cue) = self.phrases.longest(&words[..sentence.end], index) else {
                index += 1;
                continue;
            };
            index = cue.end;
            let near = sentence.start.max(cue.start.saturating_sub(MAX_REACH))
                ..sentence.end.min(cue.end + MAX_REACH);
            let scope = brackets(words, &near, cue.start);
            // One alone in its brackets is about what stands before them.
            let scope = scope.filter(|scope| is_named[scope.clone()].contains(&true)).unwrap_or_else(|| {
                let clause = clause_start(words, is_named, reach.max(near.start)..cue.start);
                clause..near.end
            });
            let (before, after) = (scope.start..cue.start, cue.end..scope.end);
            let (range, section) = match cue.meaning {
                Cue::NiceAfter => (after, Section::Nice),
                Cue::Nice if !is_named[before.clone()].contains(&true) => (after, Section::Nice),
                Cue::NiceBefore | Cue::Nice => (before, Section::Nice),
                Cue::NotBefore => (before, Section::Aside),
                Cue::NotAfter => (after, Section::Aside),
                Cue::Must => {
                    reach = cue.end;
                    continue;
                }
            };
            // What is not asked for stays so.
            sections[range]
                .iter_mut()
                .filter(|place| **place != Section::Aside)
                .for_each(|place| *place = section);
        }
    }
}

/// The words in the brackets around an index; `None` if it stands in none.
fn brackets(words: &[Word], sentence: &Range<usize>, at: usize) -> Option<Range<usize>> {
    let open = (sentence.start..=at).rev().find(|index| words[*index].gap.contains(['(', ')']))?;
    if !words[open].gap.ends_with(['(', '*', '_']) || open == sentence.start && !words[open].gap.contains('(')
    {
        return None;
    }
    let close = (at + 1..sentence.end).find(|index| words[*index].gap.contains(')')).unwrap_or(sentence.end);
    Some(open..close)
}

/// The start of the last clause of some words, over which a cue does not reach back: that after a semicolon, a dash or "but", or that
/// after a comma, unless the words after it end a list, as in "Kafka, RabbitMQ or SQS is a plus".
fn clause_start(words: &[Word], is_named: &[bool], range: Range<usize>) -> usize {
    let starts = range.clone().skip(1).rev();
    let clause =
        starts.clone().find(|index| words[*index].gap.contains([';', '—']) || words[*index].name == "but");
    let comma = starts.clone().find(|index| words[*index].gap.contains(','));
    let ends_list =
        |start: usize| words[start..range.end].iter().any(|word| LIST_WORDS.contains(&&*word.name));
    let comma = comma.filter(|start| is_named[*start..range.end].contains(&true) && !ends_list(*start));
    clause.max(comma).unwrap_or(range.start)
}
