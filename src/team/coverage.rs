//! The skills that a team has: who can do each, and what of any set of them someone, most, only one and nobody can do.

use crate::catalogue::{JOBS, Job, SKILLS, Skill};
use crate::progress::{Status, Summary};

/// The people who can do a skill, and those who are learning it, each by their index in the team.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cover {
    can: Vec<usize>,
    learning: Vec<usize>,
    /// The number of people to whom it is to do.
    to_do: usize,
    /// The number of people who skip it.
    skipped: usize,
}

impl Cover {
    /// Those who can do it, in the order of the team.
    pub fn can(&self) -> &[usize] {
        &self.can
    }

    /// Those who are learning it, in the order of the team.
    pub fn learning(&self) -> &[usize] {
        &self.learning
    }

    /// Returns true if it counts in someone's summary, or is skipped there.
    pub(super) fn is_in_any(&self) -> bool {
        self.is_asked() || self.skipped > 0
    }

    /// Returns true if it counts in someone's summary: not all skip it.
    pub(super) fn is_asked(&self) -> bool {
        self.can.len() + self.learning.len() + self.to_do > 0
    }

    /// The person who can do it, where only one can.
    pub fn only(&self) -> Option<usize> {
        match self.can[..] {
            [only] => Some(only),
            _ => None,
        }
    }
}

/// The skills of a team, each with who can do it and who is learning it. Own entries are in it only as far as a job is done by one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    people: usize,
    /// By the index of the skill.
    skills: Vec<Cover>,
    /// By the index of the job, true if someone can do one of its technologies or one of their own.
    done: Vec<bool>,
}

/// The skills of a set, by how many people can do them.
///
/// Each skill and each technology is by itself. But who does a job with one technology needs no other, so that no technology is missing
/// by itself: a job is open where nobody can do any.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Covered {
    /// Those that someone can do.
    pub someone: Vec<&'static Skill>,
    /// Those that more than half of the people can do.
    pub most: Vec<&'static Skill>,
    /// Those that only one person can do, each with the index of that person.
    pub only_one: Vec<(&'static Skill, usize)>,
    /// Those that someone is learning, whoever else can do them.
    pub learning: Vec<&'static Skill>,
    /// The skills that nobody can do, unless all skip them; without technologies.
    pub nobody: Vec<&'static Skill>,
    /// The jobs that ask for a technology and of which nobody can do one, unless all skip them.
    pub open: Vec<&'static Job>,
}

impl Covered {
    /// The number of skills and of jobs for which nobody is there.
    pub fn missing(&self) -> usize {
        self.nobody.len() + self.open.len()
    }
}

impl Coverage {
    /// The coverage by people with these summaries.
    ///
    /// ```
    /// use greenlit::catalogue::SKILLS;
    /// use greenlit::progress::{Day, Status, Summary};
    /// use greenlit::team::Coverage;
    ///
    /// let of = |statuses| Summary::received(Day::default(), None, statuses);
    /// let people = [of(vec![Status::CanDo, Status::CanDo]), of(vec![Status::CanDo, Status::Learning])];
    /// let coverage = Coverage::new(&people);
    /// assert_eq!((coverage.of(&SKILLS[0]).can(), coverage.of(&SKILLS[1]).learning()), (&[0, 1][..], &[1][..]));
    /// assert_eq!(coverage.covered(|_| true).only_one, [(&SKILLS[1], 0)]);
    /// ```
    pub fn new<'a>(summaries: impl IntoIterator<Item = &'a Summary>) -> Coverage {
        let mut coverage = Coverage {
            people: 0,
            skills: vec![Cover::default(); SKILLS.len()],
            done: vec![false; JOBS.len()],
        };
        for (person, summary) in summaries.into_iter().enumerate() {
            coverage.people += 1;
            for skill in summary.skills() {
                let cover = &mut coverage.skills[skill.index()];
                match summary.status(skill) {
                    Status::CanDo => cover.can.push(person),
                    Status::Learning => cover.learning.push(person),
                    Status::ToDo => cover.to_do += 1,
                    Status::Skipped => cover.skipped += 1,
                }
            }
            let own = summary.own().iter().filter(|own| own.status == Status::CanDo);
            for job in own.filter_map(|own| own.counts_for()) {
                coverage.done[job] = true;
            }
        }
        for skill in SKILLS {
            let can = !coverage.of(skill).can.is_empty();
            if let Some(job) = skill.job_index() {
                coverage.done[job] |= can;
            }
        }
        coverage
    }

    /// The number of people.
    pub fn people(&self) -> usize {
        self.people
    }

    /// The people who can do a skill, and those who are learning it.
    pub fn of(&self, skill: &Skill) -> &Cover {
        &self.skills[skill.index()]
    }

    /// The skills for which `belongs` is true, by how many people can do them, each list in the order of the catalogue.
    pub fn covered(&self, belongs: impl Fn(&Skill) -> bool) -> Covered {
        let mut covered = Covered::default();
        for skill in SKILLS.iter().filter(|skill| belongs(skill)) {
            let cover = self.of(skill);
            if !cover.can.is_empty() {
                covered.someone.push(skill);
            } else if !skill.is_technology() && cover.is_asked() {
                covered.nobody.push(skill);
            }
            if !cover.learning.is_empty() {
                covered.learning.push(skill);
            }
            if self.is_most(cover.can.len()) {
                covered.most.push(skill);
            }
            covered.only_one.extend(cover.only().map(|only| (skill, only)));
            let job = skill.job_index().filter(|job| JOBS[*job].enough > 0 && !self.done[*job]);
            if let Some(job) = job.map(|job| &JOBS[job]).filter(|_| cover.is_asked())
                && covered.open.last() != Some(&job)
            {
                covered.open.push(job);
            }
        }
        covered
    }

    /// Returns true if a number of people is more than half of them.
    pub(super) fn is_most(&self, people: usize) -> bool {
        2 * people > self.people
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use crate::catalogue::{Lens, MAX_NUMBER, SkillNumber, by_id, by_number};
    use crate::progress::{Day, Name, Own};
    use crate::team::tests::summaries;
    use proptest::collection::vec;
    use proptest::prelude::*;

    /// A summary in which the skills with these ids have these statuses.
    fn with(statuses: &[(&str, Status)]) -> Summary {
        let status = |number| {
            let skill = by_number(SkillNumber::new(number));
            let set = statuses.iter().find(|(id, _)| skill.is_some_and(|skill| skill.id == *id));
            set.map(|(_, status)| *status).unwrap_or_default()
        };
        Summary::received(Day::default(), None, (1..=MAX_NUMBER.get()).map(status).collect())
    }

    fn skill(id: &str) -> &'static Skill {
        by_id(id).unwrap()
    }

    #[test]
    fn a_skill_is_told_by_how_many_can() {
        use Status::{CanDo, Learning};
        let people = [
            with(&[("http", CanDo), ("dns", CanDo), ("tls", Learning)]),
            with(&[("http", CanDo), ("tls", Learning)]),
            with(&[("http", CanDo), ("tls", CanDo)]),
        ];
        let coverage = Coverage::new(&people);
        assert_eq!(
            coverage.of(skill("tls")),
            &Cover { can: vec![2], learning: vec![0, 1], to_do: 0, skipped: 0 }
        );
        let covered = coverage.covered(|skill| ["http", "dns", "tls", "indexes"].contains(&skill.id));
        assert_eq!(covered.most, [skill("http")]);
        assert_eq!(covered.nobody, [skill("indexes")]);
        let mut only_one = covered.only_one;
        only_one.sort_by_key(|(skill, _)| skill.id);
        assert_eq!(only_one, [(skill("dns"), 0), (skill("tls"), 2)]);
        assert_eq!(covered.someone.len(), 3);
    }

    /// Half of them are not most.
    #[test]
    fn most_are_more_than_half() {
        let can = with(&[("http", Status::CanDo)]);
        let most = |people: &[Summary]| Coverage::new(people).covered(|_| true).most.len();
        let [none, one] = [Summary::default(), can];
        assert_eq!(most(&[one.clone(), none.clone()]), 0);
        assert_eq!(most(&[one.clone(), none.clone(), one.clone()]), 1);
        assert_eq!((most(std::slice::from_ref(&one)), most(&[])), (1, 0));
    }

    #[test]
    fn a_job_is_open_until_someone_does_it() {
        let open = |people: &[Summary], belongs: fn(&Skill) -> bool| {
            let covered = Coverage::new(people).covered(belongs);
            assert!(covered.nobody.iter().all(|skill| !skill.is_technology()));
            covered.open.iter().any(|job| *job == skill("go").job().unwrap())
        };
        let java = with(&[("java", Status::CanDo)]);
        let zig = Own { name: Name::new("Zig"), beside: skill("go").number, status: Status::CanDo };
        let nobody = with(&[("python", Status::Learning)]);
        assert!(open(&[nobody.clone(), nobody.clone()], |_| true));
        assert!(!open(&[nobody.clone(), java.clone()], |_| true));
        // By one that is not in the set, and by one of their own.
        assert!(!open(&[java], |skill| skill.id == "go"));
        assert!(open(std::slice::from_ref(&nobody), |skill| skill.id == "go"));
        assert!(!open(&[nobody.clone().with_own([zig])], |_| true));
        assert!(!open(&[nobody], |skill| skill.id == "http"));
        assert!(!open(&[], |_| true));
    }

    #[test]
    fn no_job_is_open_of_which_nothing_is_asked() {
        let covered = Coverage::new(&[with(&[])]).covered(|_| true);
        let asked: Vec<_> = JOBS.iter().filter(|job| job.enough > 0).collect();
        assert_eq!(covered.open, asked);
    }

    #[test]
    fn what_all_set_aside_is_not_missing() {
        let skips = with(&[("http", Status::Skipped)]);
        let nobody = |people: &[Summary]| Coverage::new(people).covered(|skill| skill.id == "http").missing();
        assert_eq!(nobody(&[skips.clone(), skips.clone()]), 0);
        assert_eq!(nobody(&[skips.clone(), with(&[])]), 1);
        // Nor is what came after every link.
        assert_eq!(nobody(&[Summary::default()]), 0);
    }

    /// The numbers are those of ten thousand people, each of whom differs.
    #[test]
    fn ten_thousand_people_are_counted() {
        let can = |person: usize, number: usize| (person * 7 + number).is_multiple_of(3);
        let known = usize::from(MAX_NUMBER.get());
        let people: Vec<Summary> = (0..10_000)
            .map(|person| {
                let status = |number| if can(person, number) { Status::CanDo } else { Status::Learning };
                Summary::received(Day::default(), None, (1..=known).map(status).collect())
            })
            .collect();
        let coverage = Coverage::new(&people);
        assert_eq!(coverage.people(), people.len());
        for skill in SKILLS {
            let expected = (0..10_000).filter(|person| can(*person, usize::from(skill.number.get())));
            assert!(expected.eq(coverage.of(skill).can().iter().copied()), "{}", skill.id);
            assert_eq!(coverage.of(skill).learning().len(), 10_000 - coverage.of(skill).can().len());
        }
    }

    proptest! {
        /// Each cell of the matrix is the status in the link, and each number that of the cells.
        #[test]
        fn every_number_is_that_of_the_statuses(people in vec(summaries(), 0..6)) {
            let coverage = Coverage::new(&people);
            let with = |skill: &Skill, status| {
                let has = |person: &(usize, &Summary)| person.1.has(skill) && person.1.status(skill) == status;
                people.iter().enumerate().filter(has).map(|(index, _)| index).collect::<Vec<_>>()
            };
            let groups = Lens::ALL.into_iter().flat_map(Lens::groups);
            for group in groups {
                let covered = coverage.covered(|skill| group.has(skill));
                for skill in SKILLS {
                    let (can, learning) = (with(skill, Status::CanDo), with(skill, Status::Learning));
                    prop_assert_eq!(coverage.of(skill).can(), &can[..]);
                    prop_assert_eq!(coverage.of(skill).learning(), &learning[..]);
                    let belongs = group.has(skill);
                    prop_assert_eq!(covered.someone.contains(&skill), belongs && !can.is_empty());
                    prop_assert_eq!(covered.most.contains(&skill), belongs && can.len() > people.len() / 2);
                    let only = covered.only_one.iter().find(|(only, _)| *only == skill).map(|(_, person)| vec![*person]);
                    prop_assert_eq!(only, (belongs && can.len() == 1).then_some(can.clone()));
                    let to_do = !with(skill, Status::ToDo).is_empty();
                    let missing = belongs && !skill.is_technology() && can.is_empty() && (to_do || !learning.is_empty());
                    prop_assert_eq!(covered.nobody.contains(&skill), missing);
                }
                for job in &covered.open {
                    prop_assert!(job.enough > 0 && job.skills().iter().any(|skill| group.has(skill)));
                    prop_assert!(job.skills().iter().all(|skill| with(skill, Status::CanDo).is_empty()));
                }
                let mut jobs: Vec<_> = covered.open.iter().map(|job| job.title).collect();
                jobs.dedup();
                prop_assert_eq!(jobs.len(), covered.open.len());
            }
        }
    }
}
