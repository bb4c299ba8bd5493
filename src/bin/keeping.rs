//! The browser's entry for the page that backs up, brings in, and goes back.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Greenlit runs in a browser. Start it with: cargo xtask serve");
}

#[cfg(target_arch = "wasm32")]
fn main() {
    greenlit::ui::live::run(greenlit::ui::live::start_keeping);
}
