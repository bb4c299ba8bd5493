//! Files that a person chooses or drops, and files that a page offers.

use super::fulfilled;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast as _;
use web_sys::{DragEvent, Event, File, FileList, HtmlAnchorElement, HtmlInputElement};

/// A file that a person chose or dropped.
#[derive(Debug, Clone)]
pub struct ChosenFile(File);

impl ChosenFile {
    /// The size in bytes, known before it is read.
    pub fn size(&self) -> usize {
        // A whole number, and small enough to be exact in an f64.
        self.0.size() as usize
    }

    /// Reads its bytes. `None` if the browser cannot read it.
    pub async fn bytes(&self) -> Option<Vec<u8>> {
        Some(Uint8Array::new(&fulfilled(self.0.array_buffer()).await?).to_vec())
    }
}

/// The files in the file input that the event comes from. Clears the input, so that the same file can be chosen again after it
/// was changed.
pub fn chosen(event: &Event) -> Vec<ChosenFile> {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let files = all(input.as_ref().and_then(HtmlInputElement::files));
    if let Some(input) = input {
        input.set_value("");
    }
    files
}

/// Something that a person dropped.
#[derive(Debug, Clone)]
pub enum Dropped {
    /// Files, one at least.
    Files(Vec<ChosenFile>),
    /// The address of a link, or a text.
    Text(String),
}

/// The files that were dropped, or else the link or the text.
pub fn dropped(event: &DragEvent) -> Option<Dropped> {
    let data = event.data_transfer()?;
    let files = all(data.files());
    if !files.is_empty() {
        return Some(Dropped::Files(files));
    }
    // The text of a link may be its title.
    let mut texts = ["text/uri-list", "text/plain"].into_iter().filter_map(|kind| data.get_data(kind).ok());
    texts.find(|text| !text.is_empty()).map(Dropped::Text)
}

fn all(files: Option<FileList>) -> Vec<ChosenFile> {
    let Some(files) = files else { return Vec::new() };
    (0..files.length()).filter_map(|index| files.get(index)).map(ChosenFile).collect()
}

/// A `data:` URL of a text as UTF-8, with a media type, for a link that saves it as a file or an image that shows it.
pub fn data_url(text: &str, media_type: &str) -> String {
    // JavaScript only refuses to encode lone surrogates, which a Rust text cannot contain.
    format!("data:{media_type},{}", String::from(js_sys::encode_uri_component(text)))
}

/// Saves the content of a URL as a file.
pub fn download(name: &str, url: &str) {
    let link = gloo_utils::document().create_element("a").ok();
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_download(name);
        link.set_href(url);
        link.click();
    }
}
