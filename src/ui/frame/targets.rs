//! The parts of a page to which keys lead.

use leptos::{ev, html, prelude::*};

/// The parts of a page to which keys lead. A handle: copying it copies no state.
#[derive(Debug, Clone, Copy, Default)]
pub struct Targets {
    /// The search field, for the key `/`. A page that can be searched sets it.
    pub search: NodeRef<html::Input>,
    /// The content, for the link that skips to it. A page that opens a link in its address sets it, so that one skips there without
    /// the `#` of its id.
    pub content: NodeRef<html::Main>,
}

impl Targets {
    /// Moves the focus to the search field, where the page has one.
    pub fn focus_search(self) {
        if let Some(field) = self.search.get_untracked() {
            // Fails only for elements that cannot take the focus.
            let _ = field.focus();
        }
    }

    /// Moves the focus to the content, where the page sets it. Elsewhere the browser follows the link.
    pub fn skip(self, event: &ev::MouseEvent) {
        if let Some(content) = self.content.get_untracked() {
            event.prevent_default();
            let _ = content.focus();
        }
    }
}
