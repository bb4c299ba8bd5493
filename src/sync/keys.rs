//! Every key of local storage that Greenlit uses.
//!
//! Each begins with the product's name, since other pages of the host may share the storage. A key of a released version must
//! not change: what stands under it would be lost.

/// The saved progress; see [`Progress::encode`](crate::progress::Progress::encode).
pub const PROGRESS: &str = "greenlit.progress";

/// Begins the key of a quarantined value, one that could not be read; a time follows.
pub const QUARANTINE: &str = "greenlit.set-aside.";

/// Begins the key of a note; the skill's number follows. See [`Note::encode`](crate::progress::Note::encode).
pub const NOTE: &str = "greenlit.note.";

/// Begins the key of an earlier state; its time follows, a dot, and a word for the occasion.
pub const SNAPSHOT: &str = "greenlit.snapshot.";

/// When a backup was last saved, in milliseconds since 1970-01-01 UTC.
pub const BACKED_UP: &str = "greenlit.backed-up";

/// When there last was a reminder to save one, likewise.
pub const REMINDED: &str = "greenlit.reminded";

/// `light` or `dark`; absent where the system decides. `src/browser/scripts/theme.js` reads it before the first paint.
pub const THEME: &str = "greenlit.theme";

/// The name on one's own summary.
pub const NAME: &str = "greenlit.name";

/// The highest skill number there was at the last visit.
pub const SEEN: &str = "greenlit.seen";

/// `off` where the single-key shortcuts are switched off.
pub const SHORTCUTS: &str = "greenlit.shortcuts";
