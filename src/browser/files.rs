//! Files that the person chooses or drops, and their text.

use super::{dom, promise};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{DragEvent, File, FileList, HtmlInputElement};

/// A file that was chosen.
#[derive(Debug, Clone)]
pub struct Chosen(File);

impl Chosen {
    /// How large it is, in bytes.
    pub fn size(&self) -> usize {
        // Whole, and far below what an f64 holds exactly.
        self.0.size() as usize
    }

    /// Reads it as UTF-8; what is none becomes U+FFFD. `None` where the browser could not read it.
    pub fn text(&self, done: impl FnOnce(Option<String>) + 'static) {
        promise::settled(&promise::called(&self.0, "text"), |text| {
            done(text.and_then(|text| text.as_string()))
        });
    }
}

/// Calls `chosen` with the first file of every choice in the field with this id, and of everything dropped on the page.
pub fn on_choice(id: &'static str, chosen: impl Fn(Chosen) + Clone + 'static) {
    let dropped = chosen.clone();
    dom::on_event("change", move |event| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(field) = field.filter(|field| field.id() == id) else { return };
        if let Some(file) = first(field.files()) {
            chosen(file);
        }
        // The same file can be chosen again after it was changed.
        field.set_value("");
    });
    dom::on_event("dragover", |event| event.prevent_default());
    dom::on_event("drop", move |event| {
        event.prevent_default();
        let files = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer).map(|data| data.files());
        if let Some(file) = first(files.flatten()) {
            dropped(file);
        }
    });
}

fn first(files: Option<FileList>) -> Option<Chosen> {
    files?.get(0).map(Chosen)
}

/// The address of a picture or a text made here, for a link to keep as a file; valid as long as the page.
pub fn address_of(text: &str, kind: &str) -> Option<String> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    web_sys::Url::create_object_url_with_blob(&blob).ok()
}
