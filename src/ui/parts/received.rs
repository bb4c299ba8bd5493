//! A summary that someone sent as a link: the page's address holds it.

use crate::browser::location;
use crate::link::{self, LinkError};
use crate::progress::Summary;
use leptos::prelude::*;

/// What came of opening the link that the page's address holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Received {
    /// Nobody has looked yet, as in the HTML that the build writes.
    #[default]
    Opening,
    /// It does not open.
    Failed(LinkError),
    /// It holds this summary.
    Opened(Summary),
}

impl Received {
    /// Opens the text behind the `#` of a link.
    pub fn from_fragment(fragment: &str) -> Received {
        match link::decode(fragment) {
            Ok(summary) => Received::Opened(summary),
            Err(error) => Received::Failed(error),
        }
    }

    /// What `open` makes of the text behind the `#` of the address, once the page has come to life and again whenever the
    /// address changes.
    pub fn from_address(open: fn(&str) -> Received) -> RwSignal<Received> {
        let received = RwSignal::default();
        let open = move || received.set(open(&location::fragment()));
        Effect::new(move |_| {
            open();
            location::on_fragment_change(open);
        });
        received
    }
}
