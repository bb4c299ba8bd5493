//! Texts in the forms of Unicode, as the browser's own tables have them.

/// The compatibility decomposition (NFKD) of a text, as `catalogue::FoldedText` wants it.
pub fn nfkd(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFKD").into()
}
