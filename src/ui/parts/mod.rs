//! What the pages share, as Leptos components that write HTML. They show an empty list's numbers; `live` keeps them true.

mod charts;
mod frame;
mod group;
mod next;
mod numbers;
mod row;
mod switch;

pub use charts::{History, RadarChart};
pub use frame::Frame;
pub use group::{GroupLink, SkillGroup};
pub use next::NextUp;
pub use numbers::{Headline, Numbers, Road, whole};
pub use row::Row;
pub use switch::Switch;
