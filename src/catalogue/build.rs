//! Turns `data/` into statics, so that the browser parses nothing and a bad catalogue never compiles.
//!
//! Two files come out: `catalogue.rs` is what the app computes with; `words.rs` is what only the HTML needs (sentences,
//! exercises, references) and is compiled natively alone, so that the wasm does not carry it a second time.

#[allow(dead_code, reason = "the tests use all of it")]
mod source;

use source::{Area, Catalogue, Facet, Kind, Skill};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io, process};

fn main() -> io::Result<()> {
    let data = Path::new("src/catalogue/data");
    println!("cargo::rerun-if-changed={}", data.display());
    println!("cargo::rerun-if-changed=src/catalogue/build.rs");
    println!("cargo::rerun-if-changed=src/catalogue/source.rs");
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(data)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        files.insert(name, fs::read_to_string(&path)?);
    }
    let catalogue = source::read(&files).unwrap_or_else(|faults| {
        for fault in &faults {
            println!("cargo::error={}", fault.to_string().replace('\n', "\\n"));
        }
        process::exit(1);
    });
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("catalogue.rs"), numbers(&catalogue))?;
    fs::write(out.join("words.rs"), words(&catalogue))
}

/// The statics that every build has.
fn numbers(catalogue: &Catalogue) -> String {
    let mut out = String::new();
    let index = &catalogue.index;
    let mut skills = String::new();
    let mut areas = String::new();
    let mut first = 0;
    for (position, area) in catalogue.areas.iter().enumerate() {
        for skill in &area.skill {
            let _ = writeln!(skills, "    {},", skill_literal(catalogue, position, area, skill));
        }
        let end = first + area.skill.len();
        let _ = writeln!(
            areas,
            "    Area {{ id: {:?}, enough: {:?}, first: {first}, end: {end} }},",
            area.id, area.enough
        );
        first = end;
    }
    let _ = writeln!(out, "/// Every skill, area by area.\npub static SKILLS: &[Skill] = &[\n{skills}];");
    let _ =
        writeln!(out, "/// Every area, in the order of the page.\npub static AREAS: &[Area] = &[\n{areas}];");
    anchors(&mut out, "RESPONSIBILITIES", "the responsibilities", "serves", &index.responsibility);
    anchors(&mut out, "QUALITIES", "the qualities that employers look for", "shows", &index.quality);
    let _ = writeln!(out, "/// Ready-made stacks.\npub static STACKS: &[Stack] = &[");
    for stack in &index.stack {
        let skills: Vec<u16> = stack.skills.iter().filter_map(|id| number_of(catalogue, id)).collect();
        let _ = writeln!(
            out,
            "    Stack {{ id: {:?}, title: {:?}, skills: &{skills:?} }},",
            stack.id, stack.title
        );
    }
    let _ = writeln!(out, "];\n/// Skills that went: their number, and the numbers that take over.");
    let _ = writeln!(out, "pub static RETIRED: &[(u16, &[u16])] = &[");
    for retired in &index.retired {
        let to: Vec<u16> = retired.replaced_by.iter().filter_map(|id| number_of(catalogue, id)).collect();
        let _ = writeln!(out, "    ({}, &{to:?}),", retired.number);
    }
    out.push_str("];\n");
    let used = catalogue.areas.iter().flat_map(|area| &area.skill).map(|skill| skill.number);
    let highest = used.chain(index.retired.iter().map(|retired| retired.number)).max().unwrap_or(0);
    out.push_str("/// How many advertisements were read for `demand.tsv`.\npub const ADS_READ: u16 = 78;\n");
    let _ = writeln!(out, "/// The highest number ever given.\npub const HIGHEST: u16 = {highest};");
    out
}

fn skill_literal(catalogue: &Catalogue, position: usize, area: &Area, skill: &Skill) -> String {
    let index = &catalogue.index;
    let whole_group = area.kind == Kind::Stack;
    let (serves, shows) =
        if whole_group { (&area.serves, &area.shows) } else { (&skill.serves, &skill.shows) };
    let numbers =
        |ids: &[String]| -> Vec<u16> { ids.iter().filter_map(|id| number_of(catalogue, id)).collect() };
    let (needs, uses) = (numbers(&skill.needs), numbers(&skill.uses));
    let level = skill.level.map_or("None".to_owned(), |level| format!("Some(Level::{level:?})"));
    format!(
        "Skill {{ id: {:?}, number: {}, title: {:?}, area: {position}, level: {level}, serves: {}, shows: {}, needs: &{needs:?}, uses: &{uses:?}, ads: {} }}",
        skill.id,
        skill.number,
        skill.title,
        bits(serves, &index.responsibility),
        bits(shows, &index.quality),
        catalogue.ads(skill),
    )
}

/// The set of facets as a bit set, bit 0 for the first of the index.
fn bits(names: &[String], facets: &[Facet]) -> u16 {
    let place = |name: &String| facets.iter().position(|facet| facet.id == *name);
    names.iter().filter_map(place).fold(0, |set, bit| set | 1 << bit)
}

fn number_of(catalogue: &Catalogue, id: &str) -> Option<u16> {
    let skills = catalogue.areas.iter().flat_map(|area| &area.skill).map(|skill| (&skill.id, skill.number));
    let retired = catalogue.index.retired.iter().map(|retired| (&retired.id, retired.number));
    skills.chain(retired).find(|(other, _)| *other == id).map(|(_, number)| number)
}

/// `verb` goes before the id to make an anchor, since responsibilities, qualities and areas share some ids.
fn anchors(out: &mut String, name: &str, of: &str, verb: &str, facets: &[Facet]) {
    let anchors: Vec<String> = facets.iter().map(|facet| format!("{verb}-{}", facet.id)).collect();
    let _ = writeln!(
        out,
        "/// Anchors of {of}; a facet's bit is its place here.\npub static {name}: &[&str] = &{anchors:?};"
    );
}

/// The statics that only native builds have, in the order of `SKILLS` and `AREAS`.
fn words(catalogue: &Catalogue) -> String {
    let mut out = String::from(
        "/// The words of every skill, in the order of `SKILLS`.\npub static WORDS: &[Words] = &[\n",
    );
    for skill in catalogue.areas.iter().flat_map(|area| &area.skill) {
        let read: Vec<(&str, &str)> =
            skill.read.iter().map(|source| (source.title.as_str(), source.url.as_str())).collect();
        let alternatives: Vec<u16> =
            skill.alternatives.iter().filter_map(|id| number_of(catalogue, id)).collect();
        let _ = writeln!(
            out,
            "    Words {{ can: {:?}, prove: {:?}, why: {:?}, aka: &{:?}, read: &{read:?}, site: {:?}, alternatives: &{alternatives:?} }},",
            skill.can, skill.prove, skill.why, skill.aka, skill.site
        );
    }
    out.push_str("];\n");
    let areas = catalogue.areas.iter().map(|area| (&area.title, &area.title, &area.intro));
    group_words(&mut out, "AREA_WORDS", "area", areas);
    for (name, of, facets) in [
        ("RESPONSIBILITY_WORDS", "responsibility", &catalogue.index.responsibility),
        ("QUALITY_WORDS", "quality", &catalogue.index.quality),
    ] {
        group_words(
            &mut out,
            name,
            of,
            facets.iter().map(|facet| (&facet.title, &facet.short, &facet.intro)),
        );
    }
    let stacks: Vec<&str> = catalogue.index.stack.iter().map(|stack| stack.intro.as_str()).collect();
    let _ = writeln!(
        out,
        "/// Who each ready-made stack is for, in the order of `STACKS`.\npub static STACK_INTROS: &[&str] = &{stacks:?};"
    );
    out
}

fn group_words<'a>(
    out: &mut String,
    name: &str,
    of: &str,
    words: impl Iterator<Item = (&'a String, &'a String, &'a String)>,
) {
    let _ = writeln!(out, "/// The words of every {of}, in order.\npub static {name}: &[GroupWords] = &[");
    for (title, short, intro) in words {
        let _ = writeln!(out, "    GroupWords {{ title: {title:?}, short: {short:?}, intro: {intro:?} }},");
    }
    out.push_str("];\n");
}
