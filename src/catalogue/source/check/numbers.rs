//! Rules about the numbers of skills, which stand in links and in saved progress.

use super::INDEX;
use crate::Fault;
use crate::fault::Reporter;
use crate::schema::Written;
use std::collections::{BTreeMap, BTreeSet};

/// A number that is given, with the file and the id that it is given to.
struct Given<'a> {
    number: u16,
    file: String,
    id: &'a str,
    is_retired: bool,
}

/// Every number that is given, those of retired skills first.
fn given(written: &Written) -> impl Iterator<Item = Given<'_>> {
    let retired = written.index.retired.iter().map(|retired| Given {
        number: retired.number,
        file: INDEX.to_owned(),
        id: &retired.id,
        is_retired: true,
    });
    let used = written.area_files().flat_map(|(file, area)| {
        area.skills.iter().map(move |skill| Given {
            number: skill.number,
            file: file.clone(),
            id: &skill.id,
            is_retired: false,
        })
    });
    retired.chain(used)
}

pub(super) fn numbers_are_in_range(written: &Written, faults: &mut Vec<Fault>) {
    let most = written.max_number;
    for Given { number, file, id, .. } in given(written) {
        Reporter::new(file, faults).require(
            (1..=most).contains(&number),
            id,
            format!("number {number} is not between 1 and {most}"),
        );
    }
}

pub(super) fn numbers_are_unique(written: &Written, faults: &mut Vec<Fault>) {
    let mut seen: BTreeMap<u16, String> = BTreeMap::new();
    for Given { number, file, id, is_retired } in given(written) {
        let now = if is_retired { format!("retired with {id}") } else { format!("used by {id}") };
        if let Some(before) = seen.insert(number, now) {
            Reporter::new(file, faults).fault(id, format!("number {number} is already {before}"));
        }
    }
}

/// A gap would mean that a skill was deleted and its ticks forgotten.
pub(super) fn numbers_have_no_gap(written: &Written, faults: &mut Vec<Fault>) {
    let seen: BTreeSet<u16> = given(written).map(|given| given.number).collect();
    let highest = seen.last().copied().unwrap_or(0).min(written.max_number);
    let mut report = Reporter::new(INDEX, faults);
    for number in 1..=highest {
        let is_given = seen.contains(&number);
        report.require(is_given, "retired", format!("number {number} is neither used nor retired"));
    }
}

#[cfg(test)]
mod tests {
    use crate::fixture::edit;

    #[test]
    fn a_number_is_given_once() {
        edit("web.toml", "number = 2", "number = 1")
            .is_refused("web.toml: caching: number 1 is already used by http");
        edit("web.toml", "number = 2", "number = 5")
            .is_refused("web.toml: caching: number 5 is already retired with ftp");
    }

    #[test]
    fn no_number_is_forgotten() {
        edit("web.toml", "number = 2", "number = 6")
            .is_refused("catalogue.toml: retired: number 2 is neither used nor retired");
    }

    #[test]
    fn numbers_start_at_1_and_fit_into_a_link() {
        edit("web.toml", "number = 1", "number = 0")
            .is_refused("web.toml: http: number 0 is not between 1 and 1900");
        edit("web.toml", "number = 1", "number = 1901")
            .is_refused("web.toml: http: number 1901 is not between 1 and 1900");
        edit("catalogue.toml", "number = 5", "number = 0")
            .is_refused("catalogue.toml: ftp: number 0 is not between 1 and 1900");
    }
}
