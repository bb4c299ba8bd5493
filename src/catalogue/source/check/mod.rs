//! The rules that make files a catalogue, a module for each subject and a function for each rule.

mod areas;
mod facets;
mod index;
mod kinds;
mod names;
mod numbers;
mod references;
mod retired;
mod text;
mod wordings;

pub(crate) use index::{INDEX, unlisted};

use crate::schema::Written;
use crate::{Catalogue, Fault, Faults};
use std::collections::BTreeSet;

/// The catalogue that is written, if it keeps to all rules; every fault, those found before among them, if it does not.
pub(crate) fn check(written: Written, mut faults: Vec<Fault>) -> Result<Catalogue, Faults> {
    for rule in [
        index::facets_fit,
        index::areas_fit,
        index::shorts_are_short,
        index::stacks_list_technologies,
        names::ids_are_well_formed,
        names::anchors_are_unique,
        names::facets_are_unique,
        names::stacks_are_unique,
        names::areas_are_named_as_their_files,
        names::names_are_of_one_thing,
        numbers::numbers_are_in_range,
        numbers::numbers_are_unique,
        numbers::numbers_have_no_gap,
        retired::replacements_exist,
        retired::replacements_end,
        areas::areas_are_not_empty,
        areas::jobs_exist,
        areas::jobs_are_done,
        areas::groups_ask_for_something,
        facets::facets_exist,
        facets::facets_are_named_once,
        text::titles_are_short,
        text::sentences_are_short,
        text::addresses_are_https,
        text::references_are_few,
        wordings::wordings_are_said_once,
        wordings::phrases_are_of_one_thing,
        wordings::traps_hide_no_other,
        references::terms_are_in_demand,
        references::needs_are_of_the_same_kind,
        references::needs_are_of_no_higher_level,
        references::needs_are_no_circle,
        references::uses_are_technologies,
        references::needs_bring_what_others_do_not,
        references::alternatives_do_the_same_job,
        references::alternatives_are_mutual,
    ] {
        rule(&written, &mut faults);
    }
    let areas = kinds::areas(&written, &mut faults);
    if faults.is_empty() {
        Ok(Catalogue { index: written.index, areas, demand: written.demand })
    } else {
        Err(Faults::new(faults))
    }
}

/// Returns true if following the ids that each id names leads back to where it began.
fn leads_back<'a>(start: &'a str, named: impl Fn(&str) -> &'a [String]) -> bool {
    leads_to(start, start, named)
}

/// Returns true if following the ids that each id names leads from one to another.
fn leads_to<'a>(start: &'a str, end: &str, named: impl Fn(&str) -> &'a [String]) -> bool {
    let mut reached = BTreeSet::new();
    let mut open: Vec<&str> = named(start).iter().map(String::as_str).collect();
    while let Some(id) = open.pop() {
        if id == end {
            return true;
        }
        if reached.insert(id) {
            open.extend(named(id).iter().map(String::as_str));
        }
    }
    false
}
