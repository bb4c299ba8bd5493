//! `catalogue`: what the catalogue holds and covers, for those who change it.

#[allow(dead_code, reason = "the build uses the rest")]
#[path = "../../src/catalogue/source.rs"]
mod source;

use crate::{root, say};
use anyhow::{Context as _, Result, bail};
use source::{Catalogue, Covered, Facet, Level, NAMED_OFTEN, Skill};
use std::collections::BTreeMap;
use std::fs;
use std::process::Command;
use std::sync::Mutex;

/// The option that asks every reference whether it is there.
pub const CHECK_LINKS: &str = "--check-links";

/// How fast adults read English to themselves, in words a minute: the mean of Brysbaert's review of 190 studies, "How many
/// words do we read per minute?" (Journal of Memory and Language, 2019).
const WORDS_A_MINUTE: usize = 238;

/// Prints the report, and fails where the catalogue has a fault or a gap.
pub fn report(check_links: bool) -> Result<()> {
    let catalogue = read()?;
    let coverage = fs::read_to_string(root().join("tests/coverage.toml")).context("tests/coverage.toml")?;
    let lines = source::coverage(&coverage).map_err(anyhow::Error::msg)?;
    areas(&catalogue);
    facets("responsibility", &catalogue.index.responsibility, &catalogue, |skill| &skill.serves);
    facets("quality", &catalogue.index.quality, &catalogue, |skill| &skill.shows);
    reading(&catalogue);
    hosts(&catalogue);
    let gaps = covered(&catalogue, &lines);
    let dead = if check_links { ask_all(&catalogue)? } else { 0 };
    if gaps + dead > 0 {
        bail!("{gaps} gaps, {dead} references that do not answer");
    }
    Ok(())
}

fn read() -> Result<Catalogue> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(root().join("src/catalogue/data"))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        files.insert(name, fs::read_to_string(&path)?);
    }
    source::read(&files).map_err(|faults| {
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        anyhow::Error::msg(faults.join("\n"))
    })
}

fn areas(catalogue: &Catalogue) {
    let (all, retired) = (catalogue.skills().count(), catalogue.index.retired.len());
    let technologies = catalogue.skills().filter(|skill| skill.level.is_none()).count();
    say(&format!("{} skills and {technologies} technologies, {retired} retired", all - technologies));
    println!(
        "{:26}{:>6}{:>9}{:>10}{:>12}{:>8}",
        "area", "core", "working", "advanced", "technology", "enough"
    );
    let row = |name: &str, skills: &[&Skill], enough: Option<u8>| {
        let of = |level: Option<Level>| shown(skills.iter().filter(|skill| skill.level == level).count());
        println!(
            "{name:26}{:>6}{:>9}{:>10}{:>12}{:>8}",
            of(Some(Level::Core)),
            of(Some(Level::Working)),
            of(Some(Level::Advanced)),
            of(None),
            shown(usize::from(enough.unwrap_or(0)))
        );
    };
    for area in &catalogue.areas {
        row(&area.id, &area.skill.iter().collect::<Vec<_>>(), area.enough);
    }
    row("all", &catalogue.skills().collect::<Vec<_>>(), None);
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
    let words = |text: &str| text.split_whitespace().count();
    type Field = fn(&Skill) -> &str;
    let fields: [(&str, Field); 3] = [
        ("can", |skill| &skill.can),
        ("prove", |skill| skill.prove.as_deref().unwrap_or_default()),
        ("why", |skill| &skill.why),
    ];
    let mut all = 0;
    for (name, text) in fields {
        let lengths: Vec<(usize, &str)> = catalogue
            .skills()
            .map(|skill| (words(text(skill)), skill.id.as_str()))
            .filter(|(length, _)| *length > 0)
            .collect();
        let sum: usize = lengths.iter().map(|(length, _)| length).sum();
        all += sum;
        if let Some((longest, id)) = lengths.iter().max() {
            println!("{name:8}{:>4} words on average, {longest} at most ({id})", sum / lengths.len());
        }
    }
    println!("{all} words in all: {} minutes at {WORDS_A_MINUTE} words a minute", all / WORDS_A_MINUTE);
}

/// Every reference, with the id of a skill that has it.
fn references(catalogue: &Catalogue) -> BTreeMap<&str, &str> {
    catalogue
        .skills()
        .flat_map(|skill| {
            let read = skill.read.iter().map(|source| source.url.as_str());
            read.chain(skill.site.as_deref()).map(|url| (url, skill.id.as_str()))
        })
        .collect()
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
fn covered(catalogue: &Catalogue, lines: &[Covered]) -> usize {
    say("Coverage");
    let mut table = "";
    for line in lines {
        if line.table != table {
            table = &line.table;
            let rows = lines.iter().filter(|other| other.table == table).count();
            println!("{table}: {rows}");
        }
        println!("    {:44} {}", line.name, line.by.join(", "));
    }
    let often = catalogue.demand.values().filter(|ads| **ads >= NAMED_OFTEN).count();
    println!("terms that {NAMED_OFTEN} job ads or more name: {often}");
    let gaps = catalogue.gaps(lines);
    for gap in &gaps {
        println!("GAP {gap}");
    }
    println!("{} rows, {} gaps", lines.len() + often, gaps.len());
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
