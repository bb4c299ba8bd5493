//! Rules about the words with which ads ask for an entry: its names and terms, its phrases, those that it shares, and its traps.

use crate::Fault;
use crate::fault::Reporter;
use crate::schema::{Skill, Written};
use std::collections::{BTreeMap, BTreeSet};

/// The ids of the entries of each wording.
type Owners<'a> = BTreeMap<String, BTreeSet<&'a str>>;

/// A wording as ads are searched for it: case, and spaces and hyphens within, make no difference, but commas do.
fn key(wording: &str) -> String {
    let is_said = |c: &char| c.is_alphanumeric() || ['#', '+', '…', ','].contains(c);
    wording.chars().filter(is_said).flat_map(char::to_lowercase).collect()
}

/// The title, other names and terms of an entry.
fn names(skill: &Skill) -> impl Iterator<Item = &String> {
    std::iter::once(&skill.title).chain(&skill.aka).chain(&skill.demand)
}

/// Every wording that asks for an entry.
fn wordings(skill: &Skill) -> impl Iterator<Item = &String> {
    names(skill).chain(&skill.phrases).chain(&skill.shared)
}

fn owners(written: &Written) -> Owners<'_> {
    let mut owners = Owners::new();
    for skill in written.areas.iter().flat_map(|area| &area.skills) {
        for wording in wordings(skill) {
            owners.entry(key(wording)).or_default().insert(&skill.id);
        }
    }
    owners
}

/// The other entries that have a wording.
fn others<'a>(owners: &Owners<'a>, skill: &Skill, wording: &str) -> Option<&'a str> {
    owners.get(&key(wording))?.iter().copied().find(|id| *id != skill.id)
}

pub(super) fn wordings_are_said_once(written: &Written, faults: &mut Vec<Fault>) {
    for (file, area) in written.area_files() {
        let mut report = Reporter::new(file, faults);
        for skill in &area.skills {
            let mut said: BTreeSet<String> = names(skill).map(|name| key(name)).collect();
            for wording in skill.phrases.iter().chain(&skill.shared) {
                let key = key(wording);
                report.require(!key.is_empty(), &skill.id, "has a phrase without a word");
                report.require(
                    said.insert(key),
                    &skill.id,
                    format!("has \"{wording}\" twice, or has it as a name or term"),
                );
            }
        }
    }
}

/// A phrase that asks for several entries is a shared one of each, so that none is of two by accident.
pub(super) fn phrases_are_of_one_thing(written: &Written, faults: &mut Vec<Fault>) {
    let owners = owners(written);
    for (file, area) in written.area_files() {
        let mut report = Reporter::new(file, faults);
        for skill in &area.skills {
            for phrase in &skill.phrases {
                if let Some(other) = others(&owners, skill, phrase) {
                    report.fault(&skill.id, format!("`phrases` has \"{phrase}\", which is also of {other}"));
                }
            }
            for phrase in &skill.shared {
                let is_shared = others(&owners, skill, phrase).is_some();
                report.require(
                    is_shared,
                    &skill.id,
                    format!("`shared` has \"{phrase}\", which no other entry has"),
                );
            }
        }
    }
}

/// A trap that is a wording of another entry would hide it. One word is compared as it is written, since its capital tells it from a
/// name.
pub(super) fn traps_hide_no_other(written: &Written, faults: &mut Vec<Fault>) {
    let owners = owners(written);
    let written_so: BTreeMap<&str, &str> = written
        .areas
        .iter()
        .flat_map(|area| &area.skills)
        .flat_map(|skill| wordings(skill).map(|wording| (wording.as_str(), skill.id.as_str())))
        .collect();
    for (file, area) in written.area_files() {
        let mut report = Reporter::new(file, faults);
        for skill in &area.skills {
            for trap in &skill.traps {
                let other = match trap.contains(' ') {
                    // A name that asks for another entry instead.
                    true if names(skill).any(|name| key(name) == key(trap)) => None,
                    true => others(&owners, skill, trap),
                    false => written_so.get(trap.as_str()).copied().filter(|id| *id != skill.id),
                };
                if let Some(other) = other {
                    report.fault(&skill.id, format!("`traps` has \"{trap}\", which is a wording of {other}"));
                }
                let holds = |wording: &String| wording.split('…').any(|part| key(trap).contains(&key(part)));
                let is_of_use = wordings(skill).any(holds);
                report.require(
                    is_of_use,
                    &skill.id,
                    format!("`traps` has \"{trap}\", in which no wording of it stands"),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::fixture::{Edit, edit};

    /// The good catalogue with a line in the block of caching, which is a skill beside HTTP.
    fn with(line: &str) -> Edit {
        edit("web.toml", "needs = [\"http\"]", &format!("needs = [\"http\"]\n{line}"))
    }

    #[test]
    fn a_phrase_is_said_once() {
        with("phrases = [\"cache responses\", \"caches … answers\"]").is_accepted();
        with("phrases = [\"caching\"]").is_refused("web.toml: caching: has \"caching\" twice");
        with("phrases = [\"a-b\", \"A b\"]").is_refused("web.toml: caching: has \"A b\" twice");
        with("phrases = [\"…\", \"-\"]").is_refused("web.toml: caching: has a phrase without a word");
    }

    #[test]
    fn a_phrase_of_several_is_shared() {
        with("phrases = [\"http\"]")
            .is_refused("web.toml: caching: `phrases` has \"http\", which is also of http");
        with("shared = [\"http protocol\"]").is_accepted();
        with("shared = [\"gopher\"]")
            .is_refused("web.toml: caching: `shared` has \"gopher\", which no other entry has");
        let web = "site = \"https://www.python.org/\"";
        let too =
            |line| with("phrases = [\"web caches\"]").and("languages.toml", web, &format!("{web}\n{line}"));
        too("shared = [\"web-caches\"]")
            .is_refused("web.toml: caching: `phrases` has \"web caches\", which is also of python");
        too("phrases = [\"web-caches\"]")
            .is_refused("languages.toml: python: `phrases` has \"web-caches\", which is also of caching");
    }

    #[test]
    fn a_trap_hides_nothing_else() {
        with("traps = [\"Caching\", \"caching of checks\"]").is_accepted();
        with("traps = [\"HTTP\"]")
            .is_refused("web.toml: caching: `traps` has \"HTTP\", which is a wording of http");
        with("traps = [\"http Protocol\"]")
            .is_refused("web.toml: caching: `traps` has \"http Protocol\", which is a wording of http");
        with("aka = [\"http protocol\"]\ntraps = [\"HTTP protocol\"]").is_accepted();
        with("traps = [\"of checks\"]")
            .is_refused("web.toml: caching: `traps` has \"of checks\", in which no wording of it stands");
    }
}
