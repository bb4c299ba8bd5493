//! One tab's copy of the people of a team.

use super::registers::Registers;
use super::{Report, Storage};
use crate::progress::Timestamp;
use crate::team::{KeptPerson, PersonId, SavedPeople, SavedPerson};

/// People as they were, to be set again; `None` for one who was not there.
pub type StoredPeople = Vec<(PersonId, Option<KeptPerson>)>;

/// One tab's copy of the people of a team, which storage brings together with those of other tabs.
///
/// It is apart from the [`Replica`](super::Replica), since one page alone has it, and it has no journal: nobody's work is lost with the
/// text of a link, which whoever sent it still has.
#[derive(Debug)]
pub struct PeopleReplica<S> {
    storage: S,
    people: Registers<SavedPerson>,
}

impl<S: Storage> PeopleReplica<S> {
    /// A replica without people. [`PeopleReplica::load`] fills it.
    pub fn new(storage: S) -> PeopleReplica<S> {
        PeopleReplica { storage, people: Registers::new() }
    }

    /// The people, those who were taken out included.
    pub fn people(&self) -> &SavedPeople {
        self.people.values()
    }

    /// Takes in what storage holds, at the start and after a time in which this tab may have missed what others wrote.
    #[must_use]
    pub fn load(&mut self) -> Vec<Report> {
        let mut reports = Vec::new();
        self.people.read(&mut self.storage, &mut reports);
        self.people.save_unsaved(&mut self.storage, &mut reports);
        reports
    }

    /// Takes in what another tab wrote under a key. `None` where that is no key of a person.
    #[must_use]
    pub fn hear(&mut self, key: &str, value: Option<&str>) -> Option<Vec<Report>> {
        let id = Registers::<SavedPerson>::id(key)?;
        let mut reports = Vec::new();
        // As elsewhere, what is removed is taken out by writing that.
        if let Some(saved) = value {
            self.people.hear(id, saved, &mut self.storage, &mut reports);
        }
        Some(reports)
    }

    /// Sets people as they are now, and returns what sets them back.
    #[must_use]
    pub fn set(&mut self, people: StoredPeople, now: Timestamp) -> (StoredPeople, Vec<Report>) {
        let (mut before, mut reports) = (Vec::new(), Vec::new());
        for (id, kept) in people {
            // A later state that another tab has saved would else count for more than what the person does now.
            self.people.merge_stored(id, &self.storage);
            let seen = self.people.values().value(id);
            before.push((id, seen.and_then(|seen| seen.kept().cloned())));
            let saved = SavedPerson::replacing(seen, now, kept);
            self.people.keep(id, saved, &mut self.storage, &mut reports);
        }
        (before, reports)
    }
}
