use crate::pages::{Browser, Frame, Rows, Summary};
use crate::server::{self, Server};
use greenlit::progress::Status;
use greenlit::ui;

pub async fn the_site_works_under_a_path(browser: &Browser, _: &Server) {
    let server = Server::start(&server::dist(), "/some/where/").await;
    browser.open(&server.base).await;
    let (rows, summary) = (Rows::of(browser), Summary::of(browser));
    rows.tick("git").await;
    rows.until_status("git", Status::CanDo).await;
    for (entry, page) in [
        ("Stack", ui::Page::Stack),
        ("Summary", ui::Page::Summary),
        ("Data", ui::Page::Data),
        ("About", ui::Page::About),
        ("Checklist", ui::Page::Checklist),
    ] {
        assert_eq!(Frame::of(browser).follow_menu(&server.base, page).await, entry);
    }
    browser.open(&format!("{}summary/", server.base)).await;
    let link = summary.share_link().await;
    assert!(link.starts_with(&format!("{}s/#", server.base)), "{link}");
    browser.open(&link).await;
    assert_eq!(summary.listed(Status::CanDo).await, ["Git"]);
}
