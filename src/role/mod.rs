//! Roles: what one job asks for.

mod kept;
mod reading;
mod standing;

pub use kept::{MAX_ALTERNATIVES, MAX_REQUIREMENTS, Requirement, Role};
pub use reading::{Asked, Need, Reading, Unlisted};
pub use standing::{Met, Stand, Standing};
