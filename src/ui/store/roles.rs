//! Roles in the store: those that the person keeps.

use super::{Notice, Store};
use crate::browser::{clock, storage};
use crate::role::{KeptRole, RoleId, Roles, SavedRole};
use crate::sync::{self, keys};
use leptos::prelude::*;

impl Store {
    /// The roles that the person keeps, the one that was first kept last at the beginning. Tracked.
    pub fn roles(self) -> Vec<(RoleId, KeptRole)> {
        self.roles_changed.track();
        self.replica
            .with_value(|replica| replica.roles().living().map(|(id, kept)| (id, kept.clone())).collect())
    }

    /// A role that the person keeps; `None` if they do not, or no longer. Tracked.
    pub fn role(self, id: RoleId) -> Option<KeptRole> {
        self.roles_changed.track();
        self.role_now(id)
    }

    /// A role that the person keeps, right now. Not tracked.
    pub fn role_now(self, id: RoleId) -> Option<KeptRole> {
        self.replica.with_value(|replica| replica.roles().get(id).cloned())
    }

    /// The roles as they are saved, deleted ones included. Tracked.
    pub fn saved_roles(self) -> Roles {
        self.roles_changed.track();
        self.replica.with_value(|replica| replica.roles().clone())
    }

    /// Keeps a role, a new one or in place of what was kept under its identity, and returns its identity.
    pub fn keep_role(self, id: Option<RoleId>, kept: KeptRole) -> RoleId {
        let id = id.unwrap_or_else(|| self.replica.with_value(|replica| replica.new_role(clock::now())));
        self.act(|replica, now| replica.set_role(id, Some(kept), now));
        self.show_roles();
        id
    }

    /// The role that the person worked on when they were here last and did not keep. Not tracked.
    pub fn role_draft(self) -> Option<KeptRole> {
        let saved = storage::read(keys::ROLE_DRAFT).ok().flatten()?;
        SavedRole::decode(&saved)?.kept().cloned()
    }

    /// Saves the role that the person works on and does not keep yet; `None` if there is none.
    pub fn save_role_draft(self, draft: Option<KeptRole>) {
        match draft {
            None => storage::remove(keys::ROLE_DRAFT),
            // Where there is no room, it lasts as long as the page, and keeping it says so.
            Some(_) => drop(storage::write(keys::ROLE_DRAFT, &SavedRole::new(clock::now(), draft).encode())),
        }
    }

    /// Deletes a role, with a notice that offers to undo it. Nothing happens if there is none.
    pub fn delete_role(self, id: RoleId) {
        let Some(before) = self.role_now(id) else { return };
        self.act(|replica, now| replica.set_role(id, None, now));
        self.show_roles();
        let name = before.role().name().cloned();
        let undo = sync::Undo { roles: vec![(id, Some(before))], ..sync::Undo::default() };
        self.notices.show(Notice::RoleDeleted { name, undo: undo.into() });
    }

    /// Imports a role of a backup, unless a later state of it is here.
    pub fn import_role(self, id: RoleId, role: &SavedRole) {
        self.act(|replica, _| replica.import_role(id, role.clone()));
        self.show_roles();
    }

    pub(super) fn show_roles(self) {
        self.roles_changed.notify();
    }
}
