//! Synchronization: one person's progress, notes, roles and own entries, held by every open tab, by local storage, and by a journal.
//!
//! Each tab has a [`Replica`]. To save is to read what storage holds, merge it, and write, so that nothing another tab did is
//! lost; a tab that hears of a text which lacks something it knows writes the union again. Storage can still lose what was
//! written last, when the browser is killed. So each change is also added to a journal that is on disk at once, and the next
//! tab replays it.
//!
//! This module knows no browser: the replica is given a [`Storage`] and a [`Journal`], and times come in as values. In the
//! browser they are `crate::browser`'s; `tests/replica.rs` runs thousands of interleavings of tabs, kills, lost writes and full
//! disks on fakes. It decides nothing about the screen either: what the person should know of comes out as [`Report`]s.

mod journal;
pub mod keys;
mod people;
mod registers;
mod replica;
mod storage;

pub use journal::{Entry, Journal, MAX_ENTRIES};
pub use people::{PeopleReplica, StoredPeople};
pub use registers::stored_roles;
pub use replica::{Replica, Report, Undo};
pub use storage::{Storage, StorageError};
