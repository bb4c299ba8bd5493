//! The browser's entry for the pages that show a summary. A module of its own, so that who ticks off skills does not wait for
//! the code of charts and QR codes.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Greenlit runs in a browser. Start it with: cargo xtask serve");
}

#[cfg(target_arch = "wasm32")]
fn main() {
    use greenlit::browser::page;
    use greenlit::ui::{Page, compare::Compare, hydrate, shared::Shared, summary::Summary};

    match Page::from_name(&page::name()) {
        Some(Page::Summary) => hydrate(Page::Summary, Summary),
        Some(Page::Shared) => hydrate(Page::Shared, Shared),
        Some(Page::Compare) => hydrate(Page::Compare, Compare),
        _ => {}
    }
}
