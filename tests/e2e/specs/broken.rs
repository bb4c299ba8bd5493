use crate::pages::{Browser, Notice, Rows, Site, Stored};
use crate::server::Server;
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
