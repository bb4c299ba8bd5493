//! `catalogue`: what the catalogue holds and covers, for those who change it.

use crate::{root, run, say};
use anyhow::{Context as _, Result, bail};
use catalogue_source::{Area, AreaKind, Catalogue, Facet, Level, MIN_ADS_TO_COVER, Skill, Topic};
use std::collections::BTreeMap;
use std::fs;
use std::process::Command;
use std::sync::Mutex;

/// The option that asks every reference whether it is there.
pub const CHECK_LINKS: &str = "--check-links";

/// The option that measures the reading of advertisements.
pub const ADS: &str = "--ads";

/// The speed at which adults read English to themselves, in words a minute: the mean of Brysbaert's review of 190 studies, "How many
/// words do we read per minute?" (Journal of Memory and Language, 2019).
const WORDS_A_MINUTE: usize = 238;

/// Prints the report, and fails where the catalogue has a fault or a gap.
pub fn report(check_links: bool) -> Result<()> {
    let catalogue = catalogue_source::load(&root().join("src/catalogue/data"))?;
    let coverage = fs::read_to_string(root().join("tests/coverage.toml")).context("tests/coverage.toml")?;
    let topics = catalogue_source::parse_coverage(&coverage).context("tests/coverage.toml")?;
    areas(&catalogue);
    facets("responsibility", &catalogue.index.responsibilities, &catalogue, |skill| &skill.serves);
    facets("quality", &catalogue.index.qualities, &catalogue, |skill| &skill.shows);
    reading(&catalogue);
    hosts(&catalogue);
    let gaps = covered(&catalogue, &topics);
    let dead = if check_links { ask_all(&catalogue)? } else { 0 };
    if gaps + dead > 0 {
        bail!("{gaps} gaps, {dead} references that do not answer");
    }
    Ok(())
}

/// Measures how the advertisements of a labelled file are read, with the code of the app, which this tool does not depend on.
pub fn measure_ads(file: &str) -> Result<()> {
    // Tests run in the project's folder, wherever the command was given.
    let file = fs::canonicalize(file).with_context(|| file.to_owned())?;
    run(Command::new("cargo").args(["test", "--quiet", "--locked", "--test", "ads", "--"]).arg(file))
}

fn areas(catalogue: &Catalogue) {
    let (skills, technologies) = (catalogue.skills().count(), catalogue.technologies().count());
    let retired = catalogue.index.retired.len();
    say(&format!("{skills} skills and {technologies} technologies, {retired} retired"));
    println!(
        "{:26}{:>6}{:>9}{:>10}{:>12}{:>8}",
        "area", "core", "working", "advanced", "technology", "enough"
    );
    for Area { id, kind, .. } in &catalogue.areas {
        match kind {
            AreaKind::Skills(skills) => area_row(id, by_level(skills.iter()), 0, 0),
            AreaKind::Stack(group) => {
                for job in &group.jobs {
                    area_row(&format!("{id}: {}", job.id), [0; 3], job.technologies.len(), job.enough.into());
                }
            }
        }
    }
    area_row("all", by_level(catalogue.skills()), technologies, 0);
}

/// The number of skills of each level.
fn by_level<'a>(skills: impl Iterator<Item = &'a Skill>) -> [usize; 3] {
    let levels: Vec<Level> = skills.map(|skill| skill.level).collect();
    Level::ALL.map(|level| levels.iter().filter(|other| **other == level).count())
}

fn area_row(name: &str, [core, working, advanced]: [usize; 3], technologies: usize, enough: usize) {
    println!(
        "{name:26}{:>6}{:>9}{:>10}{:>12}{:>8}",
        shown(core),
        shown(working),
        shown(advanced),
        shown(technologies),
        shown(enough)
    );
}

/// A number, or nothing for none: what stands out in a table should be what is there.
fn shown(number: usize) -> String {
    if number == 0 { String::new() } else { number.to_string() }
}

fn facets(of: &str, facets: &[Facet], catalogue: &Catalogue, names: impl Fn(&Skill) -> &Vec<String>) {
    say(&format!("Skills by {of}"));
    for facet in facets {
        let number = catalogue.skills().filter(|skill| names(skill).contains(&facet.id)).count();
        println!("{:42}{number:>4}", facet.title);
    }
}

fn reading(catalogue: &Catalogue) {
    say("Reading length");
    let mut words = 0;
    words += lengths("can", catalogue.entries().map(|entry| (&entry.can, &entry.id)));
    words += lengths("prove", catalogue.skills().map(|skill| (&skill.prove, &skill.entry.id)));
    words += lengths("why", catalogue.entries().map(|entry| (&entry.why, &entry.id)));
    println!("{words} words in all: {} minutes at {WORDS_A_MINUTE} words a minute", words / WORDS_A_MINUTE);
}

/// Prints how long the texts of a field are, each given with an id; gives the number of words of all.
fn lengths<'a>(field: &str, texts: impl Iterator<Item = (&'a String, &'a String)>) -> usize {
    let lengths: Vec<_> = texts.map(|(text, id)| (text.split_whitespace().count(), id)).collect();
    let sum = lengths.iter().map(|(length, _)| length).sum();
    if let Some((longest, id)) = lengths.iter().max() {
        println!("{field:8}{:>4} words on average, {longest} at most ({id})", sum / lengths.len());
    }
    sum
}

/// Every reference, with the id of a skill that has it.
fn references(catalogue: &Catalogue) -> BTreeMap<&str, &str> {
    let read = catalogue.skills().flat_map(|skill| {
        skill.read.iter().map(|reference| (reference.url.as_str(), skill.entry.id.as_str()))
    });
    let sites = catalogue.technologies();
    read.chain(sites.map(|technology| (technology.site.as_str(), technology.entry.id.as_str()))).collect()
}

fn hosts(catalogue: &Catalogue) {
    let references = references(catalogue);
    let mut hosts: BTreeMap<&str, usize> = BTreeMap::new();
    for url in references.keys() {
        let host = url.trim_start_matches("https://").split('/').next().unwrap_or_default();
        *hosts.entry(host).or_default() += 1;
    }
    say(&format!("{} references on {} hosts", references.len(), hosts.len()));
    let mut hosts: Vec<_> = hosts.into_iter().collect();
    hosts.sort_by_key(|(_, number)| std::cmp::Reverse(*number));
    for (host, number) in hosts {
        println!("{number:>4} {host}");
    }
}

/// Prints what is covered by how many skills, and the gaps; gives the number of gaps.
fn covered(catalogue: &Catalogue, topics: &[Topic]) -> usize {
    say("Coverage");
    let mut table = "";
    for topic in topics {
        if topic.table != table {
            table = &topic.table;
            let rows = topics.iter().filter(|other| other.table == table).count();
            println!("{table}: {rows}");
        }
        println!("    {:44} {}", topic.name, topic.covered_by.join(", "));
    }
    let often = catalogue.demand.often_named().len();
    println!("terms that {MIN_ADS_TO_COVER} job ads or more name: {often}");
    let gaps = catalogue.gaps(topics);
    for gap in &gaps {
        println!("GAP {gap}");
    }
    println!("{} rows, {} gaps", topics.len() + often, gaps.len());
    gaps.len()
}

/// Asks every reference whether it is there, a few at a time, and gives the number of those that do not answer.
fn ask_all(catalogue: &Catalogue) -> Result<usize> {
    let references = references(catalogue);
    say(&format!("Asking {} references", references.len()));
    let (open, dead) = (Mutex::new(references.iter()), Mutex::new(0));
    let next = || open.lock().ok()?.next();
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..8)
            .map(|_| {
                scope.spawn(|| {
                    while let Some((url, id)) = next() {
                        let answer = ask(url)?;
                        if !answer.starts_with("200 ") {
                            println!("{id}: {url}: {answer}");
                            if let Ok(mut dead) = dead.lock() {
                                *dead += 1;
                            }
                        }
                    }
                    anyhow::Ok(())
                })
            })
            .collect();
        workers
            .into_iter()
            .try_for_each(|worker| worker.join().unwrap_or_else(|_| bail!("a worker panicked")))
    })?;
    Ok(dead.into_inner().unwrap_or_default())
}

/// The status that an address answers with in the end, and where that is.
fn ask(url: &str) -> Result<String> {
    // A whole GET, since some hosts refuse HEAD; and as a browser says it, since some refuse what is none.
    let answer = Command::new("curl")
        .args(["--silent", "--location", "--max-time", "30", "--output", "/dev/null"])
        .args(["--user-agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"])
        .args(["--write-out", "%{http_code} %{url_effective} %{errormsg}"])
        .arg(url)
        .output()
        .context("--check-links needs curl")?;
    Ok(String::from_utf8_lossy(&answer.stdout).trim().to_owned())
}
