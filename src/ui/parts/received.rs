//! A received summary: one that is in the page's address, since someone sent it as a link.

use crate::browser::location;
use crate::link::{self, LinkError};
use crate::progress::Summary;
use leptos::prelude::*;

/// The result of opening the link in the page's address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Received {
    /// The link was not opened yet, as in the HTML that the build writes.
    #[default]
    Opening,
    /// The link does not open.
    Failed(LinkError),
    /// The link holds this summary.
    Opened(Summary),
}

impl Received {
    /// Opens the text after the `#` of a link.
    pub fn from_fragment(fragment: &str) -> Received {
        match link::decode(fragment) {
            Ok(summary) => Received::Opened(summary),
            Err(error) => Received::Failed(error),
        }
    }

    /// The result of calling `open` with the text after the `#` of the address, once the page is hydrated and again whenever
    /// that text changes.
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
