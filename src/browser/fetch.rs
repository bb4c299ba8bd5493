//! Files of our own host that a page loads after it came to life.

use super::fulfilled;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsCast as _;
use web_sys::Response;

/// Reads the JSON file at a relative address; `None` where it is not to be had, or is something else.
pub async fn json<T: DeserializeOwned>(relative: &str) -> Option<T> {
    let answer = fulfilled(gloo_utils::window().fetch_with_str(relative)).await?;
    let response = answer.dyn_into::<Response>().ok().filter(Response::ok)?;
    let text = fulfilled(response.text().ok()?).await?;
    serde_json::from_str(&text.as_string()?).ok()
}
