use crate::pages::{Browser, Rows, Stored};
use crate::server::Server;
use greenlit::progress::Status;
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
        let rows = Rows::of(&browser);
        for earlier in &["http", "dns", "tls"][..life] {
            rows.until_status(earlier, Status::CanDo).await;
        }
        rows.tick(skill).await;
        rows.until_status(skill, Status::CanDo).await;
        browser.kill_after(BEFORE_KILL, &profile).await;
    }
    let browser = Browser::start_with(first.engine, &profile).await;
    browser.open(&server.base).await;
    for skill in ["http", "dns", "tls"] {
        Rows::of(&browser).until_status(skill, Status::CanDo).await;
    }
    // The changes from the journal are in local storage again.
    Stored::of(&browser).until_changes(3).await;
    browser.stop().await;
    let _ = std::fs::remove_dir_all(&profile);
}
