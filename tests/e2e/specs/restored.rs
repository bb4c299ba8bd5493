//! Returning: old states that the browser puts into controls, pages that one goes back to, and changes of other tabs.

use crate::pages::{Browser, Checklist, DAY, Filters, Frame, Page, Rows, Stored, Summary, Tab};
use crate::server::Server;
use greenlit::catalogue::{Lens, Level, SKILLS, Skill};
use greenlit::progress::{Status, count};
use greenlit::sync::keys;
use greenlit::ui;
use greenlit::ui::store::Theme;

pub async fn restored_controls_change_nothing(browser: &Browser, server: &Server) {
    server.hold_wasm(true);
    browser.visit(&server.base).await;
    let (page, rows, checklist, frame) =
        (Page::of(browser), Rows::of(browser), Checklist::of(browser), Frame::of(browser));
    rows.until_readable().await;
    checklist.restore("http", "database").await;
    server.hold_wasm(false);
    browser.until_ready().await;
    // The box says so too: `status` compares both.
    assert_eq!(rows.status("http").await, Status::ToDo);
    let untouched = Filters { text: String::new(), lens: Lens::Areas, status: None, level: None };
    assert_eq!(checklist.filters().await, untouched);
    assert_eq!(rows.number_in_sight().await, SKILLS.len());
    assert_eq!(frame.theme().await, None);
    assert_eq!(page.percent().await, 0);
    for key in [keys::PROGRESS, keys::THEME] {
        assert_eq!(Stored::of(browser).read(key).await, None, "{key}");
    }
}

/// A closed tab that is reopened comes as a restored session does: with the states that its controls had.
pub async fn a_reopened_tab_changes_nothing(browser: &Browser, server: &Server) {
    let (rows, checklist, stored) = (Rows::of(browser), Checklist::of(browser), Stored::of(browser));
    browser.open(&server.base).await;
    stored.save_changes(&["http", "dns"].map(|skill| (skill, DAY, Status::CanDo))).await;
    let [here, _there] = two_tabs(browser, &server.base).await;
    checklist.search("protocol").await;
    Frame::of(browser).until_number_announced().await;
    browser.close_tab().await;
    browser.show_tab(&here).await;
    rows.until_status("http", Status::CanDo).await;
    rows.tick("http").await;
    rows.until_status("http", Status::ToDo).await;
    let saved = stored.read(keys::PROGRESS).await;

    server.hold_wasm(true);
    browser.reopen_tab().await;
    rows.until_readable().await;
    rows.until_box_ticked("http").await;
    server.hold_wasm(false);
    for _ in 0..3 {
        browser.until_ready().await;
        rows.until_status("http", Status::ToDo).await;
        assert_eq!(rows.status("dns").await, Status::CanDo);
        assert_eq!(checklist.filters().await.text, "");
        assert_eq!(rows.number_in_sight().await, SKILLS.len());
        assert_eq!(stored.read(keys::PROGRESS).await, saved);
        browser.close_tab().await;
        browser.show_tab(&here).await;
        assert_eq!(rows.status("http").await, Status::ToDo);
        browser.reopen_tab().await;
    }
    browser.duplicate_tab().await;
    browser.until_ready().await;
    rows.until_status("http", Status::ToDo).await;
    assert_eq!(stored.read(keys::PROGRESS).await, saved);
}

/// Texts are put back with events that look like a person's.
pub async fn a_reopened_tab_brings_no_old_name_back(browser: &Browser, server: &Server) {
    let (summary, stored) = (Summary::of(browser), Stored::of(browser));
    // With nothing set, there is nothing to share.
    browser.open(&format!("{}about/", server.base)).await;
    Stored::of(browser).save_changes(&[("http", DAY, Status::CanDo)]).await;
    let [here, _there] = two_tabs(browser, &format!("{}summary/", server.base)).await;
    summary.set_name("Ada").await;
    browser.close_tab().await;
    browser.show_tab(&here).await;
    summary.until_name("Ada").await;
    summary.set_name("Bea").await;
    server.hold_wasm(true);
    browser.reopen_tab().await;
    summary.until_name_field("Ada").await;
    server.hold_wasm(false);
    browser.until_ready().await;
    summary.until_name("Bea").await;
    assert_eq!(stored.read(keys::NAME).await.as_deref(), Some("Bea"));
    browser.show_tab(&here).await;
    summary.until_name("Bea").await;
}

/// Pages that the browser may not store, and pages that it may. Chromium loads the former anew when one goes back to them, and has
/// the latter in its page cache as they were left. WebKit keeps both kinds; Firefox, while it is driven, keeps none.
const MAY_STORE: [bool; 2] = [false, true];

pub async fn going_back_shows_what_was_set_since(browser: &Browser, server: &Server) {
    let (page, rows) = (Page::of(browser), Rows::of(browser));
    let mut green = Vec::new();
    for (store, [here, there]) in MAY_STORE.into_iter().zip([["http", "python"], ["tls", "git"]]) {
        server.let_store(store);
        browser.leave().await;
        browser.open(&server.base).await;
        rows.tick(here).await;
        rows.until_status(here, Status::CanDo).await;
        page.follow(ui::Page::Stack).await;
        rows.tick(there).await;
        rows.until_status(there, Status::CanDo).await;
        page.back(ui::Page::Checklist).await;
        green.extend([here, there]);
        for skill in &green {
            rows.until_status(skill, Status::CanDo).await;
        }
        let status = |skill: &Skill| if green.contains(&skill.id) { Status::CanDo } else { Status::ToDo };
        let counted = count(SKILLS, [], status);
        assert_eq!(page.percent().await, u64::from(counted.percent()));
        let mut ticked = rows.ticked().await;
        ticked.sort_unstable();
        green.sort_unstable();
        assert_eq!(ticked, green);
        // What one does there counts.
        rows.tick(here).await;
        rows.until_status(here, Status::ToDo).await;
        rows.tick(here).await;
        rows.until_status(here, Status::CanDo).await;
    }
}

pub async fn going_back_shows_what_its_controls_say(browser: &Browser, server: &Server) {
    let (page, checklist, rows) = (Page::of(browser), Checklist::of(browser), Rows::of(browser));
    for store in MAY_STORE {
        server.let_store(store);
        browser.leave().await;
        browser.open(&server.base).await;
        checklist.choose_lens(Lens::Responsibilities).await;
        checklist.show_level(Level::Core).await;
        checklist.search("data").await;
        Frame::of(browser).until_number_announced().await;
        page.follow(ui::Page::Stack).await;
        page.back(ui::Page::Checklist).await;
        let (filters, listed) = (checklist.filters().await, rows.in_sight().await);
        assert!(!listed.is_empty(), "{filters:?}");
        let chosen = (filters.lens, filters.status, filters.level);
        assert_eq!(chosen, (Lens::Responsibilities, None, Some(Level::Core)));

        // Asked for anew, the same is listed.
        browser.leave().await;
        browser.open(&server.base).await;
        checklist.choose_lens(Lens::Responsibilities).await;
        checklist.show_level(Level::Core).await;
        checklist.search(&filters.text).await;
        assert_eq!(rows.in_sight().await, listed, "{filters:?}");
    }
}

pub async fn going_back_shares_what_is_set_now(browser: &Browser, server: &Server) {
    let (page, summary, rows) = (Page::of(browser), Summary::of(browser), Rows::of(browser));
    for (store, skill) in MAY_STORE.into_iter().zip(["http", "tls"]) {
        server.let_store(store);
        browser.leave().await;
        browser.open(&format!("{}summary/", server.base)).await;
        let before = summary.share_link().await;
        page.follow(ui::Page::Checklist).await;
        rows.tick(skill).await;
        rows.until_status(skill, Status::CanDo).await;
        page.back(ui::Page::Summary).await;
        let link = summary.share_link().await;
        assert_ne!(link, before, "the page may be stored: {store}");
        browser.reload().await;
        assert_eq!(summary.share_link().await, link);
    }
}

/// Opens the page in a second tab, and gives both.
async fn two_tabs(browser: &Browser, address: &str) -> [Tab; 2] {
    browser.open(address).await;
    let here = browser.tab().await;
    [here, browser.open_tab(address).await]
}

pub async fn another_tabs_settings_show_here(browser: &Browser, server: &Server) {
    let (frame, rows) = (Frame::of(browser), Rows::of(browser));
    let [here, there] = two_tabs(browser, &server.base).await;
    frame.choose_theme(Some(Theme::Dark)).await;
    frame.open_shortcuts().await;
    frame.switch_shortcuts().await;
    browser.show_tab(&here).await;
    frame.until_theme(Some(Theme::Dark)).await;
    frame.until_shortcuts(false).await;
    rows.focus("http").await;
    browser.press("l").await;
    // The space comes after the letter, so what the letter did would be there.
    browser.press(" ").await;
    rows.until_status("http", Status::CanDo).await;
    browser.show_tab(&there).await;
    frame.choose_theme(None).await;
    rows.until_status("http", Status::CanDo).await;
    browser.show_tab(&here).await;
    frame.until_theme(None).await;
}

pub async fn another_tabs_name_and_note_show_here(browser: &Browser, server: &Server) {
    let (summary, rows) = (Summary::of(browser), Rows::of(browser));
    // With nothing set, there is nothing to share.
    browser.open(&format!("{}about/", server.base)).await;
    Stored::of(browser).save_changes(&[("http", DAY, Status::CanDo)]).await;
    let [here, there] = two_tabs(browser, &format!("{}summary/", server.base)).await;
    summary.set_name("Ada").await;
    browser.show_tab(&here).await;
    summary.until_name("Ada").await;
    let link = summary.share_link().await;
    browser.show_tab(&there).await;
    assert_eq!(summary.share_link().await, link);

    browser.show_tab(&here).await;
    browser.open(&server.base).await;
    rows.unfold("http").await;
    browser.show_tab(&there).await;
    browser.open(&server.base).await;
    rows.note("http", "Wrote a proxy").await;
    browser.show_tab(&here).await;
    rows.until_note("http", "Wrote a proxy").await;
}
