//! Links and saved progress of every released version decode to what they always did. Lines are only ever added to
//! `frozen/`; a line that has to change is a broken promise.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use greenlit::link;
use greenlit::progress::{Status, restore};
use std::fmt::Write as _;

/// A status as a letter.
fn letter(status: Status) -> char {
    match status {
        Status::ToDo => '.',
        Status::Learning => 'l',
        Status::CanDo => 'c',
        Status::Skipped => 's',
    }
}

#[test]
fn frozen_links_open() {
    let frozen = include_str!("frozen/links-1.tsv");
    let mut seen = 0;
    for line in frozen.lines().filter(|line| !line.starts_with('#')) {
        let [text, day, known, name, statuses] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line}")
        };
        let summary = link::decode(text).unwrap_or_else(|error| panic!("{text}: {error:?}"));
        let letters: String = summary.statuses.iter().copied().map(letter).collect();
        assert_eq!(
            (
                summary.day.iso().as_str(),
                summary.known.to_string().as_str(),
                summary.name.as_str(),
                letters.trim_end_matches('.')
            ),
            (day, known, name, statuses),
            "{text}"
        );
        seen += 1;
    }
    assert!(seen >= 4);
}

#[test]
fn frozen_progress_is_restored() {
    let saved = include_str!("frozen/progress-1.json");
    let mut told = String::new();
    for change in restore(saved).unwrap().changes() {
        let _ = writeln!(told, "{}\t{}\t{}", change.skill, change.at, letter(change.status));
    }
    assert_eq!(told, include_str!("frozen/progress-1.tsv"));
}
