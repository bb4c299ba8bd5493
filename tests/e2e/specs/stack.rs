use crate::pages::{Browser, Notice, Rows, Stack};
use crate::server::Server;
use greenlit::catalogue::stack_groups;
use greenlit::progress::Status;

pub async fn a_stack_is_chosen_by_ticks_hints_and_presets(browser: &Browser, server: &Server) {
    browser.open(&format!("{}stack/", server.base)).await;
    let (rows, stack) = (Rows::of(browser), Stack::of(browser));
    assert_eq!(stack.groups().await, stack_groups().count() as u64);
    assert_eq!(stack.line().await, "Nothing chosen yet.");

    // A framework without its language is hinted at, and the hint can be taken.
    rows.tick("django").await;
    rows.until_status("django", Status::CanDo).await;
    assert_eq!(stack.hint("django").await, "Django runs on Python, which your stack does not have yet.");
    stack.take_hint("django").await;
    rows.until_status("python", Status::Learning).await;
    assert_eq!(stack.hints().await, 0);
    assert_eq!(stack.line().await, "Django; learning Python");
    assert_eq!(rows.group("frameworks").await, "1 of 1 green");

    // A ready-made stack adds what is not set yet, and can be undone.
    stack.start_from("python-web").await;
    rows.until_status("postgresql", Status::Learning).await;
    rows.until_status("git", Status::Learning).await;
    assert_eq!(rows.status("django").await, Status::CanDo);
    let started = Notice::stack_started(browser);
    assert!(started.message().await.contains("3 technologies"));
    started.undo().await;
    rows.until_status("postgresql", Status::ToDo).await;
    assert!(!started.is_shown().await);
    assert_eq!(stack.line().await, "Django; learning Python");

    // It is the same progress as on the checklist.
    browser.open(&server.base).await;
    rows.until_status("django", Status::CanDo).await;
    rows.until_status("python", Status::Learning).await;
}
