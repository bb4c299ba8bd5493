//! Rules about `catalogue.toml`: what it lists, and how much of it the app has room for.

use crate::fault::Reporter;
use crate::schema::{Kind, Written};
use crate::{Fault, Index, MAX_AREAS, MAX_QUALITIES, MAX_RESPONSIBILITIES, MAX_SHORT_CHARS, MIN_QUALITIES};

/// The file's name.
pub(crate) const INDEX: &str = "catalogue.toml";

/// Every area file is listed, or its skills would silently be left out.
pub(crate) fn unlisted<'a>(files: impl Iterator<Item = &'a String>, index: &Index, faults: &mut Vec<Fault>) {
    let mut report = Reporter::new(INDEX, faults);
    for id in files.filter(|file| *file != INDEX).filter_map(|file| file.strip_suffix(".toml")) {
        let is_listed = index.areas.iter().any(|area| area == id);
        report.require(is_listed, id, "is a file that `areas` does not list");
    }
}

pub(super) fn facets_fit(written: &Written, faults: &mut Vec<Fault>) {
    let mut report = Reporter::new(INDEX, faults);
    for (name, number, allowed) in [
        ("responsibility", written.index.responsibilities.len(), 1..=MAX_RESPONSIBILITIES),
        ("quality", written.index.qualities.len(), MIN_QUALITIES..=MAX_QUALITIES),
    ] {
        let (least, most) = (allowed.start(), allowed.end());
        report.require(
            allowed.contains(&number),
            name,
            format!("there are {number}, which is not between {least} and {most}"),
        );
    }
}

pub(super) fn areas_fit(written: &Written, faults: &mut Vec<Fault>) {
    let number = written.index.areas.len();
    Reporter::new(INDEX, faults).require(
        number <= MAX_AREAS,
        "areas",
        format!("there are {number}, which is more than {MAX_AREAS}"),
    );
}

/// Charts and chips have little room.
pub(super) fn shorts_are_short(written: &Written, faults: &mut Vec<Fault>) {
    let mut report = Reporter::new(INDEX, faults);
    for facet in written.index.responsibilities.iter().chain(&written.index.qualities) {
        let short = &facet.short;
        report.require(
            (1..=2).contains(&short.split_whitespace().count()) && short.chars().count() <= MAX_SHORT_CHARS,
            &facet.id,
            format!("`short` is not one or two words of {MAX_SHORT_CHARS} characters at most"),
        );
    }
}

pub(super) fn stacks_list_technologies(written: &Written, faults: &mut Vec<Fault>) {
    let mut report = Reporter::new(INDEX, faults);
    let by_id = written.by_id();
    for stack in &written.index.stacks {
        for id in &stack.technologies {
            let is_technology = by_id.get(id.as_str()).is_some_and(|(kind, _)| *kind == Kind::Stack);
            report.require(is_technology, &stack.id, format!("lists \"{id}\", which is no technology"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{Edit, assert_refused, edit, files};

    /// The good catalogue with so many more facets.
    fn with_more(facet: &str, more: usize) -> Edit {
        let block = |number| {
            format!(
                "[[{facet}]]\nid = \"more-{number}\"\ntitle = \"More\"\nshort = \"More\"\nintro = \"More.\"\n"
            )
        };
        let blocks: String = (0..more).map(block).collect();
        edit("catalogue.toml", "[[stack]]", &format!("{blocks}[[stack]]"))
    }

    #[test]
    fn more_qualities_than_a_radar_has_axes_are_refused() {
        with_more("quality", MAX_QUALITIES - 3).is_accepted();
        with_more("quality", MAX_QUALITIES - 3 + 1)
            .is_refused("catalogue.toml: quality: there are 13, which is not between 3 and 12");
    }

    #[test]
    fn more_responsibilities_than_fit_are_refused() {
        with_more("responsibility", MAX_RESPONSIBILITIES - 1).is_accepted();
        with_more("responsibility", MAX_RESPONSIBILITIES)
            .is_refused("catalogue.toml: responsibility: there are 17, which is not between 1 and 16");
    }

    #[test]
    fn more_areas_than_fit_are_refused() {
        let mut files = files();
        let mut listed = String::new();
        for number in 0..MAX_AREAS - 2 {
            let text = format!("id = \"area-{number}\"\ntitle = \"Area\"\nintro = \"An area.\"\n");
            files.insert(format!("area-{number}.toml"), text);
            listed += &format!("\"area-{number}\", ");
        }
        let index = files.get_mut(INDEX).unwrap();
        *index = index.replacen("areas = [", &format!("areas = [{listed}"), 1);
        assert_refused(&files, "catalogue.toml: areas: there are 256, which is more than 255");
    }

    #[test]
    fn a_short_title_fits_on_a_chart() {
        let fault = "catalogue.toml: api: `short` is not one or two words of 15 characters at most";
        edit("catalogue.toml", "short = \"APIs\"", "short = \"All of them\"").is_refused(fault);
        edit("catalogue.toml", "short = \"APIs\"", "short = \"Interoperability\"").is_refused(fault);
        edit("catalogue.toml", "short = \"APIs\"", "short = \"Problem solving\"").is_accepted();
    }

    #[test]
    fn a_stack_lists_technologies() {
        edit("catalogue.toml", "skills = [\"python\"", "skills = [\"http\"")
            .is_refused("catalogue.toml: python-web: lists \"http\", which is no technology");
        edit("catalogue.toml", "skills = [\"python\"", "skills = [\"pyhton\"")
            .is_refused("catalogue.toml: python-web: lists \"pyhton\", which is no technology");
    }

    #[test]
    fn every_file_is_listed() {
        edit("catalogue.toml", "\"web\", \"languages\"", "\"languages\"")
            .is_refused("catalogue.toml: web: is a file that `areas` does not list");
    }
}
