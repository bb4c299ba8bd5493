//! Measures the reading of job advertisements against labels: `cargo xtask catalogue --ads FILE`.
//!
//! The file is a JSON list of ads. Each has its `text`, the ids that it `asks` for as must or nice, ids that `maybe` count as neither hit
//! nor miss, groups of `alternatives`, and its `kind`, which is `other` for an ad that asks for nothing of the catalogue. An id that
//! has been retired since stands for those that replaced it.

#![allow(missing_docs)]

use catalogue_source::Catalogue;
use greenlit::catalogue::{SkillNumber, by_number};
use greenlit::role::{Need, Reading};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::Path;
use std::{env, fs};

/// The highest number of the skills that the labels know. One that came later is neither a hit nor a miss.
const MAX_LABELLED: SkillNumber = SkillNumber::new(200);

/// The number of skills to print of those that are missed, or falsely found, most often.
const WORST: usize = 20;

#[derive(Deserialize)]
struct Ad {
    id: String,
    kind: String,
    text: String,
    asks: BTreeMap<String, Label>,
    maybe: Vec<String>,
    alternatives: Vec<Vec<String>>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Label {
    Must,
    Nice,
}

impl From<Label> for Need {
    fn from(label: Label) -> Need {
        match label {
            Label::Must => Need::Must,
            Label::Nice => Need::Nice,
        }
    }
}

/// Ads by the id of a skill, each perhaps with the words that it was read from.
type Places = BTreeMap<String, Vec<String>>;

/// The counts over all ads.
#[derive(Default)]
struct Tally {
    hits: usize,
    agreeing: usize,
    misses: Places,
    false_finds: Places,
    of_other_kind: Vec<String>,
    alternatives: [usize; 3],
}

fn main() -> Result<(), Box<dyn Error>> {
    let path = env::args().nth(1).ok_or("name a file of labelled ads")?;
    let ads: Vec<Ad> = serde_json::from_str(&fs::read_to_string(path)?)?;
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/catalogue/data");
    let catalogue = catalogue_source::load(&data)?;
    let mut tally = Tally::default();
    for ad in &ads {
        tally.add(ad, &Reading::from_ad(&ad.text), &catalogue);
    }
    println!("{} ads", ads.len());
    tally.print();
    Ok(())
}

/// The ids that an id stands for now.
fn current(id: &str, catalogue: &Catalogue) -> BTreeSet<String> {
    match catalogue.index.retired.iter().find(|retired| retired.id == id) {
        Some(retired) => retired.replaced_by.iter().flat_map(|id| current(id, catalogue)).collect(),
        None => BTreeSet::from([id.to_owned()]),
    }
}

impl Tally {
    fn add(&mut self, ad: &Ad, reading: &Reading, catalogue: &Catalogue) {
        let all = |ids: &[String]| -> BTreeSet<String> {
            ids.iter().flat_map(|id| current(id, catalogue)).collect()
        };
        let asks: BTreeMap<String, Need> = ad
            .asks
            .iter()
            .flat_map(|(id, label)| current(id, catalogue).into_iter().map(|id| (id, Need::from(*label))))
            .collect();
        let maybe = all(&ad.maybe);
        for asked in reading.asked().iter().filter(|asked| asked.skill <= MAX_LABELLED) {
            let Some(skill) = by_number(asked.skill) else { continue };
            match asks.get(skill.id) {
                Some(need) => {
                    self.hits += 1;
                    self.agreeing += usize::from(*need == asked.need);
                }
                None if maybe.contains(skill.id) => {}
                None => {
                    let place = format!("{} {:?}", ad.id, &ad.text[asked.places[0].clone()]);
                    if ad.kind == "other" {
                        self.of_other_kind.push(format!("{place} {}", skill.id));
                    }
                    self.false_finds.entry(skill.id.to_owned()).or_default().push(place);
                }
            }
        }
        let ids = |numbers: &[SkillNumber]| -> BTreeSet<String> {
            numbers.iter().filter_map(|number| by_number(*number)).map(|skill| skill.id.to_owned()).collect()
        };
        let found: BTreeSet<String> = reading.asked().iter().flat_map(|asked| ids(&[asked.skill])).collect();
        for id in asks.into_keys().filter(|id| !found.contains(id)) {
            self.misses.entry(id).or_default().push(ad.id.clone());
        }
        let labelled: BTreeSet<_> = ad.alternatives.iter().map(|group| all(group)).collect();
        let read: BTreeSet<_> = reading.alternatives().iter().map(|group| ids(group)).collect();
        let both = labelled.intersection(&read).count();
        for (sum, number) in
            self.alternatives.iter_mut().zip([both, labelled.len() - both, read.len() - both])
        {
            *sum += number;
        }
    }

    fn print(&self) {
        let number = |places: &Places| places.values().map(Vec::len).sum::<usize>();
        let [hits, misses, false_finds] = [self.hits, number(&self.misses), number(&self.false_finds)];
        let ratio = |part: usize, all: usize| part as f64 / all.max(1) as f64;
        println!("precision {:.3} ({false_finds} false finds)", ratio(hits, hits + false_finds));
        println!("recall    {:.3} ({misses} misses)", ratio(hits, hits + misses));
        println!("F1        {:.3}", ratio(2 * hits, 2 * hits + misses + false_finds));
        println!("must/nice {:.3} of {hits} hits", ratio(self.agreeing, hits));
        let [found, missed, other] = self.alternatives;
        println!("alternatives: {found} of {} found, {other} others", found + missed);
        print_worst("Missed", &self.misses);
        print_worst("Falsely found", &self.false_finds);
        println!("In ads of another kind: {}", self.of_other_kind.len());
        for place in &self.of_other_kind {
            println!("    {place}");
        }
    }
}

/// Prints the skills with the most places.
fn print_worst(heading: &str, places: &Places) {
    let mut worst: Vec<_> = places.iter().collect();
    worst.sort_by_key(|(_, places)| std::cmp::Reverse(places.len()));
    println!("{heading}:");
    for (id, places) in worst.into_iter().take(WORST) {
        println!("{:5} {id:24} {}", places.len(), places.join(" · "));
    }
}
