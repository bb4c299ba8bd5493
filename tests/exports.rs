//! Exports, parsed as other programs parse them.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use greenlit::catalogue::{AREAS, Area, Job, Lens, Level, MAX_NUMBER, SKILLS, Skill, SkillNumber, by_number};
use greenlit::export::csv::{OWN_ID, csv};
use greenlit::export::{Entry, badge, card::card, json_resume::json_resume, markdown::markdown, team};
use greenlit::progress::{Day, Name, Own, Place, Status, Summary, Timestamp};
use greenlit::team::{Coverage, Person, PersonId, Team};
use proptest::collection::vec;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::env;

const BYTE_ORDER_MARK: char = '\u{feff}';

fn statuses() -> impl Strategy<Value = Status> {
    prop::sample::select(&Status::ALL[..])
}

fn summaries() -> impl Strategy<Value = Summary> {
    let known = usize::from(MAX_NUMBER.get());
    let statuses = prop_oneof![vec(statuses(), known), vec(statuses(), 0..=known + 5)];
    (any::<u16>(), texts(), statuses, vec(own(), 0..8)).prop_map(|(day, name, statuses, own)| {
        Summary::received(Day::from_number(day), Name::new(&name), statuses).with_own(own)
    })
}

/// Own entries anywhere, and several in one job.
fn own() -> impl Strategy<Value = Own> {
    let technology = SKILLS.iter().find(|skill| skill.is_technology()).unwrap();
    let beside = prop_oneof![1..=MAX_NUMBER.get() + 5, Just(technology.number.get())];
    (texts(), beside, statuses()).prop_map(|(name, beside, status)| Own {
        name: Name::new(&name),
        beside: SkillNumber::new(beside),
        status,
    })
}

/// The own entries that exports tell, each with true if it is in a number: those that have a name, and those that count.
fn told(summary: &Summary) -> Vec<(&Own, bool)> {
    let lists = summary.listed(|_| true).own;
    let mut counted = [lists.can, lists.learning].concat();
    let told = summary.own().iter().map(|own| {
        let place = counted.iter().position(|other| other == own);
        (own, place.map(|place| counted.remove(place)).is_some())
    });
    told.filter(|(own, counts)| own.name.is_some() || *counts).collect()
}

/// The areas of which a summary has something.
fn areas(summary: &Summary) -> impl Iterator<Item = &'static Area> {
    let of_skills = summary.skills().map(Skill::area);
    let areas: Vec<_> =
        of_skills.chain(told(summary).into_iter().map(|(own, _)| own.place().area())).collect();
    AREAS.iter().filter(move |area| areas.contains(area))
}

fn job(own: &Own) -> Option<&'static Job> {
    match own.place() {
        Place::Job(job) => Some(job),
        Place::Area(_) => None,
    }
}

fn is_set(status: Status) -> bool {
    matches!(status, Status::CanDo | Status::Learning)
}

/// Markup, formulas, separators and control characters, which must stay text.
const TRAPS: &[&str] = &[
    "- a",
    "1. b",
    "+ c",
    "```",
    "~~~",
    "---",
    "===",
    "# d",
    "> e",
    "|f|",
    "|f|\n|-|\n",
    "|-|",
    ":-",
    "    g",
    "<h>",
    "<!--",
    "&amp;",
    "[i](j)",
    "![k](l)",
    "[m]: n",
    "[^o]",
    "*p*",
    "_q_",
    "__r__",
    "~s~",
    "`t`",
    "$u$",
    "\\",
    "a_b",
    "https://v.example/w_x*.",
    "(http://y.example/(z))",
    "[x] ",
    "=1+1",
    "-2",
    "+3",
    "@A1",
    "\"",
    "'",
    ",",
    ";",
    "\r\n",
    "\n",
    "\n\n",
    "\r",
    "\t",
    " ",
    "]]>",
    "</text>",
    "&",
    "é",
    "山",
    "\u{1}",
    "\u{a0}",
    "\u{2028}",
    "\u{202e}",
];

/// Texts, most of which contain traps.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        vec(prop::sample::select(TRAPS), 0..8).prop_map(|parts| parts.concat()),
        "[ -~\n]{0,40}",
        any::<String>(),
    ]
}

fn title(id: &str) -> String {
    Lens::find(id).unwrap().title().to_owned()
}

fn short(id: &str) -> String {
    Lens::find(id).unwrap().short().to_owned()
}

/// The number of a skill, or of the one beside which an own entry stands.
fn number(entry: Entry<'_>) -> u16 {
    match entry {
        Entry::Skill(skill) => skill.number.get(),
        Entry::Own(own) => own.beside.get(),
    }
}

/// A note for every third.
fn noted<'a>(note: &'a str) -> impl Fn(Entry<'_>) -> Option<&'a str> {
    move |entry| number(entry).is_multiple_of(3).then_some(note)
}

/// One item of a task list, as a parser of Markdown finds it.
#[derive(Debug, Default)]
struct Item {
    checked: bool,
    struck: bool,
    paragraphs: Vec<String>,
}

impl Item {
    fn title_and_status(&self) -> (String, Status) {
        let line = self.paragraphs[0].trim();
        let (title, status) = match (self.checked, self.struck) {
            (true, _) => (line, Status::CanDo),
            (_, true) => (line.strip_suffix(" (skipped)").unwrap(), Status::Skipped),
            _ => match line.strip_suffix(" (learning)") {
                Some(title) => (title, Status::Learning),
                None => (line, Status::ToDo),
            },
        };
        (title.to_owned(), status)
    }
}

/// Parses GitHub's Markdown, and returns its headings and items. Anything else in it is an error.
fn read(markdown: &str) -> (Vec<String>, Vec<Item>) {
    let options = Options::ENABLE_TASKLISTS
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_MATH
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM;
    let (mut headings, mut items): (Vec<String>, Vec<Item>) = (Vec::new(), Vec::new());
    let (mut in_heading, mut in_item) = (false, false);
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::Heading { .. }) => {
                in_heading = true;
                headings.push(String::new());
            }
            Event::End(TagEnd::Heading(_)) => in_heading = false,
            Event::Start(Tag::Item) => {
                in_item = true;
                items.push(Item { paragraphs: vec![String::new()], ..Item::default() });
            }
            Event::End(TagEnd::Item) => in_item = false,
            Event::Start(Tag::Paragraph) if in_item => {
                let item = items.last_mut().unwrap();
                if !item.paragraphs[0].is_empty() {
                    item.paragraphs.push(String::new());
                }
            }
            Event::TaskListMarker(checked) => items.last_mut().unwrap().checked = checked,
            Event::Start(Tag::Strikethrough) => items.last_mut().unwrap().struck = true,
            Event::Text(text) if in_heading => headings.last_mut().unwrap().push_str(&text),
            Event::Text(text) if in_item => {
                items.last_mut().unwrap().paragraphs.last_mut().unwrap().push_str(&text);
            }
            Event::SoftBreak if in_item => {
                items.last_mut().unwrap().paragraphs.last_mut().unwrap().push('\n');
            }
            Event::Start(Tag::Link { dest_url, .. }) => assert!(dest_url.starts_with("http"), "{dest_url}"),
            Event::Start(Tag::Paragraph | Tag::List(None))
            | Event::End(TagEnd::Paragraph | TagEnd::List(_) | TagEnd::Strikethrough | TagEnd::Link)
            | Event::Text(_) => {}
            other => panic!("{other:?} in\n{markdown}"),
        }
    }
    (headings, items)
}

/// People with hostile names, of whom some were renamed.
fn teams() -> impl Strategy<Value = Team> {
    let person = (summaries(), prop::option::of(texts()));
    vec(person, 0..16).prop_map(|people| {
        let mut team = Team::default();
        for (at, (summary, given)) in (0..).zip(people) {
            let given = given.and_then(|given| Name::new(&given));
            team.put(PersonId::new(Timestamp::from_millis(at)), Person::new(given, summary));
        }
        team
    })
}

/// The name of each person, or words for those who have none.
fn names(team: &Team) -> Vec<String> {
    let name = |(index, (_, person)): (usize, (PersonId, &Person))| {
        person.name().map_or_else(|| format!("Person {}", index + 1), Name::to_string)
    };
    team.people().enumerate().map(name).collect()
}

/// The skills of a team, each with the status of each person, or an empty text where it came after their summary.
fn matrix(team: &Team) -> Vec<(&'static Skill, Vec<&'static str>)> {
    let skills = SKILLS.iter().filter(|skill| team.summaries().any(|summary| summary.has(skill)));
    let status = |summary: &Summary, skill: &Skill| {
        if summary.has(skill) { summary.status(skill).label() } else { "" }
    };
    skills.map(|skill| (skill, team.summaries().map(|summary| status(summary, skill)).collect())).collect()
}

/// Parses GitHub's Markdown, and returns its headings, its list items, and the rows of its tables. Anything else in it is an error.
fn read_tables(markdown: &str) -> (Vec<String>, Vec<String>, Vec<Vec<String>>) {
    let options = Options::ENABLE_TASKLISTS
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM;
    let (mut headings, mut items, mut rows) = (Vec::new(), Vec::new(), Vec::<Vec<String>>::new());
    let mut text = String::new();
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::TableHead | Tag::TableRow) => rows.push(Vec::new()),
            Event::Start(Tag::Heading { .. } | Tag::Item | Tag::TableCell) => text.clear(),
            Event::End(TagEnd::Heading(_)) => headings.push(text.clone()),
            Event::End(TagEnd::Item) => items.push(text.clone()),
            Event::End(TagEnd::TableCell) => rows.last_mut().unwrap().push(text.clone()),
            Event::Text(part) => text.push_str(&part),
            Event::Start(Tag::Link { dest_url, .. }) => assert!(dest_url.starts_with("http"), "{dest_url}"),
            Event::Start(Tag::Paragraph | Tag::List(None) | Tag::Table(_))
            | Event::End(
                TagEnd::Paragraph
                | TagEnd::List(_)
                | TagEnd::Link
                | TagEnd::Table
                | TagEnd::TableHead
                | TagEnd::TableRow,
            ) => {}
            other => panic!("{other:?} in\n{markdown}"),
        }
    }
    (headings, items, rows)
}

/// The paragraphs of a note, without invisible characters.
fn paragraphs(note: &str) -> Vec<String> {
    let mut paragraphs = vec![Vec::new()];
    for line in note.split(['\n', '\r']) {
        let line: String = line.replace('\t', " ").chars().filter(|c| !c.is_ascii_control()).collect();
        match line.trim() {
            "" => paragraphs.push(Vec::new()),
            line => paragraphs.last_mut().unwrap().push(line.to_owned()),
        }
    }
    paragraphs.into_iter().filter(|lines| !lines.is_empty()).map(|lines| lines.join("\n")).collect()
}

proptest! {
    #[test]
    fn markdown_has_the_content_of_the_summary(summary in summaries(), note in texts()) {
        let text = markdown(&summary, &title, &noted(&note));
        let (headings, items) = read(&text);
        let of = summary.name().map(|name| format!(" of {}", name.isolated())).unwrap_or_default();
        prop_assert_eq!(&headings[0], &format!("Backend skills{of}, {}: {} %", summary.day(), summary.whole().percent()));
        // What is in no total comes last in its area, and then own skills. The others stand by job where there are several.
        let (also, told) = (summary.listed(|_| true).also, told(&summary));
        let is_beyond = |own: &Own, counts: bool| job(own).is_some() && is_set(own.status) && !counts;
        let (mut expected_headings, mut expected) = (Vec::new(), Vec::new());
        for area in areas(&summary) {
            expected_headings.push(title(area.id));
            let own = || told.iter().copied().filter(|(own, _)| own.place().area() == area);
            let skills = || summary.skills().filter(|skill| skill.area() == area);
            let jobs = if area.is_stack() { area.jobs().iter().map(Some).collect() } else { vec![None] };
            for of_job in jobs {
                let counted = skills().filter(|skill| skill.job() == of_job && !also.contains(skill)).map(Entry::Skill);
                let own = own().filter(|(own, counts)| of_job.is_some() && job(own) == of_job && !is_beyond(own, *counts));
                let before = expected.len();
                expected.extend(counted.chain(own.map(|(own, _)| Entry::Own(own))));
                if let Some(of_job) = of_job.filter(|_| area.only_job().is_none() && expected.len() > before) {
                    expected_headings.push(of_job.title.to_owned());
                }
            }
            expected.extend(skills().filter(|skill| also.contains(skill)).map(Entry::Skill));
            expected.extend(own().filter(|(own, counts)| is_beyond(own, *counts)).map(|(own, _)| Entry::Own(own)));
            expected.extend(own().filter(|(own, _)| job(own).is_none()).map(|(own, _)| Entry::Own(own)));
        }
        prop_assert_eq!(&headings[1..], &expected_headings[..]);
        prop_assert_eq!(items.len(), expected.len());
        // The number of check marks that are in no number.
        let own_beyond = told.iter().filter(|(own, counts)| own.status == Status::CanDo && !counts).count();
        let checked = items.iter().filter(|item| item.checked).count();
        prop_assert_eq!(checked - green(&also, &summary) - own_beyond, usize::from(summary.whole().green));
        for (entry, item) in expected.into_iter().zip(items) {
            let (title, status) = match entry {
                Entry::Skill(skill) => (skill.title.to_owned(), summary.status(skill)),
                Entry::Own(own) => match &own.name {
                    Some(name) => (format!("{} (own)", name.isolated()), own.status),
                    None => ("one of their own".to_owned(), own.status),
                },
            };
            prop_assert_eq!(item.title_and_status(), (title, status), "{}", text);
            let expected = if number(entry).is_multiple_of(3) { paragraphs(&note) } else { Vec::new() };
            prop_assert_eq!(&item.paragraphs[1..], &expected[..], "{}", text);
        }
    }

    #[test]
    fn a_table_has_the_content_of_the_summary(summary in summaries(), note in texts()) {
        let changed = |entry: Entry<'_>| number(entry).is_multiple_of(2).then(|| Day::from_number(number(entry)));
        let table = csv(&summary, &title, &changed, &noted(&note));
        prop_assert!(table.starts_with(BYTE_ORDER_MARK));
        let mut reader = ::csv::Reader::from_reader(table.as_bytes());
        prop_assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), ["id", "title", "area", "level", "status", "changed", "evidence", "counts"]);
        let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
        let whole = summary.whole();
        for (status, number) in [(Status::CanDo, whole.green), (Status::Learning, whole.learning)] {
            let counted = rows.iter().filter(|row| &row[4] == status.label() && &row[7] == "yes").count();
            prop_assert_eq!(counted, usize::from(number));
        }
        let told = told(&summary);
        let mut entries: Vec<_> = summary.skills().map(|skill| (skill.area_index(), Entry::Skill(skill))).collect();
        let area_index = |own: &Own| AREAS.iter().position(|area| area == own.place().area()).unwrap();
        entries.extend(told.iter().map(|(own, _)| (area_index(own), Entry::Own(own))));
        entries.sort_by_key(|(area, _)| *area);
        prop_assert_eq!(rows.len(), entries.len());
        for ((area, entry), row) in entries.into_iter().zip(rows) {
            let (id, name, level, status) = match entry {
                Entry::Skill(skill) => (skill.id, skill.title, skill.level.map_or("", Level::label), summary.status(skill)),
                Entry::Own(own) => (OWN_ID, own.name.as_ref().map_or("one of their own", Name::as_str), "", own.status),
            };
            let area = title(AREAS[area].id);
            let changed = changed(entry).map(Day::iso).unwrap_or_default();
            let without_apostrophe = |field: &str, expected: &str| {
                field.strip_prefix('\'').filter(|rest| *rest == expected).unwrap_or(field).to_owned()
            };
            prop_assert_eq!([&row[0], &row[2], &row[3], &row[4], &row[5]], [id, &area, level, status.label(), &changed]);
            prop_assert_eq!(without_apostrophe(&row[1], name), name);
            let expected = if number(entry).is_multiple_of(3) { note.as_str() } else { "" };
            prop_assert_eq!(without_apostrophe(&row[6], expected), expected);
            for field in &row {
                prop_assert!(!field.trim_start().starts_with(['=', '+', '-', '@']), "{field}");
            }
        }
    }

    #[test]
    fn a_table_of_a_team_has_each_status_of_each_person(team in teams()) {
        let table = team::csv(&team, &title);
        prop_assert!(table.starts_with(BYTE_ORDER_MARK));
        let mut reader = ::csv::Reader::from_reader(&table.as_bytes()[BYTE_ORDER_MARK.len_utf8()..]);
        let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        prop_assert_eq!(&header[..3], ["id", "title", "area"]);
        let mut different: Vec<String> = header.iter().map(|header| header.to_lowercase()).collect();
        different.sort();
        different.dedup();
        prop_assert_eq!(different.len(), header.len());
        for (header, name) in header[3..].iter().zip(names(&team)) {
            prop_assert!(!header.trim_start().starts_with(['=', '+', '-', '@']), "{header}");
            let (apostrophe, rest) = header.split_once(&name).unwrap();
            prop_assert!(["", "'"].contains(&apostrophe), "{header}");
            prop_assert!(rest.is_empty() || rest.starts_with(" (") && rest.ends_with(')'), "{header}");
        }
        let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
        let matrix = matrix(&team);
        prop_assert_eq!(rows.len(), matrix.len());
        for (row, (skill, statuses)) in rows.iter().zip(matrix) {
            prop_assert_eq!([&row[0], &row[1], &row[2]], [skill.id, skill.title, &title(skill.area().id)]);
            prop_assert_eq!(row.iter().skip(3).collect::<Vec<_>>(), statuses);
        }
    }

    #[test]
    fn markdown_of_a_team_has_its_content(team in teams()) {
        let text = team::markdown(&team, Day::from_number(u16::MAX), &title);
        let (headings, items, rows) = read_tables(&text);
        let coverage = Coverage::new(team.summaries());
        let covered = coverage.covered(|_| true);
        prop_assert_eq!(&headings[0], &format!("Backend skills of a team of {}", team.len()));
        let isolated: Vec<String> = names(&team).iter().map(|name| Name::new(name).unwrap().isolated()).collect();
        // A line of text has no space twice at its ends, and tabs in it are spaces.
        let line = |text: &str| text.trim().to_owned();
        let matrix = matrix(&team);
        let mut rows = rows.into_iter();
        for area in AREAS {
            let of_area: Vec<_> = matrix.iter().filter(|(skill, _)| skill.area() == area).collect();
            if of_area.is_empty() {
                prop_assert!(!headings[1..].contains(&title(area.id)));
                continue;
            }
            let is_large = team.len() > team::MAX_COLUMNS;
            let columns = if is_large { vec!["Can do".to_owned(), "Learning".to_owned()] } else { isolated.clone() };
            let head: Vec<String> = std::iter::once("Skill".to_owned()).chain(columns).map(|cell| line(&cell)).collect();
            prop_assert_eq!(rows.next(), Some(head), "{}", text);
            for (skill, statuses) in of_area {
                let cover = coverage.of(skill);
                let numbers = [cover.can(), cover.learning()].map(|people| people.len().to_string());
                let cells = if is_large { numbers.to_vec() } else { statuses.iter().map(|status| (*status).to_owned()).collect() };
                let row: Vec<String> = std::iter::once(skill.title.to_owned()).chain(cells).collect();
                prop_assert_eq!(rows.next(), Some(row), "{}", text);
            }
        }
        prop_assert_eq!(rows.next(), None);
        // Each risk is in an item of the person or the area.
        let only = |person: usize| covered.only_one.iter().filter(move |(_, only)| *only == person).map(|(skill, _)| skill.title);
        let of_people = isolated.iter().enumerate().map(|(person, name)| (name.clone(), only(person).collect::<Vec<_>>()));
        let of_areas = AREAS.iter().map(|area| {
            let skills = covered.nobody.iter().filter(|skill| skill.area() == area).map(|skill| skill.title);
            let jobs = covered.open.iter().filter(|job| job.area() == area).map(|job| job.title);
            (title(area.id), skills.chain(jobs).collect())
        });
        let expected: Vec<String> = of_people.chain(of_areas).filter(|(_, titles)| !titles.is_empty()).map(|(of, titles)| line(&format!("{of}: {}", titles.join(", ")))).collect();
        prop_assert_eq!(items, expected, "{}", text);
    }

    #[test]
    fn a_resume_names_the_green_skills(summary in summaries()) {
        let document: serde_json::Value = serde_json::from_str(&json_resume(&summary, &title)).unwrap();
        prop_assert_eq!(document["basics"]["name"].as_str(), summary.name().map(Name::as_str));
        let entries = document["skills"].as_array().unwrap();
        let keywords: Vec<_> = entries.iter().flat_map(|entry| entry["keywords"].as_array().unwrap()).map(|word| word.as_str().unwrap()).collect();
        let mut green: Vec<_> = Vec::new();
        for area in AREAS {
            green.extend(summary.with(Status::CanDo).filter(|skill| skill.area() == area).map(|skill| skill.title));
            let own = summary.named_own().filter(|(_, own)| own.status == Status::CanDo && own.place().area() == area);
            green.extend(own.map(|(name, _)| name.as_str()));
        }
        prop_assert_eq!(keywords, green);
    }

    #[test]
    fn pictures_are_well_formed(summary in summaries(), word in texts(), percent in any::<u16>()) {
        for picture in [card(&summary, &short), card(&summary, &|_| word.clone()), badge::svg(percent)] {
            check_xml(&picture);
        }
    }

    #[test]
    fn a_badge_is_one_link(summary in summaries(), path in "[!-~ ]{0,20}") {
        for text in [badge::text(&summary, &format!("https://a.example/{path}")), badge::picture(&summary, &format!("https://a.example/{path}"))] {
            let links = Parser::new(&text).filter(|event| matches!(event, Event::Start(Tag::Link { .. }))).count();
            let whole = Parser::new(&text).filter(|event| matches!(event, Event::Text(_))).count();
            prop_assert_eq!((links, whole), (1, 1), "{}", text);
        }
    }
}

/// The number of green skills among some.
fn green(skills: &[&Skill], summary: &Summary) -> usize {
    skills.iter().filter(|skill| summary.status(skill) == Status::CanDo).count()
}

/// Asserts that tags are closed in order, attributes are quoted, and characters are those of XML.
fn check_xml(xml: &str) {
    let mut open = Vec::new();
    let mut rest = xml;
    while let Some((text, after)) = rest.split_once('<') {
        check_text(text);
        let (tag, after) = after.split_once('>').unwrap();
        assert!(tag.matches('"').count() % 2 == 0, "{tag}");
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "{xml}"),
            None if tag.ends_with('/') => check_text(tag),
            None => {
                check_text(tag);
                open.push(tag.split(' ').next().unwrap());
            }
        }
        rest = after;
    }
    check_text(rest);
    assert!(open.is_empty(), "{open:?}");
}

fn check_text(text: &str) {
    assert!(!text.contains(['<', '>', '\u{fffe}', '\u{ffff}']), "{text}");
    assert!(!text.chars().any(|c| c.is_ascii_control() && c != '\n'), "{text}");
    for entity in text.split('&').skip(1) {
        assert!(["amp;", "lt;", "gt;", "quot;"].iter().any(|known| entity.starts_with(known)), "{text}");
    }
}

#[test]
fn no_title_reads_like_a_status() {
    for skill in SKILLS {
        let status = ["(learning)", "(skipped)"].iter().any(|status| skill.title.ends_with(status));
        assert!(!status, "{}", skill.title);
    }
}

/// The published schema is not in the repository: `cargo xtask test` installs it and sets the variable with its path.
#[test]
fn resumes_follow_the_schema() {
    let Some(schema) = env::var_os("GREENLIT_RESUME_SCHEMA") else {
        println!("not checked, since GREENLIT_RESUME_SCHEMA does not name the schema of JSON Resume");
        return;
    };
    let mut schemas = boon::Schemas::new();
    let schema = boon::Compiler::new().compile(schema.to_str().unwrap(), &mut schemas).unwrap();
    // A schema that accepts everything would prove nothing.
    assert!(schemas.validate(&serde_json::json!({ "skills": "none" }), schema).is_err());

    let of = |name: &str, status: &dyn Fn(&Skill) -> Status| {
        let statuses = (1..=MAX_NUMBER.get())
            .map(|number| by_number(SkillNumber::new(number)).map(status).unwrap_or_default());
        Summary::received(Day::from_number(2_519), Name::new(name), statuses.collect())
    };
    let some = |skill: &Skill| Status::from_code((skill.number.get() % 4) as u8).unwrap();
    let core = |skill: &Skill| {
        if skill.level == Some(Level::Core) { Status::CanDo } else { Status::Learning }
    };
    for (name, summary) in [
        ("empty", Summary::default()),
        ("nothing", of("", &|_| Status::ToDo)),
        ("some", of("Zoë \"Z\" \\ <山>", &some)),
        ("core", of("Ada", &core)),
        ("all", of("Ada Lovelace", &|_| Status::CanDo)),
    ] {
        let resume = serde_json::from_str(&json_resume(&summary, &title)).unwrap();
        schemas.validate(&resume, schema).unwrap_or_else(|error| panic!("{name}: {error:#}"));
    }
}
