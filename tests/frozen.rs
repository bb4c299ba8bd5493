//! Links, saved progress, roles, own entries and backups of every released version are read as they always were. Lines and files are only ever
//! added to `frozen/`; one that has to change is a broken promise.
//!
//! Release builds made the files in a browser, as people make them: set on the page, copied from it. Those of roles, links to them and
//! the backup with roles in it, and those of own entries and the backup with own entries in it, were made by the code that writes them,
//! before there was a page for it. Links with own entries, and those to teams, were made by another program, from the table of
//! the format. The people of a team as they are saved were written by hand.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use greenlit::backup::Backup;
use greenlit::catalogue::SkillNumber;
use greenlit::link;
use greenlit::progress::{Name, Own, Progress, SavedOwn, Status, Summary};
use greenlit::role::{Need, Role, SavedRole};
use greenlit::team::{SavedPerson, SharedTeam};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

#[allow(dead_code, reason = "the properties use the rest")]
mod forged;

/// A status as a letter.
fn letter(status: Status) -> char {
    match status {
        Status::ToDo => '.',
        Status::Learning => 'l',
        Status::CanDo => 'c',
        Status::Skipped => 's',
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/frozen")
}

/// The frozen files of a kind, each as its name and its text, in order.
fn frozen(kind: &str, ending: &str) -> Vec<(String, String)> {
    let mut files: Vec<_> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with(kind) && name.ends_with(ending))
        .map(|name| (name.clone(), fs::read_to_string(folder().join(name)).unwrap()))
        .collect();
    files.sort();
    files
}

/// The expected content of a file, recorded beside it.
fn recorded(name: &str) -> String {
    fs::read_to_string(folder().join(name).with_extension("tsv")).unwrap()
}

fn changes(progress: &Progress) -> String {
    progress.changes().fold(String::new(), |mut text, change| {
        let _ = writeln!(text, "{}\t{}\t{}", change.skill, change.at, letter(change.status));
        text
    })
}

/// Checks every link of these files, and returns how many each file has.
fn check_links(files: &[(String, String)]) -> BTreeMap<&str, usize> {
    let links = |text: &str| {
        text.lines().filter(|line| !line.starts_with('#')).inspect(|line| check_link(line)).count()
    };
    files.iter().map(|(name, text)| (name.as_str(), links(text))).collect()
}

/// Checks that a link decodes to what stands beside it.
fn check_link(line: &str) {
    match line.as_bytes()[0] {
        b'4' => check_role(line),
        b'6' => check_team(line),
        _ => check_summary(line),
    }
}

/// Checks the link to a role: day, name, musts, what is nice to have.
fn check_role(line: &str) {
    let parts: Vec<&str> = line.split('\t').collect();
    let [text, day, name, musts, nices] = parts[..] else { panic!("{line}") };
    let role: Role = link::decode(text).unwrap_or_else(|error| panic!("{text}: {error:?}"));
    assert_eq!(role.day().iso(), day, "{text}");
    assert_eq!(role.name().map(Name::as_str).unwrap_or_default(), name, "{text}");
    assert_eq!(requirements(&role, Need::Must), musts, "{text}");
    assert_eq!(requirements(&role, Need::Nice), nices, "{text}");
    let today = link::encode(&role);
    if today.as_bytes()[0] == text.as_bytes()[0] {
        assert_eq!(today, text);
    }
}

/// Checks the link to a team: day, and of each person the day, the highest number, the statuses, and the name if they have one.
fn check_team(line: &str) {
    let parts: Vec<&str> = line.split('\t').collect();
    let [text, day, ref people @ ..] = parts[..] else { panic!("{line}") };
    let team: SharedTeam = link::decode(text).unwrap_or_else(|error| panic!("{text}: {error:?}"));
    assert_eq!(team.day().iso(), day, "{text}");
    let person = |summary: &Summary| {
        let letters: String = summary.statuses().iter().copied().map(letter).collect();
        let name = summary.name().map(|name| format!(" {name}")).unwrap_or_default();
        format!(
            "{} {} {}{name}",
            summary.day().iso(),
            summary.known(),
            if letters.is_empty() { "-" } else { &letters }
        )
    };
    assert_eq!(team.people().iter().map(person).collect::<Vec<_>>(), people, "{text}");
    let today = link::encode(&team);
    if today.as_bytes()[0] == text.as_bytes()[0] {
        assert_eq!(today, text);
    }
}

/// The requirements of a weight: the numbers of their skills, of which `|` joins alternatives.
fn requirements(role: &Role, need: Need) -> String {
    let of_need = role.requirements().iter().filter(|requirement| requirement.need() == need);
    let skills =
        |numbers: &[SkillNumber]| numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join("|");
    of_need.map(|requirement| skills(requirement.skills())).collect::<Vec<_>>().join(" ")
}

/// Checks the link to a summary: day, highest number, name, statuses, own entries, evidence.
fn check_summary(line: &str) {
    let parts: Vec<&str> = line.split('\t').collect();
    let [text, day, known, name, statuses, ref more @ ..] = parts[..] else { panic!("{line}") };
    let summary: Summary = link::decode(text).unwrap_or_else(|error| panic!("{text}: {error:?}"));
    let letters: String = summary.statuses().iter().copied().map(letter).collect();
    let evidence = summary.evidence().iter().map(|evidence| format!("{} {}", evidence.skill, evidence.url));
    let shown: Vec<String> = summary.own().iter().map(own).chain(evidence).collect();
    assert_eq!(summary.day().iso(), day, "{text}");
    assert_eq!(summary.known().to_string(), known, "{text}");
    assert_eq!(summary.name().map(Name::as_str).unwrap_or_default(), name, "{text}");
    assert_eq!(letters.trim_end_matches('.'), statuses, "{text}");
    assert_eq!(shown, more, "{text}");
    // A version that is still written is written as it always was. One that no longer is, is only read.
    let today = link::encode(&summary);
    if today.as_bytes()[0] == text.as_bytes()[0] {
        assert_eq!(today, text);
    }
}

/// An own entry: the number of the skill beside it, its status, and its name if it is shown.
fn own(own: &Own) -> String {
    let name = own.name.as_ref().map(|name| format!(" {name}")).unwrap_or_default();
    format!("own {} {}{name}", own.beside, letter(own.status))
}

#[test]
fn frozen_links_open() {
    let files = frozen("links-", ".tsv");
    let counts = check_links(&files);
    for (file, least) in [
        ("links-1.tsv", 25),
        ("links-2.tsv", 10),
        ("links-3.tsv", 10),
        ("links-4.tsv", 20),
        ("links-5.tsv", 25),
        ("links-6.tsv", 12),
    ] {
        assert!(counts.get(file).is_some_and(|count| *count >= least), "{file}: {counts:?}");
    }
}

/// A version to come adds a file, and needs no change here.
#[test]
fn one_more_file_of_links_is_checked() {
    let mut files = frozen("links-", ".tsv");
    let first = files[0].1.lines().find(|line| !line.starts_with('#')).unwrap().to_owned();
    files.push(("links-9.tsv".to_owned(), format!("# link\n{first}\n{first}\n")));
    assert_eq!(check_links(&files)["links-9.tsv"], 2);
}

/// A link of the second version without evidence stands for those of versions to come: it opens, and is written otherwise.
#[test]
fn a_link_that_is_no_longer_written_is_read() {
    let [day, known] = [2_519, 200_u16].map(u16::to_le_bytes);
    let link = forged::forge(b'2', &[&day[..], &known, &[0, 0]].concat());
    check_link(&format!("{link}\t2026-11-24\t200\t\t"));
    assert_eq!(link::encode::<Summary>(&link::decode(&link).unwrap()).as_bytes()[0], b'1');
}

#[test]
#[should_panic = "1234"]
fn a_link_that_no_longer_opens_is_found() {
    check_links(&[("links-9.tsv".to_owned(), "1234\t2026-11-05\t200\t\t\n".to_owned())]);
}

/// The version of saved progress.
fn version(saved: &str) -> serde_json::Value {
    serde_json::from_str::<serde_json::Value>(saved).unwrap()["version"].take()
}

#[test]
fn frozen_progress_is_restored() {
    let files = frozen("progress-", ".json");
    for (name, saved) in &files {
        let progress = Progress::decode(saved).unwrap();
        assert_eq!(changes(&progress), recorded(name), "{name}");
        // As with links, only a version that is still written is written as it always was.
        let today = progress.encode();
        if version(&today) == version(saved) {
            assert_eq!(today, saved.trim_end(), "{name}");
        }
        assert_eq!(Progress::decode(&today), Ok(progress), "{name}");
    }
    assert!(files.len() >= 10, "{}", files.len());
}

/// A role in lines: its time, and all that is in it or its being deleted.
fn role(saved: &SavedRole) -> String {
    let mut text = format!("at\t{}\n", saved.at());
    let Some(kept) = saved.kept() else { return text + "deleted\n" };
    let role = kept.role();
    let _ = writeln!(text, "name\t{}", role.name().map(Name::as_str).unwrap_or_default());
    let _ = writeln!(text, "day\t{}", role.day().iso());
    for requirement in role.requirements() {
        let need = if requirement.need() == Need::Must { "must" } else { "nice" };
        let skills: Vec<String> = requirement.skills().iter().map(ToString::to_string).collect();
        let _ = writeln!(text, "{need}\t{}", skills.join(" "));
    }
    let _ = writeln!(text, "ad\t{}", kept.ad().escape_default());
    text
}

#[test]
fn frozen_roles_are_restored() {
    let files = frozen("role-", ".json");
    for (name, text) in &files {
        let saved = SavedRole::decode(text).unwrap();
        assert_eq!(role(&saved), recorded(name), "{name}");
        let today = saved.encode();
        if version(&today) == version(text) {
            assert_eq!(today, text.trim_end(), "{name}");
        }
        assert_eq!(SavedRole::decode(&today), Some(saved), "{name}");
    }
    assert!(files.len() >= 5, "{}", files.len());
}

/// An own entry in lines: its name and place or its being deleted, its status, and its note, each with its time.
fn saved_own(saved: &SavedOwn) -> String {
    let parts = serde_json::to_value(saved).unwrap();
    let mut text = String::new();
    let Some(kept) = saved.kept() else {
        let _ = writeln!(text, "deleted\t{}", parts["entry"][0]);
        let _ = writeln!(text, "status\t{}\nnote\t{}", saved.set_at(), parts["note"][0]);
        return text;
    };
    let _ = writeln!(text, "name\t{}\t{}", parts["entry"][0], kept.name);
    let _ = writeln!(text, "beside\t{}", kept.beside);
    let _ = writeln!(text, "status\t{}\t{}", saved.set_at(), letter(kept.status));
    let _ = writeln!(text, "note\t{}\t{}", parts["note"][0], kept.note.escape_default());
    text
}

#[test]
fn frozen_own_entries_are_restored() {
    let files = frozen("own-", ".json");
    for (name, text) in &files {
        let saved = SavedOwn::decode(text).unwrap();
        assert_eq!(saved_own(&saved), recorded(name), "{name}");
        let today = saved.encode();
        if version(&today) == version(text) {
            assert_eq!(today, text.trim_end(), "{name}");
        }
        assert_eq!(SavedOwn::decode(&today), Some(saved), "{name}");
    }
    assert!(files.len() >= 5, "{}", files.len());
}

/// A person of a team in lines: the time, and the name and the link or their having been taken out.
fn person(saved: &SavedPerson) -> String {
    let Some(kept) = saved.kept() else { return format!("at\t{}\ntaken out\n", saved.at()) };
    let name = kept.name().map(Name::as_str).unwrap_or_default();
    format!("at\t{}\nname\t{name}\nlink\t{}\n", saved.at(), kept.link())
}

#[test]
fn frozen_people_are_restored() {
    let files = frozen("person-", ".json");
    for (name, text) in &files {
        let saved = SavedPerson::decode(text).unwrap();
        assert_eq!(person(&saved), recorded(name), "{name}");
        if let Some(kept) = saved.kept() {
            assert!(link::decode::<Summary>(kept.link()).is_ok(), "{name}");
        }
        let today = saved.encode();
        if version(&today) == version(text) {
            assert_eq!(today, text.trim_end(), "{name}");
        }
        assert_eq!(SavedPerson::decode(&today), Some(saved), "{name}");
    }
    assert!(files.len() >= 4, "{}", files.len());
}

#[test]
fn frozen_backups_are_read() {
    let files = frozen("backup-", ".json");
    for (name, text) in &files {
        let backup = Backup::decode(text).unwrap();
        let mut read =
            format!("name\t{}\n{}", backup.name.as_deref().unwrap_or_default(), changes(&backup.progress));
        for (skill, note) in backup.notes.iter() {
            let _ = writeln!(read, "note\t{skill}\t{}\t{}", note.at(), note.text());
        }
        for (id, saved) in backup.roles.iter() {
            let _ = write!(read, "role\t{id}\n{}", role(saved));
        }
        for (id, saved) in backup.own.iter() {
            let _ = write!(read, "own\t{id}\n{}", saved_own(saved));
        }
        assert_eq!(read, recorded(name), "{name}");
    }
    assert!(files.len() >= 5, "{}", files.len());
}
