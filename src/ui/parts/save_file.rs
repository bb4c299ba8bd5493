//! A link that saves a file.

use crate::browser::files;
use leptos::{html, prelude::*};

/// A file that something can be saved as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileKind {
    /// The slug in the DOM.
    pub slug: &'static str,
    /// The label of the link.
    pub label: &'static str,
    /// The name of the file.
    pub name: &'static str,
    /// The media type of its text.
    pub media_type: &'static str,
}

/// A link that saves a file.
#[component]
pub fn SaveFile(
    /// The file.
    kind: FileKind,
    /// The address that the link has until it is followed.
    href: &'static str,
    /// Writes its text.
    text: impl Fn() -> String + 'static,
) -> impl IntoView {
    let link = NodeRef::<html::A>::new();
    // The file is written when it is asked for, and must be in the link before the browser follows it. An attribute that is
    // bound to a signal would be updated too late.
    let offer = move |_| {
        if let Some(link) = link.get_untracked() {
            link.set_href(&files::data_url(&text(), kind.media_type));
        }
    };
    view! {
        <a class="button" href=href download=kind.name data-save=kind.slug node_ref=link on:click=offer>
            {kind.label}
        </a>
    }
}
