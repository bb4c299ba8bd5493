//! The journal: a second copy of what is saved, in IndexedDB, for when the browser is killed.
//!
//! Chromium writes local storage to disk only after some seconds; ticks of these seconds are lost when it is killed. A
//! transaction with strict durability is on disk when it is complete. So every change is added here as a text of its own, and
//! all texts are replayed when the app starts. `crate::sync` encodes and decodes them.
//!
//! The layout on disk is one database at its first version, with one store whose keys are generated in ascending order, so
//! that texts are replayed in the order in which they were added. No error is reported: if the browser has no IndexedDB or
//! refuses it, local storage works alone.

use super::clock;
use crate::sync::{Entry, Journal};
use idb::{DatabaseEvent as _, Factory, ObjectStoreParams, Transaction};
use std::cell::RefCell;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{IdbDatabase, IdbTransaction};

/// The name of the database, and of the one store in it.
const NAME: &str = "greenlit";

thread_local! {
    /// The open database; `None` before it is first used.
    static DATABASE: RefCell<Option<IdbDatabase>> = const { RefCell::new(None) };
}

/// The journal of a replica.
#[derive(Debug, Clone, Copy, Default)]
pub struct BrowserJournal;

impl Journal for BrowserJournal {
    fn append(&mut self, entry: &Entry) {
        let text = entry.encode();
        match entry {
            // Deferred, so that the page answers a tick first. A browser that is closed in the meantime, and not killed,
            // keeps what is in storage.
            Entry::Changes(_) => clock::defer(move || add(text)),
            // A note is added when the person leaves its field, and a role or an own entry when they keep it: they may leave the page
            // with that.
            Entry::Note(..) | Entry::Role(..) | Entry::Own(..) => add(text),
        }
    }
}

/// Adds a text. If the database is open already, the request is made before this returns, since a page that is being closed
/// may get no later turn.
pub fn add(text: String) {
    if let Some(transaction) = begin_if_open() {
        return append(transaction, text);
    }
    spawn_local(async {
        if let Some(transaction) = open_and_begin().await {
            append(transaction, text);
        }
    });
}

/// Reads every text, oldest first. If `compact` returns texts, they replace all of them.
pub async fn replay(compact: impl FnOnce(Vec<String>) -> Option<Vec<String>>) {
    let transaction = match begin_if_open() {
        Some(transaction) => Some(transaction),
        None => open_and_begin().await,
    };
    if let Some(transaction) = transaction {
        // Errors are not reported; see the module's documentation.
        let _ = replay_within(transaction, compact).await;
    }
}

/// Replays within one transaction, so that no text that another tab adds in the meantime is cleared unread.
async fn replay_within(
    transaction: Transaction,
    compact: impl FnOnce(Vec<String>) -> Option<Vec<String>>,
) -> Result<(), idb::Error> {
    let store = transaction.object_store(NAME)?;
    let texts = store.get_all(None, None)?.await?;
    if let Some(compacted) = compact(texts.iter().filter_map(JsValue::as_string).collect()) {
        store.clear()?;
        for text in compacted {
            store.add(&text.into(), None)?;
        }
    }
    transaction.await?;
    Ok(())
}

fn append(transaction: Transaction, text: String) {
    let added = transaction.object_store(NAME).and_then(|store| store.add(&text.into(), None));
    if added.is_ok() {
        // Without this, the transaction would commit a turn later, which a page that is being closed may not get.
        let _ = transaction.commit();
    }
}

fn begin_if_open() -> Option<Transaction> {
    DATABASE.with_borrow(|database| begin(database.as_ref()?))
}

async fn open_and_begin() -> Option<Transaction> {
    let database = open().await.ok()?;
    let transaction = begin(&database);
    DATABASE.set(Some(database));
    transaction
}

/// Opens the database, and creates it if there is none.
async fn open() -> Result<IdbDatabase, idb::Error> {
    let mut request = Factory::new()?.open(NAME, None)?;
    request.on_upgrade_needed(|event| {
        let mut parameters = ObjectStoreParams::new();
        parameters.auto_increment(true);
        // If this fails, the database has no store, and transactions fail to begin.
        let _ = event.database().and_then(|database| database.create_object_store(NAME, parameters));
    });
    Ok(request.await?.into())
}

/// Begins a transaction that may write, with strict durability. The method is called by name, since idb has no such option and
/// web-sys has it as unstable. Fails if the browser has closed the database in the meantime; it can be opened again.
fn begin(database: &IdbDatabase) -> Option<Transaction> {
    let options = js_sys::Object::new();
    js_sys::Reflect::set(&options, &"durability".into(), &"strict".into()).ok()?;
    let method = js_sys::Reflect::get(database, &"transaction".into()).ok()?;
    let method: &js_sys::Function = method.dyn_ref()?;
    let transaction = method.call3(database, &NAME.into(), &"readwrite".into(), &options).ok()?;
    Some(transaction.dyn_into::<IdbTransaction>().ok()?.into())
}
