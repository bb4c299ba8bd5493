//! The components that two pages or more show, one in each file, and the two devices that all of them use: [`controlled`]
//! and [`prerendered`].

mod against;
mod asked_in;
mod by_area;
mod chip;
mod chips;
mod controlled;
mod details;
mod evidence;
mod headline;
mod job_rows;
mod message;
mod paste;
mod prerendered;
mod radar;
mod received;
mod road;
mod row;
mod rows;
mod sentence_chip;
mod switch;

pub use against::Against;
pub use asked_in::{AskedIn, GroupedBy};
pub use by_area::ByArea;
pub use chip::Chip;
pub use chips::Chips;
pub use controlled::{PageShown, controlled};
pub use details::{Details, Explanations};
pub use evidence::{Evidence, EvidenceLink};
pub use headline::Headline;
pub use job_rows::JobRows;
pub use message::{Message, MessageLine, select_text};
pub use paste::PasteLink;
pub use prerendered::{Prerendered, prerendered};
pub use radar::{Employers, Other};
pub use received::Received;
pub use road::Road;
pub use row::{Noted, Row};
pub use rows::Rows;
pub use sentence_chip::SentenceChip;
pub use switch::{Choice, Switch};
