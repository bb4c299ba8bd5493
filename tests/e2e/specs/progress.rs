use super::green_of;
use crate::pages::{Browser, Checklist, Frame, Moment, Notice, Page, Rows, Site, Stored};
use crate::server::{self, Server};
use greenlit::catalogue::by_id;
use greenlit::progress::{Progress, Status};
use greenlit::sync::keys;

pub async fn progress_is_there_after_a_reload_and_in_a_new_tab(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let rows = Rows::of(browser);
    rows.tick("http").await;
    rows.press_second("dns", Status::Learning).await;
    rows.until_status("dns", Status::Learning).await;
    browser.reload().await;
    rows.until_status("http", Status::CanDo).await;
    rows.until_status("dns", Status::Learning).await;
    assert_eq!(rows.group("web").await, green_of("web", 1));

    let first = browser.tab().await;
    browser.open_tab(&server.base).await;
    rows.until_status("http", Status::CanDo).await;
    // And what is set there shows here.
    rows.tick("tls").await;
    rows.until_status("tls", Status::CanDo).await;
    browser.show_tab(&first).await;
    rows.until_status("tls", Status::CanDo).await;
    rows.tick("http").await;
    rows.until_status("http", Status::ToDo).await;
    browser.reload().await;
    rows.until_status("tls", Status::CanDo).await;
    rows.until_status("http", Status::ToDo).await;
}

pub async fn an_unreadable_value_is_quarantined(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (rows, stored) = (Rows::of(browser), Stored::of(browser));
    stored.write(keys::PROGRESS, "{\"version\":1,\"chan").await;
    browser.reload().await;
    Notice::unreadable(browser).until_shown().await;
    rows.tick("http").await;
    rows.until_status("http", Status::CanDo).await;
    assert_eq!(stored.quarantined().await, ["{\"version\":1,\"chan"]);
    browser.reload().await;
    rows.until_status("http", Status::CanDo).await;
}

pub async fn starting_over_can_be_undone(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (rows, page, checklist, reset) =
        (Rows::of(browser), Page::of(browser), Checklist::of(browser), Notice::reset(browser));
    rows.tick("http").await;
    rows.until_status("http", Status::CanDo).await;
    rows.press_second("dns", Status::Learning).await;
    rows.until_status("dns", Status::Learning).await;
    let before = page.sentence().await;
    checklist.start_over().await;
    reset.until_shown().await;
    assert_eq!(reset.message().await, "2 skills are to do again.");
    rows.until_status("http", Status::ToDo).await;
    assert_eq!(page.percent().await, 0);
    reset.undo().await;
    rows.until_status("http", Status::CanDo).await;
    rows.until_status("dns", Status::Learning).await;
    assert_eq!(page.sentence().await, before);
    // It stays what it was last, here and after a reload.
    checklist.start_over().await;
    rows.until_status("dns", Status::ToDo).await;
    browser.reload().await;
    rows.until_status("http", Status::ToDo).await;
    assert_eq!(page.percent().await, 0);
}

pub async fn a_full_storage_says_so_and_nothing_is_lost(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (rows, stored) = (Rows::of(browser), Stored::of(browser));
    rows.tick("http").await;
    rows.until_status("http", Status::CanDo).await;
    stored.fill().await;
    rows.tick("dns").await;
    rows.until_status("dns", Status::CanDo).await;
    let full = Notice::storage_full(browser);
    full.until_shown().await;
    let offered = Progress::decode(&full.offered_file().await).unwrap();
    assert_eq!(offered.status(by_id("dns").unwrap().number), Status::CanDo);

    // The next tick that fits saves both, and what storage held is as it was.
    stored.free().await;
    rows.tick("tls").await;
    rows.until_status("tls", Status::CanDo).await;
    full.until_gone().await;
    browser.reload().await;
    for skill in ["http", "dns", "tls"] {
        rows.until_status(skill, Status::CanDo).await;
    }
}

/// Values that no version ever wrote, each on its own: reported, kept, offered as a file, and never a reason to stop.
pub async fn every_value_in_storage_is_survived(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (rows, page, stored) = (Rows::of(browser), Page::of(browser), Stored::of(browser));
    let unreadable = Notice::unreadable(browser);
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
        rows.tick("http").await;
        rows.until_status("http", Status::CanDo).await;
        rows.tick("http").await;
        rows.until_status("http", Status::ToDo).await;
    }
    assert!(!page.has_foreign_elements().await);
    // A change that is whole beside a status that nobody knows is recovered.
    stored.until_contains(keys::PROGRESS, "[5,1,2]").await;
    // Skills that this catalogue does not know are kept for one that does.
    stored.write(keys::PROGRESS, "{\"version\":1,\"changes\":[[60000,1,2]]}").await;
    browser.reload().await;
    rows.tick("dns").await;
    rows.until_status("dns", Status::CanDo).await;
    stored.until_contains(keys::PROGRESS, "[60000,1,2]").await;
}

pub async fn every_tab_shows_every_tick(browser: &Browser, server: &Server) {
    let rows = Rows::of(browser);
    browser.open(&server.base).await;
    let mut tabs = vec![browser.tab().await];
    for _ in 0..2 {
        tabs.push(browser.open_tab(&server.base).await);
    }
    let skills = ["http", "dns", "tls", "browsers", "web-servers", "real-time"];
    for (turn, skill) in skills.iter().enumerate() {
        browser.show_tab(&tabs[turn % 3]).await;
        rows.tick(skill).await;
        rows.until_status(skill, Status::CanDo).await;
    }
    for tab in &tabs {
        browser.show_tab(tab).await;
        for skill in skills {
            rows.until_status(skill, Status::CanDo).await;
        }
        assert_eq!(rows.group("web").await, green_of("web", 6));
    }
    browser.reload().await;
    assert_eq!(rows.group("web").await, green_of("web", 6));
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
    assert_eq!(Rows::of(browser).green().await, (TABS * TICKS) as u64);
}

pub async fn denied_storage_says_so_and_the_page_works(browser: &Browser, _: &Server) {
    let without_policy = Server::start(&server::without_policy(), "/").await;
    browser.open(&without_policy.base).await;
    let site = Site::of(browser);
    site.enter_sandbox(&without_policy.base).await;
    let denied = Notice::storage_denied(browser);
    denied.until_shown().await;
    assert!(denied.message().await.contains("ticks last until you leave"));
    let (page, rows) = (Page::of(browser), Rows::of(browser));
    rows.tick("readable-code").await;
    rows.until_status("readable-code", Status::CanDo).await;
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
        let rows = Rows::of(browser);
        rows.tick("http").await;
        rows.until_status("http", Status::CanDo).await;
        browser.reload().await;
        rows.until_status("http", Status::CanDo).await;
        assert_eq!(Frame::of(browser).alerts().await, 0, "{refusal}");
    }
}

pub async fn without_storage_the_journal_goes_on(browser: &Browser, _: &Server) {
    let folder = server::copy(&format!("journal-only-{:?}", browser.engine));
    for refusal in server::STORAGE_REFUSALS {
        server::run_first(&folder, refusal);
        let server = Server::start(&folder, "/").await;
        browser.open(&server.base).await;
        let (rows, denied) = (Rows::of(browser), Notice::storage_denied(browser));
        denied.until_shown().await;
        let message = denied.message().await;
        assert!(
            message.contains("Ticks, notes, roles and own entries are kept in the other one."),
            "{refusal}: {message}"
        );
        rows.tick("http").await;
        rows.until_status("http", Status::CanDo).await;
        rows.note("dns", "Ran a resolver").await;
        // The journal has a note once its field is left.
        rows.focus("http").await;
        browser.reload().await;
        rows.until_status("http", Status::CanDo).await;
        rows.unfold("dns").await;
        rows.until_note("dns", "Ran a resolver").await;
        denied.until_shown().await;
        assert_eq!(denied.message().await, message);
    }
}
