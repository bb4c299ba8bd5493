//! The browser's entry for the pages that show a summary. A module of its own, so that who ticks off
//! skills does not wait for the code of charts and QR codes.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Greenlit runs in a browser. Start it with: cargo xtask serve");
}

#[cfg(target_arch = "wasm32")]
fn main() {
    greenlit::ui::live::run(greenlit::ui::live::start_sharing);
}
