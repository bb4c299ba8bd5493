//! The browser's entry for the checklist, the stack and the about page: hydrates the page that the HTML names.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Greenlit runs in a browser. Start it with: cargo xtask serve");
}

#[cfg(target_arch = "wasm32")]
fn main() {
    use greenlit::browser::page;
    use greenlit::ui::{Page, about::About, checklist::Checklist, hydrate, stack::Stack};
    use leptos::either::EitherOf3;

    let Some(page) = page::name().as_deref().and_then(Page::from_name) else { return };
    hydrate(page, move || match page {
        Page::Checklist => EitherOf3::A(Checklist()),
        Page::Stack => EitherOf3::B(Stack()),
        _ => EitherOf3::C(About()),
    });
}
