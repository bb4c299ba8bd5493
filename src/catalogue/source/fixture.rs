//! A catalogue with one area of skills, two stack groups and nothing wrong, and edits that each make one rule refuse it.

#![cfg(test)]

use crate::{Catalogue, parse};
use std::collections::BTreeMap;

const FILES: [(&str, &str); 5] = [
    (
        "catalogue.toml",
        r#"
        areas = ["web", "languages", "frameworks"]
        [[responsibility]]
        id = "api"
        title = "API development"
        short = "APIs"
        intro = "Build."
        [[quality]]
        id = "apis"
        title = "API design"
        short = "APIs"
        intro = "Design."
        [[quality]]
        id = "security"
        title = "Security awareness"
        short = "Security"
        intro = "Protect."
        [[quality]]
        id = "learning"
        title = "Continuous learning"
        short = "Learning"
        intro = "Keep up."
        [[stack]]
        id = "python-web"
        title = "Python web"
        intro = "A start."
        skills = ["python", "django"]
        [[retired]]
        id = "ftp"
        number = 5
        replaced_by = ["http"]
        "#,
    ),
    (
        "web.toml",
        r#"
        id = "web"
        title = "Web"
        intro = "The web."
        [[skill]]
        id = "http"
        number = 1
        title = "HTTP"
        level = "core"
        can = "I can read a request."
        prove = "Send one by hand."
        why = "It is everywhere."
        serves = ["api"]
        shows = ["apis"]
        demand = ["HTTP protocol"]
        read = [{ title = "RFC 9110", url = "https://www.rfc-editor.org/rfc/rfc9110" }]
        [[skill]]
        id = "caching"
        number = 2
        title = "Caching"
        level = "working"
        can = "I can cache a response."
        prove = "Cache one."
        why = "It saves work."
        serves = ["api"]
        shows = ["apis"]
        needs = ["http"]
        read = [{ title = "RFC 9111", url = "https://www.rfc-editor.org/rfc/rfc9111" }]
        "#,
    ),
    (
        "languages.toml",
        r#"
        id = "languages"
        title = "Languages"
        intro = "Languages."
        kind = "stack"
        serves = ["api"]
        shows = ["apis"]
        [[job]]
        id = "language"
        title = "Languages"
        enough = 1
        [[skill]]
        id = "python"
        number = 3
        job = "language"
        title = "Python"
        can = "I can ship a service."
        why = "For services."
        site = "https://www.python.org/"
        "#,
    ),
    (
        "frameworks.toml",
        r#"
        id = "frameworks"
        title = "Frameworks"
        intro = "Frameworks."
        kind = "stack"
        serves = ["api"]
        shows = ["apis"]
        [[job]]
        id = "framework"
        title = "Frameworks"
        enough = 1
        [[skill]]
        id = "django"
        number = 4
        job = "framework"
        title = "Django"
        can = "I can build a site."
        why = "For sites."
        needs = ["python"]
        site = "https://www.djangoproject.com/"
        "#,
    ),
    (
        "ads.tsv",
        "# A comment.\nad-1\tsenior\tHTTP protocol\nad-2\tmid\tHTTP protocol\nad-3\tmid\tHTTP protocol\n",
    ),
];

/// The files of the good catalogue.
pub fn files() -> BTreeMap<String, String> {
    FILES.map(|(name, text)| (name.to_owned(), text.to_owned())).into()
}

/// The good catalogue.
pub fn good() -> Catalogue {
    parse(&files()).unwrap()
}

/// A change to the good catalogue.
pub struct Edit {
    files: BTreeMap<String, String>,
}

/// The good catalogue with the first `from` in a file replaced by `to`.
pub fn edit(file: &str, from: &str, to: &str) -> Edit {
    Edit { files: files() }.and(file, from, to)
}

impl Edit {
    /// A further change.
    pub fn and(mut self, file: &str, from: &str, to: &str) -> Edit {
        let text = self.files.get_mut(file).unwrap();
        assert!(text.contains(from), "{file} has no {from}");
        *text = text.replacen(from, to, 1);
        self
    }

    /// The catalogue that it makes.
    pub fn catalogue(&self) -> Catalogue {
        parse(&self.files).unwrap()
    }

    /// Asserts that it leaves nothing wrong.
    pub fn is_accepted(&self) {
        self.catalogue();
    }

    /// Asserts that it makes a fault which begins like that.
    pub fn is_refused(&self, fault: &str) -> &Edit {
        assert_refused(&self.files, fault);
        self
    }
}

/// Asserts that these files have a fault which begins like that.
pub fn assert_refused(files: &BTreeMap<String, String>, fault: &str) {
    let faults = parse(files).unwrap_err();
    let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert!(faults.iter().any(|found| found.starts_with(fault)), "{fault}\nis not among {faults:#?}");
}
