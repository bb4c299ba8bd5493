//! The roles that the person keeps, for the page that has no store: read, and never written.

use super::page;
use super::storage::{self, BrowserStorage};
use crate::role::Roles;
use crate::sync::{self, keys};

/// The roles in the browser's storage; none where it is denied.
pub fn read() -> Roles {
    sync::stored_roles(&BrowserStorage)
}

/// Calls `changed` whenever the roles may be others: another tab changed them, or the page comes back from the page cache. As long
/// as the page lives.
pub fn on_change(changed: impl Fn() + Copy + 'static) {
    storage::on_change(move |change| {
        if change.key.is_none_or(|key| key.starts_with(keys::ROLE)) {
            changed();
        }
    });
    page::on_show(move |cached| {
        if cached {
            changed();
        }
    });
}
