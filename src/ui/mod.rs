//! What a person sees and touches.
//!
//! A page has two halves. [`pages`] and [`parts`] are Leptos components that write its HTML, natively, at build time.
//! [`live`] brings that HTML to life in the browser: Leptos signals and effects over the elements that are there already,
//! found by the attributes that the components wrote. What both halves say ([`tell`]) and draw ([`crate::chart`]) is
//! written once.
//!
//! Why not hydrate the components themselves? We did first. Every view type is compiled once more for the browser, and the
//! same app came to 159 KB of Brotli'd wasm that way; the budget for all of it is 120 KB. This way the wasm holds what
//! changes and nothing else, a row is cloned rather than rebuilt, and no text on its way to the page passes through markup.

pub mod live;
mod page;
#[cfg(not(target_arch = "wasm32"))]
pub mod pages;
#[cfg(not(target_arch = "wasm32"))]
pub mod parts;
pub mod store;
pub mod tell;

pub use page::Page;

/// Ids of elements that both halves name.
pub mod ids {
    /// The search field.
    pub const SEARCH: &str = "search";
    /// The section that says what to learn next.
    pub const NEXT: &str = "next";
    /// Says that nothing is spelt like that, but that some skills come close.
    pub const NEAR: &str = "near";
    /// The dialog that lists the shortcuts.
    pub const KEYS: &str = "keys";
    /// The field that holds the link.
    pub const LINK: &str = "share-link";
    /// The field for the name on one's summary.
    pub const NAME: &str = "name";
}
