//! One file a story, one function a behavior.

pub mod about;
pub mod axe;
pub mod broken;
pub mod budget;
pub mod checklist;
pub mod clock;
pub mod console;
pub mod contrast;
pub mod data;
pub mod early;
pub mod frame;
pub mod guard;
pub mod hosting;
pub mod keyboard;
pub mod killed;
pub mod lenses;
pub mod letter;
pub mod links;
pub mod names;
pub mod news;
pub mod next;
pub mod offline;
pub mod own;
pub mod print;
pub mod progress;
pub mod readiness;
pub mod restored;
pub mod role;
pub mod screens;
pub mod share;
pub mod sharing;
pub mod stack;
pub mod summary;
pub mod team;
pub mod touch;

use crate::pages::{Browser, DAY, Stored};
use greenlit::catalogue::{AREAS, SKILLS, by_id};
use greenlit::link;
use greenlit::progress::{
    Day, MAX_NAME_LETTERS, Name, OwnEntry, OwnId, Place, Status, Summary, Timestamp, count,
};
use greenlit::role::{Draft, KeptRole, RoleId};
use greenlit::team::{KeptPerson, PersonId, SharedTeam};

/// Keeps a role in which everything is that a role can have: a long name, alternatives, an ad, names that the checklist lacks, and a skill
/// that was taken out. Returns the path of its page.
async fn keep_a_role(browser: &Browser) -> String {
    let ad = format!(
        "Requirements:\n- Python, Go or Java\n- k8s, PostgreSQL, Haskell\n- {}\n\nNice to have:\n- Kafka",
        "x".repeat(200)
    );
    let mut draft = Draft::default();
    draft.read(ad, Day::from_number(2_571));
    draft.rename(Name::new(&"W".repeat(MAX_NAME_LETTERS)));
    let taken_out = by_id("postgresql").map(|skill| skill.number).expect("a skill");
    draft.correct(&[taken_out], None);
    let id = RoleId::new(Timestamp::from_millis(DAY));
    Stored::of(browser).save_role(id, KeptRole::new(draft.role().clone(), draft.ad())).await;
    format!("role/?role={id}")
}

/// Keeps a team of two, one of whom has the longest name.
async fn keep_a_team(browser: &Browser) {
    let longest = "W".repeat(MAX_NAME_LETTERS);
    let of =
        |name: &str, status| Summary::received(Day::from_number(2_571), Name::new(name), vec![status; 40]);
    for (index, summary) in (1..).zip([of("Ada", Status::Learning), of(&longest, Status::CanDo)]) {
        let kept = KeptPerson::new(None, link::encode(&summary)).expect("a link");
        Stored::of(browser).save_person(PersonId::new(Timestamp::from_millis(index)), kept).await;
    }
}

/// The path of a link to a team of more people than have room for words beside their lamps.
fn team_link() -> String {
    let of = |number: u16| {
        let statuses = (0..60).map(|index: u16| match (index + number) % 4 {
            0 => Status::CanDo,
            1 => Status::Learning,
            2 => Status::Skipped,
            _ => Status::ToDo,
        });
        Summary::received(
            Day::from_number(2_500 + number),
            Name::new(&format!("Person {number}")),
            statuses.collect(),
        )
    };
    let people: Vec<Summary> = (1..=9).map(of).collect();
    format!("team/#{}", link::encode(&SharedTeam::new(Day::from_number(2_571), &people)))
}

/// Adds own entries of each kind: a technology that counts, one with the longest name, and a skill with a note.
async fn add_own(browser: &Browser) {
    let place = |id: &str| Place::beside(by_id(id).expect("a skill").number);
    let longest = "W".repeat(MAX_NAME_LETTERS);
    let entries = [
        ("Zig", "go", Status::CanDo, ""),
        (&longest, "redis", Status::Learning, ""),
        ("Mainframe operations", "http", Status::CanDo, "Ran one for years: https://example.org/mainframe"),
        ("\u{5e9}\u{5dc}\u{5d5}\u{5dd}", "go", Status::Skipped, ""),
    ];
    for (index, (name, beside, status, note)) in (1..).zip(entries) {
        let name = Name::new(name).expect("a name");
        let entry = OwnEntry { status, note: note.to_owned(), ..OwnEntry::new(name, place(beside)) };
        Stored::of(browser).save_own(OwnId::new(Timestamp::from_millis(index)), entry).await;
    }
}

/// The number of skills in an area.
fn skills_of(area: &str) -> usize {
    AREAS.iter().find(|other| other.id == area).expect("an area").skills().len()
}

/// The count of an area of which so many skills are green and none is skipped.
fn green_of(area: &str, green: usize) -> String {
    format!("{green} of {} green", skills_of(area))
}

/// The number of skills that count when nothing is set.
fn total() -> u16 {
    count(SKILLS, [], |_| Status::ToDo).total
}
