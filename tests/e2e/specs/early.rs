use crate::engine::Browser;
use crate::pages::{Checklist, Page};
use crate::server::Server;

pub async fn a_tick_before_the_wasm_is_a_tick(browser: &Browser, server: &Server) {
    server.hold_wasm(true);
    // The page is readable and answers a click while the wasm is still on its way.
    browser.driver.goto(&server.base).await.unwrap();
    let page = Page::of(browser);
    page.until_readable().await;
    page.tick("http").await;
    assert!(!page.is_ready().await);
    server.hold_wasm(false);
    browser.until_ready().await;
    page.until_status("http", "can").await;
    assert_eq!(page.percent().await, 1);
    browser.reload().await;
    page.until_status("http", "can").await;
}

pub async fn saved_progress_shifts_nothing(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let page = Page::of(browser);
    for skill in ["readable-code", "data-structures", "python"] {
        page.tick(skill).await;
        page.until_status(skill, "can").await;
    }
    page.press_second("algorithms", "learning").await;
    page.press_second("concurrency", "skipped").await;
    page.until_status("concurrency", "skipped").await;

    server.hold_wasm(true);
    browser.driver.refresh().await.unwrap();
    page.until_readable().await;
    let before = Checklist::of(browser).layout().await;
    server.hold_wasm(false);
    browser.until_ready().await;
    page.until_status("readable-code", "can").await;
    assert_eq!(Checklist::of(browser).layout().await, before);
}
