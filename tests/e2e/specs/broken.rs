use crate::engine::Browser;
use crate::pages::{Notice, Page, Site, Stored};
use crate::server::Server;
use greenlit::sync::keys;

pub async fn a_page_without_wasm_says_so(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let page = Page::of(browser);
    page.tick("http").await;
    page.until_status("http", "can").await;
    let saved = Stored::of(browser).read(keys::PROGRESS).await.unwrap();

    server.break_wasm();
    browser.driver.refresh().await.unwrap();
    let broken = Notice::alert(browser, "broken");
    broken.until_shown().await;
    // The page is as readable as before, and the saved progress can be kept as a file.
    page.until_readable().await;
    assert_eq!(broken.offered_file().await, saved);
    assert!(broken.offers_a_file().await);
}

pub async fn an_app_that_stops_says_so(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (site, broken) = (Site::of(browser), Notice::alert(browser, "broken"));
    assert!(!broken.is_shown().await);
    // Someone else's error, of an extension say, is not ours to tell.
    site.fail_with("new TypeError('theirs')").await;
    assert!(!broken.is_shown().await);
    // A panic traps.
    site.fail_with("new WebAssembly.RuntimeError('unreachable')").await;
    broken.until_shown().await;
    // Nothing was saved yet, so there is nothing to offer.
    assert!(!broken.offers_a_file().await);
}
