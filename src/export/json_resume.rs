//! The green skills as a JSON Resume (<https://jsonresume.org/schema>), to merge into one's own or to render with its themes.
//!
//! Each area with green skills is an entry of `skills`, with these skills as keywords, and then the own ones. All green technologies are
//! named, even beyond the number that is enough, since nothing is counted here.
//!
//! The `level` of an entry is the highest of Core, Working and Advanced that is complete in the area, with all levels below
//! it: every skill of them that counts is green. If not even the lowest is complete, and for technologies, there is no level,
//! since nothing would support it.

use super::areas;
use crate::catalogue::{Area, Level};
use crate::progress::{Status, Summary};
use serde::Serialize;

/// The address of the schema, in the version that the document follows.
const SCHEMA: &str = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";
const VERSION: &str = "v1.0.0";

/// The parts of a resume that Greenlit can fill in.
#[derive(Serialize)]
struct Resume<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    basics: Option<Basics<'a>>,
    skills: Vec<Skills>,
    meta: Meta,
}

#[derive(Serialize)]
struct Basics<'a> {
    name: &'a str,
}

/// One entry of `skills`: an area.
#[derive(Serialize)]
struct Skills {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<&'static str>,
    keywords: Vec<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Meta {
    version: &'static str,
    last_modified: String,
}

/// The document. `title` returns the title of an area by its id.
pub fn json_resume(summary: &Summary, title: &dyn Fn(&str) -> String) -> String {
    let skills = areas(summary).into_iter().filter_map(|(area, rows)| {
        let green = rows.into_iter().filter(|row| row.status == Status::CanDo);
        // An own technology without a name is no keyword.
        let keywords: Vec<_> = green.filter_map(|row| Some(row.entry.name()?.to_owned())).collect();
        (!keywords.is_empty()).then(|| Skills {
            name: title(area.id),
            level: complete(summary, area),
            keywords,
        })
    });
    let resume = Resume {
        schema: SCHEMA,
        basics: summary.name().map(|name| Basics { name: name.as_str() }),
        skills: skills.collect(),
        meta: Meta { version: VERSION, last_modified: format!("{}T00:00:00", summary.day().iso()) },
    };
    // Serializing texts to memory cannot fail.
    serde_json::to_string_pretty(&resume).unwrap_or_default() + "\n"
}

/// The highest level that is complete in an area. A level without skills that count is passed over.
fn complete(summary: &Summary, area: &Area) -> Option<&'static str> {
    let mut highest = None;
    for level in Level::ALL {
        let count = summary.count(|skill| skill.area().id == area.id && skill.level == Some(level));
        if count.is_complete() {
            highest = Some(level);
        } else if count.total > 0 {
            break;
        }
    }
    highest.map(|level| match level {
        Level::Core => "Core",
        Level::Working => "Working",
        Level::Advanced => "Advanced",
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use crate::catalogue::{self, AREAS, MAX_NUMBER, Skill, SkillNumber};
    use crate::progress::{Day, Name, Own};

    fn with(green: impl Fn(&Skill) -> bool) -> Summary {
        let status = |number| {
            let skill = catalogue::by_number(SkillNumber::new(number));
            if skill.is_some_and(&green) { Status::CanDo } else { Status::ToDo }
        };
        Summary::received(
            Day::from_number(2_519),
            Name::new("Ada"),
            (1..=MAX_NUMBER.get()).map(status).collect(),
        )
    }

    #[test]
    fn a_level_is_claimed_only_when_complete() {
        let area = &AREAS[0];
        let level = |summary: &Summary| complete(summary, area);
        let up_to = |highest: Level| with(move |skill| skill.level.is_some_and(|level| level <= highest));
        assert_eq!(level(&with(|_| false)), None);
        assert_eq!(level(&up_to(Level::Core)), Some("Core"));
        assert_eq!(level(&up_to(Level::Working)), Some("Working"));
        assert_eq!(level(&with(|_| true)), Some("Advanced"));
        assert_eq!(level(&with(|skill| skill.level == Some(Level::Working))), None);
    }

    #[test]
    fn technologies_are_named_without_a_level() {
        let json = json_resume(&with(|skill| skill.id == "python" || skill.id == "go"), &|id| id.to_owned());
        let document: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(
            document["skills"],
            serde_json::json!([{ "name": "languages", "keywords": ["Python", "Go"] }])
        );
        assert_eq!(document["basics"]["name"], "Ada");
        assert_eq!(document["meta"]["lastModified"], "2026-11-24T00:00:00");
    }

    #[test]
    fn green_own_entries_are_keywords() {
        let of = |id| catalogue::SKILLS.iter().find(|skill| skill.id == id).unwrap().number;
        let own = |name, beside, status| Own { name: Name::new(name), beside, status };
        let summary = with(|skill| skill.id == "python").with_own([
            own("Zig \"\\\"", of("go"), Status::CanDo),
            own("", of("go"), Status::CanDo),
            own("Nim", of("go"), Status::Learning),
            own("Event storming", AREAS[0].skills()[0].number, Status::CanDo),
        ]);
        let json = json_resume(&summary, &|id| id.to_owned());
        let document: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(
            document["skills"],
            serde_json::json!([
                { "name": AREAS[0].id, "keywords": ["Event storming"] },
                { "name": "languages", "keywords": ["Python", "Zig \"\\\""] },
            ])
        );
    }
}
