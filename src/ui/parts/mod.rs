//! What two pages or more show, one component a file, and the two devices that all of them use: [`controlled`] and
//! [`prerendered`].

mod chip;
mod controlled;
mod details;
mod evidence;
mod group;
mod headline;
mod prerendered;
mod road;
mod row;
mod rows;
mod switch;

pub use chip::Chip;
pub use controlled::{PageShown, controlled};
pub use details::Details;
pub use evidence::{Evidence, Links};
pub use group::{GroupLink, SkillGroup};
pub use headline::Headline;
pub use prerendered::{Prerendered, prerendered};
pub use road::Road;
pub use row::{Noted, Row};
pub use rows::Rows;
pub use switch::{Choice, Switch};
