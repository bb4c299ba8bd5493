//! Reading the files: from a folder, or from texts.

use crate::demand::{self, Demand};
use crate::fault::Reporter;
use crate::schema::{self, Written};
use crate::{Catalogue, Fault, Faults, Index, MAX_SKILL_NUMBER, check};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// A folder that gives no catalogue.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The folder, or a file in it, cannot be read.
    #[error("{} cannot be read: {error}", .path.display())]
    Unreadable {
        /// The one that cannot.
        path: PathBuf,
        /// The reason.
        error: io::Error,
    },
    /// The files are no catalogue.
    #[error(transparent)]
    Faulty(#[from] Faults),
}

/// Reads and checks the files of a folder.
///
/// # Errors
/// [`LoadError::Unreadable`] where the file system does not give a text, [`LoadError::Faulty`] where a text is at fault.
pub fn load(folder: &Path) -> Result<Catalogue, LoadError> {
    load_up_to(folder, MAX_SKILL_NUMBER)
}

/// Reads and checks the files of a folder, which may give numbers up to this one. The app has more skills than [`MAX_SKILL_NUMBER`] in a
/// benchmark alone, since links have no room for them.
///
/// # Errors
/// As [`load`].
pub fn load_up_to(folder: &Path, max_number: u16) -> Result<Catalogue, LoadError> {
    let unreadable = |path: &Path| {
        let path = path.to_owned();
        move |error| LoadError::Unreadable { path, error }
    };
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(unreadable(folder))? {
        let entry = entry.map_err(unreadable(folder))?;
        let text = fs::read_to_string(entry.path()).map_err(unreadable(&entry.path()))?;
        files.insert(entry.file_name().to_string_lossy().into_owned(), text);
    }
    Ok(parse_up_to(&files, max_number)?)
}

/// Reads and checks files that are given as name and text.
///
/// # Errors
/// Every fault found. Files that do not parse are reported alone, since what they lack would show as faults elsewhere.
pub fn parse(files: &BTreeMap<String, String>) -> Result<Catalogue, Faults> {
    parse_up_to(files, MAX_SKILL_NUMBER)
}

/// Reads and checks files, which may give numbers up to this one.
fn parse_up_to(files: &BTreeMap<String, String>, max_number: u16) -> Result<Catalogue, Faults> {
    let mut faults = Vec::new();
    let written = read(files, max_number, &mut faults);
    match written {
        Some(written) if faults.is_empty() => {
            check::unlisted(files.keys(), &written.index, &mut faults);
            check::check(written, faults)
        }
        _ => Err(Faults::new(faults)),
    }
}

/// All the files. `None` if there is no index, so that it is not known which files there should be.
fn read(files: &BTreeMap<String, String>, max_number: u16, faults: &mut Vec<Fault>) -> Option<Written> {
    let index: Index = from_toml(check::INDEX, files, faults)?;
    let mut areas = Vec::new();
    for id in &index.areas {
        areas.extend(from_toml::<schema::Area>(&format!("{id}.toml"), files, faults));
    }
    let demand = match text(demand::FILE, files, faults) {
        Some(text) => Demand::parse(text, &mut Reporter::new(demand::FILE, faults)),
        None => Demand::default(),
    };
    Some(Written { index, areas, demand, max_number })
}

fn from_toml<T: DeserializeOwned>(
    file: &str,
    files: &BTreeMap<String, String>,
    faults: &mut Vec<Fault>,
) -> Option<T> {
    let read = toml::from_str(text(file, files, faults)?);
    read.map_err(|error| Reporter::new(file, faults).fault(stem(file), error.to_string().trim())).ok()
}

fn text<'a>(file: &str, files: &'a BTreeMap<String, String>, faults: &mut Vec<Fault>) -> Option<&'a str> {
    let text = files.get(file).map(String::as_str);
    Reporter::new(file, faults).require_some(text, stem(file), "the file is missing")
}

/// A file's name without its extension.
fn stem(file: &str) -> &str {
    file.split_once('.').map_or(file, |(stem, _)| stem)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{self, edit};

    #[test]
    fn a_good_catalogue_is_read() {
        edit("web.toml", "", "").is_accepted();
    }

    #[test]
    fn a_file_is_toml_of_known_fields() {
        edit("web.toml", "level = \"core\"", "levle = \"core\"")
            .is_refused("web.toml: web: TOML parse error");
        edit("web.toml", "level = \"core\"", "level = \"expert\"")
            .is_refused("web.toml: web: TOML parse error");
        edit("catalogue.toml", "[[quality]]", "[[virtue]]")
            .is_refused("catalogue.toml: catalogue: TOML parse error");
    }

    #[test]
    fn no_file_is_missing() {
        edit("catalogue.toml", "\"frameworks\"]", "\"frameworks\", \"ai\"]")
            .is_refused("ai.toml: ai: the file is missing");
        for (file, fault) in [
            ("catalogue.toml", "catalogue.toml: catalogue: the file is missing"),
            ("ads.tsv", "ads.tsv: ads: the file is missing"),
        ] {
            let mut files = fixture::files();
            files.remove(file);
            fixture::assert_refused(&files, fault);
        }
    }

    #[test]
    fn numbers_beyond_links_are_asked_for() {
        let mut files = fixture::files();
        let web = files.get_mut("web.toml").unwrap();
        *web = web.replacen("number = 2", "number = 6", 1);
        let index = files.get_mut("catalogue.toml").unwrap();
        *index += "[[retired]]\nid = \"gopher\"\nnumber = 2\n";
        assert!(parse_up_to(&files, 6).is_ok());
        let faults = parse_up_to(&files, 5).unwrap_err();
        let faults: Vec<_> = faults.iter().map(ToString::to_string).collect();
        assert_eq!(faults, ["web.toml: caching: number 6 is not between 1 and 5"]);
    }

    #[test]
    fn a_folder_that_is_not_there_cannot_be_read() {
        let folder = Path::new("no such folder");
        let error = load(folder).unwrap_err();
        assert!(matches!(error, LoadError::Unreadable { path, .. } if path == folder));
    }
}
