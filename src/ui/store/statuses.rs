//! The status of every skill, and the numbers of each area and of all.

use crate::catalogue::{AREAS, Area, JOBS, SKILLS, Skill};
use crate::progress::{self, Count, OwnEntry, OwnId, Status};
use leptos::prelude::*;

/// The statuses and the numbers. A handle: copying it copies no state.
///
/// A change costs what depends on the skill, however many others there are: each has a signal of its own, one area is counted, and the
/// numbers of all are the sum of those of the areas. What cannot help going over all skills, and runs behind the first frame, takes the
/// plain values.
#[derive(Debug, Clone, Copy)]
pub(super) struct Statuses(StoredValue<State>);

#[derive(Debug)]
struct State {
    /// Each skill's signal, by the index of the skill.
    signals: Vec<RwSignal<Status>>,
    /// The same statuses, right now.
    plain: Vec<Status>,
    /// The numbers of each area, by its index.
    areas: Vec<Counted>,
    /// The numbers of all skills.
    whole: Counted,
}

/// Numbers, and what is notified when they have changed.
#[derive(Debug, Clone, Copy)]
struct Counted {
    count: Count,
    changed: Trigger,
}

impl Counted {
    fn new(count: Count) -> Counted {
        Counted { count, changed: Trigger::new() }
    }

    /// Replaces the numbers, and returns what is to be notified if they are others.
    fn replace(&mut self, count: Count) -> Option<Trigger> {
        let is_other = self.count != count;
        self.count = count;
        is_other.then_some(self.changed)
    }

    fn tracked(self) -> Count {
        self.changed.track();
        self.count
    }
}

impl Statuses {
    /// Statuses of which all are "to do".
    pub fn new() -> Statuses {
        let plain = vec![Status::default(); SKILLS.len()];
        let areas: Vec<_> = AREAS.iter().map(|area| Counted::new(counted(area, &plain, &[]))).collect();
        Statuses(StoredValue::new(State {
            signals: SKILLS.iter().map(|_| RwSignal::default()).collect(),
            plain,
            whole: Counted::new(sum(&areas)),
            areas,
        }))
    }

    /// The skill's own signal.
    pub fn signal(self, skill: &Skill) -> RwSignal<Status> {
        self.0.with_value(|state| state.signals[skill.index()])
    }

    /// The skill's status right now. Not tracked.
    pub fn now(self, skill: &Skill) -> Status {
        self.0.with_value(|state| state.plain[skill.index()])
    }

    /// All statuses right now, by the index of the skill. Not tracked.
    pub fn all_now(self) -> Vec<Status> {
        self.0.with_value(|state| state.plain.clone())
    }

    /// The numbers of an area. Tracked.
    pub fn count_of(self, area: &Area) -> Count {
        self.0.with_value(|state| state.areas[area.index()]).tracked()
    }

    /// The numbers of all skills. Tracked.
    pub fn whole(self) -> Count {
        self.0.with_value(|state| state.whole).tracked()
    }

    /// Sets the statuses that are others, and counts the areas in which they are.
    pub fn set_all(self, statuses: Vec<(&'static Skill, Status)>, own: &[(usize, Status)]) {
        let mut is_changed = vec![false; AREAS.len()];
        for (skill, status) in statuses {
            if self.now(skill) != status {
                self.0.update_value(|state| state.plain[skill.index()] = status);
                self.signal(skill).set(status);
                is_changed[skill.area_index()] = true;
            }
        }
        self.recount(&|area| is_changed[area.index()], own);
    }

    /// Counts the areas anew for which `is_changed` is true. `own` has the own technologies, each with the index of its job.
    pub fn recount(self, is_changed: &dyn Fn(&Area) -> bool, own: &[(usize, Status)]) {
        let mut changed = Vec::new();
        self.0.update_value(|state| {
            for area in AREAS.iter().filter(|area| is_changed(area)) {
                let count = counted(area, &state.plain, own);
                changed.extend(state.areas[area.index()].replace(count));
            }
            changed.extend(state.whole.replace(sum(&state.areas)));
        });
        // Not before, since whoever is notified may read the numbers at once.
        changed.into_iter().for_each(|changed| changed.notify());
    }
}

/// The numbers of an area.
fn counted(area: &'static Area, statuses: &[Status], own: &[(usize, Status)]) -> Count {
    count(&area.skills().iter().collect::<Vec<_>>(), own, &|skill| statuses[skill.index()])
}

/// The numbers of some skills, and of the own technologies whose job is wholly among them.
pub(super) fn count(
    skills: &[&'static Skill],
    own: &[(usize, Status)],
    status: &dyn Fn(&Skill) -> Status,
) -> Count {
    let own = own.iter().filter(|(job, _)| JOBS[*job].skills().iter().all(|skill| skills.contains(&skill)));
    progress::count(skills.iter().copied(), own.copied(), status)
}

/// The numbers of all areas together: each skill is in one of them, and so is each job.
fn sum(areas: &[Counted]) -> Count {
    areas.iter().map(|area| area.count).sum()
}

/// The statuses of the technologies among own entries, each with the index of its job.
pub(super) fn technologies(own: &[(OwnId, OwnEntry)]) -> Vec<(usize, Status)> {
    own.iter().filter_map(|(_, own)| Some((own.place().job_index()?, own.status))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_numbers_follow_the_statuses(changes in vec((0..SKILLS.len(), 0..4_u8), 0..40), own in vec((0..JOBS.len(), 0..4_u8), 0..4)) {
            let owner = Owner::new();
            owner.set();
            let statuses = Statuses::new();
            let status = |code| Status::from_code(code).unwrap_or_default();
            let own: Vec<_> = own.into_iter().map(|(job, code)| (job, status(code))).collect();
            statuses.recount(&|_| true, &own);
            for (index, code) in changes {
                statuses.set_all(vec![(&SKILLS[index], status(code))], &own);
                prop_assert_eq!(statuses.now(&SKILLS[index]), status(code));
                let count = progress::count(SKILLS, own.clone(), |skill| statuses.signal(skill).get_untracked());
                prop_assert_eq!(untrack(|| statuses.whole()), count);
            }
            for area in AREAS {
                let count = counted(area, &statuses.all_now(), &own);
                prop_assert_eq!(untrack(|| statuses.count_of(area)), count);
            }
        }
    }
}
