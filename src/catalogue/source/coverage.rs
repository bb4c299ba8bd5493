//! Topics from elsewhere that the catalogue must cover, each with the skills that cover it, and the demand of job ads.

use crate::{Catalogue, demand};
use std::collections::BTreeSet;
use toml::{Table, Value};

/// The fewest ads that make a term of `demand.tsv` one that a skill or technology must answer.
pub const MIN_ADS_TO_COVER: u16 = 3;

/// Something that the catalogue must cover: a line of a coverage file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// The table it stands in, as in `topics.internet`.
    pub table: String,
    /// Its name, in its source's words.
    pub name: String,
    /// Ids of the skills and technologies that cover it.
    pub covered_by: Vec<String>,
}

/// A text that is no coverage file.
#[derive(Debug, thiserror::Error)]
pub enum CoverageError {
    /// It is not TOML.
    #[error(transparent)]
    Toml(#[from] toml::de::Error),
    /// It has a name with something else than a list of ids.
    #[error("{table}: {name}: is not a list of ids")]
    NotIds {
        /// The table of the name.
        table: String,
        /// The name.
        name: String,
    },
}

/// The topics of a coverage file, table by table.
///
/// # Errors
/// [`CoverageError`] where the text is not TOML, or holds something that is not a list of ids under a name.
pub fn parse_coverage(text: &str) -> Result<Vec<Topic>, CoverageError> {
    let mut topics = Vec::new();
    collect(String::new(), text.parse()?, &mut topics)?;
    Ok(topics)
}

fn collect(table: String, values: Table, topics: &mut Vec<Topic>) -> Result<(), CoverageError> {
    for (name, value) in values {
        match value {
            Value::Table(inner) => {
                let inside = if table.is_empty() { name } else { format!("{table}.{name}") };
                collect(inside, inner, topics)?;
            }
            other => match other.try_into() {
                Ok(covered_by) => topics.push(Topic { table: table.clone(), name, covered_by }),
                Err(_) => return Err(CoverageError::NotIds { table, name }),
            },
        }
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
    /// [`MIN_ADS_TO_COVER`] ads or more name a term that no skill answers.
    #[error("{}: {term}: {ads} ads name it and no skill answers it", demand::FILE)]
    Unanswered {
        /// The term.
        term: String,
        /// The number of ads that name it.
        ads: u16,
    },
}

impl Catalogue {
    /// Every topic, and every term that ads name often, which is not covered.
    pub fn gaps(&self, topics: &[Topic]) -> Vec<Gap> {
        let ids: BTreeSet<&str> = self.entries().map(|entry| entry.id.as_str()).collect();
        let mut gaps: Vec<Gap> = topics.iter().flat_map(|topic| topic.gaps(&ids)).collect();
        let answered: BTreeSet<&str> =
            self.entries().flat_map(|entry| &entry.demand).map(String::as_str).collect();
        let unanswered = self.demand.often_named().filter(|(term, _)| !answered.contains(term));
        gaps.extend(unanswered.map(|(term, ads)| Gap::Unanswered { term: term.to_owned(), ads }));
        gaps
    }
}

impl Topic {
    fn gaps(&self, ids: &BTreeSet<&str>) -> Vec<Gap> {
        let (table, name) = (&self.table, &self.name);
        if self.covered_by.is_empty() {
            return vec![Gap::Uncovered { table: table.clone(), name: name.clone() }];
        }
        let unknown = self.covered_by.iter().filter(|id| !ids.contains(id.as_str()));
        unknown
            .map(|id| Gap::UnknownSkill { table: table.clone(), name: name.clone(), id: id.clone() })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::files;

    #[test]
    fn a_gap_is_named() {
        let mut files = files();
        let demand = "ads read\t10\nHTTP protocol\t3\nSOAP\t3\nBasic\t2\n";
        files.insert("demand.tsv".into(), demand.into());
        let catalogue = crate::parse(&files).unwrap();
        let topics = parse_coverage("[topics.web]\nHTTP = [\"http\"]\nFTP = [\"ftp\"]\nDNS = []\n").unwrap();
        let gaps: Vec<_> = catalogue.gaps(&topics).iter().map(ToString::to_string).collect();
        assert_eq!(
            gaps,
            [
                "topics.web: DNS: no skill covers it",
                "topics.web: FTP: there is no skill ftp",
                "demand.tsv: SOAP: 3 ads name it and no skill answers it"
            ]
        );
    }

    #[test]
    fn a_coverage_file_holds_lists_of_ids() {
        let error = parse_coverage("[topics]\nHTTP = \"http\"").unwrap_err();
        assert_eq!(error.to_string(), "topics: HTTP: is not a list of ids");
        assert!(matches!(parse_coverage("[topics"), Err(CoverageError::Toml(_))));
    }
}
