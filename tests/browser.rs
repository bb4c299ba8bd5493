//! The functions of `greenlit::browser` in a real browser, also where the browser lacks or refuses something.

#![cfg(target_arch = "wasm32")]
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use greenlit::browser::files::Dropped;
use greenlit::browser::storage::{self, StorageChange};
use greenlit::browser::{
    clipboard, clock, fetch, files, journal, keyboard, location, page, persistence, picture, share,
};
use greenlit::progress::{Civil, Timestamp};
use greenlit::sync::StorageError;
use js_sys::{Array, Function, Object, Promise, Reflect};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{
    DataTransfer, DragEvent, Element, Event, EventInit, HtmlDialogElement, HtmlInputElement, KeyboardEvent,
    KeyboardEventInit, PageTransitionEvent, PageTransitionEventInit, StorageEvent, StorageEventInit, Window,
};

wasm_bindgen_test_configure!(run_in_browser);

fn window() -> Window {
    web_sys::window().unwrap()
}

/// Adds an element to the page. It is left there, since no test looks for another's.
fn element(tag: &str) -> Element {
    let document = window().document().unwrap();
    let element = document.create_element(tag).unwrap();
    document.body().unwrap().append_child(&element).unwrap();
    element
}

/// Runs asynchronous JavaScript, with one value as `it`.
async fn script(body: &str, it: &JsValue) -> Result<JsValue, JsValue> {
    let function = Function::new_with_args("it", &format!("return (async () => {{ {body} }})()"));
    let promise: Promise = function.call1(&JsValue::UNDEFINED, it)?.dyn_into()?;
    JsFuture::from(promise).await
}

/// Replaces a part of `navigator`, to behave like another browser.
fn pretend(part: &str, replacement: &JsValue) {
    let property = Object::new();
    Reflect::set(&property, &"value".into(), replacement).unwrap();
    Reflect::set(&property, &"configurable".into(), &true.into()).unwrap();
    let navigator: Object = window().navigator().into();
    Object::define_property(&navigator, &part.into(), &property);
}

/// An object with one method.
fn with_method(name: &str, body: &str) -> JsValue {
    let object = Object::new();
    Reflect::set(&object, &name.into(), &Function::new_with_args("it", body)).unwrap();
    object.into()
}

mod local_storage {
    use super::*;

    #[wasm_bindgen_test]
    fn texts_are_kept_until_they_are_removed() {
        storage::write("greenlit.test", "kept").unwrap();
        assert_eq!(storage::read("greenlit.test"), Ok(Some("kept".to_owned())));
        storage::remove("greenlit.test");
        assert_eq!(storage::read("greenlit.test"), Ok(None));
    }

    #[wasm_bindgen_test]
    fn a_full_storage_is_reported() {
        let text = "x".repeat(20_000_000);
        assert_eq!(storage::write("greenlit.test", &text), Err(StorageError::Full));
        assert_eq!(storage::write_json("greenlit.test", &text), Err(StorageError::Full));
    }

    #[wasm_bindgen_test]
    fn keys_are_found_by_their_prefix() {
        for key in ["greenlit.list.b", "greenlit.list.a", "other.list.c"] {
            storage::write(key, "").unwrap();
        }
        let mut found = storage::keys_with_prefix("greenlit.list.");
        found.sort();
        assert_eq!(found, ["a", "b"]);
    }

    #[wasm_bindgen_test]
    fn json_is_read_as_it_was_written() {
        storage::write_json("greenlit.json", &(1, "two")).unwrap();
        assert_eq!(storage::read("greenlit.json"), Ok(Some(r#"[1,"two"]"#.to_owned())));
        assert_eq!(storage::read_json("greenlit.json"), Some((1, "two".to_owned())));
        assert_eq!(storage::read_json::<u8>("greenlit.json"), None);
        assert_eq!(storage::read_json::<u8>("greenlit.absent"), None);
    }

    #[wasm_bindgen_test]
    fn a_denied_storage_is_reported_and_nothing_panics() {
        // Behaves like a browser that blocks all cookies.
        let deny = Function::new_no_args(
            "const own = Object.getOwnPropertyDescriptor(window, 'localStorage'); \
             Object.defineProperty(window, 'localStorage', \
               { configurable: true, get() { throw new DOMException('', 'SecurityError') } }); \
             return () => Object.defineProperty(window, 'localStorage', own)",
        );
        let allow: Function = deny.call0(&JsValue::UNDEFINED).unwrap().dyn_into().unwrap();
        assert_eq!(storage::read("greenlit.test"), Err(StorageError::Denied));
        assert_eq!(storage::write("greenlit.test", ""), Err(StorageError::Denied));
        assert_eq!(storage::write_json("greenlit.test", &1), Err(StorageError::Denied));
        assert_eq!(storage::read_json::<u8>("greenlit.test"), None);
        assert_eq!(storage::keys_with_prefix(""), [""; 0]);
        storage::remove("greenlit.test");
        allow.call0(&JsValue::UNDEFINED).unwrap();
    }

    #[wasm_bindgen_test]
    fn changes_of_other_tabs_are_heard() {
        let heard = Rc::new(RefCell::new(Vec::new()));
        let log = heard.clone();
        storage::on_change(move |change| log.borrow_mut().push(change));
        let announce = |key: Option<&str>, value: Option<&str>| {
            let change = StorageEventInit::new();
            change.set_key(key);
            change.set_new_value(value);
            let event = StorageEvent::new_with_event_init_dict("storage", &change).unwrap();
            window().dispatch_event(&event).unwrap();
        };
        for (key, value) in [(Some("a"), Some("1")), (Some("a"), None), (None, None)] {
            announce(key, value);
        }
        // A tab's own changes are not reported to it.
        storage::write("greenlit.own", "").unwrap();
        let change = |key: Option<&str>, value: Option<&str>| StorageChange {
            key: key.map(str::to_owned),
            value: value.map(str::to_owned),
        };
        let expected = [change(Some("a"), Some("1")), change(Some("a"), None), change(None, None)];
        assert_eq!(*heard.borrow(), expected);
    }
}

mod the_journal {
    use super::*;

    /// Opens the database in the layout of every release so far, and its store.
    const OPEN: &str = "
        const request = indexedDB.open('greenlit', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('greenlit', { autoIncrement: true });
        await new Promise((resolve, reject) => { request.onsuccess = resolve; request.onerror = reject });
        const database = request.result, transaction = database.transaction('greenlit', 'readwrite');
        const store = transaction.objectStore('greenlit');";

    /// Waits until the transaction is complete.
    const CLOSE: &str = "
        await new Promise((resolve, reject) => { transaction.oncomplete = resolve; transaction.onabort = reject });
        database.close();";

    /// Leaves a journal of an older release, with these texts alone.
    async fn left(texts: &[&str]) {
        let texts: Array = texts.iter().copied().map(JsValue::from_str).collect();
        let fill = format!("{OPEN} store.clear(); for (const text of it) store.add(text); {CLOSE}");
        script(&fill, &texts).await.unwrap();
    }

    async fn texts() -> Vec<String> {
        let mut read = Vec::new();
        journal::replay(|texts| {
            read = texts;
            None
        })
        .await;
        read
    }

    #[wasm_bindgen_test]
    async fn an_old_database_is_replayed_oldest_first() {
        left(&["first", "second", "third"]).await;
        assert_eq!(texts().await, ["first", "second", "third"]);
    }

    #[wasm_bindgen_test]
    async fn an_older_release_reads_what_is_added() {
        left(&["first"]).await;
        texts().await;
        journal::add("second".to_owned());
        let read = format!(
            "{OPEN} const all = store.getAll(); {CLOSE}
            return JSON.stringify([database.version, [...database.objectStoreNames], store.keyPath, all.result])"
        );
        let read = script(&read, &JsValue::UNDEFINED).await.unwrap();
        assert_eq!(read.as_string().unwrap(), r#"[1,["greenlit"],null,["first","second"]]"#);
    }

    #[wasm_bindgen_test]
    async fn an_empty_journal_is_replayed_too() {
        left(&[]).await;
        assert_eq!(texts().await, [""; 0]);
    }

    #[wasm_bindgen_test]
    async fn compacted_texts_replace_all_texts() {
        left(&["first", "second"]).await;
        journal::replay(|texts| {
            // Another tab adds a text while the first one reads.
            journal::add("meanwhile".to_owned());
            Some(vec![texts.concat()])
        })
        .await;
        assert_eq!(texts().await, ["firstsecond", "meanwhile"]);
    }

    #[wasm_bindgen_test]
    async fn every_transaction_is_durable_and_begins_at_once() {
        left(&["first"]).await;
        texts().await;
        // Records the durability of each transaction from now on.
        let begun: Array = Function::new_no_args(
            "const begun = [], own = IDBDatabase.prototype.transaction; \
             IDBDatabase.prototype.transaction = function (...words) { \
               const transaction = own.apply(this, words); begun.push(transaction.durability); return transaction }; \
             begun.restore = () => IDBDatabase.prototype.transaction = own; return begun",
        )
        .call0(&JsValue::UNDEFINED)
        .unwrap()
        .dyn_into()
        .unwrap();
        journal::add("second".to_owned());
        assert_eq!(begun.length(), 1, "a page that is being closed gets no later turn");
        journal::replay(|texts| Some(vec![texts.concat()])).await;
        assert_eq!(begun.join(","), "strict,strict");
        let restore: Function = Reflect::get(&begun, &"restore".into()).unwrap().dyn_into().unwrap();
        restore.call0(&JsValue::UNDEFINED).unwrap();
    }

    #[wasm_bindgen_test]
    async fn a_connection_that_the_browser_closed_is_opened_again() {
        left(&["first"]).await;
        texts().await;
        // `transaction` throws once, as it does if the connection is closed.
        let fail = "const own = IDBDatabase.prototype.transaction; IDBDatabase.prototype.transaction = function () { \
             IDBDatabase.prototype.transaction = own; throw new DOMException('', 'InvalidStateError') }";
        script(fail, &JsValue::UNDEFINED).await.unwrap();
        assert_eq!(texts().await, ["first"]);
    }
}

mod addresses {
    use super::*;

    #[wasm_bindgen_test]
    fn a_parameter_of_the_query_is_set_and_removed() {
        let steps = window().history().unwrap().length().unwrap();
        location::set_query("by", Some("what & who"));
        assert_eq!(location::query("by").as_deref(), Some("what & who"));
        location::set_query("by", None);
        assert_eq!(location::query("by"), None);
        assert_eq!(window().history().unwrap().length().unwrap(), steps);
    }

    #[wasm_bindgen_test]
    fn a_fragment_is_replaced_without_a_step_in_the_history() {
        let (before, steps) = (location::here(), window().history().unwrap().length().unwrap());
        location::set_fragment("sql-indexes");
        assert_eq!(location::fragment(), "sql-indexes");
        assert_eq!(location::here(), format!("{before}#sql-indexes"));
        location::set_fragment("");
        assert_eq!((location::fragment(), location::here()), (String::new(), before));
        assert_eq!(window().history().unwrap().length().unwrap(), steps);
    }

    #[wasm_bindgen_test]
    async fn a_link_to_a_fragment_is_heard() {
        let heard = Rc::new(Cell::new(0));
        let count = heard.clone();
        location::on_fragment_change(move || count.set(count.get() + 1));
        location::set_fragment("quiet");
        window().location().set_hash("loud").unwrap();
        script("await new Promise(done => setTimeout(done, 50))", &JsValue::UNDEFINED).await.unwrap();
        assert_eq!(heard.get(), 1);
        location::set_fragment("");
    }

    #[wasm_bindgen_test]
    fn relative_addresses_become_absolute() {
        assert!(location::resolve("s/").starts_with("http"));
        assert!(location::resolve("s/").ends_with("/s/"));
    }
}

mod the_clock {
    use super::*;

    #[wasm_bindgen_test]
    fn today_is_a_day_of_this_century() {
        let year = clock::today().civil().year;
        assert!((2026..2200).contains(&year), "{year}");
    }

    #[wasm_bindgen_test]
    fn days_and_times_are_local() {
        // 15 June 2025, five minutes past noon.
        let noon = js_sys::Date::new_with_year_month_day_hr_min(2025, 5, 15, 12, 5).get_time() as u64;
        let noon = Timestamp::from_millis(noon);
        assert_eq!(clock::moment(noon), "15 June 2025, 12:05");
        assert_eq!(clock::day_of(noon).civil(), Civil { year: 2025, month: 6, day: 15 });
    }

    #[wasm_bindgen_test]
    fn times_that_have_not_come_are_told_as_now() {
        for ahead in [Timestamp::from_millis(clock::now().as_millis() + 400 * 86_400_000), Timestamp::MAX] {
            assert_eq!(clock::day_of(ahead), clock::today());
            assert!(clock::moment(ahead).starts_with(&clock::today().to_string()));
        }
    }

    #[wasm_bindgen_test]
    fn the_clock_is_looked_at_before_each_use() {
        let looks = Rc::new(Cell::new(0));
        let counted = looks.clone();
        clock::on_use(move || counted.set(counted.get() + 1));
        let field = element("input");
        let init = EventInit::new();
        init.set_bubbles(true);
        for (done, kind) in ["focus", "pointerdown", "keydown", "copy"].into_iter().enumerate() {
            field.dispatch_event(&Event::new_with_event_init_dict(kind, &init).unwrap()).unwrap();
            assert_eq!(looks.get(), done + 1, "{kind}");
        }
    }

    #[wasm_bindgen_test]
    async fn a_deferred_function_runs_in_a_later_turn() {
        let ran = Rc::new(Cell::new(false));
        let later = ran.clone();
        clock::defer(move || later.set(true));
        assert!(!ran.get());
        script("await new Promise(done => setTimeout(done, 50))", &JsValue::UNDEFINED).await.unwrap();
        assert!(ran.get());
    }
}

mod missing_features {
    use super::*;

    #[wasm_bindgen_test]
    async fn a_text_is_copied_only_where_the_browser_lets_it() {
        pretend("clipboard", &JsValue::UNDEFINED);
        assert!(!clipboard::copy("text").await);
        pretend("clipboard", &with_method("writeText", "return Promise.reject(new Error('refused'))"));
        assert!(!clipboard::copy("text").await);
        pretend("clipboard", &with_method("writeText", "window.copied = it; return Promise.resolve()"));
        assert!(clipboard::copy("text").await);
        assert_eq!(Reflect::get(&window(), &"copied".into()).unwrap(), "text");
    }

    #[wasm_bindgen_test]
    async fn persistence_is_the_browsers_answer() {
        assert!(persistence::is_persisted().await.is_some());
        pretend("storage", &JsValue::UNDEFINED);
        assert_eq!((persistence::is_persisted().await, persistence::request().await), (None, None));
        pretend("storage", &with_method("persist", "return Promise.resolve(true)"));
        assert_eq!((persistence::is_persisted().await, persistence::request().await), (None, Some(true)));
        pretend("storage", &with_method("persist", "return Promise.reject(new TypeError())"));
        assert_eq!(persistence::request().await, None);
    }

    #[wasm_bindgen_test]
    async fn the_share_sheet_opens_where_there_is_one() {
        pretend("share", &JsValue::UNDEFINED);
        assert!(!share::can_share());
        share::share("title", "https://example.org/").await;
        let sheet = "window.shared = `${it.title} ${it.url}`; return Promise.reject(new Error('closed'))";
        pretend("share", &Function::new_with_args("it", sheet));
        assert!(share::can_share());
        share::share("title", "https://example.org/").await;
        assert_eq!(Reflect::get(&window(), &"shared".into()).unwrap(), "title https://example.org/");
    }

    #[wasm_bindgen_test]
    async fn a_file_that_cannot_be_fetched_is_none() {
        assert_eq!(fetch::json::<u8>("no-such-file.json").await, None);
        assert_eq!(fetch::json::<Vec<u8>>("data:application/json,[1,2]").await, Some(vec![1, 2]));
        assert_eq!(fetch::json::<Vec<u8>>("data:application/json,{}").await, None);
    }
}

mod files_and_pictures {
    use super::*;

    /// A data transfer with one file, which has this text.
    fn holding(text: &str) -> DataTransfer {
        let make =
            "const data = new DataTransfer(); data.items.add(new File([it], 'backup.json')); return data";
        let make = Function::new_with_args("it", make);
        make.call1(&JsValue::UNDEFINED, &text.into()).unwrap().dyn_into().unwrap()
    }

    /// Dispatches an event from an element, and returns it.
    fn from(element: &Element, event: Event) -> Event {
        element.dispatch_event(&event).unwrap();
        event
    }

    #[wasm_bindgen_test]
    async fn a_chosen_file_is_read_and_can_be_chosen_again() {
        let input: HtmlInputElement = element("input").dyn_into().unwrap();
        input.set_type("file");
        assert!(files::chosen(&from(&input, Event::new("change").unwrap())).is_empty());
        input.set_files(holding("héllo").files().as_ref());
        let [file] = &files::chosen(&from(&input, Event::new("change").unwrap()))[..] else {
            panic!("no file")
        };
        assert_eq!(file.size(), 6);
        assert_eq!(file.bytes().await.as_deref(), Some("héllo".as_bytes()));
        assert_eq!(input.files().unwrap().length(), 0);
    }

    #[wasm_bindgen_test]
    async fn a_dropped_file_is_read() {
        let nothing = DragEvent::new("drop").unwrap();
        assert!(files::dropped(&nothing).is_none());
        let make = Function::new_with_args("it", "return new DragEvent('drop', { dataTransfer: it })");
        let event: DragEvent = make.call1(&JsValue::UNDEFINED, &holding("text")).unwrap().dyn_into().unwrap();
        let Some(Dropped::Files(files)) = files::dropped(&event) else { panic!("no file") };
        let [file] = &files[..] else { panic!("not one file") };
        assert_eq!(file.bytes().await.as_deref(), Some(&b"text"[..]));
    }

    #[wasm_bindgen_test]
    fn a_dropped_link_or_text_is_taken() {
        for (texts, taken) in [
            (&[("text/plain", "My link: /s/#1")][..], Some("My link: /s/#1")),
            (
                &[("text/plain", "My link"), ("text/uri-list", "https://host.example/s/#1")],
                Some("https://host.example/s/#1"),
            ),
            (&[("text/html", "<b>1</b>")], None),
            (&[], None),
        ] {
            let data = DataTransfer::new().unwrap();
            for (kind, text) in texts {
                data.set_data(kind, text).unwrap();
            }
            let make = Function::new_with_args("it", "return new DragEvent('drop', { dataTransfer: it })");
            let event: DragEvent = make.call1(&JsValue::UNDEFINED, &data).unwrap().dyn_into().unwrap();
            let dropped = match files::dropped(&event) {
                Some(Dropped::Text(text)) => Some(text),
                Some(Dropped::Files(_)) => panic!("no file was dropped"),
                None => None,
            };
            assert_eq!(dropped.as_deref(), taken);
        }
    }

    #[wasm_bindgen_test]
    async fn a_data_url_leads_back_to_its_text() {
        let url = files::data_url("50 % of #1 & «ü», 💡\n", "text/plain");
        assert!(url.starts_with("data:text/plain,"), "{url}");
        let text = script("return (await fetch(it)).text()", &url.into()).await.unwrap();
        assert_eq!(text, "50 % of #1 & «ü», 💡\n");
    }

    #[wasm_bindgen_test]
    fn a_download_is_a_click_on_a_link() {
        let watch = "window.saved = ''; const own = HTMLAnchorElement.prototype.click; \
             HTMLAnchorElement.prototype.click = function () { window.saved = `${this.download} ${this.href}`; \
               HTMLAnchorElement.prototype.click = own }";
        Function::new_no_args(watch).call0(&JsValue::UNDEFINED).unwrap();
        files::download("a.txt", "data:text/plain,a");
        assert_eq!(Reflect::get(&window(), &"saved".into()).unwrap(), "a.txt data:text/plain,a");
    }

    #[wasm_bindgen_test]
    async fn a_picture_is_drawn_in_the_size_that_was_asked_for() {
        let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='5'><path fill='#f00' d='M0 0h10v5H0z'/></svg>";
        let url = picture::png(svg, 40, 20).await.unwrap();
        let look = "const bitmap = await createImageBitmap(await (await fetch(it)).blob());
            const pixel = new OffscreenCanvas(1, 1).getContext('2d');
            pixel.drawImage(bitmap, -39, -19);
            return `${bitmap.width}x${bitmap.height} ${pixel.getImageData(0, 0, 1, 1).data}`";
        assert_eq!(script(look, &url.into()).await.unwrap(), "40x20 255,0,0,255");
        assert_eq!(picture::png("no picture", 40, 20).await, None);
    }
}

mod the_page {
    use super::*;

    #[wasm_bindgen_test]
    fn its_attributes_are_read_and_set() {
        let document = window().document().unwrap();
        document.body().unwrap().set_attribute("data-page", "stack").unwrap();
        assert_eq!(page::name().as_deref(), Some("stack"));
        page::set_title("Stack");
        assert_eq!(document.title(), "Stack");
        let root = document.document_element().unwrap();
        page::set_theme(Some("dark"));
        assert_eq!(root.get_attribute("data-theme").as_deref(), Some("dark"));
        page::set_theme(None);
        assert_eq!(root.get_attribute("data-theme"), None);
    }

    #[wasm_bindgen_test]
    fn it_announces_that_it_is_ready() {
        let heard = Rc::new(Cell::new(0));
        let count = heard.clone();
        page::on_event("greenlit-ready", move || count.set(count.get() + 1));
        page::set_ready();
        let root = window().document().unwrap().document_element().unwrap();
        assert_eq!((heard.get(), root.get_attribute("data-ready").as_deref()), (1, Some("")));
        page::dispatch("greenlit-other");
        assert_eq!(heard.get(), 1);
    }

    #[wasm_bindgen_test]
    fn it_reports_returns_from_the_page_cache() {
        let shown = Rc::new(Cell::new(None));
        let last = shown.clone();
        page::on_show(move |persisted| last.set(Some(persisted)));
        for persisted in [true, false] {
            let how = PageTransitionEventInit::new();
            how.set_persisted(persisted);
            let event = PageTransitionEvent::new_with_event_init_dict("pageshow", &how).unwrap();
            window().dispatch_event(&event).unwrap();
            assert_eq!(shown.get(), Some(persisted));
        }
    }
}

mod shortcuts {
    use super::*;
    use greenlit::browser::keyboard::Shortcut;

    /// The shortcut that a listener on the window finds in a key that is pressed in an element.
    fn pressed(target: &Element, how: impl FnOnce(&KeyboardEventInit)) -> Option<Shortcut> {
        let key = KeyboardEventInit::new();
        key.set_key("j");
        key.set_bubbles(true);
        key.set_composed(true);
        how(&key);
        let taken = Rc::new(RefCell::new(None));
        let listener = {
            let taken = taken.clone();
            Closure::<dyn Fn(KeyboardEvent)>::new(move |event| {
                *taken.borrow_mut() = keyboard::shortcut(&event)
            })
        };
        let handler = listener.as_ref().unchecked_ref();
        window().add_event_listener_with_callback("keydown", handler).unwrap();
        let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &key).unwrap();
        target.dispatch_event(&event).unwrap();
        window().remove_event_listener_with_callback("keydown", handler).unwrap();
        taken.take()
    }

    /// The shortcut of a key that is pressed once.
    fn once(key: char) -> Option<Shortcut> {
        Some(Shortcut { key, is_held: false })
    }

    /// Has an event be that of a key.
    fn of(key: &str, code: &str, shift: bool) -> impl FnOnce(&KeyboardEventInit) {
        move |event| {
            event.set_key(key);
            event.set_code(code);
            event.set_shift_key(shift);
        }
    }

    fn input(kind: &str) -> Element {
        let input = element("input");
        input.set_attribute("type", kind).unwrap();
        input
    }

    #[wasm_bindgen_test]
    fn a_plain_key_is_one() {
        let button = element("button");
        for target in [&element("p"), &button, &input("checkbox"), &input("radio")] {
            assert_eq!(pressed(target, |_| {}), once('j'));
        }
        assert_eq!(pressed(&button, of("?", "Slash", true)), once('?'));
    }

    #[wasm_bindgen_test]
    fn a_key_is_the_same_one_on_every_keyboard() {
        let button = element("button");
        for (key, code, taken) in [
            // With Caps Lock.
            ("J", "KeyJ", Some('j')),
            ("L", "KeyP", Some('l')),
            // Dvorak's letters count, and not their places.
            ("j", "KeyC", Some('j')),
            ("h", "KeyJ", Some('h')),
            // Where letters are not Latin, their places count: Russian, Ukrainian, Greek, Hebrew, Arabic, Persian, Thai, Hindi,
            // Georgian, Armenian, Korean.
            ("о", "KeyJ", Some('j')),
            ("О", "KeyJ", Some('j')),
            ("л", "KeyK", Some('k')),
            ("д", "KeyL", Some('l')),
            ("і", "KeyS", Some('s')),
            ("щ", "KeyO", Some('o')),
            ("ξ", "KeyJ", Some('j')),
            ("ς", "KeyW", Some('w')),
            ("ח", "KeyJ", Some('j')),
            ("ך", "KeyL", Some('l')),
            ("ت", "KeyJ", Some('j')),
            ("س", "KeyS", Some('s')),
            ("م", "KeyL", Some('l')),
            ("ظ", "Slash", Some('/')),
            ("่", "KeyJ", Some('j')),
            ("र", "KeyJ", Some('j')),
            ("ჯ", "KeyJ", Some('j')),
            ("ճ", "KeyJ", Some('j')),
            ("ㅓ", "KeyJ", Some('j')),
            // Wide letters, which Chinese and Japanese input methods have.
            ("ｊ", "KeyJ", Some('j')),
            ("Ｊ", "KeyJ", Some('j')),
            ("／", "Slash", Some('/')),
            // Letters of other Latin keyboards are themselves.
            ("ș", "KeyS", Some('ș')),
            ("ł", "KeyL", Some('ł')),
            ("ệ", "KeyS", Some('ệ')),
            // Where a letter is not Latin, and its place unknown.
            ("д", "", Some('д')),
            // A punctuation mark where Latin keyboards have a letter is itself: Hebrew, Greek.
            ("/", "KeyQ", Some('/')),
            (";", "KeyQ", Some(';')),
            ("Enter", "Enter", None),
            ("Dead", "KeyJ", None),
            ("Process", "KeyJ", None),
            ("Unidentified", "KeyJ", None),
            ("لا", "KeyB", Some('b')),
        ] {
            let shortcut = taken.and_then(once);
            assert_eq!(pressed(&button, of(key, code, false)), shortcut, "{key} {code}");
        }
        for (key, code) in [("?", "Slash"), ("?", "Minus"), ("？", "Slash"), ("؟", "Slash"), ("?", "Digit7")]
        {
            assert_eq!(pressed(&button, of(key, code, true)), once('?'), "{key} {code}");
        }
        // Shift makes another letter, with or without Caps Lock.
        for (key, code) in [("J", "KeyJ"), ("j", "KeyJ"), ("О", "KeyJ"), ("ת", "KeyJ")] {
            assert_eq!(pressed(&button, of(key, code, true)), None, "{key} {code}");
        }
    }

    #[wasm_bindgen_test]
    fn a_held_key_is_told_from_one_that_is_pressed() {
        let button = element("button");
        let held = pressed(&button, |key| key.set_repeat(true));
        assert_eq!(held, Some(Shortcut { key: 'j', is_held: true }));
    }

    #[wasm_bindgen_test]
    fn a_key_that_is_typed_is_none() {
        let editable = element("p");
        editable.set_attribute("contenteditable", "").unwrap();
        let within = window().document().unwrap().create_element("b").unwrap();
        editable.append_child(&within).unwrap();
        let targets =
            [editable, within, element("textarea"), element("select"), input("text"), input("search")];
        for target in &targets {
            assert_eq!(pressed(target, |_| {}), None, "{}", target.outer_html());
        }
    }

    #[wasm_bindgen_test]
    fn a_key_that_is_modified_or_composed_is_none() {
        let button = element("button");
        let cases: [fn(&KeyboardEventInit); 4] = [
            |key| key.set_ctrl_key(true),
            |key| key.set_meta_key(true),
            |key| key.set_alt_key(true),
            |key| key.set_is_composing(true),
        ];
        for case in cases {
            assert_eq!(pressed(&button, case), None);
        }
    }

    #[wasm_bindgen_test]
    fn a_key_within_an_open_dialog_is_none() {
        let dialog: HtmlDialogElement = element("dialog").dyn_into().unwrap();
        let button = window().document().unwrap().create_element("button").unwrap();
        dialog.append_child(&button).unwrap();
        dialog.show_modal().unwrap();
        assert_eq!(pressed(&button, |_| {}), None);
        dialog.close();
        assert_eq!(pressed(&button, |_| {}), once('j'));
    }

    /// True if the default action of a key that is pressed in an element is prevented once it is held.
    fn is_held_back(target: &Element, key: &str) -> bool {
        [false, true].map(|is_held| {
            let how = KeyboardEventInit::new();
            how.set_key(key);
            how.set_repeat(is_held);
            how.set_cancelable(true);
            let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &how).unwrap();
            let listener = Closure::<dyn Fn(KeyboardEvent)>::new(|event| keyboard::hold_back(&event));
            let handler = listener.as_ref().unchecked_ref();
            target.add_event_listener_with_callback("keydown", handler).unwrap();
            target.dispatch_event(&event).unwrap();
            target.remove_event_listener_with_callback("keydown", handler).unwrap();
            event.default_prevented()
        }) == [false, true]
    }

    #[wasm_bindgen_test]
    fn a_held_key_presses_a_control_once() {
        for target in [element("button"), element("summary"), input("checkbox"), input("radio")] {
            assert!(is_held_back(&target, "Enter"), "{}", target.outer_html());
            // Space presses when it is let go.
            assert!(!is_held_back(&target, " ") && !is_held_back(&target, "ArrowDown"));
        }
        for target in [element("p"), element("textarea"), input("text"), element("select"), element("a")] {
            assert!(!is_held_back(&target, "Enter"), "{}", target.outer_html());
        }
    }
}
