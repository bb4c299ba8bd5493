//! A role that a person is working on: what was read from an ad or taken from elsewhere, and what they corrected.

use super::{Need, Reading, Requirement, Role};
use crate::catalogue::SkillNumber;
use crate::progress::{Day, Name};
use std::collections::BTreeMap;
use std::ops::Range;

/// A role that a person is working on.
///
/// What they correct stays corrected when the ad is read again, whatever was added to its text.
///
/// ```
/// use greenlit::catalogue::by_id;
/// use greenlit::progress::Day;
/// use greenlit::role::{Draft, Need};
///
/// let mut draft = Draft::default();
/// let kafka = by_id("kafka").map(|skill| skill.number).unwrap_or_default();
/// draft.read("Requirements: Go, Kafka".to_owned(), Day::default());
/// draft.correct(&[kafka], Some(Need::Nice));
/// draft.read("Requirements: Go, Kafka and PostgreSQL".to_owned(), Day::default());
/// assert_eq!(draft.role().need(kafka), Some(Need::Nice));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    ad: String,
    reading: Reading,
    role: Role,
    /// The person's corrections of skills, against what the ad says: the weight, or `None` for one that is not asked for.
    corrections: BTreeMap<SkillNumber, Option<Need>>,
}

/// A piece of an ad.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The bytes of the ad that it is.
    pub place: Range<usize>,
    /// The skills that were read from it, in their order; none for a piece that asks for nothing.
    pub skills: Vec<SkillNumber>,
}

impl Draft {
    /// Goes on with a role, and with the ad that it was read from, if it was.
    pub fn from_role(role: Role, ad: String) -> Draft {
        let reading = Reading::from_ad(&ad);
        let mut corrections = BTreeMap::new();
        // A role that was not read from an ad has nothing that it differs from.
        if !ad.is_empty() {
            let read = reading.asked().iter().map(|asked| asked.skill);
            let kept = role.requirements().iter().flat_map(|requirement| requirement.skills()).copied();
            let differs = |skill: &SkillNumber| role.need(*skill) != reading.need(*skill);
            corrections.extend(read.chain(kept).filter(differs).map(|skill| (skill, role.need(skill))));
        }
        Draft { ad, reading, role, corrections }
    }

    /// The role as it is by now.
    pub fn role(&self) -> &Role {
        &self.role
    }

    /// The ad; empty if there is none.
    pub fn ad(&self) -> &str {
        &self.ad
    }

    /// The outcome of reading the ad.
    pub fn reading(&self) -> &Reading {
        &self.reading
    }

    /// The requirements of a weight in the order in which the ad names them, then those that it does not name.
    pub fn requirements(&self, need: Need) -> Vec<&Requirement> {
        let asked = self.reading.asked();
        let place = |requirement: &&Requirement| {
            asked.iter().position(|asked| requirement.skills().contains(&asked.skill)).unwrap_or(asked.len())
        };
        let of_need = self.role.requirements().iter().filter(|requirement| requirement.need() == need);
        let mut requirements: Vec<_> = of_need.collect();
        // Stable, so that those without a place stay in the order of their skills.
        requirements.sort_by_key(place);
        requirements
    }

    /// Reads an ad, which takes the place of what the role was before, but for its name and what the person corrected.
    pub fn read(&mut self, ad: String, day: Day) {
        self.reading = Reading::from_ad(&ad);
        self.ad = ad;
        self.build(day);
    }

    /// Takes back what the person said of a skill, so that what the ad says of it counts again.
    pub fn take_back(&mut self, skill: SkillNumber) {
        self.corrections.remove(&skill);
        self.build(self.role.day());
    }

    /// Makes the role anew from what was read and corrected.
    fn build(&mut self, day: Day) {
        self.role = Role::from_reading(day, self.role.name().cloned(), &self.reading);
        for (skill, need) in &self.corrections {
            correct(&mut self.role, *skill, *need);
        }
    }

    /// Corrects the weight of some skills; `None` takes them out.
    pub fn correct(&mut self, skills: &[SkillNumber], need: Option<Need>) {
        for skill in skills {
            correct(&mut self.role, *skill, need);
            self.corrections.insert(*skill, need);
        }
    }

    /// Gives the role another name, or none.
    pub fn rename(&mut self, name: Option<Name>) {
        self.role.rename(name);
    }

    /// The skills that the ad asks for and that the person took out, in the order of the ad.
    pub fn taken_out(&self) -> Vec<SkillNumber> {
        let asked = self.reading.asked().iter().map(|asked| asked.skill);
        asked.filter(|skill| self.role.need(*skill).is_none()).collect()
    }

    /// The words of the ad that a skill was read from, each once, in the order of the ad.
    pub fn words(&self, skill: SkillNumber) -> Vec<&str> {
        let asked = self.reading.asked().iter().find(|asked| asked.skill == skill);
        let mut words: Vec<&str> = Vec::new();
        for word in
            asked.iter().flat_map(|asked| &asked.places).filter_map(|place| self.ad.get(place.clone()))
        {
            if !words.iter().any(|other| other.eq_ignore_ascii_case(word)) {
                words.push(word);
            }
        }
        words
    }

    /// The ad in pieces: those that a skill of the role was read from, and what stands between them. Together they are the ad.
    pub fn pieces(&self) -> Vec<Piece> {
        let mut read: Vec<(Range<usize>, SkillNumber)> = Vec::new();
        for asked in self.reading.asked().iter().filter(|asked| self.role.need(asked.skill).is_some()) {
            read.extend(asked.places.iter().map(|place| (place.clone(), asked.skill)));
        }
        read.sort_by_key(|(place, skill)| (place.start, place.end, *skill));
        let mut pieces: Vec<Piece> = Vec::new();
        let mut end = 0;
        for (place, skill) in read {
            match pieces.last_mut() {
                // Two skills that were read from the same words, or from some of them.
                Some(piece) if place.start < end => {
                    end = end.max(place.end);
                    piece.place.end = end;
                    if !piece.skills.contains(&skill) {
                        piece.skills.push(skill);
                    }
                }
                _ => {
                    if end < place.start {
                        pieces.push(Piece { place: end..place.start, skills: Vec::new() });
                    }
                    end = place.end;
                    pieces.push(Piece { place, skills: vec![skill] });
                }
            }
        }
        if end < self.ad.len() {
            pieces.push(Piece { place: end..self.ad.len(), skills: Vec::new() });
        }
        pieces
    }
}

/// Corrects the weight of one skill of a role. Where alternatives of it are asked for, it is their weight, too.
fn correct(role: &mut Role, skill: SkillNumber, need: Option<Need>) {
    match need {
        None => role.release(skill),
        Some(need) if role.requirement(skill).is_some() => role.weigh(skill, need),
        Some(need) => role.require(&[skill], need),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use crate::catalogue::{Level, by_id};
    use crate::role::kept::tests::roles;
    use proptest::prelude::*;

    const AD: &str =
        "Requirements:\n- Python, Go or Java\n- PostgreSQL\n- Kubernetes\n\nNice to have:\n- Kafka";

    fn number(id: &str) -> SkillNumber {
        by_id(id).unwrap().number
    }

    fn read(ad: &str) -> Draft {
        let mut draft = Draft::default();
        draft.read(ad.to_owned(), Day::default());
        draft
    }

    #[test]
    fn corrections_stay_when_the_ad_goes_on() {
        let mut draft = read(AD);
        draft.correct(&[number("postgresql")], None);
        draft.correct(&[number("kafka")], Some(Need::Must));
        draft.correct(&[number("python"), number("go"), number("java")], Some(Need::Nice));
        draft.correct(&[number("redis")], Some(Need::Nice));
        draft.rename(Name::new("Backend engineer"));
        for ad in [AD.to_owned(), format!("{AD}\n- Docker")] {
            draft.read(ad, Day::from_number(9));
            let need = |id| draft.role().need(number(id));
            assert_eq!(need("postgresql"), None);
            assert_eq!(need("kafka"), Some(Need::Must));
            assert_eq!(need("redis"), Some(Need::Nice));
            assert_eq!(draft.role().requirement(number("go")).unwrap().skills().len(), 3);
            assert_eq!(need("java"), Some(Need::Nice));
            assert_eq!(draft.role().name(), Name::new("Backend engineer").as_ref());
            assert_eq!(draft.taken_out(), [number("postgresql")]);
        }
        assert_eq!(draft.role().need(number("docker")), Some(Need::Nice));
        draft.take_back(number("postgresql"));
        assert_eq!(draft.taken_out(), []);
        assert_eq!(draft.role().need(number("redis")), Some(Need::Nice));
    }

    #[test]
    fn an_alternative_that_is_put_back_is_one_again() {
        let mut draft = read(AD);
        let before = draft.role().clone();
        draft.correct(&[number("go")], None);
        assert_ne!(draft.role(), &before);
        draft.take_back(number("go"));
        assert_eq!(draft.role(), &before);
    }

    #[test]
    fn requirements_stand_in_the_order_of_the_ad() {
        let mut draft = read("Requirements: Redis, Java or Go, AWS");
        draft.correct(&[number("http")], Some(Need::Must));
        let first =
            |requirement: &Requirement| crate::catalogue::by_number(requirement.skills()[0]).unwrap().id;
        let order: Vec<_> = draft.requirements(Need::Must).into_iter().map(first).collect();
        let place = |id| order.iter().position(|other| *other == id).unwrap();
        let languages = draft.role().requirement(number("go")).map(first).unwrap();
        assert!(place("redis") < place(languages) && place(languages) < place("aws"), "{order:?}");
        assert_eq!(order.last(), Some(&"http"));
        assert!(draft.requirements(Need::Nice).is_empty());
    }

    #[test]
    fn a_kept_role_stays_corrected() {
        let mut draft = read(AD);
        draft.correct(&[number("postgresql")], None);
        draft.correct(&[number("redis")], Some(Need::Nice));
        let mut again = Draft::from_role(draft.role().clone(), draft.ad().to_owned());
        assert_eq!(again.role(), draft.role());
        again.read(format!("{AD}\n- Docker"), Day::default());
        assert_eq!(again.role().need(number("postgresql")), None);
        assert_eq!(again.role().need(number("redis")), Some(Need::Nice));
        assert_eq!(again.role().need(number("docker")), Some(Need::Nice));
    }

    #[test]
    fn an_ad_takes_the_place_of_a_level() {
        let mut draft = Draft::from_role(Role::of_level(Day::default(), None, Level::Core), String::new());
        assert!(draft.role().need(number("http")).is_some());
        draft.read(AD.to_owned(), Day::default());
        assert_eq!(draft.role().need(number("http")), None);
        assert_eq!(draft.role().need(number("kafka")), Some(Need::Nice));
    }

    #[test]
    fn the_words_of_a_skill_are_those_of_the_ad() {
        let draft = read("Requirements: Postgres. We run PostgreSQL on K8s. PostgreSQL!");
        assert_eq!(draft.words(number("postgresql")), ["Postgres", "PostgreSQL"]);
        assert_eq!(draft.words(number("redis")), [""; 0]);
        let marked: Vec<_> = draft.pieces().into_iter().filter(|piece| !piece.skills.is_empty()).collect();
        let words: Vec<_> = marked.iter().map(|piece| &draft.ad()[piece.place.clone()]).collect();
        assert_eq!(words, ["Postgres", "PostgreSQL", "K8s", "PostgreSQL"]);
        // A tool and the skill that it serves are read from the same word.
        assert_eq!(marked[2].skills.len(), 2);
    }

    proptest! {
        #[test]
        fn the_pieces_are_the_ad(words in prop::collection::vec(prop::sample::select(vec!["Kubernetes", "Go", "or", "Java", "é", "\n", "- ", "clean code", "REST APIs", "."]), 0..60)) {
            let draft = read(&words.join(" "));
            let pieces = draft.pieces();
            let whole: String = pieces.iter().map(|piece| &draft.ad()[piece.place.clone()]).collect();
            prop_assert_eq!(&whole, draft.ad());
            prop_assert!(pieces.iter().all(|piece| !piece.place.is_empty()));
        }

        #[test]
        fn a_role_is_gone_on_with_as_it_is(role in roles()) {
            for ad in [AD, ""] {
                let draft = Draft::from_role(role.clone(), ad.to_owned());
                prop_assert_eq!(draft.role(), &role);
            }
        }
    }
}
