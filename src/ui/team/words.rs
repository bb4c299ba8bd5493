//! The words of the page.

use super::found::Aside;
use crate::link::{Kind, LinkError};
use crate::progress::{Day, Name};
use crate::role::Met;
use crate::team::{Covered, MAX_PEOPLE};

/// The outcome for people who were brought in, each by name where the names are told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Those who were not there yet.
    pub added: Vec<String>,
    /// Those whose newer link took the place of an older one.
    pub replaced: Vec<String>,
    /// Those of whom a newer link is there.
    pub older: Vec<String>,
    /// The number of those who are there already.
    pub same: usize,
    /// The number of those for whom there is no room.
    pub without_room: usize,
}

/// The name of a person, or their place in the team.
pub fn called(name: Option<&Name>, index: usize) -> String {
    name.map_or_else(|| format!("Person {}", index + 1), Name::to_string)
}

/// The name of a person in a sentence.
pub fn isolated(name: Option<&Name>) -> String {
    name.map_or_else(|| "someone without a name".to_owned(), Name::isolated)
}

/// The name of a person at the beginning of a sentence.
pub fn isolated_first(name: Option<&Name>) -> String {
    name.map_or_else(|| "Someone without a name".to_owned(), Name::isolated)
}

/// The sentences about people who were brought in.
pub fn brought(outcome: &Outcome, aside: &Aside) -> String {
    let Outcome { added, replaced, older, same, without_room } = outcome;
    let mut sentences = Vec::new();
    match &added[..] {
        [] => {}
        [name] => sentences.push(format!("Added: {name}.")),
        added => sentences.push(format!("{} people were added.", added.len())),
    }
    match &replaced[..] {
        [] => {}
        [name] => {
            sentences.push(format!("A newer link took the place of the one that was here: {name}."));
        }
        names => sentences.push(format!("Newer links took the place of those of {}.", some(names))),
    }
    match &older[..] {
        [] => {}
        [name] => sentences.push(format!("Left out, since a newer link is here: {name}.")),
        names => sentences.push(format!("Left out, since newer links are here: {}.", some(names))),
    }
    match same {
        0 => {}
        1 => sentences.push("One is here already.".to_owned()),
        same => sentences.push(format!("{same} are here already.")),
    }
    if *without_room > 0 {
        sentences.push(format!("{without_room} have no room, since a team has at most {MAX_PEOPLE} people."));
    }
    if sentences.is_empty() && aside.refused.is_empty() && aside.unreadable.is_empty() {
        sentences.push(
            "There is no link to a summary in this text. Such a link has /s/# in it, and all that follows."
                .to_owned(),
        );
    }
    if aside.is_cut {
        sentences.push(
            "It was too much to read at once, and not all of it was: bring the rest in separately."
                .to_owned(),
        );
    }
    sentences.join(" ")
}

/// The first of some names, and how many there are beside them.
fn some(names: &[String]) -> String {
    const TOLD: usize = 3;
    match names.len() {
        number if number > TOLD + 1 => {
            format!("{} and {} others", names[..TOLD].join(", "), number - TOLD)
        }
        _ => names.join(", "),
    }
}

/// The sentence that people were taken out.
pub fn taken_out(number: usize) -> String {
    if number == 1 {
        "1 person was taken out.".to_owned()
    } else {
        format!("{number} people were taken out.")
    }
}

/// The number of links that do not open, and of lines that hold none; empty if there are none.
pub fn aside(aside: &Aside) -> String {
    let links = aside.refused.len() + aside.more_refused;
    let links = match links {
        0 => None,
        1 => Some("1 link brings nobody in".to_owned()),
        links => Some(format!("{links} links bring nobody in")),
    };
    let lines = match aside.lines.number {
        0 => None,
        1 => Some("1 line has no link".to_owned()),
        lines => Some(format!("{lines} lines have no link")),
    };
    links.into_iter().chain(lines).collect::<Vec<_>>().join(", ")
}

/// The reason why a link brings nobody in.
pub const fn refused(error: LinkError) -> &'static str {
    match error {
        LinkError::Other(Kind::Role) => "a role, and not a person",
        LinkError::Other(Kind::Summary | Kind::Team) => "of another kind",
        LinkError::Newer => "made by a newer version: reload this page",
        LinkError::Truncated => "its end is missing",
        LinkError::Damaged => "changed on the way",
        LinkError::Empty | LinkError::Foreign => "not a link of Greenlit",
    }
}

/// The days of the summaries, as in "As of 3 Nov 2026 (the oldest) to 30 Nov 2026 (the newest)."; empty if there are none.
pub fn as_of(days: Option<(Day, Day)>) -> String {
    match days {
        None => String::new(),
        Some((oldest, newest)) if oldest == newest => format!("As of {newest}."),
        Some((oldest, newest)) => format!("As of {oldest} (the oldest) to {newest} (the newest)."),
    }
}

/// A number of people.
pub fn people(number: usize) -> String {
    if number == 1 { "1 person".to_owned() } else { format!("{number} people") }
}

/// The numbers of a group, as in "someone can 12, most 5, only one 3, nobody 4, learning 2".
pub fn numbers(covered: &Covered) -> String {
    let Covered { someone, most, only_one, learning, .. } = covered;
    let [someone, most, only_one, learning] = [someone.len(), most.len(), only_one.len(), learning.len()];
    let nobody = covered.missing();
    format!("someone can {someone}, most {most}, only one {only_one}, nobody {nobody}; learning {learning}")
}

/// The coverage of a role by the team, as in "The team covers 14 of 16 musts and 3 of 5 nice to have."
pub fn covers(musts: Met, nices: Met) -> String {
    let of = |met: Met, kind: &str| format!("{} of {} {kind}", met.met, met.asked);
    match (musts.asked, nices.asked) {
        (0, 0) => "This role asks for nothing yet.".to_owned(),
        (_, 0) => format!("The team covers {}.", of(musts, "musts")),
        (0, _) => format!("The team covers {}.", of(nices, "nice to have")),
        _ => format!("The team covers {} and {}.", of(musts, "musts"), of(nices, "nice to have")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::{OtherLines, Refused};

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn what_became_of_people_is_told_in_sentences() {
        let aside = Aside::default();
        let outcome = Outcome { added: names(&["Ada"]), same: 1, ..Outcome::default() };
        assert_eq!(brought(&outcome, &aside), "Added: Ada. One is here already.");
        let outcome = Outcome {
            added: names(&["Ada", "Grace"]),
            replaced: names(&["Alan", "Barbara", "Edsger", "Frances", "Ken"]),
            older: names(&["Linus"]),
            same: 2,
            without_room: 3,
        };
        assert_eq!(
            brought(&outcome, &aside),
            "2 people were added. Newer links took the place of those of Alan, Barbara, Edsger and 2 others. Left out, since a newer link is here: Linus. 2 are here already. 3 have no room, since a team has at most 1000 people."
        );
    }

    #[test]
    fn a_text_without_a_link_is_told_so_unless_something_else_is() {
        let none = brought(&Outcome::default(), &Aside::default());
        assert!(none.starts_with("There is no link"), "{none}");
        let refused = vec![Refused { start: "12abc".to_owned(), error: LinkError::Truncated }];
        let lines = OtherLines { number: 2, first: vec![] };
        let cut = Aside { refused, lines, ..Aside::default() };
        assert_eq!(brought(&Outcome::default(), &cut), "");
        assert_eq!(super::aside(&cut), "1 link brings nobody in, 2 lines have no link");
    }

    #[test]
    fn days_and_numbers_are_told_as_people_say_them() {
        let day = Day::from_number(2_525);
        assert_eq!(as_of(None), "");
        assert_eq!(as_of(Some((day, day))), format!("As of {day}."));
        let met = |met, asked| Met { met, asked };
        assert_eq!(covers(met(14, 16), met(3, 5)), "The team covers 14 of 16 musts and 3 of 5 nice to have.");
        assert_eq!(covers(met(1, 2), met(0, 0)), "The team covers 1 of 2 musts.");
        assert_eq!((people(1), people(2)), ("1 person".to_owned(), "2 people".to_owned()));
    }
}
