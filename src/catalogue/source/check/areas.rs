//! Rules about areas as a whole, and about the jobs of stack groups.

use crate::Fault;
use crate::fault::Reporter;
use crate::schema::Written;
use std::collections::BTreeSet;

pub(super) fn areas_are_not_empty(written: &Written, faults: &mut Vec<Fault>) {
    for (file, area) in written.area_files() {
        Reporter::new(file, faults).require(!area.skills.is_empty(), &area.id, "has no skill");
    }
}

pub(super) fn jobs_are_done(written: &Written, faults: &mut Vec<Fault>) {
    for (file, area) in written.area_files() {
        let mut report = Reporter::new(file, faults);
        for job in &area.jobs {
            let done_by = area.skills.iter().filter(|skill| skill.job.as_ref() == Some(&job.id)).count();
            report.require(done_by > 0, &job.id, "is a job of no technology");
            report.require(
                usize::from(job.enough) <= done_by,
                &job.id,
                format!("`enough` = {} is more than the number of technologies", job.enough),
            );
        }
    }
}

/// A group of which nothing is asked would have no number.
pub(super) fn groups_ask_for_something(written: &Written, faults: &mut Vec<Fault>) {
    for (file, area) in written.area_files() {
        let is_asked = area.jobs.is_empty() || area.jobs.iter().any(|job| job.enough > 0);
        Reporter::new(file, faults).require(is_asked, &area.id, "has no job of which any are `enough`");
    }
}

pub(super) fn jobs_exist(written: &Written, faults: &mut Vec<Fault>) {
    for (file, area) in written.area_files() {
        let mut report = Reporter::new(file, faults);
        let mut seen = BTreeSet::new();
        for job in &area.jobs {
            report.require(seen.insert(job.id.as_str()), &job.id, "the id of the job is used twice");
        }
        for skill in &area.skills {
            let Some(job) = &skill.job else { continue };
            report.require(
                seen.contains(job.as_str()),
                &skill.id,
                format!("has the job \"{job}\", which the group does not"),
            );
        }
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
        edit("languages.toml", "enough = 1", "enough = 2")
            .is_refused("languages.toml: language: `enough` = 2 is more than the number of technologies");
    }

    #[test]
    fn a_job_may_be_asked_of_nobody_and_a_group_may_not() {
        edit("languages.toml", "enough = 1", "enough = 0")
            .is_refused("languages.toml: languages: has no job of which any are `enough`");
        let second = "[[skill]]\nid = \"bash\"\nnumber = 6\njob = \"shell\"\ntitle = \"Bash\"\ncan = \"I can script.\"\nwhy = \"Why.\"\n\
            site = \"https://a\"\n[[job]]\nid = \"shell\"\ntitle = \"Shells\"\nenough = 0\n[[skill]]";
        edit("languages.toml", "[[skill]]", second).is_accepted();
    }

    #[test]
    fn a_technology_has_a_job_of_its_group() {
        edit("languages.toml", "job = \"language\"", "job = \"framework\"")
            .is_refused("languages.toml: python: has the job \"framework\", which the group does not")
            .is_refused("languages.toml: language: is a job of no technology");
        let twice = "[[job]]\nid = \"language\"\ntitle = \"Languages\"\nenough = 1\n[[skill]]";
        edit("languages.toml", "[[skill]]", twice)
            .is_refused("languages.toml: language: the id of the job is used twice");
    }
}
