use super::offline::publish;
use crate::engine::Engine;
use crate::pages::{Browser, Data, Frame, Rows, Shared, Site, Summary};
use crate::server::{self, Server};
use greenlit::browser::offline::Offline;
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
    assert_eq!(Shared::of(browser).skills(Status::CanDo).await, ["Git"]);
}

/// Some hosts minify pages, or put something of theirs into them. Such pages work, but are not those that were built.
pub async fn a_host_that_changes_files_is_told(browser: &Browser, _: &Server) {
    let folder = server::copy(&format!("changed-{:?}", browser.engine));
    let server = Server::start(&folder, "/").await;
    let (data, address) = (Data::of(browser), format!("{}data/", server.base));
    // A host without the worker, and one that changes pages.
    browser.open(&address).await;
    data.until_offline(Offline::Failed).await;
    server.give_worker();
    server.change_pages(true);
    browser.reload().await;
    assert!(data.until_offline(Offline::Changed).await.contains("host"));

    // One that no longer does, and does again once there is a newer version.
    server.change_pages(false);
    browser.reload().await;
    data.until_offline(Offline::Kept).await;
    let site = Site::of(browser);
    site.until_served_by_worker().await;
    publish(&folder, &site).await;
    server.change_pages(true);
    assert!(!site.look_for_update().await);
    data.until_offline(Offline::Older).await;
    // What WebKit then keeps of the older version does not always open.
    if browser.engine == Engine::Webkit {
        return;
    }
    server.stop();
    browser.leave().await;
    browser.open(&address).await;
    data.until_offline(Offline::Kept).await;
    std::fs::remove_dir_all(folder).unwrap();
}
