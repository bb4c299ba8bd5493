//! Passing something on: the system's share sheet, the printer, and pictures.

use super::{document, promise, window};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

/// Whether the system has a share sheet that this page may open.
pub fn can_send() -> bool {
    // Absent, not null, where there is none.
    js_sys::Reflect::get(&window().navigator(), &"share".into()).is_ok_and(|share| share.is_function())
}

/// Opens the share sheet with a title and an address. What becomes of it is the person's business.
pub fn send(title: &str, address: &str) {
    let data = js_sys::Object::new();
    for (key, value) in [("title", title), ("url", address)] {
        let _ = js_sys::Reflect::set(&data, &key.into(), &value.into());
    }
    let navigator: JsValue = window().navigator().into();
    let share = js_sys::Reflect::get(&navigator, &"share".into()).ok();
    let share = share.and_then(|share| share.dyn_into::<js_sys::Function>().ok());
    if let Some(promise) = share.and_then(|share| share.call1(&navigator, &data).ok()) {
        // Who closes the sheet rejects the promise, which is no fault.
        promise::settled(&promise, drop);
    }
}

/// Opens the browser's print dialogue.
pub fn print() {
    let _ = window().print();
}

/// Draws an SVG as a PNG of that many pixels, and gives the address of the file, valid as long as the page; `None` where the
/// browser cannot.
pub fn png(svg: &str, width: u32, height: u32, done: impl FnOnce(Option<String>) + 'static) {
    let Ok(image) = HtmlImageElement::new_with_width_and_height(width, height) else { return done(None) };
    let done = std::rc::Rc::new(std::cell::Cell::new(Some(done)));
    let finish = move |address: Option<String>| {
        if let Some(done) = done.take() {
            done(address);
        }
    };
    let (loaded, failed) = (finish.clone(), finish);
    let drawn = image.clone();
    let on_load: Box<dyn FnOnce()> = Box::new(move || {
        let blob = Closure::once_into_js({
            let loaded = loaded.clone();
            move |blob: JsValue| {
                let blob = blob.dyn_into::<web_sys::Blob>().ok();
                loaded(blob.and_then(|blob| web_sys::Url::create_object_url_with_blob(&blob).ok()));
            }
        });
        let canvas = canvas(&drawn, width, height);
        if canvas.is_none_or(|canvas| canvas.to_blob(blob.unchecked_ref()).is_err()) {
            loaded(None);
        }
    });
    let on_error: Box<dyn FnOnce()> = Box::new(move || failed(None));
    image.set_onload(Some(Closure::once_into_js(on_load).unchecked_ref()));
    image.set_onerror(Some(Closure::once_into_js(on_error).unchecked_ref()));
    image.set_src(&format!("data:image/svg+xml,{}", String::from(js_sys::encode_uri_component(svg))));
}

fn canvas(image: &HtmlImageElement, width: u32, height: u32) -> Option<HtmlCanvasElement> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context
        .draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width.into(), height.into())
        .ok()?;
    Some(canvas)
}
