//! The browser's entry for the page of roles. It is a module of its own, since it alone has the code that reads an ad.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Greenlit runs in a browser. Start it with: cargo xtask serve");
}

#[cfg(target_arch = "wasm32")]
fn main() {
    use greenlit::ui::{Page, hydrate, role::Roles};

    hydrate(Page::Role, Roles);
}
