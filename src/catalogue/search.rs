//! Finding a skill by what a person types.

/// The shortest word that may hold a slip: shorter ones are one letter away from too many others.
const LONG_ENOUGH: usize = 4;

/// What a person typed, ready to be held against many texts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<String>,
}

impl Query {
    /// A query that wants every word of `typed`, in any order, anywhere in a text. The catalogue is in English, so case is
    /// folded for ASCII alone; the tables for all of Unicode would weigh 3 KB in the bundle.
    pub fn new(typed: &str) -> Self {
        Query { words: typed.split_whitespace().map(str::to_ascii_lowercase).collect() }
    }

    /// Whether nothing was typed; then every text matches.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether a text, already in lower case, has every word.
    pub fn matches(&self, lower_case: &str) -> bool {
        self.words.iter().all(|word| has(lower_case, word))
    }

    /// Whether a text, already in lower case, has every word but for one slip in each: a letter wrong, missing or too many,
    /// or two swapped. Meant for when nothing matches as typed; before that it would only bring in noise.
    pub fn nearly_matches(&self, lower_case: &str) -> bool {
        let nearly = |word: &String| {
            let letter = |byte: &u8| byte.is_ascii_alphanumeric() || !byte.is_ascii();
            has(lower_case, word)
                || word.len() >= LONG_ENOUGH
                    && lower_case
                        .as_bytes()
                        .split(|byte| !letter(byte))
                        .any(|token| slipped(word.as_bytes(), token))
        };
        self.words.iter().all(nearly)
    }
}

/// Whether a text has a word. The standard search is made for long texts, and its code weighs 1 KB in the bundle.
fn has(text: &str, word: &str) -> bool {
    text.as_bytes().windows(word.len()).any(|part| part == word.as_bytes())
}

/// Whether `typed` is the beginning of `token`, or all of it, with one slip.
///
/// One edit is all that is allowed, so it can only be where the two first differ: what comes before is alike, and what
/// comes after must be.
fn slipped(typed: &[u8], token: &[u8]) -> bool {
    let same = typed.iter().zip(token).take_while(|(one, other)| one == other).count();
    let (typed, token) = (&typed[same..], &token[same..]);
    let goes_on =
        |from_typed: usize, from_token: usize| match (typed.get(from_typed..), token.get(from_token..)) {
            (Some(typed), Some(token)) => token.starts_with(typed),
            _ => false,
        };
    let swapped = || typed.len() > 1 && token.len() > 1 && typed[0] == token[1] && typed[1] == token[0];
    goes_on(1, 1) || goes_on(1, 0) || goes_on(0, 1) || swapped() && goes_on(2, 2)
}

#[cfg(test)]
mod tests {
    use super::Query;
    use proptest::prelude::*;

    #[test]
    fn every_word_counts_and_their_order_does_not() {
        let query = Query::new("  Plan QUERY ");
        assert!(query.matches("query plans"));
        assert!(!query.matches("query"));
    }

    #[test]
    fn an_empty_query_matches_everything() {
        assert!(Query::new(" \t").is_empty());
        assert!(Query::new("").matches("anything"));
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
            assert!(!Query::new(typed).matches(text), "{typed}");
            assert!(Query::new(typed).nearly_matches(text), "{typed}");
        }
        // Two slips are two, and short words are taken as they are.
        assert!(!Query::new("kubrntes").nearly_matches("kubernetes"));
        assert!(!Query::new("gp").nearly_matches("go"));
    }

    proptest! {
        #[test]
        fn any_one_edit_is_a_slip(word in "[a-z]{5,12}", place in 0..5_usize, letter in "[a-z]", edit in 0..4) {
            let (before, after) = word.split_at(place);
            let typed = match edit {
                0 => format!("{before}{}", &after[1..]),
                1 => format!("{before}{letter}{after}"),
                2 => format!("{before}{letter}{}", &after[1..]),
                _ if after.len() > 1 => format!("{before}{}{}{}", &after[1..2], &after[..1], &after[2..]),
                _ => word.clone(),
            };
            prop_assert!(Query::new(&typed).nearly_matches(&format!("some {word}, more")), "{typed}");
        }

        #[test]
        fn any_text_is_answered(typed in any::<String>(), text in any::<String>()) {
            let query = Query::new(&typed);
            prop_assert!(!query.matches(&text) || query.nearly_matches(&text));
        }
    }
}
