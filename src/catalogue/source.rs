//! The catalogue as it is written: `data/*.toml`, read and checked.
//!
//! Runs at build time (`build.rs`) and in the tests, never in the browser. It answers one question: is this data a
//! catalogue? If not, it lists every fault with the file and the item, so that a contributor can mend them in one go.
//! What the checked data becomes is `build.rs`'s business.

use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// One thing wrong with the data, and where.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file's name inside `data/`.
    pub file: String,
    /// The id of the item at fault, or of the file where the fault is the file's.
    pub item: String,
    /// What is wrong, as a clause.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.file, self.item, self.what)
    }
}

/// `catalogue.toml`: the order of the areas, the lenses, the ready-made stacks, and what has been retired.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Index {
    /// Area ids in the order of the page; each names a file `<id>.toml`.
    pub areas: Vec<String>,
    /// The six responsibilities.
    pub responsibility: Vec<Facet>,
    /// The ten qualities employers look for.
    pub quality: Vec<Facet>,
    /// Ready-made stacks.
    #[serde(default)]
    pub stack: Vec<Stack>,
    /// Skills that are no longer offered. Their numbers are never used again.
    #[serde(default)]
    pub retired: Vec<Retired>,
}

/// A way to group skills that cuts across the areas.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facet {
    /// Used in `serves` and `shows`, and in anchors.
    pub id: String,
    /// As shown.
    pub title: String,
    /// Two words at most, for charts and chips.
    pub short: String,
    /// What it means, in one sentence.
    pub intro: String,
}

/// A starting point on the stack page.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stack {
    /// Unique among the stacks.
    pub id: String,
    /// As shown.
    pub title: String,
    /// Who it is for, in one sentence.
    pub intro: String,
    /// Ids of technologies.
    pub skills: Vec<String>,
}

/// A skill that went, and where its ticks go.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retired {
    /// Its id, never to be used again.
    pub id: String,
    /// Its number, never to be used again.
    pub number: u16,
    /// The ids that take over its status: one for a rename or merge, several for a split, none where nothing does. One that
    /// was retired later passes it on.
    #[serde(default)]
    pub replaced_by: Vec<String>,
}

/// One area file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Same as the file's name.
    pub id: String,
    /// As shown.
    pub title: String,
    /// What the area is about, in one sentence.
    pub intro: String,
    /// What the skills of this area are.
    #[serde(default)]
    pub kind: Kind,
    /// Stack groups only: how many of the technologies are enough.
    pub enough: Option<u8>,
    /// Stack groups only: responsibilities that the whole group serves.
    #[serde(default)]
    pub serves: Vec<String>,
    /// Stack groups only: qualities that the whole group shows.
    #[serde(default)]
    pub shows: Vec<String>,
    /// In the order of the page.
    #[serde(default)]
    pub skill: Vec<Skill>,
}

/// What the skills of an area are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Things an engineer can do; all of them count.
    #[default]
    Skills,
    /// Technologies; some of many are enough.
    Stack,
}

/// What seniority is expected to have a skill, least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Expected of a junior engineer.
    Core,
    /// Expected of a mid-level engineer.
    Working,
    /// Expected of a senior engineer.
    Advanced,
}

/// A skill or a technology.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Skill {
    /// In addresses and exports; never changes.
    pub id: String,
    /// Its place in links; never changes, never used again.
    pub number: u16,
    /// At most five words.
    pub title: String,
    /// "I can …".
    pub can: String,
    /// Skills only.
    pub level: Option<Level>,
    /// Skills only: an exercise whose outcome can be shown.
    pub prove: Option<String>,
    /// Why it matters, or what a technology is for.
    pub why: String,
    /// Responsibilities; a technology has its group's.
    #[serde(default)]
    pub serves: Vec<String>,
    /// Employer qualities; a technology has its group's.
    #[serde(default)]
    pub shows: Vec<String>,
    /// Ids of what to learn first; for a technology, of what it runs on (any one of them is enough).
    #[serde(default)]
    pub needs: Vec<String>,
    /// Skills only: ids of technologies without which it is not asked of anyone who has chosen others of their group.
    #[serde(default)]
    pub uses: Vec<String>,
    /// Other names people search for.
    #[serde(default)]
    pub aka: Vec<String>,
    /// Terms of `demand.tsv` that this skill answers.
    #[serde(default)]
    pub demand: Vec<String>,
    /// Primary sources; skills only.
    #[serde(default)]
    pub read: Vec<Source>,
    /// The official site; technologies only.
    pub site: Option<String>,
    /// Others of the group to compare with; technologies only.
    #[serde(default)]
    pub alternatives: Vec<String>,
}

/// A primary source.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Who says it and what it is.
    pub title: String,
    /// Its https address.
    pub url: String,
}

/// A checked catalogue.
#[derive(Debug, Clone)]
pub struct Catalogue {
    /// `catalogue.toml`.
    pub index: Index,
    /// In the order of the index.
    pub areas: Vec<Area>,
    /// How many of the advertisements read name each term.
    pub demand: BTreeMap<String, u16>,
}

impl Catalogue {
    /// The number of ads that name the skill: the most-named of its terms, since one ad can name several of them.
    pub fn ads(&self, skill: &Skill) -> u16 {
        skill.demand.iter().filter_map(|term| self.demand.get(term)).copied().max().unwrap_or(0)
    }
}

/// Something that the catalogue must cover, with the skills that cover it: a line of `tests/coverage.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Covered {
    /// The table it stands in, as in `topics.internet`.
    pub table: String,
    /// What it is, in its source's words.
    pub name: String,
    /// Ids of skills.
    pub by: Vec<String>,
}

/// The lines of a coverage file, table by table.
///
/// # Errors
/// Where the text is not TOML, or holds something that is not a list of ids under a name.
pub fn coverage(text: &str) -> Result<Vec<Covered>, String> {
    let file: toml::Table = text.parse().map_err(|error: toml::de::Error| error.to_string())?;
    let mut lines = Vec::new();
    collect(String::new(), file, &mut lines)?;
    Ok(lines)
}

fn collect(table: String, values: toml::Table, lines: &mut Vec<Covered>) -> Result<(), String> {
    for (name, value) in values {
        match value {
            toml::Value::Table(inner) => {
                let inside = if table.is_empty() { name } else { format!("{table}.{name}") };
                collect(inside, inner, lines)?;
            }
            other => {
                let by = other.try_into().map_err(|_| format!("{table}: {name}: is not a list of ids"))?;
                lines.push(Covered { table: table.clone(), name, by });
            }
        }
    }
    Ok(())
}

/// The fewest ads that make a term of `demand.tsv` one that a skill must answer.
pub const NAMED_OFTEN: u16 = 3;

impl Catalogue {
    /// Every skill and technology.
    pub fn skills(&self) -> impl Iterator<Item = &Skill> {
        self.areas.iter().flat_map(|area| &area.skill)
    }

    /// What should be covered and is not, each as a sentence: lines without a skill, or with one that is not there, and terms
    /// that [`NAMED_OFTEN`] ads or more name and no skill answers.
    pub fn gaps(&self, lines: &[Covered]) -> Vec<String> {
        let mut gaps = Vec::new();
        let ids: BTreeSet<&str> = self.skills().map(|skill| skill.id.as_str()).collect();
        for Covered { table, name, by } in lines {
            if by.is_empty() {
                gaps.push(format!("{table}: {name}: no skill covers it"));
            }
            for id in by.iter().filter(|id| !ids.contains(id.as_str())) {
                gaps.push(format!("{table}: {name}: there is no skill {id}"));
            }
        }
        let answered: BTreeSet<&str> =
            self.skills().flat_map(|skill| &skill.demand).map(String::as_str).collect();
        for (term, ads) in &self.demand {
            if *ads >= NAMED_OFTEN && !answered.contains(term.as_str()) {
                gaps.push(format!("{DEMAND}: {term}: {ads} ads name it and no skill answers it"));
            }
        }
        gaps
    }
}

const INDEX: &str = "catalogue.toml";
const DEMAND: &str = "demand.tsv";

/// Reads and checks the files of `data/`, given as name and text.
///
/// # Errors
/// Every fault found, sorted by file and item. Files that do not parse are reported alone, since what they lack would
/// show as faults elsewhere.
pub fn read(files: &BTreeMap<String, String>) -> Result<Catalogue, Vec<Fault>> {
    let mut faults = Vec::new();
    let Some(index) = parse::<Index>(files, INDEX, &mut faults) else { return Err(faults) };
    let mut areas = Vec::new();
    for id in &index.areas {
        let file = format!("{id}.toml");
        if let Some(area) = parse::<Area>(files, &file, &mut faults) {
            areas.push(area);
        }
    }
    let demand = parse_demand(files, &mut faults);
    if faults.is_empty() {
        let catalogue = Catalogue { index, areas, demand };
        check(&catalogue, files, &mut faults);
        if faults.is_empty() {
            return Ok(catalogue);
        }
    }
    faults.sort();
    Err(faults)
}

fn parse<T: serde::de::DeserializeOwned>(
    files: &BTreeMap<String, String>,
    file: &str,
    faults: &mut Vec<Fault>,
) -> Option<T> {
    let item = file.trim_end_matches(".toml");
    let Some(text) = files.get(file) else {
        faults.push(Fault { file: file.into(), item: item.into(), what: "the file is missing".into() });
        return None;
    };
    toml::from_str(text)
        .map_err(|error| {
            let what = error.to_string().trim().to_owned();
            faults.push(Fault { file: file.into(), item: item.into(), what });
        })
        .ok()
}

fn parse_demand(files: &BTreeMap<String, String>, faults: &mut Vec<Fault>) -> BTreeMap<String, u16> {
    let text = files.get(DEMAND).map(String::as_str).unwrap_or_default();
    let mut demand = BTreeMap::new();
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        match line.split_once('\t').map(|(term, count)| (term, count.trim().parse())) {
            Some((term, Ok(count))) => {
                demand.insert(term.to_owned(), count);
            }
            _ => faults.push(Fault {
                file: DEMAND.into(),
                item: line.into(),
                what: "is not a term, a tab and a number".into(),
            }),
        }
    }
    demand
}

/// Collects faults against one file, so that the checks below read as sentences.
struct Reporter<'a> {
    file: String,
    faults: &'a mut Vec<Fault>,
}

impl Reporter<'_> {
    fn fault(&mut self, item: &str, what: impl Into<String>) {
        self.faults.push(Fault { file: self.file.clone(), item: item.into(), what: what.into() });
    }

    fn require(&mut self, holds: bool, item: &str, what: impl Into<String>) {
        if !holds {
            self.fault(item, what);
        }
    }
}

fn check(catalogue: &Catalogue, files: &BTreeMap<String, String>, faults: &mut Vec<Fault>) {
    let index = &catalogue.index;
    let mut out = Reporter { file: INDEX.into(), faults };
    out.require(index.responsibility.len() <= 8, "responsibility", "has more than the 8 that fit");
    out.require(index.quality.len() <= 16, "quality", "has more than the 16 that fit");
    for file in files.keys().filter(|file| file.ends_with(".toml") && *file != INDEX) {
        let id = file.trim_end_matches(".toml");
        out.require(index.areas.iter().any(|area| area == id), id, "is a file that `areas` does not list");
    }
    check_names(catalogue, &mut out);
    check_numbers(catalogue, &mut out);
    let all: BTreeMap<&str, (&Area, &Skill)> = catalogue
        .areas
        .iter()
        .flat_map(|area| area.skill.iter().map(move |skill| (skill.id.as_str(), (area, skill))))
        .collect();
    for stack in &index.stack {
        for id in &stack.skills {
            let technology = all.get(id.as_str()).is_some_and(|(area, _)| area.kind == Kind::Stack);
            out.require(technology, &stack.id, format!("lists \"{id}\", which is no technology"));
        }
    }
    check_retired(index, &all, &mut out);
    for area in &catalogue.areas {
        out.file = format!("{}.toml", area.id);
        check_area(catalogue, area, &all, &mut out);
    }
    check_cycles(catalogue, &all, &mut out);
}

/// What replaces a retired skill is there, or was retired too and passes its ticks on, and never back in a circle.
fn check_retired(index: &Index, all: &BTreeMap<&str, (&Area, &Skill)>, out: &mut Reporter) {
    let heirs =
        |id: &str| index.retired.iter().find(|retired| retired.id == id).map(|retired| &retired.replaced_by);
    for retired in &index.retired {
        let mut reached: BTreeSet<&str> = BTreeSet::new();
        let mut open: Vec<&str> = retired.replaced_by.iter().map(String::as_str).collect();
        while let Some(id) = open.pop() {
            if id == retired.id {
                out.fault(id, "is replaced by itself, by way of what replaces it");
                break;
            }
            let further = heirs(id);
            let known = all.contains_key(id) || further.is_some();
            out.require(
                known,
                &retired.id,
                format!("is replaced by \"{id}\", which no skill has or had as its id"),
            );
            if reached.insert(id) {
                open.extend(further.into_iter().flatten().map(String::as_str));
            }
        }
    }
}

/// Ids are unique over skills, areas and retired skills alike, since all of them are anchors of one page.
fn check_names(catalogue: &Catalogue, out: &mut Reporter) {
    let mut seen: BTreeMap<&str, String> = BTreeMap::new();
    for retired in &catalogue.index.retired {
        seen.insert(&retired.id, format!("retired in {INDEX}"));
    }
    for (listed, area) in catalogue.index.areas.iter().zip(&catalogue.areas) {
        out.file = format!("{listed}.toml");
        out.require(*listed == area.id, &area.id, format!("should have the id \"{listed}\", as its file"));
        let names = std::iter::once(&area.id).chain(area.skill.iter().map(|skill| &skill.id));
        for id in names {
            let fits = !id.is_empty()
                && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
                && !id.starts_with('-')
                && !id.ends_with('-');
            out.require(fits, id, "an id has lower-case letters, digits and inner hyphens only");
            if let Some(before) = seen.insert(id, format!("used in {listed}.toml")) {
                out.fault(id, format!("the id is already {before}"));
            }
        }
    }
}

/// Every number from 1 up is used once or retired: a gap would mean that a skill was deleted and its ticks forgotten.
fn check_numbers(catalogue: &Catalogue, out: &mut Reporter) {
    let mut seen: BTreeMap<u16, String> = BTreeMap::new();
    out.file = INDEX.into();
    for retired in &catalogue.index.retired {
        if let Some(before) = seen.insert(retired.number, format!("retired with {}", retired.id)) {
            out.fault(&retired.id, format!("number {} is already {before}", retired.number));
        }
    }
    for area in &catalogue.areas {
        out.file = format!("{}.toml", area.id);
        for skill in &area.skill {
            let number = skill.number;
            out.require(number > 0, &skill.id, "numbers start at 1");
            if let Some(before) = seen.insert(number, format!("used by {}", skill.id)) {
                out.fault(&skill.id, format!("number {number} is already {before}"));
            }
        }
    }
    out.file = INDEX.into();
    let highest = seen.keys().next_back().copied().unwrap_or(0);
    for number in 1..=highest {
        let known = seen.contains_key(&number);
        out.require(known, "retired", format!("number {number} is neither used nor retired"));
    }
}

fn check_area(catalogue: &Catalogue, area: &Area, all: &BTreeMap<&str, (&Area, &Skill)>, out: &mut Reporter) {
    let stack = area.kind == Kind::Stack;
    out.require(!area.skill.is_empty(), &area.id, "has no skill");
    out.require(
        stack == area.enough.is_some(),
        &area.id,
        "`enough` goes with kind = \"stack\", and only there",
    );
    if let Some(enough) = area.enough {
        let fits = enough > 0 && usize::from(enough) <= area.skill.len();
        out.require(
            fits,
            &area.id,
            format!("`enough` = {enough} is not between 1 and the number of technologies"),
        );
    }
    check_facets(catalogue, &area.id, &area.serves, &area.shows, stack, out);
    for skill in &area.skill {
        let id = &skill.id;
        out.require(skill.title.split_whitespace().count() <= 5, id, "the title has more than five words");
        out.require(skill.can.starts_with("I can "), id, "`can` does not start with \"I can \"");
        for (field, text) in
            [("can", &skill.can), ("why", &skill.why), ("prove", skill.prove.as_ref().unwrap_or(&skill.why))]
        {
            out.require(text.ends_with('.'), id, format!("`{field}` is not a sentence with a full stop"));
            let longest = if field == "prove" { 280 } else { 140 };
            out.require(text.len() <= longest, id, format!("`{field}` is longer than {longest} bytes"));
        }
        out.require(skill.level.is_some() != stack, id, "a skill has a level, a technology has none");
        out.require(skill.prove.is_some() != stack, id, "a skill has a `prove`, a technology has none");
        out.require(skill.site.is_some() == stack, id, "a technology has a `site`, a skill has none");
        out.require(
            skill.read.is_empty() == stack,
            id,
            "a skill has something to `read`, a technology has its site",
        );
        out.require(skill.read.len() <= 3, id, "has more than three references to `read`");
        check_facets(catalogue, id, &skill.serves, &skill.shows, !stack, out);
        for url in skill.read.iter().map(|source| &source.url).chain(&skill.site) {
            out.require(url.starts_with("https://"), id, format!("{url} is not an https address"));
        }
        for term in &skill.demand {
            let known = catalogue.demand.contains_key(term);
            out.require(known, id, format!("demand \"{term}\" is not in {DEMAND}"));
        }
        for need in &skill.needs {
            match all.get(need.as_str()) {
                None => out.fault(id, format!("needs \"{need}\", which no skill has as its id")),
                Some((_, needed)) => {
                    out.require(
                        needed.level <= skill.level,
                        id,
                        format!("needs \"{need}\", which is of a higher level"),
                    );
                    out.require(
                        needed.level.is_none() == stack,
                        id,
                        format!("needs \"{need}\", of the other kind"),
                    );
                }
            }
        }
        for other in &skill.uses {
            let fits = !stack && all.get(other.as_str()).is_some_and(|(area, _)| area.kind == Kind::Stack);
            out.require(
                fits,
                id,
                format!("uses \"{other}\": a skill can use a technology, and nothing else can be used"),
            );
        }
        for other in &skill.alternatives {
            let same_group = other != id && area.skill.iter().any(|skill| skill.id == *other);
            out.require(same_group, id, format!("alternative \"{other}\" is not another one of the group"));
        }
    }
}

fn check_facets(
    catalogue: &Catalogue,
    id: &str,
    serves: &[String],
    shows: &[String],
    required: bool,
    out: &mut Reporter,
) {
    for (field, given, known) in
        [("serves", serves, &catalogue.index.responsibility), ("shows", shows, &catalogue.index.quality)]
    {
        out.require(
            given.is_empty() != required,
            id,
            format!("`{field}` belongs to skills and to stack groups as a whole"),
        );
        for name in given {
            let found = known.iter().any(|facet| facet.id == *name);
            out.require(found, id, format!("{field} \"{name}\", which {INDEX} does not define"));
        }
        let distinct: BTreeSet<_> = given.iter().collect();
        out.require(distinct.len() == given.len(), id, format!("`{field}` names one twice"));
    }
}

fn check_cycles(catalogue: &Catalogue, all: &BTreeMap<&str, (&Area, &Skill)>, out: &mut Reporter) {
    for area in &catalogue.areas {
        out.file = format!("{}.toml", area.id);
        for skill in &area.skill {
            let mut reached: BTreeSet<&str> = BTreeSet::new();
            let mut open: Vec<&str> = skill.needs.iter().map(String::as_str).collect();
            while let Some(id) = open.pop() {
                if id == skill.id {
                    out.fault(&skill.id, "needs itself, by way of what it needs");
                    break;
                }
                if reached.insert(id)
                    && let Some((_, needed)) = all.get(id)
                {
                    open.extend(needed.needs.iter().map(String::as_str));
                }
            }
        }
    }
}
