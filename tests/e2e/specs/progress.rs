use crate::engine::Browser;
use crate::pages::Page;
use crate::server::{self, Server};

pub async fn progress_is_there_after_a_reload_and_in_a_new_tab(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let page = Page::of(browser);
    page.tick("http").await;
    page.press_second("dns", "learning").await;
    page.until_status("dns", "learning").await;
    browser.reload().await;
    page.until_status("http", "can").await;
    page.until_status("dns", "learning").await;
    assert_eq!(page.group("web").await, "1 of 8 green");

    let first = browser.driver.window().await.unwrap();
    let second = browser.driver.new_tab().await.unwrap();
    browser.driver.switch_to_window(second).await.unwrap();
    browser.open(&server.base).await;
    page.until_status("http", "can").await;
    // And what is set there shows here.
    page.tick("tls").await;
    page.until_status("tls", "can").await;
    browser.driver.switch_to_window(first).await.unwrap();
    page.until_status("tls", "can").await;
    page.tick("http").await;
    page.until_status("http", "todo").await;
    browser.reload().await;
    page.until_status("tls", "can").await;
    page.until_status("http", "todo").await;
}

pub async fn an_unreadable_value_is_set_aside(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    browser.ask("localStorage.setItem('greenlit.progress', '{\"version\":1,\"chan')").await;
    browser.reload().await;
    browser.until("document.querySelector('[role=alert][data-notice=saved-unreadable]')").await;
    let page = Page::of(browser);
    page.tick("http").await;
    page.until_status("http", "can").await;
    let kept = "return Object.entries(localStorage).filter(([key]) => key.startsWith('greenlit.set-aside.')).map(([, value]) => value)";
    assert_eq!(browser.ask(kept).await, serde_json::json!(["{\"version\":1,\"chan"]));
    browser.reload().await;
    page.until_status("http", "can").await;
}

pub async fn denied_storage_is_told_and_the_page_works(browser: &Browser, _: &Server) {
    let unguarded = Server::start(&server::unguarded(), "/").await;
    browser.open(&unguarded.base).await;
    // A sandboxed frame may not touch storage, in any engine.
    browser
        .ask(&format!(
            "const frame = document.createElement('iframe');
             frame.sandbox = 'allow-scripts';
             frame.style = 'position: fixed; inset: 0; width: 1000px; height: 700px; z-index: 99';
             frame.src = '{}';
             document.body.append(frame)",
            unguarded.base
        ))
        .await;
    browser.find("iframe").await.enter_frame().await.unwrap();
    browser.until("document.documentElement.hasAttribute('data-ready') && document.body.dataset.page === 'checklist'").await;
    browser.until("document.querySelector('[role=alert][data-notice=storage-denied]')").await;
    let page = Page::of(browser);
    page.tick("readable-code").await;
    page.until_status("readable-code", "can").await;
    assert_eq!(page.percent().await, 1);
    browser.driver.enter_default_frame().await.unwrap();
}
