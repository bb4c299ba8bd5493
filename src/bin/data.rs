//! The browser's entry for the data page. It is a module of its own, so that other pages do not wait for the code of imports.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Greenlit runs in a browser. Start it with: cargo xtask serve");
}

#[cfg(target_arch = "wasm32")]
fn main() {
    use greenlit::ui::{Page, data::Data, hydrate};

    hydrate(Page::Data, Data);
}
