//! The benchmark: the cost of the app beside static pages of the same list, measured in one run by `cargo xtask bench`.
//!
//! Three pages are compared: the checklist page; the same list in the same look, with a script by hand that does what a tick
//! does there, and nothing else; and the bare list ([`pages`]). Each is opened in fresh browsers, in turns, in Chromium with the
//! CPU four times slower ([`measure`]). Machines are noisy and differ, so what is held against a budget is a ratio within the run
//! wherever there is something to compare with.
//!
//! Beside that it compares a tick on a catalogue of 10,000 skills with one on 200 ([`scale`]).

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

#[allow(dead_code, reason = "the specs use the rest")]
#[path = "../e2e/pages/browser.rs"]
mod browser;
#[allow(dead_code, reason = "the specs use the rest")]
#[path = "../e2e/engine.rs"]
mod engine;
mod measure;
mod page;
mod pages;
mod scale;
#[allow(dead_code, reason = "the specs use the rest")]
#[path = "../e2e/server.rs"]
mod server;

use measure::{Click, Load, Work};
use pages::ByPage;
use server::Server;
use std::process::ExitCode;

/// The first contentful paint, as a multiple of that of the page by hand.
const PAINT_BUDGET: f64 = 1.15;
/// Ready for clicks, as a multiple of the page's own first paint.
const READY_BUDGET: f64 = 2.0;
/// From a click to the next frame, in milliseconds, for 95 of 100 clicks.
const CLICK_BUDGET: f64 = 40.0;
/// The main thread until it is idle, as a multiple of that of the bare list.
const WORK_BUDGET: f64 = 2.5;

/// The numbers of browsers that open each page for the loads, the clicks, and the work of the main thread.
const LOADS: usize = 7;
const CLICKED: usize = 4;
const WORKED: usize = 7;

#[tokio::main]
async fn main() -> ExitCode {
    let site = pages::write_site();
    let server = Server::start(&site, "/").await;
    let loads = measure::in_turns(LOADS, &server.base, measure::load).await;
    let painted = report_paint(&loads);
    let ready = report_ready(&loads);
    let clicked = report_clicks(
        &measure::in_turns(CLICKED, &server.base, measure::clicks).await.map(|all| all.concat()),
    );
    let worked = report_work(&measure::in_turns(WORKED, &server.base, measure::main_thread).await);
    let scaled = scale::measure().await;
    if painted && ready && clicked && worked && scaled {
        return ExitCode::SUCCESS;
    }
    eprintln!("a timing is over its budget");
    ExitCode::FAILURE
}

/// Prints the first contentful paint, and says whether it is within its budget, as do the others.
fn report_paint(loads: &ByPage<Vec<Load>>) -> bool {
    let paints = loads.map(|loads| figures(loads, |load| load.paint));
    let medians = paints.map(|paints| percentile(paints, 50));
    let ratio = medians.app / medians.by_hand;
    let to_bare = medians.app / medians.bare;
    let kept = report("first contentful paint, slow 4G", ratio, PAINT_BUDGET, "x the page by hand");
    println!("    {to_bare:.2} x the bare list");
    print_spread(&paints);
    kept
}

fn report_ready(loads: &ByPage<Vec<Load>>) -> bool {
    let paint = percentile(&figures(&loads.app, |load| load.paint), 50);
    let readies = loads.map(|loads| figures(loads, |load| load.ready));
    let ratio = percentile(&readies.app, 50) / paint;
    let kept = report("ready for clicks, slow 4G", ratio, READY_BUDGET, "x its own first contentful paint");
    print_spread(&readies);
    kept
}

fn report_clicks(clicks: &ByPage<Vec<Click>>) -> bool {
    let frames = clicks.map(|clicks| figures(clicks, |click| click.frame));
    let p95 = percentile(&frames.app, 95);
    let kept = report("a click to the next frame, p95", p95, CLICK_BUDGET, "ms");
    for (name, clicks) in clicks.named() {
        let at = |percent, part: fn(&Click) -> f64| percentile(&figures(clicks, part), percent);
        println!(
            "    {name}: p50 {:.0} ms, p95 {:.0} ms ({} clicks); of which p50 {:.1} ms until the handlers run, {:.1} ms while they do",
            at(50, |click| click.frame),
            at(95, |click| click.frame),
            clicks.len(),
            at(50, |click| click.delay),
            at(50, |click| click.handlers),
        );
    }
    kept
}

fn report_work(work: &ByPage<Vec<Work>>) -> bool {
    let tasks = work.map(|work| figures(work, |work| work.tasks));
    let medians = tasks.map(|tasks| percentile(tasks, 50));
    let kept = report("main thread until idle", medians.app / medians.bare, WORK_BUDGET, "x the bare list");
    println!("    {:.2} x the page by hand", medians.app / medians.by_hand);
    print_spread(&tasks);
    for (name, work) in work.named() {
        let median = |part: fn(&Work) -> f64| percentile(&figures(work, part), 50);
        let [script, style, layout] =
            [median(|work| work.script), median(|work| work.style), median(|work| work.layout)];
        let other = median(|work| work.tasks - work.script - work.style - work.layout);
        println!(
            "    {name}: script {script:.0} ms, style {style:.0} ms, layout {layout:.0} ms, all else {other:.0} ms"
        );
    }
    kept
}

/// Prints a figure beside its budget, and says whether it is within it.
fn report(what: &str, figure: f64, budget: f64, unit: &str) -> bool {
    let kept = figure <= budget;
    let verdict = if kept { "" } else { ": OVER" };
    println!("{what}: {figure:.2} {unit} (budget {budget}{verdict})");
    kept
}

/// Prints the median of each page, and between what its figures lie.
fn print_spread(figures: &ByPage<Vec<f64>>) {
    for (name, figures) in figures.named() {
        let [least, median, most] = [0, 50, 100].map(|percent| percentile(figures, percent));
        println!("    {name}: median {median:.0} ms ({least:.0} to {most:.0})");
    }
}

fn figures<T>(measured: &[T], part: impl Fn(&T) -> f64) -> Vec<f64> {
    measured.iter().map(part).collect()
}

/// The smallest figure that so many of a hundred do not exceed.
fn percentile(figures: &[f64], percent: usize) -> f64 {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted[rank - 1]
}
