//! The user interface: Leptos components, one folder for each page.
//!
//! A thing on the screen is one component, with its markup, its state and its behavior in one `view!`. The build renders
//! each page as HTML with them ([`render`]); in the browser the same components hydrate it (`hydrate`), and storage is
//! loaded after that.
//!
//! - [`store`]: the one reactive state, reached through context.
//! - [`frame`]: the frame of every page. [`parts`]: the components that two pages or more show.
//! - A folder for each page, with its component and the components that only it shows.
//!
//! # Additions
//!
//! - **A control**: write it into the component that shows the state that it changes, with `on:` for input, and
//!   `prop:… = controlled(…)` for the state.
//! - **A part**: a file in [`parts`], once a second page shows it.
//! - **A page**: a variant of [`Page`] and a folder here, then [`render`] and the entry of the module that hydrates it
//!   (`src/main.rs` or `src/bin/`) name it.

pub mod about;
pub mod checklist;
pub mod compare;
pub mod data;
pub mod errors;
pub mod frame;
#[cfg(not(target_arch = "wasm32"))]
mod not_found;
mod page;
pub mod parts;
pub mod role;
pub mod search;
pub mod shared;
pub mod stack;
pub mod store;
pub mod summary;
pub mod team;
pub mod text;

pub use page::{KEPT_ROLE, Page};

use crate::browser;
use frame::Frame;
use leptos::prelude::*;
use store::Store;

/// The whole body of a page as HTML, with nothing set.
#[cfg(not(target_arch = "wasm32"))]
pub fn render(page: Page) -> String {
    match page {
        Page::Checklist => body(page, checklist::Checklist),
        Page::Stack => body(page, stack::Stack),
        Page::Summary => body(page, summary::Summary),
        Page::Shared => body(page, shared::Shared),
        Page::Compare => body(page, compare::Compare),
        Page::Role => body(page, role::Roles),
        Page::Team => body(page, team::Team),
        Page::Data => body(page, data::Data),
        Page::About => body(page, about::About),
    }
}

/// The whole body of `404.html`.
#[cfg(not(target_arch = "wasm32"))]
pub fn render_not_found() -> String {
    Owner::new().with(|| view! { <not_found::NotFound/> }.to_html())
}

#[cfg(not(target_arch = "wasm32"))]
fn body<V: IntoView + 'static>(page: Page, content: fn() -> V) -> String {
    Owner::new().with(|| {
        // Reading signals once, outside of effects, is intended here, so the warnings about it are switched off.
        let _quiet = leptos::reactive::diagnostics::SpecialNonReactiveZone::enter();
        let _load = provide(page);
        view! { <Frame page>{content()}</Frame> }.to_html()
    })
}

/// Hydrates the HTML of a page, then loads storage.
///
/// It does what `leptos::mount::hydrate_body` does, without the code for data that a server serialized, since there is no
/// server.
#[cfg(target_arch = "wasm32")]
pub fn hydrate<V: IntoView + 'static>(page: Page, content: impl FnOnce() -> V + Send + 'static) {
    browser::start_executor();
    let Some(body) = document().body() else { return };
    let owner = Owner::new();
    let mounted = owner.with(|| {
        let load = provide(page);
        let mounted = view! { <Frame page>{content()}</Frame> }.hydrate_from::<true>(&body);
        // Hydration expects the prerendered state, so storage is loaded after it.
        load();
        mounted
    });
    // Both must live as long as the page.
    std::mem::forget((owner, mounted));
    // Effects run in a microtask: deferred, this runs when the controls show what was loaded.
    browser::clock::defer(browser::page::set_ready);
}

/// Provides the context of a page's components, and returns the function that loads storage.
///
/// A page of someone else's summary gets no store, so nothing on it can change the reader's own progress.
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
        // By now browsers have restored old states of controls, and a page that comes back from the page cache has missed
        // the changes of other tabs.
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
