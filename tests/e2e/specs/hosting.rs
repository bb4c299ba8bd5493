use crate::engine::Browser;
use crate::pages::Page;
use crate::server::{self, Server};

pub async fn the_site_works_under_a_path(browser: &Browser, _: &Server) {
    let server = Server::start(&server::dist(), "/some/where/").await;
    browser.open(&server.base).await;
    let page = Page::of(browser);
    page.tick("git").await;
    page.until_status("git", "can").await;
    for (word, path) in [
        ("Stack", "stack/"),
        ("Summary", "summary/"),
        ("Data", "data/"),
        ("About", "about/"),
        ("Checklist", ""),
    ] {
        let link = format!(".menu a[href$='{}']", if path.is_empty() { "../" } else { path });
        assert_eq!(browser.text(&link).await, word);
        browser.click(&link).await;
        browser.until(&format!("location.href === '{}{path}'", server.base)).await;
        browser.until("document.documentElement.hasAttribute('data-ready')").await;
    }
    browser.open(&format!("{}summary/", server.base)).await;
    let link = page.share_link().await;
    assert!(link.starts_with(&format!("{}s/#", server.base)), "{link}");
    browser.open(&link).await;
    assert_eq!(page.listed("can").await, ["Git"]);
}
