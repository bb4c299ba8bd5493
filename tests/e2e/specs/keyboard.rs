use crate::engine::Engine;
use crate::pages::{Browser, Checklist, ENTER, ESCAPE, Frame, Rows, TAB};
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

/// The drivers press keys by what they type; those of other scripts, by their places, are in `tests/browser.rs`.
pub async fn keys_mean_the_same_on_every_keyboard(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (rows, frame) = (Rows::of(browser), Frame::of(browser));
    browser.press_with_caps_lock("jl").await;
    rows.until_status("readable-code", Status::Learning).await;
    for (question_mark, status) in [("？", Status::ToDo), ("؟", Status::Learning), ("?", Status::ToDo)] {
        browser.press(question_mark).await;
        frame.until_shortcuts_open().await;
        // With Space one scrolls.
        browser.press(" ").await;
        frame.until_shortcuts(true).await;
        browser.press(ESCAPE).await;
        frame.until_shortcuts_closed().await;
        browser.press("l").await;
        rows.until_status("readable-code", status).await;
    }
}

/// Search, suggestions and the list of groups come before the skills.
pub async fn the_first_skill_is_three_keys_away(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    browser.press(&format!("{TAB}{ENTER}{TAB}")).await;
    assert_eq!(Rows::of(browser).focused().await, "readable-code");
}

pub async fn a_held_key_does_a_thing_once(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let rows = Rows::of(browser);
    rows.focus("http").await;
    for (key, status) in [
        ('l', Status::Learning),
        ('s', Status::Skipped),
        ('s', Status::ToDo),
        (' ', Status::CanDo),
        (' ', Status::ToDo),
    ] {
        browser.hold(key, 3).await;
        rows.until_status("http", status).await;
    }
    rows.focus_second("http", Status::Learning).await;
    browser.hold(ENTER, 3).await;
    rows.until_status("http", Status::Learning).await;
    browser.hold(ENTER, 2).await;
    rows.until_status("http", Status::ToDo).await;

    // One moves for as long as one holds.
    if browser.engine == Engine::Webkit {
        return;
    }
    rows.focus("readable-code").await;
    browser.press("jjj").await;
    let fourth = rows.focused().await;
    rows.focus("readable-code").await;
    browser.hold('j', 2).await;
    assert_eq!(rows.focused().await, fourth);
}
