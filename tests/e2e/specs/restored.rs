//! Returning: old states that the browser puts into controls, pages that one goes back to, and changes of other tabs.

use crate::engine::Browser;
use crate::pages::{Frame, Page, Stored};
use crate::server::Server;
use greenlit::catalogue::{SKILLS, Skill};
use greenlit::progress::{Status, count};
use greenlit::sync::keys;
use greenlit::ui;
use thirtyfour::prelude::WindowHandle;

pub async fn restored_controls_change_nothing(browser: &Browser, server: &Server) {
    server.hold_wasm(true);
    browser.driver.goto(&server.base).await.unwrap();
    let page = Page::of(browser);
    page.until_readable().await;
    page.restore("http", "database").await;
    server.hold_wasm(false);
    browser.until_ready().await;
    // The box says so too: `status` compares both.
    assert_eq!(page.status("http").await, "todo");
    assert_eq!(page.asked_for().await, ["", "areas", "", ""]);
    assert_eq!(page.skills().await.len(), SKILLS.len());
    assert_eq!(page.themes().await, ["", ""]);
    assert_eq!(page.percent().await, 0);
    for key in [keys::PROGRESS, keys::THEME] {
        assert_eq!(Stored::of(browser).read(key).await, None, "{key}");
    }
}

/// Pages that the browser may store, and such that it may not. One that it may not store Chromium loads anew when one goes back to it, and any other
/// comes back from its page cache as it was left. WebKit keeps both kinds; Firefox, while it is driven, keeps none.
const MAY_STORE: [bool; 2] = [false, true];

pub async fn going_back_shows_what_was_set_since(browser: &Browser, server: &Server) {
    let page = Page::of(browser);
    let mut green = Vec::new();
    for (store, [here, there]) in MAY_STORE.into_iter().zip([["http", "python"], ["tls", "git"]]) {
        server.let_store(store);
        browser.leave().await;
        browser.open(&server.base).await;
        page.tick(here).await;
        page.until_status(here, "can").await;
        page.follow(ui::Page::Stack).await;
        page.tick(there).await;
        page.until_status(there, "can").await;
        page.back(ui::Page::Checklist).await;
        green.extend([here, there]);
        for skill in &green {
            page.until_status(skill, "can").await;
        }
        let status = |skill: &Skill| if green.contains(&skill.id) { Status::CanDo } else { Status::ToDo };
        let counted = count(SKILLS, status);
        assert_eq!(page.percent().await, u64::from(counted.percent()));
        let mut ticked = page.ticked().await;
        ticked.sort_unstable();
        green.sort_unstable();
        assert_eq!(ticked, green);
        // What one does there counts.
        page.tick(here).await;
        page.until_status(here, "todo").await;
        page.tick(here).await;
        page.until_status(here, "can").await;
    }
}

pub async fn going_back_shows_what_its_controls_say(browser: &Browser, server: &Server) {
    let page = Page::of(browser);
    for store in MAY_STORE {
        server.let_store(store);
        browser.leave().await;
        browser.open(&server.base).await;
        page.choose("lens", "responsibilities").await;
        page.choose("level", "core").await;
        page.search("data").await;
        Frame::of(browser).until_number_is_announced().await;
        page.follow(ui::Page::Stack).await;
        page.back(ui::Page::Checklist).await;
        let (asked, listed) = (page.asked_for().await, page.skills().await);
        let [typed, lens, status, level] = &asked;
        assert!(!listed.is_empty(), "{asked:?}");
        assert_eq!([lens, status, level], ["responsibilities", "", "core"]);

        // Asked for anew, the same is listed.
        browser.leave().await;
        browser.open(&server.base).await;
        page.choose("lens", lens).await;
        page.choose("level", level).await;
        page.search(typed).await;
        assert_eq!(page.skills().await, listed, "{asked:?}");
    }
}

pub async fn going_back_shares_what_is_set_now(browser: &Browser, server: &Server) {
    let page = Page::of(browser);
    for (store, skill) in MAY_STORE.into_iter().zip(["http", "tls"]) {
        server.let_store(store);
        browser.leave().await;
        browser.open(&format!("{}summary/", server.base)).await;
        let before = page.share_link().await;
        page.follow(ui::Page::Checklist).await;
        page.tick(skill).await;
        page.until_status(skill, "can").await;
        page.back(ui::Page::Summary).await;
        let link = page.share_link().await;
        assert_ne!(link, before, "the page may be stored: {store}");
        browser.reload().await;
        assert_eq!(page.share_link().await, link);
    }
}

/// Opens the page in a second tab, and gives both.
async fn two_tabs(browser: &Browser, address: &str) -> [WindowHandle; 2] {
    browser.open(address).await;
    let here = browser.tab().await;
    [here, browser.open_tab(address).await]
}

pub async fn another_tabs_settings_show_here(browser: &Browser, server: &Server) {
    let page = Page::of(browser);
    let [here, there] = two_tabs(browser, &server.base).await;
    page.choose_theme("dark").await;
    page.switch_shortcuts().await;
    browser.show_tab(&here).await;
    page.until_theme("dark").await;
    page.until_shortcuts(false).await;
    page.focus("http").await;
    browser.press("l").await;
    // The space comes after the letter, so what the letter did would be there.
    browser.press(" ").await;
    page.until_status("http", "can").await;
    browser.show_tab(&there).await;
    page.choose_theme("").await;
    page.until_status("http", "can").await;
    browser.show_tab(&here).await;
    page.until_theme("").await;
}

pub async fn another_tabs_name_and_note_show_here(browser: &Browser, server: &Server) {
    let page = Page::of(browser);
    let [here, there] = two_tabs(browser, &format!("{}summary/", server.base)).await;
    page.name("Ada").await;
    browser.show_tab(&here).await;
    page.until_name("Ada").await;
    let link = page.share_link().await;
    browser.show_tab(&there).await;
    assert_eq!(page.share_link().await, link);

    browser.show_tab(&here).await;
    browser.open(&server.base).await;
    page.unfold("http").await;
    browser.show_tab(&there).await;
    browser.open(&server.base).await;
    page.note("http", "Wrote a proxy").await;
    browser.show_tab(&here).await;
    page.until_note("http", "Wrote a proxy").await;
}
