//! The time to decode the links of a great many people into counts, natively: a program of its own, since it is measured as a release,
//! and the rest of the benchmark need not be built as one.

#![allow(clippy::expect_used, reason = "a benchmark may")]

use greenlit::catalogue::{MAX_NUMBER, SKILLS};
use greenlit::link;
use greenlit::progress::{Day, Name, Status, Summary};
use greenlit::team::Coverage;
use std::hint::black_box;
use std::process::ExitCode;
use std::time::Instant;

/// The people, each with a link.
const PEOPLE: u16 = 10_000;
/// The time for all links, in milliseconds.
const BUDGET: f64 = 200.0;
/// The number of times that it is measured. The median counts.
const ROUNDS: usize = 9;

fn main() -> ExitCode {
    let links: Vec<String> = (0..PEOPLE).map(|person| link::encode(&summary(person))).collect();
    let chat: String = links.iter().map(|link| format!("Mine: https://example.org/s/#{link}\n")).collect();
    let bytes = chat.len() / links.len();
    println!("{PEOPLE} links of {} skills, {bytes} bytes a line", SKILLS.len());
    let decoded = median(|| {
        let people: Vec<Summary> =
            links.iter().map(|link| link::decode(link).expect("a link that opens")).collect();
        counted(&people);
    });
    let found = median(|| {
        let found = link::find_all::<Summary>(&chat);
        assert!(found.is_complete && found.contents.len() == links.len(), "every link is found");
        counted(&found.contents);
    });
    println!("    found in a chat and counted: {found:.0} ms");
    let verdict = if decoded <= BUDGET { "" } else { ": OVER" };
    println!("links decoded into counts: {decoded:.0} ms (budget {BUDGET} ms{verdict})");
    if decoded <= BUDGET { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Counts who can do what.
fn counted(people: &[Summary]) {
    let coverage = Coverage::new(people);
    let someone = black_box(coverage.covered(|_| true)).someone.len();
    assert!(someone > 0 && coverage.people() == people.len());
}

/// The summary of a person who has a name and knows some of everything, and of whom there is no other.
fn summary(person: u16) -> Summary {
    // The constants of Knuth's MMIX generator (The Art of Computer Programming, volume 2, 3.3.4).
    let next = |state: &u64| {
        Some(state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407))
    };
    let states = std::iter::successors(Some(u64::from(person)), next).skip(1);
    // Half is to do, a quarter green, and the rest learned or skipped.
    let status = |state: u64| match state >> 61 {
        0..4 => Status::ToDo,
        4 | 5 => Status::CanDo,
        6 => Status::Learning,
        _ => Status::Skipped,
    };
    let statuses = states.map(status).take(usize::from(MAX_NUMBER.get())).collect();
    let day = Day::from_number(2_000 + person % 500);
    Summary::received(day, Name::new(&format!("Person {person}")), statuses)
}

/// The median of the milliseconds that a function takes.
fn median(run: impl Fn()) -> f64 {
    let mut times: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let started = Instant::now();
            run();
            started.elapsed().as_secs_f64() * 1_000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[ROUNDS / 2]
}
