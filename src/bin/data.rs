//! The browser's entry for the stack and the data page. It is a module of its own, so that the checklist does not wait for their
//! code.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Greenlit runs in a browser. Start it with: cargo xtask serve");
}

#[cfg(target_arch = "wasm32")]
fn main() {
    use greenlit::browser::page;
    use greenlit::ui::{Page, data::Data, hydrate, stack::Stack};
    use leptos::either::Either;

    let Some(page) = page::name().as_deref().and_then(Page::from_name) else { return };
    hydrate(page, move || match page {
        Page::Stack => Either::Left(Stack()),
        _ => Either::Right(Data()),
    });
}
