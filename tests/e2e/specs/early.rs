use crate::engine::Browser;
use crate::pages::Page;
use crate::server::Server;

pub async fn a_tick_before_the_wasm_is_a_tick(browser: &Browser, server: &Server) {
    server.hold_wasm(true);
    // The page is readable and answers a click while the wasm is still on its way.
    browser.driver.goto(&server.base).await.unwrap();
    browser.until("document.querySelector(\"input[data-skill='http']\")").await;
    assert!(browser.find("#http .can").await.is_displayed().await.unwrap());
    browser.click("input[data-skill='http']").await;
    assert_eq!(browser.number_of("html[data-ready]").await, 0);
    server.hold_wasm(false);
    browser.until("document.documentElement.hasAttribute('data-ready')").await;
    let page = Page::of(browser);
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
    browser.until("document.querySelectorAll('.row').length > 100").await;
    let places = "return [...document.querySelectorAll('.headline, .controls, .next .card, .group, .row, .group-link, .title, .can')].slice(0, 150)
        .map(element => (r => [r.left, r.top, r.height].map(Math.round).join())(element.getBoundingClientRect()))";
    let before = browser.ask(places).await;
    server.hold_wasm(false);
    browser.until("document.documentElement.hasAttribute('data-ready')").await;
    page.until_status("readable-code", "can").await;
    assert_eq!(browser.ask(places).await, before);
}
