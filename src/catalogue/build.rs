//! Turns `data/` into statics, so that the browser parses nothing and a bad catalogue never compiles.
//!
//! Two files come out: `catalogue.rs` is what the app computes with and searches through; `words.rs` is the prose that only the
//! HTML needs (exercises, reasons, references). It is compiled natively alone, so that the wasm does not carry it a second time.

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
    sentences(&mut out, catalogue);
    titles(&mut out, catalogue);
    all_intros(&mut out, catalogue);
    anchors(&mut out, "RESPONSIBILITIES", "the responsibilities", "serves", &index.responsibility);
    anchors(&mut out, "QUALITIES", "the qualities that employers look for", "shows", &index.quality);
    let _ = writeln!(out, "/// Ready-made stacks.\npub static STACKS: &[Stack] = &[");
    for stack in &index.stack {
        let skills = numbers_literal(catalogue, &stack.skills);
        let _ =
            writeln!(out, "    Stack {{ id: {:?}, title: {:?}, skills: {skills} }},", stack.id, stack.title);
    }
    let _ = writeln!(out, "];\n/// Skills that are no longer offered.\npub static RETIRED: &[Retired] = &[");
    for retired in &index.retired {
        let (number, replaced_by) =
            (number_literal(retired.number), numbers_literal(catalogue, &retired.replaced_by));
        let _ = writeln!(out, "    Retired {{ number: {number}, replaced_by: {replaced_by} }},");
    }
    out.push_str("];\n");
    let used = catalogue.areas.iter().flat_map(|area| &area.skill).map(|skill| skill.number);
    let highest = used.chain(index.retired.iter().map(|retired| retired.number)).max().unwrap_or(0);
    out.push_str("/// How many advertisements were read for `demand.tsv`.\npub const ADS_READ: u16 = 78;\n");
    let _ = writeln!(
        out,
        "/// The highest number ever given.\npub const MAX_NUMBER: SkillNumber = {};",
        number_literal(highest)
    );
    out
}

fn skill_literal(catalogue: &Catalogue, position: usize, area: &Area, skill: &Skill) -> String {
    let index = &catalogue.index;
    let whole_group = area.kind == Kind::Stack;
    let (serves, shows) =
        if whole_group { (&area.serves, &area.shows) } else { (&skill.serves, &skill.shows) };
    let numbers = |ids: &[String]| numbers_literal(catalogue, ids);
    let (needs, uses, alternatives) =
        (numbers(&skill.needs), numbers(&skill.uses), numbers(&skill.alternatives));
    let level = skill.level.map_or("None".to_owned(), |level| format!("Some(Level::{level:?})"));
    format!(
        "Skill {{ id: {:?}, number: {}, title: {:?}, area: {position}, level: {level}, serves: {}, shows: {}, needs: {needs}, uses: {uses}, alternatives: {alternatives}, ads: {} }}",
        skill.id,
        number_literal(skill.number),
        skill.title,
        bits(serves, &index.responsibility),
        bits(shows, &index.quality),
        catalogue.ads(skill),
    )
}

/// The set of facets as a literal, bit 0 for the first of the index.
fn bits(names: &[String], facets: &[Facet]) -> String {
    let position = |name: &String| facets.iter().position(|facet| facet.id == *name);
    let bits = names.iter().filter_map(position).fold(0_u16, |set, bit| set | 1 << bit);
    format!("FacetSet::from_bits({bits})")
}

fn number_literal(number: u16) -> String {
    format!("SkillNumber::new({number})")
}

/// The numbers of the skills with these ids, as a literal.
fn numbers_literal(catalogue: &Catalogue, ids: &[String]) -> String {
    let numbers = ids.iter().filter_map(|id| number_of(catalogue, id)).map(number_literal);
    format!("&[{}]", numbers.collect::<Vec<_>>().join(", "))
}

fn number_of(catalogue: &Catalogue, id: &str) -> Option<u16> {
    let skills = catalogue.areas.iter().flat_map(|area| &area.skill).map(|skill| (&skill.id, skill.number));
    let retired = catalogue.index.retired.iter().map(|retired| (&retired.id, retired.number));
    skills.chain(retired).find(|(other, _)| *other == id).map(|(_, number)| number)
}

/// What a search looks through and a row says, in the order of `SKILLS`.
fn sentences(out: &mut String, catalogue: &Catalogue) {
    let skills = || catalogue.areas.iter().flat_map(|area| &area.skill);
    let can: Vec<&str> = skills().map(|skill| skill.can.as_str()).collect();
    let aka: Vec<&[String]> = skills().map(|skill| skill.aka.as_slice()).collect();
    let aka: Vec<String> = aka.iter().map(|names| format!("&{names:?}")).collect();
    let _ = writeln!(out, "/// \"I can …\", of every skill.\nstatic SENTENCES: &[&str] = &{can:?};");
    let _ = writeln!(
        out,
        "/// Other names people search for, of every skill.\nstatic OTHER_NAMES: &[&[&str]] = &[{}];",
        aka.join(", ")
    );
}

/// The titles of groups as shown, and as short as charts need them, in the order of the group's kind.
fn titles(out: &mut String, catalogue: &Catalogue) {
    let index = &catalogue.index;
    let areas: Vec<(&str, &str)> =
        catalogue.areas.iter().map(|area| (area.title.as_str(), area.title.as_str())).collect();
    let _ = writeln!(
        out,
        "/// Of every area: its title, twice.\nstatic AREA_TITLES: &[(&str, &str)] = &{areas:?};"
    );
    for (name, of, kind) in [
        ("RESPONSIBILITY_TITLES", "responsibility", &index.responsibility),
        ("QUALITY_TITLES", "quality", &index.quality),
    ] {
        let titles: Vec<(&str, &str)> =
            kind.iter().map(|facet| (facet.title.as_str(), facet.short.as_str())).collect();
        let _ = writeln!(
            out,
            "/// Of every {of}: its title, and one of two words at most.\nstatic {name}: &[(&str, &str)] = &{titles:?};"
        );
    }
}

/// What groups are about, in the order of the group's kind.
fn all_intros(out: &mut String, catalogue: &Catalogue) {
    let areas = catalogue.areas.iter().map(|area| &area.intro).collect();
    intros(out, "AREA_INTROS", "area", areas);
    for (name, of, facets) in [
        ("RESPONSIBILITY_INTROS", "responsibility", &catalogue.index.responsibility),
        ("QUALITY_INTROS", "quality", &catalogue.index.quality),
    ] {
        intros(out, name, of, facets.iter().map(|facet| &facet.intro).collect());
    }
}

/// `verb` goes before the id to make an anchor, since responsibilities, qualities and areas share some ids.
fn anchors(out: &mut String, name: &str, of: &str, verb: &str, facets: &[Facet]) {
    let anchors: Vec<String> = facets.iter().map(|facet| format!("{verb}-{}", facet.id)).collect();
    let _ = writeln!(
        out,
        "/// Anchors of {of}; a facet's bit is its index here.\npub static {name}: &[&str] = &{anchors:?};"
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
        let _ = writeln!(
            out,
            "    Words {{ prove: {:?}, why: {:?}, read: &{read:?}, site: {:?} }},",
            skill.prove, skill.why, skill.site
        );
    }
    out.push_str("];\n");
    let stacks: Vec<&str> = catalogue.index.stack.iter().map(|stack| stack.intro.as_str()).collect();
    let _ = writeln!(
        out,
        "/// Who each ready-made stack is for, in the order of `STACKS`.\npub static STACK_INTROS: &[&str] = &{stacks:?};"
    );
    out
}

fn intros(out: &mut String, name: &str, of: &str, intros: Vec<&String>) {
    let _ = writeln!(out, "/// What every {of} is about, in order.\nstatic {name}: &[&str] = &{intros:?};");
}
