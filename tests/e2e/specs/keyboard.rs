use crate::engine::Browser;
use crate::pages::{Checklist, Frame, Page};
use crate::server::Server;

pub async fn single_keys_move_and_set(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let page = Page::of(browser);
    browser.press("j").await;
    assert_eq!(page.focused().await, "readable-code");
    browser.press("jj").await;
    let third = page.focused().await;
    assert_ne!(third, "readable-code");
    browser.press("k").await;
    let second = page.focused().await;
    assert_ne!(second, third);
    browser.press(" ").await;
    page.until_status(&second, "can").await;
    browser.press("jl").await;
    page.until_status(&third, "learning").await;
    browser.press("s").await;
    page.until_status(&third, "skipped").await;
    browser.press("s").await;
    page.until_status(&third, "todo").await;
    browser.press("o").await;
    Checklist::of(browser).until_details_open(&third).await;
    browser.press("/").await;
    Checklist::of(browser).until_searching().await;
}

pub async fn shortcuts_keep_out_of_the_way(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (page, checklist, frame) = (Page::of(browser), Checklist::of(browser), Frame::of(browser));
    // While typing they are letters.
    page.focus("readable-code").await;
    browser.press("/").await;
    checklist.until_searching().await;
    browser.press("sql?").await;
    checklist.until_typed("sql?").await;
    assert_eq!(page.status("readable-code").await, "todo");
    assert!(!frame.has_shortcuts_open().await);
    checklist.clear_search().await;

    // The list opens, closes, and switches them off for good.
    page.focus("readable-code").await;
    browser.press("?").await;
    frame.until_shortcuts_open().await;
    frame.switch_shortcuts_and_close().await;
    page.focus("readable-code").await;
    browser.press("l").await;
    browser.press(" ").await;
    page.until_status("readable-code", "can").await;
    browser.reload().await;
    page.focus("data-structures").await;
    browser.press("l").await;
    browser.press(" ").await;
    page.until_status("data-structures", "can").await;
    frame.open_shortcuts().await;
    page.until_shortcuts(false).await;
}
