//! The browser's entry for the page of teams. It is a module of its own, since it alone has the code that puts people side by side.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Greenlit runs in a browser. Start it with: cargo xtask serve");
}

#[cfg(target_arch = "wasm32")]
fn main() {
    use greenlit::ui::{Page, hydrate, team::Team};

    hydrate(Page::Team, Team);
}
