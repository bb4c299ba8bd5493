//! Waiting for what the browser does in its own time.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;

/// Calls `done` with what a promise comes to; `None` where it fails, or is none.
pub fn settled(promise: &JsValue, done: impl FnOnce(Option<JsValue>) + 'static) {
    let Ok(then) = js_sys::Reflect::get(promise, &"then".into()) else { return done(None) };
    let Some(then) = then.dyn_ref::<js_sys::Function>() else { return done(None) };
    let done = std::rc::Rc::new(std::cell::Cell::new(Some(done)));
    let once = |fulfilled: bool| {
        let done = done.clone();
        // Exactly one of the two runs.
        let run: Box<dyn FnOnce(JsValue)> = Box::new(move |value| {
            if let Some(done) = done.take() {
                done(fulfilled.then_some(value));
            }
        });
        Closure::once_into_js(run)
    };
    // `then` through reflection takes both handlers as they are.
    let _ = then.call2(promise, &once(true), &once(false));
}

/// Calls a method of an object that the browser may not have, with no arguments; `undefined` where it has none.
pub fn called(object: &JsValue, method: &str) -> JsValue {
    let function = js_sys::Reflect::get(object, &method.into()).ok();
    let function = function.and_then(|function| function.dyn_into::<js_sys::Function>().ok());
    function.and_then(|function| function.call0(object).ok()).unwrap_or(JsValue::UNDEFINED)
}
