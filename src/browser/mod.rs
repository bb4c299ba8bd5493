//! What the browser does for us: storage and its journal, addresses, files, the clipboard, the clock, and the page's own text.
//!
//! The only place that names web-sys, js-sys or gloo. It decides nothing: values in, values out, errors as small enums.
//! It compiles natively too, since the views name it, but nothing in it runs there.

use wasm_bindgen::UnwrapThrowExt as _;

pub mod clipboard;
pub mod clock;
pub mod dom;
pub mod files;
pub mod journal;
pub mod lasting;
pub mod location;
mod promise;
pub mod share;
pub mod storage;
pub mod text;

/// The window. A page without one has no one to see it.
fn window() -> web_sys::Window {
    web_sys::window().unwrap_throw()
}

fn document() -> web_sys::Document {
    window().document().unwrap_throw()
}
