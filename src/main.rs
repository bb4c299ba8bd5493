//! The browser's entry for the checklist, the stack and the about page: hydrates the page that the HTML says it is.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Greenlit runs in a browser. Start it with: cargo xtask serve");
}

#[cfg(target_arch = "wasm32")]
fn main() {
    use greenlit::browser::page;
    use greenlit::ui::{Page, about::About, checklist::Checklist, hydrate, stack::Stack};

    match Page::from_name(&page::name()) {
        Some(Page::Checklist) => hydrate(Page::Checklist, Checklist),
        Some(Page::Stack) => hydrate(Page::Stack, Stack),
        Some(Page::About) => hydrate(Page::About, About),
        _ => {}
    }
}
