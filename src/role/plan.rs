//! A preview of an import of roles: the roles that it would change.

use super::{KeptRole, RoleId, Roles, SavedRole};

/// The roles that an import would change. Nothing happens until it is applied.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RolesPlan {
    /// The states of roles that are later than mine. Deleted roles that I never had are among them.
    pub take: Vec<(RoleId, SavedRole)>,
    /// The number of roles that would be added.
    pub new: usize,
    /// The number of roles that would be replaced.
    pub replaced: usize,
    /// The number of roles that would be deleted.
    pub deleted: usize,
    /// The roles that I have deleted since. They stay deleted, unless the person wants them back.
    pub gone: Vec<(RoleId, KeptRole)>,
}

impl RolesPlan {
    /// The plan of merging a backup's roles into mine.
    pub fn new(mine: &Roles, theirs: &Roles) -> RolesPlan {
        let mut plan = RolesPlan::default();
        for (id, role) in theirs.iter() {
            if mine.value(id).is_some_and(|mine| mine >= role) {
                let is_gone = mine.get(id).is_none();
                plan.gone.extend(role.kept().filter(|_| is_gone).map(|role| (id, role.clone())));
                continue;
            }
            match (mine.get(id), role.kept()) {
                (None, Some(_)) => plan.new += 1,
                (Some(mine), Some(theirs)) => plan.replaced += usize::from(mine != theirs),
                (Some(_), None) => plan.deleted += 1,
                (None, None) => {}
            }
            plan.take.push((id, role.clone()));
        }
        plan
    }

    /// The number of roles that would change.
    pub fn changed(&self) -> usize {
        self.new + self.replaced + self.deleted
    }

    /// The roles that would change, as they are before.
    pub fn before(&self, now: impl Fn(RoleId) -> Option<KeptRole>) -> Vec<(RoleId, Option<KeptRole>)> {
        let roles = self.take.iter().map(|(id, role)| (*id, now(*id), role.kept()));
        let changed = roles.filter(|(_, before, after)| before.as_ref() != *after);
        changed.map(|(id, before, _)| (id, before)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::Timestamp;
    use crate::role::Role;

    fn id(number: u64) -> RoleId {
        RoleId::new(Timestamp::from_millis(number))
    }

    fn roles(states: &[(u64, u64, Option<&str>)]) -> Roles {
        let role = |(number, at, ad): &(u64, u64, Option<&str>)| {
            let kept = ad.map(|ad| KeptRole::new(Role::default(), ad));
            (id(*number), SavedRole::new(Timestamp::from_millis(*at), kept))
        };
        states.iter().map(role).collect()
    }

    #[test]
    fn an_import_takes_what_is_later_and_knows_what_was_before() {
        let mine = roles(&[
            (1, 5, Some("mine")),
            (2, 5, Some("mine")),
            (3, 5, Some("mine")),
            (4, 5, None),
            (5, 5, Some("same")),
            (8, 5, None),
        ]);
        let theirs = roles(&[
            (1, 6, Some("theirs")),
            (2, 6, None),
            (3, 4, Some("earlier")),
            (4, 6, Some("again")),
            (5, 6, Some("same")),
            (6, 1, Some("new")),
            (7, 1, None),
            (8, 4, Some("deleted since")),
        ]);
        let plan = RolesPlan::new(&mine, &theirs);
        assert_eq!((plan.new, plan.replaced, plan.deleted, plan.changed()), (2, 1, 1, 4));
        let taken: Vec<RoleId> = plan.take.iter().map(|(id, _)| *id).collect();
        assert_eq!(taken, [1, 2, 4, 5, 6, 7].map(id));
        let gone: Vec<_> = plan.gone.iter().map(|(id, role)| (*id, role.ad())).collect();
        assert_eq!(gone, [(id(8), "deleted since")]);
        let before = plan.before(|id| mine.get(id).cloned());
        assert_eq!(
            before.iter().map(|(id, before)| (*id, before.as_ref().map(KeptRole::ad))).collect::<Vec<_>>(),
            [(id(1), Some("mine")), (id(2), Some("mine")), (id(4), None), (id(6), None)]
        );
        let merged = mine.iter().chain(theirs.iter()).map(|(id, role)| (id, role.clone())).collect();
        assert_eq!(RolesPlan::new(&merged, &theirs), RolesPlan { gone: plan.gone, ..RolesPlan::default() });
    }
}
