//! The lines of a team's radar chart: the percentages of the groups of a lens that someone, most and the weakest can do.

use super::Coverage;
use crate::catalogue::{Group, JOBS, Lens, Skill};
use crate::progress::{Count, Status, Summary, count};

/// Percentages of the groups of a lens, as [`chart::radar::percents`](crate::chart::radar::percents) has those of one person.
///
/// Own technologies count, as they do there. Whoever skips much has a high percentage of the rest, so that even the weakest can be above
/// the team as a whole, of which a skill is left out only if all skip it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Percents {
    /// The share that someone can do.
    pub someone: Vec<u16>,
    /// The share that more than half of the people can do. For a job, each may do it with another technology.
    pub most: Vec<u16>,
    /// The least percentage of anyone, as their own summary has it.
    pub weakest: Vec<u16>,
}

impl Percents {
    /// The percentages of people with these summaries and this coverage by them.
    ///
    /// ```
    /// use greenlit::catalogue::Lens;
    /// use greenlit::progress::{Day, Status, Summary};
    /// use greenlit::team::{Coverage, Percents};
    ///
    /// let of = |status| Summary::received(Day::default(), None, vec![status; 265]);
    /// let people = [&of(Status::CanDo), &of(Status::ToDo)];
    /// let percents = Percents::new(&Coverage::new(people), &people, Lens::Employers);
    /// assert_eq!((percents.someone[0], percents.most[0], percents.weakest[0]), (100, 0, 0));
    /// ```
    pub fn new(coverage: &Coverage, summaries: &[&Summary], lens: Lens) -> Percents {
        let mut percents = Percents::default();
        for group in lens.groups() {
            let of_group = OfGroup { coverage, summaries, group };
            percents.someone.push(of_group.someone().percent());
            percents.most.push(of_group.most().percent());
            let everyone = summaries.iter().map(|summary| summary.count(|skill| group.has(skill)).percent());
            percents.weakest.push(everyone.min().unwrap_or_default());
        }
        percents
    }
}

/// A team and one group of a lens.
#[derive(Clone, Copy)]
struct OfGroup<'a> {
    coverage: &'a Coverage,
    summaries: &'a [&'a Summary],
    group: Group,
}

impl<'a> OfGroup<'a> {
    /// The skills of the group that are in anyone's summary.
    fn skills(self) -> impl Iterator<Item = &'static Skill> {
        self.group.skills().filter(move |skill| self.coverage.of(skill).is_in_any())
    }

    /// The own technologies of a person that count in the group, each with the index of its job and its status.
    fn own(self, summary: &'a Summary) -> impl Iterator<Item = (usize, Status)> {
        summary.own_technologies(move |skill| self.group.has(skill)).map(|(job, own)| (job, own.status))
    }

    /// The numbers of the team as if it were one person.
    fn someone(self) -> Count {
        let own = self.summaries.iter().flat_map(|summary| self.own(summary));
        count(self.skills(), own, |skill| {
            let cover = self.coverage.of(skill);
            match cover.can() {
                [] if !cover.is_asked() => Status::Skipped,
                [] => Status::ToDo,
                _ => Status::CanDo,
            }
        })
    }

    /// The numbers of what most can do, out of as many as the whole team is counted by.
    fn most(self) -> Count {
        let is_by_most = |skill: &&Skill| self.coverage.is_most(self.coverage.of(skill).can().len());
        let skills = self.skills().filter(|skill| !skill.is_technology()).filter(is_by_most).count();
        let mut places = vec![Vec::new(); JOBS.len()];
        for summary in self.summaries {
            for (of_job, filled) in places.iter_mut().zip(self.filled(summary)) {
                of_job.push(filled);
            }
        }
        let jobs = places.into_iter().map(|mut filled| {
            // The place of the median: as many as are up to it, which is more than half, fill at least so many.
            filled.sort_unstable_by(|one, other| other.cmp(one));
            filled.get(filled.len() / 2).copied().unwrap_or_default()
        });
        let green = skills as u16 + jobs.sum::<u16>();
        Count { green, learning: 0, ..self.someone() }
    }

    /// The places that a person fills, by the index of the job.
    fn filled(self, summary: &'a Summary) -> Vec<u16> {
        let mut filled = vec![0; JOBS.len()];
        let skills = summary.skills().filter(|skill| self.group.has(skill));
        let technologies = skills.filter_map(|skill| Some((skill.job_index()?, summary.status(skill))));
        for (job, _) in technologies.chain(self.own(summary)).filter(|(_, status)| *status == Status::CanDo) {
            filled[job] += 1;
        }
        filled.iter().zip(JOBS).map(|(filled, job)| u16::from(job.enough).min(*filled)).collect()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use crate::catalogue::{MAX_NUMBER, SKILLS, by_id};
    use crate::progress::{Day, Name, Own};
    use crate::team::tests::summaries;
    use proptest::collection::vec;
    use proptest::prelude::*;

    /// A person who can do the skills for which it is true.
    fn can(is_green: impl Fn(&Skill) -> bool) -> Summary {
        let mut statuses = vec![Status::ToDo; usize::from(MAX_NUMBER.get())];
        for skill in SKILLS.iter().filter(|skill| is_green(skill)) {
            statuses[skill.number.index().unwrap()] = Status::CanDo;
        }
        Summary::received(Day::default(), None, statuses)
    }

    fn percents(people: &[&Summary], lens: Lens) -> Percents {
        Percents::new(&Coverage::new(people.iter().copied()), people, lens)
    }

    /// The percentages of the area with this id.
    fn of_area(id: &str, people: &[&Summary]) -> [u16; 3] {
        let place = Lens::Areas.groups().position(|group| group.id == id).unwrap();
        let Percents { someone, most, weakest } = percents(people, Lens::Areas);
        [someone[place], most[place], weakest[place]]
    }

    #[test]
    fn each_may_do_a_job_with_another_technology() {
        let [go, java, nothing] = ["go", "java", ""].map(|id| can(move |skill| skill.id == id));
        assert_eq!(of_area("languages", &[&go, &java, &nothing]), [100, 100, 0]);
        assert_eq!(of_area("languages", &[&go, &nothing, &nothing]), [100, 0, 0]);
        assert_eq!(of_area("languages", &[&go, &java]), [100, 100, 100]);
        assert_eq!(of_area("languages", &[&go, &nothing]), [100, 0, 0]);
        assert_eq!(of_area("languages", &[]), [0, 0, 0]);
    }

    #[test]
    fn an_own_technology_does_its_job() {
        let beside = by_id("go").unwrap().number;
        let zig = Own { name: Name::new("Zig"), beside, status: Status::CanDo };
        let [own, nothing] = [can(|_| false).with_own([zig]), can(|_| false)];
        assert_eq!(of_area("languages", &[&own, &nothing, &own]), [100, 100, 0]);
        assert_eq!(of_area("languages", &[&own, &nothing]), [100, 0, 0]);
        assert_eq!(of_area("languages", &[&own]), [100; 3]);
    }

    proptest! {
        #[test]
        fn one_person_is_the_team(summary in summaries()) {
            for lens in Lens::ALL {
                let Percents { someone, most, weakest } = percents(&[&summary], lens);
                let alone: Vec<u16> = lens.groups().map(|group| summary.count(|skill| group.has(skill)).percent()).collect();
                prop_assert_eq!(&weakest, &alone);
                prop_assert_eq!(&someone, &alone);
                prop_assert_eq!(&most, &alone);
            }
        }

        /// The lines are of whole percentages, and most are no more than all. Where nobody skips anything and all count the same
        /// skills, nobody is above the team.
        #[test]
        fn no_line_is_above_that_of_the_team(people in vec(summaries(), 1..6)) {
            let references: Vec<&Summary> = people.iter().collect();
            for lens in Lens::ALL {
                let Percents { someone, most, weakest } = percents(&references, lens);
                prop_assert_eq!([someone.len(), most.len(), weakest.len()], [lens.groups().count(); 3]);
                prop_assert!(someone.iter().all(|percent| *percent <= 100));
                prop_assert!(most.iter().zip(&someone).all(|(most, someone)| most <= someone));
                for (group, weakest) in lens.groups().zip(&weakest) {
                    let of = |summary: &Summary| summary.count(|skill| group.has(skill)).percent();
                    prop_assert_eq!(people.iter().map(of).min(), Some(*weakest));
                }
            }
            let known = usize::from(MAX_NUMBER.get());
            let unskipped: Vec<Summary> = people.iter().map(|summary| {
                let mut statuses = summary.statuses().to_vec();
                statuses.resize(known, Status::ToDo);
                let statuses = statuses.into_iter().map(|status| if status == Status::Skipped { Status::ToDo } else { status });
                Summary::received(Day::default(), None, statuses.collect()).with_own(summary.own().to_vec())
            }).collect();
            let references: Vec<&Summary> = unskipped.iter().collect();
            for lens in Lens::ALL {
                let Percents { someone, weakest, .. } = percents(&references, lens);
                prop_assert!(weakest.iter().zip(&someone).all(|(weakest, someone)| weakest <= someone));
            }
        }
    }
}
