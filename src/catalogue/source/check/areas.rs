//! Rules about areas and stack groups as a whole.

use crate::Fault;
use crate::fault::Reporter;
use crate::schema::Written;

pub(super) fn areas_are_not_empty(written: &Written, faults: &mut Vec<Fault>) {
    for (file, area) in written.area_files() {
        Reporter::new(file, faults).require(!area.skills.is_empty(), &area.id, "has no skill");
    }
}

pub(super) fn enough_is_a_number_of_technologies(written: &Written, faults: &mut Vec<Fault>) {
    for (file, area) in written.area_files() {
        let Some(enough) = area.enough else { continue };
        Reporter::new(file, faults).require(
            (1..=area.skills.len()).contains(&enough.into()),
            &area.id,
            format!("`enough` = {enough} is not between 1 and the number of technologies"),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::fixture::{assert_refused, edit, files};

    #[test]
    fn an_area_has_skills() {
        let mut files = files();
        files.insert("web.toml".into(), "id = \"web\"\ntitle = \"Web\"\nintro = \"The web.\"".into());
        assert_refused(&files, "web.toml: web: has no skill");
    }

    #[test]
    fn enough_can_be_reached() {
        for enough in [0, 2] {
            edit("languages.toml", "enough = 1", &format!("enough = {enough}")).is_refused(&format!(
                "languages.toml: languages: `enough` = {enough} is not between 1 and the number of technologies"
            ));
        }
    }
}
