//! The search for skills, as a person types it.

use crate::browser::text::nfkd;
use crate::catalogue::{FoldedText, Query, Skill};
use crate::progress::OwnEntry;
use crate::ui::text;

/// The query for a text that was typed.
pub fn query(typed: &str) -> Query {
    Query::new(&folded(typed))
}

/// The texts of a skill or an own entry that a search goes through.
#[derive(Debug)]
pub struct Searchable {
    /// Title, other names and sentence, from best to worst for a match.
    texts: [FoldedText; 3],
    /// All of them, for a search that nothing matches exactly.
    whole: FoldedText,
}

impl Searchable {
    /// The texts of a skill.
    pub fn new(skill: &Skill) -> Searchable {
        Searchable::of([skill.title.to_owned(), skill.other_names().join(" "), skill.can().to_owned()])
    }

    /// The texts of an own entry: its name and its place.
    pub fn of_own(own: &OwnEntry) -> Searchable {
        Searchable::of([own.name.to_string(), String::new(), text::place(own.place())])
    }

    fn of(texts: [String; 3]) -> Searchable {
        Searchable { whole: folded(&texts.join(" ")), texts: texts.each_ref().map(|text| folded(text)) }
    }
}

/// A search through texts: for those that match exactly, or, if none does, for those that are close.
#[derive(Debug, Clone, Copy)]
pub struct Search<'a> {
    query: &'a Query,
    is_near: bool,
}

impl<'a> Search<'a> {
    /// A search through all of some texts.
    pub fn new<'b>(query: &'a Query, all: impl Iterator<Item = &'b Searchable> + Clone) -> Search<'a> {
        let exact = Search { query, is_near: false };
        let near = Search { query, is_near: true };
        let finds = |search: Search<'_>| all.clone().any(|one| search.rank(one).is_some());
        if !finds(exact) && finds(near) { near } else { exact }
    }

    /// Returns true if no text matches exactly, and these are close.
    pub fn is_near(self) -> bool {
        self.is_near
    }

    /// The rank of one of the texts, best first; `None` if it does not match.
    pub fn rank(self, searchable: &Searchable) -> Option<usize> {
        if self.is_near {
            self.query.nearly_matches(&searchable.whole).then_some(0)
        } else {
            self.query.rank(&searchable.texts)
        }
    }
}

fn folded(text: &str) -> FoldedText {
    FoldedText::from_nfkd(&nfkd(text))
}
