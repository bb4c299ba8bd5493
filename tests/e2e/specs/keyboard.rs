use crate::engine::Browser;
use crate::pages::Page;
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
    browser.until(&format!("document.querySelector('#{third} details').open")).await;
    browser.press("/").await;
    browser.until("document.activeElement.id === 'search'").await;
}

pub async fn shortcuts_keep_out_of_the_way(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let page = Page::of(browser);
    // While typing they are letters.
    page.focus("readable-code").await;
    browser.press("/").await;
    browser.until("document.activeElement.id === 'search'").await;
    browser.press("sql?").await;
    browser.until("document.querySelector('#search').value === 'sql?'").await;
    assert_eq!(page.status("readable-code").await, "todo");
    assert_eq!(browser.number_of("dialog[open]").await, 0);
    browser.find("#search").await.clear().await.unwrap();

    // The list opens, closes, and switches them off for good.
    page.focus("readable-code").await;
    browser.press("?").await;
    browser.until("document.querySelector('dialog#keys').open").await;
    browser.click("#shortcuts").await;
    browser.click("dialog .button").await;
    browser.until("!document.querySelector('dialog#keys').open").await;
    page.focus("readable-code").await;
    browser.press("l").await;
    browser.press(" ").await;
    page.until_status("readable-code", "can").await;
    browser.reload().await;
    page.focus("data-structures").await;
    browser.press("l").await;
    browser.press(" ").await;
    page.until_status("data-structures", "can").await;
    browser.click("[data-do=keys]").await;
    browser
        .until("document.querySelector('dialog#keys').open && !document.querySelector('#shortcuts').checked")
        .await;
}
