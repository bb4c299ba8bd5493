use crate::engine::Browser;
use crate::pages::{Frame, Moment, Notice, Page, Site, Stored};
use crate::server::{self, Server};
use greenlit::catalogue::by_id;
use greenlit::progress::{Progress, Status};
use greenlit::sync::keys;

pub async fn progress_is_there_after_a_reload_and_in_a_new_tab(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let page = Page::of(browser);
    page.tick("http").await;
    page.press_second("dns", "learning").await;
    page.until_status("dns", "learning").await;
    browser.reload().await;
    page.until_status("http", "can").await;
    page.until_status("dns", "learning").await;
    assert_eq!(page.group("web").await, "1 of 8 green");

    let first = browser.tab().await;
    browser.open_tab(&server.base).await;
    page.until_status("http", "can").await;
    // And what is set there shows here.
    page.tick("tls").await;
    page.until_status("tls", "can").await;
    browser.show_tab(&first).await;
    page.until_status("tls", "can").await;
    page.tick("http").await;
    page.until_status("http", "todo").await;
    browser.reload().await;
    page.until_status("tls", "can").await;
    page.until_status("http", "todo").await;
}

pub async fn an_unreadable_value_is_quarantined(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (page, stored) = (Page::of(browser), Stored::of(browser));
    stored.write(keys::PROGRESS, "{\"version\":1,\"chan").await;
    browser.reload().await;
    Notice::alert(browser, "saved-unreadable").until_shown().await;
    page.tick("http").await;
    page.until_status("http", "can").await;
    assert_eq!(stored.texts(keys::QUARANTINE, "").await, ["{\"version\":1,\"chan"]);
    browser.reload().await;
    page.until_status("http", "can").await;
}

pub async fn starting_over_can_be_undone(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (page, reset) = (Page::of(browser), Notice::status(browser, "reset"));
    page.tick("http").await;
    page.until_status("http", "can").await;
    page.press_second("dns", "learning").await;
    page.until_status("dns", "learning").await;
    let before = page.sentence().await;
    page.start_over().await;
    reset.until_shown().await;
    assert_eq!(reset.text().await, "2 skills are to do again.");
    page.until_status("http", "todo").await;
    assert_eq!(page.percent().await, 0);
    reset.undo().await;
    page.until_status("http", "can").await;
    page.until_status("dns", "learning").await;
    assert_eq!(page.sentence().await, before);
    // It stays what it was last, here and after a reload.
    page.start_over().await;
    page.until_status("dns", "todo").await;
    browser.reload().await;
    page.until_status("http", "todo").await;
    assert_eq!(page.percent().await, 0);
}

pub async fn a_full_storage_says_so_and_nothing_is_lost(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (page, stored) = (Page::of(browser), Stored::of(browser));
    page.tick("http").await;
    page.until_status("http", "can").await;
    stored.fill().await;
    page.tick("dns").await;
    page.until_status("dns", "can").await;
    let full = Notice::alert(browser, "storage-full");
    full.until_shown().await;
    let offered = Progress::decode(&full.offered_file().await).unwrap();
    assert_eq!(offered.status(by_id("dns").unwrap().number), Status::CanDo);

    // The next tick that fits saves both, and what storage held is as it was.
    stored.free().await;
    page.tick("tls").await;
    page.until_status("tls", "can").await;
    full.until_gone().await;
    browser.reload().await;
    for skill in ["http", "dns", "tls"] {
        page.until_status(skill, "can").await;
    }
}

/// Values that no version ever wrote, each on its own: reported, kept, offered as a file, and never a reason to stop.
pub async fn every_value_in_storage_is_survived(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (page, stored) = (Page::of(browser), Stored::of(browser));
    let unreadable = Notice::alert(browser, "saved-unreadable");
    for value in [
        "null",
        "{\"version\":1,\"changes\":[[1,1,9],[5,1,2]]}",
        "{\"version\":7,\"anything\":\"<img src=x onerror=alert(1)>\"}",
        "<script>alert(1)</script>",
    ] {
        stored.write(keys::PROGRESS, value).await;
        browser.reload().await;
        unreadable.until_shown().await;
        assert_eq!(unreadable.offered_file().await, value);
        page.tick("http").await;
        page.until_status("http", "can").await;
        page.tick("http").await;
        page.until_status("http", "todo").await;
    }
    assert!(!page.has_foreign_elements().await);
    // A change that is whole beside a status that nobody knows is recovered.
    stored.until_contains(keys::PROGRESS, "[5,1,2]").await;
    // Skills that this catalogue does not know are kept for one that does.
    stored.write(keys::PROGRESS, "{\"version\":1,\"changes\":[[60000,1,2]]}").await;
    browser.reload().await;
    page.tick("dns").await;
    page.until_status("dns", "can").await;
    stored.until_contains(keys::PROGRESS, "[60000,1,2]").await;
}

pub async fn every_tab_shows_every_tick(browser: &Browser, server: &Server) {
    let page = Page::of(browser);
    browser.open(&server.base).await;
    let mut tabs = vec![browser.tab().await];
    for _ in 0..2 {
        tabs.push(browser.open_tab(&server.base).await);
    }
    let skills = ["http", "dns", "tls", "browsers", "web-servers", "real-time"];
    for (turn, skill) in skills.iter().enumerate() {
        browser.show_tab(&tabs[turn % 3]).await;
        page.tick(skill).await;
        page.until_status(skill, "can").await;
    }
    for tab in &tabs {
        browser.show_tab(tab).await;
        for skill in skills {
            page.until_status(skill, "can").await;
        }
        assert_eq!(page.group("web").await, "6 of 8 green");
    }
    browser.reload().await;
    assert_eq!(page.group("web").await, "6 of 8 green");
}

/// Three tabs, each of which ticks ten skills at the same moment as the others.
pub async fn ticks_of_one_moment_are_in_every_tab(browser: &Browser, server: &Server) {
    const TABS: usize = 3;
    const TICKS: usize = 10;
    let moment = Moment::of(browser);
    browser.open(&server.base).await;
    let mut tabs = vec![browser.tab().await];
    moment.prepare(0, TABS, TICKS).await;
    for index in 1..TABS {
        tabs.push(browser.open_tab(&server.base).await);
        moment.prepare(index, TABS, TICKS).await;
    }
    moment.come().await;
    for tab in &tabs {
        browser.show_tab(tab).await;
        moment.until_all_show().await;
    }
    // And all of them are stored, not only in the journal.
    Stored::of(browser).until_changes(TABS * TICKS).await;
    browser.reload().await;
    assert_eq!(Page::of(browser).green_rows().await, (TABS * TICKS) as u64);
}

pub async fn denied_storage_says_so_and_the_page_works(browser: &Browser, _: &Server) {
    let without_policy = Server::start(&server::without_policy(), "/").await;
    browser.open(&without_policy.base).await;
    let site = Site::of(browser);
    site.enter_sandbox(&without_policy.base).await;
    Notice::alert(browser, "storage-denied").until_shown().await;
    let page = Page::of(browser);
    page.tick("readable-code").await;
    page.until_status("readable-code", "can").await;
    assert_eq!(page.percent().await, 1);
    site.leave_sandbox().await;
}

/// In a browser that has no IndexedDB, or refuses it in one way or another, local storage goes on alone and nobody is bothered.
pub async fn without_a_journal_storage_goes_on(browser: &Browser, _: &Server) {
    let folder = server::copy(&format!("no-journal-{:?}", browser.engine));
    for refusal in server::JOURNAL_REFUSALS {
        server::run_first(&folder, refusal);
        let server = Server::start(&folder, "/").await;
        browser.open(&server.base).await;
        let page = Page::of(browser);
        page.tick("http").await;
        page.until_status("http", "can").await;
        browser.reload().await;
        page.until_status("http", "can").await;
        assert_eq!(Frame::of(browser).alerts().await, 0, "{refusal}");
    }
}
