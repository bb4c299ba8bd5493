//! The one reactive state: what the person has set, and what there is to tell them.
//!
//! One signal holds the [`Progress`]; one small signal per skill holds its status, so that a tick touches one row and the
//! memos that count it. Every change goes through one place, which then saves: it reads what storage holds, merges, and
//! writes, so that nothing another tab did is lost. Each change is also added to a journal that outlives a killed browser,
//! and what the journal holds is taken in at the start.

use super::tell;
use crate::browser::storage::{self, StorageError, keys};
use crate::browser::{clock, journal};
use crate::catalogue::{self, SKILLS, Skill};
use crate::progress::{self, Count, Day, Progress, SavedError, Status, Summary};
use crate::reactive::*;

/// What the person has set, and what there is to tell them. A handle: copying it copies no state.
#[derive(Debug, Clone, Copy)]
pub struct Store {
    state: RwSignal<State>,
    kept: StoredValue<Kept>,
    notices: RwSignal<Vec<Notice>>,
    said: RwSignal<String>,
}

/// How many texts the journal may hold before they are made into one.
const LONG_JOURNAL: usize = 100;

// Every type in a signal or a stored value is a kilobyte or two of code in the bundle, so what belongs together is one.

/// What a summary is made of.
#[derive(Debug, Default)]
struct State {
    progress: Progress,
    today: Day,
}

/// What the store needs and nobody watches.
#[derive(Debug, Default)]
struct Kept {
    /// Each skill's status, by its place in the catalogue.
    statuses: Vec<RwSignal<Status>>,
    /// The text that storage holds as far as we know, to see when another tab has written.
    stored: Option<String>,
    /// Whether storage may be written: not before it was read, and not while it holds what we could not set aside.
    saving: bool,
}

/// Something to tell the person: what happened, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The word in the DOM; a new notice of a kind replaces the old one.
    pub kind: &'static str,
    /// Whether it must interrupt.
    pub alert: bool,
    /// The sentence.
    pub text: String,
    /// The statuses that "Undo" brings back, by skill number, where the notice tells of a change.
    pub undo: Vec<(u16, Status)>,
    /// The skills that the notice leads to.
    pub skills: Vec<&'static Skill>,
    /// A text that can be kept as a file; empty where there is none.
    pub file: String,
}

impl Notice {
    /// A notice that only tells.
    pub fn tells(kind: &'static str, text: String) -> Notice {
        Notice { kind, alert: false, text, undo: Vec::new(), skills: Vec::new(), file: String::new() }
    }

    fn alert(kind: &'static str, text: String) -> Notice {
        Notice { alert: true, ..Notice::tells(kind, text) }
    }
}

impl Store {
    /// Takes in what storage holds and what was ticked before the app could answer, and saves every change from now on.
    pub fn start(ticked_early: &[String]) -> Store {
        let store = Store {
            state: RwSignal::new(State { today: clock::today(), ..State::default() }),
            kept: StoredValue::new(Kept {
                statuses: SKILLS.iter().map(|_| RwSignal::default()).collect(),
                ..Kept::default()
            }),
            notices: RwSignal::default(),
            said: RwSignal::default(),
        };
        store.load();
        let early: Vec<_> = ticked_early.iter().filter_map(|id| catalogue::by_id(id)).collect();
        if !early.is_empty() {
            store.change(early.into_iter().map(|skill| (skill, Status::CanDo)));
        }
        journal::read(move |texts| store.take_in(&texts));
        storage::on_change(keys::PROGRESS, move |text| {
            if let Ok(other) = progress::restore(&text) {
                store.merge(&other);
            }
        });
        store
    }

    /// The skill's status. Tracked.
    pub fn status(self, skill: &'static Skill) -> Status {
        self.signal(skill).get()
    }

    /// The skill's status right now. Not tracked.
    pub fn status_now(self, skill: &Skill) -> Status {
        self.signal(skill).get_untracked()
    }

    /// The summary of today. Tracked.
    pub fn summary(self, name: &str) -> Summary {
        self.state.with(|state| Summary::new(&state.progress, state.today, name))
    }

    /// Has what runs now run again at every change of the progress.
    pub fn track(self) {
        self.state.track();
    }

    /// How all of it stands right now. Not tracked.
    pub fn count_now(self) -> Count {
        progress::count(SKILLS, |skill| self.status_now(skill))
    }

    /// How some skills stand. Tracked.
    pub fn count(self, skills: impl IntoIterator<Item = &'static Skill>) -> Count {
        progress::count(skills, |skill| self.signal(skill).get())
    }

    /// Sets one skill, and says so to those who listen.
    pub fn set(self, skill: &'static Skill, status: Status) {
        self.change([(skill, status)]);
        self.say(tell::change(skill, status, self.count_now()));
    }

    /// Sets several skills at once, with a notice that offers to undo it.
    pub fn set_all(self, changes: Vec<(&'static Skill, Status)>, kind: &'static str, text: String) {
        let undo = changes.iter().map(|(skill, _)| (skill.number, self.status_now(skill))).collect();
        self.change(changes);
        self.notify(Notice { undo, ..Notice::tells(kind, text) });
    }

    /// Sets everything back to "to do", with a notice that offers to undo it.
    pub fn reset(self) {
        let set = SKILLS.iter().filter(|skill| self.status_now(skill) != Status::ToDo);
        let changes: Vec<_> = set.map(|skill| (skill, Status::ToDo)).collect();
        let text = match changes.len() {
            0 => "Everything is to do already.".to_owned(),
            1 => "1 skill is to do again.".to_owned(),
            number => format!("{number} skills are to do again."),
        };
        self.set_all(changes, "reset", text);
    }

    /// Brings back what the notice of a kind offers to bring back, and drops the notice.
    pub fn undo(self, kind: &str) {
        let notices = self.notices.get_untracked();
        let undo = notices.iter().filter(|notice| notice.kind == kind).flat_map(|notice| &notice.undo);
        self.change(undo.filter_map(|(number, status)| Some((catalogue::by_number(*number)?, *status))));
        self.dismiss(kind);
        self.say("Undone.".to_owned());
    }

    /// Shows a notice until it is dismissed or replaced by one of its kind.
    pub fn notify(self, notice: Notice) {
        self.notices.update(|notices| {
            notices.retain(|other| other.kind != notice.kind);
            notices.push(notice);
        });
    }

    /// Drops the notice of a kind, if there is one.
    pub fn dismiss(self, kind: &str) {
        if self.notices.with_untracked(|notices| notices.iter().any(|notice| notice.kind == kind)) {
            self.notices.update(|notices| notices.retain(|notice| notice.kind != kind));
        }
    }

    /// What there is to tell. Tracked.
    pub fn notices(self) -> Vec<Notice> {
        self.notices.get()
    }

    /// What screen readers are to say. Tracked.
    pub fn said(self) -> String {
        self.said.get()
    }

    /// Has screen readers say something, once.
    pub fn say(self, text: String) {
        self.said.set(text);
    }

    fn signal(self, skill: &Skill) -> RwSignal<Status> {
        self.kept.with_value(|kept| kept.statuses[skill.index()])
    }

    /// The one way a person's changes come in: recorded, shown, saved.
    fn change(self, changes: impl IntoIterator<Item = (&'static Skill, Status)>) {
        let mut kept = Progress::default();
        batch(|| {
            let now = clock::now();
            self.state.update(|state| {
                state.today = clock::today();
                for (skill, status) in changes {
                    kept.insert(state.progress.record(skill.number, now, status));
                    self.signal(skill).set(status);
                }
            });
        });
        self.save();
        // The page answers first: a browser that is closed, and not killed, has what was saved.
        clock::soon(move || journal::add(progress::save(&kept)));
    }

    /// Takes in what the journal holds, saves what storage lacked of it, and gives the text that may take the journal's place
    /// when it has grown long. What cannot be read stays where it is.
    fn take_in(self, texts: &[String]) -> Option<String> {
        let mut journal = Progress::default();
        let mut readable = true;
        for text in texts {
            match progress::restore(text) {
                Ok(part) => journal.merge(&part),
                Err(_) => readable = false,
            }
        }
        if self.merge(&journal) {
            self.save();
        }
        (readable && texts.len() > LONG_JOURNAL)
            .then(|| self.state.with_untracked(|state| progress::save(&state.progress)))
    }

    fn load(self) {
        match storage::read(keys::PROGRESS) {
            Err(error) => self.tell(error),
            Ok(None) => self.kept.update_value(|kept| kept.saving = true),
            Ok(Some(text)) => match progress::restore(&text) {
                Ok(stored) => {
                    self.merge(&stored);
                    self.kept.update_value(|kept| {
                        kept.stored = Some(text);
                        kept.saving = true;
                    });
                }
                Err(error) => self.set_aside(&text, error),
            },
        }
    }

    /// Moves an unreadable value out of the way, so that saving overwrites nothing. Where there is no room for that, the
    /// value stays and this tab saves nothing.
    fn set_aside(self, text: &str, error: SavedError) {
        let key = format!("{}{}", keys::SET_ASIDE, clock::now());
        let moved = storage::write(&key, text).is_ok();
        if moved {
            storage::remove(keys::PROGRESS);
        }
        let then = if moved {
            "It was set aside under another name and nothing was overwritten. The list shows what a second copy of your progress holds."
        } else {
            "Nothing was overwritten, and ticks on this page are not saved until you free some space and reload."
        };
        let file = text.to_owned();
        self.notify(Notice { file, ..Notice::alert("saved-unreadable", format!("{error} {then}")) });
        self.kept.update_value(|kept| kept.saving = moved);
    }

    fn save(self) {
        let saving = || self.kept.with_value(|kept| kept.saving);
        if !saving() {
            return;
        }
        let held = match storage::read(keys::PROGRESS) {
            Ok(held) => held,
            Err(error) => return self.tell(error),
        };
        if let Some(text) =
            held.filter(|held| self.kept.with_value(|kept| kept.stored.as_ref() != Some(held)))
        {
            match progress::restore(&text) {
                Ok(other) => {
                    self.merge(&other);
                }
                Err(error) => self.set_aside(&text, error),
            }
            if !saving() {
                return;
            }
        }
        let text = self.state.with_untracked(|state| progress::save(&state.progress));
        match storage::write(keys::PROGRESS, &text) {
            Ok(()) => {
                self.kept.update_value(|kept| kept.stored = Some(text));
                self.dismiss(StorageError::Full.key());
            }
            // What storage did not take can be kept as a file.
            Err(error) => self.notify(Notice { file: text, ..Notice::alert(error.key(), error.to_string()) }),
        }
    }

    fn tell(self, error: StorageError) {
        self.notify(Notice::alert(error.key(), error.to_string()));
    }

    /// Takes in what others have, and says whether any of it was new.
    fn merge(self, other: &Progress) -> bool {
        let mut merged = self.state.with_untracked(|state| state.progress.clone());
        merged.merge(other);
        if self.state.with_untracked(|state| state.progress == merged) {
            return false;
        }
        batch(|| {
            for skill in SKILLS {
                let status = merged.status(skill.number);
                if self.status_now(skill) != status {
                    self.signal(skill).set(status);
                }
            }
            self.state.update(|state| state.progress = merged);
        });
        true
    }
}
