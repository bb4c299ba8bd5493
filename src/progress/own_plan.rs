//! A preview of an import of own entries: those that it would change.

use super::{MAX_OWN, Merge, OwnEntries, OwnEntry, OwnId, SavedOwn};

/// The own entries that an import would change. Nothing happens until it is applied.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnPlan {
    /// The entries in which something is later than in mine, merged with mine. Deleted ones that I never had are among them.
    pub take: Vec<(OwnId, SavedOwn)>,
    /// The number of entries that would be added.
    pub new: usize,
    /// The number of entries of which a part would be replaced.
    pub replaced: usize,
    /// The number of entries that would be deleted.
    pub deleted: usize,
    /// The number of entries for which there is no room: nobody has more than [`MAX_OWN`].
    pub left_out: usize,
    /// The entries that I have deleted since. They stay deleted, unless the person wants them back.
    pub gone: Vec<(OwnId, OwnEntry)>,
}

impl OwnPlan {
    /// The plan of merging a backup's own entries into mine.
    pub fn new(mine: &OwnEntries, theirs: &OwnEntries) -> OwnPlan {
        let mut plan = OwnPlan::default();
        let mut room = MAX_OWN.saturating_sub(mine.living().count());
        for (id, theirs) in theirs.iter() {
            let mine = mine.value(id);
            let mut merged = mine.cloned().unwrap_or_default();
            merged.merge(theirs.clone());
            if mine.is_some() && merged.kept().is_none() && mine.and_then(SavedOwn::kept).is_none() {
                plan.gone.extend(theirs.kept().map(|theirs| (id, theirs)));
            }
            if mine == Some(&merged) {
                continue;
            }
            match (mine.and_then(SavedOwn::kept), merged.kept()) {
                (None, Some(_)) if room == 0 => {
                    plan.left_out += 1;
                    continue;
                }
                (None, Some(_)) => {
                    room -= 1;
                    plan.new += 1;
                }
                (Some(mine), Some(merged)) => plan.replaced += usize::from(mine != merged),
                (Some(_), None) => plan.deleted += 1,
                (None, None) => {}
            }
            plan.take.push((id, merged));
        }
        plan
    }

    /// The number of entries that would change.
    pub fn changed(&self) -> usize {
        self.new + self.replaced + self.deleted
    }

    /// The entries that would change, as they are before.
    pub fn before(&self, now: impl Fn(OwnId) -> Option<OwnEntry>) -> Vec<(OwnId, Option<OwnEntry>)> {
        let entries = self.take.iter().map(|(id, own)| (*id, now(*id), own.kept()));
        let changed = entries.filter(|(_, before, after)| before != after);
        changed.map(|(id, before, _)| (id, before)).collect()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use crate::progress::{Name, Place, Status, Timestamp, saved_own};
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn id(number: usize) -> OwnId {
        OwnId::new(Timestamp::from_millis(number as u64))
    }

    fn entry(name: &str, status: Status, note: &str) -> OwnEntry {
        let place = Place::all().next().unwrap();
        OwnEntry { status, note: note.to_owned(), ..OwnEntry::new(Name::new(name).unwrap(), place) }
    }

    fn saved(before: Option<&SavedOwn>, at: u64, kept: Option<OwnEntry>) -> SavedOwn {
        SavedOwn::replacing(before, Timestamp::from_millis(at), kept)
    }

    #[test]
    fn an_import_takes_what_is_later_and_knows_what_was_before() {
        use Status::{CanDo, Learning, ToDo};
        let zig = saved(None, 5, Some(entry("Zig", ToDo, "")));
        let ticked = saved(Some(&zig), 6, Some(entry("Zig", CanDo, "")));
        let noted = saved(Some(&zig), 7, Some(entry("Zig", ToDo, "a talk")));
        let deleted = saved(Some(&ticked), 8, None);
        let again = saved(Some(&deleted), 9, Some(entry("Zig", Learning, "")));
        // Ticked and cleared again: all the same but for a time.
        let touched = saved(Some(&ticked), 8, Some(entry("Zig", ToDo, "")));
        let states = |states: &[(usize, &SavedOwn)]| -> OwnEntries {
            states.iter().map(|(number, own)| (id(*number), (*own).clone())).collect()
        };
        let mine = states(&[
            (1, &ticked),
            (2, &ticked),
            (3, &ticked),
            (4, &deleted),
            (5, &ticked),
            (6, &zig),
            (9, &deleted),
        ]);
        let theirs = states(&[
            (1, &noted),
            (2, &deleted),
            (3, &zig),
            (4, &again),
            (5, &ticked),
            (6, &touched),
            (7, &zig),
            (8, &deleted),
            (9, &zig),
        ]);
        let plan = OwnPlan::new(&mine, &theirs);
        assert_eq!((plan.new, plan.replaced, plan.deleted, plan.left_out), (2, 1, 1, 0));
        assert_eq!((plan.changed(), plan.gone.as_slice()), (4, &[(id(9), entry("Zig", ToDo, ""))][..]));
        assert_eq!(plan.take.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [1, 2, 4, 6, 7, 8].map(id));
        assert_eq!(plan.take[0].1.kept(), Some(entry("Zig", CanDo, "a talk")), "both parts are kept");
        assert_eq!(
            plan.before(|id| mine.get(id)),
            [(id(1), ticked.kept()), (id(2), ticked.kept()), (id(4), None), (id(7), None)]
        );
    }

    #[test]
    fn entries_beyond_the_limit_are_left_out() {
        let zig = saved(None, 5, Some(entry("Zig", Status::ToDo, "")));
        let numbered = |numbers: std::ops::Range<usize>| -> OwnEntries {
            numbers.map(|number| (id(number), zig.clone())).collect()
        };
        let plan = OwnPlan::new(&numbered(0..MAX_OWN - 1), &numbered(1..MAX_OWN + 2));
        assert_eq!((plan.new, plan.left_out, plan.changed(), plan.take.len()), (1, 2, 1, 1));
        // One that is here already needs no room, and one that was deleted there needs none, either.
        let deleted = [(id(0), saved(Some(&zig), 6, None)), (id(999), saved(None, 6, None))];
        let plan = OwnPlan::new(&numbered(0..MAX_OWN + 9), &OwnEntries::from_iter(deleted));
        assert_eq!((plan.deleted, plan.left_out, plan.take.len()), (1, 0, 2));
    }

    proptest! {
        #[test]
        fn taking_all_is_merging(mine in vec((0..6_usize, saved_own()), 0..6), theirs in vec((0..6_usize, saved_own()), 0..6)) {
            let entries = |entries: Vec<(usize, SavedOwn)>| -> OwnEntries {
                entries.into_iter().map(|(number, own)| (id(number), own)).collect()
            };
            let (mine, theirs) = (entries(mine), entries(theirs));
            let of = |entries: &OwnEntries| entries.iter().map(|(id, own)| (id, own.clone())).collect::<Vec<_>>();
            let plan = OwnPlan::new(&mine, &theirs);
            prop_assert_eq!(plan.before(|id| mine.get(id)).len(), plan.changed());
            let merged: OwnEntries = of(&mine).into_iter().chain(of(&theirs)).collect();
            prop_assert_eq!(&of(&mine).into_iter().chain(plan.take).collect::<OwnEntries>(), &merged);
            let again = OwnPlan::new(&merged, &theirs);
            prop_assert!(again.gone.iter().all(|(id, _)| merged.get(*id).is_none() && theirs.get(*id).is_some()));
            prop_assert_eq!(OwnPlan { gone: Vec::new(), ..again }, OwnPlan::default());
        }
    }
}
