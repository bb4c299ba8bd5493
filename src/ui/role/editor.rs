//! The role that the page works on, and what a person does with it.

use crate::browser::clock::{self, Debounce};
use crate::browser::location;
use crate::catalogue::{Level, SkillNumber};
use crate::link::{self, LinkError};
use crate::progress::{Name, Summary};
use crate::role::{Draft, KeptRole, MAX_AD_BYTES, Need, Role, RoleId};
use crate::ui::store::Store;
use crate::ui::{KEPT_ROLE, Page};
use leptos::prelude::*;

/// The parameter of the address that names a level to begin with.
pub const LEVEL: &str = "level";

/// The milliseconds without a letter after which an ad is read.
const PAUSE: u32 = 150;

/// The role that the page works on. A handle: copying it copies no state.
///
/// Once it is kept, every change of it is. Until then it is a draft, which is there on the next visit, and is kept when the person
/// begins with another: nothing that they did is lost.
#[derive(Debug, Clone, Copy)]
pub struct Editor {
    /// The person's store.
    pub store: Store,
    /// The role, the ad and the corrections.
    pub draft: RwSignal<Draft>,
    /// The text in the field for the ad, which is read a moment later.
    pub typed: RwSignal<String>,
    /// The text in the field for the name.
    pub name: RwSignal<String>,
    /// The kept role that it is; `None` while it is not kept.
    pub id: RwSignal<Option<RoleId>>,
    /// The reason why a link does not open.
    pub refused: RwSignal<Option<LinkError>>,
    /// True while the role is one that came in the address, and nothing was done with it.
    pub received: RwSignal<bool>,
    /// True if the person puts a role together by hand, which is empty at first.
    pub by_hand: RwSignal<bool>,
    /// True while the ways to begin are unfolded.
    pub starting: RwSignal<bool>,
    reading: StoredValue<Debounce, LocalStorage>,
    saving: StoredValue<Debounce, LocalStorage>,
    /// The kept role as it was when it was last taken over or saved.
    followed: StoredValue<Option<KeptRole>>,
}

impl Editor {
    /// An editor without a role, with which the page is prerendered.
    pub fn new(store: Store) -> Editor {
        Editor {
            store,
            draft: RwSignal::default(),
            typed: RwSignal::default(),
            name: RwSignal::default(),
            id: RwSignal::default(),
            refused: RwSignal::default(),
            received: RwSignal::default(),
            by_hand: RwSignal::default(),
            starting: RwSignal::new(true),
            reading: StoredValue::new_local(Debounce::default()),
            saving: StoredValue::new_local(Debounce::default()),
            followed: StoredValue::default(),
        }
    }

    /// Opens the role that the address has or names, and follows the address and other tabs from now on.
    pub fn begin(self) {
        self.open_address();
        location::on_fragment_change(move || self.open_address());
        Effect::new(move |_| self.follow());
    }

    /// Opens a kept role.
    pub fn open(self, id: RoleId) {
        let Some(kept) = self.store.role_now(id) else { return };
        self.keep_draft();
        self.show(Draft::from_role(kept.role().clone(), kept.ad().to_owned()));
        self.id.set(Some(id));
        location::set_fragment("");
        location::set_query(KEPT_ROLE, Some(&id.to_string()));
    }

    /// Begins with another role than the one that is open.
    pub fn start(self, role: Role) {
        self.keep_draft();
        self.show(Draft::from_role(role, String::new()));
        self.forget_address();
    }

    /// Begins with the role of an engineer of a level.
    pub fn start_from_level(self, level: Level) {
        let name = Name::new(&format!("{} backend engineer", crate::ui::text::capital(level.engineer())));
        self.start(Role::of_level(clock::today(), name, level));
    }

    /// Begins with what the person can do and is learning.
    pub fn start_from_mine(self) {
        let summary = untrack(|| self.store.summary(None));
        self.start(Role::of_summary(clock::today(), Name::new("What I can do"), &summary));
    }

    /// Begins with nothing.
    pub fn clear(self) {
        self.start(Role::new(clock::today(), None));
        self.starting.set(true);
    }

    /// Begins with nothing, to which the person adds.
    pub fn start_by_hand(self) {
        self.clear();
        self.starting.set(false);
        self.by_hand.set(true);
    }

    /// Opens a text that has a link to a role or to someone's summary.
    pub fn open_link(self, text: &str) {
        let role = link::find::<Role>(text).or_else(|error| match link::find::<Summary>(text) {
            Ok(summary) => {
                let name = summary.name().and_then(|name| Name::new(&format!("What {name} can do")));
                Ok(Role::of_summary(summary.day(), name, &summary))
            }
            Err(_) => Err(error),
        });
        match role {
            Ok(role) => {
                self.start(role);
                self.received.set(true);
            }
            Err(error) => self.refused.set(Some(error)),
        }
    }

    /// Takes the text in the field for the ad, and reads it once there is a pause.
    pub fn type_ad(self, text: String) {
        let text = text[..text.floor_char_boundary(MAX_AD_BYTES)].to_owned();
        self.typed.set(text);
        self.reading.update_value(|reading| reading.run(PAUSE, move || self.read()));
    }

    /// Changes the weight of some skills; `None` takes them out.
    pub fn correct(self, skills: &[SkillNumber], need: Option<Need>) {
        self.change(|draft| draft.correct(skills, need));
    }

    /// Puts back a skill that the person took out.
    pub fn put_back(self, skill: SkillNumber) {
        self.change(|draft| draft.take_back(skill));
    }

    /// Takes the text in the field for the name. It is saved once there is a pause: each saving writes the ad, too.
    pub fn type_name(self, name: String) {
        self.draft.update(|draft| draft.rename(Name::new(&name)));
        self.name.set(name);
        self.saving.update_value(|saving| saving.run(PAUSE, move || self.save()));
    }

    /// Saves what was typed, without a pause.
    pub fn finish_typing(self) {
        self.read();
        self.save();
    }

    /// Keeps the role in this browser from now on.
    pub fn keep(self) {
        let id = self.store.keep_role(None, self.kept());
        self.id.set(Some(id));
        self.received.set(false);
        self.store.save_role_draft(None);
        location::set_fragment("");
        location::set_query(KEPT_ROLE, Some(&id.to_string()));
    }

    /// The link to the role. Tracked.
    pub fn link(self) -> String {
        let page = location::resolve("./");
        format!("{page}#{}", self.draft.with(|draft| link::encode(draft.role())))
    }

    /// Reads the ad as it is in the field.
    fn read(self) {
        let ad = self.typed.get_untracked();
        if self.draft.read_untracked().ad() != ad {
            self.change(|draft| draft.read(ad, clock::today()));
        }
    }

    /// Makes a change, and saves it if the role is kept. All changes go through it.
    fn change(self, change: impl FnOnce(&mut Draft)) {
        self.draft.update(change);
        self.refused.set(None);
        self.save();
    }

    /// Saves the role if it differs from what is saved: as one that is kept, or as a draft.
    fn save(self) {
        match self.id.get_untracked() {
            Some(id) if self.store.role_now(id).is_some_and(|kept| kept != self.kept()) => {
                self.store.keep_role(Some(id), self.kept());
                self.followed.set_value(Some(self.kept()));
            }
            Some(_) => {}
            None if self.received.get_untracked() => {}
            None => self.store.save_role_draft(self.is_draft().then(|| self.kept())),
        }
    }

    /// Keeps the role if it is a draft, since another takes its place.
    fn keep_draft(self) {
        self.read();
        if self.is_draft() {
            self.store.keep_role(None, self.kept());
        }
        self.store.save_role_draft(None);
    }

    /// Returns true if the person worked on the role and does not keep it. One that they were sent is theirs to keep, however
    /// they looked at it.
    fn is_draft(self) -> bool {
        let is_open = self.id.get_untracked().is_some() || self.received.get_untracked();
        !is_open && self.draft.read_untracked().is_worked_on()
    }

    /// The role as it is kept.
    fn kept(self) -> KeptRole {
        let draft = self.draft.read_untracked();
        KeptRole::new(draft.role().clone(), draft.ad())
    }

    fn show(self, draft: Draft) {
        self.typed.set(draft.ad().to_owned());
        self.name.set(draft.role().name().map(ToString::to_string).unwrap_or_default());
        self.draft.set(draft);
        self.by_hand.set(false);
        self.starting.set(false);
        self.id.set(None);
        self.refused.set(None);
        self.received.set(false);
    }

    /// Has the address name no role.
    fn forget_address(self) {
        location::set_fragment("");
        location::set_query(KEPT_ROLE, None);
        location::set_query(LEVEL, None);
    }

    fn open_address(self) {
        let fragment = location::fragment();
        let kept = location::query(KEPT_ROLE).and_then(|id| id.parse().ok());
        if !fragment.is_empty() {
            // With a path before it, an error is told as that of a link, and not of a text that may have none.
            self.open_link(&format!("/{}#{fragment}", Page::Role.path()));
            if self.received.get_untracked() {
                // The link alone, without what other programs put around it.
                location::set_fragment(&self.draft.with_untracked(|draft| link::encode(draft.role())));
            }
        } else if let Some(id) = kept {
            self.open(id);
        } else if let Some(level) = location::query(LEVEL).and_then(|level| Level::from_label(&level)) {
            self.start_from_level(level);
        } else if let Some(draft) = self.store.role_draft() {
            self.show(Draft::from_role(draft.role().clone(), draft.ad().to_owned()));
            self.starting.set(!draft.ad().is_empty());
        }
    }

    /// Takes over what another tab did with the role that is open.
    fn follow(self) {
        let Some(id) = self.id.get() else { return };
        let kept = self.store.role(id);
        // Another role was changed, and what is typed here may not be saved yet.
        if kept.is_some() && self.followed.get_value() == kept {
            return;
        }
        self.followed.set_value(kept.clone());
        match kept {
            Some(kept) if kept != untrack(|| self.kept()) => {
                self.show(Draft::from_role(kept.role().clone(), kept.ad().to_owned()));
                self.id.set(Some(id));
            }
            Some(_) => {}
            // It was deleted: what is on the page can be kept anew.
            None => {
                self.id.set(None);
                location::set_query(KEPT_ROLE, None);
            }
        }
    }
}
