use crate::engine::Browser;
use crate::pages::Page;
use crate::server::Server;

const BROKEN: &str = "document.querySelector('[role=alert][data-notice=broken]').checkVisibility()";

pub async fn a_page_without_wasm_says_so(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    Page::of(browser).tick("http").await;
    Page::of(browser).until_status("http", "can").await;
    let saved = browser.ask("return localStorage.getItem('greenlit.progress')").await;

    server.break_wasm();
    browser.driver.refresh().await.unwrap();
    browser.until(BROKEN).await;
    // The page is as readable as before, and what was saved can be taken out.
    assert!(browser.find("#http .can").await.is_displayed().await.unwrap());
    let offered = "return decodeURIComponent(document.querySelector('[data-notice=broken] a').href.replace('data:application/json,', ''))";
    assert_eq!(browser.ask(offered).await, saved);
    browser.until("document.querySelector('[data-notice=broken] a').checkVisibility()").await;
}

pub async fn an_app_that_stops_says_so(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let happened = |error: &str| format!("dispatchEvent(new ErrorEvent('error', {{ error: {error} }}))");
    browser.until(&format!("!{BROKEN}")).await;
    // Someone else's error, of an extension say, is not ours to tell.
    browser.ask(&happened("new TypeError('theirs')")).await;
    browser.until(&format!("!{BROKEN}")).await;
    // A panic traps.
    browser.ask(&happened("new WebAssembly.RuntimeError('unreachable')")).await;
    browser.until(BROKEN).await;
    // Nothing was saved yet, so there is nothing to offer.
    browser.until("document.querySelector('[data-notice=broken] a').hidden").await;
}
