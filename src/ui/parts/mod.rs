//! The components that two pages or more show, one in each file, and the two devices that all of them use: [`controlled`]
//! and [`prerendered`].

mod by_area;
mod by_status;
mod chip;
mod chips;
mod controlled;
mod details;
mod evidence;
mod headline;
mod overall;
mod paste;
mod prerendered;
mod radar;
mod readiness;
mod received;
mod road;
mod row;
mod rows;
mod sentence_chip;
mod switch;
mod works_with;

pub use by_area::ByArea;
pub use by_status::ByStatus;
pub use chip::Chip;
pub use chips::{ChipList, Chips};
pub use controlled::{PageShown, controlled};
pub use details::{Details, Explanations};
pub use evidence::{Evidence, EvidenceLink};
pub use headline::Headline;
pub use overall::Overall;
pub use paste::PasteLink;
pub use prerendered::{Prerendered, prerendered};
pub use radar::{Employers, Other};
pub use readiness::Readiness;
pub use received::Received;
pub use road::Road;
pub use row::{Noted, Row};
pub use rows::Rows;
pub use sentence_chip::SentenceChip;
pub use switch::{Choice, Switch};
pub use works_with::WorksWith;
