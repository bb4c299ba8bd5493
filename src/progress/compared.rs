//! Two summaries beside each other: what both can do, what each adds, and what neither can.

use super::{Status, Summary};
use crate::catalogue::{JOBS, Job, Skill};
use std::iter;

/// The skills of two summaries, by who can do them.
///
/// For a job only as many technologies are listed for each as are enough. They are chosen so that those that both can do
/// come first, and those beyond are in [`Compared::also`]. So the lists add up to the numbers of each summary, and what one adds
/// is what the other cannot do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Compared {
    /// The skills that both can do.
    pub both: Vec<&'static Skill>,
    /// The skills that only I can do.
    pub mine: Vec<&'static Skill>,
    /// The skills that only the other can do.
    pub theirs: Vec<&'static Skill>,
    /// The skills that neither can do, unless both skip them; without technologies, which are alternatives.
    pub neither: Vec<&'static Skill>,
    /// The technologies that one or both can do beyond what is enough for their job.
    pub also: Vec<&'static Skill>,
}

impl Compared {
    /// Compares two summaries in the skills for which `belongs` is true. Both must be counted by the same skills, as
    /// [`Summary::counted_with`] has it.
    ///
    /// ```
    /// use greenlit::progress::{Compared, Day, Status, Summary};
    ///
    /// let of = |statuses| Summary::received(Day::default(), None, statuses);
    /// let mine = of(vec![Status::CanDo, Status::CanDo]);
    /// let theirs = of(vec![Status::CanDo, Status::Learning]);
    /// let compared = Compared::new(&mine, &theirs, |_| true);
    /// assert_eq!((compared.both.len(), compared.mine.len(), compared.theirs.len()), (1, 1, 0));
    /// ```
    pub fn new(mine: &Summary, theirs: &Summary, belongs: impl Fn(&Skill) -> bool) -> Compared {
        let mut compared = Compared::default();
        let skills: Vec<_> = theirs.skills().filter(|skill| belongs(skill)).collect();
        for job in iter::once(None).chain(JOBS.iter().map(Some)) {
            let of_job = skills.iter().copied().filter(|skill| skill.job() == job);
            let mut found = Compared::default();
            for skill in of_job {
                let statuses = [mine.status(skill), theirs.status(skill)];
                match statuses.map(|status| status == Status::CanDo) {
                    [true, true] => found.both.push(skill),
                    [true, false] => found.mine.push(skill),
                    [false, true] => found.theirs.push(skill),
                    [false, false] if skill.is_technology() || statuses == [Status::Skipped; 2] => {}
                    [false, false] => found.neither.push(skill),
                }
            }
            compared.add(found.capped(job));
        }
        compared
    }

    /// The number of skills in which the two differ.
    pub fn gap(&self) -> usize {
        self.mine.len() + self.theirs.len()
    }

    /// The lists of the technologies that do a job, as far as they count; those of skills as they are.
    fn capped(mut self, job: Option<&Job>) -> Compared {
        let Some(enough) = job.map(|job| usize::from(job.enough)) else { return self };
        let mut beyond = self.both.split_off(enough.min(self.both.len()));
        let left = enough - self.both.len();
        beyond.append(&mut self.mine.split_off(left.min(self.mine.len())));
        beyond.append(&mut self.theirs.split_off(left.min(self.theirs.len())));
        beyond.sort_by_key(|skill| skill.index());
        Compared { also: beyond, ..self }
    }

    fn add(&mut self, other: Compared) {
        self.both.extend(other.both);
        self.mine.extend(other.mine);
        self.theirs.extend(other.theirs);
        self.neither.extend(other.neither);
        self.also.extend(other.also);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Lens, MAX_NUMBER, SkillNumber};
    use crate::progress::Day;
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn summary(statuses: Vec<Status>, known: u16) -> Summary {
        Summary::received(Day::default(), None, statuses).counted_with(SkillNumber::new(known))
    }

    fn statuses() -> impl Strategy<Value = Vec<Status>> {
        let status = (0..4_u8).prop_map(|code| Status::from_code(code).unwrap_or_default());
        // Also those of a newer version, which have numbers that this one does not.
        vec(status, 0..=usize::from(MAX_NUMBER.get()) + 9)
    }

    proptest! {
        #[test]
        fn the_lists_add_up_to_the_numbers_of_each(
            (mine, theirs) in (statuses(), statuses()),
            known in 0..=MAX_NUMBER.get() + 9,
        ) {
            let (mine, theirs) = (summary(mine, known), summary(theirs, known));
            let green = |summary: &Summary, belongs: &dyn Fn(&Skill) -> bool| usize::from(summary.count(belongs).green);
            let groups = Lens::ALL.into_iter().flat_map(Lens::groups);
            let belongs = groups.map(|group| Box::new(move |skill: &Skill| group.has(skill)) as Box<dyn Fn(&Skill) -> bool>);
            for belongs in belongs.chain([Box::new(|_: &Skill| true) as Box<dyn Fn(&Skill) -> bool>]) {
                let compared = Compared::new(&mine, &theirs, &belongs);
                prop_assert_eq!(compared.both.len() + compared.mine.len(), green(&mine, &belongs));
                prop_assert_eq!(compared.both.len() + compared.theirs.len(), green(&theirs, &belongs));
            }
        }

        /// Seen from the other side, the two change places, and nothing else does.
        #[test]
        fn it_is_the_same_from_both_sides((mine, theirs) in (statuses(), statuses())) {
            let known = MAX_NUMBER.get();
            let (mine, theirs) = (summary(mine, known), summary(theirs, known));
            let here = Compared::new(&mine, &theirs, |_| true);
            let there = Compared::new(&theirs, &mine, |_| true);
            prop_assert_eq!(here, Compared { mine: there.theirs.clone(), theirs: there.mine.clone(), ..there });
        }

        /// Nobody adds what the other can do.
        #[test]
        fn a_list_holds_what_it_says((mine, theirs) in (statuses(), statuses())) {
            let known = MAX_NUMBER.get();
            let (mine, theirs) = (summary(mine, known), summary(theirs, known));
            let compared = Compared::new(&mine, &theirs, |_| true);
            let can = |summary: &Summary, skill: &Skill| summary.status(skill) == Status::CanDo;
            for (skills, who) in [
                (&compared.both, [true, true]),
                (&compared.mine, [true, false]),
                (&compared.theirs, [false, true]),
                (&compared.neither, [false, false]),
            ] {
                prop_assert!(skills.iter().all(|skill| [can(&mine, skill), can(&theirs, skill)] == who));
            }
            prop_assert!(compared.also.iter().all(|skill| skill.is_technology()));
        }
    }

    #[test]
    fn what_both_can_do_comes_first() {
        let job = JOBS.iter().find(|job| job.enough == 1 && job.skills().len() > 2);
        let skills = job.map(Job::skills).unwrap_or_default();
        let can = |green: &[usize]| {
            let is_green = |number| green.iter().any(|index| skills[*index].number.get() == number);
            let status = |number| if is_green(number) { Status::CanDo } else { Status::ToDo };
            summary((1..=MAX_NUMBER.get()).map(status).collect(), MAX_NUMBER.get())
        };
        let compared = Compared::new(&can(&[0, 2]), &can(&[1, 2]), |_| true);
        assert_eq!(compared.both, [&skills[2]]);
        assert_eq!(compared.also, [&skills[0], &skills[1]]);
        assert_eq!(compared.gap(), 0);
        let apart = Compared::new(&can(&[0]), &can(&[1]), |_| true);
        assert_eq!((apart.mine, apart.theirs), (vec![&skills[0]], vec![&skills[1]]));
    }
}
