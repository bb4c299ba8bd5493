//! Rules about ids, and about the names that people search for.

use super::INDEX;
use crate::Fault;
use crate::fault::Reporter;
use crate::schema::Written;
use std::collections::{BTreeMap, BTreeSet};
use std::iter;

/// Ids stand in addresses.
pub(super) fn ids_are_well_formed(written: &Written, faults: &mut Vec<Fault>) {
    let index = &written.index;
    let facets = index.responsibilities.iter().chain(&index.qualities).map(|facet| &facet.id);
    let listed = facets
        .chain(index.stacks.iter().map(|stack| &stack.id))
        .chain(index.retired.iter().map(|retired| &retired.id));
    require_well_formed(listed, &mut Reporter::new(INDEX, faults));
    for (file, area) in written.area_files() {
        let ids = iter::once(&area.id).chain(area.skills.iter().map(|skill| &skill.id));
        require_well_formed(ids, &mut Reporter::new(file, faults));
    }
}

fn require_well_formed<'a>(ids: impl Iterator<Item = &'a String>, report: &mut Reporter) {
    for id in ids {
        let fits = !id.is_empty()
            && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
            && !id.starts_with('-')
            && !id.ends_with('-');
        report.require(fits, id, "an id has lower-case letters, digits and inner hyphens only");
    }
}

/// Ids are unique over skills, areas and retired skills alike, since all of them are anchors of one page.
pub(super) fn anchors_are_unique(written: &Written, faults: &mut Vec<Fault>) {
    let mut seen: BTreeMap<&str, String> = BTreeMap::new();
    for retired in &written.index.retired {
        if let Some(before) = seen.insert(&retired.id, format!("retired in {INDEX}")) {
            Reporter::new(INDEX, faults).fault(&retired.id, format!("the id is already {before}"));
        }
    }
    for (file, area) in written.area_files() {
        let mut report = Reporter::new(&file, faults);
        for id in iter::once(&area.id).chain(area.skills.iter().map(|skill| &skill.id)) {
            if let Some(before) = seen.insert(id, format!("used in {file}")) {
                report.fault(id, format!("the id is already {before}"));
            }
        }
    }
}

/// A responsibility and a quality may share an id: what makes an anchor of it differs.
pub(super) fn facets_are_unique(written: &Written, faults: &mut Vec<Fault>) {
    let mut report = Reporter::new(INDEX, faults);
    for facets in [&written.index.responsibilities, &written.index.qualities] {
        require_unique(facets.iter().map(|facet| facet.id.as_str()), &mut report);
    }
}

pub(super) fn stacks_are_unique(written: &Written, faults: &mut Vec<Fault>) {
    let ids = written.index.stacks.iter().map(|stack| stack.id.as_str());
    require_unique(ids, &mut Reporter::new(INDEX, faults));
}

fn require_unique<'a>(ids: impl Iterator<Item = &'a str>, report: &mut Reporter) {
    let mut seen = BTreeSet::new();
    for id in ids {
        report.require(seen.insert(id), id, "the id is used twice");
    }
}

pub(super) fn areas_are_named_as_their_files(written: &Written, faults: &mut Vec<Fault>) {
    for (listed, area) in written.index.areas.iter().zip(&written.areas) {
        Reporter::new(format!("{listed}.toml"), faults).require(
            *listed == area.id,
            &area.id,
            format!("should have the id \"{listed}\", as its file"),
        );
    }
}

/// A name that is of two things is another name of neither.
pub(super) fn names_are_of_one_thing(written: &Written, faults: &mut Vec<Fault>) {
    let skills = written.areas.iter().flat_map(|area| &area.skills);
    let mut names: BTreeMap<String, &str> =
        skills.map(|skill| (skill.title.to_lowercase(), skill.id.as_str())).collect();
    for (file, area) in written.area_files() {
        let mut report = Reporter::new(file, faults);
        for skill in &area.skills {
            for name in &skill.aka {
                let of = *names.entry(name.to_lowercase()).or_insert(&skill.id);
                report.require(
                    of == skill.id,
                    &skill.id,
                    format!("`aka` has \"{name}\", which is a name of {of}"),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::fixture::edit;

    #[test]
    fn an_id_is_used_once() {
        edit("web.toml", "id = \"caching\"", "id = \"http\"")
            .is_refused("web.toml: http: the id is already used in web.toml");
        edit("languages.toml", "id = \"python\"", "id = \"web\"")
            .is_refused("languages.toml: web: the id is already used in web.toml");
        edit("web.toml", "id = \"caching\"", "id = \"ftp\"")
            .is_refused("web.toml: ftp: the id is already retired in catalogue.toml");
        edit("catalogue.toml", "[[retired]]", "[[retired]]\nid = \"ftp\"\nnumber = 6\n[[retired]]")
            .is_refused("catalogue.toml: ftp: the id is already retired in catalogue.toml");
    }

    #[test]
    fn a_facet_or_a_stack_is_named_once() {
        edit("catalogue.toml", "id = \"security\"", "id = \"apis\"")
            .is_refused("catalogue.toml: apis: the id is used twice");
        edit("catalogue.toml", "id = \"learning\"", "id = \"api\"").is_accepted();
        let second = "[[stack]]\nid = \"python-web\"\ntitle = \"\"\nintro = \"\"\nskills = []\n[[retired]]";
        edit("catalogue.toml", "[[retired]]", second)
            .is_refused("catalogue.toml: python-web: the id is used twice");
    }

    #[test]
    fn an_id_fits_into_an_address() {
        for id in ["Caching", "web cache", "cäche", "-caching", "caching-", ""] {
            edit("web.toml", "id = \"caching\"", &format!("id = \"{id}\"")).is_refused(&format!(
                "web.toml: {id}: an id has lower-case letters, digits and inner hyphens only"
            ));
        }
        edit("catalogue.toml", "id = \"api\"", "id = \"API\"").is_refused("catalogue.toml: API: an id has");
    }

    #[test]
    fn another_name_is_of_nothing_else() {
        let with = |name| edit("web.toml", "needs = [", &format!("aka = [\"{name}\"]\nneeds = ["));
        with("http").is_refused("web.toml: caching: `aka` has \"http\", which is a name of http");
        with("http cache").is_accepted();
        with("http cache")
            .and("languages.toml", "site =", "aka = [\"HTTP cache\"]\nsite =")
            .is_refused("languages.toml: python: `aka` has \"HTTP cache\", which is a name of caching");
    }

    #[test]
    fn an_area_has_the_name_of_its_file() {
        edit("web.toml", "id = \"web\"", "id = \"www\"")
            .is_refused("web.toml: www: should have the id \"web\", as its file");
    }
}
