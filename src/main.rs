//! The browser's entry for the checklist and the about page: hydrates the page that the HTML names.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Greenlit runs in a browser. Start it with: cargo xtask serve");
}

#[cfg(target_arch = "wasm32")]
fn main() {
    use greenlit::browser::page;
    use greenlit::ui::{Page, about::About, checklist::Checklist, hydrate};
    use leptos::either::Either;

    let Some(page) = page::name().as_deref().and_then(Page::from_name) else { return };
    hydrate(page, move || match page {
        Page::Checklist => Either::Left(Checklist()),
        _ => Either::Right(About()),
    });
}
