//! A team as a link carries it: names, days and statuses, and nothing else of the summaries.

use super::{Person, Team};
use crate::catalogue::{MAX_SKILL_NUMBER, SkillNumber};
use crate::progress::{Day, MAX_NAME_BYTES, Name, Summary};

/// The most people that a link to a team carries.
pub const MAX_LINKED_PEOPLE: usize = 30;

/// The most bytes that the people of a link take, each its name, the statuses, and [`PERSON_BYTES`]: so much that there is room for
/// [`MAX_LINKED_PEOPLE`] with common names even in the largest catalogue that there can be. The time to decode a link grows with the
/// square of its length.
pub const MAX_SHARED_BYTES: usize = 15_000;

/// The bytes that a person takes beside their name and statuses: both lengths, the day, and the highest skill number.
const PERSON_BYTES: usize = 8;

const _: () = {
    let statuses = (MAX_SKILL_NUMBER as usize).div_ceil(4);
    assert!(MAX_LINKED_PEOPLE * (PERSON_BYTES + 16 + statuses) <= MAX_SHARED_BYTES);
    assert!(PERSON_BYTES + MAX_NAME_BYTES + statuses <= MAX_SHARED_BYTES);
    assert!(MAX_LINKED_PEOPLE <= u8::MAX as usize);
};

/// Several people's names, days and statuses on one day: what a link to a team carries. It has no evidence and no own entries, so that
/// numbers in which own technologies count can be lower than in the summaries.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SharedTeam {
    day: Day,
    people: Vec<Summary>,
}

impl SharedTeam {
    /// The people with these summaries on a day, as far as a link has room: the first [`MAX_LINKED_PEOPLE`], and fewer where their names
    /// are longer than any in common use. Of each summary only the name, the day and the statuses are taken.
    pub fn new<'a>(day: Day, people: impl IntoIterator<Item = &'a Summary>) -> SharedTeam {
        let mut room = MAX_SHARED_BYTES;
        let people =
            people.into_iter().take(MAX_LINKED_PEOPLE).map(|summary| shared(summary.name(), summary));
        let fitting = people.map_while(|summary| {
            room = room.checked_sub(size(&summary))?;
            Some(summary)
        });
        SharedTeam { day, people: fitting.collect() }
    }

    /// A team as it is shared on a day, by the names that are shown here.
    ///
    /// ```
    /// use greenlit::progress::{Day, Name, Summary, Timestamp};
    /// use greenlit::team::{SharedTeam, Team};
    ///
    /// let mut team = Team::default();
    /// team.bring(Summary::received(Day::default(), Name::new("Ada"), vec![]), Timestamp::EPOCH, Day::default());
    /// let shared = SharedTeam::of_team(Day::from_number(2_525), &team);
    /// assert_eq!(shared.people()[0].name().map(Name::as_str), Some("Ada"));
    /// ```
    pub fn of_team(day: Day, team: &Team) -> SharedTeam {
        let named = |person: &Person| shared(person.name(), person.summary());
        let people: Vec<Summary> =
            team.people().take(MAX_LINKED_PEOPLE).map(|(_, person)| named(person)).collect();
        SharedTeam::new(day, &people)
    }

    /// The day on which it was shared.
    pub fn day(&self) -> Day {
        self.day
    }

    /// The people, in the order of the team.
    pub fn people(&self) -> &[Summary] {
        &self.people
    }
}

/// The parts of a summary that are shared, under a name. Statuses of skills that no catalogue can have, or that do not count, are left
/// out.
fn shared(name: Option<&Name>, summary: &Summary) -> Summary {
    let known = summary.known().get().min(MAX_SKILL_NUMBER);
    let mut statuses = summary.statuses().to_vec();
    statuses.truncate(usize::from(known));
    Summary::received(summary.day(), name.cloned(), statuses).counted_with(SkillNumber::new(known))
}

/// The bytes that a person takes in a link.
fn size(summary: &Summary) -> usize {
    let name = summary.name().map_or(0, |name| name.as_str().len());
    PERSON_BYTES + name + summary.statuses().len().div_ceil(4)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use crate::progress::{Evidence, EvidenceUrl, Own, Status, Timestamp};

    #[test]
    fn nothing_but_name_day_and_statuses_is_shared() {
        let skill = SkillNumber::new(1);
        let evidence = Evidence { skill, url: EvidenceUrl::parse("https://example.org").unwrap() };
        let own = Own { name: Name::new("Zig"), beside: skill, status: Status::CanDo };
        let bare =
            Summary::received(Day::from_number(5), Name::new("Ada"), vec![Status::CanDo, Status::Learning]);
        let full = bare.clone().with_evidence([evidence]).with_own([own]);
        let shared = SharedTeam::new(Day::from_number(9), [&full]);
        assert_eq!((shared.day(), shared.people()), (Day::from_number(9), &[bare][..]));
    }

    #[test]
    fn people_have_the_names_that_are_shown_here() {
        let mut team = Team::default();
        for name in ["Alex", ""] {
            let summary = Summary::received(Day::default(), Name::new(name), vec![]);
            team.bring(summary, Timestamp::EPOCH, Day::default());
        }
        for (name, given) in [("Alex", "Alex from payments"), ("", "Grace")] {
            let is_it = |person: &Person| person.name().map(Name::as_str).unwrap_or_default() == name;
            let id = team.people().find(|(_, person)| is_it(person)).unwrap().0;
            team.rename(id, Name::new(given));
        }
        let shared = SharedTeam::of_team(Day::default(), &team);
        let names: Vec<_> = shared.people().iter().filter_map(Summary::name).map(Name::as_str).collect();
        assert_eq!(names, ["Alex from payments", "Grace"]);
    }

    #[test]
    fn a_shared_team_is_bounded() {
        let of = |name: &str, known: usize| {
            Summary::received(Day::default(), Name::new(name), vec![Status::CanDo; known])
        };
        let people = |name: &str, known| {
            let person = of(name, known);
            SharedTeam::new(Day::default(), std::iter::repeat_n(&person, 1_000))
        };
        assert_eq!(people("Ada", 265).people().len(), MAX_LINKED_PEOPLE);
        assert_eq!(people("Ada Lovelace", usize::from(MAX_SKILL_NUMBER)).people().len(), MAX_LINKED_PEOPLE);
        // Letters with marks, as no language writes them.
        let long = format!("W{}", "\u{301}".repeat(7)).repeat(64);
        let few = people(&long, usize::from(MAX_SKILL_NUMBER)).people().len();
        assert!((1..MAX_LINKED_PEOPLE).contains(&few), "{few}");
        // A link made by hand can say so.
        assert_eq!(people("Ada", 60_000).people()[0].known().get(), MAX_SKILL_NUMBER);
    }

    /// Another catalogue may count fewer skills than the summary has statuses of.
    #[test]
    fn what_does_not_count_is_not_shared() {
        let all = Summary::received(Day::default(), None, vec![Status::CanDo; 9]);
        let shared = SharedTeam::new(Day::default(), [&all.clone().counted_with(SkillNumber::new(4)), &all]);
        assert_eq!(shared.people().iter().map(|person| person.statuses().len()).collect::<Vec<_>>(), [4, 9]);
        // Nor does it lack what has come since.
        let later = SharedTeam::new(Day::default(), [&all.counted_with(SkillNumber::new(12))]);
        assert_eq!((later.people()[0].statuses().len(), later.people()[0].known().get()), (9, 12));
    }
}
