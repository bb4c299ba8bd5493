//! What a person sees and touches: Leptos components, one folder a page.
//!
//! A thing on the screen is one component, with its markup, its state and its behavior in one `view!`. The build writes each
//! page with them as HTML ([`render`]); in the browser the same components hydrate it ([`hydrate`]), and what storage holds is
//! taken in after that.
//!
//! - [`store`]: the one reactive state, reached through context.
//! - [`frame`]: what stands around every page. [`parts`]: what two pages or more show.
//! - A page's folder has its component and what only it shows.
//!
//! # Adding to it
//!
//! - **A control**: write it into the component that shows what it changes, with `on:` for what a person does, and
//!   `prop:… = controlled(…)` for what it shows.
//! - **A part**: a file in [`parts`], once a second page shows it.
//! - **A page**: a variant of [`Page`] and a folder here, then [`render`] and the entry of the module that hydrates it
//!   (`src/main.rs` or `src/bin/`) name it.

pub mod about;
pub mod checklist;
pub mod compare;
pub mod data;
pub mod errors;
pub mod frame;
mod page;
pub mod parts;
pub mod shared;
pub mod stack;
pub mod store;
pub mod summary;
pub mod text;

pub use page::Page;

use crate::browser;
use frame::Frame;
use leptos::prelude::*;
use store::Store;

/// A page's whole body as HTML, as it is before anything is set.
#[cfg(not(target_arch = "wasm32"))]
pub fn render(page: Page) -> String {
    match page {
        Page::Checklist => body(page, checklist::Checklist),
        Page::Stack => body(page, stack::Stack),
        Page::Summary => body(page, summary::Summary),
        Page::Shared => body(page, shared::Shared),
        Page::Compare => body(page, compare::Compare),
        Page::Data => body(page, data::Data),
        Page::About => body(page, about::About),
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn body<V: IntoView + 'static>(page: Page, content: fn() -> V) -> String {
    Owner::new().with(|| {
        // Signals are read outside of effects here, once, which is as meant.
        let _quiet = leptos::reactive::diagnostics::SpecialNonReactiveZone::enter();
        let _load = provide(page);
        view! { <Frame page>{content()}</Frame> }.to_html()
    })
}

/// Brings a page to life: hydrates its HTML, then takes in what storage holds.
///
/// As `leptos::mount::hydrate_body`, but without what takes in data that a server serialized, since there is no server.
#[cfg(target_arch = "wasm32")]
pub fn hydrate<V: IntoView + 'static>(page: Page, content: impl FnOnce() -> V + Send + 'static) {
    browser::start_executor();
    let Some(body) = document().body() else { return };
    let owner = Owner::new();
    let mounted = owner.with(|| {
        let load = provide(page);
        let mounted = view! { <Frame page>{content()}</Frame> }.hydrate_from::<true>(&body);
        // Hydration takes the page as it was written; what differs comes after it.
        load();
        mounted
    });
    // Both last as long as the page.
    std::mem::forget((owner, mounted));
    // By then every effect has run, and the controls show what storage holds.
    browser::clock::defer(browser::page::set_ready);
}

/// Provides what components reach through context, and gives what takes in what storage holds.
///
/// A page of someone else's summary gets no store, so nothing on it can touch what its reader has set.
fn provide(page: Page) -> impl FnOnce() {
    let frame = frame::provide();
    let store = (page != Page::Shared).then(|| Store::new(frame.notices, frame.settings));
    if let Some(store) = store {
        provide_context(store);
    }
    move || {
        frame.load();
        if let Some(store) = store {
            store.load();
        }
        // Browsers put old states into controls by the time they show a page, and a page that comes back from their cache
        // has missed what others did.
        browser::page::on_show(move |cached| {
            if cached {
                frame.settings.load();
                if let Some(store) = store {
                    store.refresh();
                }
            }
            frame.shown.again();
        });
    }
}
