//! Finding a skill by what a person types.
//!
//! What is typed and what is searched are folded alike, so that neither case nor accents, neither the kind of dash or
//! quotation mark nor wide letters or invisible characters that came with a copied word are in the way.

use icu_properties::CodePointSetData;
use icu_properties::props::{Dash, DefaultIgnorableCodePoint, GraphemeExtend, QuotationMark};

/// The shortest word that may hold a slip: shorter ones are one letter away from too many others.
const MIN_FUZZY_LENGTH: usize = 4;

/// A text as it is compared: in lower case, without accents, quotation marks and what cannot be seen, and with one kind of
/// dash. Made once for each text that is searched.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FoldedText(String);

impl FoldedText {
    /// Folds a text that is in Unicode's compatibility decomposition, NFKD: wide letters are plain ones there, and accents
    /// are characters of their own. Every browser decomposes texts itself, so the tables for it are not brought along.
    pub fn from_nfkd(decomposed: &str) -> FoldedText {
        let dash = CodePointSetData::new::<Dash>();
        let dropped = [
            CodePointSetData::new::<QuotationMark>(),
            CodePointSetData::new::<DefaultIgnorableCodePoint>(),
            // Accents, once they are decomposed.
            CodePointSetData::new::<GraphemeExtend>(),
        ];
        let folded = decomposed
            .chars()
            .map(|character| if dash.contains(character) { '-' } else { character })
            .flat_map(char::to_lowercase)
            .filter(|character| !dropped.iter().any(|set| set.contains(*character)));
        FoldedText(folded.collect())
    }
}

/// A search for what a person typed, ready to be held against many texts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<String>,
}

impl Query {
    /// A query that wants every word that was typed, in any order, anywhere in a text.
    pub fn new(typed: &FoldedText) -> Query {
        Query { words: typed.0.split_whitespace().map(str::to_owned).collect() }
    }

    /// Returns true when nothing was typed; then every text matches.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Returns true when a text has every word.
    pub fn matches(&self, text: &FoldedText) -> bool {
        self.words.iter().all(|word| text.0.contains(word))
    }

    /// Returns true when a text has every word but for one slip in each: a letter wrong, missing or too many, or two swapped.
    /// Meant for when nothing matches as typed; before that it would only bring in noise.
    pub fn nearly_matches(&self, text: &FoldedText) -> bool {
        let tokens = || text.0.split(|character: char| !character.is_alphanumeric());
        self.words.iter().all(|word| {
            text.0.contains(word)
                || word.chars().count() >= MIN_FUZZY_LENGTH
                    && tokens().any(|token| begins_nearly(token, word))
        })
    }
}

/// Returns true when `typed` is the beginning of `token`, or all of it, with at most one edit.
fn begins_nearly(token: &str, typed: &str) -> bool {
    let length = typed.chars().count();
    // One edit makes a word longer or shorter by one character at most.
    (length.saturating_sub(1)..=length + 1).any(|length| {
        let beginning: String = token.chars().take(length).collect();
        strsim::osa_distance(typed, &beginning) <= 1
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::sample::Index;
    use unicode_normalization::UnicodeNormalization as _;

    fn folded(text: &str) -> FoldedText {
        FoldedText::from_nfkd(&text.nfkd().collect::<String>())
    }

    fn query(typed: &str) -> Query {
        Query::new(&folded(typed))
    }

    #[test]
    fn every_word_counts_and_their_order_does_not() {
        let query = query("  Plan QUERY ");
        assert!(query.matches(&folded("Query plans")));
        assert!(!query.matches(&folded("query")));
    }

    #[test]
    fn an_empty_query_matches_everything() {
        for typed in ["", " \t", "\u{200b}", "“”"] {
            assert!(query(typed).is_empty() && query(typed).matches(&folded("anything")), "{typed:?}");
        }
    }

    #[test]
    fn text_is_found_however_it_is_written() {
        for (typed, text) in [
            ("ＳＱＬ", "SQL"),
            ("s\u{200b}ql", "SQL"),
            ("Postgre\u{200b}SQL", "PostgreSQL"),
            ("Postgre\u{ad}SQL", "PostgreSQL"),
            ("C＃", "C#"),
            ("“index”", "indexes"),
            ("'index'", "indexes"),
            ("İndex", "index"),
            ("end\u{2011}to\u{2011}end", "end-to-end"),
            ("end–to—end", "end-to-end"),
            ("zoe", "Zoë"),
            ("Zoe\u{308}", "ZOË"),
            ("conways law", "Conway’s law"),
            ("ﬁrst", "first"),
            ("query\u{a0}plan", "plan of a query"),
            ("ПОИСК", "поиск"),
        ] {
            assert!(query(typed).matches(&folded(text)), "{typed} in {text}");
        }
        assert!(query("ＫＵＢＥＲＮＴＥＳ").nearly_matches(&folded("Kubernetes")));
    }

    #[test]
    fn one_slip_a_word_is_forgiven() {
        for (typed, text) in [
            ("kuberntes", "kubernetes"),
            ("postgress", "postgresql"),
            ("pyhton", "python, a language"),
            ("idnexes", "indexes"),
            ("databese scema", "the schema of a database"),
        ] {
            assert!(!query(typed).matches(&folded(text)), "{typed}");
            assert!(query(typed).nearly_matches(&folded(text)), "{typed}");
        }
        // Two slips are two, and short words are taken as they are.
        assert!(!query("kubrntes").nearly_matches(&folded("kubernetes")));
        assert!(!query("gp").nearly_matches(&folded("go")));
    }

    proptest! {
        #[test]
        fn any_one_edit_is_a_slip(word in "[a-z]{5,12}", index in 0..5_usize, letter in "[a-z]", edit in 0..4) {
            let (before, after) = word.split_at(index);
            let typed = match edit {
                0 => format!("{before}{}", &after[1..]),
                1 => format!("{before}{letter}{after}"),
                2 => format!("{before}{letter}{}", &after[1..]),
                _ if after.len() > 1 => format!("{before}{}{}{}", &after[1..2], &after[..1], &after[2..]),
                _ => word.clone(),
            };
            prop_assert!(query(&typed).nearly_matches(&folded(&format!("some {word}, more"))), "{typed}");
        }

        #[test]
        fn any_text_is_answered(typed in any::<String>(), text in any::<String>()) {
            let (query, text) = (query(&typed), folded(&text));
            prop_assert!(!query.matches(&text) || query.nearly_matches(&text));
        }

        #[test]
        fn every_part_of_a_text_finds_it(text in any::<String>(), from in any::<Index>(), to in any::<Index>()) {
            let characters: Vec<char> = text.chars().collect();
            let (from, to) = (from.index(characters.len() + 1), to.index(characters.len() + 1));
            let part: String = characters[from.min(to)..from.max(to)].iter().collect();
            prop_assert!(query(&part).matches(&folded(&text)), "{part:?}");
        }

        #[test]
        fn folding_twice_changes_nothing(text in any::<String>()) {
            let once = folded(&text);
            prop_assert_eq!(folded(&once.0), once);
        }
    }
}
