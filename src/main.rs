//! The browser's entry: brings the page that was written beforehand to life.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Greenlit runs in a browser. Start it with: cargo xtask serve");
}

#[cfg(target_arch = "wasm32")]
fn main() {
    let owner = greenlit::reactive::Owner::new();
    owner.with(greenlit::ui::live::start);
    // The page's signals live as long as the page.
    std::mem::forget(owner);
}
