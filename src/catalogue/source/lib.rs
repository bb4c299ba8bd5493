//! The catalogue as it is written: the files of `data/`, read and checked.
//!
//! It answers one question: are these files a catalogue? If they are not, it lists every fault with the file and the item, so
//! that a contributor can mend them in one go. [`load`] reads a folder, and gives a [`Catalogue`] or the [`Faults`].
//!
//! It runs at build time, in the developer's commands and in tests, never in the browser. It does not know what the checked
//! data becomes, which is the business of the app's `build.rs`, nor what anyone has ticked. The app itself depends on it without
//! the feature `load`, for what both sides must agree on: the [`Level`]s and the [limits](crate::MAX_AREAS).
//!
//! A file becomes a catalogue in three steps, each a module: `schema` is what TOML allows, the same block for a skill and a
//! technology; `check` holds the rules, one function each; the last of them, `check::kinds`, turns what is written into types
//! in which a skill has a level and a technology has none.

#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test may"))]

mod level;
mod limits;

#[cfg(feature = "load")]
mod catalogue;
#[cfg(feature = "load")]
mod check;
#[cfg(feature = "load")]
mod coverage;
#[cfg(feature = "load")]
mod demand;
#[cfg(feature = "load")]
mod fault;
#[cfg(feature = "load")]
mod fixture;
#[cfg(feature = "load")]
mod load;
#[cfg(feature = "load")]
mod schema;

pub use level::Level;
pub use limits::{
    MAX_AREAS, MAX_QUALITIES, MAX_RESPONSIBILITIES, MAX_SHORT_CHARS, MAX_SKILL_NUMBER, MIN_QUALITIES,
};

#[cfg(feature = "load")]
pub use catalogue::{Area, AreaKind, Catalogue, Entry, Job, Skill, StackGroup, Technology};
#[cfg(feature = "load")]
pub use coverage::{CoverageError, Gap, MIN_ADS_TO_COVER, Topic, parse_coverage};
#[cfg(feature = "load")]
pub use demand::Demand;
#[cfg(feature = "load")]
pub use fault::{Fault, Faults};
#[cfg(feature = "load")]
pub use load::{LoadError, load, load_up_to, parse};
#[cfg(feature = "load")]
pub use schema::{Facet, Index, Reference, Retired, Stack};
