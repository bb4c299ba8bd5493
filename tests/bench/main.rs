//! What the app costs beside a static page of the same list, measured side by side in one run: `cargo xtask bench`.
//!
//! The static page is written here: the same skills, sentences and details, a dozen lines of script that count and save,
//! and nothing else. Timings are printed as ratios, since machines are noisy and differ; each is of medians of
//! interleaved runs, in Chromium, with the network as slow 4G (150 ms, 1.6 Mbit/s) and the CPU four times slower.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

#[allow(dead_code, reason = "the specs use the rest")]
#[path = "../e2e/engine.rs"]
mod engine;
#[allow(dead_code, reason = "the specs use the rest")]
#[path = "../e2e/server.rs"]
mod server;

use engine::{Browser, Engine};
use greenlit::catalogue::{Lens, SKILLS, WORDS};
use serde_json::json;
use server::Server;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

const PAINTS: usize = 9;
const TICKS: usize = 60;
/// What each ratio may be, by the design.
const PAINT_BUDGET: f64 = 1.15;
const TICK_BUDGET: f64 = 1.5;

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let kept = runtime.block_on(measure());
    assert!(kept, "a timing is over its budget");
}

async fn measure() -> bool {
    let site = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bench");
    let _ = fs::remove_dir_all(&site);
    println!("bytes of each file, as built and after Brotli 11");
    copy(&server::dist(), &site);
    fs::create_dir_all(site.join("static")).unwrap();
    put(&site.join("static/index.html"), static_page().as_bytes());

    let server = Server::start(&site, "/").await;
    let browser = Browser::start(Engine::Chromium).await;
    let pages = [server.base.clone(), format!("{}static/", server.base)];
    let tools = browser.driver.cdp();
    tools.send_raw("Network.enable", json!({})).await.unwrap();
    tools.send_raw("Network.setCacheDisabled", json!({ "cacheDisabled": true })).await.unwrap();
    tools.send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await.unwrap();
    let slow = json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750 });
    tools.send_raw("Network.emulateNetworkConditions", slow).await.unwrap();
    let mut paints = [Vec::new(), Vec::new()];
    for _ in 0..PAINTS {
        for (page, times) in pages.iter().zip(&mut paints) {
            browser.driver.goto("about:blank").await.unwrap();
            browser.open(page).await;
            let paint = "return performance.getEntriesByName('first-contentful-paint')[0]?.startTime";
            browser.until("performance.getEntriesByName('first-contentful-paint').length").await;
            times.push(browser.ask(paint).await.as_f64().unwrap());
        }
    }
    let fast = json!({ "offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    tools.send_raw("Network.emulateNetworkConditions", fast).await.unwrap();
    let mut ticks = [Vec::new(), Vec::new()];
    for _ in 0..3 {
        for (page, times) in pages.iter().zip(&mut ticks) {
            browser.open(page).await;
            browser.ask("localStorage.clear()").await;
            browser.reload().await;
            // A click, until the layout is flushed and storage holds the tick.
            let script = format!(
                "const boxes = [...document.querySelectorAll('input[data-skill]')].slice(0, {TICKS});
                 return boxes.map(box => {{
                    const before = JSON.stringify(localStorage), start = performance.now();
                    box.click();
                    document.body.offsetHeight;
                    const end = performance.now();
                    if (JSON.stringify(localStorage) === before) throw 'not saved';
                    return end - start;
                 }})"
            );
            times.extend(
                browser.ask(&script).await.as_array().unwrap().iter().filter_map(serde_json::Value::as_f64),
            );
        }
    }
    browser.stop().await;
    let paint = told("first contentful paint", paints, PAINT_BUDGET);
    let tick = told("a tick, to layout flushed and saved", ticks, TICK_BUDGET);
    paint && tick
}

/// Prints a pair of timings as a ratio, and says whether it is within its budget.
fn told(what: &str, [app, page]: [Vec<f64>; 2], budget: f64) -> bool {
    let (app, page) = (median(app), median(page));
    let ratio = app / page;
    println!(
        "{what}: {ratio:.2} × the static page (budget {budget} ×; medians {app:.1} ms and {page:.1} ms)"
    );
    ratio <= budget
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// Copies a folder, and puts a compressed twin beside each file.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            put(&target, &fs::read(&path).unwrap());
        }
    }
}

fn put(path: &Path, bytes: &[u8]) {
    let compressed = server::compressed(bytes);
    println!(
        "{:>9} {:>8} {}",
        bytes.len(),
        compressed.len(),
        path.display().to_string().rsplit_once("bench/").unwrap().1
    );
    let name = path.file_name().unwrap().to_string_lossy();
    fs::write(path.with_file_name(format!("{name}.br")), compressed).unwrap();
    fs::write(path, bytes).unwrap();
}

/// The same list as a careful person would write it by hand.
fn static_page() -> String {
    let mut rows = String::new();
    for group in Lens::Areas.groups() {
        let _ = write!(rows, "<h2>{}</h2><p>{}</p><ul>", group.words().title, group.words().intro);
        for skill in group.skills() {
            let words = &WORDS[skill.index()];
            let read: String = words
                .read
                .iter()
                .map(|(title, url)| format!("<li><a href=\"{url}\">{title}</a></li>"))
                .collect();
            let _ = write!(
                rows,
                "<li id=\"{id}\"><label><input type=checkbox data-skill=\"{id}\"> <b>{title}</b></label><p>{can}</p>\
                 <details><summary>Details</summary><p>{prove}</p><p>{why}</p><ul>{read}</ul></details></li>",
                id = skill.id,
                title = skill.title,
                can = words.can,
                prove = words.prove.unwrap_or_default(),
                why = words.why,
            );
        }
        rows.push_str("</ul>");
    }
    format!(
        "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content=\"width=device-width\"><title>Skills</title>
<style>body{{max-width:60em;margin:auto;padding:1em;font:16px/1.5 system-ui,sans-serif}}li{{list-style:none;padding:.5em 0;border-top:1px solid #ddd}}</style>
<h1>Skills</h1><p id=count>0 of {total}</p>{rows}
<script>
const boxes = [...document.querySelectorAll('input')], saved = JSON.parse(localStorage.getItem('skills') ?? '{{}}');
const show = () => document.getElementById('count').textContent = boxes.filter(box => box.checked).length + ' of ' + boxes.length;
for (const box of boxes) box.checked = saved[box.dataset.skill] ?? false;
addEventListener('change', ({{target}}) => {{
    saved[target.dataset.skill] = target.checked;
    localStorage.setItem('skills', JSON.stringify(saved));
    show();
}});
show();
document.documentElement.dataset.ready = '';
</script></html>",
        total = SKILLS.len(),
    )
}
