//! The catalogue that is built: what must be in it is, and what is in it is told apart. The rules that any catalogue keeps to are
//! tested beside the rules, in `src/catalogue/source/`.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use catalogue_source::{Catalogue, Facet};
use greenlit::catalogue::{ADS_READ, AREAS, SKILLS, STACKS, stack_groups};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The catalogue that is built, as it is written.
fn written() -> Catalogue {
    catalogue_source::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/catalogue/data")).unwrap()
}

#[test]
fn nothing_that_must_be_covered_is_missing() {
    let topics = catalogue_source::parse_coverage(include_str!("coverage.toml")).unwrap();
    assert_eq!(written().gaps(&topics), []);
    let rows =
        |table: &str| topics.iter().filter(|topic| topic.table.split('.').next() == Some(table)).count();
    // The rows of the seed that can be ticked, and the topics of the roadmap that coverage is checked against.
    assert!(rows("seed") >= 6 + 4 + 5 + 23 + 10, "{}", rows("seed"));
    assert!(rows("topics") >= 100, "{}", rows("topics"));
}

/// Every number of ads, computed anew from the table of the ads that were read.
#[test]
fn every_number_of_ads_is_that_of_the_ads_that_name_it() {
    let table = include_str!("../src/catalogue/data/ads.tsv");
    let ads: Vec<Vec<&str>> = table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.rsplit('\t').next())
        .map(|terms| terms.split(" | ").collect())
        .collect();
    assert_eq!((ads.len(), usize::from(ADS_READ)), (78, 78));
    let terms: BTreeMap<String, Vec<String>> =
        written().entries().map(|entry| (entry.id.clone(), entry.demand.clone())).collect();
    for skill in SKILLS {
        let is_named = |ad: &&Vec<&str>| terms[skill.id].iter().any(|term| ad.contains(&term.as_str()));
        assert_eq!(usize::from(skill.ads), ads.iter().filter(is_named).count(), "{}", skill.id);
    }
}

/// A term that is broader than a skill says nothing of who asks for that skill.
#[test]
fn no_number_comes_from_a_broader_term() {
    let broader = [
        "application security",
        "authentication",
        "automated testing",
        "cross-functional collaboration",
        "distributed systems",
        "fault tolerance",
        "high availability",
        "observability",
        "performance optimization",
        "relational databases",
        "software architecture",
    ];
    for entry in written().entries() {
        assert!(entry.demand.iter().all(|term| !broader.contains(&term.as_str())), "{}", entry.id);
    }
}

#[test]
fn the_lenses_are_those_of_the_seed() {
    let topics = catalogue_source::parse_coverage(include_str!("coverage.toml")).unwrap();
    let index = written().index;
    for (table, facets) in
        [("seed.responsibilities", &index.responsibilities), ("seed.employers", &index.qualities)]
    {
        let of_seed: Vec<_> =
            topics.iter().filter(|topic| topic.table == table).map(|topic| &topic.name).collect();
        assert!(!of_seed.is_empty(), "{table}");
        let is_facet = |name: &String| facets.iter().any(|facet: &Facet| facet.title == *name);
        assert!(of_seed.into_iter().all(is_facet), "{table}");
    }
}

#[test]
fn the_statics_say_what_is_written() {
    let written = written();
    assert_eq!(ADS_READ, written.demand.ads_read());
    let built: Vec<_> = SKILLS.iter().map(|skill| (skill.id, skill.number.get(), skill.ads)).collect();
    let expected: Vec<_> =
        written.entries().map(|entry| (entry.id.as_str(), entry.number, written.ads(entry))).collect();
    assert_eq!(built, expected);
    let levels = SKILLS.iter().filter_map(|skill| skill.level);
    assert!(levels.eq(written.skills().map(|skill| skill.level)));
    let technologies = SKILLS.iter().filter(|skill| skill.is_technology()).map(|skill| skill.id);
    assert!(technologies.eq(written.technologies().map(|technology| technology.entry.id.as_str())));
}

/// The document that the catalogue grew from is written so. Ids never change, and are not read.
#[test]
fn the_words_are_in_american_spelling() {
    let british = [
        "analyse",
        "authoris",
        "behaviour",
        "cancelled",
        "cancelling",
        "centralis",
        "colour",
        "customis",
        "defence",
        "favour",
        "honour",
        "initialis",
        "labelled",
        "labelling",
        "learnt",
        "licence",
        "modelled",
        "modelling",
        "neighbour",
        "normalis",
        "optimise",
        "optimisa",
        "organis",
        "parallelis",
        "per cent",
        "recognis",
        "serialis",
        "specialise",
        "standardis",
        "summaris",
        "synchronis",
        "utilis",
        "virtualis",
        "whilst",
    ];
    let catalogue = written();
    let entries = catalogue.entries().flat_map(|entry| [&entry.title, &entry.can, &entry.why]);
    let index =
        catalogue.index.responsibilities.iter().chain(&catalogue.index.qualities).map(|facet| &facet.intro);
    let areas = catalogue.areas.iter().flat_map(|area| [&area.title, &area.intro]);
    for text in entries.chain(catalogue.skills().map(|skill| &skill.prove)).chain(index).chain(areas) {
        let found = british.iter().find(|word| text.to_lowercase().contains(**word));
        assert_eq!(found, None, "{text}");
    }
}

/// Two skills could hardly be told apart if they said the same, and a number of words would be the same exercise twice.
#[test]
fn no_two_skills_say_the_same() {
    let catalogue = written();
    let words = |text: &str| -> BTreeSet<String> {
        text.split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| word.len() > 3)
            .map(str::to_lowercase)
            .collect()
    };
    let skills: Vec<_> = catalogue.skills().map(|skill| (&skill.entry.id, words(&skill.entry.can))).collect();
    for (index, (id, one)) in skills.iter().enumerate() {
        for (other_id, other) in &skills[..index] {
            let (shared, all) = (one.intersection(other).count(), one.union(other).count());
            assert!(shared * 2 < all, "{id} and {other_id} say nearly the same");
        }
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
