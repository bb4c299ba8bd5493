//! The people of a team, in the order in which they came.

use crate::progress::{Day, KeptId, Name, Summary, Timestamp};
use std::collections::BTreeMap;

/// The most people of a team.
pub const MAX_PEOPLE: usize = 1_000;

/// The identity of a person among those of a team.
pub type PersonId = KeptId;

/// A person of a team: the summary that they sent, and the name that they were given here, if they were given one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    given: Option<Name>,
    summary: Summary,
    /// The name by which a later link of the same person is known, folded. It is kept, since a team compares it with all others.
    known_as: Option<String>,
}

impl Person {
    /// A person, with the name that they are given here.
    pub fn new(given: Option<Name>, summary: Summary) -> Person {
        // A name that is given here is for the eye. What the person calls themselves stays what their links are known by.
        let known_as = summary.name().or(given.as_ref()).map(folded);
        Person { given, summary, known_as }
    }

    /// The name: the one that was given here, or else that of the summary.
    pub fn name(&self) -> Option<&Name> {
        self.given.as_ref().or(self.summary.name())
    }

    /// The name that was given here.
    pub fn given(&self) -> Option<&Name> {
        self.given.as_ref()
    }

    /// The summary.
    pub fn summary(&self) -> &Summary {
        &self.summary
    }
}

/// As they are in a link, which gives them no name here.
impl From<Summary> for Person {
    fn from(summary: Summary) -> Person {
        Person::new(None, summary)
    }
}

/// A name without the differences that are none between two links of one person: those of case and of space.
fn folded(name: &Name) -> String {
    let words: Vec<&str> = name.as_str().split_whitespace().collect();
    // Letters that have one capital are one, such as both forms of a sigma.
    words.join(" ").chars().flat_map(char::to_uppercase).flat_map(char::to_lowercase).collect()
}

/// The outcome of bringing a summary into a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Brought {
    /// It is of a person who was not there yet.
    Added(PersonId),
    /// It took the place of an earlier one of the same person, which is told so that it can be put back.
    Replaced(PersonId, Box<Summary>),
    /// A later one of the same person is there, and stays.
    Older(PersonId),
    /// It is there already.
    Same(PersonId),
    /// There is no room for one more person.
    Full,
}

/// The people of a team, at most [`MAX_PEOPLE`], in the order in which they came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Team {
    people: BTreeMap<PersonId, Person>,
}

impl Team {
    /// Brings in a person. Where the same one is there, the summary of the later day stays, and of one day the one that was
    /// brought last. A day that has not come yet counts as today, or a clock that was ahead would win for good.
    ///
    /// Two summaries are of the same person if both have a name and it is the same but for case and space. A person whose summary has none
    /// is known by the name that they were given here. A summary without a name is of someone who was not there yet, unless the very
    /// same one is.
    pub fn bring(&mut self, brought: impl Into<Person>, now: Timestamp, today: Day) -> Brought {
        let brought = brought.into();
        let is_known = |person: &Person| match &brought.known_as {
            Some(name) => person.known_as.as_ref() == Some(name),
            None => person.summary == brought.summary,
        };
        let Some((id, person)) = self.people.iter_mut().find(|(_, person)| is_known(person)) else {
            let id = self.free(now);
            return if self.put(id, brought) { Brought::Added(id) } else { Brought::Full };
        };
        if person.summary == brought.summary {
            Brought::Same(*id)
        } else if brought.summary.day_by(today) < person.summary.day_by(today) {
            Brought::Older(*id)
        } else {
            let new = Person::new(person.given.clone(), brought.summary);
            Brought::Replaced(*id, Box::new(std::mem::replace(person, new).summary))
        }
    }

    /// Puts a person under an identity, in place of whoever was there, and returns true unless there is no room for one more.
    pub fn put(&mut self, id: PersonId, person: Person) -> bool {
        let has_room = self.people.len() < MAX_PEOPLE || self.people.contains_key(&id);
        if has_room {
            self.people.insert(id, person);
        }
        has_room
    }

    /// Takes a person out, and returns them so that they can be put back.
    pub fn take_out(&mut self, id: PersonId) -> Option<Person> {
        self.people.remove(&id)
    }

    /// Gives a person another name here, or none. They stay the same person: a later link of theirs still takes the place of this one.
    pub fn rename(&mut self, id: PersonId, given: Option<Name>) {
        if let Some(person) = self.people.get_mut(&id) {
            *person = Person::new(given, person.summary.clone());
        }
    }

    /// A person.
    pub fn get(&self, id: PersonId) -> Option<&Person> {
        self.people.get(&id)
    }

    /// The people, in the order in which they came. An index of a person in [`Coverage`](super::Coverage) is that in this order.
    pub fn people(&self) -> impl Iterator<Item = (PersonId, &Person)> {
        self.people.iter().map(|(id, person)| (*id, person))
    }

    /// Their summaries, in the same order.
    pub fn summaries(&self) -> impl Iterator<Item = &Summary> {
        self.people.values().map(Person::summary)
    }

    /// The number of people.
    pub fn len(&self) -> usize {
        self.people.len()
    }

    /// Returns true if nobody is in it.
    pub fn is_empty(&self) -> bool {
        self.people.is_empty()
    }

    /// The oldest and the newest day of the summaries, as they are told today; `None` where there is none.
    pub fn days(&self, today: Day) -> Option<(Day, Day)> {
        let days = || self.summaries().map(|summary| summary.day_by(today));
        days().min().zip(days().max())
    }

    /// The first identity from a moment on that is not taken.
    fn free(&self, now: Timestamp) -> PersonId {
        let mut id = PersonId::new(now);
        for (taken, _) in self.people.range(id..) {
            if *taken != id {
                break;
            }
            id = id.next();
        }
        id
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
pub(crate) mod tests {
    use super::*;
    use crate::catalogue::{MAX_NUMBER, SkillNumber};
    use crate::progress::{Own, Status};
    use proptest::collection::vec;
    use proptest::prelude::*;

    const TODAY: Day = Day::from_number(2_525);

    fn summary(name: &str, day: u16, statuses: &[Status]) -> Summary {
        Summary::received(Day::from_number(day), Name::new(name), statuses.to_vec())
    }

    fn bring(team: &mut Team, name: &str, day: u16, statuses: &[Status]) -> Brought {
        team.bring(summary(name, day, statuses), Timestamp::from_millis(7), TODAY)
    }

    fn names(team: &Team) -> Vec<&str> {
        team.people().map(|(_, person)| person.name().map(Name::as_str).unwrap_or_default()).collect()
    }

    fn id(team: &Team, index: usize) -> PersonId {
        team.people().nth(index).unwrap().0
    }

    #[test]
    fn people_stand_in_the_order_in_which_they_came() {
        let mut team = Team::default();
        for name in ["Grace", "Ada", "", "Linus"] {
            assert!(matches!(bring(&mut team, name, 1, &[]), Brought::Added(_)));
        }
        assert_eq!(names(&team), ["Grace", "Ada", "", "Linus"]);
        assert_eq!((team.len(), team.is_empty()), (4, false));
    }

    #[test]
    fn the_newer_summary_of_a_person_takes_the_place_of_the_older() {
        let mut team = Team::default();
        bring(&mut team, "Ada Lovelace", 10, &[Status::ToDo]);
        bring(&mut team, "Grace", 10, &[]);
        let ada = id(&team, 0);
        assert_eq!(bring(&mut team, "ada  LOVELACE", 9, &[Status::CanDo]), Brought::Older(ada));
        let old = summary("Ada Lovelace", 10, &[Status::ToDo]);
        let replaced = Brought::Replaced(ada, Box::new(old));
        assert_eq!(bring(&mut team, "ada LOVELACE", 11, &[Status::CanDo]), replaced);
        assert_eq!(bring(&mut team, "ada LOVELACE", 11, &[Status::CanDo]), Brought::Same(ada));
        // On the same day the one that was brought last.
        let second = Brought::Replaced(ada, Box::new(summary("ada LOVELACE", 11, &[Status::CanDo])));
        assert_eq!(bring(&mut team, "Ada Lovelace", 11, &[Status::Learning]), second);
        assert_eq!(names(&team), ["Ada Lovelace", "Grace"]);
    }

    #[test]
    fn a_clock_that_was_ahead_does_not_win_for_good() {
        let mut team = Team::default();
        bring(&mut team, "Ada", 60_000, &[Status::ToDo]);
        assert!(matches!(bring(&mut team, "Ada", TODAY.number(), &[Status::CanDo]), Brought::Replaced(..)));
        assert_eq!(team.days(TODAY), Some((TODAY, TODAY)));
    }

    #[test]
    fn a_person_without_a_name_is_known_by_the_one_they_are_given() {
        let mut team = Team::default();
        let nameless = [Status::Learning];
        bring(&mut team, "", 1, &nameless);
        assert!(matches!(bring(&mut team, "", 1, &nameless), Brought::Same(_)));
        assert!(matches!(bring(&mut team, "", 1, &[Status::CanDo]), Brought::Added(_)));
        let first = id(&team, 0);
        team.rename(first, Name::new("Grace"));
        assert_eq!(names(&team), ["Grace", ""]);
        assert!(
            matches!(bring(&mut team, "GRACE", 2, &[]), Brought::Replaced(replaced, _) if replaced == first)
        );
        assert_eq!(names(&team), ["Grace", ""]);
    }

    #[test]
    fn a_renamed_person_stays_the_same() {
        let mut team = Team::default();
        bring(&mut team, "Alex", 1, &[]);
        let alex = id(&team, 0);
        team.rename(alex, Name::new("Alex from payments"));
        assert!(
            matches!(bring(&mut team, "alex", 2, &[]), Brought::Replaced(replaced, _) if replaced == alex)
        );
        assert_eq!(names(&team), ["Alex from payments"]);
        team.rename(alex, None);
        assert_eq!(names(&team), ["alex"]);
    }

    #[test]
    fn who_was_taken_out_can_be_put_back() {
        let mut team = Team::default();
        for name in ["Ada", "Grace", "Linus"] {
            bring(&mut team, name, 1, &[]);
        }
        let before = team.clone();
        let grace = id(&team, 1);
        let person = team.take_out(grace).unwrap();
        assert_eq!((names(&team), team.get(grace)), (vec!["Ada", "Linus"], None));
        assert!(team.put(grace, person));
        assert_eq!(team, before);
    }

    #[test]
    fn a_team_is_bounded() {
        let mut team = Team::default();
        for number in 0..MAX_PEOPLE {
            assert!(matches!(bring(&mut team, &format!("Person {number}"), 1, &[]), Brought::Added(_)));
        }
        assert_eq!(bring(&mut team, "One more", 1, &[]), Brought::Full);
        assert!(matches!(bring(&mut team, "Person 7", 2, &[]), Brought::Replaced(..)));
        assert_eq!(team.len(), MAX_PEOPLE);
        assert_eq!(team.days(TODAY), Some((Day::from_number(1), Day::from_number(2))));
    }

    /// Summaries that share few names and days, so that they meet.
    pub(crate) fn summaries() -> impl Strategy<Value = Summary> {
        let name = prop_oneof![
            prop::sample::select(vec!["", "Ada", "ada ", "Grace", "Linus"]).prop_map(str::to_owned),
            ".{0,20}",
        ];
        let known = usize::from(MAX_NUMBER.get());
        let status = prop::sample::select(&Status::ALL[..]);
        let statuses = prop_oneof![vec(status.clone(), known), vec(status.clone(), 0..=known + 9)];
        let own = (".{0,9}", 1..=MAX_NUMBER.get(), status).prop_map(|(name, beside, status)| Own {
            name: Name::new(&name),
            beside: SkillNumber::new(beside),
            status,
        });
        (name, 0..4_u16, statuses, vec(own, 0..3)).prop_map(|(name, day, statuses, own)| {
            Summary::received(Day::from_number(day), Name::new(&name), statuses).with_own(own)
        })
    }

    proptest! {
        /// Whatever is brought, in whatever order: everyone stands there once, with the newest that they sent.
        #[test]
        fn everyone_stands_there_once_with_the_newest_they_sent(brought in vec(summaries(), 0..24)) {
            let mut team = Team::default();
            for summary in &brought {
                let before = team.len();
                let outcome = team.bring(summary.clone(), Timestamp::EPOCH, TODAY);
                prop_assert_eq!(team.len() - before, usize::from(matches!(outcome, Brought::Added(_))));
            }
            for (index, person) in team.summaries().enumerate() {
                prop_assert!(brought.contains(person));
                let Some(name) = person.name().map(folded) else { continue };
                let is_same = |other: &&Summary| other.name().map(folded).as_ref() == Some(&name);
                prop_assert!(brought.iter().filter(is_same).all(|other| other.day() <= person.day()));
                prop_assert!(!team.summaries().skip(index + 1).any(|other| is_same(&other)));
            }
            // Bringing all of it again adds nobody.
            let before = team.len();
            for summary in brought {
                let outcome = team.bring(summary, Timestamp::EPOCH, TODAY);
                prop_assert!(!matches!(outcome, Brought::Added(_)));
            }
            prop_assert_eq!(team.len(), before);
        }
    }
}
