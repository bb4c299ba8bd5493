//! A received summary: one that is in the page's address, since someone sent it as a link.

use crate::browser::location;
use crate::link::{self, LinkError};
use crate::progress::Summary;
use crate::ui::Page;
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
    /// Opens the link in a text.
    pub fn from_text(text: &str) -> Received {
        match link::find(text) {
            Ok(summary) => Received::Opened(summary),
            Err(error) => Received::Failed(error),
        }
    }

    /// The summary, once one is open.
    pub fn opened(self) -> Option<Summary> {
        match self {
            Received::Opened(summary) => Some(summary),
            Received::Opening | Received::Failed(_) => None,
        }
    }

    /// The reason why the link does not open.
    pub fn failed(self) -> Option<LinkError> {
        match self {
            Received::Failed(error) => Some(error),
            Received::Opening | Received::Opened(_) => None,
        }
    }

    /// Opens the text after the `#` of an address.
    pub fn from_fragment(fragment: &str) -> Received {
        // With a path before it, an error is told as that of a link, and not of a text that may have none.
        Received::from_text(&format!("/{}#{fragment}", Page::Shared.path()))
    }

    /// The result of calling `open` with the text after the `#` of the address, once the page is hydrated and again whenever
    /// that text changes. Then the address has the link alone, without what other programs put around it, so that it can be
    /// copied from there.
    pub fn from_address(open: fn(&str) -> Received) -> RwSignal<Received> {
        let received = RwSignal::default();
        let open = move || {
            let opened = open(&location::fragment());
            if let Received::Opened(summary) = &opened {
                location::set_fragment(&link::encode(summary));
            }
            received.set(opened);
        };
        Effect::new(move |_| {
            open();
            location::on_fragment_change(open);
        });
        received
    }
}
