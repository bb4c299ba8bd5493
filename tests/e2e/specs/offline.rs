use crate::pages::{Browser, Frame, Notice, Page, Rows, Shared, Site, Summary, mark_as_next_build};
use crate::server::{self, Server, integrity};
use greenlit::progress::Status;
use greenlit::ui;
use std::path::{Path, PathBuf};

pub async fn everything_opens_without_a_host(browser: &Browser, _: &Server) {
    for path in ["/", "/some/where/"] {
        let server = Server::start(&server::dist(), path).await;
        server.give_worker();
        browser.open(&server.base).await;
        Site::of(browser).until_served_by_worker().await;
        let (page, rows, summary, shared) =
            (Page::of(browser), Rows::of(browser), Summary::of(browser), Shared::of(browser));
        rows.tick("http").await;
        rows.until_status("http", Status::CanDo).await;
        browser.open(&format!("{}summary/", server.base)).await;
        let link = summary.share_link().await;

        server.stop();
        for to in ui::Page::ALL {
            let address = format!("{}{}", server.base, to.path());
            browser.open(&address).await;
            assert_eq!(page.name().await, to.name(), "{address}");
            assert!(Frame::of(browser).has_logo().await);
        }
        browser.leave().await;
        browser.open(&link).await;
        shared.until_opened().await;
        assert_eq!(shared.skills(Status::CanDo).await, ["HTTP"]);
        // And what is ticked meanwhile is kept.
        browser.open(&server.base).await;
        rows.until_status("http", Status::CanDo).await;
        rows.tick("dns").await;
        rows.until_status("dns", Status::CanDo).await;
        open_anew(browser, &server).await;
        rows.until_status("dns", Status::CanDo).await;
    }
}

/// The pages that differ between the two builds.
const CHANGED: [&str; 2] = ["index.html", "about/index.html"];

/// The worker of the next build, made from the files of the old one.
fn next_worker(site: &Path, version: &str) -> String {
    let worker = std::fs::read_to_string(site.join("sw.js")).unwrap();
    assert!(worker.contains(version), "{version} is not the worker's");
    let mut new = worker.replace(version, "0123456789abcdef");
    for file in CHANGED {
        let old = std::fs::read_to_string(site.join(file)).unwrap();
        let hash = integrity(&old);
        assert!(new.contains(&hash), "{file} is not the worker's");
        new = new.replace(&hash, &integrity(mark_as_next_build(&old)));
    }
    new
}

/// Puts a worker in place, at once: a browser may ask for it at any time.
fn publish_worker(site: &Path, worker: &str) {
    std::fs::write(site.join("next.js"), worker).unwrap();
    std::fs::rename(site.join("next.js"), site.join("sw.js")).unwrap();
}

/// Puts the files of the next build in place.
fn publish_files(site: &Path) {
    for file in CHANGED {
        let old = std::fs::read_to_string(site.join(file)).unwrap();
        std::fs::write(site.join(file), mark_as_next_build(&old)).unwrap();
    }
}

pub async fn a_new_version_is_offered_and_taken(browser: &Browser, _: &Server) {
    let (folder, server) = changing_site(browser, "update").await;
    browser.open(&server.base).await;
    let (rows, site) = (Rows::of(browser), Site::of(browser));
    site.until_served_by_worker().await;
    rows.tick("http").await;
    rows.until_status("http", Status::CanDo).await;

    // Half a new version: the worker of the new one, and files of the old. It is not taken in.
    let caches = site.caches().await;
    publish_worker(&folder, &next_worker(&folder, caches[0].split(' ').next_back().unwrap()));
    open_anew(browser, &server).await;
    assert!(!site.look_for_update().await, "half a version was taken in");
    open_anew(browser, &server).await;
    assert!(!site.is_next_build().await);
    // The browser tries again by itself; what it is still trying would fail on the files to come.
    assert!(!site.look_for_update().await);
    rows.until_status("http", Status::CanDo).await;

    // All of it: offered, and until it is taken every page is of the old one.
    publish_files(&folder);
    open_anew(browser, &server).await;
    let update = Notice::update(browser);
    update.until_shown().await;
    browser.open(&format!("{}about/", server.base)).await;
    assert!(!site.is_next_build().await, "nobody took it yet");
    browser.open(&server.base).await;
    update.take_update().await;
    site.until_next_build().await;
    rows.until_status("http", Status::CanDo).await;
    browser.open(&format!("{}about/", server.base)).await;
    assert!(site.is_next_build().await);
    site.until_caches(1).await;
    std::fs::remove_dir_all(folder).unwrap();
}

/// The first page that a browser opens gets its worker later, and one that was loaded past the worker has none.
pub async fn an_update_is_taken_on_a_page_that_came_without_a_worker(browser: &Browser, _: &Server) {
    for forced in [false, true] {
        let (folder, server) = changing_site(browser, &format!("first-{forced}")).await;
        let (site, update) = (Site::of(browser), Notice::update(browser));
        browser.open(&server.base).await;
        site.until_served_by_worker().await;
        if forced {
            site.reload_past_worker().await;
        }
        publish(&folder, &site).await;
        // Where no page is of the old version's worker, the new one does not wait.
        site.until_new_worker().await;
        update.until_shown().await;
        assert!(!site.is_next_build().await, "nobody took it yet");
        update.take_update().await;
        site.until_next_build().await;
        browser.open(&format!("{}about/", server.base)).await;
        assert!(site.is_next_build().await, "the worker is the old one");
        browser.leave().await;
        std::fs::remove_dir_all(folder).unwrap();
    }
}

pub async fn an_update_that_one_tab_takes_is_in_every_tab(browser: &Browser, _: &Server) {
    let (folder, server) = changing_site(browser, "tabs").await;
    let (site, update) = (Site::of(browser), Notice::update(browser));
    // The first page of a browser, and one that came from its worker.
    browser.open(&server.base).await;
    site.until_served_by_worker().await;
    let first = browser.tab().await;
    let second = browser.open_tab(&format!("{}about/", server.base)).await;
    publish(&folder, &site).await;
    site.until_new_worker().await;
    update.until_shown().await;
    browser.show_tab(&first).await;
    update.until_shown().await;
    browser.show_tab(&second).await;
    update.take_update().await;
    site.until_next_build().await;
    for tab in [&first, &second] {
        browser.show_tab(tab).await;
        site.until_next_build().await;
        assert!(!update.is_shown().await, "there is nothing more to take");
    }
    std::fs::remove_dir_all(folder).unwrap();
}

pub async fn an_update_is_in_the_pages_that_one_goes_back_to(browser: &Browser, _: &Server) {
    let (folder, server) = changing_site(browser, "back").await;
    server.let_store(true);
    let (page, site, update) = (Page::of(browser), Site::of(browser), Notice::update(browser));
    browser.open(&server.base).await;
    site.until_served_by_worker().await;
    publish(&folder, &site).await;
    site.until_new_worker().await;
    update.until_shown().await;
    page.follow(ui::Page::About).await;
    update.until_shown().await;
    update.take_update().await;
    site.until_next_build().await;
    page.step_back().await;
    page.until_on(ui::Page::Checklist).await;
    site.until_next_build().await;
    std::fs::remove_dir_all(folder).unwrap();
}

/// A host of a copy of the site, which a spec may change.
async fn changing_site(browser: &Browser, name: &str) -> (PathBuf, Server) {
    let folder = server::copy(&format!("{name}-{:?}", browser.engine));
    let server = Server::start(&folder, "/").await;
    server.give_worker();
    (folder, server)
}

/// Puts the next build in place of the one whose worker serves the page.
pub(super) async fn publish(folder: &Path, site: &Site<'_>) {
    let worker = next_worker(folder, site.caches().await[0].split(' ').next_back().unwrap());
    publish_files(folder);
    // Last, since the browser also looks for an update by itself, and would meet half of one.
    publish_worker(folder, &worker);
}

/// Loads the checklist anew as a person does. What geckodriver calls a reload goes past the worker.
async fn open_anew(browser: &Browser, server: &Server) {
    browser.leave().await;
    browser.open(&server.base).await;
}

/// The worker keeps exactly what was built, and its own list is what a browser would ask of a manifest.
pub async fn the_app_can_be_installed(browser: &Browser, server: &Server) {
    server.give_worker();
    browser.open(&server.base).await;
    let site = Site::of(browser);
    site.until_served_by_worker().await;
    let mut built = Vec::new();
    list(&server::dist(), "", &mut built);
    built.sort();
    assert_eq!(site.kept_files().await, built);

    let manifest = std::fs::read_to_string(server::dist().join("manifest.webmanifest")).unwrap();
    let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
    let pictures =
        manifest["icons"].as_array().unwrap().iter().chain(manifest["screenshots"].as_array().unwrap());
    let mut purposes = Vec::new();
    for picture in pictures {
        let file = server::dist().join(picture["src"].as_str().unwrap());
        let bytes = std::fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        if picture["type"] == "image/png" {
            // A PNG says its size in its first chunk (W3C, PNG, 11.2.2).
            let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
            assert_eq!(picture["sizes"], format!("{}x{}", number(16), number(20)), "{}", file.display());
        }
        purposes.push(picture["purpose"].as_str().unwrap_or_default().to_owned());
    }
    assert!(purposes.contains(&"maskable".to_owned()));
    assert!(site.has_manifest().await);
}

fn list(folder: &Path, below: &str, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            list(&entry.path(), &format!("{below}{name}/"), found);
        } else if !["sw.js", "404.html"].contains(&name.as_str()) && !name.starts_with("screenshot") {
            found.push(format!("{below}{}", if name == "index.html" { "" } else { &name }));
        }
    }
}
