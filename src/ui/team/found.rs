//! The people that a text or a file holds, and what is left beside them.

use crate::backup::{Backup, BackupError, decode_text};
use crate::browser::clock;
use crate::link::{self, FoundLinks, Kind, LinkError, OtherLines, Refused};
use crate::progress::{Day, Name, Own, Summary};
use crate::team::{Person, SharedTeam};
use crate::ui::errors;

/// The people of a text or a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The people, in the order of the text; those of links to teams last.
    pub people: Vec<Person>,
    /// The rest.
    pub aside: Aside,
}

/// The parts of a text or a file that bring nobody in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Aside {
    /// Links that do not open, or to something else.
    pub refused: Vec<Refused>,
    /// The number of others that do not open.
    pub more_refused: usize,
    /// The lines without a link.
    pub lines: OtherLines,
    /// True if there was more than is read at once.
    pub is_cut: bool,
    /// A sentence for each file that cannot be read.
    pub unreadable: Vec<String>,
}

impl Found {
    /// The people of the links in a text, among them those of links to teams.
    pub fn in_text(text: &str) -> Found {
        let FoundLinks { contents, mut refused, more_refused, other_lines, is_complete } =
            link::find_all::<Summary>(text);
        let mut people: Vec<Person> = contents.into_iter().map(Person::from).collect();
        let is_team = |refused: &Refused| refused.error == LinkError::Other(Kind::Team);
        // One of many may be among those that are only counted.
        if refused.iter().any(is_team) || more_refused > 0 {
            refused.retain(|refused| !is_team(refused));
            let teams = link::find_all::<SharedTeam>(text).contents;
            people.extend(teams.iter().flat_map(SharedTeam::people).cloned().map(Person::from));
        }
        let aside =
            Aside { refused, more_refused, lines: other_lines, is_cut: !is_complete, ..Aside::default() };
        Found { people, aside }
    }

    /// The person of a backup, or the people of the links in any other file.
    pub fn in_file(file: &[u8], today: Day) -> Found {
        let text = match decode_text(file) {
            Ok(text) => text,
            Err(error) => return Found::unreadable(errors::backup(error)),
        };
        match Backup::find(&text) {
            Ok(found) => Found { people: vec![of_backup(found.backup, today)], ..Found::default() },
            // Only what is no backup can be a text with links in it: the notes of a backup may contain links, too.
            Err(BackupError::Foreign(_) | BackupError::Export(_)) => Found::in_text(&text),
            Err(error) => Found::unreadable(errors::backup(error)),
        }
    }

    /// A file that cannot be read, for a reason that is told in a sentence.
    pub fn unreadable(sentence: String) -> Found {
        Found { aside: Aside { unreadable: vec![sentence], ..Aside::default() }, ..Found::default() }
    }

    /// Adds what another file holds.
    pub fn add(&mut self, other: Found) {
        self.people.extend(other.people);
        let Aside { refused, more_refused, lines, is_cut, unreadable } = other.aside;
        self.aside.refused.extend(refused);
        self.aside.more_refused += more_refused;
        self.aside.lines.number += lines.number;
        self.aside.lines.first.extend(lines.first);
        self.aside.is_cut |= is_cut;
        self.aside.unreadable.extend(unreadable);
    }
}

/// The person who saved a backup, as of the day of their last change: later ones would be in it.
fn of_backup(Backup { name, progress, own, .. }: Backup, today: Day) -> Person {
    let last = progress.changes().map(|change| change.at).max();
    let summary =
        Summary::new(&progress, last.map_or(today, clock::day_of), name.as_deref().and_then(Name::new));
    let own = own.living().map(|(_, own)| Own::from(own));
    Person::from(summary.with_own(own).sharing_own(|_| false))
}
