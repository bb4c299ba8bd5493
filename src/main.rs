//! The browser's entry for the checklist, the stack and the about page: brings the page that was written beforehand to life.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Greenlit runs in a browser. Start it with: cargo xtask serve");
}

#[cfg(target_arch = "wasm32")]
fn main() {
    greenlit::ui::live::run(greenlit::ui::live::start_checklist);
}
