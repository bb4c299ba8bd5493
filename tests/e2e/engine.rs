//! A browser to drive: Chromium, Firefox or WebKitGTK, each through its own driver, in a session of its own.

use serde_json::{Value, json};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;
use tokio::process::{Child, Command};

/// The time that the page may take for something it does at once. Generous: the machine may be busy.
const PATIENCE: Duration = Duration::from_secs(20);

/// The engines that every story must pass in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Blink.
    Chromium,
    /// Gecko.
    Firefox,
    /// The engine of Safari, as GTK builds it.
    Webkit,
}

impl Engine {
    fn driver(self, port: u16) -> Command {
        match self {
            Engine::Chromium => {
                let mut command = Command::new("chromedriver");
                command.arg(format!("--port={port}"));
                command
            }
            Engine::Firefox => {
                let mut command = Command::new("geckodriver");
                command.arg(format!("--port={port}")).arg("--websocket-port=0");
                command
            }
            Engine::Webkit => {
                let mut command = Command::new("WebKitWebDriver");
                command.arg(format!("--port={port}")).env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
                command
            }
        }
    }

    /// The capabilities of a session; with its profile in a folder, or in one of the driver's that goes with it.
    fn capabilities(self, profile: Option<&Path>) -> Capabilities {
        let profile = profile.map(|folder| folder.display().to_string());
        let mut wanted = match self {
            Engine::Chromium => json!({
                "browserName": "chrome",
                "goog:chromeOptions": { "args": [
                    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
                    "--disable-component-update", "--disable-sync", "--no-first-run", "--window-size=1280,960",
                ] },
                "goog:loggingPrefs": { "browser": "WARNING" },
            }),
            Engine::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "args": ["-headless", "--width=1280", "--height=960"],
                    "prefs": { "dom.disable_beforeunload": true, "app.update.enabled": false },
                },
            }),
            Engine::Webkit => json!({
                "webkitgtk:browserOptions": { "binary": mini_browser(), "args": ["--automation"] },
            }),
        };
        if let Some(profile) = profile {
            let (options, arguments) = match self {
                Engine::Chromium => ("goog:chromeOptions", vec![format!("--user-data-dir={profile}")]),
                Engine::Firefox => ("moz:firefoxOptions", vec!["-profile".to_owned(), profile]),
                Engine::Webkit => panic!("an automated WebKitGTK keeps no profile"),
            };
            let args = wanted[options]["args"].as_array_mut().expect("a list");
            args.extend(arguments.into_iter().map(Value::from));
        }
        let mut capabilities = Capabilities::new();
        if let Value::Object(wanted) = wanted {
            for (key, value) in wanted {
                capabilities.set(&key, value).expect("a plain value");
            }
        }
        capabilities
    }
}

/// WebKitGTK's own little browser; Debian puts it under the architecture's name.
fn mini_browser() -> PathBuf {
    let libraries = std::fs::read_dir("/usr/lib").expect("/usr/lib").flatten();
    libraries
        .map(|entry| entry.path().join("webkit2gtk-4.1/MiniBrowser"))
        .find(|path| path.exists())
        .expect("MiniBrowser of webkit2gtk-4.1")
}

/// A running browser with one page.
pub struct Browser {
    /// The engine.
    pub engine: Engine,
    /// Its session.
    pub driver: WebDriver,
    process: Child,
}

impl Browser {
    /// Starts a browser with an empty profile.
    pub async fn start(engine: Engine) -> Browser {
        Browser::launch(engine, None).await
    }

    /// Starts a browser with the profile in a folder, which stays when the browser goes.
    pub async fn start_with(engine: Engine, profile: &Path) -> Browser {
        std::fs::create_dir_all(profile).expect("a folder for the profile");
        Browser::launch(engine, Some(profile)).await
    }

    /// Ends every process that works with a profile, at once and without a chance to save (SIGKILL).
    pub async fn kill(mut self, profile: &Path) {
        let ours = profile.display().to_string();
        for entry in std::fs::read_dir("/proc").expect("/proc").flatten() {
            let commands = std::fs::read_to_string(entry.path().join("cmdline")).unwrap_or_default();
            if commands.contains(&ours) {
                let id = entry.file_name();
                let _ = Command::new("kill").arg("-KILL").arg(id).status().await;
            }
        }
        let _ = self.process.kill().await;
        // The session has gone with the browser, and dropping it would wait for an answer.
        std::mem::forget(self.driver);
    }

    async fn launch(engine: Engine, profile: Option<&Path>) -> Browser {
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
        let driver = WebDriver::new(format!("http://{address}"), engine.capabilities(profile))
            .await
            .expect("a session");
        Browser { engine, driver, process }
    }

    /// Ends the session, and the browser with it.
    pub async fn stop(mut self) {
        let _ = self.driver.quit().await;
        let _ = self.process.kill().await;
    }

    /// The value that a script returns.
    pub async fn ask(&self, script: &str) -> Value {
        self.ask_with(script, vec![]).await
    }

    /// Waits until a script's expression is true.
    pub async fn until(&self, expression: &str) {
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
                panic!("never came true at {address}: {expression}");
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Waits until what has changed is painted: WebKit scrolls in another process than the page's.
    pub async fn painted(&self) {
        let frames = "requestAnimationFrame(() => requestAnimationFrame(arguments[0]))";
        self.driver.execute_async(frames, vec![]).await.expect("two frames");
    }

    /// The warnings and errors in the console since it was last asked, of the app, the browser and what they loaded. Only
    /// Chromium's driver tells them.
    pub async fn warnings(&self) -> Vec<String> {
        let entries = self.driver.browser_log().await.expect("the console");
        entries.into_iter().map(|entry| entry.message).collect()
    }

    /// Opens an address and waits until the page answers.
    pub async fn open(&self, address: &str) {
        self.driver.goto(address).await.expect("the page opens");
        self.until_ready().await;
    }

    /// Leaves the site, so that the next address is opened anew even where it differs by its fragment alone.
    pub async fn leave(&self) {
        self.driver.goto("about:blank").await.expect("an empty page");
    }

    /// Opens an address in a tab of its own, and shows that.
    pub async fn open_tab(&self, address: &str) -> WindowHandle {
        let tab = self.driver.new_tab().await.expect("a tab");
        self.show_tab(&tab).await;
        self.open(address).await;
        tab
    }

    /// The tab that is shown.
    pub async fn tab(&self) -> WindowHandle {
        self.driver.window().await.expect("a tab")
    }

    /// Shows a tab.
    pub async fn show_tab(&self, tab: &WindowHandle) {
        self.driver.switch_to_window(tab.clone()).await.expect("the tab");
    }

    /// The query of the address, as in `by=employers`.
    pub async fn query(&self) -> String {
        let address = self.driver.current_url().await.expect("an address");
        address.query().unwrap_or_default().to_owned()
    }

    /// Returns true if the first element that a selector finds can be seen.
    pub async fn sees(&self, selector: &str) -> bool {
        let script = "return Boolean(document.querySelector(arguments[0])?.checkVisibility())";
        let answer = self.driver.execute(script, vec![json!(selector)]).await.expect("an answer");
        answer.json() == &Value::Bool(true)
    }

    /// Waits until the first element that a selector finds can be seen.
    pub async fn until_seen(&self, selector: &str) {
        self.until(&format!("document.querySelector({})?.checkVisibility()", json!(selector))).await;
    }

    /// Waits until nothing that a selector finds first can be seen.
    pub async fn until_unseen(&self, selector: &str) {
        self.until(&format!("!document.querySelector({})?.checkVisibility()", json!(selector))).await;
    }

    /// The texts of all elements that a selector finds, as the page holds them.
    pub async fn texts(&self, selector: &str) -> Vec<String> {
        let script =
            "return [...document.querySelectorAll(arguments[0])].map(element => element.textContent)";
        let answer = self.driver.execute(script, vec![json!(selector)]).await.expect("texts");
        serde_json::from_value(answer.json().clone()).expect("a list of texts")
    }

    /// The value that a script returns which is given these arguments.
    pub async fn ask_with(&self, script: &str, arguments: Vec<Value>) -> Value {
        let answer = self.driver.execute(script, arguments).await;
        answer.unwrap_or_else(|error| panic!("{script}: {error}")).json().clone()
    }

    /// The value that a script hands to the function that is its last argument.
    pub async fn ask_later(&self, script: &str, arguments: Vec<Value>) -> Value {
        let answer = self.driver.execute_async(script, arguments).await;
        answer.unwrap_or_else(|error| panic!("{script}: {error}")).json().clone()
    }

    /// Reloads the page and waits until it answers.
    pub async fn reload(&self) {
        // A driver may answer while the page before is still there.
        self.ask("window.isBefore = true").await;
        self.driver.refresh().await.expect("the page reloads");
        self.until_ready().await;
    }

    /// Waits until the page answers, and not the one before it.
    pub async fn until_ready(&self) {
        self.until("!window.isBefore && document.documentElement.hasAttribute('data-ready')").await;
    }

    /// The first element that a selector finds.
    pub async fn find(&self, selector: &str) -> WebElement {
        let found = self.driver.find(By::Css(selector.to_owned())).await;
        found.unwrap_or_else(|error| panic!("{selector}: {error}"))
    }

    /// Clicks the first element that a selector finds, once it is in view, stands still and nothing lies over it: groups that
    /// come into view are laid out anew, at the next frame and not in every engine without moving what one looks at, and a
    /// page that has just been entered may still be fading in.
    pub async fn click(&self, selector: &str) {
        self.until(&format!(
            "(element => {{
                element?.scrollIntoView({{ block: 'center', behavior: 'instant' }});
                const at = element?.getClientRects()[0];
                const hit = at && document.elementFromPoint(at.x + at.width / 2, at.y + at.height / 2);
                const [before, now] = [window.clickAt, at && [at.x, at.y, scrollY].join()];
                window.clickAt = now;
                return hit && before === now && (element.contains(hit) || hit.contains(element) && hit.matches('label, label *'));
            }})(document.querySelector({}))",
            json!(selector)
        ))
        .await;
        let element = self.find(selector).await;
        element.click().await.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// Presses keys, where the focus is.
    pub async fn press(&self, keys: &str) {
        let chain = self.driver.action_chain().send_keys(keys);
        chain.perform().await.expect("keys");
    }

    /// The text of the first element that a selector finds, as the page holds it.
    pub async fn text(&self, selector: &str) -> String {
        let script = "return document.querySelector(arguments[0])?.textContent ?? null";
        let answer = self.driver.execute(script, vec![json!(selector)]).await.expect("the text");
        answer.json().as_str().unwrap_or_else(|| panic!("no {selector}")).trim().to_owned()
    }

    /// The number of elements that a selector finds.
    pub async fn number_of(&self, selector: &str) -> u64 {
        let script = "return document.querySelectorAll(arguments[0]).length";
        let answer = self.driver.execute(script, vec![json!(selector)]).await.expect("a number");
        answer.json().as_u64().expect("a number")
    }
}

/// A port for a driver. It is below those that systems give to connections, since one of them could else take it before the
/// driver does.
fn free_port() -> u16 {
    static NEXT: AtomicU16 = AtomicU16::new(20_000);
    loop {
        let port = NEXT.fetch_add(1, Ordering::Relaxed);
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
}
