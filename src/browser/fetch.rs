//! Files of our own host that a page fetches after it is hydrated.

use super::fulfilled;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsCast as _;
use web_sys::Response;

/// Fetches the JSON file at a relative address; `None` if it cannot be fetched or is of another type.
pub async fn json<T: DeserializeOwned>(relative: &str) -> Option<T> {
    let answer = fulfilled(gloo_utils::window().fetch_with_str(relative)).await?;
    let response = answer.dyn_into::<Response>().ok().filter(Response::ok)?;
    let text = fulfilled(response.text().ok()?).await?;
    serde_json::from_str(&text.as_string()?).ok()
}
