//! The people on the page: those that this browser keeps, or those of a link, and what was done with them last.

use super::found::{Aside, Found};
use super::words::{self, Outcome};
use crate::browser::files::ChosenFile;
use crate::browser::storage::{self, BrowserStorage, StorageChange};
use crate::browser::{clock, location, page};
use crate::link::{self, LinkError, MAX_TEXT_BYTES};
use crate::progress::{Name, Summary, Timestamp};
use crate::sync::{PeopleReplica, Report, StoredPeople, keys};
use crate::team::{Brought, KeptPerson, Person, PersonId, SharedTeam, Team};
use crate::ui::Page;
use crate::ui::store::{Notice, Store};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeSet;

/// The last thing that was done, for the person to read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Done {
    /// The outcome, in sentences.
    pub said: String,
    /// The parts of a text or a file that brought nobody in.
    pub aside: Aside,
    /// The people as they were before; empty if nothing changed.
    pub undo: StoredPeople,
}

/// The people on the page. A handle: copying it copies no state.
#[derive(Debug, Clone, Copy)]
pub struct People {
    /// The store, which has one's own summary and the roles.
    pub store: Store,
    /// The people on the page.
    pub team: Memo<Team>,
    /// Their names, in the order of the team: that of a link, one that was given here, or a number.
    pub names: Memo<Vec<String>>,
    /// The team of the link in the address; `None` if the page shows the people that this browser keeps.
    pub received: RwSignal<Option<SharedTeam>>,
    /// The reason why the link in the address does not open.
    pub refused: RwSignal<Option<LinkError>>,
    /// The last thing that was done.
    pub done: RwSignal<Done>,
    /// The number of people whose links were made by a newer version.
    pub unread: RwSignal<usize>,
    /// True if the browser keeps none of it.
    pub is_denied: RwSignal<bool>,
    kept: RwSignal<Team>,
    replica: StoredValue<PeopleReplica<BrowserStorage>>,
    /// The summaries that the text in the field has brought in already.
    read: StoredValue<Vec<Person>>,
}

impl People {
    /// Nobody, with which the page is prerendered. [`People::load`] fills it.
    pub fn new(store: Store) -> People {
        let kept = RwSignal::new(Team::default());
        let received = RwSignal::new(None::<SharedTeam>);
        let team = Memo::new(move |_| match &*received.read() {
            None => kept.get(),
            Some(shared) => team_of(shared),
        });
        let names = Memo::new(move |_| {
            let team = team.read();
            let named = team.people().enumerate();
            named.map(|(index, (_, person))| words::called(person.name(), index)).collect()
        });
        People {
            store,
            team,
            names,
            received,
            refused: RwSignal::default(),
            done: RwSignal::default(),
            unread: RwSignal::default(),
            is_denied: RwSignal::default(),
            kept,
            replica: StoredValue::new(PeopleReplica::new(BrowserStorage)),
            read: StoredValue::default(),
        }
    }

    /// Loads the people that this browser keeps and opens the link in the address, and follows both from now on.
    pub fn load(self) {
        self.act(|replica| ((), replica.load()));
        self.open_address();
        location::on_fragment_change(move || self.open_address());
        storage::on_change(move |StorageChange { key, value }| {
            // Nothing is decoded again for what others write under other keys, as with every tick.
            if let Some(key) = key.filter(|key| key.starts_with(keys::PERSON)) {
                self.act(|replica| ((), replica.hear(&key, value.as_deref()).unwrap_or_default()));
            }
        });
        page::on_show(move |cached| {
            if cached {
                self.act(|replica| ((), replica.load()));
            }
        });
    }

    /// Opens the link in the address, if there is one.
    fn open_address(self) {
        let fragment = location::fragment();
        let opened = match fragment.as_str() {
            "" => Ok(None),
            // With a path before it, an error is told as that of a link, and not of a text that may have none.
            _ => link::find(&format!("/{}#{fragment}", Page::Team.path())).map(Some),
        };
        if let Ok(Some(shared)) = &opened {
            location::set_fragment(&link::encode(shared));
        }
        self.refused.set(opened.as_ref().err().copied());
        self.received.set(opened.ok().flatten());
        self.done.set(Done::default());
    }

    /// Brings in the people of the links in a text, as far as the same text has not done so before.
    pub fn bring_text(self, text: &str) {
        let mut found = Found::in_text(text);
        let read = self.read.get_value();
        self.read.set_value(found.people.clone());
        found.people.retain(|person| !read.contains(person));
        let has_nothing_new = found.people.is_empty() && found.aside.refused.is_empty();
        if has_nothing_new && !read.is_empty() {
            return;
        }
        self.bring(found);
    }

    /// Forgets which people the text in the field has brought in, and returns true if it has brought any.
    pub fn forget_text(self) -> bool {
        let has_brought = self.read.with_value(|read| !read.is_empty());
        self.read.set_value(Vec::new());
        has_brought
    }

    /// Brings in the people of files.
    pub fn bring_files(self, files: Vec<ChosenFile>) {
        let today = clock::today();
        spawn_local(async move {
            let mut found = Found::default();
            for file in files {
                found.add(if file.size() > MAX_TEXT_BYTES {
                    Found::unreadable(TOO_LARGE.to_owned())
                } else {
                    match file.bytes().await {
                        Some(bytes) => Found::in_file(&bytes, today),
                        None => Found::unreadable(UNREADABLE.to_owned()),
                    }
                });
            }
            self.bring(found);
        });
    }

    /// Brings in the person at the browser as they are today. Their name is that on their summary.
    pub fn bring_me(self) {
        let name = untrack(|| self.store.settings.name()).as_deref().and_then(Name::new);
        let given = if name.is_none() { Name::new(ME) } else { None };
        // Names that they added are in no row.
        let summary = untrack(|| self.store.summary(name)).sharing_own(|_| false);
        self.bring(Found { people: vec![Person::new(given, summary)], ..Found::default() });
    }

    /// Keeps the people of the link in the address.
    pub fn keep_received(self) {
        let Some(shared) = self.received.get_untracked() else { return };
        self.leave_received();
        let people = shared.people().iter().cloned().map(Person::from).collect();
        self.bring(Found { people, ..Found::default() });
    }

    /// Goes back to the people that this browser keeps.
    pub fn leave_received(self) {
        location::set_fragment("");
        self.open_address();
    }

    /// Gives a person another name here; an empty one takes it away.
    pub fn rename(self, id: PersonId, name: &str) {
        let mut team = self.kept.get_untracked();
        team.rename(id, Name::new(name));
        let Some(person) = team.get(id) else { return };
        let said = format!("Called {} here.", words::isolated(person.name()));
        let undo = self.set(vec![(id, kept(person))]);
        self.done.set(Done { said, undo, ..Done::default() });
    }

    /// Takes a person out.
    pub fn take_out(self, id: PersonId) {
        let said = self.kept.with_untracked(|team| {
            team.get(id).map(|person| format!("{} was taken out.", words::isolated_first(person.name())))
        });
        let undo = self.set(vec![(id, None)]);
        self.done.set(Done { said: said.unwrap_or_default(), undo, ..Done::default() });
    }

    /// Takes everyone out.
    pub fn take_all_out(self) {
        let ids: StoredPeople =
            self.kept.with_untracked(|team| team.people().map(|(id, _)| (id, None)).collect());
        let said = words::taken_out(ids.len());
        let undo = self.set(ids);
        self.done.set(Done { said, undo, ..Done::default() });
    }

    /// Undoes what was done last.
    pub fn undo(self) {
        let before = self.done.with_untracked(|done| done.undo.clone());
        self.set(before);
        self.done.set(Done { said: "Undone.".to_owned(), ..Done::default() });
    }

    /// The link to the people on the page; `None` if there are none, or until the page is hydrated. Tracked.
    pub fn link(self) -> Option<String> {
        let today = self.store.today()?;
        let team = self.team.read();
        let shared = match &*self.received.read() {
            Some(shared) => shared.clone(),
            None => SharedTeam::of_team(today, &team),
        };
        (!team.is_empty()).then(|| format!("{}#{}", location::resolve("./"), link::encode(&shared)))
    }

    /// Brings in people, and says what became of each.
    fn bring(self, Found { people, aside }: Found) {
        let (now, today) = (clock::now(), clock::today());
        let mut team = self.kept.get_untracked();
        let (mut outcome, mut changed) = (Outcome::default(), BTreeSet::new());
        for person in people {
            match team.bring(person, now, today) {
                Brought::Added(id) => {
                    outcome.added.extend(team.get(id).map(|person| words::isolated(person.name())));
                    changed.insert(id);
                }
                Brought::Replaced(id, _) => {
                    outcome.replaced.extend(team.get(id).map(|person| words::isolated(person.name())));
                    changed.insert(id);
                }
                Brought::Older(id) => {
                    outcome.older.extend(team.get(id).map(|person| words::isolated(person.name())));
                }
                Brought::Same(_) => outcome.same += 1,
                Brought::Full => outcome.without_room += 1,
            }
        }
        let people = changed.into_iter().filter_map(|id| Some((id, kept(team.get(id)?)))).collect();
        let undo = self.set(people);
        self.done.set(Done { said: words::brought(&outcome, &aside), aside, undo });
    }

    /// Sets people, and returns what sets them back.
    fn set(self, people: StoredPeople) -> StoredPeople {
        let now = clock::now();
        self.act(move |replica| replica.set(people, now)).unwrap_or_default()
    }

    /// Runs an action of the replica, tells what the person should know of, and shows the people that there are then.
    fn act<T>(self, act: impl FnOnce(&mut PeopleReplica<BrowserStorage>) -> (T, Vec<Report>)) -> Option<T> {
        let (result, reports) = self.replica.try_update_value(act)?;
        for report in reports {
            match report {
                Report::Full { unsaved } => self.store.notices.show(Notice::StorageFull { unsaved }),
                Report::Denied => self.is_denied.set(true),
                Report::Saved | Report::Unreadable { .. } => {}
            }
        }
        self.show();
        Some(result)
    }

    /// Shows the people that the replica holds.
    fn show(self) {
        let (mut team, mut unread) = (Team::default(), 0);
        self.replica.with_value(|replica| {
            for (id, kept) in replica.people().living() {
                match link::decode::<Summary>(kept.link()) {
                    Ok(summary) => drop(team.put(id, Person::new(kept.name().cloned(), summary))),
                    Err(_) => unread += 1,
                }
            }
        });
        self.unread.set(unread);
        if self.kept.with_untracked(|before| *before != team) {
            self.kept.set(team);
        }
    }
}

/// The name for the person at the browser, if their summary has none.
const ME: &str = "Me";

/// The sentence for a file that the browser cannot read.
const UNREADABLE: &str = "Your browser could not read this file. Try to choose it again.";

/// The sentence for a file in which not all links would be found.
const TOO_LARGE: &str =
    "This file is larger than 10 MB, and was not read. Paste the part of it that has the links.";

/// A person as they are saved. No link is too long for that.
fn kept(person: &Person) -> Option<KeptPerson> {
    KeptPerson::new(person.given().cloned(), link::encode(person.summary())).ok()
}

/// The people of a link, each under their place in it.
fn team_of(shared: &SharedTeam) -> Team {
    let mut team = Team::default();
    for (place, summary) in (0..).zip(shared.people()) {
        team.put(PersonId::new(Timestamp::from_millis(place)), summary.clone().into());
    }
    team
}
