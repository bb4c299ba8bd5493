//! The build takes no bad catalogue, and says which file and which item is at fault.

#![allow(missing_docs, dead_code, clippy::unwrap_used, clippy::expect_used)]

#[path = "../src/catalogue/source.rs"]
mod source;

use greenlit::catalogue::{AREAS, SKILLS, STACKS, stack_groups};
use std::collections::{BTreeMap, BTreeSet};

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
        (
            "catalogue.toml",
            "replaced_by = [\"http\"]",
            "replaced_by = [\"ftp\"]",
            "catalogue.toml: ftp: is replaced by itself",
        ),
        (
            "web.toml",
            "needs = [\"http\"]",
            "uses = [\"http\"]",
            "web.toml: caching: uses \"http\": a skill can use a technology",
        ),
        (
            "web.toml",
            "read = [{ title = \"RFC 9110\"",
            "read = [{ title = \"a\", url = \"https://a\" }, { title = \"b\", url = \"https://b\" }, { title = \"c\", url = \"https://c\" }, { title = \"RFC 9110\"",
            "web.toml: http: has more than three references",
        ),
        (
            "web.toml",
            "why = \"It saves work.\"",
            "why = \"It saves work\"",
            "web.toml: caching: `why` is not a sentence",
        ),
        (
            "web.toml",
            "prove = \"Cache one.\"",
            "prove = \"Cache one, and another one, and one more, and then the next one, and the one after that, and so on, until everything that can be cached is cached, and then measure how long it took to do all of that, and whether it was worth the while, and write it down in a table of times, before and after, for each one of them.\"",
            "web.toml: caching: `prove` is longer than 280 bytes",
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
fn nothing_that_must_be_covered_is_missing() {
    let lines = source::coverage(include_str!("coverage.toml")).unwrap();
    assert_eq!(real().gaps(&lines), [""; 0]);
    let rows = |table: &str| lines.iter().filter(|line| line.table.split('.').next() == Some(table)).count();
    // The rows of the seed that can be ticked, and the topics of the roadmap that coverage is checked against.
    assert!(rows("seed") >= 6 + 4 + 5 + 23 + 10, "{}", rows("seed"));
    assert!(rows("topics") >= 100, "{}", rows("topics"));
    // The lenses are what the seed says they are.
    for line in lines
        .iter()
        .filter(|line| line.table.ends_with("responsibilities") || line.table.ends_with("employers"))
    {
        let of_seed = |facets: &[source::Facet]| facets.iter().any(|facet| facet.title == line.name);
        let index = &real().index;
        assert!(of_seed(&index.responsibility) || of_seed(&index.quality), "{}", line.name);
    }
}

#[test]
fn a_gap_is_named() {
    let mut files = good();
    files.insert("demand.tsv".into(), "HTTP protocol\t3\nSOAP\t3\nBasic\t2\n".into());
    let catalogue = source::read(&files).unwrap();
    let lines = source::coverage("[topics.web]\nHTTP = [\"http\"]\nFTP = [\"ftp\"]\nDNS = []\n").unwrap();
    assert_eq!(
        catalogue.gaps(&lines),
        [
            "topics.web: DNS: no skill covers it",
            "topics.web: FTP: there is no skill ftp",
            "demand.tsv: SOAP: 3 ads name it and no skill answers it"
        ]
    );
    assert!(source::coverage("[topics]\nHTTP = \"http\"").is_err());
}

/// Two skills could hardly be told apart if they said the same, and a number of words would be the same exercise twice.
#[test]
fn no_two_skills_say_the_same() {
    let catalogue = real();
    let words = |text: &str| -> BTreeSet<String> {
        text.split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| word.len() > 3)
            .map(str::to_lowercase)
            .collect()
    };
    let skills: Vec<_> = catalogue
        .skills()
        .filter(|skill| skill.level.is_some())
        .map(|skill| (&skill.id, words(&skill.can)))
        .collect();
    for (place, (id, one)) in skills.iter().enumerate() {
        for (other_id, other) in &skills[..place] {
            let (shared, all) = (one.intersection(other).count(), one.union(other).count());
            assert!(shared * 2 < all, "{id} and {other_id} say nearly the same");
        }
    }
}

/// The catalogue that is built.
fn real() -> source::Catalogue {
    let data = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/catalogue/data");
    let files = std::fs::read_dir(data).unwrap().map(|entry| {
        let path = entry.unwrap().path();
        (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(&path).unwrap())
    });
    source::read(&files.collect()).unwrap()
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
