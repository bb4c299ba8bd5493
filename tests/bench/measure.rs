//! The measurements: each opens a page in a fresh browser and says what it cost there.

use crate::engine::{Browser, Engine};
use crate::pages::{ByPage, PATHS};
use serde_json::{Value, json};
use std::time::Duration;

/// The factor by which the CPU is slowed down.
const CPU_SLOWDOWN: u32 = 4;
/// The skills that are ticked in each browser, from the first row on.
const CLICKS: usize = 20;
/// The shortest duration that Event Timing reports, in milliseconds; it counts in steps of 8.
const MIN_REPORTED: f64 = 16.0;
/// The main thread is idle when it had nothing to do for so long.
const QUIET: Duration = Duration::from_secs(2);
/// Tasks of less than this, in milliseconds and taken together, are nothing: they come from being asked.
const NOTHING: f64 = 8.0;
/// The number of times that the main thread is asked before it counts as never idle.
const MAX_ASKED: usize = 30;

/// The times of one visit without a cache, in milliseconds since its navigation.
#[derive(Debug)]
pub struct Load {
    /// Until the first contentful paint.
    pub paint: f64,
    /// Until the page answers clicks, and says so by its `data-ready`.
    pub ready: f64,
}

/// The durations of one click, in milliseconds, as Event Timing reports them.
#[derive(Debug, Clone, Copy)]
pub struct Click {
    /// From the click to the next frame.
    pub frame: f64,
    /// Of these, until its handlers run.
    pub delay: f64,
    /// And while they do.
    pub handlers: f64,
}

/// The work of the main thread since the navigation, in milliseconds of CPU time.
#[derive(Debug, Clone, Copy)]
pub struct Work {
    /// All its tasks.
    pub tasks: f64,
    /// Scripts among them, as far as a task or an event calls them. What promises bring about is not told apart from other
    /// work, and the app hydrates in one.
    pub script: f64,
    /// Working out which styles apply.
    pub style: f64,
    /// Working out where everything goes.
    pub layout: f64,
}

/// Measures each page so many times, in turns, since machines get slower and faster; each time in a browser of its own, since
/// what was open before leaves a browser warm, and by how much depends on the page.
pub async fn in_turns<T>(
    rounds: usize,
    base: &str,
    measure: impl AsyncFn(&Browser, &str) -> T,
) -> ByPage<Vec<T>> {
    let addresses = PATHS.map(|path| format!("{base}{path}"));
    let once = async |address: &str| {
        let browser = Browser::start(Engine::Chromium).await;
        command(&browser, "Emulation.setCPUThrottlingRate", json!({ "rate": CPU_SLOWDOWN })).await;
        // By the time that the thread had the CPU, so that other programs do not count.
        command(&browser, "Performance.enable", json!({ "timeDomain": "threadTicks" })).await;
        let measured = measure(&browser, address).await;
        browser.stop().await;
        measured
    };
    let mut all = ByPage { app: Vec::new(), by_hand: Vec::new(), bare: Vec::new() };
    for _ in 0..rounds {
        all.app.push(once(&addresses.app).await);
        all.by_hand.push(once(&addresses.by_hand).await);
        all.bare.push(once(&addresses.bare).await);
    }
    all
}

/// A visit with the network as slow 4G (150 ms, 1.6 Mbit/s).
pub async fn load(browser: &Browser, address: &str) -> Load {
    let slow = json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750 });
    command(browser, "Network.enable", json!({})).await;
    command(browser, "Network.emulateNetworkConditions", slow).await;
    // The document has no element yet when this runs.
    let watch = "new MutationObserver(() => { window.readyAt ??= performance.now(); })
        .observe(document, { subtree: true, attributeFilter: ['data-ready'] })";
    command(browser, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": watch })).await;
    browser.open(address).await;
    let paint = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime";
    browser.until(&format!("{paint} && window.readyAt")).await;
    let times = browser.ask(&format!("return [{paint}, window.readyAt]")).await;
    Load { paint: milliseconds(&times[0]), ready: milliseconds(&times[1]) }
}

/// Ticks of the mouse, each on a page that is idle.
pub async fn clicks(browser: &Browser, address: &str) -> Vec<Click> {
    browser.open(address).await;
    until_idle(browser).await;
    let observe = "window.clicks = [];
        new PerformanceObserver(list => window.clicks.push(...list.getEntries().filter(entry => entry.name === 'click')))
            .observe({ type: 'event', durationThreshold: arguments[0] })";
    browser.driver.execute(observe, vec![json!(MIN_REPORTED)]).await.unwrap();
    for row in 0..CLICKS {
        click(browser, row).await;
    }
    until_idle(browser).await;
    let told = browser
        .ask(
            "return window.clicks.map(({ duration, startTime, processingStart, processingEnd }) =>
                [duration, processingStart - startTime, processingEnd - processingStart])",
        )
        .await;
    let click = |times: &Value| Click {
        frame: milliseconds(&times[0]),
        delay: milliseconds(&times[1]),
        handlers: milliseconds(&times[2]),
    };
    let mut clicks: Vec<_> = told.as_array().unwrap().iter().map(click).collect();
    assert!(clicks.len() <= CLICKS, "a click that nobody made");
    // One that is not reported was faster than those that are; its parts are unknown, and count as nothing.
    clicks.resize(CLICKS, Click { frame: MIN_REPORTED, delay: 0.0, handlers: 0.0 });
    clicks
}

/// Ticks the box of a row with the mouse, and waits for the frame that shows it.
async fn click(browser: &Browser, row: usize) {
    // Groups that come into view are laid out anew, so the box moves for a frame or two.
    let settle = "const [row, done] = arguments;
        const box = document.querySelectorAll('[data-skill]')[row];
        let before;
        const look = () => {
            box.scrollIntoView({ block: 'center', behavior: 'instant' });
            const { x, y, width, height } = box.getBoundingClientRect();
            if (y === before) requestIdleCallback(() => done([x + width / 2, y + height / 2, box.checked]));
            else requestAnimationFrame(look);
            before = y;
        };
        look()";
    let at = browser.driver.execute_async(settle, vec![json!(row)]).await.unwrap();
    for (kind, buttons) in [("mouseMoved", 0), ("mousePressed", 1), ("mouseReleased", 0)] {
        let event = json!({
            "type": kind, "x": at.json()[0], "y": at.json()[1], "button": "left", "buttons": buttons, "clickCount": 1,
        });
        command(browser, "Input.dispatchMouseEvent", event).await;
        browser.painted().await;
    }
    let checked = format!("document.querySelectorAll('[data-skill]')[{row}].checked");
    assert_ne!(
        browser.ask(&format!("return {checked}")).await,
        at.json()[2],
        "the click on row {row} changed nothing"
    );
}

/// A visit without a slow network, until the main thread is idle.
pub async fn main_thread(browser: &Browser, address: &str) -> Work {
    // Nothing is asked meanwhile, since answers are work too.
    browser.driver.goto(address).await.unwrap();
    let work = until_idle(browser).await;
    browser.until("document.documentElement.hasAttribute('data-ready')").await;
    work
}

/// The work of the main thread until it became idle.
async fn until_idle(browser: &Browser) -> Work {
    let mut before = work(browser).await;
    for _ in 0..MAX_ASKED {
        tokio::time::sleep(QUIET).await;
        let now = work(browser).await;
        if now.tasks - before.tasks < NOTHING {
            return before;
        }
        before = now;
    }
    panic!("the main thread is never idle");
}

/// The work of the main thread so far.
async fn work(browser: &Browser) -> Work {
    let answer = command(browser, "Performance.getMetrics", json!({})).await;
    let seconds = |name: &str| {
        let metric = answer["metrics"].as_array().unwrap().iter().find(|metric| metric["name"] == name);
        metric.and_then(|metric| metric["value"].as_f64()).unwrap_or_else(|| panic!("no metric {name}"))
    };
    let milliseconds = |name: &str| 1000.0 * seconds(name);
    Work {
        tasks: milliseconds("TaskDuration") - milliseconds("DevToolsCommandDuration"),
        script: milliseconds("ScriptDuration"),
        style: milliseconds("RecalcStyleDuration"),
        layout: milliseconds("LayoutDuration"),
    }
}

/// Sends a command of the Chrome DevTools Protocol.
async fn command(browser: &Browser, name: &str, parameters: Value) -> Value {
    browser.driver.cdp().send_raw(name, parameters).await.unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn milliseconds(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is no number"))
}
