use crate::engine::Browser;
use crate::pages::Page;
use crate::server::{self, Server, integrity};
use greenlit::ui;
use std::path::Path;

/// The page is served by the worker from now on.
const CONTROLLED: &str = "navigator.serviceWorker.controller";

pub async fn everything_opens_without_a_host(browser: &Browser, _: &Server) {
    for path in ["/", "/some/where/"] {
        let server = Server::start(&server::dist(), path).await;
        server.give_worker();
        browser.open(&server.base).await;
        browser.until(CONTROLLED).await;
        let page = Page::of(browser);
        page.tick("http").await;
        page.until_status("http", "can").await;
        browser.open(&format!("{}summary/", server.base)).await;
        let link = page.share_link().await;

        server.stop();
        for to in ui::Page::ALL {
            let address = format!("{}{}", server.base, to.path());
            browser.open(&address).await;
            assert_eq!(browser.ask("return document.body.dataset.page").await, to.name(), "{address}");
            assert!(browser.find(".logo svg").await.is_displayed().await.unwrap());
        }
        browser.driver.goto("about:blank").await.unwrap();
        browser.open(&link).await;
        browser.until("document.querySelector('[data-state=opened]')?.checkVisibility()").await;
        assert_eq!(page.listed("can").await, ["HTTP"]);
        // And what is ticked meanwhile is kept.
        browser.open(&server.base).await;
        page.until_status("http", "can").await;
        page.tick("dns").await;
        page.until_status("dns", "can").await;
        again(browser, &server).await;
        page.until_status("dns", "can").await;
    }
}

pub async fn a_new_version_is_offered_and_taken(browser: &Browser, _: &Server) {
    let site = server::copy(&format!("update-{:?}", browser.engine));
    let server = Server::start(&site, "/").await;
    server.give_worker();
    browser.open(&server.base).await;
    browser.until(CONTROLLED).await;
    let page = Page::of(browser);
    page.tick("http").await;
    page.until_status("http", "can").await;

    // Half a new version: the worker of the new one, and files of the old. It is not taken in.
    let worker = std::fs::read_to_string(site.join("sw.js")).unwrap();
    let next = |html: &str| html.replacen("<html ", "<html data-build=\"next\" ", 1);
    let pages = ["index.html", "about/index.html"];
    let mut new_worker = worker.clone();
    for file in pages {
        let old = std::fs::read_to_string(site.join(file)).unwrap();
        new_worker = new_worker.replace(&integrity(&old), &integrity(next(&old)));
    }
    assert_ne!(new_worker, worker);
    // What the worker keeps, it keeps under its version.
    let kept = "const done = arguments[0]; caches.keys().then(([name]) => done(name.split(' ').at(-1)))";
    let version = browser.driver.execute_async(kept, vec![]).await.unwrap().json().clone();
    let version = version.as_str().unwrap();
    assert!(new_worker.contains(version), "{version} is not the worker's");
    let new_worker = new_worker.replace(version, "0123456789abcdef");
    std::fs::write(site.join("sw.js"), &new_worker).unwrap();
    again(browser, &server).await;
    let update = "const done = arguments[0]; navigator.serviceWorker.getRegistration().then(r => r.update().then(r => {
        const wait = () => r.installing ? setTimeout(wait, 20) : done(Boolean(r.waiting)); wait() }), () => done('none'))";
    let waits = browser.driver.execute_async(update, vec![]).await.unwrap().json().clone();
    assert_ne!(waits, true, "half a version was taken in");
    again(browser, &server).await;
    assert_eq!(browser.number_of("html[data-build=next]").await, 0);
    page.until_status("http", "can").await;

    // All of it: offered, and until it is taken every page is of the old one.
    for file in pages {
        let old = std::fs::read_to_string(site.join(file)).unwrap();
        std::fs::write(site.join(file), next(&old)).unwrap();
    }
    again(browser, &server).await;
    browser.until("document.querySelector('[role=status][data-notice=update]')?.checkVisibility()").await;
    browser.open(&format!("{}about/", server.base)).await;
    assert_eq!(browser.number_of("html[data-build=next]").await, 0, "nobody took it yet");
    browser.open(&server.base).await;
    browser.click("[data-notice=update] [data-do=update]").await;
    browser.until("document.documentElement.matches('[data-build=next][data-ready]')").await;
    page.until_status("http", "can").await;
    browser.open(&format!("{}about/", server.base)).await;
    assert_eq!(browser.number_of("html[data-build=next]").await, 1);
    // What the old one kept has gone with it.
    browser.until("!window.asked && (window.asked = caches.keys().then(keys => window.caches_left = keys.length), true)").await;
    browser.until("window.caches_left === 1").await;
    std::fs::remove_dir_all(site).unwrap();
}

/// Loads the checklist anew as a person does. What geckodriver calls a reload goes past the worker.
async fn again(browser: &Browser, server: &Server) {
    browser.driver.goto("about:blank").await.unwrap();
    browser.open(&server.base).await;
}

/// The worker keeps exactly what was built, and its own list is what a browser would ask of a manifest.
pub async fn the_app_can_be_installed(browser: &Browser, server: &Server) {
    server.give_worker();
    browser.open(&server.base).await;
    browser.until(CONTROLLED).await;
    let kept = "const done = arguments[0]; caches.keys().then(async ([name]) =>
        done((await (await caches.open(name)).keys()).map(request => new URL(request.url).pathname.slice(1)).sort()))";
    let kept = browser.driver.execute_async(kept, vec![]).await.unwrap().json().clone();
    let mut built = Vec::new();
    list(&server::dist(), "", &mut built);
    built.sort();
    assert_eq!(kept, serde_json::json!(built));

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
    assert_eq!(browser.number_of("link[rel=manifest]").await, 1);
}

fn list(folder: &Path, below: &str, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            list(&entry.path(), &format!("{below}{name}/"), found);
        } else if name != "sw.js" && !name.starts_with("screenshot") {
            found.push(format!("{below}{}", if name == "index.html" { "" } else { &name }));
        }
    }
}
