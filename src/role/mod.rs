//! Roles: what one job asks for, and how a person stands against it.
//!
//! A [`Role`] is a set of requirements, each a must or nice to have; a [`Standing`] says which of them a person meets. Most roles come
//! from the text of an advertisement, which [`Reading`] reads. Those that a person keeps are [`Roles`]. A role groups the catalogue in
//! three [`Parts`], and [`next_towards`] says what to learn next to meet it.
//!
//! # Reading an ad
//!
//! Reading an ad gives the skills of the catalogue that it asks for, each as a must or as nice to have, with the words that say so; the
//! technologies of which any one is enough; and names that the catalogue does not have. It is meant for ads in English, and knows
//! names of technologies in any language.
//!
//! It takes these steps, each a module:
//!
//! 1. `plain` takes out the markup that was copied with the text.
//! 2. `word` cuts the text into words, sentences and lines, also where the ends of lines were lost.
//! 3. `matches` finds the wordings of the `dictionary`, the longest first. They are data, and stand with their skills in the
//!    catalogue's files: `phrases`, those that several skills have in `shared`, and in `traps` those that only look like one.
//! 4. `trade` sets aside ads for people who write no software.
//! 5. `section` tells by the headings what each line is for, and `cue` by the words of a sentence what it is for.
//! 6. `alternatives` finds lists of which any one is enough.
//!
//! It does not judge: what it read can be wrong, and is for a person to correct. It knows nothing of anyone's progress, keeps no ad,
//! and does the same for the same text always.
//!
//! ```
//! use greenlit::catalogue::by_id;
//! use greenlit::role::{Need, Reading};
//!
//! let ad = "Requirements:\n- Go or Java\n- REST APIs\n- Kafka is a plus\n\nBenefits:\n- Go further with a Python course";
//! let reading = Reading::from_ad(ad);
//! let need = |id| by_id(id).and_then(|skill| reading.need(skill.number));
//! assert_eq!(need("rest"), Some(Need::Must));
//! assert_eq!(need("kafka"), Some(Need::Nice));
//! assert_eq!(need("python"), None);
//! assert_eq!(reading.alternatives().len(), 1);
//! assert_eq!(&ad[reading.asked()[0].places[0].clone()], "Go");
//! ```

mod alternatives;
mod cue;
mod dictionary;
mod draft;
mod kept;
mod matches;
mod next;
mod parts;
mod phrases;
mod plain;
mod plan;
mod read;
mod reading;
mod saved;
mod section;
mod standing;
mod trade;
mod unlisted;
mod word;

pub use draft::{Draft, Piece};
#[cfg(test)]
pub(crate) use kept::tests::roles;
pub use kept::{MAX_ALTERNATIVES, MAX_REQUIREMENTS, Requirement, Role};
pub use next::{Step, next_towards};
pub use parts::{Part, Parts};
pub use plan::RolesPlan;
pub use reading::{Asked, Need, Reading, Unlisted};
pub use saved::{KeptRole, MAX_AD_BYTES, RoleId, Roles, SavedRole};
pub use standing::{Met, Stand, Standing};

#[cfg(test)]
pub(crate) use saved::tests;
