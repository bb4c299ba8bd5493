//! Teams: the summaries of several people side by side.
//!
//! A [`Team`] is the people whose links someone brought together, each a [`Person`] with a summary. [`Coverage`] says of each skill who
//! can do it and who is learning it, and of any set of skills what someone, most, only one and nobody can do; [`Against`] says the same
//! of what a role asks for, and who comes closest to it. [`lessons`] finds who can teach whom, and [`Percents`] are the lines of a radar
//! chart. [`SharedTeam`] is what a link to a team carries, and [`SavedPerson`] is what this browser keeps of a person.
//!
//! It does not decode links, since links to teams are made of what is here: a saved person has the text of their link, and whoever
//! reads it decodes it. Everything takes time in proportion to people times skills.
//!
//! Own technologies count in the percentages, as they do in the summaries. They are in no list, since what one person calls theirs has
//! no row in which others could be seen beside them.
//!
//! ```
//! use greenlit::catalogue::SKILLS;
//! use greenlit::progress::{Day, Name, Status, Summary, Timestamp};
//! use greenlit::team::{Brought, Coverage, Team};
//!
//! let mut team = Team::default();
//! let day = Day::from_number(2_519);
//! let ada = Summary::received(day, Name::new("Ada"), vec![Status::CanDo, Status::Learning]);
//! let grace = Summary::received(day, Name::new("Grace"), vec![Status::ToDo, Status::CanDo]);
//! assert!(matches!(team.bring(ada.clone(), Timestamp::EPOCH, day), Brought::Added(_)));
//! assert!(matches!(team.bring(grace, Timestamp::EPOCH, day), Brought::Added(_)));
//! assert!(matches!(team.bring(ada, Timestamp::EPOCH, day), Brought::Same(_)));
//! assert_eq!(Coverage::new(team.summaries()).of(&SKILLS[0]).can(), [0]);
//! ```

mod against;
mod coverage;
mod lessons;
mod people;
mod percents;
mod saved;
mod shared;

pub use against::{Against, Candidate, CoveredRequirement};
pub use coverage::{Cover, Coverage, Covered};
pub use lessons::{Lesson, MAX_LESSONS, lessons};
pub use people::{Brought, MAX_PEOPLE, Person, PersonId, Team};
pub use percents::Percents;
pub use saved::{KeptPerson, LongLink, MAX_LINK_BYTES, SavedPeople, SavedPerson};
pub use shared::{MAX_LINKED_PEOPLE, MAX_SHARED_BYTES, SharedTeam};

#[cfg(test)]
pub(crate) use people::tests;
