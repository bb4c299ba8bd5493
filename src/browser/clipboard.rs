//! The clipboard, for writing only.

use super::{fulfilled, navigator_has};

/// Copies a text. Returns false if the page is not served securely, or if the person or the browser refused.
pub async fn copy(text: &str) -> bool {
    if !navigator_has("clipboard") {
        return false;
    }
    fulfilled(gloo_utils::window().navigator().clipboard().write_text(text)).await.is_some()
}
