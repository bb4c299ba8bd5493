//! Finding a skill by what a person types.

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
        self.words.iter().all(|word| lower_case.contains(word.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::Query;

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
}
