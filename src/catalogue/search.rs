//! Search: finds a skill by the text that a person types.
//!
//! The typed text and the texts to search are folded in the same way, so that case, accents, kinds of dashes and quotation
//! marks, wide letters, and invisible characters in a copied word make no difference.

use super::{SKILLS, Skill};
use icu_properties::CodePointSetData;
use icu_properties::props::{Dash, DefaultIgnorableCodePoint, GraphemeExtend, QuotationMark};

/// The length from which a word may contain a typing error: shorter words are one letter away from too many others.
const MIN_FUZZY_LENGTH: usize = 4;

/// Characters that are written for quotation marks and apostrophes, and are none to Unicode.
const LIKE_QUOTATION_MARKS: [char; 3] = ['`', 'ʼ', '′'];

/// A text as it is compared: in lower case, with one kind of dash, and without accents, quotation marks and invisible
/// characters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FoldedText(String);

impl FoldedText {
    /// Folds a text that is in Unicode's compatibility decomposition, NFKD, in which wide letters are plain ones and accents are
    /// characters of their own. Every browser can decompose texts itself, so the tables for it need not be in the module.
    pub fn from_nfkd(decomposed: &str) -> FoldedText {
        let dash = CodePointSetData::new::<Dash>();
        let dropped = [
            CodePointSetData::new::<QuotationMark>(),
            CodePointSetData::new::<DefaultIgnorableCodePoint>(),
            // Decomposed accents.
            CodePointSetData::new::<GraphemeExtend>(),
        ];
        let folded = decomposed
            .chars()
            .filter(|character| !dropped.iter().any(|set| set.contains(*character)))
            .filter(|character| !LIKE_QUOTATION_MARKS.contains(character))
            .map(|character| if dash.contains(character) { '-' } else { character })
            // Letters that have one capital are one, such as `ı` and `i`, or both forms of a sigma.
            .flat_map(char::to_uppercase)
            .flat_map(char::to_lowercase);
        FoldedText(folded.collect())
    }
}

/// The skill whose title or other name is the same as a name, once both are folded.
pub fn named(name: &FoldedText, fold: impl Fn(&str) -> FoldedText) -> Option<&'static Skill> {
    SKILLS.iter().find(|skill| {
        let mut names = std::iter::once(skill.title).chain(skill.other_names().iter().copied());
        names.any(|other| fold(other) == *name)
    })
}

/// The words that a person searches for.
///
/// ```
/// use greenlit::catalogue::{FoldedText, Query};
///
/// let indexes = FoldedText::from_nfkd("Indexes: speed up a query");
/// assert!(Query::new(&FoldedText::from_nfkd("QUERY index")).matches(&indexes));
/// let misspelled = Query::new(&FoldedText::from_nfkd("idnexes"));
/// assert!(!misspelled.matches(&indexes) && misspelled.nearly_matches(&indexes));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<String>,
}

impl Query {
    /// Creates a query for texts that contain every typed word, in any order.
    pub fn new(typed: &FoldedText) -> Query {
        Query { words: typed.0.split_whitespace().map(str::to_owned).collect() }
    }

    /// Returns true if nothing was typed. Every text then matches.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Returns true if a text contains every word.
    pub fn matches(&self, text: &FoldedText) -> bool {
        self.words.iter().all(|word| text.0.contains(word))
    }

    /// The rank of some texts of one thing among those of others, best first, if together they contain every word; `None` otherwise.
    ///
    /// The first text is worth most, as a title before a description. In a text a word is worth most if it is all of it, then at its
    /// beginning, then at the beginning of a word.
    pub fn rank(&self, texts: &[FoldedText]) -> Option<usize> {
        let place = |text: &FoldedText, word: &str| {
            let starts = |(at, _): (usize, _)| !text.0[..at].ends_with(char::is_alphanumeric);
            match &*text.0 {
                text if text == word => Some(0),
                text if text.starts_with(word) => Some(1),
                text if text.match_indices(word).any(starts) => Some(2),
                text => text.contains(word).then_some(3),
            }
        };
        let best = |word: &String| {
            let places = texts.iter().enumerate();
            places.filter_map(|(index, text)| Some(4 * index + place(text, word)?)).min()
        };
        self.words.iter().map(best).sum()
    }

    /// Returns true if a text contains every word with at most one typing error in each: a wrong, missing or additional letter,
    /// or two that are swapped. It is meant for when nothing matches exactly; otherwise it would only add noise.
    pub fn nearly_matches(&self, text: &FoldedText) -> bool {
        let tokens = || text.0.split(|character: char| !character.is_alphanumeric());
        self.words.iter().all(|word| {
            text.0.contains(word)
                || word.chars().count() >= MIN_FUZZY_LENGTH
                    && tokens().any(|token| nearly_starts_with(token, word))
        })
    }
}

/// Returns true if `typed` is a prefix of `token`, or all of it, with at most one edit.
fn nearly_starts_with(token: &str, typed: &str) -> bool {
    let length = typed.chars().count();
    // One edit changes the length of a word by at most one character.
    (length.saturating_sub(1)..=length + 1).any(|length| {
        let prefix: String = token.chars().take(length).collect();
        strsim::osa_distance(typed, &prefix) <= 1
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
    fn a_skill_is_known_by_its_title_and_its_other_names() {
        let id = |name: &str| named(&folded(name), folded).map(|skill| skill.id);
        assert_eq!([id("go"), id("golang"), id("ＰＨＰ")], [Some("go"), Some("go"), Some("php")]);
        assert_eq!([id("Zig"), id("")], [None, None]);
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
            ("oﬃce", "OFFICE"),
            ("ＨＴＴＰ／２", "HTTP/2"),
            ("i\u{200d}n\u{2060}d\u{feff}ex", "index"),
            ("\u{202a}index\u{202c}", "index"),
            ("`index`", "indexes"),
            ("„index“ «index» ‹index›", "indexes"),
            ("conway's law", "Conwayʼs law"),
            ("Conway‘s law", "conway's law"),
            ("Conway′s law", "conway's law"),
            ("Conway´s law", "conway's law"),
            ("Conway｀s law", "conway's law"),
            ("end－to﹣end", "end-to-end"),
            ("end−to‒end", "end-to-end"),
            ("resume\u{301}", "résumé"),
            ("I\u{307}ndex", "index"),
            ("ISTIO", "ıstıo"),
            ("straße", "STRASSE"),
            ("ΠΟΙΟΣ", "ποιος"),
            ("ındex", "Index"),
            ("query\u{a0}plan", "plan of a query"),
            ("ПОИСК", "поиск"),
        ] {
            assert!(query(typed).matches(&folded(text)), "{typed} in {text}");
        }
        assert!(query("ＫＵＢＥＲＮＴＥＳ").nearly_matches(&folded("Kubernetes")));
    }

    #[test]
    fn the_best_match_ranks_first() {
        let rank = |typed: &str, texts: [&str; 2]| query(typed).rank(&texts.map(folded));
        // From best to worst.
        let ranked = [
            ["index", "x"],
            ["indexes", "x"],
            ["covering indexes", "x"],
            ["reindex", "x"],
            ["x", "index"],
            ["x", "indexes of a table"],
            ["x", "an inverted index"],
            ["x", "reindexing"],
        ];
        assert!(
            ranked.map(|texts| rank("index", texts)).is_sorted_by(|one, next| one < next && one.is_some())
        );
        assert_eq!(rank("index", ["x", "y"]), None);
        // Words may be in different texts, and each counts.
        assert!(rank("sql index", ["sql", "an index"]) > rank("sql", ["sql", "an index"]));
        assert_eq!(rank("sql index", ["sql", "a table"]), None);
        assert_eq!(rank("", ["sql", "a table"]), Some(0));
    }

    #[test]
    fn one_typing_error_in_each_word_is_accepted() {
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
        // Neither two typing errors in a word nor one in a short word are accepted.
        assert!(!query("kubrntes").nearly_matches(&folded("kubernetes")));
        assert!(!query("gp").nearly_matches(&folded("go")));
    }

    proptest! {
        #[test]
        fn any_single_edit_is_accepted(word in "[a-z]{5,12}", index in 0..5_usize, letter in "[a-z]", edit in 0..4) {
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
        fn no_text_makes_a_search_panic(typed in any::<String>(), text in any::<String>()) {
            let (query, text) = (query(&typed), folded(&text));
            prop_assert!(!query.matches(&text) || query.nearly_matches(&text));
        }

        #[test]
        fn what_matches_has_a_rank(typed in any::<String>(), texts in any::<[String; 3]>()) {
            let (query, texts) = (query(&typed), texts.map(|text| folded(&text)));
            if texts.iter().any(|text| query.matches(text)) {
                prop_assert!(query.rank(&texts).is_some());
            }
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
