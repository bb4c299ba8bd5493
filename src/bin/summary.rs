//! The browser's entry for one's own summary. A module of its own, so that who ticks off skills does not wait for charts and
//! exports.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Greenlit runs in a browser. Start it with: cargo xtask serve");
}

#[cfg(target_arch = "wasm32")]
fn main() {
    use greenlit::ui::{Page, hydrate, summary::Summary};

    hydrate(Page::Summary, Summary);
}
