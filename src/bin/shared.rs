//! The browser's entry for the pages that show someone else's summary. It is a module of its own, so that these pages do not
//! wait for code that only one's own summary needs.

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
