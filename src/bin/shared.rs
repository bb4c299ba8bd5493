//! The browser's entry for the pages that show someone else's summary, which wait for nothing that only one's own needs.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Greenlit runs in a browser. Start it with: cargo xtask serve");
}

#[cfg(target_arch = "wasm32")]
fn main() {
    use greenlit::browser::page;
    use greenlit::ui::{Page, compare::Compare, hydrate, shared::Shared};
    use leptos::either::Either;

    let Some(page) = page::name().as_deref().and_then(Page::from_name) else { return };
    hydrate(page, move || match page {
        Page::Shared => Either::Left(Shared()),
        _ => Either::Right(Compare()),
    });
}
