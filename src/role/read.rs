//! Reading: from the text of an ad to what it asks for.

use super::alternatives::{Named, alternatives};
use super::cue::Cues;
use super::dictionary::{Dictionary, Meaning};
use super::matches::matches;
use super::phrases::Found;
use super::plain::PlainText;
use super::section::{Headings, Section};
use super::trade::is_software;
use super::word::words;
use super::{Asked, Need, Reading, Unlisted};
use crate::catalogue::SkillNumber;
use std::ops::Range;
use std::sync::LazyLock;

static HEADINGS: LazyLock<Headings> = LazyLock::new(Headings::new);
static CUES: LazyLock<Cues> = LazyLock::new(Cues::new);

impl Reading {
    /// Reads an ad. One that is not for people who write software asks for nothing.
    pub fn from_ad(ad: &str) -> Reading {
        let dictionary = Dictionary::get();
        let plain = PlainText::from_ad(ad);
        let mut words = words(plain.text(), &|name| dictionary.naming(name));
        let found = matches(&words, dictionary);
        if !is_software(&words, &found) {
            return Reading::default();
        }
        let mut sections = HEADINGS.sections(&mut words, dictionary);
        let mut is_named = vec![false; words.len()];
        for found in &found {
            is_named[found.words()].fill(true);
        }
        CUES.apply(&words, &is_named, &mut sections);
        let asked = found.iter().filter_map(|found| Some((found, sections[found.start].need()?)));
        let methods = asked.clone().any(|(found, _)| names_method(found.meaning));
        let asked = asked.filter(|(found, _)| !(methods && names_every_method(found.meaning)));
        let mut reading = Reading::default();
        for (found, need) in asked.clone() {
            let place = words[found.start].range.start..words[found.end - 1].range.end;
            reading.add(found.meaning, need, plain.source(place));
        }
        let technologies: Vec<Named> = asked.filter_map(|(found, _)| technology(found)).collect();
        reading.alternatives = alternatives(&words, &technologies, &sections);
        reading
    }

    fn add(&mut self, meaning: &Meaning, need: Need, place: Range<usize>) {
        match meaning {
            Meaning::Nothing => {}
            Meaning::Unlisted(name) => self.add_unlisted(name, need, place),
            Meaning::Skills(skills) => {
                for skill in skills {
                    self.add_skill(*skill, need, place.clone());
                }
            }
        }
    }

    fn add_skill(&mut self, skill: SkillNumber, need: Need, place: Range<usize>) {
        match self.asked.iter_mut().find(|asked| asked.skill == skill) {
            Some(asked) => {
                asked.need = asked.need.max(need);
                add_place(&mut asked.places, place);
            }
            None => self.asked.push(Asked { skill, need, places: vec![place] }),
        }
    }

    fn add_unlisted(&mut self, name: &'static str, need: Need, place: Range<usize>) {
        match self.unlisted.iter_mut().find(|unlisted| unlisted.name == name) {
            Some(unlisted) => {
                unlisted.need = unlisted.need.max(need);
                add_place(&mut unlisted.places, place);
            }
            None => self.unlisted.push(Unlisted { name, need, places: vec![place] }),
        }
    }
}

/// The ways to authenticate of which an ad that names one asks for no other by speaking of authentication: "authentication (OAuth)".
const METHODS: [&str; 2] = ["oauth", "tokens"];

/// The number of ways to authenticate that a wording asks for.
fn methods(meaning: &Meaning) -> usize {
    meaning.skills().filter(|skill| METHODS.contains(&skill.id)).count()
}

fn names_method(meaning: &Meaning) -> bool {
    (1..METHODS.len()).contains(&methods(meaning))
}

fn names_every_method(meaning: &Meaning) -> bool {
    methods(meaning) == METHODS.len()
}

/// Adds a place to those in order. It becomes one with a place that it overlaps.
fn add_place(places: &mut Vec<Range<usize>>, place: Range<usize>) {
    match places.last_mut() {
        Some(last) if place.start < last.end => last.end = last.end.max(place.end),
        _ => places.push(place),
    }
}

impl Section {
    /// The weight of what stands in it; `None` if it asks for nothing.
    fn need(self) -> Option<Need> {
        match self {
            Section::Requirements | Section::Duties => Some(Need::Must),
            Section::Nice => Some(Need::Nice),
            Section::Aside => None,
        }
    }
}

/// The technology that a wording names, if it names one.
fn technology(found: &Found<Meaning>) -> Option<Named> {
    let skill = found.meaning.skills().find(|skill| skill.is_technology())?;
    Some(Named { skill, words: found.words() })
}
