//! A summary: the skills that one person can show on one day, with no history and nothing private in it.

use super::own::shared;
use super::replaced::{inherited, was_known};
use super::{Count, Day, Evidence, Listed, Name, Own, Progress, Status, count, listed};
use crate::catalogue::{
    self, Group, JOBS, Lens, Level, MAX_NUMBER, RETIRED, Retired, SKILLS, Skill, SkillNumber,
};
use std::cmp::Reverse;

/// The most addresses that a summary shows as evidence.
pub const MAX_EVIDENCE: usize = 10;

/// The statuses of one person on one day: a link holds them, and every number and list is computed from them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    day: Day,
    name: Option<Name>,
    known: SkillNumber,
    /// By number, from 1 on to the last that is not to do.
    statuses: Vec<Status>,
    evidence: Vec<Evidence>,
    own: Vec<Own>,
}

impl Summary {
    /// The summary of `progress` on `day`, for this catalogue.
    ///
    /// ```
    /// use greenlit::catalogue::SkillNumber;
    /// use greenlit::progress::{Day, Name, Progress, Status, Summary, Timestamp};
    ///
    /// let mut progress = Progress::default();
    /// progress.record(SkillNumber::new(1), Timestamp::EPOCH, Status::CanDo);
    /// let summary = Summary::new(&progress, Day::default(), Name::new("Ada"));
    /// assert_eq!(summary.whole().green, 1);
    /// ```
    pub fn new(progress: &Progress, day: Day, name: Option<Name>) -> Summary {
        Summary::with_catalogue(progress, day, name, MAX_NUMBER, RETIRED)
    }

    fn with_catalogue(
        progress: &Progress,
        day: Day,
        name: Option<Name>,
        known: SkillNumber,
        retired: &'static [Retired],
    ) -> Summary {
        // Retired skills are to do in a link: their replacements already carry their statuses, and a status of the old skill
        // would bring back what was since changed to "to do" on the new one.
        let status = |number| {
            let number = SkillNumber::new(number);
            let is_retired = retired.iter().any(|old| old.number == number);
            if is_retired { Status::ToDo } else { progress.status_with(number, retired) }
        };
        Summary::received(day, name, (1..=known.get()).map(status).collect())
    }

    /// A summary that came from elsewhere: the statuses by number, from 1 on to the highest number there was when it was made.
    pub fn received(day: Day, name: Option<Name>, mut statuses: Vec<Status>) -> Summary {
        statuses.truncate(usize::from(u16::MAX));
        let known = SkillNumber::new(statuses.len() as u16);
        let set = statuses.iter().rposition(|status| *status != Status::ToDo).map_or(0, |last| last + 1);
        statuses.truncate(set);
        Summary { day, name, known, statuses, evidence: Vec::new(), own: Vec::new() }
    }

    /// The same statuses, counted as in a summary that was made when `known` was the highest number.
    pub fn counted_with(self, known: SkillNumber) -> Summary {
        Summary { known, ..self }
    }

    /// The summary with this evidence: each of a skill once, and at most [`MAX_EVIDENCE`].
    pub fn with_evidence(mut self, evidence: impl IntoIterator<Item = Evidence>) -> Summary {
        for new in evidence {
            if self.evidence.len() < MAX_EVIDENCE && !self.evidence.contains(&new) {
                self.evidence.push(new);
            }
        }
        self
    }

    /// The summary with these own entries.
    pub fn with_own(self, own: impl IntoIterator<Item = Own>) -> Summary {
        Summary { own: own.into_iter().collect(), ..self }
    }

    /// The summary as others see it. Of its own entries those have names for whose index in [`Summary::own`] `shown` is true, the first
    /// [`MAX_OWN_NAMES`](super::MAX_OWN_NAMES); the other technologies have none, and are left out where no number needs them. Own
    /// skills that are not shown are left out. Every number is the same.
    pub fn sharing_own(mut self, shown: impl Fn(usize) -> bool) -> Summary {
        let places = JOBS.iter().map(|job| job.enough).collect();
        self.own = shared(self.own, shown, places);
        self
    }

    /// The day it was made.
    pub fn day(&self) -> Day {
        self.day
    }

    /// The day it was made, as it is told on another. One that has not come yet, since the clock there was ahead, counts as today.
    pub fn day_by(&self, today: Day) -> Day {
        self.day.min(today)
    }

    /// The name of the person it is about, if they gave one.
    pub fn name(&self) -> Option<&Name> {
        self.name.as_ref()
    }

    /// The highest skill number there was when it was made. Skills that came later do not count in it.
    pub fn known(&self) -> SkillNumber {
        self.known
    }

    /// The statuses by number, from 1 on to the last that is not to do.
    pub fn statuses(&self) -> &[Status] {
        &self.statuses
    }

    /// The addresses that the person chose to show, at most [`MAX_EVIDENCE`].
    pub fn evidence(&self) -> &[Evidence] {
        &self.evidence
    }

    /// The own entries of the person. In one's own summary all of them have names.
    pub fn own(&self) -> &[Own] {
        &self.own
    }

    /// The own entries that have a name, which can be told.
    pub fn named_own(&self) -> impl Iterator<Item = (&Name, &Own)> {
        self.own.iter().filter_map(|own| Some((own.name.as_ref()?, own)))
    }

    /// The skill's status in this summary.
    pub fn status(&self, skill: &Skill) -> Status {
        self.status_with(skill.number, RETIRED)
    }

    fn status_with(&self, skill: SkillNumber, retired: &'static [Retired]) -> Status {
        let set = |number: SkillNumber| {
            let status = self.statuses.get(number.index()?).copied()?;
            // The bits of a link say "to do" of a skill that was never set as well.
            (status != Status::ToDo).then_some(status)
        };
        inherited(skill, retired, &set).unwrap_or_default()
    }

    /// The skills that count in it: those that the catalogue had when it was made, by whatever number, and has today.
    pub fn skills(&self) -> impl Iterator<Item = &'static Skill> {
        SKILLS.iter().filter(|skill| self.has(skill))
    }

    /// Returns true if a skill of this catalogue counts in it.
    pub fn has(&self, skill: &Skill) -> bool {
        was_known(skill.number, RETIRED, self.known)
    }

    /// The numbers of all of it.
    pub fn whole(&self) -> Count {
        self.count(|_| true)
    }

    /// The numbers of the skills for which `belongs` is true.
    pub fn count(&self, belongs: impl Fn(&Skill) -> bool) -> Count {
        let own = self.own_technologies(&belongs).map(|(job, own)| (job, own.status));
        count(self.skills().filter(|skill| belongs(skill)), own, |skill| self.status(skill))
    }

    /// The lists behind the numbers of the skills for which `belongs` is true.
    pub fn listed(&self, belongs: impl Fn(&Skill) -> bool) -> Listed {
        let own: Vec<_> = self.own_technologies(&belongs).map(|(job, own)| (job, own.clone())).collect();
        listed(self.skills().filter(|skill| belongs(skill)), &own, |skill| self.status(skill))
    }

    /// The own technologies that count among the skills for which `belongs` is true, each with the index of its job: those whose job is
    /// wholly among them. Where only some of the technologies that do a job are, nothing says that an own one would be, too.
    pub fn own_technologies(&self, belongs: impl Fn(&Skill) -> bool) -> impl Iterator<Item = (usize, &Own)> {
        let is_whole = move |job: usize| {
            let mut skills = self.skills().filter(|skill| skill.job_index() == Some(job)).peekable();
            skills.peek().is_some() && skills.all(&belongs)
        };
        self.own
            .iter()
            .filter_map(|own| Some((own.counts_for()?, own)))
            .filter(move |(job, _)| is_whole(*job))
    }

    /// The three areas in which the largest share is green, best first; of equal shares the one with more green. Areas where
    /// nothing is green are not strong.
    pub fn strongest(&self) -> Vec<(Group, Count)> {
        let mut strong: Vec<(Group, Count)> = Lens::Areas
            .groups()
            .filter(|group| !group.is_stack())
            .map(|group| (group, self.count(|skill| group.has(skill))))
            .filter(|(_, count)| count.green > 0)
            .collect();
        strong.sort_by_key(|(_, count)| Reverse((count.percent(), count.green)));
        strong.truncate(3);
        strong
    }

    /// The numbers of a level.
    pub fn readiness(&self, level: Level) -> Count {
        self.count(|skill| skill.level == Some(level))
    }

    /// The skills of a level that are to do or being learned, in the order of the catalogue.
    pub fn missing(&self, level: Level) -> impl Iterator<Item = &'static Skill> {
        let missing = |status| matches!(status, Status::ToDo | Status::Learning);
        self.skills().filter(move |skill| skill.level == Some(level) && missing(self.status(skill)))
    }

    /// Skills, each with its status in this summary.
    pub fn with_statuses(
        &self,
        skills: impl IntoIterator<Item = &'static Skill>,
    ) -> Vec<(&'static Skill, Status)> {
        skills.into_iter().map(|skill| (skill, self.status(skill))).collect()
    }

    /// The skills with this status, in the order of the catalogue.
    pub fn with(&self, status: Status) -> impl Iterator<Item = &'static Skill> {
        self.skills().filter(move |skill| self.status(skill) == status)
    }

    /// The technologies that this person works with, green ones first.
    pub fn stack(&self) -> Vec<&'static Skill> {
        let technologies = |status| self.with(status).filter(|skill| skill.is_technology());
        technologies(Status::CanDo).chain(technologies(Status::Learning)).collect()
    }

    /// Technologies of the stack that run on something the stack lacks, each with the technologies that would do.
    pub fn missing_ground(&self) -> Vec<(&'static Skill, Vec<&'static Skill>)> {
        let stack = self.stack();
        let lacks = |skill: &&Skill| {
            !skill.needs.is_empty() && !stack.iter().any(|other| skill.needs.contains(&other.number))
        };
        stack
            .iter()
            .copied()
            .filter(lacks)
            .map(|skill| (skill, catalogue::by_numbers(skill.needs).collect()))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::Timestamp;

    /// 2 was renamed to 4, and 3 went into 1.
    const RETIRED: &[Retired] = &[
        Retired { number: SkillNumber::new(2), replaced_by: &[SkillNumber::new(4)] },
        Retired { number: SkillNumber::new(3), replaced_by: &[SkillNumber::new(1)] },
    ];

    fn set(changes: &[(u16, Status)]) -> Progress {
        let mut progress = Progress::default();
        for (number, status) in changes {
            progress.record(SkillNumber::new(*number), Timestamp::EPOCH, *status);
        }
        progress
    }

    fn summary(progress: &Progress, known: u16, retired: &'static [Retired]) -> Summary {
        Summary::with_catalogue(progress, Day::default(), None, SkillNumber::new(known), retired)
    }

    #[test]
    fn saved_progress_follows_replacements() {
        let before = set(&[(2, Status::CanDo), (3, Status::Learning)]);
        let status = |number| before.status_with(SkillNumber::new(number), RETIRED);
        assert_eq!((status(4), status(1)), (Status::CanDo, Status::Learning));
    }

    #[test]
    fn a_day_that_has_not_come_is_told_as_today() {
        let summary = Summary::new(&Progress::default(), Day::from_number(5), None);
        assert_eq!([4, 5, 6].map(|today| summary.day_by(Day::from_number(today)).number()), [4, 5, 5]);
    }

    #[test]
    fn an_old_link_follows_replacements() {
        let old = summary(&set(&[(2, Status::CanDo), (3, Status::Skipped)]), 3, &[]);
        let status = |number| old.status_with(SkillNumber::new(number), RETIRED);
        assert_eq!((status(1), status(4)), (Status::Skipped, Status::CanDo));
    }

    #[test]
    fn a_new_link_has_a_retired_skill_as_to_do() {
        let progress = set(&[(2, Status::CanDo), (1, Status::Learning)]);
        let new = summary(&progress, 4, RETIRED);
        assert_eq!(new.statuses(), [Status::Learning, Status::ToDo, Status::ToDo, Status::CanDo]);
    }

    #[test]
    fn a_new_link_says_what_was_changed_since() {
        let mut progress = set(&[(2, Status::CanDo)]);
        let four = SkillNumber::new(4);
        progress.record(four, Timestamp::from_millis(100_000), Status::ToDo);
        let new = summary(&progress, 4, RETIRED);
        assert_eq!((new.statuses(), new.known().get()), (&[][..], 4));
        assert_eq!(new.status_with(four, RETIRED), Status::ToDo);
    }

    /// A summary in which the skills with these ids have these statuses.
    fn with(statuses: &[(&str, Status)]) -> Summary {
        let status = |number| {
            let skill = catalogue::by_number(SkillNumber::new(number));
            let set = statuses.iter().find(|(id, _)| skill.is_some_and(|skill| skill.id == *id));
            set.map(|(_, status)| *status).unwrap_or_default()
        };
        Summary::received(Day::default(), None, (1..=MAX_NUMBER.get()).map(status).collect())
    }

    fn ids(skills: impl IntoIterator<Item = &'static Skill>) -> Vec<&'static str> {
        skills.into_iter().map(|skill| skill.id).collect()
    }

    #[test]
    fn the_strongest_areas_have_the_largest_green_shares() {
        let areas =
            || Lens::Areas.groups().filter(|group| group.skills().all(|skill| !skill.is_technology()));
        let of_area = |index: usize| areas().nth(index).into_iter().flat_map(Group::skills);
        let green = |area, number| of_area(area).take(number).map(|skill| (skill.id, Status::CanDo));
        // Technologies are in no area, however many are green.
        let technologies = SKILLS.iter().filter(|skill| skill.is_technology());
        let technologies = technologies.map(|skill| (skill.id, Status::CanDo));
        let statuses: Vec<_> = green(0, 1)
            .chain(green(1, 3))
            .chain(green(2, 2))
            .chain(green(3, 4))
            .chain(technologies)
            .collect();
        let strong = with(&statuses).strongest();
        assert_eq!(strong.len(), 3);
        let percents: Vec<u16> = strong.iter().map(|(_, count)| count.percent()).collect();
        assert!(percents.is_sorted_by(|one, next| one >= next), "{percents:?}");
        assert!(
            strong
                .iter()
                .all(|(group, count)| count.green > 0 && group.skills().all(|skill| !skill.is_technology()))
        );
        assert_eq!(with(&statuses[..1]).strongest().len(), 1, "areas without green are not strong");
    }

    #[test]
    fn a_level_is_made_of_its_skills() {
        let core: Vec<&Skill> = SKILLS.iter().filter(|skill| skill.level == Some(Level::Core)).collect();
        let [green, learning, skipped] = [0, 1, 2].map(|index| core[index].id);
        let summary =
            with(&[(green, Status::CanDo), (learning, Status::Learning), (skipped, Status::Skipped)]);
        let count = summary.readiness(Level::Core);
        assert_eq!((count.green, count.learning, count.skipped), (1, 1, 1));
        assert_eq!(usize::from(count.total), core.len() - 1);
        let mut missing = ids(core.iter().copied());
        missing.retain(|id| ![green, skipped].contains(id));
        assert_eq!(ids(summary.missing(Level::Core)), missing);
        assert_eq!(ids(summary.with(Status::Learning)), [learning]);
    }

    #[test]
    fn a_stack_names_what_it_runs_on_or_lacks() {
        let summary = with(&[
            ("django", Status::CanDo),
            ("spring", Status::Learning),
            ("java", Status::Learning),
            ("http", Status::CanDo),
        ]);
        let stack = ids(summary.stack());
        assert_eq!(stack[0], "django", "green ones come first");
        assert_eq!(stack.len(), 3);
        let missing = summary.missing_ground();
        let [(skill, grounds)] = &missing[..] else { panic!("{missing:?}") };
        assert_eq!((skill.id, ids(grounds.iter().copied())), ("django", vec!["python"]));
    }

    #[test]
    fn skills_that_came_later_do_not_count() {
        let all = Summary::received(Day::default(), None, vec![Status::CanDo; usize::from(MAX_NUMBER.get())]);
        let two = all.counted_with(SkillNumber::new(2));
        assert_eq!((two.whole().total, two.known().get()), (2, 2));
        assert_eq!(two.statuses().len(), usize::from(MAX_NUMBER.get()));
    }
}
