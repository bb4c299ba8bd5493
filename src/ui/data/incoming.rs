//! Something to import, a backup or a link to a summary, and the changes that it would make.

use crate::backup::{Backup, BackupError, Flaws, FoundBackup, decode_text};
use crate::catalogue::SKILLS;
use crate::catalogue::SkillNumber;
use crate::link::{self, LinkError};
use crate::progress::{
    Day, MAX_OWN, Note, OwnEntry, OwnPlan, Plan, Progress, Status, Summary, Transition, plan_merge,
    plan_statuses,
};
use crate::role::RolesPlan;
use crate::sync;
use crate::ui::store::{Notice, Occasion, Store, Undo};
use crate::ui::{errors, text};

/// Something to import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Incoming {
    /// A summary, out of a link: statuses without times.
    Summary(Summary),
    /// A backup, and the flaws of the text that it stood in.
    Backup(FoundBackup),
}

/// The reason why something cannot be imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// The browser could not read the file.
    #[error("the browser could not read the file")]
    File,
    /// The text is not a backup.
    #[error(transparent)]
    Backup(BackupError),
    /// The link does not open.
    #[error(transparent)]
    Link(LinkError),
}

impl ImportError {
    /// The kind of the notice in the DOM.
    pub const fn slug(self) -> &'static str {
        match self {
            ImportError::File => "unreadable-file",
            ImportError::Backup(error) => errors::backup_slug(error),
            ImportError::Link(error) => errors::link_slug(error),
        }
    }

    /// The sentence that a person reads.
    pub fn sentence(self) -> String {
        match self {
            ImportError::File => "Your browser could not read this file. Try to choose it again.".to_owned(),
            ImportError::Backup(error) => errors::backup(error),
            ImportError::Link(error) => errors::link(error).to_owned(),
        }
    }
}

impl Incoming {
    /// Reads a file, which may have gone through other programs.
    ///
    /// # Errors
    /// See [`ImportError`].
    pub fn from_file(file: &[u8]) -> Result<Incoming, ImportError> {
        Incoming::from_text(&decode_text(file).map_err(ImportError::Backup)?)
    }

    /// Reads a backup or a link that stands in a text.
    ///
    /// # Errors
    /// See [`ImportError`].
    pub fn from_text(text: &str) -> Result<Incoming, ImportError> {
        let backup = match Backup::find(text) {
            // Only what is no backup can be a text with a link in it: the notes of a backup may contain links, too.
            Err(error @ (BackupError::Foreign(_) | BackupError::Export(_))) => error,
            backup => return backup.map(Incoming::Backup).map_err(ImportError::Backup),
        };
        let is_export = matches!(backup, BackupError::Export(_));
        link::find(text).map(Incoming::Summary).map_err(|link| match link {
            LinkError::Foreign if is_export || !is_like_an_address(text) => ImportError::Backup(backup),
            link => ImportError::Link(link),
        })
    }

    /// A title, in a few words, as it is told on a day.
    pub fn title(&self, today: Day) -> String {
        match self {
            Incoming::Summary(summary) => match summary.name() {
                None => format!("A summary of {}", summary.day_by(today)),
                Some(name) => format!("{}: summary of {}", name.isolated(), summary.day_by(today)),
            },
            Incoming::Backup(FoundBackup { backup: Backup { progress, roles, own, .. }, .. }) => {
                let is_set = |status: Status| status != Status::ToDo;
                let number = SKILLS.iter().filter(|skill| is_set(progress.status(skill.number))).count();
                let set = format!("A backup with {} set", text::skills(number));
                match (roles.living().count(), own.living().count()) {
                    (0, 0) => set,
                    (roles, 0) => format!("{set} and {}", text::roles(roles)),
                    (0, own) => format!("{set} and {own} of your own"),
                    (roles, own) => format!("{set}, {} and {own} of your own", text::roles(roles)),
                }
            }
        }
    }
}

/// Returns true if a text is one word, as an address is, and not markup.
fn is_like_an_address(text: &str) -> bool {
    let text = text.trim();
    !text.contains(char::is_whitespace) && !text.starts_with(['<', '{', '['])
}

/// The changes that an import would make here. Nothing changes until it is applied.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportPlan {
    /// The changes of statuses, skill by skill.
    pub statuses: Plan,
    /// The notes that would be imported.
    pub notes: Vec<(SkillNumber, Note)>,
    /// The number of notes on skills that have none here.
    pub new_notes: usize,
    /// The roles that would be imported.
    pub roles: RolesPlan,
    /// The own entries that would be imported.
    pub own: OwnPlan,
    /// The own entries of a summary that would be added, since none here has their names.
    pub added: Vec<OwnEntry>,
    /// The progress that is merged. It is empty for a summary, whose statuses have no times.
    pub progress: Progress,
    /// The name in the backup, if it has one.
    pub name: Option<String>,
    /// The flaws of the text, which the person is told.
    pub flaws: Flaws,
}

impl ImportPlan {
    /// The plan for the present state of a store. Tracked.
    pub fn new(incoming: &Incoming, store: Store) -> ImportPlan {
        match incoming {
            Incoming::Summary(theirs) => {
                let statuses = plan_statuses(|skill| store.status(skill), |skill| theirs.status(skill));
                ImportPlan { statuses, added: new_names(theirs, store), ..ImportPlan::default() }
            }
            Incoming::Backup(FoundBackup { backup: Backup { name, progress, notes, roles, own }, flaws }) => {
                let mine = store.notes();
                let is_later =
                    |(skill, note): &(SkillNumber, &Note)| mine.get(*skill).is_none_or(|mine| mine < *note);
                let notes: Vec<_> =
                    notes.iter().filter(is_later).map(|(skill, note)| (skill, note.clone())).collect();
                ImportPlan {
                    roles: RolesPlan::new(&store.saved_roles(), roles),
                    own: OwnPlan::new(&store.saved_own(), own),
                    added: Vec::new(),
                    statuses: plan_merge(&store.progress(), progress),
                    new_notes: notes.iter().filter(|(skill, _)| mine.text(*skill).is_empty()).count(),
                    notes,
                    progress: progress.clone(),
                    name: name.clone(),
                    flaws: *flaws,
                }
            }
        }
    }

    /// Returns true if everything in it is here already.
    pub fn is_empty(&self) -> bool {
        let Plan { take, keep, unknown, .. } = &self.statuses;
        take.is_empty()
            && keep.is_empty()
            && *unknown == 0
            && self.notes.is_empty()
            && self.roles.changed() == 0
            && self.own.changed() == 0
            && self.added.is_empty()
            && self.gone() == 0
    }

    /// The number of roles and own entries that were deleted here since.
    pub fn gone(&self) -> usize {
        self.roles.gone.len() + self.own.gone.len()
    }

    /// Applies the plan, after taking a snapshot. With `overrule`, it also replaces statuses that were set differently here, and brings
    /// back what was deleted here.
    pub fn apply(&self, store: Store, overrule: bool) {
        store.take_full_snapshot(Occasion::Import);
        let Plan { take, keep, .. } = &self.statuses;
        let chosen: Vec<&Transition> = take.iter().chain(keep.iter().filter(|_| overrule)).collect();
        let roles_back: Vec<_> = self.roles.gone.iter().filter(|_| overrule).collect();
        let own_back: Vec<_> = self.own.gone.iter().filter(|_| overrule).collect();
        let mut roles = self.roles.before(|id| store.role_now(id));
        roles.extend(roles_back.iter().map(|(id, _)| (*id, None)));
        let mut own = self.own.before(|id| store.own_entry_now(id));
        own.extend(own_back.iter().map(|(id, _)| (*id, None)));
        let mut undo = Undo {
            before: sync::Undo {
                notes: store.note_texts(self.notes.iter().map(|(skill, _)| *skill)),
                roles,
                own,
                ..store.undo_of(chosen.iter().map(|change| change.skill))
            },
            named: store.settings.name_now().is_none() && self.name.is_some(),
        };
        if let Some(name) = self.name.as_ref().filter(|_| undo.named) {
            store.settings.set_name(name);
        }
        store.import(&self.progress);
        // Merging sets neither statuses without a time nor those that were set here later.
        let left = chosen.iter().filter(|change| store.status_now(change.skill) != change.to);
        store.set_all(left.map(|change| (change.skill, change.to)).collect());
        for (skill, note) in &self.notes {
            store.import_note(*skill, note);
        }
        for (id, role) in &self.roles.take {
            store.import_role(*id, role);
        }
        for (id, own) in &self.own.take {
            store.import_own(*id, own);
        }
        let notes = self.notes.len();
        let roles = self.roles.changed() + roles_back.len();
        let own = self.own.changed() + own_back.len() + self.added.len();
        for entry in &self.added {
            undo.before.own.push((store.add_own(entry.clone()), None));
        }
        for (id, role) in roles_back {
            store.keep_role(Some(*id), role.clone());
        }
        for (id, entry) in own_back {
            store.set_own(*id, Some(entry.clone()));
        }
        store.notices.show(Notice::Imported { changed: chosen.len(), notes, roles, own, undo });
    }
}

/// The own entries of a summary whose names are new here, as far as there is room. Tracked.
fn new_names(theirs: &Summary, store: Store) -> Vec<OwnEntry> {
    let room = MAX_OWN.saturating_sub(store.with_own(<[_]>::len));
    let mut new: Vec<OwnEntry> = Vec::new();
    for (name, own) in theirs.named_own() {
        let is_new =
            store.own_name(name.as_str(), None).is_ok() && new.iter().all(|other| other.name != *name);
        if is_new && new.len() < room {
            new.push(OwnEntry { status: own.status, ..OwnEntry::new(name.clone(), own.place()) });
        }
    }
    new
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use super::*;
    use crate::progress::Name;
    use crate::role::Role;

    #[test]
    fn a_link_is_recognized_with_or_without_its_address() {
        let summary = Summary::new(&Progress::default(), Day::default(), Name::new("Ada"));
        let fragment = link::encode(&summary);
        for text in [
            fragment.clone(),
            format!(" https://host.example/s/#{fragment}\n"),
            format!("# My skills\n\n- [x] HTTP: see [all](https://host.example/s/#{fragment}) #backend"),
            format!("<a href=\"https://host.example/s/#{fragment}\">Ada</a>"),
        ] {
            let incoming = Incoming::from_text(&text).unwrap();
            assert_eq!(incoming, Incoming::Summary(summary.clone()));
            assert_eq!(incoming.title(Day::default()), "Ada: summary of 1 January 2020");
        }
    }

    #[test]
    fn every_other_text_is_refused_by_its_kind() {
        for (text, slug) in [
            ("", "backup-empty"),
            ("{\"greenlit\":\"backup\",\"version\":99}", "backup-newer"),
            ("<p>#</p>", "backup-foreign"),
            ("id,title,area,level,status\r\n", "backup-export"),
            ("hello", "link-foreign"),
            ("hello, #backend", "backup-foreign"),
            ("My link: https://host.example/s/#1", "link-truncated"),
            ("{\"version\":1,\"changes\":[[1,5", "backup-damaged"),
            ("https://host.example/s/#", "link-empty"),
            (&format!("https://host.example/role/#{}", link::encode(&Role::default())), "link-other"),
        ] {
            assert_eq!(Incoming::from_text(text).unwrap_err().slug(), slug, "{text}");
        }
    }

    #[test]
    fn the_title_of_a_backup_has_the_number_of_its_skills() {
        let backup = Incoming::from_text("{\"version\":1,\"changes\":[[1,5,2]]}").unwrap();
        assert_eq!(backup.title(Day::default()), "A backup with 1 skill set");
        let role = r#"{"name":"","day":0,"must":[[1]],"nice":[],"ad":""}"#;
        let roles = format!("[[1,1,{role}],[2,1,{role}],[3,1,null]]");
        let backup =
            format!(r#"{{"greenlit":"backup","version":1,"changes":[[1,5,2],[2,5,2]],"roles":{roles}}}"#);
        let backup = Incoming::from_text(&backup).unwrap();
        assert_eq!(backup.title(Day::default()), "A backup with 2 skills set and 2 roles");
    }

    #[test]
    fn the_title_of_a_backup_has_the_number_of_its_own_entries() {
        let zig = r#"{"entry":[1,{"name":"Zig","beside":141}],"status":[1,2],"note":[0,""]}"#;
        let deleted = r#"{"entry":[1,null],"status":[1,0],"note":[0,""]}"#;
        let role = r#"[1,1,{"name":"","day":0,"must":[[1]],"nice":[],"ad":""}]"#;
        for (roles, title) in [
            ("", "A backup with 1 skill set and 1 of your own"),
            (role, "A backup with 1 skill set, 1 role and 1 of your own"),
        ] {
            let backup = format!(
                r#"{{"greenlit":"backup","version":1,"changes":[[1,5,2]],"roles":[{roles}],"own":[[1,{zig}],[2,{deleted}]]}}"#
            );
            assert_eq!(Incoming::from_text(&backup).unwrap().title(Day::default()), title);
        }
    }
}
