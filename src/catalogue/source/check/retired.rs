//! Rules about what replaces a retired skill: it is there, or was retired too and passes its ticks on, never back in a circle.

use super::INDEX;
use crate::Fault;
use crate::fault::Reporter;
use crate::schema::Written;
use std::collections::BTreeMap;

/// The replacements of each retired id.
fn replacements(written: &Written) -> BTreeMap<&str, &[String]> {
    let retired = written.index.retired.iter();
    retired.map(|retired| (retired.id.as_str(), retired.replaced_by.as_slice())).collect()
}

pub(super) fn replacements_exist(written: &Written, faults: &mut Vec<Fault>) {
    let (by_id, replacements) = (written.by_id(), replacements(written));
    let mut report = Reporter::new(INDEX, faults);
    for retired in &written.index.retired {
        for id in &retired.replaced_by {
            let is_known = by_id.contains_key(id.as_str()) || replacements.contains_key(id.as_str());
            report.require(
                is_known,
                &retired.id,
                format!("is replaced by \"{id}\", which no skill has or had as its id"),
            );
        }
    }
}

pub(super) fn replacements_end(written: &Written, faults: &mut Vec<Fault>) {
    let replacements = replacements(written);
    let mut report = Reporter::new(INDEX, faults);
    for id in replacements.keys() {
        let next = |id: &str| replacements.get(id).copied().unwrap_or_default();
        let is_circle = super::leads_back(id, next);
        report.require(!is_circle, id, "is replaced by itself, by way of what replaces it");
    }
}

#[cfg(test)]
mod tests {
    use crate::fixture::edit;

    const REPLACED: &str = "replaced_by = [\"http\"]";

    #[test]
    fn a_replacement_is_or_was_a_skill() {
        edit("catalogue.toml", REPLACED, "replaced_by = [\"htpp\"]")
            .is_refused("catalogue.toml: ftp: is replaced by \"htpp\", which no skill has or had as its id");
        let later =
            "replaced_by = [\"sftp\"]\n[[retired]]\nid = \"sftp\"\nnumber = 6\nreplaced_by = [\"http\"]";
        edit("catalogue.toml", REPLACED, later).is_accepted();
    }

    #[test]
    fn nothing_replaces_itself() {
        let fault = "catalogue.toml: ftp: is replaced by itself";
        edit("catalogue.toml", REPLACED, "replaced_by = [\"ftp\"]").is_refused(fault);
        let later =
            "replaced_by = [\"sftp\"]\n[[retired]]\nid = \"sftp\"\nnumber = 6\nreplaced_by = [\"ftp\"]";
        edit("catalogue.toml", REPLACED, later).is_refused(fault);
    }
}
