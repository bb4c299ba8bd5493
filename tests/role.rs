//! Reading job advertisements: whole ads, the traps in their wording, and what holds for any text.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use greenlit::catalogue::{by_id, by_number};
use greenlit::role::{Need, Reading};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::time::Instant;

/// The ids that an ad asks for as a must or as nice to have.
fn asked(ad: &str, need: Need) -> BTreeSet<&'static str> {
    let reading = Reading::from_ad(ad);
    let asked = reading.asked().iter().filter(|asked| asked.need == need);
    asked.map(|asked| by_number(asked.skill).unwrap().id).collect()
}

/// The ids that a line of an ad for a backend developer asks for.
fn line(line: &str) -> Vec<&'static str> {
    let ad = format!("Software engineer, programming\n\n- {line}\n");
    let reading = Reading::from_ad(&ad);
    reading.asked().iter().map(|asked| by_number(asked.skill).unwrap().id).collect()
}

/// The groups of alternatives in an ad, as ids.
fn alternatives(ad: &str) -> Vec<Vec<&'static str>> {
    let ids = |group: &Vec<_>| {
        let mut ids: Vec<_> = group.iter().map(|number| by_number(*number).unwrap().id).collect();
        ids.sort_unstable();
        ids
    };
    Reading::from_ad(ad).alternatives().iter().map(ids).collect()
}

#[test]
fn an_ad_with_sections_is_read() {
    let ad = include_str!("ads/backend.txt");
    let must = BTreeSet::from([
        "ownership",
        "rest",
        "rest-design",
        "product-thinking",
        "frontend-collaboration",
        "postgresql",
        "code-review",
        "incident-response",
        "python",
        "go",
        "nodejs",
        "docker",
        "containers",
        "git",
        "version-control",
        "continuous-integration",
        "deployments",
        "unit-tests",
        "integration-tests",
        "readable-code",
    ]);
    assert_eq!(asked(ad, Need::Must), must);
    let nice = BTreeSet::from(["kafka", "message-queues", "rabbitmq", "terraform", "infrastructure-as-code"]);
    assert_eq!(asked(ad, Need::Nice), nice);
    assert_eq!(alternatives(ad), [vec!["go", "nodejs", "python"]]);
}

#[test]
fn an_ad_without_line_ends_is_read() {
    let ad = include_str!("ads/flat.txt");
    let must = BTreeSet::from([
        "scaling",
        "java",
        "spring",
        "mysql",
        "redis",
        "unit-tests",
        "sql-server",
        "postgresql",
        "kubernetes",
        "orchestration",
        "gcp",
        "explaining",
        "continuous-integration",
        "deployments",
    ]);
    assert_eq!(asked(ad, Need::Must), must);
    assert_eq!(asked(ad, Need::Nice), BTreeSet::from(["graphql", "graphql-schemas", "grpc", "rpc"]));
    assert_eq!(alternatives(ad), [vec!["postgresql", "sql-server"]]);
}

#[test]
fn an_ad_with_markup_is_read() {
    let ad = include_str!("ads/markup.txt");
    let must = BTreeSet::from(["csharp", "aspnet-core", "azure", "azure-service-bus", "message-queues"]);
    assert_eq!(asked(ad, Need::Must), must);
    let nice = BTreeSet::from(["cpp", "docker", "containers", "kubernetes", "orchestration"]);
    assert_eq!(asked(ad, Need::Nice), nice);
    let csharp = by_id("csharp").unwrap().number;
    let reading = Reading::from_ad(ad);
    let places = &reading.asked().iter().find(|asked| asked.skill == csharp).unwrap().places;
    let words: Vec<&str> = places.iter().map(|place| &ad[place.clone()]).collect();
    assert_eq!(words, ["C# &amp; .NET", "C&#35;"]);
}

#[test]
fn ads_of_other_trades_ask_for_nothing() {
    for ad in [
        include_str!("ads/sales.txt"),
        include_str!("ads/nurse.txt"),
        include_str!("ads/accountant.txt"),
        "",
        "We communicate, learn and own our results.",
    ] {
        assert_eq!(Reading::from_ad(ad), Reading::default(), "{ad}");
    }
}

#[test]
fn names_are_read_however_they_are_written() {
    for (text, ids) in [
        ("C#, C++, .NET", &["csharp", "cpp"][..]),
        ("NodeJs / node.js / Node JS / NODE.JS", &["nodejs"]),
        ("CICD or CI/CD or CI / CD", &["continuous-integration", "deployments"]),
        ("PHP 8.3 or PHP8", &["php"]),
        ("Mysql8, SQLServer, MS SQL", &["mysql", "sql-server"]),
        ("Postgres, Mongo and Oracle", &["postgresql", "mongodb", "oracle"]),
        ("k8s", &["kubernetes", "orchestration"]),
        ("Micro-Services, micro services, MicroServices", &["microservices"]),
        ("Rails", &["rails"]),
        ("使用Rust开发", &["rust"]),
        ("Опыт работы с PostgreSQL", &["postgresql"]),
        ("gRPC", &["rpc", "grpc"]),
    ] {
        let found: BTreeSet<_> = line(text).into_iter().collect();
        assert_eq!(found, ids.iter().copied().collect(), "{text}");
    }
}

#[test]
fn plain_wording_is_read() {
    for (text, id) in [
        ("Systems under high load", "scaling"),
        ("A service that is yours from the first commit", "ownership"),
        ("Clean, readable and maintainable code", "readable-code"),
        ("You write clean, well-tested, maintainable backend code", "readable-code"),
        ("Reviewing the code of your peers", "code-review"),
        ("Deploying services", "deployments"),
        ("You solve hard problems", "problem-framing"),
        ("Unit, integration and end-to-end tests", "integration-tests"),
        ("Relational and NoSQL databases", "sql-queries"),
        ("Find and remove bottlenecks", "profiling"),
        ("You learn quickly", "learning-plan"),
    ] {
        assert!(line(text).contains(&id), "{text}: {:?}", line(text));
    }
}

#[test]
fn traps_ask_for_nothing() {
    for text in [
        "Go the extra mile",
        "You are ready to go",
        "Solid experience, a solid understanding",
        "Internship in spring 2026, or Spring 2027",
        "Together with the rest of the team",
        "New payment rails",
        "Millions of financial transactions",
        "Secret clearance",
        "Track project dependencies",
        "Express your opinion",
        "Meet deadlines",
        "Your profile",
        "A flask of tea, rust on the bike, and a swift reply",
        "Authorized to work in the EU",
        "Search for a new office",
    ] {
        assert_eq!(line(text), [""; 0], "{text}");
    }
}

#[test]
fn cues_tell_what_is_nice() {
    for (text, must, nice) in [
        ("Kafka is a plus", &[][..], &["kafka"][..]),
        ("Ideally with Kafka", &[], &["kafka"]),
        ("Preferably Kafka or Redis", &[], &["kafka", "redis"]),
        ("Experience with Kafka, Redis or Docker is a plus", &[], &["kafka", "redis", "docker"]),
        ("SQL, Kafka is a plus", &["sql-queries"], &["kafka"]),
        ("Git is required, Kafka is a plus", &["git"], &["kafka"]),
        ("Git (Kafka preferred)", &["git"], &["kafka"]),
        ("Kafka (optional)", &[], &["kafka"]),
        ("Nice to have: Kafka", &[], &["kafka"]),
        ("Kafka is preferred but not required", &[], &["kafka"]),
        ("Bonus points for Kafka. Git every day.", &["git"], &["kafka"]),
        ("Kafka, idealerweise auch Redis", &["kafka"], &["redis"]),
        ("Kafka is nice to have, but Git is a must", &["git"], &["kafka"]),
    ] {
        let ad = format!("Software engineer, programming\n\n- {text}\n");
        for (need, ids) in [(Need::Must, must), (Need::Nice, nice)] {
            let named: BTreeSet<_> = asked(&ad, need);
            for id in ["kafka", "redis", "git", "docker", "sql-queries"] {
                assert_eq!(named.contains(id), ids.contains(&id), "{text}: {id} {need:?}");
            }
        }
    }
}

#[test]
fn negations_ask_for_nothing() {
    for text in [
        "Kafka is not required",
        "No need to know Kafka",
        "You don't need Kafka",
        "No prior experience with Kafka",
        "Coming from another stack, such as Kafka and Ruby, is fine",
        "We do not use Kafka",
    ] {
        assert_eq!(line(text), [""; 0], "{text}");
    }
}

#[test]
fn headings_tell_what_a_section_is_for() {
    for (heading, need) in [
        ("Requirements", Some(Need::Must)),
        ("What you'll do", Some(Need::Must)),
        ("**Must have:**", Some(Need::Must)),
        ("## About the role", Some(Need::Must)),
        ("Who we are looking for", Some(Need::Must)),
        ("Nice to have", Some(Need::Nice)),
        ("### Preferred Qualifications", Some(Need::Nice)),
        ("Bonus points:", Some(Need::Nice)),
        ("🎁 It would be a plus", Some(Need::Nice)),
        ("Desirable skills", Some(Need::Nice)),
        ("About us", None),
        ("Who we are", None),
        ("What we offer", None),
        ("🎉 Perks & Benefits", None),
        ("Interview process", None),
    ] {
        let ad = format!("Software engineer\n\n{heading}\n- Kafka in a programming team\n- Redis\n");
        let reading = Reading::from_ad(&ad);
        for id in ["kafka", "redis"] {
            assert_eq!(reading.need(by_id(id).unwrap().number), need, "{heading}: {id}");
        }
    }
}

#[test]
fn a_line_that_names_something_is_no_heading() {
    let ad = "Software engineer\nRequirements\nCloud experience preferred\nKafka skills\nSolid technical background\nRedis";
    assert_eq!(asked(ad, Need::Nice), BTreeSet::from(["cloud-basics"]));
    assert_eq!(asked(ad, Need::Must), BTreeSet::from(["kafka", "message-queues", "redis"]));
}

#[test]
fn a_method_named_is_the_only_one() {
    assert_eq!(line("Authentication"), ["sessions", "tokens", "oauth"]);
    assert_eq!(line("Authentication with OAuth2"), ["oauth"]);
}

#[test]
fn lists_of_one_kind_are_alternatives() {
    for (text, groups) in [
        ("Go, Java or Python", &[&["go", "java", "python"][..]][..]),
        ("One of Go, Java, Python", &[&["go", "java", "python"]]),
        ("A cloud such as AWS, Azure", &[&["aws", "azure"]]),
        ("AWS/GCP/Azure", &[&["aws", "azure", "gcp"]]),
        ("Relational databases (MySQL, PostgreSQL)", &[&["mysql", "postgresql"]]),
        ("Kafka, RabbitMQ, etc.", &[&["kafka", "rabbitmq"]]),
        ("Go (mainly), C# or Rust", &[&["csharp", "go", "rust"]]),
        ("Go, Java and Python", &[]),
        ("Go, Java, Python", &[]),
        ("Node.js/TypeScript", &[]),
        ("Docker or Redis", &[]),
        ("Java or Kotlin. Redis or Memcached", &[&["java", "kotlin"], &["memcached", "redis"]]),
    ] {
        let ad = format!("Software engineer, programming\n\nRequirements\n- {text}\n");
        assert_eq!(alternatives(&ad), groups, "{text}");
    }
}

#[test]
fn names_that_the_catalogue_lacks_are_told() {
    let reading = Reading::from_ad(
        "Backend developer\n- Haskell or Clojure\n- Nice to have: Salesforce, SAP\n- a swift reply",
    );
    let names: Vec<_> = reading.unlisted().iter().map(|unlisted| (unlisted.name, unlisted.need)).collect();
    let expected =
        [("Haskell", Need::Must), ("Clojure", Need::Must), ("Salesforce", Need::Nice), ("SAP", Need::Nice)];
    assert_eq!(names, expected);
}

/// A release reads 10 KB in some milliseconds. These are bounds for a debug build on any machine, which time that grows with the square
/// of the length would exceed.
#[test]
fn no_ad_takes_long() {
    let ad = include_str!("ads/flat.txt").repeat(30);
    assert!(ad.len() > 10_000 && !Reading::from_ad(&ad).asked().is_empty());
    for text in [
        "Kafka or Redis is a plus ",
        "(Kafka ",
        "Java/",
        "clean clean ",
        "own the ",
        "Requirements: ",
        "<b ",
        "&",
    ] {
        let ad = text.repeat(100_000 / text.len());
        let started = Instant::now();
        Reading::from_ad(&ad);
        assert!(started.elapsed().as_secs() < 10, "{text}: {:?}", started.elapsed());
    }
}

/// Texts with much that means something to the reader.
fn ads() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(
        &[
            "Requirements",
            "Nice to have:",
            "Benefits",
            "About us\n",
            "Kafka",
            "Go",
            "C#",
            ".NET",
            "clean",
            "code",
            "a plus",
            "(",
            ")",
            "not required",
            "or",
            ", ",
            "/",
            "and",
            ". ",
            "\n- ",
            "\n",
            " ",
            "<li>",
            "&nbsp;",
            "&",
            "<",
            "🚀",
            "tests",
            "unit",
            "integration",
            "PHP8",
            "developer",
            "API",
            "é",
            "使用",
            "ideally",
            ";",
            "…",
            "such as",
            "etc.",
            "SkillsPython",
            "\u{301}",
        ][..],
    );
    prop::collection::vec(prop_oneof![piece.prop_map(str::to_owned), "\\PC{0,6}"], 0..60)
        .prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #[test]
    fn any_text_is_read(ad in prop_oneof![ads(), any::<String>()]) {
        let reading = Reading::from_ad(&ad);
        prop_assert_eq!(&Reading::from_ad(&ad), &reading);
        let places = reading.asked().iter().map(|asked| &asked.places);
        for places in places.chain(reading.unlisted().iter().map(|unlisted| &unlisted.places)) {
            prop_assert!(!places.is_empty());
            prop_assert!(places.iter().all(|place| ad.get(place.clone()).is_some_and(|words| !words.is_empty())));
            prop_assert!(places.windows(2).all(|pair| pair[0].end <= pair[1].start));
        }
        let skills: BTreeSet<_> = reading.asked().iter().map(|asked| asked.skill).collect();
        prop_assert_eq!(skills.len(), reading.asked().len());
        for group in reading.alternatives() {
            prop_assert!(group.len() > 1 && group.iter().all(|skill| skills.contains(skill)));
        }
    }

    #[test]
    fn what_stands_aside_asks_for_nothing(items in prop::collection::vec("[A-Za-z ]{0,30}(Kafka|REST APIs|clean code|Docker)", 1..6)) {
        for heading in ["About us", "Benefits", "What we offer"] {
            let ad = format!("{heading}\n- {}", items.join(" software developer\n- "));
            let reading = Reading::from_ad(&ad);
            prop_assert_eq!(reading.asked(), []);
        }
    }

    #[test]
    fn what_stands_under_nice_is_nice(names in prop::sample::subsequence(&["Kafka", "Redis", "Docker", "GraphQL", "Terraform"], 1..5)) {
        let ad = format!("Software developer\n\nNice to have\n- {}", names.join("\n- "));
        prop_assert!(Reading::from_ad(&ad).asked().iter().all(|asked| asked.need == Need::Nice));
        prop_assert!(Reading::from_ad(&ad).asked().len() >= names.len());
    }
}
