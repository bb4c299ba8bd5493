//! Every key of local storage that Greenlit uses.
//!
//! Each begins with the product's name, since other pages of the host may share the storage. A key of a released version must
//! not change, since its value would be lost.

/// The saved progress; see [`Progress::encode`](crate::progress::Progress::encode).
pub const PROGRESS: &str = "greenlit.progress";

/// Begins the key of a quarantined value, one that could not be read; a time follows.
pub const QUARANTINE: &str = "greenlit.set-aside.";

/// Begins the key of a note; the skill's number follows. See [`Note::encode`](crate::progress::Note::encode).
pub const NOTE: &str = "greenlit.note.";

/// Begins the key of a role; its identity follows. See [`SavedRole::encode`](crate::role::SavedRole::encode).
pub const ROLE: &str = "greenlit.role.";

/// Begins the key of an own entry; its identity follows. See [`SavedOwn::encode`](crate::progress::SavedOwn::encode).
pub const OWN: &str = "greenlit.own.";

/// Begins the key of a person of the team; their identity follows. See [`SavedPerson::encode`](crate::team::SavedPerson::encode).
pub const PERSON: &str = "greenlit.person.";

/// The role that the person works on and does not keep yet, saved as those that they keep.
pub const ROLE_DRAFT: &str = "greenlit.role-draft";

/// Begins the key of a snapshot; its place in the order of keeping follows, its time where that is another number, and the slug of
/// the occasion, with dots between them.
pub const SNAPSHOT: &str = "greenlit.snapshot.";

/// The time at which a backup was last saved, in milliseconds since 1970-01-01 UTC.
pub const BACKED_UP: &str = "greenlit.backed-up";

/// The number of changes in the backup that was last saved.
pub const BACKED_UP_CHANGES: &str = "greenlit.backed-up-changes";

/// The time of the last reminder to save a backup, in milliseconds since 1970-01-01 UTC.
pub const REMINDED: &str = "greenlit.reminded";

/// The theme, `light` or `dark`; absent if the system decides. `src/browser/scripts/first_paint.js` reads it before the first paint.
pub const THEME: &str = "greenlit.theme";

/// The name on one's own summary.
pub const NAME: &str = "greenlit.name";

/// The role that next up works towards, by its identity; absent if it works towards everything.
pub const TOWARDS: &str = "greenlit.towards";

/// The highest skill number at the last visit.
pub const SEEN: &str = "greenlit.seen";

/// `off` if the single-key shortcuts are switched off.
pub const SHORTCUTS: &str = "greenlit.shortcuts";
