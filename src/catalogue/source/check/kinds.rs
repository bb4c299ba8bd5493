//! The last rule: a field stands where its kind has it. What keeps to it becomes an area of skills or a stack group.

use crate::fault::Reporter;
use crate::schema::{self, Kind, Written};
use crate::{Area, AreaKind, Entry, Fault, Job, Skill, StackGroup, Technology};

/// The areas. What lacks a field of its kind is reported and left out.
pub(super) fn areas(written: &Written, faults: &mut Vec<Fault>) -> Vec<Area> {
    written
        .area_files()
        .map(|(file, area)| {
            let mut report = Reporter::new(file, faults);
            let kind = match area.kind {
                Kind::Skills => AreaKind::Skills(skills(area, &mut report)),
                Kind::Stack => AreaKind::Stack(stack_group(area, &mut report)),
            };
            let (id, title, intro) = (area.id.clone(), area.title.clone(), area.intro.clone());
            Area { id, title, intro, kind }
        })
        .collect()
}

fn skills(area: &schema::Area, report: &mut Reporter) -> Vec<Skill> {
    for (field, is_given) in [
        ("job", !area.jobs.is_empty()),
        ("serves", !area.serves.is_empty()),
        ("shows", !area.shows.is_empty()),
    ] {
        report.require(
            !is_given,
            &area.id,
            format!("`{field}` belongs to an area of kind = \"stack\", and this is one of skills"),
        );
    }
    area.skills.iter().filter_map(|written| skill(written, report)).collect()
}

fn skill(written: &schema::Skill, report: &mut Reporter) -> Option<Skill> {
    let id = &written.id;
    for (field, is_given) in [
        ("site", written.site.is_some()),
        ("job", written.job.is_some()),
        ("alternatives", !written.alternatives.is_empty()),
    ] {
        report.require(!is_given, id, format!("`{field}` belongs to technologies, and this is a skill"));
    }
    for (field, is_given) in [
        ("serves", !written.serves.is_empty()),
        ("shows", !written.shows.is_empty()),
        ("read", !written.read.is_empty()),
    ] {
        report.require(is_given, id, format!("a skill has something in `{field}`"));
    }
    let level = report.require_some(written.level, id, "a skill has a `level`");
    let prove = report.require_some(written.prove.clone(), id, "a skill has a `prove`");
    Some(Skill {
        entry: entry(written),
        level: level?,
        prove: prove?,
        read: written.read.clone(),
        serves: written.serves.clone(),
        shows: written.shows.clone(),
        needs: written.needs.clone(),
        uses: written.uses.clone(),
    })
}

fn stack_group(area: &schema::Area, report: &mut Reporter) -> StackGroup {
    for (field, is_given) in [
        ("job", !area.jobs.is_empty()),
        ("serves", !area.serves.is_empty()),
        ("shows", !area.shows.is_empty()),
    ] {
        report.require(is_given, &area.id, format!("a stack group has something in `{field}`"));
    }
    let mut jobs: Vec<_> = area.jobs.iter().map(job).collect();
    for written in &area.skills {
        let named = report.require_some(written.job.as_ref(), &written.id, "a technology has a `job`");
        let job = jobs.iter_mut().find(|job| Some(&job.id) == named);
        if let Some((job, technology)) = job.zip(technology(written, report)) {
            job.technologies.push(technology);
        }
    }
    StackGroup { serves: area.serves.clone(), shows: area.shows.clone(), jobs }
}

fn job(written: &schema::Job) -> Job {
    let schema::Job { id, title, enough } = written.clone();
    Job { id, title, enough, technologies: Vec::new() }
}

fn technology(written: &schema::Skill, report: &mut Reporter) -> Option<Technology> {
    let id = &written.id;
    for (field, is_given) in [
        ("level", written.level.is_some()),
        ("prove", written.prove.is_some()),
        ("read", !written.read.is_empty()),
        ("uses", !written.uses.is_empty()),
    ] {
        report.require(!is_given, id, format!("`{field}` belongs to skills, and this is a technology"));
    }
    for (field, is_given) in [("serves", !written.serves.is_empty()), ("shows", !written.shows.is_empty())] {
        report.require(!is_given, id, format!("`{field}` of a technology belongs to its group as a whole"));
    }
    let site = report.require_some(written.site.clone(), id, "a technology has a `site`");
    Some(Technology {
        entry: entry(written),
        site: site?,
        runs_on: written.needs.clone(),
        alternatives: written.alternatives.clone(),
    })
}

fn entry(written: &schema::Skill) -> Entry {
    Entry {
        id: written.id.clone(),
        number: written.number,
        title: written.title.clone(),
        can: written.can.clone(),
        why: written.why.clone(),
        aka: written.aka.clone(),
        demand: written.demand.clone(),
        phrases: written.phrases.clone(),
        shared: written.shared.clone(),
        traps: written.traps.clone(),
    }
}

#[cfg(test)]
mod tests {
    use crate::fixture::edit;

    #[test]
    fn a_skill_has_the_fields_of_its_kind() {
        for (line, fault) in [
            ("level = \"core\"", "a skill has a `level`"),
            ("prove = \"Send one by hand.\"", "a skill has a `prove`"),
            ("serves = [\"api\"]", "a skill has something in `serves`"),
            ("shows = [\"apis\"]", "a skill has something in `shows`"),
            (
                "read = [{ title = \"RFC 9110\", url = \"https://www.rfc-editor.org/rfc/rfc9110\" }]",
                "a skill has something in `read`",
            ),
        ] {
            edit("web.toml", line, "").is_refused(&format!("web.toml: http: {fault}"));
        }
    }

    #[test]
    fn a_skill_has_no_field_of_a_technology() {
        for (field, value) in
            [("site", "\"https://example.org/\""), ("job", "\"cache\""), ("alternatives", "[\"caching\"]")]
        {
            edit("web.toml", "level = \"core\"", &format!("level = \"core\"\n{field} = {value}")).is_refused(
                &format!("web.toml: http: `{field}` belongs to technologies, and this is a skill"),
            );
        }
    }

    #[test]
    fn a_technology_has_a_job_and_a_site() {
        edit("languages.toml", "job = \"language\"", "")
            .is_refused("languages.toml: python: a technology has a `job`");
        edit("languages.toml", "site = \"https://www.python.org/\"", "")
            .is_refused("languages.toml: python: a technology has a `site`");
    }

    #[test]
    fn a_technology_has_no_field_of_a_skill() {
        let with = |field, value| edit("languages.toml", "site =", &format!("{field} = {value}\nsite ="));
        for (field, value) in [
            ("level", "\"core\""),
            ("prove", "\"Build one.\""),
            ("read", "[{ title = \"a\", url = \"https://a\" }]"),
            ("uses", "[\"django\"]"),
        ] {
            with(field, value).is_refused(&format!(
                "languages.toml: python: `{field}` belongs to skills, and this is a technology"
            ));
        }
        for (field, value) in [("serves", "[\"api\"]"), ("shows", "[\"apis\"]")] {
            with(field, value).is_refused(&format!(
                "languages.toml: python: `{field}` of a technology belongs to its group as a whole"
            ));
        }
    }

    #[test]
    fn a_stack_group_has_the_fields_of_its_kind() {
        for (line, fault) in [
            (
                "[[job]]\n        id = \"language\"\n        title = \"Languages\"\n        enough = 1",
                "a stack group has something in `job`",
            ),
            ("serves = [\"api\"]", "a stack group has something in `serves`"),
            ("shows = [\"apis\"]", "a stack group has something in `shows`"),
        ] {
            edit("languages.toml", line, "").is_refused(&format!("languages.toml: languages: {fault}"));
        }
    }

    #[test]
    fn an_area_of_skills_has_no_field_of_a_stack_group() {
        let job = "[{ id = \"cache\", title = \"Caches\", enough = 1 }]";
        for (field, value) in [("job", job), ("serves", "[\"api\"]"), ("shows", "[\"apis\"]")] {
            edit("web.toml", "intro =", &format!("{field} = {value}\nintro =")).is_refused(&format!(
                "web.toml: web: `{field}` belongs to an area of kind = \"stack\", and this is one of skills"
            ));
        }
    }

    /// A fault of one rule does not hide those of others.
    #[test]
    fn every_fault_is_reported_at_once() {
        let broken = edit("web.toml", "level = \"core\"", "site = \"python.org\"")
            .and("web.toml", "I can cache", "You can cache")
            .and("languages.toml", "enough = 1", "enough = 9")
            .and("catalogue.toml", "number = 5", "number = 6");
        for fault in [
            "web.toml: http: a skill has a `level`",
            "web.toml: http: `site` belongs to technologies, and this is a skill",
            "web.toml: http: python.org is not an https address",
            "web.toml: caching: `can` does not start with \"I can \"",
            "languages.toml: language: `enough` = 9 is more than the number of technologies",
            "catalogue.toml: retired: number 5 is neither used nor retired",
        ] {
            broken.is_refused(fault);
        }
    }
}
