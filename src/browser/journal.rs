//! A second copy of what is saved, in IndexedDB, for when the browser is killed.
//!
//! Chromium writes local storage to disk some seconds after it was told to; what was ticked until then is lost when it is
//! killed. A transaction with strict durability is on disk when it is over. So every change is added here as a text of its
//! own, and all texts are read back when the app starts. What they mean is the caller's business.
//!
//! Nothing here is reported: where the browser has no IndexedDB or refuses it, local storage goes on alone.

use super::window;
use std::cell::RefCell;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{IdbDatabase, IdbObjectStore, IdbRequest, IdbTransaction};

/// The database, and the one store in it.
const NAME: &str = "greenlit";

thread_local! {
    static OPEN: RefCell<Option<IdbDatabase>> = const { RefCell::new(None) };
}

/// Adds a text.
pub fn add(text: String) {
    with_store(Box::new(move |store| drop(store.add(&text.into()))));
}

/// Reads every text, oldest first. What `read` returns takes the place of them all, unless it is nothing.
pub fn read(read: impl FnOnce(Vec<String>) -> Vec<String> + 'static) {
    with_store(Box::new(move |store| {
        let Ok(request) = store.get_all() else { return };
        let all = request.clone();
        on_success(&request, move || {
            let texts = all.result().map(|texts| js_sys::Array::from(&texts)).unwrap_or_default();
            // Within the same transaction, so nothing that another tab adds meanwhile is swept away unread.
            let instead = read(texts.iter().filter_map(|text| text.as_string()).collect());
            if !instead.is_empty() {
                let _ = store.clear();
            }
            for text in instead {
                let _ = store.add(&text.into());
            }
        });
    }));
}

/// Gives the store, in a transaction that may write, once the database is open.
fn with_store(run: Box<dyn FnOnce(IdbObjectStore)>) {
    if let Some(store) = OPEN.with_borrow(|open| open.as_ref().and_then(store)) {
        return run(store);
    }
    let factory = window().indexed_db().ok().flatten();
    let Some(request) = factory.and_then(|factory| factory.open(NAME).ok()) else { return };
    let opening = request.clone();
    let create = Closure::once_into_js(move || {
        if let Some(database) = opened(&opening) {
            let keys = web_sys::IdbObjectStoreParameters::new();
            keys.set_auto_increment(true);
            let _ = database.create_object_store_with_optional_parameters(NAME, &keys);
        }
    });
    request.set_onupgradeneeded(Some(create.unchecked_ref()));
    let opening = request.clone();
    on_success(&request, move || {
        let database = opened(&opening);
        let store = database.as_ref().and_then(store);
        OPEN.set(database);
        if let Some(store) = store {
            run(store);
        }
    });
}

fn opened(request: &IdbRequest) -> Option<IdbDatabase> {
    request.result().ok()?.dyn_into().ok()
}

/// A new transaction's store. Called by hand, since web-sys has no stable way to ask for durability.
fn store(database: &IdbDatabase) -> Option<IdbObjectStore> {
    let options = js_sys::Object::new();
    js_sys::Reflect::set(&options, &"durability".into(), &"strict".into()).ok()?;
    let begin: js_sys::Function =
        js_sys::Reflect::get(database, &"transaction".into()).ok()?.dyn_into().ok()?;
    let transaction = begin.call3(database, &NAME.into(), &"readwrite".into(), &options).ok()?;
    transaction.dyn_into::<IdbTransaction>().ok()?.object_store(NAME).ok()
}

fn on_success(request: &IdbRequest, run: impl FnOnce() + 'static) {
    let run: Box<dyn FnOnce()> = Box::new(run);
    let handler: JsValue = Closure::once_into_js(run);
    request.set_onsuccess(Some(handler.unchecked_ref()));
}
