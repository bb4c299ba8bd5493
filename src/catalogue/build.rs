//! Turns `data/` into statics, so that the browser parses nothing and a bad catalogue never compiles.
//!
//! Another folder is read where [`CATALOGUE`] names one. [`MAX_NUMBER`] is for the benchmark alone, which builds a catalogue of more
//! skills than links have room for.
//!
//! Three files come out: `catalogue.rs` is what the app computes with and searches through; `words.rs` is the prose that only the
//! HTML needs (exercises, reasons, references). It is compiled natively alone, so that the wasm does not carry it a second time.
//! `wordings.rs` is what only the reading of job advertisements needs, which one page does.

use catalogue_source::{
    Area, AreaKind, Catalogue, Entry, Facet, Job, MAX_SKILL_NUMBER, Skill, StackGroup, Technology,
};
use std::fmt::{Debug, Display, Write as _};
use std::path::PathBuf;
use std::{env, fs, io, process};

/// The environment variable with the folder of a catalogue, relative to the project's.
const CATALOGUE: &str = "GREENLIT_CATALOGUE";
/// The environment variable with the highest number that a skill may have, if it is another than [`MAX_SKILL_NUMBER`].
const MAX_NUMBER: &str = "GREENLIT_MAX_NUMBER";

fn main() -> io::Result<()> {
    let data = env::var_os(CATALOGUE).map_or_else(|| PathBuf::from("src/catalogue/data"), PathBuf::from);
    let max_number = env::var(MAX_NUMBER).ok().and_then(|number| number.parse().ok());
    for variable in [CATALOGUE, MAX_NUMBER] {
        println!("cargo::rerun-if-env-changed={variable}");
    }
    println!("cargo::rerun-if-changed={}", data.display());
    println!("cargo::rerun-if-changed=src/catalogue/build.rs");
    let loaded = catalogue_source::load_up_to(&data, max_number.unwrap_or(MAX_SKILL_NUMBER));
    let catalogue = loaded.unwrap_or_else(|error| {
        for line in error.to_string().lines() {
            println!("cargo::error={line}");
        }
        process::exit(1)
    });
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("catalogue.rs"), catalogue_file(&catalogue))?;
    fs::write(out.join("words.rs"), words_file(&catalogue))?;
    fs::write(out.join("wordings.rs"), wordings_file(&catalogue))
}

/// Rust code that grows item by item.
#[derive(Default)]
struct Code(String);

impl Code {
    /// Adds a constant or a static.
    fn item(&mut self, docs: &str, declaration: &str, value: impl Display) {
        let _ = writeln!(self.0, "/// {docs}\n{declaration} = {value};");
    }

    /// Adds a static slice, an element a line.
    fn slice(&mut self, docs: &str, declaration: &str, elements: impl Iterator<Item = String>) {
        let lines: String = elements.map(|element| format!("    {element},\n")).collect();
        self.item(docs, declaration, format!("&[\n{lines}]"));
    }
}

/// The statics that every build has.
fn catalogue_file(catalogue: &Catalogue) -> String {
    let mut code = Code::default();
    let Catalogue { index, areas, demand } = catalogue;
    code.slice("Every skill, area by area.", "pub static SKILLS: &[Skill]", skills(catalogue));
    let can = catalogue.entries().map(|entry| literal(&entry.can));
    code.slice("\"I can …\", of every skill.", "static SENTENCES: &[&str]", can);
    let aka = catalogue.entries().map(|entry| format!("&{:?}", entry.aka));
    code.slice("Other names people search for, of every skill.", "static OTHER_NAMES: &[&[&str]]", aka);

    code.slice("Every area, in the order of the page.", "pub static AREAS: &[Area]", area_literals(areas));
    code.slice("Every job, in the order of the page.", "pub static JOBS: &[Job]", job_literals(areas));
    let titles = areas.iter().map(|area| literal((&area.title, &area.title)));
    code.slice("Of every area: its title, twice.", "static AREA_TITLES: &[(&str, &str)]", titles);
    let intros = areas.iter().map(|area| literal(&area.intro));
    code.slice("The subject of every area.", "static AREA_INTROS: &[&str]", intros);

    facets(&mut code, ["RESPONSIBILITIES", "RESPONSIBILITY"], "serves", &index.responsibilities);
    facets(&mut code, ["QUALITIES", "QUALITY"], "shows", &index.qualities);

    let stacks = index.stacks.iter().map(|stack| {
        let skills = number_literals(catalogue, &stack.technologies);
        format!("Stack {{ id: {:?}, title: {:?}, skills: {skills} }}", stack.id, stack.title)
    });
    code.slice("Ready-made stacks.", "pub static STACKS: &[Stack]", stacks);
    let retired = index.retired.iter().map(|retired| {
        let number = number_literal(retired.number);
        let replaced_by = number_literals(catalogue, &retired.replaced_by);
        format!("Retired {{ number: {number}, replaced_by: {replaced_by} }}")
    });
    code.slice("Skills that are no longer offered.", "pub static RETIRED: &[Retired]", retired);
    code.item("How many advertisements were read.", "pub const ADS_READ: u16", demand.ads_read());
    let highest = number_literal(catalogue.max_number().unwrap_or_default());
    code.item("The highest number ever given.", "pub const MAX_NUMBER: SkillNumber", highest);
    code.0
}

/// The statics of responsibilities or qualities. The verb goes before the id to make an anchor, since responsibilities,
/// qualities and areas share some ids.
fn facets(code: &mut Code, [plural, singular]: [&str; 2], verb: &str, facets: &[Facet]) {
    let anchors = facets.iter().map(|facet| literal(format!("{verb}-{}", facet.id)));
    code.slice("Anchors, in the order of bits.", &format!("pub static {plural}: &[&str]"), anchors);
    let titles = facets.iter().map(|facet| literal((&facet.title, &facet.short)));
    code.slice("Titles and short titles.", &format!("static {singular}_TITLES: &[(&str, &str)]"), titles);
    let intros = facets.iter().map(|facet| literal(&facet.intro));
    code.slice("Meanings.", &format!("static {singular}_INTROS: &[&str]"), intros);
}

/// The statics that only native builds have.
fn words_file(catalogue: &Catalogue) -> String {
    let mut code = Code::default();
    let words = |area| entries(area, skill_words, |_, technology| technology_words(technology));
    let words = catalogue.areas.iter().flat_map(words);
    code.slice("The words of every skill, in the order of `SKILLS`.", "pub static WORDS: &[Words]", words);
    let intros = catalogue.index.stacks.iter().map(|stack| literal(&stack.intro));
    code.slice("Who each of `STACKS` is for.", "pub static STACK_INTROS: &[&str]", intros);
    code.0
}

/// The statics of the module that reads job advertisements.
fn wordings_file(catalogue: &Catalogue) -> String {
    let mut code = Code::default();
    // A text for each skill, a wording a line: a slice of thousands of texts would cost the browser eight bytes more for each.
    let wordings =
        |entry: &Entry| literal([&entry.demand[..], &entry.phrases, &entry.shared].concat().join("\n"));
    let wordings = catalogue.entries().map(wordings);
    code.slice(
        "Terms and phrases of ads, of every skill, a line each.",
        "static WORDINGS: &[&str]",
        wordings,
    );
    let traps = catalogue.entries().map(|entry| literal(entry.traps.join("\n")));
    code.slice("Wordings that only look like names of a skill, a line each.", "static TRAPS: &[&str]", traps);
    code.0
}

/// Every skill or technology of an area, as code.
fn entries(
    area: &Area,
    skill: impl Fn(&Skill) -> String,
    technology: impl Fn(&StackGroup, &Technology) -> String,
) -> Vec<String> {
    match &area.kind {
        AreaKind::Skills(skills) => skills.iter().map(skill).collect(),
        AreaKind::Stack(group) => {
            let technologies = group.jobs.iter().flat_map(|job| &job.technologies);
            technologies.map(|other| technology(group, other)).collect()
        }
    }
}

fn skill_words(skill: &Skill) -> String {
    let read: Vec<_> = skill.read.iter().map(|reference| (&reference.title, &reference.url)).collect();
    format!(
        "Words {{ prove: Some({:?}), why: {:?}, read: &{read:?}, site: None }}",
        skill.prove, skill.entry.why
    )
}

fn technology_words(technology: &Technology) -> String {
    let Technology { entry, site, .. } = technology;
    format!("Words {{ prove: None, why: {:?}, read: &[], site: Some({site:?}) }}", entry.why)
}

fn skills(catalogue: &Catalogue) -> impl Iterator<Item = String> {
    catalogue.areas.iter().enumerate().flat_map(|(index, area)| {
        let skill = |skill: &Skill| skill_literal(catalogue, index, skill);
        entries(area, skill, |group, technology| technology_literal(catalogue, index, group, technology))
    })
}

fn skill_literal(catalogue: &Catalogue, area: usize, skill: &Skill) -> String {
    let entry = entry_fields(catalogue, area, &skill.entry);
    let facets = facet_fields(catalogue, &skill.serves, &skill.shows);
    let (needs, uses) = (number_literals(catalogue, &skill.needs), number_literals(catalogue, &skill.uses));
    let level = format!("Some(Level::{:?})", skill.level);
    format!(
        "Skill {{ {entry}, job: None, level: {level}, {facets}, needs: {needs}, uses: {uses}, alternatives: &[] }}"
    )
}

fn technology_literal(
    catalogue: &Catalogue,
    area: usize,
    group: &StackGroup,
    technology: &Technology,
) -> String {
    let entry = entry_fields(catalogue, area, &technology.entry);
    let facets = facet_fields(catalogue, &group.serves, &group.shows);
    let needs = number_literals(catalogue, &technology.runs_on);
    let alternatives = number_literals(catalogue, &technology.alternatives);
    let mut jobs = catalogue.stack_groups().flat_map(|group| &group.jobs);
    let job = jobs.position(|job| job.technologies.iter().any(|other| other.entry.id == technology.entry.id));
    format!(
        "Skill {{ {entry}, job: {job:?}, level: None, {facets}, needs: {needs}, uses: &[], alternatives: {alternatives} }}"
    )
}

/// The fields that skills and technologies have in common.
fn entry_fields(catalogue: &Catalogue, area: usize, entry: &Entry) -> String {
    let (number, ads) = (number_literal(entry.number), catalogue.ads(entry));
    format!("id: {:?}, number: {number}, title: {:?}, area: {area}, ads: {ads}", entry.id, entry.title)
}

fn facet_fields(Catalogue { index, .. }: &Catalogue, serves: &[String], shows: &[String]) -> String {
    let set = |ids: &[String], facets: &[Facet]| {
        let position = |id: &String| facets.iter().position(|facet| facet.id == *id);
        let bits = ids.iter().filter_map(position).fold(0_u16, |bits, index| bits | 1 << index);
        format!("FacetSet::from_bits({bits})")
    };
    format!("serves: {}, shows: {}", set(serves, &index.responsibilities), set(shows, &index.qualities))
}

fn area_literals(areas: &[Area]) -> impl Iterator<Item = String> {
    let (mut skill, mut job) = (0, 0);
    areas.iter().map(move |area| {
        let (first_skill, first_job) = (skill, job);
        skill += area.entries().count();
        job += jobs(area).len();
        format!("Area {{ id: {:?}, skills: ({first_skill}, {skill}), jobs: ({first_job}, {job}) }}", area.id)
    })
}

fn job_literals(areas: &[Area]) -> impl Iterator<Item = String> {
    let mut skill = 0;
    areas.iter().flat_map(move |area| {
        let mut first = skill;
        skill += area.entries().count();
        jobs(area).iter().map(move |job| {
            let start = first;
            first += job.technologies.len();
            let Job { title, enough, .. } = job;
            format!("Job {{ title: {title:?}, enough: {enough}, skills: ({start}, {first}) }}")
        })
    })
}

/// The jobs of an area. One of skills has none.
fn jobs(area: &Area) -> &[Job] {
    match &area.kind {
        AreaKind::Skills(_) => &[],
        AreaKind::Stack(group) => &group.jobs,
    }
}

fn number_literal(number: u16) -> String {
    format!("SkillNumber::new({number})")
}

/// The numbers of the skills with these ids.
fn number_literals(catalogue: &Catalogue, ids: &[String]) -> String {
    let numbers = ids.iter().filter_map(|id| catalogue.number(id)).map(number_literal);
    format!("&[{}]", numbers.collect::<Vec<_>>().join(", "))
}

/// A text, or a tuple of texts: `Debug` writes them as Rust does.
fn literal(text: impl Debug) -> String {
    format!("{text:?}")
}
