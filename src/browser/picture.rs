//! Rendering of pictures as pixels.

use super::{files, fulfilled};
use js_sys::Promise;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

/// Draws an SVG as a PNG of a size in pixels. Returns the URL of the picture, which is valid as long as the page lives; `None`
/// if the browser cannot draw it.
pub async fn png(svg: &str, width: u32, height: u32) -> Option<String> {
    let image = HtmlImageElement::new_with_width_and_height(width, height).ok()?;
    image.set_src(&files::data_url(svg, "image/svg+xml"));
    fulfilled(image.decode()).await?;
    let canvas = draw(&image, width, height)?;
    let blob = fulfilled(Promise::new(&mut |resolve, reject| {
        if let Err(error) = canvas.to_blob(&resolve) {
            let _ = reject.call1(&JsValue::UNDEFINED, &error);
        }
    }));
    Url::create_object_url_with_blob(&blob.await?.dyn_into::<Blob>().ok()?).ok()
}

fn draw(image: &HtmlImageElement, width: u32, height: u32) -> Option<HtmlCanvasElement> {
    let canvas: HtmlCanvasElement = gloo_utils::document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (width, height) = (width.into(), height.into());
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height).ok()?;
    Some(canvas)
}
