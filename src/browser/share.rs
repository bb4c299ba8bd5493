//! The system's share sheet and the printer.

use super::{fulfilled, navigator_has};
use web_sys::ShareData;

/// Returns true if the system has a share sheet that this page may open.
pub fn can_share() -> bool {
    navigator_has("share")
}

/// Opens the share sheet, if there is one, with a title and an address, and waits until it is closed.
pub async fn share(title: &str, url: &str) {
    if !can_share() {
        return;
    }
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(url);
    // Closing the sheet rejects the promise, which is not an error.
    let _ = fulfilled(gloo_utils::window().navigator().share_with_data(&data)).await;
}

/// Opens the browser's print dialog.
pub fn print() {
    // Throws only in sandboxed frames, which cannot print.
    let _ = gloo_utils::window().print();
}
