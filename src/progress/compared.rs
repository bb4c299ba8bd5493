//! Two summaries beside each other: what both can do, what each adds, and what neither can.

use super::{Own, Status, Summary};
use crate::catalogue::{JOBS, Job, Skill};
use std::iter;

/// A list of a comparison: skills that somebody can do, and own technologies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Abilities {
    /// The skills of the catalogue.
    pub skills: Vec<&'static Skill>,
    /// The own technologies.
    pub own: Vec<Own>,
}

impl Abilities {
    /// The number of both.
    pub fn len(&self) -> usize {
        self.skills.len() + self.own.len()
    }

    /// Returns true if there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Keeps as many as there is room for, skills of the catalogue first, and moves the others to `beyond`. Returns the room left.
    fn cap(&mut self, room: usize, beyond: &mut Abilities) -> usize {
        beyond.skills.extend(self.skills.drain(room.min(self.skills.len())..));
        let left = room - self.skills.len();
        beyond.own.extend(self.own.drain(left.min(self.own.len())..));
        left - self.own.len()
    }

    fn add(&mut self, other: Abilities) {
        self.skills.extend(other.skills);
        self.own.extend(other.own);
    }
}

/// The skills of two summaries, by who can do them, and the own technologies that count.
///
/// For a job only as many technologies are listed for each as are enough. They are chosen so that those that both can do
/// come first, and those beyond are in [`Compared::also`]. So the lists add up to the numbers of each summary, and what one adds
/// is what the other cannot do. Own technologies come after those of the catalogue; both can do one that both added by the same name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Compared {
    /// Those that both can do. Own technologies have the names that I gave them.
    pub both: Abilities,
    /// Those that only I can do.
    pub mine: Abilities,
    /// Those that only the other can do.
    pub theirs: Abilities,
    /// The skills that neither can do, unless both skip them; without technologies, which are alternatives.
    pub neither: Vec<&'static Skill>,
    /// The technologies that one or both can do beyond what is enough for their job.
    pub also: Abilities,
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
        let (my_own, their_own) = (green_own(mine, &belongs), green_own(theirs, &belongs));
        for job in iter::once(None).chain(JOBS.iter().map(Some)) {
            let of_job = skills.iter().copied().filter(|skill| skill.job() == job);
            let mut found = Compared::default();
            for skill in of_job {
                let statuses = [mine.status(skill), theirs.status(skill)];
                match statuses.map(|status| status == Status::CanDo) {
                    [true, true] => found.both.skills.push(skill),
                    [true, false] => found.mine.skills.push(skill),
                    [false, true] => found.theirs.skills.push(skill),
                    [false, false] if skill.is_technology() || statuses == [Status::Skipped; 2] => {}
                    [false, false] => found.neither.push(skill),
                }
            }
            if let Some(job) = job {
                let own_of = |own: &[(&'static Job, Own)]| {
                    own.iter().filter(|(other, _)| *other == job).map(|(_, own)| own.clone()).collect()
                };
                found.add_own(own_of(&my_own), own_of(&their_own));
            }
            compared.add(found.capped(job));
        }
        compared
    }

    /// The number of skills in which the two differ.
    pub fn gap(&self) -> usize {
        self.mine.len() + self.theirs.len()
    }

    /// Adds the green own technologies of each for one job.
    fn add_own(&mut self, mine: Vec<Own>, mut theirs: Vec<Own>) {
        for own in mine {
            match theirs.iter().position(|other| own.is_like(other)) {
                Some(place) => {
                    theirs.remove(place);
                    self.both.own.push(own);
                }
                None => self.mine.own.push(own),
            }
        }
        self.theirs.own = theirs;
    }

    /// The lists of the technologies that do a job, as far as they count; those of skills as they are.
    fn capped(mut self, job: Option<&Job>) -> Compared {
        let Some(enough) = job.map(|job| usize::from(job.enough)) else { return self };
        let mut beyond = Abilities::default();
        let left = self.both.cap(enough, &mut beyond);
        self.mine.cap(left, &mut beyond);
        self.theirs.cap(left, &mut beyond);
        beyond.skills.sort_by_key(|skill| skill.index());
        Compared { also: beyond, ..self }
    }

    fn add(&mut self, other: Compared) {
        self.both.add(other.both);
        self.mine.add(other.mine);
        self.theirs.add(other.theirs);
        self.neither.extend(other.neither);
        self.also.add(other.also);
    }
}

/// The green own technologies that count among the skills for which `belongs` is true, each with its job.
fn green_own(summary: &Summary, belongs: impl Fn(&Skill) -> bool) -> Vec<(&'static Job, Own)> {
    let own = summary.own_technologies(belongs).filter(|(_, own)| own.status == Status::CanDo);
    own.map(|(job, own)| (&JOBS[job], own.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Lens, MAX_NUMBER, SkillNumber};
    use crate::progress::{Day, Name};
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn summary((statuses, own): (Vec<Status>, Vec<Own>), known: u16) -> Summary {
        let summary = Summary::received(Day::default(), None, statuses);
        summary.with_own(own).counted_with(SkillNumber::new(known))
    }

    /// Own entries of few names, so that two people often have the same, and in few jobs, so that there are more than enough.
    fn own() -> impl Strategy<Value = Vec<Own>> {
        let name = prop::sample::select(vec![Some("Zig"), Some("ZIG"), Some("Nim"), None]);
        let beside = prop_oneof![1..=MAX_NUMBER.get() + 9, Just(JOBS[0].skills()[0].number.get())];
        let status = prop::sample::select(&Status::ALL[..]);
        let own = (name, beside, status).prop_map(|(name, beside, status)| Own {
            name: name.and_then(Name::new),
            beside: SkillNumber::new(beside),
            status,
        });
        vec(own, 0..8)
    }

    fn parts() -> impl Strategy<Value = (Vec<Status>, Vec<Own>)> {
        let green_or_not = |is_green| if is_green { Status::CanDo } else { Status::ToDo };
        let any_status = (0..4_u8).prop_map(|code| Status::from_code(code).unwrap_or_default());
        // Few green ones leave room for own technologies.
        let status = [any_status.boxed(), prop::bool::weighted(0.02).prop_map(green_or_not).boxed()];
        // Also those of a newer version, which have numbers that this one does not.
        let statuses = status.map(|status| vec(status, 0..=usize::from(MAX_NUMBER.get()) + 9));
        let [any_statuses, few_green] = statuses;
        (prop_oneof![any_statuses, few_green], own())
    }

    proptest! {
        #[test]
        fn the_lists_add_up_to_the_numbers_of_each(
            (mine, theirs) in (parts(), parts()),
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
        fn it_is_the_same_from_both_sides((mine, theirs) in (parts(), parts())) {
            let known = MAX_NUMBER.get();
            let (mine, theirs) = (summary(mine, known), summary(theirs, known));
            // Of own technologies that both can do, it is my order and my names that decide. So these are compared by their jobs.
            let alike = |compared: Compared| {
                let lists = [compared.both, compared.mine, compared.theirs, compared.also].map(|Abilities { skills, own }| {
                    let mut jobs: Vec<_> = own.iter().map(Own::counts_for).collect();
                    jobs.sort_unstable();
                    (skills, jobs)
                });
                (lists, compared.neither)
            };
            let here = Compared::new(&mine, &theirs, |_| true);
            let there = Compared::new(&theirs, &mine, |_| true);
            prop_assert_eq!(alike(here), alike(Compared { mine: there.theirs.clone(), theirs: there.mine.clone(), ..there }));
        }

        /// Nobody adds what the other can do.
        #[test]
        fn a_list_holds_what_it_says((mine, theirs) in (parts(), parts())) {
            let known = MAX_NUMBER.get();
            let (mine, theirs) = (summary(mine, known), summary(theirs, known));
            let compared = Compared::new(&mine, &theirs, |_| true);
            let can = |summary: &Summary, skill: &Skill| summary.status(skill) == Status::CanDo;
            for (skills, who) in [
                (&compared.both.skills, [true, true]),
                (&compared.mine.skills, [true, false]),
                (&compared.theirs.skills, [false, true]),
                (&compared.neither, [false, false]),
            ] {
                prop_assert!(skills.iter().all(|skill| [can(&mine, skill), can(&theirs, skill)] == who));
            }
            prop_assert!(compared.also.skills.iter().all(|skill| skill.is_technology()));
            let Compared { both, mine: only_mine, theirs: only_theirs, also, .. } = compared;
            for (abilities, own) in [(&both, mine.own()), (&only_mine, mine.own()), (&only_theirs, theirs.own())] {
                prop_assert!(abilities.own.iter().all(|one| one.status == Status::CanDo && own.contains(one)));
            }
            prop_assert!(both.own.iter().all(|one| theirs.own().iter().any(|other| one.is_like(other))));
            prop_assert!(also.own.iter().all(|one| one.counts_for().is_some()));
        }
    }

    #[test]
    fn what_both_can_do_comes_first() {
        let job = JOBS.iter().find(|job| job.enough == 1 && job.skills().len() > 2);
        let skills = job.map(Job::skills).unwrap_or_default();
        let can = |green: &[usize]| with_own(skills, green, &[]);
        let compared = Compared::new(&can(&[0, 2]), &can(&[1, 2]), |_| true);
        assert_eq!(compared.both.skills, [&skills[2]]);
        assert_eq!(compared.also.skills, [&skills[0], &skills[1]]);
        assert_eq!(compared.gap(), 0);
        let apart = Compared::new(&can(&[0]), &can(&[1]), |_| true);
        assert_eq!((apart.mine.skills, apart.theirs.skills), (vec![&skills[0]], vec![&skills[1]]));
    }

    #[test]
    fn own_technologies_take_what_is_left() {
        let job = JOBS.iter().find(|job| job.enough == 1 && job.skills().len() > 2);
        let skills = job.map(Job::skills).unwrap_or_default();
        let of = |green: &[usize], own: &[&str]| with_own(skills, green, own);
        let names = |abilities: &Abilities| {
            let own = abilities.own.iter().filter_map(|own| own.name.as_ref().map(Name::to_string));
            abilities.skills.iter().map(|skill| skill.title.to_owned()).chain(own).collect::<Vec<_>>()
        };
        let lists = |mine: &Summary, theirs: &Summary| {
            let Compared { both, mine, theirs, also, .. } = Compared::new(mine, theirs, |_| true);
            [both, mine, theirs, also].map(|abilities| names(&abilities))
        };
        let [one, other] = [skills[0].title, skills[1].title];
        let none: [&str; 0] = [];
        assert_eq!(lists(&of(&[], &["Zig"]), &of(&[0], &[])), [&none[..], &["Zig"], &[one], &[]]);
        assert_eq!(lists(&of(&[1], &["Zig"]), &of(&[0], &[])), [&none[..], &[other], &[one], &["Zig"]]);
        assert_eq!(lists(&of(&[], &["Zig"]), &of(&[], &["zig"])), [&["Zig"][..], &[], &[], &[]]);
        assert_eq!(lists(&of(&[], &["Zig"]), &of(&[], &["Nim"])), [&none[..], &["Zig"], &["Nim"], &[]]);
        // What both can do comes first, or I would add what the other can do as well.
        assert_eq!(lists(&of(&[], &["Zig"]), &of(&[0], &["Zig"])), [&["Zig"][..], &[], &[], &[one]]);
        assert_eq!(lists(&of(&[0], &["Zig"]), &of(&[0], &["Zig"])), [&[one][..], &[], &[], &["Zig"]]);
    }

    /// A summary in which these of some skills are green, and own technologies beside them.
    fn with_own(skills: &'static [Skill], green: &[usize], own: &[&str]) -> Summary {
        let is_green = |number| green.iter().any(|index| skills[*index].number.get() == number);
        let status = |number| if is_green(number) { Status::CanDo } else { Status::ToDo };
        let own = own.iter().map(|name| Own {
            name: Name::new(name),
            beside: skills[0].number,
            status: Status::CanDo,
        });
        summary(((1..=MAX_NUMBER.get()).map(status).collect(), own.collect()), MAX_NUMBER.get())
    }
}
