use crate::pages::{Browser, Notice, Rows, Site, Stored};
use crate::server::{self, Server};
use greenlit::progress::Status;
use greenlit::sync::keys;

pub async fn a_page_without_wasm_says_so(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let rows = Rows::of(browser);
    rows.tick("http").await;
    rows.until_status("http", Status::CanDo).await;
    let saved = Stored::of(browser).read(keys::PROGRESS).await.unwrap();

    server.break_wasm();
    browser.refresh().await;
    let broken = Notice::broken(browser);
    broken.until_shown().await;
    // The page is as readable as before, and the saved progress can be kept as a file.
    rows.until_readable().await;
    assert_eq!(broken.offered_file().await, saved);
    assert!(broken.offers_a_file().await);
}

pub async fn an_app_that_stops_says_so(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (site, broken) = (Site::of(browser), Notice::broken(browser));
    assert!(!broken.is_shown().await);
    // Someone else's error, of an extension say, is not ours to tell.
    site.fail_elsewhere().await;
    assert!(!broken.is_shown().await);
    site.trap().await;
    broken.until_shown().await;
    // Nothing was saved yet, so there is nothing to offer.
    assert!(!broken.offers_a_file().await);
}

/// An engine that fails to run the module may well do so on the next try.
pub async fn a_start_that_traps_once_is_tried_again(browser: &Browser, _: &Server) {
    let server = trapping(browser, "once", 1).await;
    browser.open(&server.base).await;
    let (site, rows) = (Site::of(browser), Rows::of(browser));
    assert_eq!(site.trapped_starts().await, 1);
    assert!(!Notice::broken(browser).is_shown().await);
    rows.tick("http").await;
    rows.until_status("http", Status::CanDo).await;
    browser.reload().await;
    rows.until_status("http", Status::CanDo).await;
}

pub async fn a_start_that_traps_again_says_so(browser: &Browser, _: &Server) {
    let server = trapping(browser, "always", u32::MAX).await;
    browser.visit(&server.base).await;
    Notice::broken(browser).until_shown().await;
    Rows::of(browser).until_readable().await;
    assert_eq!(Site::of(browser).trapped_starts().await, 2);
}

pub async fn no_early_tick_is_lost_to_a_start_that_traps(browser: &Browser, _: &Server) {
    let server = trapping(browser, "early", 1).await;
    server.hold_wasm(true);
    browser.visit(&server.base).await;
    let rows = Rows::of(browser);
    rows.until_readable().await;
    rows.tick("http").await;
    server.hold_wasm(false);
    Notice::broken(browser).until_shown().await;
    assert!(rows.is_ticked("http").await);
    assert_eq!(Site::of(browser).trapped_starts().await, 1);
}

/// A site of a name whose checklist traps so many times while it starts.
async fn trapping(browser: &Browser, name: &str, times: u32) -> Server {
    let folder = server::copy(&format!("traps-{name}-{:?}", browser.engine));
    server::run_first(&folder, &server::trap_starts(times));
    Server::start(&folder, "/").await
}
