//! The measurements: each opens a page in a fresh browser and says what it cost there.

use crate::browser::Browser;
use crate::engine::Engine;
use crate::page::MeasuredPage;
use crate::pages::{ByPage, PATHS};
use serde_json::json;
use std::ops::Sub;
use std::time::Duration;

/// The factor by which the CPU is slowed down.
pub const CPU_SLOWDOWN: u32 = 4;
/// The skills that are ticked in each browser, from the first row on.
const CLICKS: usize = 20;
/// The shortest duration that Event Timing reports, in milliseconds; it counts in steps of 8.
pub const MIN_REPORTED: f64 = 16.0;
/// The main thread is idle when it had nothing to do for so long.
pub const QUIET: Duration = Duration::from_secs(2);
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

impl Sub for Work {
    type Output = Work;

    fn sub(self, before: Work) -> Work {
        Work {
            tasks: self.tasks - before.tasks,
            script: self.script - before.script,
            style: self.style - before.style,
            layout: self.layout - before.layout,
        }
    }
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
        browser.command("Emulation.setCPUThrottlingRate", json!({ "rate": CPU_SLOWDOWN })).await;
        // By the time that the thread had the CPU, so that other programs do not count.
        browser.command("Performance.enable", json!({ "timeDomain": "threadTicks" })).await;
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
    browser.command("Network.enable", json!({})).await;
    browser.command("Network.emulateNetworkConditions", slow).await;
    let page = MeasuredPage::of(browser);
    page.watch_readiness().await;
    browser.open(address).await;
    let [paint, ready] = page.paint_and_readiness().await;
    Load { paint, ready }
}

/// Ticks of the mouse, each on a page that is idle.
pub async fn clicks(browser: &Browser, address: &str) -> Vec<Click> {
    browser.open(address).await;
    until_idle(browser, QUIET).await;
    let page = MeasuredPage::of(browser);
    page.observe_clicks(MIN_REPORTED).await;
    for row in 0..CLICKS {
        click(browser, row).await;
    }
    until_idle(browser, QUIET).await;
    reported(browser, CLICKS).await
}

/// The clicks that were reported, of so many.
pub async fn reported(browser: &Browser, number: usize) -> Vec<Click> {
    let click = |[frame, delay, handlers]: [f64; 3]| Click { frame, delay, handlers };
    let mut clicks: Vec<_> =
        MeasuredPage::of(browser).reported_clicks().await.into_iter().map(click).collect();
    assert!(clicks.len() <= number, "a click that nobody made");
    // One that is not reported was faster than those that are; its parts are unknown, and count as nothing.
    clicks.resize(number, Click { frame: MIN_REPORTED, delay: 0.0, handlers: 0.0 });
    clicks
}

/// Ticks the box of a row with the mouse, and waits for the frame that shows it.
async fn click(browser: &Browser, row: usize) {
    let page = MeasuredPage::of(browser);
    let before = page.settle(row).await;
    for (kind, buttons) in [("mouseMoved", 0), ("mousePressed", 1), ("mouseReleased", 0)] {
        mouse(browser, before.middle, kind, buttons).await;
    }
    assert_ne!(page.is_ticked(row).await, before.is_ticked, "the click on row {row} changed nothing");
}

/// Does something with the mouse at a point, and waits for the frame that shows it.
pub async fn mouse(browser: &Browser, [x, y]: [f64; 2], kind: &str, buttons: u8) {
    let event =
        json!({ "type": kind, "x": x, "y": y, "button": "left", "buttons": buttons, "clickCount": 1 });
    browser.command("Input.dispatchMouseEvent", event).await;
    browser.painted().await;
}

/// A visit without a slow network, until the main thread is idle.
pub async fn main_thread(browser: &Browser, address: &str) -> Work {
    // Nothing is asked meanwhile, since answers are work too.
    browser.visit(address).await;
    let work = until_idle(browser, QUIET).await;
    MeasuredPage::of(browser).until_ready().await;
    work
}

/// The work of the main thread until it became idle: until it had nothing to do for some time.
pub async fn until_idle(browser: &Browser, quiet: Duration) -> Work {
    let mut before = work(browser).await;
    for _ in 0..MAX_ASKED {
        tokio::time::sleep(quiet).await;
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
    let answer = browser.command("Performance.getMetrics", json!({})).await;
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
