use crate::pages::{Browser, Checklist, Page, Rows};
use crate::server::Server;
use greenlit::progress::Status;

pub async fn a_tick_before_the_wasm_is_a_tick(browser: &Browser, server: &Server) {
    server.hold_wasm(true);
    // The page is readable and answers a click while the wasm is still on its way.
    browser.visit(&server.base).await;
    let (page, rows) = (Page::of(browser), Rows::of(browser));
    rows.until_readable().await;
    rows.tick("http").await;
    assert!(!page.is_ready().await);
    server.hold_wasm(false);
    browser.until_ready().await;
    rows.until_status("http", Status::CanDo).await;
    assert_eq!(page.percent().await, 1);
    browser.reload().await;
    rows.until_status("http", Status::CanDo).await;
}

pub async fn saved_progress_shifts_nothing(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let rows = Rows::of(browser);
    for skill in ["readable-code", "data-structures", "python"] {
        rows.tick(skill).await;
        rows.until_status(skill, Status::CanDo).await;
    }
    rows.press_second("algorithms", Status::Learning).await;
    rows.press_second("concurrency", Status::Skipped).await;
    rows.until_status("concurrency", Status::Skipped).await;

    super::keep_a_role(browser).await;

    server.hold_wasm(true);
    browser.refresh().await;
    rows.until_readable().await;
    let before = Checklist::of(browser).layout().await;
    server.hold_wasm(false);
    browser.until_ready().await;
    rows.until_status("readable-code", Status::CanDo).await;
    assert_eq!(Checklist::of(browser).layout().await, before);
}
