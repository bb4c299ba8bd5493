//! Unicode normalization by the browser, whose tables need not be in the module.

/// The compatibility decomposition (NFKD) of a text, which `catalogue::FoldedText` takes.
pub fn nfkd(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFKD").into()
}
