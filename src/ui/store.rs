//! The one reactive state: what the person has set, and what there is to tell them.
//!
//! One signal holds the [`Progress`]; one small signal per skill holds its status, so that a tick touches one row and the
//! memos that count it. Every change goes through one place, which then saves: it reads what storage holds, merges, and
//! writes, so that nothing another tab did is lost. Each change is also added to a journal that outlives a killed browser,
//! and what the journal holds is taken in at the start.

use super::tell;
use crate::browser::storage::{self, StorageError, keys};
use crate::browser::{clock, journal};
use crate::catalogue::{self, RETIRED, SKILLS, Skill};
use crate::progress::{self, Count, Day, Note, Progress, SavedError, Status, Summary};
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

/// How many earlier states are kept.
const SNAPSHOTS: usize = 10;

/// Begins a note's text in the journal; the skill's number, a space, and the note follow.
const NOTE: &str = "note ";

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
    /// The day that a change was last made on in this page.
    changed: Option<Day>,
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
    /// What "Undo" brings back, where the notice tells of a change.
    pub undo: Undo,
    /// The skills that the notice leads to.
    pub skills: Vec<&'static Skill>,
    /// A text that can be kept as a file; empty where there is none.
    pub file: String,
    /// What else can be done about it: the word in the DOM, and what the button says; empty where there is nothing.
    pub act: (&'static str, &'static str),
}

/// What something was before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Undo {
    /// Statuses, by skill number.
    pub statuses: Vec<(u16, Status)>,
    /// Notes, by skill number.
    pub notes: Vec<(u16, String)>,
    /// Whether a name came where there was none.
    pub named: bool,
}

impl Notice {
    /// A notice that only tells.
    pub fn tells(kind: &'static str, text: String) -> Notice {
        let (undo, skills, file) = (Undo::default(), Vec::new(), String::new());
        Notice { kind, alert: false, text, undo, skills, file, act: ("", "") }
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
        storage::on_change(keys::PROGRESS, move |_, text| {
            if let Ok(other) = progress::restore(&text) {
                store.merge(&other);
                // Two tabs that write at once do not see each other's text, and the last one overwrites the other's.
                if store.state.with_untracked(|state| state.progress.is_ahead_of(&other)) {
                    store.save();
                }
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
        let statuses = changes.iter().map(|(skill, _)| (skill.number, self.status_now(skill))).collect();
        self.snapshot(kind);
        self.change(changes);
        let undo = Undo { statuses, ..Undo::default() };
        self.notify(Notice { undo, ..Notice::tells(kind, text) });
    }

    /// Sets several skills at once. The caller tells of it.
    pub fn set_quietly(self, changes: Vec<(&'static Skill, Status)>) {
        if !changes.is_empty() {
            self.change(changes);
        }
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
        for Notice { undo, .. } in notices.iter().filter(|notice| notice.kind == kind) {
            let statuses = undo.statuses.iter();
            self.change(
                statuses.filter_map(|(number, status)| Some((catalogue::by_number(*number)?, *status))),
            );
            for (skill, text) in &undo.notes {
                self.set_note(*skill, text);
                self.journal_note(*skill);
            }
            if undo.named {
                storage::remove(keys::NAME);
            }
        }
        self.dismiss(kind);
        self.say("Undone.".to_owned());
    }

    /// What is noted on a skill, there or on what it takes over from.
    pub fn note(self, skill: u16) -> Note {
        if let Some(note) = kept_note(skill) {
            return note;
        }
        let mut note = Note::default();
        for (old, _) in RETIRED.iter().filter(|(_, heirs)| heirs.contains(&skill)) {
            note = note.max(self.note(*old));
        }
        note
    }

    /// Notes something on a skill. It is saved at once.
    pub fn set_note(self, skill: u16, text: &str) {
        self.keep_note(skill, &Note::written(text, clock::now(), &self.note(skill)));
    }

    /// Adds a skill's note to the journal. At every letter that would be too much.
    pub fn journal_note(self, skill: u16) {
        journal::add(format!("{NOTE}{skill} {}", self.note(skill).save()));
    }

    /// Keeps a note unless a later one is there, and says whether it was taken.
    pub fn keep_note(self, skill: u16, note: &Note) -> bool {
        if kept_note(skill).is_some_and(|kept| kept >= *note) {
            return false;
        }
        if let Err(error) = storage::write(&format!("{}{skill}", keys::NOTE), &note.save()) {
            let file = note.text.clone();
            self.notify(Notice { file, ..Notice::alert(error.key(), error.to_string()) });
        }
        true
    }

    /// Keeps the state as it is now, to go back to. `before` is a word for what comes next. The oldest go.
    pub fn snapshot(self, before: &str) {
        let text = self.state.with_untracked(|state| progress::save(&state.progress));
        self.keep_snapshot(before, &text);
    }

    /// Keeps the state that a day begins with, before its first change, and only where it is another than the last one kept.
    /// A page that is only looked at keeps none.
    fn snapshot_the_day(self, today: Day) {
        if self.kept.with_value(|kept| kept.changed == Some(today)) {
            return;
        }
        self.kept.update_value(|kept| kept.changed = Some(today));
        let Some(stored) = self.kept.with_value(|kept| kept.stored.clone()) else { return };
        if let Some(last) = storage::endings(keys::SNAPSHOT).iter().max() {
            let at = last.split('.').next().and_then(|at| at.parse().ok()).unwrap_or(0);
            let same = storage::read(&format!("{}{last}", keys::SNAPSHOT)) == Ok(Some(stored.clone()));
            if same || clock::day_of(at) == today {
                return;
            }
        }
        self.keep_snapshot("day", &stored);
    }

    /// Keeps a text as an earlier state.
    pub fn keep_snapshot(self, before: &str, text: &str) {
        // One that does not fit is no reason to stop: what comes next can be undone without it.
        let _ = storage::write(&format!("{}{}.{before}", keys::SNAPSHOT, clock::now()), text);
        let mut kept = storage::endings(keys::SNAPSHOT);
        while kept.len() > SNAPSHOTS {
            // Times have the same number of digits for the next 250 years.
            let Some(oldest) = kept.iter().min().cloned() else { return };
            storage::remove(&format!("{}{oldest}", keys::SNAPSHOT));
            kept.retain(|other| *other != oldest);
        }
    }

    /// What the person has set, as it is now. Not tracked.
    pub fn progress_now(self) -> Progress {
        self.state.with_untracked(|state| state.progress.clone())
    }

    /// Takes in the changes of a backup, and saves and journals them.
    pub fn bring_in(self, other: &Progress) {
        if self.merge(other) {
            self.save();
            journal::add(progress::save(other));
        }
    }

    /// Reminds of a backup, where one is due.
    pub fn remind(self) {
        let time = |key| storage::read(key).ok().flatten().and_then(|text| text.parse().ok()).unwrap_or(0);
        let due = self.state.with_untracked(|state| {
            let times = state.progress.changes().map(|change| change.at);
            progress::backup_is_due(times, time(keys::BACKED_UP), time(keys::REMINDED), clock::now())
        });
        if due {
            self.notify(Notice {
                act: ("back-up", "Back up"),
                ..Notice::tells("remind", tell::REMINDER.to_owned())
            });
            let _ = storage::write(keys::REMINDED, &clock::now().to_string());
        }
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
        let today = clock::today();
        self.snapshot_the_day(today);
        let mut kept = Progress::default();
        batch(|| {
            let now = clock::now();
            self.state.update(|state| {
                state.today = today;
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

    /// Takes in what the journal holds, saves what storage lacked of it, and gives the texts that may take the journal's place
    /// when it has grown long. What cannot be read stays where it is.
    fn take_in(self, texts: &[String]) -> Vec<String> {
        let mut journal = Progress::default();
        let mut notes: Vec<(u16, Note)> = Vec::new();
        let mut readable = true;
        for text in texts {
            let note = text.strip_prefix(NOTE).and_then(|text| text.split_once(' '));
            if let Some((Ok(skill), text)) = note.map(|(skill, text)| (skill.parse(), text)) {
                let note = Note::restore(text);
                self.keep_note(skill, &note);
                notes.retain(|(other, _)| *other != skill);
                notes.push((skill, note));
                continue;
            }
            match progress::restore(text) {
                Ok(part) => journal.merge(&part),
                Err(_) => readable = false,
            }
        }
        if self.merge(&journal) {
            self.save();
        }
        if !readable || texts.len() <= LONG_JOURNAL {
            return Vec::new();
        }
        let mut instead: Vec<String> =
            notes.iter().map(|(skill, note)| format!("{NOTE}{skill} {}", note.save())).collect();
        instead.push(self.state.with_untracked(|state| progress::save(&state.progress)));
        instead
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
        self.kept.update_value(|kept| kept.saving = moved);
        // What is whole in it is taken in; a second copy, in the journal, may hold the rest.
        self.bring_in(&progress::recover(text));
        let then = if moved {
            "It was set aside under another name and nothing was overwritten. The list shows what could still be read of it, and what a second copy of your progress holds."
        } else {
            "Nothing was overwritten, and ticks on this page are not saved until you free some space and reload."
        };
        let file = text.to_owned();
        self.notify(Notice { file, ..Notice::alert("saved-unreadable", format!("{error} {then}")) });
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

/// The note that storage holds under a skill's own number.
fn kept_note(skill: u16) -> Option<Note> {
    let saved = storage::read(&format!("{}{skill}", keys::NOTE)).ok().flatten();
    saved.map(|saved| Note::restore(&saved))
}
