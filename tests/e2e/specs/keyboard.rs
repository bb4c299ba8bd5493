use crate::pages::{Browser, Checklist, Frame, Rows};
use crate::server::Server;
use greenlit::progress::Status;

pub async fn single_keys_move_and_set(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let rows = Rows::of(browser);
    browser.press("j").await;
    assert_eq!(rows.focused().await, "readable-code");
    browser.press("jj").await;
    let third = rows.focused().await;
    assert_ne!(third, "readable-code");
    browser.press("k").await;
    let second = rows.focused().await;
    assert_ne!(second, third);
    browser.press(" ").await;
    rows.until_status(&second, Status::CanDo).await;
    browser.press("jl").await;
    rows.until_status(&third, Status::Learning).await;
    browser.press("s").await;
    rows.until_status(&third, Status::Skipped).await;
    browser.press("s").await;
    rows.until_status(&third, Status::ToDo).await;
    browser.press("o").await;
    Checklist::of(browser).until_details_open(&third).await;
    browser.press("/").await;
    Checklist::of(browser).until_searching().await;
}

pub async fn shortcuts_keep_out_of_the_way(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (rows, checklist, frame) = (Rows::of(browser), Checklist::of(browser), Frame::of(browser));
    // While typing they are letters.
    rows.focus("readable-code").await;
    browser.press("/").await;
    checklist.until_searching().await;
    browser.press("sql?").await;
    checklist.until_typed("sql?").await;
    assert_eq!(rows.status("readable-code").await, Status::ToDo);
    assert!(!frame.has_shortcuts_open().await);
    checklist.clear_search().await;

    // The list opens, closes, and switches them off for good.
    rows.focus("readable-code").await;
    browser.press("?").await;
    frame.until_shortcuts_open().await;
    frame.switch_shortcuts().await;
    rows.focus("readable-code").await;
    browser.press("l").await;
    browser.press(" ").await;
    rows.until_status("readable-code", Status::CanDo).await;
    browser.reload().await;
    rows.focus("data-structures").await;
    browser.press("l").await;
    browser.press(" ").await;
    rows.until_status("data-structures", Status::CanDo).await;
    frame.open_shortcuts().await;
    frame.until_shortcuts(false).await;
}
