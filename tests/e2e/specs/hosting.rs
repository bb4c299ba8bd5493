use crate::engine::Browser;
use crate::pages::{Frame, Page};
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
        assert_eq!(Frame::of(browser).follow_menu(&server.base, path).await, word);
    }
    browser.open(&format!("{}summary/", server.base)).await;
    let link = page.share_link().await;
    assert!(link.starts_with(&format!("{}s/#", server.base)), "{link}");
    browser.open(&link).await;
    assert_eq!(page.listed("can").await, ["Git"]);
}
