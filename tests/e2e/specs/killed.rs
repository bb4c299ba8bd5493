use crate::engine::Browser;
use crate::pages::{Page, Stored};
use crate::server::Server;
use std::path::Path;
use std::time::Duration;

/// The time between a tick and the killing of the browser. Chromium writes local storage seconds later.
const BEFORE_KILL: Duration = Duration::from_millis(250);

pub async fn a_tick_outlives_the_browser(first: &Browser, server: &Server) {
    let name = format!("profile-{:?}-{}", first.engine, std::process::id());
    let profile = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&profile);
    // A tick a life; each is there in the next, and the second life's too although the first was cut short.
    for (life, skill) in ["http", "dns", "tls"].iter().enumerate() {
        let browser = Browser::start_with(first.engine, &profile).await;
        browser.open(&server.base).await;
        let page = Page::of(&browser);
        for earlier in &["http", "dns", "tls"][..life] {
            page.until_status(earlier, "can").await;
        }
        page.tick(skill).await;
        page.until_status(skill, "can").await;
        tokio::time::sleep(BEFORE_KILL).await;
        browser.kill(&profile).await;
    }
    let browser = Browser::start_with(first.engine, &profile).await;
    browser.open(&server.base).await;
    for skill in ["http", "dns", "tls"] {
        Page::of(&browser).until_status(skill, "can").await;
    }
    // The changes from the journal are in local storage again.
    Stored::of(&browser).until_changes(3).await;
    browser.stop().await;
    let _ = std::fs::remove_dir_all(&profile);
}
