//! The browser's entry for one's own summary. It is a module of its own, so that the checklist does not wait for the code of
//! charts and exports.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Greenlit runs in a browser. Start it with: cargo xtask serve");
}

#[cfg(target_arch = "wasm32")]
fn main() {
    use greenlit::ui::{Page, hydrate, summary::Summary};

    hydrate(Page::Summary, Summary);
}
