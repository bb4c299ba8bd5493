//! A running browser. What people do with any browser is open to specs; selectors and scripts are for page objects alone.

use crate::engine::{Engine, Setting};
use axum::http::Method;
use futures_util::FutureExt as _;
use serde_json::{Value, json};
use std::net::TcpListener;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use thirtyfour::common::command::{Command, ExtensionCommand};
use thirtyfour::prelude::*;
use tokio::process::{self, Child};

/// The time that the page may take for something it does at once. Generous: the machine may be busy.
const PATIENCE: Duration = Duration::from_secs(20);

/// The alerts that can be seen.
pub(super) const ALERTS: &str = "[role=alert]:not([hidden])";

/// A script that returns the texts of what a selector finds.
const TEXTS: &str = "return [...document.querySelectorAll(arguments[0])].map(element => element.textContent)";

/// Keys that type nothing, as drivers know them (W3C, WebDriver, 17.4.2).
pub const ESCAPE: &str = "\u{e00c}";
/// See [`ESCAPE`].
pub const ENTER: char = '\u{e007}';
/// See [`ESCAPE`].
pub const TAB: &str = "\u{e004}";

/// A tab of a browser.
pub type Tab = WindowHandle;

/// The command by which Firefox's driver speaks to pages, or to the browser itself.
#[derive(Debug)]
struct Context(&'static str);

impl ExtensionCommand for Context {
    fn parameters_json(&self) -> Option<Value> {
        Some(json!({ "context": self.0 }))
    }

    fn method(&self) -> Method {
        Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/moz/context".into()
    }
}

/// A running browser with one page.
pub struct Browser {
    /// The engine.
    pub engine: Engine,
    /// The session.
    pub(super) driver: WebDriver,
    process: Child,
}

impl Browser {
    /// Starts a browser with an empty profile.
    pub async fn start(engine: Engine) -> Browser {
        Browser::launch(engine, None, None).await
    }

    /// Has a browser in which a person has set something take part in a story.
    pub async fn with(engine: Engine, setting: Setting, story: impl AsyncFnOnce(&Browser)) {
        Browser::launch(engine, None, Some(setting)).await.play(story).await;
    }

    /// Takes part in a story, and stops, even if the story fails.
    pub async fn play(self, story: impl AsyncFnOnce(&Browser)) {
        // A browser that is left behind keeps its session, and dropping that waits for a driver that is gone.
        let outcome = AssertUnwindSafe(story(&self)).catch_unwind().await;
        self.stop().await;
        if let Err(panic) = outcome {
            resume_unwind(panic);
        }
    }

    /// Starts a browser with the profile in a folder, which stays when the browser goes.
    pub async fn start_with(engine: Engine, profile: &Path) -> Browser {
        std::fs::create_dir_all(profile).expect("a folder for the profile");
        Browser::launch(engine, Some(profile), None).await
    }

    async fn launch(engine: Engine, profile: Option<&Path>, setting: Option<Setting>) -> Browser {
        let port = free_port();
        let process = engine
            .driver(port)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .unwrap_or_else(|error| panic!("the driver of {engine:?} does not start: {error}"));
        let address = format!("127.0.0.1:{port}");
        let started = Instant::now();
        while tokio::net::TcpStream::connect(&address).await.is_err() {
            assert!(started.elapsed() < PATIENCE, "the driver of {engine:?} does not answer");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        let driver = WebDriver::new(format!("http://{address}"), engine.capabilities(profile, setting))
            .await
            .expect("a session");
        Browser { engine, driver, process }
    }

    /// Ends the session, and the browser with it.
    pub async fn stop(mut self) {
        let _ = self.driver.quit().await;
        let _ = self.process.kill().await;
    }

    /// Ends every process that works with a profile after a time, without a chance to save (SIGKILL).
    pub async fn kill_after(mut self, time: Duration, profile: &Path) {
        tokio::time::sleep(time).await;
        let ours = profile.display().to_string();
        for entry in std::fs::read_dir("/proc").expect("/proc").flatten() {
            let commands = std::fs::read_to_string(entry.path().join("cmdline")).unwrap_or_default();
            if commands.contains(&ours) {
                let id = entry.file_name();
                let _ = process::Command::new("kill").arg("-KILL").arg(id).status().await;
            }
        }
        let _ = self.process.kill().await;
        // The session has gone with the browser, and dropping it would wait for an answer.
        std::mem::forget(self.driver);
    }

    /// Opens an address and waits until the page answers.
    pub async fn open(&self, address: &str) {
        self.visit(address).await;
        self.until_ready().await;
    }

    /// Opens an address, and does not wait for an answer of the page.
    pub async fn visit(&self, address: &str) {
        self.driver.goto(address).await.expect("the page opens");
    }

    /// Leaves the site, so that the next address is opened anew even where it differs by its fragment alone.
    pub async fn leave(&self) {
        self.visit("about:blank").await;
    }

    /// Reloads the page and waits until it answers.
    pub async fn reload(&self) {
        // A driver may answer while the page before is still there.
        self.ask("window.isBefore = true").await;
        self.refresh().await;
        self.until_ready().await;
    }

    /// Reloads the page, and does not wait for an answer of it.
    pub async fn refresh(&self) {
        self.driver.refresh().await.expect("the page reloads");
    }

    /// Waits until the page answers, and not the one before it.
    pub async fn until_ready(&self) {
        self.until("!window.isBefore && document.documentElement.hasAttribute('data-ready')").await;
    }

    /// Opens an address in a tab of its own, and shows that.
    pub async fn open_tab(&self, address: &str) -> Tab {
        let tab = self.driver.new_tab().await.expect("a tab");
        self.show_tab(&tab).await;
        self.open(address).await;
        tab
    }

    /// The tab that is shown.
    pub async fn tab(&self) -> Tab {
        self.driver.window().await.expect("a tab")
    }

    /// Shows a tab.
    pub async fn show_tab(&self, tab: &Tab) {
        self.driver.switch_to_window(tab.clone()).await.expect("the tab");
    }

    /// Closes the tab that is shown. Another one must then be shown.
    pub async fn close_tab(&self) {
        self.driver.close_window().await.expect("it closes");
    }

    /// Reopens the tab that was closed last, as Ctrl+Shift+T does, and shows it. Only in Firefox.
    pub async fn reopen_tab(&self) {
        self.bring_tab(
            "ChromeUtils.importESModule('resource:///modules/sessionstore/SessionStore.sys.mjs').SessionStore.undoCloseTab(window, 0)",
        )
        .await;
    }

    /// Duplicates the tab that is shown, and shows the copy. Only in Firefox.
    pub async fn duplicate_tab(&self) {
        self.bring_tab("gBrowser.selectedTab = gBrowser.duplicateTab(gBrowser.selectedTab)").await;
    }

    /// Has Firefox itself, and not a page, run a script that brings a tab, and shows that.
    async fn bring_tab(&self, script: &str) {
        let tabs = self.driver.windows().await.expect("tabs");
        self.speak_to("chrome").await;
        self.ask(script).await;
        self.speak_to("content").await;
        let started = Instant::now();
        loop {
            let now = self.driver.windows().await.expect("tabs");
            if let Some(tab) = now.iter().find(|tab| !tabs.contains(tab)) {
                return self.show_tab(tab).await;
            }
            assert!(started.elapsed() < PATIENCE, "no tab came");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    async fn speak_to(&self, context: &'static str) {
        let command = Command::ExtensionCommand(Box::new(Context(context)));
        self.driver.handle().cmd(command).await.expect("another context");
    }

    /// The query of the address, as in `by=employers`.
    pub async fn query(&self) -> String {
        let address = self.driver.current_url().await.expect("an address");
        address.query().unwrap_or_default().to_owned()
    }

    /// Presses keys, where the focus is.
    pub async fn press(&self, keys: &str) {
        let chain = self.driver.action_chain().send_keys(keys);
        chain.perform().await.expect("keys");
    }

    /// Presses keys with letters while Caps Lock is on.
    pub async fn press_with_caps_lock(&self, letters: &str) {
        if self.engine != Engine::Chromium {
            return self.press(&letters.to_uppercase()).await;
        }
        // This driver presses Shift for a capital letter.
        for letter in letters.to_uppercase().chars() {
            self.key("keyDown", letter, false).await;
            self.key("keyUp", letter, false).await;
        }
    }

    /// Holds a key, where the focus is, until it has been repeated so often. WebKit's driver repeats none.
    pub async fn hold(&self, key: char, times: usize) {
        if self.engine != Engine::Chromium {
            let chain = (0..=times).fold(self.driver.action_chain(), |chain, _| chain.key_down(key));
            return chain.key_up(key).perform().await.expect("a key");
        }
        // This driver says of none that it is repeated.
        for time in 0..=times {
            self.key("keyDown", key, time > 0).await;
        }
        self.key("keyUp", key, false).await;
    }

    /// Has the page meet media features, as in `forced-colors`, `active`. Only Chromium's driver can.
    pub async fn emulate(&self, features: &[(&str, &str)]) {
        let features: Vec<_> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.command("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    /// Has the page meet a finger in place of a mouse, and no scrollbar beside it. Only Chromium's driver can.
    pub async fn emulate_touch(&self) {
        self.command("Emulation.setTouchEmulationEnabled", json!({ "enabled": true })).await;
        self.command("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await;
    }

    /// The page as it is printed, in PDF. WebKit's driver does not print.
    pub async fn print(&self) -> Vec<u8> {
        self.driver.print_page(Default::default()).await.expect("a document")
    }

    /// The warnings and errors in the console since it was last asked, of the app, the browser and what they loaded. Only
    /// Chromium's driver tells them.
    pub async fn warnings(&self) -> Vec<String> {
        let entries = self.driver.browser_log().await.expect("the console");
        entries.into_iter().map(|entry| entry.message).collect()
    }
}

/// Selectors and scripts, for page objects.
impl Browser {
    /// The value that a script returns.
    pub(super) async fn ask(&self, script: &str) -> Value {
        self.ask_with(script, vec![]).await
    }

    /// The value that a script returns which is given these arguments.
    pub(super) async fn ask_with(&self, script: &str, arguments: Vec<Value>) -> Value {
        let answer = self.driver.execute(script, arguments).await;
        answer.unwrap_or_else(|error| panic!("{script}: {error}")).json().clone()
    }

    /// The value that a script hands to the function that is its last argument.
    pub(super) async fn ask_later(&self, script: &str, arguments: Vec<Value>) -> Value {
        let answer = self.driver.execute_async(script, arguments).await;
        answer.unwrap_or_else(|error| panic!("{script}: {error}")).json().clone()
    }

    /// The text that a script returns.
    pub(super) async fn word(&self, script: &str) -> String {
        let answer = self.ask(script).await;
        answer.as_str().unwrap_or_else(|| panic!("{script}: {answer} is no text")).to_owned()
    }

    /// The list of texts that a script returns.
    pub(super) async fn list(&self, script: &str, arguments: Vec<Value>) -> Vec<String> {
        serde_json::from_value(self.ask_with(script, arguments).await).expect("a list of texts")
    }

    /// The answer to a command of the Chrome DevTools Protocol, which only Chromium has.
    pub(super) async fn command(&self, name: &str, parameters: Value) -> Value {
        let answer = self.driver.cdp().send_raw(name, parameters).await;
        answer.unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Has Chromium see a key go down or up, as it sees that of a keyboard.
    async fn key(&self, kind: &str, key: char, is_repeated: bool) {
        let (name, code, text) = match key {
            ENTER => ("Enter".to_owned(), "Enter".to_owned(), '\r'),
            ' ' => (" ".to_owned(), "Space".to_owned(), ' '),
            letter => (letter.to_string(), format!("Key{}", letter.to_ascii_uppercase()), letter),
        };
        let parameters = json!({
            "type": kind,
            "key": name,
            "code": code,
            "windowsVirtualKeyCode": u32::from(text.to_ascii_uppercase()),
            "text": if kind == "keyDown" { text.to_string() } else { String::new() },
            "autoRepeat": is_repeated,
        });
        self.command("Input.dispatchKeyEvent", parameters).await;
    }

    /// Waits until a script's expression is true.
    pub(super) async fn until(&self, expression: &str) {
        let started = Instant::now();
        loop {
            let script = format!("return Boolean({expression})");
            // While a page is being replaced there is nothing to ask.
            let answer = self.driver.execute(&script, vec![]).await;
            if answer.is_ok_and(|answer| answer.json() == &Value::Bool(true)) {
                return;
            }
            if started.elapsed() > PATIENCE {
                let address = self.driver.current_url().await.map(String::from).unwrap_or_default();
                // Nothing of this may fail on its own: the page may be what is wrong.
                let alerts =
                    self.driver.execute(TEXTS, vec![json!(ALERTS)]).await.map(|answer| answer.json().clone());
                panic!("never came true at {address}: {expression}; alerts there: {alerts:?}");
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Waits until what has changed is painted: WebKit scrolls in another process than the page's.
    pub(super) async fn painted(&self) {
        let frames = "requestAnimationFrame(() => requestAnimationFrame(arguments[0]))";
        self.driver.execute_async(frames, vec![]).await.expect("two frames");
    }

    /// The first element that a selector finds.
    pub(super) async fn find(&self, selector: &str) -> WebElement {
        let found = self.driver.find(By::Css(selector.to_owned())).await;
        found.unwrap_or_else(|error| panic!("{selector}: {error}"))
    }

    /// Clicks the first element that a selector finds, once it is in view, stands still and nothing lies over it: groups that
    /// come into view are laid out anew, some frames later and not in every engine without moving what one looks at, and a page
    /// that has just been entered may still be fading in.
    pub(super) async fn click(&self, selector: &str) {
        // Frames, not time, since a busy machine may take long for them. A tab in the background has none, and nothing moves in it.
        let script = "const [selector, answer] = arguments;
            const next = document.hidden ? setTimeout : requestAnimationFrame;
            document.querySelector(selector)?.scrollIntoView({ block: 'center', behavior: 'instant' });
            next(() => next(() => {
                const element = document.querySelector(selector);
                const box = element?.getClientRects()[0];
                const at = box && [box.x + box.width / 2, box.y + box.height / 2];
                const hit = at && document.elementFromPoint(...at);
                const free = hit && (element.contains(hit) || hit.contains(element) && hit.matches('label, label *'));
                answer(free ? [...at, scrollY].join() : '');
            }))";
        let (started, mut before) = (Instant::now(), String::new());
        loop {
            // While a page is being replaced there is nothing to ask.
            let answer = self.driver.execute_async(script, vec![json!(selector)]).await;
            let now = answer.ok().and_then(|answer| answer.convert::<String>().ok()).unwrap_or_default();
            if !now.is_empty() && now == before {
                break;
            }
            before = now;
            assert!(started.elapsed() < PATIENCE, "{selector} never stood still and free to be clicked");
        }
        let element = self.find(selector).await;
        element.click().await.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// Types a text in place of the one that a field has.
    pub(super) async fn type_into(&self, selector: &str, text: &str) {
        let field = self.find(selector).await;
        // WebKit's driver does not always reach a field that is far out of view.
        let into_view =
            "document.querySelector(arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.ask_with(into_view, vec![json!(selector)]).await;
        field.clear().await.expect("it clears");
        field.send_keys(text).await.expect("it types");
    }

    /// Has a control have a value, as if the person had chosen it.
    pub(super) async fn set_value(&self, control: &str, value: &str) {
        let script = "const control = document.querySelector(arguments[0]); control.value = arguments[1];
            control.dispatchEvent(new Event('change', { bubbles: true }))";
        self.ask_with(script, vec![json!(control), json!(value)]).await;
    }

    /// The text of the first element that a selector finds, as the page holds it.
    pub(super) async fn text(&self, selector: &str) -> String {
        let script = "return document.querySelector(arguments[0])?.textContent ?? null";
        let text = self.ask_with(script, vec![json!(selector)]).await;
        text.as_str().unwrap_or_else(|| panic!("no {selector}")).trim().to_owned()
    }

    /// The texts of all elements that a selector finds, as the page holds them.
    pub(super) async fn texts(&self, selector: &str) -> Vec<String> {
        self.list(TEXTS, vec![json!(selector)]).await
    }

    /// The titles of the chips that a selector finds, without the statuses that are for screen readers.
    pub(super) async fn chips(&self, selector: &str) -> Vec<String> {
        let script =
            "return [...document.querySelectorAll(arguments[0])].map(chip => chip.firstChild.textContent)";
        self.list(script, vec![json!(selector)]).await
    }

    /// The number of elements that a selector finds.
    pub(super) async fn number_of(&self, selector: &str) -> u64 {
        let script = "return document.querySelectorAll(arguments[0]).length";
        self.ask_with(script, vec![json!(selector)]).await.as_u64().expect("a number")
    }

    /// Returns true if the first element that a selector finds can be seen.
    pub(super) async fn sees(&self, selector: &str) -> bool {
        let script = "return Boolean(document.querySelector(arguments[0])?.checkVisibility())";
        self.ask_with(script, vec![json!(selector)]).await == json!(true)
    }

    /// Waits until the first element that a selector finds can be seen.
    pub(super) async fn until_seen(&self, selector: &str) {
        self.until(&format!("document.querySelector({})?.checkVisibility()", json!(selector))).await;
    }

    /// Waits until nothing that a selector finds first can be seen.
    pub(super) async fn until_unseen(&self, selector: &str) {
        self.until(&format!("!document.querySelector({})?.checkVisibility()", json!(selector))).await;
    }
}

/// A port for a driver. It is below those that systems give to connections, since one of them could else take it before the
/// driver does. Each process begins at another, so that two runs at once do not take each other's.
fn free_port() -> u16 {
    static TAKEN: AtomicU32 = AtomicU32::new(0);
    const PORTS: Range<u32> = 20_000..32_000;
    loop {
        let index = std::process::id().wrapping_add(TAKEN.fetch_add(1, Ordering::Relaxed));
        let port = PORTS.start + index % (PORTS.end - PORTS.start);
        if let Ok(port) = u16::try_from(port)
            && TcpListener::bind(("127.0.0.1", port)).is_ok()
        {
            return port;
        }
    }
}
