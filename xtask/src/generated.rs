//! Generated catalogues, with which the benchmark measures what grows with the number of skills.
//!
//! They are catalogues as any other, which keep to all rules but the one that links have room for: areas of forty skills, some of
//! them stack groups, with levels, needs and words as long as those of a real one.

use crate::root;
use anyhow::Result;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

/// The skills of an area, and the technologies of a stack group.
pub const IN_AREA: usize = 40;
/// The technologies that do one job.
const IN_JOB: usize = 8;
/// One of so many areas is a stack group: the fifth of them. More would be of more jobs than a link has room for.
const STACK_EVERY: usize = 25;
const STACK: usize = 4;
/// One of so many skills is named in job ads, and one is about a technology.
const NAMED_EVERY: usize = 10;
/// The advertisements. The first term is in one of them, the second in two, and so on.
const ADS: usize = 30;
const RESPONSIBILITIES: usize = 6;
const QUALITIES: usize = 8;

/// A catalogue of some areas.
#[derive(Debug, Clone, Copy)]
pub struct Generated {
    areas: usize,
}

impl Generated {
    /// One of the size that the app is made for.
    pub const SMALL: Generated = Generated { areas: 5 };
    /// One of a company with a great many skills.
    pub const LARGE: Generated = Generated { areas: 250 };

    /// The number of its skills, which is also the highest number.
    pub const fn skills(self) -> usize {
        self.areas * IN_AREA
    }

    /// The folder in which it is, and what is made of it.
    pub fn folder(self) -> PathBuf {
        root().join(format!("target/generated/{}", self.skills()))
    }

    /// Writes its files, and returns their folder.
    pub fn write(self) -> Result<PathBuf> {
        let folder = self.folder().join("catalogue");
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("catalogue.toml"), self.index())?;
        fs::write(folder.join("ads.tsv"), ads())?;
        for area in 0..self.areas {
            let text = if is_stack(area) { stack_group(area) } else { area_of_skills(area) };
            fs::write(folder.join(format!("{}.toml", area_id(area))), text)?;
        }
        Ok(folder)
    }

    fn index(self) -> String {
        let ids: Vec<_> = (0..self.areas).map(area_id).collect();
        let mut text = format!("areas = {ids:?}\n");
        for (kind, number) in [("responsibility", RESPONSIBILITIES), ("quality", QUALITIES)] {
            for index in 0..number {
                let _ = write!(
                    text,
                    "[[{kind}]]\nid = \"{kind}-{index}\"\ntitle = \"The {kind} number {index}\"\nshort = \"Facet {index}\"\n\
                     intro = \"Do the work that belongs to the {kind} of the number {index}.\"\n"
                );
            }
        }
        let first = number(STACK, 0);
        let _ = write!(
            text,
            "[[stack]]\nid = \"start\"\ntitle = \"A start\"\nintro = \"For the first day.\"\nskills = [\"skill-{first}\"]\n"
        );
        text
    }
}

fn area_id(area: usize) -> String {
    format!("area-{area}")
}

const fn is_stack(area: usize) -> bool {
    area % STACK_EVERY == STACK
}

/// The number of a skill, by its area and its index there.
const fn number(area: usize, index: usize) -> usize {
    area * IN_AREA + index + 1
}

fn ads() -> String {
    let terms = |ad: usize| (ad..ADS).map(term).collect::<Vec<_>>().join(" | ");
    (0..ADS).map(|ad| format!("ad-{ad}\tmid\t{}\n", terms(ad))).collect()
}

fn term(index: usize) -> String {
    format!("Term {index}")
}

/// An area of skills: from core to advanced, in three chains of which each one needs the one before.
fn area_of_skills(area: usize) -> String {
    let mut text = format!(
        "id = \"{}\"\ntitle = \"Subject {area}\"\nintro = \"What one does in the subject of the number {area}, day by day.\"\n",
        area_id(area)
    );
    for index in 0..IN_AREA {
        let number = number(area, index);
        let level = ["core", "working", "advanced"][index * 3 / IN_AREA];
        let is_named = number.is_multiple_of(NAMED_EVERY);
        let needs: Vec<_> = index.checked_sub(3).map(|before| skill_id(area, before)).into_iter().collect();
        let stack = area / STACK_EVERY * STACK_EVERY + STACK;
        let uses: Vec<_> = is_named.then(|| skill_id(stack, index)).into_iter().collect();
        let demand: Vec<_> = is_named.then(|| term(number / NAMED_EVERY % ADS)).into_iter().collect();
        let _ = write!(
            text,
            "[[skill]]\nid = \"skill-{number}\"\nnumber = {number}\ntitle = \"Part {number} of things\"\nlevel = \"{level}\"\n\
             can = \"I can explain what part {number} is for, show it at work in a service, and say what it costs.\"\n\
             prove = \"Build a small service that needs part {number}, break it on purpose, and write down in a page what you saw, what you \
             measured before and after, and which of the two you would choose for ten times as many requests.\"\n\
             why = \"Services that many people rely on come to a stop where part {number} is not understood.\"\n\
             serves = [\"responsibility-{}\"]\nshows = [\"quality-{}\"]\nneeds = {needs:?}\nuses = {uses:?}\ndemand = {demand:?}\n\
             read = [{{ title = \"The manual, part {number}\", url = \"https://www.example.org/manual/{number}\" }}]\n",
            number % RESPONSIBILITIES,
            number % QUALITIES,
        );
    }
    text
}

/// A stack group of several jobs.
fn stack_group(area: usize) -> String {
    let mut text = format!(
        "id = \"{}\"\ntitle = \"Stack {area}\"\nintro = \"The technologies of the stack of the number {area}.\"\nkind = \"stack\"\n\
         serves = [\"responsibility-0\"]\nshows = [\"quality-0\"]\n",
        area_id(area)
    );
    for job in 0..IN_AREA / IN_JOB {
        let _ = write!(text, "[[job]]\nid = \"job-{job}\"\ntitle = \"Job {job}\"\nenough = 1\n");
    }
    for index in 0..IN_AREA {
        let number = number(area, index);
        let _ = write!(
            text,
            "[[skill]]\nid = \"skill-{number}\"\nnumber = {number}\njob = \"job-{}\"\ntitle = \"Technology {number}\"\n\
             can = \"I can run technology {number} in production.\"\nwhy = \"For services that need it.\"\n\
             site = \"https://www.example.org/{number}\"\n",
            index / IN_JOB,
        );
    }
    text
}

fn skill_id(area: usize, index: usize) -> String {
    format!("skill-{}", number(area, index))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_generated_catalogue_keeps_to_all_rules() -> Result<()> {
        let small = Generated::SMALL;
        let catalogue = catalogue_source::load(&small.write()?)?;
        assert_eq!(catalogue.max_number().map(usize::from), Some(small.skills()));
        assert_eq!(catalogue.skills().count(), 4 * catalogue.technologies().count());
        Ok(())
    }
}
