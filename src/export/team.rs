//! A team as a table, for spreadsheets, and as Markdown, for what a lead writes to others.
//!
//! Both tell skills and technologies of the catalogue, as far as they are in anyone's summary. Own entries are in neither, since they
//! have no row in which others could be seen beside them.

use super::SUBJECT;
use super::csv::{file, without_formula};
use super::markdown::{push_cell, push_line};
use crate::catalogue::{AREAS, SKILLS, Skill};
use crate::progress::{Day, Name};
use crate::team::{Coverage, Covered, Person, Team};
use std::collections::BTreeSet;

/// The columns before those of the people.
const HEADER: [&str; 3] = ["id", "title", "area"];

/// The most people for whom there is a column each in Markdown, where a table of more is too wide to be read.
pub const MAX_COLUMNS: usize = 12;

/// The table of a team, in the format of that of a summary: a row for each skill, and a column for each person with the status in words.
/// A status is empty where the skill came after the person's summary. `title` returns the title of an area by its id.
///
/// No two columns have the same header: to a name that stands there already, whatever its case, a number is added. A name that
/// spreadsheets would take for a formula gets an apostrophe in front, and who has none is called by their place in the team.
pub fn csv(team: &Team, title: &dyn Fn(&str) -> String) -> String {
    let mut header = HEADER.map(str::to_owned).to_vec();
    let mut taken: BTreeSet<String> = header.iter().cloned().collect();
    for (index, (_, person)) in team.people().enumerate() {
        let name = called(person.name(), index);
        let name = without_formula(&name);
        let numbered = (2..).map(|number| format!("{name} ({number})"));
        let mut possible = std::iter::once(name.clone().into_owned()).chain(numbered);
        header.extend(possible.find(|header| taken.insert(header.to_lowercase())));
    }
    let mut rows = vec![header];
    for skill in skills(team) {
        let mut row = vec![skill.id.to_owned(), skill.title.to_owned(), title(skill.area().id)];
        row.extend(team.people().map(|(_, person)| status(person, skill).to_owned()));
        rows.push(row);
    }
    file(&rows)
}

/// The team in Markdown: the days of the summaries as they are told today, numbers, the skills that only one person and that nobody can
/// do, and a table for each area: of statuses for a team of at most [`MAX_COLUMNS`], and otherwise of numbers. `title` returns the title
/// of an area by its id. Markup in names is escaped.
pub fn markdown(team: &Team, today: Day, title: &dyn Fn(&str) -> String) -> String {
    let coverage = Coverage::new(team.summaries());
    let names: Vec<String> =
        team.people().enumerate().map(|(index, (_, person))| shown(person.name(), index)).collect();
    let covered = coverage.covered(|_| true);
    let mut text = format!("# {SUBJECT} of a team of {}\n", names.len());
    if let Some((oldest, newest)) = team.days(today) {
        let days = if oldest == newest { newest.to_string() } else { format!("{oldest} to {newest}") };
        text.push_str(&format!("\nAs of {days}.\n"));
    }
    text.push_str(&format!(
        "\nSomeone can do {}, most can do {}, only one can do {}, nobody can do {}.\n",
        covered.someone.len(),
        covered.most.len(),
        covered.only_one.len(),
        covered.missing(),
    ));
    push_only_one(&mut text, &covered, &names);
    push_nobody(&mut text, &covered, title);
    let all: Vec<&Skill> = skills(team).collect();
    for area in AREAS {
        let skills: Vec<&Skill> = all.iter().copied().filter(|skill| skill.area() == area).collect();
        if skills.is_empty() {
            continue;
        }
        text.push_str("\n## ");
        push_line(&mut text, &title(area.id));
        text.push_str("\n\n");
        if names.len() > MAX_COLUMNS {
            push_numbers(&mut text, &skills, &coverage);
        } else {
            push_statuses(&mut text, &skills, team, &names);
        }
    }
    text
}

/// Adds the skills that only one person can do, by person.
fn push_only_one(text: &mut String, covered: &Covered, names: &[String]) {
    if covered.only_one.is_empty() {
        return;
    }
    text.push_str("\n## Only one can do\n\n");
    for (index, name) in names.iter().enumerate() {
        let of_person = covered.only_one.iter().filter(|(_, person)| *person == index);
        let titles: Vec<&str> = of_person.map(|(skill, _)| skill.title).collect();
        if !titles.is_empty() {
            push_item(text, name, &titles);
        }
    }
}

/// Adds the skills that nobody can do, and the jobs, by area.
fn push_nobody(text: &mut String, covered: &Covered, title: &dyn Fn(&str) -> String) {
    if covered.missing() == 0 {
        return;
    }
    text.push_str("\n## Nobody can do\n\n");
    for area in AREAS {
        let skills = covered.nobody.iter().filter(|skill| skill.area() == area).map(|skill| skill.title);
        let jobs = covered.open.iter().filter(|job| job.area() == area).map(|job| job.title);
        let titles: Vec<&str> = skills.chain(jobs).collect();
        if !titles.is_empty() {
            push_item(text, &title(area.id), &titles);
        }
    }
}

/// Adds an item of a list: something, and titles that belong to it.
fn push_item(text: &mut String, of: &str, titles: &[&str]) {
    text.push_str("- ");
    push_line(text, &format!("{of}: {}", titles.join(", ")));
    text.push('\n');
}

/// Adds a table with a column for each person.
fn push_statuses(text: &mut String, skills: &[&Skill], team: &Team, names: &[String]) {
    push_head(text, names.iter().map(String::as_str));
    for skill in skills {
        push_row(
            text,
            std::iter::once(skill.title).chain(team.people().map(|(_, person)| status(person, skill))),
        );
    }
}

/// Adds a table with the numbers of people.
fn push_numbers(text: &mut String, skills: &[&Skill], coverage: &Coverage) {
    push_head(text, ["Can do", "Learning"]);
    for skill in skills {
        let cover = coverage.of(skill);
        let numbers = [cover.can().len(), cover.learning().len()].map(|number| number.to_string());
        push_row(text, std::iter::once(skill.title).chain(numbers.iter().map(String::as_str)));
    }
}

/// Adds the head of a table of skills.
fn push_head<'a>(text: &mut String, columns: impl IntoIterator<Item = &'a str>) {
    let columns: Vec<&str> = std::iter::once("Skill").chain(columns).collect();
    push_row(text, columns.iter().copied());
    text.push_str(&format!("|{}\n", "---|".repeat(columns.len())));
}

fn push_row<'a>(text: &mut String, cells: impl IntoIterator<Item = &'a str>) {
    text.push('|');
    for cell in cells {
        text.push(' ');
        push_cell(text, cell);
        text.push_str(" |");
    }
    text.push('\n');
}

/// The skills that are in anyone's summary, in the order of the catalogue.
fn skills(team: &Team) -> impl Iterator<Item = &'static Skill> {
    SKILLS.iter().filter(|skill| team.summaries().any(|summary| summary.has(skill)))
}

/// A person's status in words; empty where the skill came after their summary.
fn status(person: &Person, skill: &Skill) -> &'static str {
    let summary = person.summary();
    if summary.has(skill) { summary.status(skill).label() } else { "" }
}

/// The name of a person, or words for one who has none.
fn called(name: Option<&Name>, index: usize) -> String {
    name.map_or_else(|| format!("Person {}", index + 1), Name::to_string)
}

/// The name of a person for a sentence in plain text, or words for one who has none.
fn shown(name: Option<&Name>, index: usize) -> String {
    name.map_or_else(|| called(None, index), Name::isolated)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use crate::catalogue::{MAX_NUMBER, by_id};
    use crate::progress::{Status, Summary, Timestamp};
    use crate::team::PersonId;

    /// A team of people, each with a name and the ids of the skills that they can do, on the days from 1 on.
    fn team(people: &[(&str, &[&str])]) -> Team {
        let mut team = Team::default();
        for (day, (name, green)) in (1..).zip(people) {
            let mut statuses = vec![Status::ToDo; usize::from(MAX_NUMBER.get())];
            for id in *green {
                statuses[by_id(id).unwrap().number.index().unwrap()] = Status::CanDo;
            }
            let summary = Summary::received(Day::from_number(day), Name::new(name), statuses);
            team.bring(summary, Timestamp::EPOCH, Day::from_number(99));
        }
        team
    }

    fn title(id: &str) -> String {
        format!("Area {id}")
    }

    #[test]
    fn a_row_is_a_skill_and_a_column_a_person() {
        let mut team = team(&[("Ada", &["http"]), ("Grace", &["http", "dns"])]);
        let old = Summary::received(Day::from_number(1), Name::new("Linus"), vec![Status::Skipped]);
        team.bring(old, Timestamp::EPOCH, Day::from_number(99));
        let table = csv(&team, &title);
        assert!(table.starts_with("\u{feff}id,title,area,Ada,Grace,Linus\r\n"), "{table}");
        assert_eq!(table.lines().count(), 1 + SKILLS.len());
        for (id, statuses) in [("http", "can do,can do,"), ("dns", "to do,can do,")] {
            let row = table.lines().find(|row| row.starts_with(&format!("{id},"))).unwrap();
            assert!(row.ends_with(&format!(",Area {},{statuses}", by_id(id).unwrap().area().id)), "{row}");
        }
        assert!(table.lines().nth(1).unwrap().ends_with(",to do,to do,skipped"), "{table}");
    }

    #[test]
    fn headers_are_no_formulas_and_differ() {
        let mut team = Team::default();
        for (at, name) in (0..).zip(["=1+1", "'=1+1", "Title", "", "a, \"b\"", "Person 4", "ada", "Ada"]) {
            let summary = Summary::received(Day::default(), Name::new(name), vec![Status::CanDo]);
            team.put(PersonId::new(Timestamp::from_millis(at)), Person::new(None, summary));
        }
        let table = csv(&team, &title);
        let header = table.lines().next().unwrap();
        assert_eq!(
            header,
            "\u{feff}id,title,area,'=1+1,'=1+1 (2),Title (2),Person 4,\"a, \"\"b\"\"\",Person 4 (2),ada,Ada (2)"
        );
    }

    #[test]
    fn markdown_has_numbers_risks_and_statuses() {
        let text = markdown(
            &team(&[("Ada *L*", &["http", "go"]), ("A|B", &["http", "dns"])]),
            Day::from_number(99),
            &title,
        );
        let [http, dns, go] = ["http", "dns", "go"].map(|id| by_id(id).unwrap());
        assert!(
            text.starts_with(
                "# Backend skills of a team of 2\n\nAs of 2 January 2020 to 3 January 2020.\n\n\
                 Someone can do 3, most can do 1, only one can do 2, nobody can do "
            ),
            "{text}"
        );
        let only = format!(
            "\n## Only one can do\n\n- Ada \\*L\\*: {}\n- A|B: {}\n\n## Nobody can do\n\n",
            go.title, dns.title
        );
        assert!(text.contains(&only), "{text}");
        let nobody = text.split_once("## Nobody can do").unwrap().1.split_once("\n## ").unwrap().0;
        assert!(
            !nobody.contains(&format!(" {},", http.title)) && nobody.contains("\n- Area databases: "),
            "{nobody}"
        );
        let head =
            format!("\n## Area {}\n\n| Skill | Ada \\*L\\* | A&#124;B |\n|---|---|---|\n", http.area().id);
        assert!(text.contains(&head), "{text}");
        assert!(text.contains(&format!("\n| {} | to do | can do |\n", dns.title)), "{text}");
    }

    #[test]
    fn a_large_team_has_numbers_instead_of_columns() {
        let people: Vec<(String, &[&str])> =
            (0..=MAX_COLUMNS).map(|number| (format!("Person {number}"), &["http"][..])).collect();
        let people: Vec<(&str, &[&str])> =
            people.iter().map(|(name, green)| (name.as_str(), *green)).collect();
        let of = |people| markdown(&team(people), Day::from_number(1), &title);
        let http = by_id("http").unwrap().title;
        assert!(of(&people).contains("\n| Skill | Can do | Learning |\n|---|---|---|\n"));
        assert!(of(&people).contains(&format!("\n| {http} | 13 | 0 |\n")));
        assert!(of(&people[1..]).contains(&format!("\n| {http} |{}\n", " can do |".repeat(MAX_COLUMNS))));
        assert!(of(&people).contains("\nAs of 2 January 2020.\n"));
    }

    #[test]
    fn nobody_is_no_team() {
        let nobody = markdown(&Team::default(), Day::default(), &title);
        assert_eq!(
            nobody,
            "# Backend skills of a team of 0\n\nSomeone can do 0, most can do 0, only one can do 0, nobody can do 0.\n"
        );
        assert_eq!(csv(&Team::default(), &title), "\u{feff}id,title,area\r\n");
    }
}
