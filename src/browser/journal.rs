//! A second copy of what is saved, in IndexedDB, for when the browser is killed.
//!
//! Chromium writes local storage to disk some seconds after it was told to; what was ticked until then is lost when it is
//! killed. A transaction with strict durability is on disk when it is over. So every change is added here as a text of its
//! own, and all texts are replayed when the app starts. `crate::sync` knows what they mean.
//!
//! The layout on disk is one database at its first version, with one store whose keys count up, so that texts come back
//! in the order in which they were added. Nothing here is reported: where the browser has no IndexedDB or refuses it,
//! local storage goes on alone.

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

/// The journal, as a replica is given it.
#[derive(Debug, Clone, Copy, Default)]
pub struct BrowserJournal;

impl Journal for BrowserJournal {
    fn append(&mut self, entry: &Entry) {
        let text = entry.encode();
        match entry {
            // The page answers a tick first: a browser that is closed, and not killed, keeps what is in storage.
            Entry::Changes(_) => clock::defer(move || add(text)),
            // A note is added when the person leaves its field, which may be because they leave the page.
            Entry::Note(..) => add(text),
        }
    }
}

/// Adds a text. Where the database is open already the text is on its way before this returns, since a page that is
/// being closed may get no later turn.
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

/// Reads every text, oldest first. Where `compact` returns texts, they take the place of them all.
pub async fn replay(compact: impl FnOnce(Vec<String>) -> Option<Vec<String>>) {
    let transaction = match begin_if_open() {
        Some(transaction) => Some(transaction),
        None => open_and_begin().await,
    };
    if let Some(transaction) = transaction {
        // Replayed as far as the browser allowed; see the module's documentation.
        let _ = replay_within(transaction, compact).await;
    }
}

/// Does it all within one transaction, so that nothing that another tab adds meanwhile is cleared away unread.
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
        // A transaction commits by itself a turn later, which a page that is being closed may not get.
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

/// Opens the database, and lays it out where there is none.
async fn open() -> Result<IdbDatabase, idb::Error> {
    let mut request = Factory::new()?.open(NAME, None)?;
    request.on_upgrade_needed(|event| {
        let mut parameters = ObjectStoreParams::new();
        parameters.auto_increment(true);
        // Without its store the database is of no use, and no transaction begins.
        let _ = event.database().and_then(|database| database.create_object_store(NAME, parameters));
    });
    Ok(request.await?.into())
}

/// Begins a transaction that may write, with strict durability. It is called by name, since idb has no such option and
/// web-sys counts it as unstable. Fails where the browser has closed the database meanwhile; it can be opened again.
fn begin(database: &IdbDatabase) -> Option<Transaction> {
    let options = js_sys::Object::new();
    js_sys::Reflect::set(&options, &"durability".into(), &"strict".into()).ok()?;
    let method = js_sys::Reflect::get(database, &"transaction".into()).ok()?;
    let method: &js_sys::Function = method.dyn_ref()?;
    let transaction = method.call3(database, &NAME.into(), &"readwrite".into(), &options).ok()?;
    Some(transaction.dyn_into::<IdbTransaction>().ok()?.into())
}
