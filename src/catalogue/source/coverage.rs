//! Topics from elsewhere that the catalogue must cover, each with the skills that cover it, and the demand of job ads.

use crate::{Catalogue, Entry, Facet, Index, demand};
use serde::Deserialize;
use toml::Value;

/// The fewest ads that make a term of `ads.tsv` one that a skill or technology must cover.
pub const MIN_ADS_TO_COVER: u16 = 3;

/// The table of a coverage file with the terms of job advertisements.
const ADS: &str = "ads";

/// Something that the catalogue must cover: a line of a coverage file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// The table it stands in, as in `topics.internet`.
    pub table: String,
    /// Its name, in its source's words.
    pub name: String,
    /// Ids of the skills and technologies that cover it.
    pub covered_by: Vec<String>,
    /// Words of which each of them says one in its own sentences, in any case: the topic's name where the file gives no others.
    /// Only a topic that is the title of a responsibility or a quality is covered without words, by skills that serve or show it.
    pub says: Vec<String>,
}

/// A text that is no coverage file.
#[derive(Debug, thiserror::Error)]
pub enum CoverageError {
    /// It is not TOML.
    #[error(transparent)]
    Toml(#[from] toml::de::Error),
    /// It has a name with something else than a list of ids, or ids with what they say.
    #[error("{table}: {name}: is neither a list of ids nor {{ by = [ids], says = [words] }}")]
    NotIds {
        /// The table of the name.
        table: String,
        /// The name.
        name: String,
    },
}

/// The value under a topic's name.
#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Ids(Vec<String>),
    Words(InWords),
}

/// Ids that cover a topic in other words than its name.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct InWords {
    by: Vec<String>,
    says: Vec<String>,
}

/// The topics of a coverage file, table by table.
///
/// # Errors
/// [`CoverageError`] where the text is not TOML, or holds something else under a name than what covers it.
pub fn parse_coverage(text: &str) -> Result<Vec<Topic>, CoverageError> {
    let mut topics = Vec::new();
    collect(String::new(), Value::Table(text.parse()?), &mut topics)?;
    Ok(topics)
}

fn collect(table: String, values: Value, topics: &mut Vec<Topic>) -> Result<(), CoverageError> {
    let Value::Table(values) = values else { return Ok(()) };
    for (name, value) in values {
        let is_table = value.as_table().is_some_and(|inner| !inner.contains_key("by"));
        if is_table {
            let inside = if table.is_empty() { name } else { format!("{table}.{name}") };
            collect(inside, value, topics)?;
            continue;
        }
        let (covered_by, says) = match value.try_into() {
            Ok(Written::Ids(ids)) => (ids, vec![name.clone()]),
            Ok(Written::Words(InWords { by, says })) => (by, says),
            Err(_) => return Err(CoverageError::NotIds { table, name }),
        };
        topics.push(Topic { table: table.clone(), name, covered_by, says });
    }
    Ok(())
}

/// Something that should be covered and is not.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Gap {
    /// No skill is named for a topic.
    #[error("{table}: {name}: no skill covers it")]
    Uncovered {
        /// The topic's table.
        table: String,
        /// The topic's name.
        name: String,
    },
    /// A skill that is named for a topic does not exist.
    #[error("{table}: {name}: there is no skill {id}")]
    UnknownSkill {
        /// The topic's table.
        table: String,
        /// The topic's name.
        name: String,
        /// The id that is named.
        id: String,
    },
    /// A skill that is named for a topic has none of its words in its sentences.
    #[error("{table}: {name}: {id} does not say so in its own sentences")]
    Unsaid {
        /// The topic's table.
        table: String,
        /// The topic's name.
        name: String,
        /// The id that is named.
        id: String,
    },
    /// A skill that is named for a responsibility or a quality neither serves nor shows it.
    #[error("{table}: {name}: {id} neither serves nor shows it")]
    Unserved {
        /// The topic's table.
        table: String,
        /// The topic's name.
        name: String,
        /// The id that is named.
        id: String,
    },
    /// [`MIN_ADS_TO_COVER`] ads or more name a term that no skill says, and that the coverage file does not list.
    #[error("{}: {term}: {ads} ads name it, no skill says it, and `{ADS}` does not list it", demand::FILE)]
    Unlisted {
        /// The term.
        term: String,
        /// The number of ads that name it.
        ads: u16,
    },
}

impl Catalogue {
    /// Every topic, and every term that ads name often, which is not covered.
    pub fn gaps(&self, topics: &[Topic]) -> Vec<Gap> {
        let mut gaps: Vec<Gap> = topics.iter().flat_map(|topic| self.gaps_of(topic)).collect();
        for (term, ads) in self.demand.often_named() {
            let is_listed = topics.iter().any(|topic| topic.table == ADS && topic.name == term);
            let names_it = |entry: &&Entry| entry.demand.iter().any(|other| other == term);
            let is_said = self.entries().filter(names_it).any(|entry| says(&self.sentences(entry), term));
            if !is_listed && !is_said {
                gaps.push(Gap::Unlisted { term: term.to_owned(), ads });
            }
        }
        gaps
    }

    /// The gaps of one topic.
    fn gaps_of(&self, topic: &Topic) -> Vec<Gap> {
        let Topic { table, name, covered_by, says: words } = topic;
        if covered_by.is_empty() {
            return vec![Gap::Uncovered { table: table.clone(), name: name.clone() }];
        }
        let gap = |id: &String| {
            let (table, name, id) = (table.clone(), name.clone(), id.clone());
            let Some(entry) = self.entries().find(|entry| entry.id == id) else {
                return Some(Gap::UnknownSkill { table, name, id });
            };
            match self.is_of_facet(&id, &name) {
                Some(true) => None,
                Some(false) => Some(Gap::Unserved { table, name, id }),
                None if words.iter().any(|words| says(&self.sentences(entry), words)) => None,
                None => Some(Gap::Unsaid { table, name, id }),
            }
        };
        covered_by.iter().filter_map(gap).collect()
    }

    /// Returns whether a skill is of the responsibilities or qualities with this title; `None` if there are none.
    fn is_of_facet(&self, id: &str, title: &str) -> Option<bool> {
        let Index { responsibilities, qualities, .. } = &self.index;
        let mut facets =
            responsibilities.iter().chain(qualities).filter(|facet| facet.title == title).peekable();
        facets.peek()?;
        let skill = self.skills().find(|skill| skill.entry.id == id);
        // A responsibility and a quality may have the same title, and either will do.
        let names = |facet: &Facet| {
            skill.is_some_and(|skill| skill.serves.iter().chain(&skill.shows).any(|id| *id == facet.id))
        };
        Some(facets.any(names))
    }

    /// An entry's own sentences. Other names and references are no part of them.
    fn sentences(&self, entry: &Entry) -> String {
        let prove = self.skills().find(|skill| skill.entry.id == entry.id).map(|skill| skill.prove.as_str());
        [&entry.title, &entry.can, &entry.why, prove.unwrap_or_default()].join("\n")
    }
}

/// Returns true if a text has these words, in any case, as words of their own: "Java" is not said by "JavaScript".
fn says(text: &str, words: &str) -> bool {
    let (text, words) = (text.to_lowercase(), words.to_lowercase());
    text.match_indices(&words).any(|(start, _)| {
        let (before, after) = (&text[..start], &text[start + words.len()..]);
        // A plural is the same word.
        let after = after.strip_prefix('s').unwrap_or(after);
        !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{edit, good};

    fn gaps(catalogue: &Catalogue, coverage: &str) -> Vec<String> {
        catalogue.gaps(&parse_coverage(coverage).unwrap()).iter().map(ToString::to_string).collect()
    }

    const COVERED: &str = "[ads]\n\"HTTP protocol\" = { by = [\"http\"], says = [\"HTTP\"] }\n";

    #[test]
    fn a_gap_is_named() {
        let found =
            gaps(&good(), &format!("{COVERED}[topics.web]\nHTTP = [\"http\"]\nFTP = [\"ftp\"]\nDNS = []\n"));
        assert_eq!(found, ["topics.web: DNS: no skill covers it", "topics.web: FTP: there is no skill ftp"]);
    }

    #[test]
    fn a_topic_is_covered_by_sentences() {
        let unsaid = "topics.web: DNS: http does not say so in its own sentences";
        assert_eq!(gaps(&good(), &format!("{COVERED}[topics.web]\nDNS = [\"http\"]\n")), [unsaid]);
        let named = edit("web.toml", "I can read a request.", "I can read a request.\"\naka = [\"dns\"]\n#");
        assert_eq!(gaps(&named.catalogue(), &format!("{COVERED}[topics.web]\nDNS = [\"http\"]\n")), [unsaid]);
        let in_words = "[topics.web]\nDNS = { by = [\"http\"], says = [\"names\", \"Request\"] }\n";
        assert_eq!(gaps(&good(), &format!("{COVERED}{in_words}")), [""; 0]);
    }

    #[test]
    fn a_responsibility_or_a_quality_is_covered_by_what_serves_or_shows_it() {
        let coverage = |id: &str| format!("{COVERED}[seed]\n\"Security awareness\" = [\"{id}\"]\n");
        let unserved = "seed: Security awareness: http neither serves nor shows it";
        assert_eq!(gaps(&good(), &coverage("http")), [unserved]);
        let secure = edit("web.toml", "shows = [\"apis\"]", "shows = [\"security\"]");
        assert_eq!(gaps(&secure.catalogue(), &coverage("http")), [""; 0]);
    }

    #[test]
    fn a_term_of_ads_is_said_or_listed() {
        assert_eq!(
            gaps(&good(), ""),
            ["ads.tsv: HTTP protocol: 3 ads name it, no skill says it, and `ads` does not list it"]
        );
        let said = edit("web.toml", "I can read a request.", "I can read the HTTP protocol.");
        assert_eq!(gaps(&said.catalogue(), ""), [""; 0]);
    }

    #[test]
    fn words_are_said_whole() {
        for (text, words, is_said) in [
            ("I can write JavaScript.", "Java", false),
            ("I can write Java.", "java", true),
            ("Read plans, write RESTful APIs", "RESTful API", true),
            ("Go, C# and PHP", "C#", true),
            ("Ergonomics", "Go", false),
        ] {
            assert_eq!(says(text, words), is_said, "{text}: {words}");
        }
    }

    #[test]
    fn a_coverage_file_holds_ids_and_words() {
        for text in ["[topics]\nHTTP = \"http\"", "[topics]\nHTTP = { by = [\"http\"], say = [\"HTTP\"] }"] {
            let error = parse_coverage(text).unwrap_err().to_string();
            assert_eq!(error, "topics: HTTP: is neither a list of ids nor { by = [ids], says = [words] }");
        }
        assert!(matches!(parse_coverage("[topics"), Err(CoverageError::Toml(_))));
    }
}
