//! Rules about the ids and terms that skills and technologies refer to.

use crate::fault::Reporter;
use crate::schema::{Kind, Written};
use crate::{Fault, demand};

pub(super) fn terms_are_in_demand(written: &Written, faults: &mut Vec<Fault>) {
    let terms = written.demand.terms();
    for (file, area) in written.area_files() {
        let mut report = Reporter::new(file, faults);
        for skill in &area.skills {
            for term in &skill.demand {
                let is_listed = terms.contains_key(term.as_str());
                report.require(is_listed, &skill.id, format!("demand \"{term}\" is not in {}", demand::FILE));
            }
        }
    }
}

/// A skill needs skills; a technology runs on technologies.
pub(super) fn needs_are_of_the_same_kind(written: &Written, faults: &mut Vec<Fault>) {
    let by_id = written.by_id();
    for (file, area) in written.area_files() {
        let mut report = Reporter::new(file, faults);
        for skill in &area.skills {
            for need in &skill.needs {
                match by_id.get(need.as_str()) {
                    None => {
                        report.fault(&skill.id, format!("needs \"{need}\", which no skill has as its id"))
                    }
                    Some((kind, _)) => report.require(
                        *kind == area.kind,
                        &skill.id,
                        format!("needs \"{need}\", of the other kind"),
                    ),
                }
            }
        }
    }
}

pub(super) fn needs_are_of_no_higher_level(written: &Written, faults: &mut Vec<Fault>) {
    let by_id = written.by_id();
    for (file, area) in written.area_files() {
        let mut report = Reporter::new(file, faults);
        for skill in &area.skills {
            for need in &skill.needs {
                let needed = by_id.get(need.as_str()).and_then(|(_, needed)| needed.level);
                let is_higher = skill.level.zip(needed).is_some_and(|(level, needed)| needed > level);
                report.require(
                    !is_higher,
                    &skill.id,
                    format!("needs \"{need}\", which is of a higher level"),
                );
            }
        }
    }
}

pub(super) fn needs_are_no_circle(written: &Written, faults: &mut Vec<Fault>) {
    let by_id = written.by_id();
    let needs = |id: &str| by_id.get(id).map(|(_, skill)| skill.needs.as_slice()).unwrap_or_default();
    for (file, area) in written.area_files() {
        let mut report = Reporter::new(file, faults);
        for skill in &area.skills {
            let is_circle = super::leads_back(&skill.id, needs);
            report.require(!is_circle, &skill.id, "needs itself, by way of what it needs");
        }
    }
}

pub(super) fn uses_are_technologies(written: &Written, faults: &mut Vec<Fault>) {
    let by_id = written.by_id();
    for (file, area) in written.area_files() {
        let mut report = Reporter::new(file, faults);
        for skill in &area.skills {
            for id in &skill.uses {
                let is_technology = by_id.get(id.as_str()).is_some_and(|(kind, _)| *kind == Kind::Stack);
                report.require(is_technology, &skill.id, format!("uses \"{id}\", which is no technology"));
            }
        }
    }
}

/// If one would be chosen instead of the other, so would the other instead of the one.
pub(super) fn alternatives_are_mutual(written: &Written, faults: &mut Vec<Fault>) {
    let by_id = written.by_id();
    for (file, area) in written.area_files() {
        let mut report = Reporter::new(file, faults);
        for skill in &area.skills {
            for id in &skill.alternatives {
                let is_mutual =
                    by_id.get(id.as_str()).is_none_or(|(_, other)| other.alternatives.contains(&skill.id));
                report.require(
                    is_mutual,
                    &skill.id,
                    format!("alternative \"{id}\" does not name it in turn"),
                );
            }
        }
    }
}

/// A need that another one brings would be said twice.
pub(super) fn needs_bring_what_others_do_not(written: &Written, faults: &mut Vec<Fault>) {
    let by_id = written.by_id();
    let needs = |id: &str| by_id.get(id).map(|(_, skill)| skill.needs.as_slice()).unwrap_or_default();
    for (file, area) in written.area_files().filter(|(_, area)| area.kind == Kind::Skills) {
        let mut report = Reporter::new(file, faults);
        for skill in &area.skills {
            for need in &skill.needs {
                let others = skill.needs.iter().filter(|other| *other != need);
                for other in others.filter(|other| super::leads_to(other, need, needs)) {
                    report.fault(&skill.id, format!("needs \"{need}\", which its need \"{other}\" brings"));
                }
            }
        }
    }
}

pub(super) fn alternatives_do_the_same_job(written: &Written, faults: &mut Vec<Fault>) {
    for (file, area) in written.area_files() {
        let mut report = Reporter::new(file, faults);
        for skill in &area.skills {
            for other in &skill.alternatives {
                let others =
                    area.skills.iter().filter(|other| other.job == skill.job && other.id != skill.id);
                report.require(
                    others.map(|other| &other.id).any(|id| id == other),
                    &skill.id,
                    format!("alternative \"{other}\" is not another one of its job"),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::fixture::edit;

    const NEEDS: &str = "needs = [\"http\"]";

    #[test]
    fn a_term_is_listed() {
        edit("web.toml", "demand = [\"HTTP protocol\"]", "demand = [\"HTTP\"]")
            .is_refused("web.toml: http: demand \"HTTP\" is not in ads.tsv");
    }

    #[test]
    fn a_need_exists_and_is_of_the_same_kind() {
        edit("web.toml", NEEDS, "needs = [\"htpp\"]")
            .is_refused("web.toml: caching: needs \"htpp\", which no skill has as its id");
        edit("web.toml", NEEDS, "needs = [\"python\"]")
            .is_refused("web.toml: caching: needs \"python\", of the other kind");
        edit("frameworks.toml", "needs = [\"python\"]", "needs = [\"http\"]")
            .is_refused("frameworks.toml: django: needs \"http\", of the other kind");
    }

    #[test]
    fn a_need_is_of_no_higher_level() {
        edit("web.toml", "level = \"core\"", "level = \"working\"").is_accepted();
        edit("web.toml", "level = \"core\"", "level = \"advanced\"")
            .is_refused("web.toml: caching: needs \"http\", which is of a higher level");
    }

    #[test]
    fn nothing_needs_itself() {
        edit("web.toml", NEEDS, "needs = [\"caching\"]")
            .is_refused("web.toml: caching: needs itself, by way of what it needs");
        let circle = edit("web.toml", "demand = [", "needs = [\"caching\"]\ndemand = [").and(
            "web.toml",
            "level = \"core\"",
            "level = \"working\"",
        );
        circle.is_refused("web.toml: http: needs itself, by way of what it needs");
        circle.is_refused("web.toml: caching: needs itself, by way of what it needs");
    }

    #[test]
    fn a_skill_uses_technologies() {
        edit("web.toml", NEEDS, "uses = [\"python\"]").is_accepted();
        edit("web.toml", NEEDS, "uses = [\"http\"]")
            .is_refused("web.toml: caching: uses \"http\", which is no technology");
    }

    #[test]
    fn a_need_is_not_brought_by_another() {
        let third = "[[skill]]\nid = \"cdn\"\nnumber = 6\ntitle = \"CDN\"\nlevel = \"working\"\ncan = \"I can set one up.\"\nprove = \"Do it.\"\n\
            why = \"Why.\"\nserves = [\"api\"]\nshows = [\"apis\"]\nneeds = [\"caching\", \"http\"]\nread = [{ title = \"A\", url = \"https://a\" }]\n[[skill]]";
        edit("web.toml", "[[skill]]", third)
            .is_refused("web.toml: cdn: needs \"http\", which its need \"caching\" brings");
        edit("web.toml", "[[skill]]", &third.replace(", \"http\"", "")).is_accepted();
    }

    #[test]
    fn alternatives_name_each_other() {
        let second = "[[skill]]\nid = \"go\"\nnumber = 6\ntitle = \"Go\"\njob = \"language\"\ncan = \"I can build.\"\nwhy = \"Why.\"\n\
            site = \"https://go.dev/\"\nalternatives = [\"python\"]\n[[skill]]";
        let one_way = edit("languages.toml", "[[skill]]", second);
        one_way.is_refused("languages.toml: go: alternative \"python\" does not name it in turn");
        let mutual = "site = \"https://www.python.org/\"\nalternatives = [\"go\"]";
        one_way.and("languages.toml", "site = \"https://www.python.org/\"", mutual).is_accepted();
    }

    #[test]
    fn an_alternative_is_another_of_the_job() {
        for other in ["django", "python", "http"] {
            edit("languages.toml", "site =", &format!("alternatives = [\"{other}\"]\nsite =")).is_refused(
                &format!("languages.toml: python: alternative \"{other}\" is not another one of its job"),
            );
        }
    }
}
