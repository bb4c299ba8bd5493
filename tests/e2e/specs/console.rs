//! What the debug build says in the console. There Leptos tells of HTML that is not what it would have written, and of signals
//! that are read where nothing follows them.

use crate::engine::Browser;
use crate::pages::Page;
use crate::server::Server;
use greenlit::catalogue::{Lens, by_id};
use greenlit::ui;
use serde_json::json;

/// What Chromium says of its own accord: the first of any page whose preloads name hashes, the second where there is no service
/// worker, as in a debug build.
const OF_THE_BROWSER: [&str; 2] = [
    "The `integrity` attribute is currently ignored for preload destinations that do not support subresource integrity. See https://crbug.com/981419 for more information",
    "network - A bad HTTP response code (404) was received when fetching the script.",
];

/// What a spec says in the console itself, to see that it hears what is said there.
const CALL: &str = "Is anybody there?";

/// Fails where the console has a warning or an error.
async fn assert_quiet(browser: &Browser, doing: &str) {
    browser.ask(&format!("console.warn('{CALL}')")).await;
    let (calls, mut said): (Vec<_>, Vec<_>) =
        browser.warnings().await.into_iter().partition(|message| message.contains(CALL));
    assert_eq!(calls.len(), 1, "the driver does not tell what the console says");
    said.retain(|message| !OF_THE_BROWSER.iter().any(|known| message.ends_with(known)));
    assert!(said.is_empty(), "{doing}:\n{}", said.join("\n"));
}

/// Opens an address. A page that could not be hydrated never answers, but says that it is broken.
async fn open(browser: &Browser, address: &str) {
    browser.driver.goto("about:blank").await.unwrap();
    browser.driver.goto(address).await.unwrap();
    let broken = "document.querySelector('[data-notice=broken]:not([hidden])')";
    browser.until(&format!("document.documentElement.hasAttribute('data-ready') || {broken}")).await;
    assert_quiet(browser, address).await;
}

/// Sets as much as a page can show: a skill of each status, two of them long ago, and a note with links.
async fn set(browser: &Browser, server: &Server) {
    open(browser, &format!("{}about/", server.base)).await;
    let number = |id| by_id(id).unwrap().number;
    let changes = [("http", 400, 2), ("git", 1, 2), ("django", 3, 2), ("dns", 2, 1), ("tls", 2, 3)];
    let changes = changes.map(|(id, days, status)| (number(id), days, status));
    let script = "const [changes, noted] = arguments;
        localStorage.setItem('greenlit.progress', JSON.stringify({ version: 1,
            changes: changes.map(([skill, days, status]) => [skill, Date.now() - days * 864e5, status]) }));
        localStorage.setItem(`greenlit.note.${noted}`, '1 Mine https://example.org/a https://example.org/b');
        localStorage.setItem('greenlit.theme', 'dark')";
    let words = vec![json!(changes), json!(number("http"))];
    browser.driver.execute(script, words).await.unwrap();
}

/// Every page with nothing set, and the checklist in all its states.
pub async fn the_checklist_is_quiet(browser: &Browser, server: &Server) {
    for page in ui::Page::ALL {
        open(browser, &format!("{}{}", server.base, page.path())).await;
    }
    set(browser, server).await;
    open(browser, &server.base).await;
    let page = Page::of(browser);
    page.tick("readable-code").await;
    page.press_second("concurrency", "learning").await;
    page.note("readable-code", "Read https://example.org/").await;
    page.choose("filter", "can").await;
    page.choose("level", "core").await;
    page.search("cod").await;
    page.search("xyzzy").await;
    browser.click("[data-do=show-all]").await;
    assert_quiet(browser, "the checklist, in use").await;
    for lens in Lens::ALL {
        open(browser, &format!("{}?by={}&show=todo", server.base, lens.slug())).await;
        let [_, chosen, ..] = page.asked_for().await;
        assert_eq!(chosen, lens.slug());
        // In another lens than by area the browser builds the rows, and asks for what their details say.
        browser.click(".group:not([hidden]) .row:not([hidden]) summary").await;
        browser.until("[...document.querySelectorAll('.row details[open] .explained')].length > 0").await;
        page.choose("lens", "areas").await;
        assert_quiet(browser, &format!("the lens {}", lens.slug())).await;
    }
    open(browser, &format!("{}#http", server.base)).await;
    browser.click("[data-do=reset]").await;
    browser.click("[data-notice=reset] [data-do=undo]").await;
    page.until_status("http", "can").await;
    page.switch_shortcuts().await;
    assert_quiet(browser, "starting over").await;
}

pub async fn the_stack_is_quiet(browser: &Browser, server: &Server) {
    set(browser, server).await;
    open(browser, &format!("{}stack/", server.base)).await;
    let page = Page::of(browser);
    browser.click("[data-hint=django] button").await;
    page.until_status("python", "learning").await;
    page.tick("python").await;
    page.note("python", "Mine").await;
    browser.click("[data-stack=python-web]").await;
    browser.click("[data-notice=stack-started] [data-do=undo]").await;
    page.until_status("python", "can").await;
    assert_quiet(browser, "the stack, in use").await;
}

/// One's own summary with evidence, and the page of its link, alone and beside one's own.
pub async fn summaries_are_quiet(browser: &Browser, server: &Server) {
    set(browser, server).await;
    open(browser, &format!("{}summary/", server.base)).await;
    let page = Page::of(browser);
    page.name("Ada").await;
    page.until_name("Ada").await;
    browser.click("[data-choose] summary").await;
    browser.click("[data-choose] li:nth-child(1) input").await;
    browser
        .until("document.querySelector('[data-reveals-evidence]').textContent.startsWith('1 link ')")
        .await;
    let link = page.share_link().await;
    browser.click("[data-area=web] summary").await;
    browser.click("[data-confirm] details summary").await;
    browser.click("[data-do=confirm-all]").await;
    assert_quiet(browser, "the summary, in use").await;
    open(browser, &link).await;
    open(browser, &link[..link.len() - 2]).await;
    let compare = link.replace("/s/#", "/compare/#");
    open(browser, &compare).await;
    open(browser, &compare[..compare.len() - 2]).await;
    browser.ask(&format!("location.hash = '{}'", link.split_once('#').unwrap().1)).await;
    browser.until("document.querySelector('[data-state=opened]')").await;
    assert_quiet(browser, "a link that comes later").await;
}

pub async fn the_data_page_is_quiet(browser: &Browser, server: &Server) {
    set(browser, server).await;
    // A value that nobody can read is set aside, and ten older ticks are worth a backup.
    open(browser, &server.base).await;
    browser
        .ask(
            "const changes = [...Array(10).keys()].map(skill => [skill + 1, Date.now() - 2 * 864e5, 2]);
             localStorage.setItem('greenlit.progress', JSON.stringify({ version: 1, changes }).slice(0, -1))",
        )
        .await;
    open(browser, &server.base).await;
    browser.until("document.querySelector('[data-notice=saved-unreadable]')").await;
    browser.until("document.querySelector('[data-notice=reminder]')").await;
    assert_quiet(browser, "the checklist, with an alert and a reminder").await;
    open(browser, &format!("{}data/", server.base)).await;
    let page = Page::of(browser);
    page.file("backup").await;
    page.drop_file("no backup").await;
    browser.until("document.querySelector('[data-notice=backup-foreign]')").await;
    page.drop_file(r#"{"greenlit":"backup","version":1,"changes":[[30,5,2]],"notes":[[31,5,"Mine"]]}"#).await;
    browser.until("document.querySelector('[data-preview]')?.checkVisibility()").await;
    assert_quiet(browser, "the data page, with a backup offered").await;
    browser.click("[data-do=import]").await;
    browser.until("document.querySelector('[data-notice=imported]')").await;
    browser.click("#earlier li:first-child [data-do=go-back]").await;
    browser.click("[data-notice=went-back] [data-do=undo]").await;
    browser.click("[data-do=delete-quarantined]").await;
    browser.click("[data-do=delete-quarantined]").await;
    browser.until("!document.querySelector('#quarantine').checkVisibility()").await;
    assert_quiet(browser, "the data page, in use").await;
}
