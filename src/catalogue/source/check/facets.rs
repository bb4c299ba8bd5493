//! Rules about what skills and stack groups serve and show.

use super::INDEX;
use crate::fault::Reporter;
use crate::schema::Written;
use crate::{Facet, Fault};
use std::collections::BTreeSet;

/// The facets that one item names, and those that it can name.
struct Named<'a> {
    file: String,
    item: &'a str,
    /// `serves` or `shows`.
    field: &'static str,
    names: &'a [String],
    facets: &'a [Facet],
}

/// The facets that every area and every skill names, field by field.
fn named(written: &Written) -> Vec<Named<'_>> {
    let mut named = Vec::new();
    for (file, area) in written.area_files() {
        let skills = area.skills.iter().map(|skill| (&skill.id, &skill.serves, &skill.shows));
        for (item, serves, shows) in std::iter::once((&area.id, &area.serves, &area.shows)).chain(skills) {
            for (field, names, facets) in [
                ("serves", serves, &written.index.responsibilities),
                ("shows", shows, &written.index.qualities),
            ] {
                named.push(Named { file: file.clone(), item, field, names, facets });
            }
        }
    }
    named
}

pub(super) fn facets_exist(written: &Written, faults: &mut Vec<Fault>) {
    for Named { file, item, field, names, facets } in named(written) {
        let mut report = Reporter::new(file, faults);
        for name in names {
            let is_defined = facets.iter().any(|facet| facet.id == *name);
            report.require(is_defined, item, format!("{field} \"{name}\", which {INDEX} does not define"));
        }
    }
}

pub(super) fn facets_are_named_once(written: &Written, faults: &mut Vec<Fault>) {
    for Named { file, item, field, names, .. } in named(written) {
        let distinct: BTreeSet<_> = names.iter().collect();
        Reporter::new(file, faults).require(
            distinct.len() == names.len(),
            item,
            format!("`{field}` names one twice"),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::fixture::edit;

    #[test]
    fn a_facet_is_defined() {
        edit("web.toml", "serves = [\"api\"]", "serves = [\"apy\"]")
            .is_refused("web.toml: http: serves \"apy\", which catalogue.toml does not define");
        edit("web.toml", "shows = [\"apis\"]", "shows = [\"api\"]")
            .is_refused("web.toml: http: shows \"api\", which catalogue.toml does not define");
        edit("languages.toml", "shows = [\"apis\"]", "shows = [\"api\"]")
            .is_refused("languages.toml: languages: shows \"api\", which catalogue.toml does not define");
    }

    #[test]
    fn a_facet_is_named_once() {
        edit("web.toml", "shows = [\"apis\"]", "shows = [\"apis\", \"apis\"]")
            .is_refused("web.toml: http: `shows` names one twice");
    }
}
