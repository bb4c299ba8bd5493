use crate::engine::Browser;
use crate::pages::Page;
use crate::server::Server;
use greenlit::catalogue::stack_groups;

pub async fn a_stack_is_chosen_and_told(browser: &Browser, server: &Server) {
    browser.open(&format!("{}stack/", server.base)).await;
    let page = Page::of(browser);
    assert_eq!(browser.number_of(".group").await, stack_groups().count() as u64);
    assert_eq!(browser.text("[data-stack-line]").await, "Nothing chosen yet.");

    // A framework without its language is hinted at, and the hint can be taken.
    page.tick("django").await;
    page.until_status("django", "can").await;
    assert_eq!(
        browser.text("[data-hint=django] p").await,
        "Django runs on Python, which your stack does not have yet."
    );
    browser.click("[data-hint=django] button").await;
    page.until_status("python", "learning").await;
    assert_eq!(browser.number_of("[data-hint]").await, 0);
    assert_eq!(browser.text("[data-stack-line]").await, "Django; learning Python");
    assert_eq!(page.group("frameworks").await, "1 of 1 green");

    // A ready-made stack adds what is not set yet, and can be undone.
    browser.click("[data-stack=python-web]").await;
    page.until_status("postgresql", "learning").await;
    page.until_status("git", "learning").await;
    assert_eq!(page.status("django").await, "can");
    assert!(browser.text("[data-notice=stack-started] p").await.contains("3 technologies"));
    browser.click("[data-notice=stack-started] [data-do=undo]").await;
    page.until_status("postgresql", "todo").await;
    assert_eq!(browser.number_of("[data-notice=stack-started]").await, 0);
    assert_eq!(browser.text("[data-stack-line]").await, "Django; learning Python");

    // It is the same progress as on the checklist.
    browser.open(&server.base).await;
    page.until_status("django", "can").await;
    page.until_status("python", "learning").await;
}
