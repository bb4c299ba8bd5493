//! Links, saved progress and backups of every released version are read as they always were. Lines and files are only ever
//! added to `frozen/`; one that has to change is a broken promise.
//!
//! What is there was made by release builds in a browser, as people make it: set on the page, copied from it.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use greenlit::link;
use greenlit::progress::{Backup, Name, Progress, Status};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

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

/// What a file is to be read as, recorded beside it.
fn recorded(name: &str) -> String {
    fs::read_to_string(folder().join(name).with_extension("tsv")).unwrap()
}

fn changes(progress: &Progress) -> String {
    progress.changes().fold(String::new(), |mut told, change| {
        let _ = writeln!(told, "{}\t{}\t{}", change.skill, change.at, letter(change.status));
        told
    })
}

#[test]
fn frozen_links_open() {
    let mut seen = [0; 2];
    for (place, (_, lines)) in frozen("links-", ".tsv").into_iter().enumerate() {
        for line in lines.lines().filter(|line| !line.starts_with('#')) {
            let parts: Vec<&str> = line.split('\t').collect();
            let [text, day, known, name, statuses, ref evidence @ ..] = parts[..] else { panic!("{line}") };
            let summary = link::decode(text).unwrap_or_else(|error| panic!("{text}: {error:?}"));
            let letters: String = summary.statuses().iter().copied().map(letter).collect();
            let shown: Vec<String> = summary
                .evidence()
                .iter()
                .map(|evidence| format!("{} {}", evidence.skill, evidence.url))
                .collect();
            assert_eq!(
                (
                    summary.day().iso().as_str(),
                    summary.known().to_string().as_str(),
                    summary.name().map(Name::as_str).unwrap_or_default()
                ),
                (day, known, name),
                "{text}"
            );
            assert_eq!(
                (letters.trim_end_matches('.'), &shown[..]),
                (statuses, &evidence.iter().map(ToString::to_string).collect::<Vec<_>>()[..]),
                "{text}"
            );
            // It is also what would be written today, until a version comes that writes otherwise.
            assert_eq!(link::encode(&summary), text);
            seen[place] += 1;
        }
    }
    assert!(seen[0] >= 25 && seen[1] >= 10, "{seen:?}");
}

#[test]
fn frozen_progress_is_restored() {
    let files = frozen("progress-", ".json");
    for (name, saved) in &files {
        let progress = Progress::decode(saved).unwrap();
        assert_eq!(changes(&progress), recorded(name), "{name}");
        assert_eq!(progress.encode(), saved.trim_end(), "{name}");
    }
    assert!(files.len() >= 10, "{}", files.len());
}

#[test]
fn frozen_backups_are_read() {
    let files = frozen("backup-", ".json");
    for (name, text) in &files {
        let backup = Backup::decode(text).unwrap();
        let mut told =
            format!("name\t{}\n{}", backup.name.as_deref().unwrap_or_default(), changes(&backup.progress));
        for (skill, note) in backup.notes.iter() {
            let _ = writeln!(told, "note\t{skill}\t{}\t{}", note.at(), note.text());
        }
        assert_eq!(told, recorded(name), "{name}");
    }
    assert!(files.len() >= 5, "{}", files.len());
}
