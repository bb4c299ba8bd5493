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
    use leptos::either::EitherOf3;

    let Some(page) = Page::from_name(&page::name()) else { return };
    hydrate(page, move || match page {
        Page::Summary => EitherOf3::A(Summary()),
        Page::Shared => EitherOf3::B(Shared()),
        _ => EitherOf3::C(Compare()),
    });
}
