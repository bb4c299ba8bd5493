//! The cost of a tick on a large catalogue beside that on a small one, which `cargo xtask bench` generates and builds.
//!
//! Whatever grows with the catalogue and need not, should not. What the browser does is told apart: styles, layout and painting of a
//! document that is fifty times as long take longer, whatever the app does.

use crate::browser::Browser;
use crate::engine::Engine;
use crate::measure::{self, CPU_SLOWDOWN, Work};
use crate::page::MeasuredPage;
use crate::server::Server;
use crate::{figures, percentile, report};
use serde_json::json;
use std::path::PathBuf;
use std::time::Duration;

/// The cost of a tick's code on the large catalogue, as a multiple of that on the small one.
const BUDGET: f64 = 1.5;

/// The browsers that open each site, and the skills that are ticked in each, from the first row on.
const ROUNDS: usize = 3;
const TICKS: usize = 20;

/// The main thread is idle when it had nothing to do for so long: a tick leaves no more than what it defers to the next turn.
const QUIET: Duration = Duration::from_millis(500);

/// A part of the cost of a tick.
type Part = fn(&Tick) -> f64;

/// The cost of one tick, in milliseconds.
#[derive(Debug, Clone, Copy)]
struct Tick {
    /// From the click to the next frame.
    frame: f64,
    /// Of these, while handlers run.
    handlers: f64,
    /// The work of the main thread until it is idle again.
    work: Work,
}

impl Tick {
    /// The part that is the app's: the code that the handlers run, and what they defer until after the frame.
    fn code(&self) -> f64 {
        self.work.script
    }

    /// The part that is the browser's.
    fn rest(&self) -> f64 {
        self.work.tasks - self.work.script
    }
}

/// Measures both sites, prints the figures, and says whether the one that is held to the budget keeps to it.
pub async fn measure() -> bool {
    let (small, large) = (site("GREENLIT_SMALL_SITE"), site("GREENLIT_LARGE_SITE"));
    let (small, large) = (Server::start(&small, "/").await, Server::start(&large, "/").await);
    let (mut of_small, mut of_large) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        of_small.extend(ticks(&small.base).await);
        of_large.extend(ticks(&large.base).await);
    }
    let both = |part: Part| [&of_large, &of_small].map(|ticks| percentile(&figures(ticks, part), 50));
    // Held to the budget is the code of the app. Its handlers alone would leave out what they defer, and the whole of the main thread
    // would hold the app to what the browser does with a long document.
    let [large, small] = both(Tick::code);
    let kept = report("a tick's code on 10,000 skills", large / small, BUDGET, "x that on 200");
    let parts: [(&str, Part); 6] = [
        ("code", Tick::code),
        ("handlers", |tick| tick.handlers),
        ("main thread until idle", |tick| tick.work.tasks),
        ("of which the browser's", Tick::rest),
        ("styles and layout among it", |tick| tick.work.style + tick.work.layout),
        ("click to the next frame", |tick| tick.frame),
    ];
    for (name, part) in parts {
        let [large, small] = both(part);
        println!("    {name}: p50 {large:.1} ms against {small:.1} ms, {:.2} x", large / small);
    }
    kept
}

/// The folder of a site, which `cargo xtask bench` built.
fn site(variable: &str) -> PathBuf {
    let site = std::env::var(variable);
    site.unwrap_or_else(|_| panic!("{variable} names a site; `cargo xtask bench` builds it and sets this"))
        .into()
}

/// Ticks of the mouse in a browser of its own, each on a page that is idle.
async fn ticks(address: &str) -> Vec<Tick> {
    let browser = Browser::start(Engine::Chromium).await;
    browser.command("Performance.enable", json!({ "timeDomain": "threadTicks" })).await;
    browser.visit(address).await;
    measure::until_idle(&browser, measure::QUIET).await;
    let page = MeasuredPage::of(&browser);
    page.until_ready().await;
    // Not before, since it is the tick that is measured, and the first load of a long page takes its time.
    browser.command("Emulation.setCPUThrottlingRate", json!({ "rate": CPU_SLOWDOWN })).await;
    page.observe_clicks(measure::MIN_REPORTED).await;
    let mut work = Vec::new();
    for row in 0..TICKS {
        work.push(tick(&browser, row).await);
    }
    let clicks = measure::reported(&browser, TICKS).await;
    browser.stop().await;
    let tick =
        |(click, work): (measure::Click, Work)| Tick { frame: click.frame, handlers: click.handlers, work };
    // The first one of a day takes a snapshot before.
    clicks.into_iter().zip(work).skip(1).map(tick).collect()
}

/// Ticks the box of a row, and returns the work until the main thread is idle again.
async fn tick(browser: &Browser, row: usize) -> Work {
    let page = MeasuredPage::of(browser);
    let before = page.settle(row).await;
    measure::mouse(browser, before.middle, "mouseMoved", 0).await;
    let idle = measure::until_idle(browser, QUIET).await;
    measure::mouse(browser, before.middle, "mousePressed", 1).await;
    measure::mouse(browser, before.middle, "mouseReleased", 0).await;
    let work = measure::until_idle(browser, QUIET).await - idle;
    assert_ne!(page.is_ticked(row).await, before.is_ticked, "the click on row {row} changed nothing");
    work
}
