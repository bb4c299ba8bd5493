//! Nothing that a person entered is lost: replicas of several tabs over one storage and one journal, as browsers treat them.
//!
//! The replicas are the app's own. The storage and the journal are fakes that do what browsers do: events come late, two tabs
//! write at once, storage is full, the browser is killed and forgets what it wrote last, a foreign program writes rubbish.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use greenlit::catalogue::{SKILLS, SkillNumber};
use greenlit::progress::{
    Change, Merge, Name, Note, OwnEntry, OwnId, Progress, SavedError, SavedOwn, Status, Timestamp,
};
use greenlit::role::{KeptRole, Need, Role, RoleId, SavedRole};
use greenlit::sync::{
    Entry, Journal, MAX_ENTRIES, PeopleReplica, Replica, Report, Storage, StorageError, Undo, keys,
    stored_roles,
};
use greenlit::team::{KeptPerson, PersonId};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

/// The number of tabs in which a person acts.
const TABS: usize = 4;

/// The tab that is opened at the end, to see what was saved.
const NEXT: usize = TABS;

/// The part of a browser that its tabs share.
#[derive(Debug, Default)]
struct Browser {
    /// The content of storage.
    stored: BTreeMap<String, String>,
    /// The earlier contents of storage, oldest first.
    history: Vec<BTreeMap<String, String>>,
    /// The content of the journal, on disk.
    journal: Vec<String>,
    /// The writes that each tab has not heard of yet, oldest first.
    events: [VecDeque<(String, String)>; TABS + 1],
    /// The key and the text that a tab reads in place of the stored one: two tabs at once do not see each other's writing.
    stale: Option<(String, Option<String>)>,
    is_full: bool,
    is_denied: bool,
}

impl Browser {
    fn write(&mut self, from: Option<usize>, key: &str, text: &str) {
        self.history.push(self.stored.clone());
        if self.stored.insert(key.to_owned(), text.to_owned()).as_deref() != Some(text) {
            for (tab, events) in self.events.iter_mut().enumerate() {
                if Some(tab) != from {
                    events.push_back((key.to_owned(), text.to_owned()));
                }
            }
        }
    }

    fn progress(&self) -> Progress {
        self.stored.get(keys::PROGRESS).map(|text| Progress::decode(text).unwrap()).unwrap_or_default()
    }

    fn quarantined(&self) -> Vec<&str> {
        let is_quarantined = |(key, _): &(&String, &String)| key.starts_with(keys::QUARANTINE);
        self.stored.iter().filter(is_quarantined).map(|(_, text)| text.as_str()).collect()
    }
}

/// One tab's access to the browser.
#[derive(Debug, Clone)]
struct Access {
    browser: Rc<RefCell<Browser>>,
    tab: usize,
}

impl Storage for Access {
    fn read(&self, key: &str) -> Result<Option<String>, StorageError> {
        let browser = self.browser.borrow();
        if browser.is_denied {
            return Err(StorageError::Denied);
        }
        if let Some((_, stale)) = browser.stale.as_ref().filter(|(stale, _)| key == stale) {
            return Ok(stale.clone());
        }
        Ok(browser.stored.get(key).cloned())
    }

    fn write(&mut self, key: &str, text: &str) -> Result<(), StorageError> {
        let mut browser = self.browser.borrow_mut();
        if browser.is_denied {
            return Err(StorageError::Denied);
        }
        if browser.is_full {
            return Err(StorageError::Full);
        }
        browser.write(Some(self.tab), key, text);
        Ok(())
    }

    fn remove(&mut self, key: &str) {
        self.browser.borrow_mut().stored.remove(key);
    }

    fn keys_with_prefix(&self, prefix: &str) -> Vec<String> {
        let browser = self.browser.borrow();
        browser.stored.keys().filter_map(|key| key.strip_prefix(prefix)).map(str::to_owned).collect()
    }
}

impl Journal for Access {
    fn append(&mut self, entry: &Entry) {
        self.browser.borrow_mut().journal.push(entry.encode());
    }
}

type Tab = Replica<Access, Access>;

/// Opens a tab, which loads storage and then replays the journal.
fn open(browser: &Rc<RefCell<Browser>>, tab: usize, now: Timestamp) -> (Tab, Vec<Report>) {
    browser.borrow_mut().events[tab].clear();
    let access = Access { browser: browser.clone(), tab };
    let mut replica = Replica::new(access.clone(), access);
    let mut reports = replica.load(now);
    let journal = browser.borrow().journal.clone();
    let (replayed, compacted) = replica.replay(&journal, now);
    if let Some(compacted) = compacted {
        browser.borrow_mut().journal = compacted;
    }
    reports.extend(replayed);
    (replica, reports)
}

fn number(number: u16) -> SkillNumber {
    SkillNumber::new(number)
}

fn at(milliseconds: u64) -> Timestamp {
    Timestamp::from_millis(milliseconds)
}

/// An event in the life of a browser.
#[derive(Debug, Clone)]
enum Step {
    /// A person sets a skill.
    Set(SkillNumber, Status),
    /// A person sets everything back.
    Reset,
    /// A person imports a backup.
    Import(Progress),
    /// A person imports a note.
    ImportNote(SkillNumber, Note),
    /// A person undoes the last reset or deletion of this tab.
    Undo,
    /// A person writes a note, and leaves its field.
    Note(SkillNumber, String),
    /// A person keeps a role, changes it, or deletes it.
    Role(RoleId, Option<KeptRole>),
    /// A person deletes a role of this tab, to undo it later.
    Delete(RoleId),
    /// A person imports a role.
    ImportRole(RoleId, SavedRole),
    /// A person adds an own entry, edits parts of it, or deletes it.
    Own(OwnId, Edit),
    /// A person writes a note on an own entry, and leaves its field.
    OwnNote(OwnId, String),
    /// A person deletes an own entry in this tab, to undo it later.
    DeleteOwn(OwnId),
    /// A person imports an own entry.
    ImportOwn(OwnId, SavedOwn),
    /// A person edits an own entry here while another tab edits it. Both have read what is stored before either writes.
    RaceOwn(usize, OwnId, Edit, Edit),
    /// The tab hears of a number of writes of others.
    Hear(usize),
    /// The tab comes back from the page cache.
    Refresh,
    /// A person sets a skill here while another tab sets one. Both have read what is stored before either writes.
    Race(usize, SkillNumber, SkillNumber, Status),
    /// The tab is closed.
    Close,
    /// The browser is killed, and storage is as it was at some earlier time. The journal is on disk.
    Kill(Index),
    /// Storage is full, or has room again.
    Full(bool),
}

/// A change of an own entry.
#[derive(Debug, Clone)]
enum Edit {
    /// A new name.
    Name(String),
    /// Another status.
    Status(Status),
    /// Another note.
    Note(String),
    /// Everything at once; `None` deletes it.
    All(Option<OwnEntry>),
}

impl Edit {
    /// The entry with this change, as a person saw it. What is not there is added.
    fn of(self, seen: Option<OwnEntry>) -> Option<OwnEntry> {
        let seen = seen.unwrap_or_else(|| entry("new", Status::ToDo, ""));
        match self {
            Edit::Name(name) => Some(OwnEntry { name: Name::new(&name).unwrap(), ..seen }),
            Edit::Status(status) => Some(OwnEntry { status, ..seen }),
            Edit::Note(note) => Some(OwnEntry { note, ..seen }),
            Edit::All(entry) => entry,
        }
    }
}

fn skills() -> impl Strategy<Value = SkillNumber> {
    (1..8_u16).prop_map(number)
}

fn statuses() -> impl Strategy<Value = Status> {
    prop::sample::select(&Status::ALL[..])
}

fn id(id: u64) -> RoleId {
    RoleId::new(at(id))
}

fn ids() -> impl Strategy<Value = RoleId> {
    (1..4_u64).prop_map(id)
}

/// A role that asks for one skill.
fn kept(skill: SkillNumber, ad: &str) -> KeptRole {
    let mut role = Role::default();
    role.require(&[skill], Need::Must);
    KeptRole::new(role, ad)
}

fn kept_roles() -> impl Strategy<Value = Option<KeptRole>> {
    prop::option::weighted(0.7, (skills(), "[a-z]{0,3}").prop_map(|(skill, ad)| kept(skill, &ad)))
}

/// An own entry that stands beside the first skill.
fn entry(name: &str, status: Status, note: &str) -> OwnEntry {
    OwnEntry { name: Name::new(name).unwrap(), beside: number(1), status, note: note.to_owned() }
}

fn own_entries() -> impl Strategy<Value = Option<OwnEntry>> {
    let parts = ("[a-z]{1,3}", skills(), statuses(), "[a-z]{0,3}");
    let entry = |(name, beside, status, note): (String, SkillNumber, Status, String)| OwnEntry {
        beside,
        ..entry(&name, status, &note)
    };
    prop::option::weighted(0.7, parts.prop_map(entry))
}

fn edits() -> impl Strategy<Value = Edit> {
    prop_oneof![
        "[a-z]{1,3}".prop_map(Edit::Name),
        statuses().prop_map(Edit::Status),
        "[a-z]{0,3}".prop_map(Edit::Note),
        own_entries().prop_map(Edit::All),
    ]
}

fn saved_own() -> impl Strategy<Value = SavedOwn> {
    vec((times(), own_entries()), 1..3).prop_map(|states| {
        let state = |before: SavedOwn, (now, kept)| SavedOwn::replacing(Some(&before), now, kept);
        states.into_iter().fold(SavedOwn::default(), state)
    })
}

fn times() -> impl Strategy<Value = Timestamp> {
    prop_oneof![0..2_000_000_u64, any::<u64>()].prop_map(at)
}

fn steps() -> impl Strategy<Value = (usize, Step)> {
    let progress =
        vec((skills(), times(), statuses()).prop_map(Change::from), 1..6).prop_map(Progress::from_iter);
    let note = (times(), "[a-z]{0,3}").prop_map(|(at, text)| Note::new(at, &text));
    let step = prop_oneof![
        8 => (skills(), statuses()).prop_map(|(skill, status)| Step::Set(skill, status)),
        1 => Just(Step::Reset),
        1 => progress.prop_map(Step::Import),
        1 => (skills(), note).prop_map(|(skill, note)| Step::ImportNote(skill, note)),
        2 => Just(Step::Undo),
        3 => (skills(), "[a-z]{0,3}").prop_map(|(skill, text)| Step::Note(skill, text)),
        3 => (ids(), kept_roles()).prop_map(|(id, kept)| Step::Role(id, kept)),
        1 => ids().prop_map(Step::Delete),
        1 => (ids(), times(), kept_roles()).prop_map(|(id, at, kept)| Step::ImportRole(id, SavedRole::new(at, kept))),
        4 => (ids(), edits()).prop_map(|(id, edit)| Step::Own(id, edit)),
        1 => (ids(), "[a-z]{0,3}").prop_map(|(id, note)| Step::OwnNote(id, note)),
        1 => ids().prop_map(Step::DeleteOwn),
        1 => (ids(), saved_own()).prop_map(|(id, own)| Step::ImportOwn(id, own)),
        2 => (0..TABS, ids(), edits(), edits())
            .prop_map(|(other, id, mine, theirs)| Step::RaceOwn(other, id, mine, theirs)),
        4 => (1..4_usize).prop_map(Step::Hear),
        1 => Just(Step::Refresh),
        2 => (0..TABS, skills(), skills(), statuses())
            .prop_map(|(other, mine, theirs, status)| Step::Race(other, mine, theirs, status)),
        1 => Just(Step::Close),
        1 => any::<Index>().prop_map(Step::Kill),
        1 => any::<bool>().prop_map(Step::Full),
    ];
    (0..TABS, step)
}

/// The last change of each skill, note, role and part of an own entry, in any tab, recorded independently of the replicas.
#[derive(Debug, Default)]
struct Record {
    statuses: BTreeMap<SkillNumber, (Timestamp, Status)>,
    notes: BTreeMap<SkillNumber, Note>,
    roles: BTreeMap<RoleId, SavedRole>,
    own: BTreeMap<OwnId, SavedOwn>,
}

impl Record {
    fn status(&mut self, skill: SkillNumber, at: Timestamp, status: Status) {
        let last = self.statuses.entry(skill).or_default();
        *last = (*last).max((at, status));
    }

    fn note(&mut self, skill: SkillNumber, note: Note) {
        let last = self.notes.entry(skill).or_default();
        *last = note.max(last.clone());
    }

    fn role(&mut self, id: RoleId, role: SavedRole) {
        let last = self.roles.entry(id).or_default();
        *last = role.max(last.clone());
    }

    fn own(&mut self, id: OwnId, own: SavedOwn) {
        self.own.entry(id).or_default().merge(own);
    }

    /// Records that a person set these skills in a tab.
    fn set(&mut self, tab: &Tab, skills: impl IntoIterator<Item = SkillNumber>) {
        for skill in skills {
            let change = tab.progress().latest(skill).unwrap();
            self.status(skill, change.at, change.status);
        }
    }
}

/// Several tabs, and the changes that were made in them.
#[derive(Debug, Default)]
struct World {
    browser: Rc<RefCell<Browser>>,
    tabs: [Option<Tab>; TABS + 1],
    /// The statuses that each tab shows, which follows what its replica says has changed.
    shown: [BTreeMap<SkillNumber, Status>; TABS + 1],
    undo: [Undo; TABS],
    record: Record,
    /// True if storage was ever full, so that something may wait for the next change to be saved.
    was_full: bool,
}

impl World {
    fn tab(&mut self, index: usize, now: Timestamp) -> &mut Tab {
        let browser = &self.browser;
        self.tabs[index].get_or_insert_with(|| open(browser, index, now).0)
    }

    fn set(&mut self, tab: usize, skill: SkillNumber, status: Status, now: Timestamp) {
        let reports = self.tab(tab, now).set([(skill, status)], now);
        assert_eq!(self.tab(tab, now).progress().status(skill), status);
        // A person gets a message whether it is saved.
        let is_full = self.browser.borrow().is_full;
        assert_eq!(reports.last() == Some(&Report::Saved), !is_full, "{reports:?}");
        self.record.set(self.tabs[tab].as_ref().unwrap(), [skill]);
    }

    fn step(&mut self, index: usize, step: Step, now: Timestamp) {
        self.act(index, step, now);
        self.assert_shown();
    }

    /// Asserts that a tab that follows what has changed shows every skill as its replica has it.
    fn assert_shown(&mut self) {
        for (tab, shown) in self.tabs.iter_mut().zip(&mut self.shown) {
            let Some(tab) = tab else {
                shown.clear();
                continue;
            };
            for skill in tab.take_changed() {
                shown.insert(skill, tab.progress().status(skill));
            }
            for skill in SKILLS {
                let status = shown.get(&skill.number).copied().unwrap_or_default();
                assert_eq!(status, tab.progress().status(skill.number), "{}", skill.id);
            }
        }
    }

    fn act(&mut self, index: usize, step: Step, now: Timestamp) {
        match step {
            Step::Set(skill, status) => self.set(index, skill, status, now),
            Step::Reset => {
                let (undo, _) = self.tab(index, now).reset(now);
                self.record
                    .set(self.tabs[index].as_ref().unwrap(), undo.statuses.iter().map(|(skill, _)| *skill));
                assert!(self.tab(index, now).own().living().all(|(id, own)| {
                    own.status == Status::ToDo || undo.own.iter().all(|(reset, _)| *reset != id)
                }));
                self.record_own(index, undo.own.iter().map(|(id, _)| *id));
                self.undo[index] = undo;
            }
            Step::Import(backup) => {
                let _ = self.tab(index, now).import(&backup, now);
                backup
                    .changes()
                    .for_each(|change| self.record.status(change.skill, change.at, change.status));
            }
            Step::ImportNote(skill, note) => {
                let _ = self.tab(index, now).import_note(skill, note.clone());
                self.record.note(skill, note);
            }
            Step::Undo => {
                let undo = std::mem::take(&mut self.undo[index]);
                let _ = self.tab(index, now).undo(&undo, now);
                self.record
                    .set(self.tabs[index].as_ref().unwrap(), undo.statuses.iter().map(|(skill, _)| *skill));
                for (id, kept) in undo.roles {
                    let role = self.tab(index, now).roles().value(id).unwrap().clone();
                    assert_eq!(role.kept(), kept.as_ref());
                    self.record.role(id, role);
                }
                self.record_own(index, undo.own.iter().map(|(id, _)| *id));
            }
            Step::Role(id, kept) => self.set_role(index, id, kept, now),
            Step::Delete(id) => {
                let before = self.tab(index, now).roles().get(id).cloned();
                self.set_role(index, id, None, now);
                self.undo[index] = Undo { roles: vec![(id, before)], ..Undo::default() };
            }
            Step::ImportRole(id, role) => {
                let _ = self.tab(index, now).import_role(id, role.clone());
                self.record.role(id, role);
            }
            Step::Own(id, edit) => self.edit_own(index, id, edit, now),
            Step::OwnNote(id, text) => {
                let tab = self.tab(index, now);
                let _ = tab.set_own_note(id, &text, now);
                tab.journal_own(id);
                assert!(tab.own().get(id).is_none_or(|own| own.note == text));
                if tab.own().get(id).is_some() {
                    self.record_own(index, [id]);
                }
            }
            Step::DeleteOwn(id) => {
                let before = self.tab(index, now).own().get(id);
                self.edit_own(index, id, Edit::All(None), now);
                self.undo[index] = Undo { own: vec![(id, before)], ..Undo::default() };
            }
            Step::ImportOwn(id, own) => {
                let _ = self.tab(index, now).import_own(id, own.clone());
                self.record.own(id, own);
            }
            Step::RaceOwn(other, id, mine, theirs) => {
                self.tab(index, now);
                self.tab(other, now);
                let key = format!("{}{id}", keys::OWN);
                let read = self.browser.borrow().stored.get(&key).cloned();
                self.edit_own(index, id, mine, now);
                self.browser.borrow_mut().stale = Some((key, read));
                self.edit_own(other, id, theirs, now);
                self.browser.borrow_mut().stale = None;
            }
            Step::Note(skill, text) => {
                let tab = self.tab(index, now);
                let _ = tab.set_note(skill, &text, now);
                tab.journal_note(skill);
                assert_eq!(tab.notes().text(skill), text);
                let note = tab.notes().value(skill).unwrap().clone();
                self.record.note(skill, note);
            }
            Step::Hear(number) => {
                for _ in 0..number {
                    self.hear(index, now);
                }
            }
            Step::Refresh => drop(self.tab(index, now).refresh(now)),
            Step::Race(other, mine, theirs, status) => self.race(index, other, mine, theirs, status, now),
            Step::Close => self.tabs[index] = None,
            Step::Kill(index) => self.kill(&index),
            Step::Full(is_full) => {
                self.browser.borrow_mut().is_full = is_full;
                self.was_full |= is_full;
            }
        }
    }

    fn set_role(&mut self, index: usize, id: RoleId, kept: Option<KeptRole>, now: Timestamp) {
        let tab = self.tab(index, now);
        let _ = tab.set_role(id, kept.clone(), now);
        // The last thing that a person did counts, whatever the clock shows or another tab has saved.
        assert_eq!(tab.roles().get(id), kept.as_ref());
        let role = tab.roles().value(id).unwrap().clone();
        self.record.role(id, role);
    }

    /// Edits an own entry as it is seen in a tab.
    fn edit_own(&mut self, index: usize, id: OwnId, edit: Edit, now: Timestamp) {
        let tab = self.tab(index, now);
        let seen = tab.own().get(id);
        let kept = edit.of(seen.clone());
        let _ = tab.set_own(id, kept.clone(), now);
        // The last thing that a person did counts, and it is no more than what they changed of what they saw.
        match (seen, kept, tab.own().get(id)) {
            (None, kept, after) => assert_eq!(after, kept),
            (Some(_), None, after) => assert_eq!(after, None),
            // Another tab may have deleted it meanwhile.
            (Some(seen), Some(kept), None) => assert_eq!((seen.name, seen.beside), (kept.name, kept.beside)),
            (Some(seen), Some(kept), Some(after)) => {
                let named = |own: &OwnEntry| (own.name.clone(), own.beside);
                assert!(named(&after) == named(&kept) || named(&kept) == named(&seen));
                assert!(after.status == kept.status || kept.status == seen.status);
                assert!(after.note == kept.note || kept.note == seen.note);
            }
        }
        self.record_own(index, [id]);
    }

    /// Records the own entries that a person changed in a tab.
    fn record_own(&mut self, index: usize, ids: impl IntoIterator<Item = OwnId>) {
        for id in ids {
            let own = self.tabs[index].as_ref().unwrap().own().value(id).unwrap().clone();
            self.record.own(id, own);
        }
    }

    fn kill(&mut self, index: &Index) {
        self.tabs = Default::default();
        let mut browser = self.browser.borrow_mut();
        let stored = browser.stored.clone();
        browser.history.push(stored);
        let earlier = index.get(&browser.history).clone();
        browser.stored = earlier;
    }

    /// Lets a tab hear of the next write of another, and returns true if there was one.
    fn hear(&mut self, index: usize, now: Timestamp) -> bool {
        let Some(tab) = &mut self.tabs[index] else { return false };
        let Some((key, text)) = self.browser.borrow_mut().events[index].pop_front() else { return false };
        let _ = tab.hear(&key, Some(&text), now);
        true
    }

    fn race(
        &mut self,
        one: usize,
        other: usize,
        mine: SkillNumber,
        theirs: SkillNumber,
        status: Status,
        now: Timestamp,
    ) {
        self.tab(one, now);
        self.tab(other, now);
        let read = self.browser.borrow().stored.get(keys::PROGRESS).cloned();
        self.set(one, mine, status, now);
        self.browser.borrow_mut().stale = Some((keys::PROGRESS.to_owned(), read));
        self.set(other, theirs, status, now);
        self.browser.borrow_mut().stale = None;
    }

    /// Lets every tab hear of every write, until there are no more.
    fn settle(&mut self, now: Timestamp) {
        for _ in 0..1_000 {
            let heard = (0..=NEXT).filter(|tab| self.hear(*tab, now)).count();
            if heard == 0 {
                return;
            }
        }
        panic!("the tabs go on for ever");
    }

    /// Asserts that every change is in every tab and in storage.
    fn assert_nothing_is_lost(&mut self, now: Timestamp) {
        self.browser.borrow_mut().is_full = false;
        self.settle(now);
        if !self.was_full && self.tabs.iter().any(Option::is_some) {
            // If a tab is open, storage alone has everything: the journal is for killed browsers.
            self.assert_stored();
        }
        // The next tab replays the changes that a killed or closed one could not save.
        self.tab(NEXT, now);
        if self.was_full {
            // An open tab that could not save does so at its next change.
            let is_open = |tab: &usize| self.tabs[*tab].is_some();
            for tab in (0..=NEXT).filter(is_open).collect::<Vec<_>>() {
                self.set(tab, number(9), Status::Learning, now);
            }
        }
        self.settle(now);
        self.assert_stored();
        for tab in self.tabs.iter().flatten() {
            for (skill, (_, status)) in &self.record.statuses {
                assert_eq!(tab.progress().status(*skill), *status, "{skill} in a tab");
            }
            for (skill, note) in &self.record.notes {
                assert_eq!(tab.notes().value(*skill), Some(note), "{skill} in a tab");
            }
            for (id, role) in &self.record.roles {
                assert_eq!(tab.roles().value(*id), Some(role), "role {id} in a tab");
            }
            for (id, own) in &self.record.own {
                assert_eq!(tab.own().value(*id), Some(own), "own entry {id} in a tab");
            }
        }
    }

    fn assert_stored(&self) {
        let browser = self.browser.borrow();
        let progress = browser.progress();
        for (skill, (_, status)) in &self.record.statuses {
            assert_eq!(progress.status(*skill), *status, "{skill} in storage");
        }
        for (skill, note) in &self.record.notes {
            let saved = browser.stored.get(&format!("{}{skill}", keys::NOTE));
            assert_eq!(saved, Some(&note.encode()), "{skill} in storage");
        }
        for (id, role) in &self.record.roles {
            let saved = browser.stored.get(&format!("{}{id}", keys::ROLE));
            assert_eq!(saved, Some(&role.encode()), "role {id} in storage");
        }
        for (id, own) in &self.record.own {
            let saved = browser.stored.get(&format!("{}{id}", keys::OWN));
            assert_eq!(saved, Some(&own.encode()), "own entry {id} in storage");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn nothing_that_a_person_entered_is_lost(steps in vec(steps(), 1..30), is_long in prop::bool::weighted(0.1)) {
        let mut world = World::default();
        if is_long {
            // With the next entries the journal is long enough to be compacted.
            let entry = Entry::Changes(Progress::from_iter([Change { skill: number(20), at: at(1), status: Status::CanDo }]));
            world.browser.borrow_mut().journal = vec![entry.encode(); MAX_ENTRIES - 5];
        }
        let mut now = at(1_000_000);
        for (tab, step) in steps {
            now = at(now.as_millis() + 1_000);
            world.step(tab, step, now);
        }
        world.assert_nothing_is_lost(at(now.as_millis() + 1_000));
    }
}

/// A tab may hear of a note that is older than the one in storage by then, and the tab that wrote the later one may be gone.
#[test]
fn a_note_that_is_heard_of_late_overwrites_none() {
    let mut world = World::default();
    let steps = [(1, "their first"), (0, "mine"), (1, "their last")];
    // Both are open before either writes.
    world.tab(0, at(1_000));
    for (number_of_step, (tab, text)) in (2..).zip(steps) {
        world.step(tab, Step::Note(number(3), text.to_owned()), at(number_of_step * 1_000));
    }
    world.step(1, Step::Close, at(5_000));
    world.settle(at(6_000));
    world.assert_stored();
    assert_eq!(world.tab(0, at(7_000)).notes().text(number(3)), "their last");
}

/// The tab that wrote the later note may be gone before it hears that another has overwritten it.
#[test]
fn a_note_that_this_tab_has_overwritten_itself_is_written_again() {
    let mut world = World::default();
    world.tab(0, at(1_000));
    world.tab(1, at(1_000));
    world.step(1, Step::Note(number(3), "later".to_owned()), at(2_000));
    world.browser.borrow_mut().stale = Some(("greenlit.note.3".to_owned(), None));
    world.step(0, Step::Note(number(3), "earlier".to_owned()), at(1_500));
    world.browser.borrow_mut().stale = None;
    world.step(1, Step::Close, at(3_000));
    assert_eq!(world.browser.borrow().stored["greenlit.note.3"], "1500 earlier");
    world.settle(at(4_000));
    world.assert_stored();
    assert_eq!(world.browser.borrow().stored["greenlit.note.3"], "2000 later");
}

/// A tab may hear of a deletion, and of the state before it, in any order.
#[test]
fn a_role_that_was_deleted_in_another_tab_stays_deleted() {
    let browser = Rc::new(RefCell::new(Browser::default()));
    let (mut one, _) = open(&browser, 0, at(100));
    let (mut other, _) = open(&browser, 1, at(100));
    assert_eq!(one.set_role(id(1), Some(kept(number(3), "an ad")), at(200)), []);
    let before = browser.borrow().stored["greenlit.role.1"].clone();
    assert_eq!(other.refresh(at(300)), []);
    assert_eq!(other.set_role(id(1), None, at(50)), [], "though its clock is behind");
    assert_eq!(one.hear("greenlit.role.1", Some(&before), at(400)), Some(vec![]));
    assert_eq!(one.refresh(at(500)), []);
    assert_eq!((one.roles().get(id(1)), other.roles().get(id(1))), (None, None));
    assert_eq!(one.roles(), other.roles());
    assert_eq!(browser.borrow().stored["greenlit.role.1"], r#"{"version":1,"at":201,"role":null}"#);
    // Undoing it brings it back in both.
    let undo = Undo { roles: vec![(id(1), Some(kept(number(3), "an ad")))], ..Undo::default() };
    assert!(!undo.is_empty());
    let _ = other.undo(&undo, at(600));
    assert_eq!(one.refresh(at(700)), []);
    assert_eq!(one.roles().get(id(1)).map(KeptRole::ad), Some("an ad"));
}

/// A page without a replica sees what the tabs saved, and changes nothing.
#[test]
fn roles_are_read_without_a_replica() {
    let browser = Rc::new(RefCell::new(Browser::default()));
    let access = Access { browser: browser.clone(), tab: 1 };
    assert_eq!(stored_roles(&access).iter().count(), 0);
    let (mut tab, _) = open(&browser, 0, at(100));
    for (number_of_role, skill) in [(1, 3), (2, 4), (3, 5)] {
        assert_eq!(tab.set_role(id(number_of_role), Some(kept(number(skill), "an ad")), at(200)), []);
    }
    assert_eq!(tab.set_role(id(2), None, at(300)), []);
    for (key, rubbish) in [("greenlit.role.x", "{}"), ("greenlit.role.9", "rubbish"), ("greenlit.role.", "")]
    {
        browser.borrow_mut().write(None, key, rubbish);
    }
    let before = browser.borrow().stored.clone();
    let roles = stored_roles(&access);
    assert_eq!(&roles, tab.roles());
    assert_eq!(roles.living().map(|(id, _)| id).collect::<Vec<_>>(), [id(3), id(1)]);
    assert_eq!(browser.borrow().stored, before);
    browser.borrow_mut().is_denied = true;
    assert_eq!(stored_roles(&access).iter().count(), 0);
}

/// The people of a team in two tabs, of which the clock of one is behind.
#[test]
fn people_of_a_team_are_the_same_in_all_tabs() {
    let browser = Rc::new(RefCell::new(Browser::default()));
    let person = |link: &str| KeptPerson::new(None, link.to_owned()).ok();
    let tab = |tab| PeopleReplica::new(Access { browser: browser.clone(), tab });
    let (mut one, mut other) = (tab(0), tab(1));
    let [ada, grace] = [1, 2].map(|at| PersonId::new(Timestamp::from_millis(at)));
    let both = vec![(ada, person("1a")), (grace, person("1g"))];
    assert_eq!(one.set(both, at(200)), (vec![(ada, None), (grace, None)], vec![]));
    let before = browser.borrow().stored["greenlit.person.1"].clone();
    assert_eq!(other.load(), []);
    assert_eq!(other.people(), one.people());
    let (undo, reports) = other.set(vec![(ada, None)], at(50));
    assert_eq!((undo.clone(), reports), (vec![(ada, person("1a"))], vec![]));
    assert_eq!(browser.borrow().stored["greenlit.person.1"], r#"{"version":1,"at":201,"person":null}"#);
    // What this tab hears of late changes nothing.
    assert_eq!(one.load(), []);
    assert_eq!(one.hear("greenlit.person.1", Some(&before)), Some(vec![]));
    assert_eq!(one.people(), other.people());
    assert_eq!(one.people().living().map(|(id, _)| id).collect::<Vec<_>>(), [grace]);
    assert_eq!(other.set(undo, at(60)).1, []);
    assert_eq!(one.load(), []);
    assert_eq!(one.people().living().count(), 2);
    assert_eq!(one.hear("greenlit.progress", Some("")), None);
}

/// A person who cannot be saved is there as long as the tab, and is saved once there is room; what cannot be read stays as it is.
#[test]
fn people_wait_for_room_and_overwrite_nothing_newer() {
    let browser = Rc::new(RefCell::new(Browser::default()));
    let mut tab = PeopleReplica::new(Access { browser: browser.clone(), tab: 0 });
    let id = PersonId::new(Timestamp::from_millis(1));
    let person = KeptPerson::new(None, "1a".to_owned()).ok();
    browser.borrow_mut().is_full = true;
    let (_, reports) = tab.set(vec![(id, person.clone())], at(200));
    assert!(matches!(&reports[..], [Report::Full { unsaved }] if unsaved.contains("1a")), "{reports:?}");
    assert_eq!(tab.people().living().count(), 1);
    browser.borrow_mut().is_full = false;
    assert_eq!(tab.load(), []);
    assert!(browser.borrow().stored["greenlit.person.1"].contains("1a"));
    browser.borrow_mut().write(Some(1), "greenlit.person.1", "of a newer version");
    let _ = tab.set(vec![(id, None)], at(300));
    assert_eq!(browser.borrow().stored["greenlit.person.1"], "of a newer version");
    browser.borrow_mut().is_denied = true;
    assert_eq!(tab.set(vec![(id.next(), person)], at(400)).1, [Report::Denied]);
}

#[test]
fn a_role_of_a_newer_version_is_never_overwritten() {
    for newer in [r#"{"version":2,"at":5,"role":{"all":1}}"#, "rubbish", ""] {
        let browser = Rc::new(RefCell::new(Browser::default()));
        let (mut tab, _) = open(&browser, 0, at(100));
        assert_eq!(tab.set_role(id(200), Some(kept(number(1), "")), at(200)), []);
        browser.borrow_mut().write(Some(1), "greenlit.role.200", newer);
        assert_eq!(tab.hear("greenlit.role.200", Some(newer), at(300)), Some(vec![]));
        assert_eq!(tab.refresh(at(300)), []);
        assert_eq!(tab.new_role(at(200)), id(201));
        // The change is in the journal, for a version that reads both.
        let mine = kept(number(2), "mine");
        assert_eq!(tab.set_role(id(200), Some(mine.clone()), at(400)), []);
        assert_eq!(browser.borrow().journal.len(), 2);
        assert_eq!(browser.borrow().stored["greenlit.role.200"], newer);
        let (mut next, _) = open(&browser, 1, at(500));
        assert_eq!(next.roles().get(id(200)), Some(&mine));
        assert_eq!(browser.borrow().stored["greenlit.role.200"], newer);
        // A tab that knows nothing of it takes no identity that is in use.
        browser.borrow_mut().journal.clear();
        let (new, _) = open(&browser, 2, at(600));
        assert_eq!((new.roles().iter().count(), new.new_role(at(200))), (0, id(201)));
        assert_eq!(next.set_role(id(200), None, at(700)), []);
        assert_eq!(browser.borrow().stored["greenlit.role.200"], newer);
    }
}

#[test]
fn a_killed_storage_gets_its_roles_from_the_journal() {
    let browser = Rc::new(RefCell::new(Browser::default()));
    let (mut tab, _) = open(&browser, 0, at(100));
    let _ = tab.set_role(id(1), Some(kept(number(1), "first")), at(200));
    let _ = tab.set_role(id(2), Some(kept(number(2), "second")), at(300));
    let _ = tab.set_role(id(1), None, at(400));
    let roles = tab.roles().clone();
    browser.borrow_mut().stored.clear();
    let (next, reports) = open(&browser, 1, at(500));
    assert_eq!((next.roles(), reports), (&roles, vec![]));
    assert_eq!(browser.borrow().stored.len(), 2);
}

/// A tab that has not heard of another yet changes no more of an own entry than the person did.
#[test]
fn an_own_entry_that_two_tabs_edit_keeps_both_edits() {
    let browser = Rc::new(RefCell::new(Browser::default()));
    let (mut one, _) = open(&browser, 0, at(100));
    assert_eq!(one.set_own(id(1), Some(entry("Zig", Status::ToDo, "")), at(200)), []);
    let (mut other, _) = open(&browser, 1, at(300));
    let seen = one.own().get(id(1)).unwrap();
    assert_eq!(other.set_own_note(id(1), "a talk", at(400)), []);
    let renamed = OwnEntry { name: Name::new("Zig 1.0").unwrap(), ..other.own().get(id(1)).unwrap() };
    assert_eq!(other.set_own(id(1), Some(renamed), at(500)), []);
    // The one ticks what it saw before, and its clock is behind.
    let ticked = OwnEntry { status: Status::CanDo, ..seen };
    assert_eq!(one.set_own(id(1), Some(ticked), at(250)), []);
    let both = entry("Zig 1.0", Status::CanDo, "a talk");
    assert_eq!(one.own().get(id(1)), Some(both.clone()));
    assert_eq!(other.refresh(at(600)), []);
    assert_eq!(other.own().get(id(1)), Some(both.clone()));
    assert_eq!(open(&browser, 2, at(700)).0.own().get(id(1)), Some(both));
}

/// As above, where neither tab sees the other's writing: the later one overwrites it, and the first that hears of it writes both.
#[test]
fn an_own_entry_that_two_tabs_write_at_once_keeps_both_edits() {
    let mut world = World::default();
    world.step(0, Step::Own(id(1), Edit::All(Some(entry("Zig", Status::ToDo, "")))), at(1_000));
    world.tab(1, at(2_000));
    let (ticked, renamed) = (Edit::Status(Status::CanDo), Edit::Name("Zig 1.0".to_owned()));
    world.step(0, Step::RaceOwn(1, id(1), ticked, renamed), at(3_000));
    let saved = |world: &World| SavedOwn::decode(&world.browser.borrow().stored["greenlit.own.1"]).unwrap();
    assert_eq!(saved(&world).kept(), Some(entry("Zig 1.0", Status::ToDo, "")), "one is overwritten");
    world.settle(at(4_000));
    assert_eq!(saved(&world).kept(), Some(entry("Zig 1.0", Status::CanDo, "")));
    world.assert_nothing_is_lost(at(5_000));
}

#[test]
fn an_own_entry_of_a_newer_version_is_never_overwritten() {
    for newer in [r#"{"version":2,"own":{"all":1}}"#, "rubbish", ""] {
        let browser = Rc::new(RefCell::new(Browser::default()));
        let (mut tab, _) = open(&browser, 0, at(100));
        assert_eq!(tab.set_own(id(200), Some(entry("Zig", Status::ToDo, "")), at(200)), []);
        browser.borrow_mut().write(Some(1), "greenlit.own.200", newer);
        assert_eq!(tab.hear("greenlit.own.200", Some(newer), at(300)), Some(vec![]));
        assert_eq!(tab.refresh(at(300)), []);
        assert_eq!(tab.new_own(at(200)), id(201));
        // The changes are in the journal, for a version that reads both.
        let ticked = entry("Zig", Status::CanDo, "");
        assert_eq!(tab.set_own(id(200), Some(ticked.clone()), at(400)), []);
        assert_eq!(tab.set_own_note(id(200), "a talk", at(500)), []);
        tab.journal_own(id(200));
        assert_eq!(browser.borrow().journal.len(), 3);
        assert_eq!(browser.borrow().stored["greenlit.own.200"], newer);
        let (next, _) = open(&browser, 1, at(600));
        assert_eq!(next.own().get(id(200)), Some(OwnEntry { note: "a talk".to_owned(), ..ticked }));
        assert_eq!(browser.borrow().stored["greenlit.own.200"], newer);
    }
}

#[test]
fn a_killed_storage_gets_its_own_entries_from_the_journal() {
    let browser = Rc::new(RefCell::new(Browser::default()));
    let (mut tab, _) = open(&browser, 0, at(100));
    let _ = tab.set_own(id(1), Some(entry("Zig", Status::ToDo, "")), at(200));
    let _ = tab.set_own(id(2), Some(entry("Gleam", Status::Learning, "")), at(300));
    let _ = tab.set_own(id(1), None, at(400));
    let _ = tab.set_own_note(id(2), "a tal", at(500));
    let _ = tab.set_own_note(id(2), "a talk", at(501));
    assert_eq!(browser.borrow().journal.len(), 3, "letters are not journaled");
    tab.journal_own(id(2));
    let own = tab.own().clone();
    browser.borrow_mut().stored.clear();
    let (next, reports) = open(&browser, 1, at(600));
    assert_eq!((next.own(), reports), (&own, vec![]));
    assert_eq!(
        next.own().living().collect::<Vec<_>>(),
        [(id(2), entry("Gleam", Status::Learning, "a talk"))]
    );
    assert_eq!(browser.borrow().stored.len(), 2);
}

#[test]
fn a_note_on_an_own_entry_that_is_not_there_adds_none() {
    let browser = Rc::new(RefCell::new(Browser::default()));
    let (mut tab, _) = open(&browser, 0, at(100));
    assert_eq!(tab.set_own_note(id(1), "a talk", at(200)), []);
    tab.journal_own(id(1));
    assert_eq!((tab.own().iter().count(), browser.borrow().journal.len()), (0, 0));
}

/// A browser whose storage has a text under the key of the progress.
fn holding(text: &str) -> Rc<RefCell<Browser>> {
    let browser = Rc::new(RefCell::new(Browser::default()));
    browser.borrow_mut().write(None, keys::PROGRESS, text);
    browser
}

/// The text of a foreign program, with one whole change in it.
const RUBBISH: &str = "{\"version\":1,\"changes\":[[1,5,2],[2,";

#[test]
fn a_value_that_cannot_be_read_is_quarantined_at_the_start() {
    let browser = holding(RUBBISH);
    let (tab, reports) = open(&browser, 0, at(100));
    let unreadable =
        Report::Unreadable { error: SavedError::Unreadable, moved: true, text: RUBBISH.to_owned() };
    assert_eq!(reports, [unreadable, Report::Saved]);
    assert_eq!(browser.borrow().quarantined(), [RUBBISH]);
    assert_eq!(tab.progress().status(number(1)), Status::CanDo);
    assert_eq!(browser.borrow().progress(), *tab.progress());
    assert_eq!(browser.borrow().journal.len(), 1, "what was recovered");
}

#[test]
fn a_value_in_which_nothing_is_whole_leaves_no_progress_behind() {
    let browser = holding("rubbish");
    let (tab, reports) = open(&browser, 0, at(100));
    assert_eq!(reports.len(), 1);
    assert!(tab.progress().is_empty());
    assert_eq!(browser.borrow().stored.get(keys::PROGRESS), None);
    assert!(browser.borrow().journal.is_empty());
}

#[test]
fn a_newer_version_is_quarantined_as_such() {
    let (_, reports) = open(&holding("{\"version\":2}"), 0, at(100));
    assert!(matches!(reports[0], Report::Unreadable { error: SavedError::Newer, moved: true, .. }));
}

#[test]
fn a_value_that_appears_meanwhile_is_quarantined_before_the_next_write() {
    let browser = Rc::new(RefCell::new(Browser::default()));
    let (mut tab, _) = open(&browser, 0, at(100));
    browser.borrow_mut().write(None, keys::PROGRESS, RUBBISH);
    // The tab does not write when it hears of the value. The tab that saves next moves it.
    assert_eq!(tab.hear(keys::PROGRESS, Some(RUBBISH), at(150)), Some(vec![]));
    let reports = tab.set([(number(3), Status::CanDo)], at(200));
    assert!(matches!(reports[..], [Report::Unreadable { moved: true, .. }, Report::Saved]));
    assert_eq!(browser.borrow().quarantined(), [RUBBISH]);
    let stored = browser.borrow().progress();
    assert_eq!([1, 3].map(|skill| stored.status(number(skill))), [Status::CanDo; 2]);
}

#[test]
fn quarantined_values_do_not_replace_each_other() {
    let browser = holding("one");
    let (mut tab, _) = open(&browser, 0, at(100));
    browser.borrow_mut().write(None, keys::PROGRESS, "another");
    let _ = tab.set([(number(1), Status::CanDo)], at(100));
    assert_eq!(browser.borrow().quarantined(), ["one", "another"]);
}

#[test]
fn a_value_for_which_there_is_no_room_is_not_overwritten() {
    let browser = holding(RUBBISH);
    browser.borrow_mut().is_full = true;
    let (mut tab, reports) = open(&browser, 0, at(100));
    assert!(matches!(reports[..], [Report::Unreadable { moved: false, .. }]));
    browser.borrow_mut().is_full = false;
    assert_eq!(tab.set([(number(2), Status::CanDo)], at(200)), []);
    assert_eq!(browser.borrow().stored[keys::PROGRESS], RUBBISH);
    // The change is in the journal.
    assert_eq!(browser.borrow().journal.len(), 2);
}

#[test]
fn a_full_storage_is_reported_with_the_unsaved_text() {
    let browser = Rc::new(RefCell::new(Browser::default()));
    let (mut tab, _) = open(&browser, 0, at(100));
    browser.borrow_mut().is_full = true;
    let reports = tab.set([(number(1), Status::CanDo)], at(200));
    assert_eq!(reports, [Report::Full { unsaved: tab.progress().encode() }]);
    assert_eq!(tab.set_note(number(1), "a talk", at(200)), [Report::Full { unsaved: "a talk".to_owned() }]);
    let reports = tab.set_role(id(1), Some(kept(number(1), "an ad")), at(200));
    let role = tab.roles().value(id(1)).unwrap().encode();
    assert_eq!(reports, [Report::Full { unsaved: role.clone() }]);
    let reports = tab.set_own(id(1), Some(entry("Zig", Status::CanDo, "a talk")), at(200));
    let own = tab.own().value(id(1)).unwrap().encode();
    assert_eq!(reports, [Report::Full { unsaved: own.clone() }]);
    browser.borrow_mut().is_full = false;
    assert_eq!(tab.set([(number(2), Status::CanDo)], at(300)), [Report::Saved]);
    assert_eq!(browser.borrow().progress(), *tab.progress());
    assert_eq!(tab.stored(), Some(browser.borrow().stored[keys::PROGRESS].as_str()));
    assert_eq!(browser.borrow().stored["greenlit.note.1"], "200 a talk");
    assert_eq!(browser.borrow().stored["greenlit.role.1"], role);
    assert_eq!(browser.borrow().stored["greenlit.own.1"], own);
}

#[test]
fn a_denied_storage_is_reported_once_and_nothing_is_written_later() {
    let browser = Rc::new(RefCell::new(Browser::default()));
    browser.borrow_mut().is_denied = true;
    let (mut tab, reports) = open(&browser, 0, at(100));
    assert_eq!(reports, [Report::Denied]);
    assert_eq!(tab.set([(number(1), Status::CanDo)], at(200)), []);
    assert_eq!(tab.progress().status(number(1)), Status::CanDo);
    // The content of storage is unknown, so it is not overwritten.
    browser.borrow_mut().is_denied = false;
    assert_eq!(tab.set([(number(2), Status::CanDo)], at(300)), []);
    assert!(browser.borrow().stored.is_empty());
}

#[test]
fn a_storage_that_is_denied_later_is_reported() {
    let browser = Rc::new(RefCell::new(Browser::default()));
    let (mut tab, _) = open(&browser, 0, at(100));
    browser.borrow_mut().is_denied = true;
    assert_eq!(tab.set([(number(1), Status::CanDo)], at(200)), [Report::Denied]);
    assert_eq!(tab.set_note(number(1), "a talk", at(200)), [Report::Denied]);
    assert_eq!(tab.set_role(id(1), None, at(200)), [Report::Denied]);
    assert_eq!(tab.set_own(id(1), None, at(200)), [Report::Denied]);
}

#[test]
fn looking_writes_nothing() {
    let saved = Progress::from_iter([Change { skill: number(1), at: at(5), status: Status::CanDo }]).encode();
    let browser = holding(&saved);
    browser.borrow_mut().write(None, "greenlit.note.1", "5 a talk");
    let (mut tab, reports) = open(&browser, 0, at(100));
    assert_eq!((reports, tab.refresh(at(200))), (vec![], vec![]));
    assert_eq!(tab.hear(keys::PROGRESS, Some(&saved), at(300)), Some(vec![]));
    assert_eq!(tab.hear("greenlit.note.1", Some("5 a talk"), at(300)), Some(vec![]));
    assert_eq!(tab.hear(keys::PROGRESS, None, at(300)), Some(vec![]), "progress only grows");
    assert_eq!(tab.import(&tab.progress().clone(), at(300)), []);
    assert_eq!(tab.set([], at(300)), []);
    assert_eq!((browser.borrow().history.len(), browser.borrow().journal.len()), (2, 0));
    assert_eq!(tab.progress().status(number(1)), Status::CanDo);
}

#[test]
fn other_keys_are_ignored() {
    let (mut tab, _) = open(&Rc::default(), 0, at(100));
    let others = ["greenlit.note.x", "greenlit.role.x", "greenlit.own.x", "another-program"];
    for key in [keys::THEME, keys::NAME].into_iter().chain(others) {
        assert_eq!(tab.hear(key, Some("dark"), at(200)), None, "{key}");
    }
    assert_eq!(tab.hear("greenlit.note.7", Some("5 a talk"), at(200)), Some(vec![]));
    assert_eq!(tab.notes().text(number(7)), "a talk");
    assert_eq!(tab.hear("greenlit.note.7", None, at(300)), Some(vec![]));
    assert_eq!(tab.notes().text(number(7)), "a talk");
    let role = SavedRole::new(at(5), Some(kept(number(7), "an ad")));
    assert_eq!(tab.hear("greenlit.role.7", Some(&role.encode()), at(200)), Some(vec![]));
    assert_eq!(tab.hear("greenlit.role.7", None, at(300)), Some(vec![]));
    assert_eq!(tab.roles().value(id(7)), Some(&role));
    let own = SavedOwn::replacing(None, at(5), Some(entry("Zig", Status::CanDo, "")));
    assert_eq!(tab.hear("greenlit.own.7", Some(&own.encode()), at(200)), Some(vec![]));
    assert_eq!(tab.hear("greenlit.own.7", None, at(300)), Some(vec![]));
    assert_eq!(tab.own().value(id(7)), Some(&own));
}

#[test]
fn undo_restores_statuses_and_notes() {
    let browser = Rc::new(RefCell::new(Browser::default()));
    let (mut tab, _) = open(&browser, 0, at(100));
    let _ = tab.set([(number(1), Status::CanDo), (number(2), Status::Skipped)], at(200));
    let _ = tab.set_note(number(1), "a talk", at(200));
    let notes = vec![(number(1), tab.notes().text(number(1)).to_owned())];
    let (undo, _) = tab.reset(at(300));
    assert_eq!(undo.statuses, [(number(1), Status::CanDo), (number(2), Status::Skipped)]);
    assert!([1, 2].iter().all(|skill| tab.progress().status(number(*skill)) == Status::ToDo));
    let _ = tab.set_note(number(1), "", at(300));
    let journaled = browser.borrow().journal.len();
    let _ = tab.undo(&Undo { notes, ..undo }, at(400));
    assert_eq!([1, 2].map(|skill| tab.progress().status(number(skill))), [Status::CanDo, Status::Skipped]);
    assert_eq!(tab.notes().text(number(1)), "a talk");
    assert_eq!(browser.borrow().journal.len(), journaled + 2);
    assert!(Undo::default().is_empty());
    assert!(!Undo { notes: vec![(number(1), String::new())], ..Undo::default() }.is_empty());
    assert!(!tab.undo_of([number(1)]).is_empty());
}

#[test]
fn a_reset_sets_own_entries_to_do_and_can_be_undone() {
    let browser = Rc::new(RefCell::new(Browser::default()));
    let (mut tab, _) = open(&browser, 0, at(100));
    let green = entry("Zig", Status::CanDo, "a talk");
    let _ = tab.set_own(id(1), Some(green.clone()), at(200));
    let _ = tab.set_own(id(2), Some(entry("Gleam", Status::ToDo, "")), at(200));
    // Another tab has renamed one of them meanwhile.
    let (mut other, _) = open(&browser, 1, at(300));
    let name = Name::new("Zig 1.0").unwrap();
    let _ = other.set_own(id(1), Some(OwnEntry { name: name.clone(), ..green.clone() }), at(400));
    let (undo, _) = tab.reset(at(500));
    assert_eq!(undo.own, [(id(1), Some(green.clone()))]);
    assert!(undo.statuses.is_empty() && !undo.is_empty());
    let renamed = OwnEntry { name, ..green };
    assert_eq!(tab.own().get(id(1)), Some(OwnEntry { status: Status::ToDo, ..renamed }));
    let _ = tab.undo(&undo, at(600));
    assert_eq!(
        tab.own().get(id(1)).map(|own| (own.status, own.note)),
        Some((Status::CanDo, "a talk".to_owned()))
    );
}

#[test]
fn undo_restores_own_entries() {
    let browser = Rc::new(RefCell::new(Browser::default()));
    let (mut tab, _) = open(&browser, 0, at(100));
    let zig = entry("Zig", Status::CanDo, "a talk");
    let _ = tab.set_own(id(1), Some(zig.clone()), at(200));
    let _ = tab.set_own(id(1), None, at(300));
    let _ = tab.set_own(id(2), Some(entry("Imported", Status::CanDo, "")), at(300));
    let undo = Undo { own: vec![(id(1), Some(zig.clone())), (id(2), None)], ..Undo::default() };
    assert!(!undo.is_empty());
    let _ = tab.undo(&undo, at(50));
    assert_eq!(tab.own().living().collect::<Vec<_>>(), [(id(1), zig)]);
}

#[test]
fn a_reset_knows_what_another_tab_has_just_set() {
    let browser = Rc::new(RefCell::new(Browser::default()));
    let (mut one, _) = open(&browser, 0, at(100));
    let (mut other, _) = open(&browser, 1, at(100));
    let _ = other.set([(number(1), Status::CanDo)], at(200));
    let (undo, _) = one.reset(at(300));
    assert_eq!(undo.statuses, [(number(1), Status::CanDo)]);
    assert!(SKILLS.iter().all(|skill| one.progress().status(skill.number) == Status::ToDo));
}

#[test]
fn a_long_journal_is_compacted_and_an_unreadable_one_is_not() {
    let change = |at: u64| Change {
        skill: number(1),
        at: Timestamp::from_millis(at * 100_000),
        status: Status::CanDo,
    };
    let entry = |at| Entry::Changes(Progress::from_iter([change(at)])).encode();
    let note = |at, text| Entry::Note(number(2), Note::new(Timestamp::from_millis(at), text)).encode();
    let role = |at, ad: Option<&str>| {
        let kept = ad.map(|ad| kept(number(1), ad));
        Entry::Role(id(7), SavedRole::new(Timestamp::from_millis(at), kept)).encode()
    };
    let zig = SavedOwn::replacing(None, at(8), Some(self::entry("Zig", Status::ToDo, "")));
    let ticked = SavedOwn::replacing(Some(&zig), at(9), Some(self::entry("Zig", Status::CanDo, "")));
    let noted = SavedOwn::replacing(Some(&zig), at(9), Some(self::entry("Zig", Status::ToDo, "a talk")));
    let own = |own: &SavedOwn| Entry::Own(id(7), own.clone()).encode();
    let mut both = ticked.clone();
    both.merge(noted.clone());
    let mut journal: Vec<String> = (1..=MAX_ENTRIES as u64 - 7).map(entry).collect();
    journal.extend([note(9, "later"), note(8, "earlier"), role(9, None), role(8, Some("an ad"))]);
    journal.extend([own(&ticked), own(&noted), own(&zig)]);
    let replay = |journal: &[String]| {
        let (mut tab, _) = open(&Rc::default(), 0, at(100));
        let (reports, compacted) = tab.replay(journal, at(100));
        assert_eq!(reports.last(), Some(&Report::Saved));
        assert_eq!(tab.notes().text(number(2)), "later");
        compacted
    };
    assert_eq!(replay(&journal), None, "it is not too long yet");
    journal.push(entry(1_000));
    let compacted = replay(&journal).unwrap();
    assert_eq!(compacted.len(), 4);
    assert_eq!(compacted[..3], [note(9, "later"), role(9, None), own(&both)]);
    let Some(Entry::Changes(progress)) = Entry::decode(&compacted[3]) else { panic!("{compacted:?}") };
    assert_eq!(progress.changes().count(), MAX_ENTRIES - 6);
    let newer = |entry: String| entry.replace("\"version\":1", "\"version\":2");
    let (newer_role, newer_own) = (newer(role(9, None)), newer(own(&zig)));
    let unreadable = [
        "{\"version\":2}",
        "note x 1 y",
        "note 5",
        "role 7",
        "role x {}",
        "own 7",
        "own x {}",
        &newer_role,
        &newer_own,
        "",
    ];
    for unreadable in unreadable {
        let journal = [&journal[..], &[unreadable.to_owned()]].concat();
        assert_eq!(replay(&journal), None, "{unreadable:?} may mean something to a newer version");
    }
}

#[test]
fn only_imported_notes_that_are_later_are_journaled() {
    let browser = Rc::new(RefCell::new(Browser::default()));
    let (mut tab, _) = open(&browser, 0, at(100));
    let _ = tab.import_note(number(1), Note::new(at(5), "a talk"));
    let _ = tab.import_note(number(1), Note::new(at(4), "an older one"));
    assert_eq!(browser.borrow().journal, ["note 1 5 a talk"]);
    tab.journal_note(number(2));
    assert_eq!(browser.borrow().journal.len(), 1, "there is no note on it");
}

#[test]
fn only_imported_roles_that_are_later_are_journaled() {
    let browser = Rc::new(RefCell::new(Browser::default()));
    let (mut tab, _) = open(&browser, 0, at(100));
    let _ = tab.import_role(id(1), SavedRole::new(at(5), Some(kept(number(1), "an ad"))));
    let _ = tab.import_role(id(1), SavedRole::new(at(4), None));
    let role = r#"{"name":"","day":0,"must":[[1]],"nice":[],"ad":"an ad"}"#;
    assert_eq!(browser.borrow().journal, [format!(r#"role 1 {{"version":1,"at":5,"role":{role}}}"#)]);
}

#[test]
fn only_imported_own_entries_with_something_later_are_journaled() {
    let browser = Rc::new(RefCell::new(Browser::default()));
    let (mut tab, _) = open(&browser, 0, at(100));
    let zig = SavedOwn::replacing(None, at(5), Some(entry("Zig", Status::ToDo, "")));
    let noted = SavedOwn::replacing(Some(&zig), at(6), Some(entry("Zig", Status::ToDo, "a talk")));
    for own in [&zig, &noted, &zig, &noted] {
        let _ = tab.import_own(id(1), own.clone());
    }
    let text = r#"own 1 {"version":1,"own":{"entry":[5,{"name":"Zig","beside":1}],"status":[5,0],"note":"#;
    let journaled = [r#"[5,""]}}"#, r#"[6,"a talk"]}}"#].map(|note| format!("{text}{note}"));
    assert_eq!(browser.borrow().journal, journaled);
}

#[test]
fn a_tab_that_comes_back_takes_in_what_it_missed() {
    let browser = Rc::new(RefCell::new(Browser::default()));
    let (mut away, _) = open(&browser, 0, at(100));
    let _ = away.set([(number(1), Status::CanDo)], at(150));
    let (mut other, _) = open(&browser, 1, at(200));
    let _ = other.set([(number(2), Status::Learning)], at(300));
    let _ = other.set_note(number(2), "a talk", at(300));
    assert_eq!(away.refresh(at(400)), []);
    assert_eq!(away.progress().status(number(2)), Status::Learning);
    assert_eq!(away.notes().text(number(2)), "a talk");
    // What storage has lost is written again.
    browser.borrow_mut().stored.insert(keys::PROGRESS.to_owned(), Progress::default().encode());
    assert_eq!(away.refresh(at(500)), [Report::Saved]);
    assert_eq!(browser.borrow().progress(), *away.progress());
}
