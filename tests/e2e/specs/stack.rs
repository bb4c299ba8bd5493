use crate::engine::Browser;
use crate::pages::{Notice, Page, Stack};
use crate::server::Server;
use greenlit::catalogue::stack_groups;

pub async fn a_stack_is_chosen_by_ticks_hints_and_presets(browser: &Browser, server: &Server) {
    browser.open(&format!("{}stack/", server.base)).await;
    let (page, stack) = (Page::of(browser), Stack::of(browser));
    assert_eq!(stack.groups().await, stack_groups().count() as u64);
    assert_eq!(stack.line().await, "Nothing chosen yet.");

    // A framework without its language is hinted at, and the hint can be taken.
    page.tick("django").await;
    page.until_status("django", "can").await;
    assert_eq!(stack.hint("django").await, "Django runs on Python, which your stack does not have yet.");
    stack.take_hint("django").await;
    page.until_status("python", "learning").await;
    assert_eq!(stack.hints().await, 0);
    assert_eq!(stack.line().await, "Django; learning Python");
    assert_eq!(page.group("frameworks").await, "1 of 1 green");

    // A ready-made stack adds what is not set yet, and can be undone.
    stack.start_from("python-web").await;
    page.until_status("postgresql", "learning").await;
    page.until_status("git", "learning").await;
    assert_eq!(page.status("django").await, "can");
    let started = Notice::status(browser, "stack-started");
    assert!(started.text().await.contains("3 technologies"));
    started.undo().await;
    page.until_status("postgresql", "todo").await;
    assert!(!started.is_shown().await);
    assert_eq!(stack.line().await, "Django; learning Python");

    // It is the same progress as on the checklist.
    browser.open(&server.base).await;
    page.until_status("django", "can").await;
    page.until_status("python", "learning").await;
}
