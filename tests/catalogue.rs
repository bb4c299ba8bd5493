//! The build takes no bad catalogue, and says which file and which item is at fault.

#![allow(missing_docs, dead_code, clippy::unwrap_used, clippy::expect_used)]

#[path = "../src/catalogue/source.rs"]
mod source;

use greenlit::catalogue::{AREAS, SKILLS, STACKS, stack_groups};
use std::collections::BTreeMap;

/// A catalogue with one area, one stack group, and nothing wrong.
fn good() -> BTreeMap<String, String> {
    let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    BTreeMap::from([
        file(
            "catalogue.toml",
            r#"
            areas = ["web", "languages"]
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
            [[stack]]
            id = "python-web"
            title = "Python web"
            intro = "A start."
            skills = ["python"]
            [[retired]]
            id = "ftp"
            number = 4
            replaced_by = ["http"]
            "#,
        ),
        file(
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
        file(
            "languages.toml",
            r#"
            id = "languages"
            title = "Languages"
            intro = "Languages."
            kind = "stack"
            enough = 1
            serves = ["api"]
            shows = ["apis"]
            [[skill]]
            id = "python"
            number = 3
            title = "Python"
            can = "I can ship a service."
            why = "For services."
            site = "https://www.python.org/"
            "#,
        ),
        file("demand.tsv", "# comment\nHTTP protocol\t3\n"),
    ])
}

#[test]
fn a_good_catalogue_is_read() {
    let catalogue = source::read(&good()).unwrap();
    assert_eq!((catalogue.areas.len(), catalogue.ads(&catalogue.areas[0].skill[0])), (2, 3));
}

#[test]
fn each_kind_of_fault_is_named() {
    for (file, from, to, fault) in [
        (
            "web.toml",
            "id = \"caching\"",
            "id = \"http\"",
            "web.toml: http: the id is already used in web.toml",
        ),
        (
            "languages.toml",
            "id = \"python\"",
            "id = \"web\"",
            "languages.toml: web: the id is already used in web.toml",
        ),
        (
            "web.toml",
            "id = \"caching\"",
            "id = \"ftp\"",
            "web.toml: ftp: the id is already retired in catalogue.toml",
        ),
        (
            "web.toml",
            "id = \"caching\"",
            "id = \"Caching\"",
            "web.toml: Caching: an id has lower-case letters",
        ),
        ("web.toml", "number = 2", "number = 1", "web.toml: caching: number 1 is already used by http"),
        ("web.toml", "number = 2", "number = 4", "web.toml: caching: number 4 is already retired with ftp"),
        (
            "web.toml",
            "number = 2",
            "number = 6",
            "catalogue.toml: retired: number 2 is neither used nor retired",
        ),
        ("web.toml", "number = 1", "number = 0", "web.toml: http: numbers start at 1"),
        (
            "web.toml",
            "needs = [\"http\"]",
            "needs = [\"htpp\"]",
            "web.toml: caching: needs \"htpp\", which no skill has",
        ),
        ("web.toml", "needs = [\"http\"]", "needs = [\"caching\"]", "web.toml: caching: needs itself"),
        (
            "web.toml",
            "level = \"core\"",
            "level = \"advanced\"",
            "web.toml: caching: needs \"http\", which is of a higher level",
        ),
        (
            "web.toml",
            "serves = [\"api\"]",
            "serves = [\"apy\"]",
            "web.toml: http: serves \"apy\", which catalogue.toml does not define",
        ),
        ("web.toml", "shows = [\"apis\"]", "shows = []", "web.toml: http: `shows` belongs to skills"),
        (
            "web.toml",
            "title = \"HTTP\"",
            "title = \"How the web works in detail\"",
            "web.toml: http: the title has more than five words",
        ),
        ("web.toml", "I can read", "You can read", "web.toml: http: `can` does not start with \"I can \""),
        (
            "web.toml",
            "https://www.rfc-editor.org/rfc/rfc9110",
            "http://example.org",
            "web.toml: http: http://example.org is not an https address",
        ),
        (
            "web.toml",
            "demand = [\"HTTP protocol\"]",
            "demand = [\"HTTP\"]",
            "web.toml: http: demand \"HTTP\" is not in demand.tsv",
        ),
        ("web.toml", "prove = \"Cache one.\"", "", "web.toml: caching: a skill has a `prove`"),
        ("web.toml", "level = \"core\"", "levle = \"core\"", "web.toml: web: TOML parse error"),
        (
            "languages.toml",
            "enough = 1",
            "enough = 2",
            "languages.toml: languages: `enough` = 2 is not between 1 and",
        ),
        (
            "languages.toml",
            "enough = 1",
            "",
            "languages.toml: languages: `enough` goes with kind = \"stack\"",
        ),
        (
            "languages.toml",
            "site = \"https://www.python.org/\"",
            "",
            "languages.toml: python: a technology has a `site`",
        ),
        (
            "catalogue.toml",
            "skills = [\"python\"]",
            "skills = [\"http\"]",
            "catalogue.toml: python-web: lists \"http\", which is no technology",
        ),
        (
            "catalogue.toml",
            "replaced_by = [\"http\"]",
            "replaced_by = [\"htpp\"]",
            "catalogue.toml: ftp: is replaced by \"htpp\"",
        ),
        ("catalogue.toml", "\"languages\"]", "\"languages\", \"ai\"]", "ai.toml: ai: the file is missing"),
        (
            "catalogue.toml",
            "\"web\", \"languages\"]",
            "\"web\"]",
            "catalogue.toml: languages: is a file that `areas` does not list",
        ),
        ("demand.tsv", "HTTP protocol\t3", "HTTP protocol", "demand.tsv: HTTP protocol: is not a term"),
    ] {
        let mut files = good();
        let text = files.get_mut(file).unwrap();
        assert!(text.contains(from), "{file} has no {from}");
        *text = text.replacen(from, to, 1);
        let faults: Vec<String> = source::read(&files).unwrap_err().iter().map(ToString::to_string).collect();
        assert!(faults.iter().any(|found| found.starts_with(fault)), "{fault}\nis not among {faults:#?}");
    }
}

#[test]
fn the_catalogue_has_what_it_must() {
    assert!(SKILLS.len() >= 60);
    // The seed's technologies, by title.
    for title in [
        "Python",
        "Java",
        "Ruby",
        "PHP",
        "Go",
        "Node.js",
        "Django",
        "Ruby on Rails",
        "Laravel",
        "Spring",
        "Express.js",
        "MySQL",
        "PostgreSQL",
        "MongoDB",
        "Redis",
        "Oracle Database",
        "RESTful APIs",
        "GraphQL",
        "Swagger",
        "Postman",
        "Git",
        "Mercurial",
        "SVN",
    ] {
        assert!(SKILLS.iter().any(|skill| skill.title == title && skill.is_technology()), "{title}");
    }
    let seeds = ["languages", "frameworks", "datastores", "api-tools", "version-control-systems"];
    let groups: Vec<_> = stack_groups().map(|area| area.id).collect();
    assert!(seeds.iter().all(|seed| groups.contains(seed)), "{groups:?}");
    assert!(AREAS.iter().all(|area| !area.skills().is_empty()));
    assert_eq!(STACKS[0].skills.len(), 5);
}
