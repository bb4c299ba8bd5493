use crate::engine::Browser;
use crate::pages::{DAY, Data, Notice, Page, Stored};
use crate::server::Server;
use greenlit::catalogue::SKILLS;
use greenlit::progress::{Backup, MAX_NOTE_CHARS, Status};
use greenlit::sync::keys;
use greenlit::ui;

/// A browser with a skill of its own, and one that is set differently than in the backup.
async fn another_browser(browser: &Browser, server: &Server) -> Browser {
    let other = Browser::start(browser.engine).await;
    other.open(&server.base).await;
    let page = Page::of(&other);
    page.tick("tls").await;
    page.press_second("http", "skipped").await;
    page.until_status("http", "skipped").await;
    other.open(&format!("{}data/", server.base)).await;
    other
}

/// A backup of a green and an amber skill and a note.
async fn backup(browser: &Browser, server: &Server) -> String {
    browser.open(&server.base).await;
    let page = Page::of(browser);
    page.tick("http").await;
    page.press_second("dns", "learning").await;
    page.until_status("dns", "learning").await;
    page.note("http", "Wrote a proxy").await;
    browser.open(&format!("{}data/", server.base)).await;
    page.file("backup").await
}

pub async fn a_backup_brings_everything_back(browser: &Browser, server: &Server) {
    let backup = backup(browser, server).await;
    assert!(Data::of(browser).last_backup().await.starts_with("Last backup saved on "));
    let notes = Backup::decode(&backup).unwrap().notes;
    assert_eq!(notes.iter().map(|(_, note)| note.text()).collect::<Vec<_>>(), ["Wrote a proxy"]);

    let other = another_browser(browser, server).await;
    let (page, data) = (Page::of(&other), Data::of(&other));
    data.choose_file(&backup).await;
    assert_eq!(
        data.preview().await,
        [
            "1 skill that is to do here would be set.",
            "1 skill is set differently here, and would stay as it is.",
            "1 note would be added."
        ]
    );
    // Until the person says so, nothing has changed.
    assert_eq!(Stored::of(&other).texts(keys::NOTE, "").await, [""; 0]);
    data.overrule().await;
    let imported = data.import().await;
    assert_eq!(imported.text().await, "Imported: 2 skills changed. 1 note taken over.");
    other.open(&server.base).await;
    for (skill, status) in [("http", "can"), ("dns", "learning"), ("tls", "can")] {
        page.until_status(skill, status).await;
    }
    page.unfold("http").await;
    assert_eq!(page.note_text("http").await, "Wrote a proxy");
    other.stop().await;
}

pub async fn an_import_can_be_gone_back_from(browser: &Browser, server: &Server) {
    let backup = backup(browser, server).await;
    let other = another_browser(browser, server).await;
    let (page, data) = (Page::of(&other), Data::of(&other));
    data.choose_file(&backup).await;
    data.preview().await;
    data.overrule().await;
    data.import().await;

    // A second time there is nothing to do, and an earlier state is a click away.
    page.drop_file(&backup).await;
    assert_eq!(
        data.preview().await,
        ["Everything in it is here already. Nothing would change.", "2 skills are the same here and there."]
    );
    data.cancel().await;
    data.go_back_to(1).await.undo().await;
    data.go_back_to(2).await;
    other.open(&server.base).await;
    for (skill, status) in [("http", "skipped"), ("dns", "todo"), ("tls", "can")] {
        page.until_status(skill, status).await;
    }
    other.stop().await;
}

pub async fn an_import_can_be_undone(browser: &Browser, server: &Server) {
    browser.open(&format!("{}data/", server.base)).await;
    let (data, stored) = (Data::of(browser), Stored::of(browser));
    let backup = r#"{"greenlit":"backup","version":1,"name":"Ada","changes":[[1,5,2],[2,5,1],[60000,5,2]],"notes":[[1,5,"<b>x</b>"]]}"#;
    Page::of(browser).drop_file(backup).await;
    assert_eq!(data.preview().await[0], "2 skills that are to do here would be set.");
    let imported = data.import().await;
    stored.until_contains(keys::PROGRESS, "[60000,5,2]").await;
    assert_eq!(stored.read(keys::NAME).await.as_deref(), Some("Ada"));
    imported.undo().await;
    stored.until_ends_with(&format!("{}1", keys::NOTE), " ").await;
    for skill in &SKILLS[..2] {
        assert_eq!(stored.status(skill.id).await, Status::ToDo);
    }
    assert_eq!(stored.read(keys::NAME).await, None);
}

pub async fn files_that_are_no_backups_are_refused(browser: &Browser, server: &Server) {
    browser.open(&format!("{}data/", server.base)).await;
    let (page, data) = (Page::of(browser), Data::of(browser));
    for (text, kind) in [
        ("<!doctype html><script>alert(1)</script>", "backup-foreign"),
        ("{\"type\":\"excalidraw\",\"elements\":[]}", "backup-foreign"),
        ("{\"greenlit\":\"backup\",\"version\":1,\"changes\":[[1,2", "backup-damaged"),
        ("{\"greenlit\":\"backup\",\"version\":99}", "backup-newer"),
        ("id,title,area,level,status\r\n", "backup-export"),
        ("", "backup-empty"),
    ] {
        page.drop_file(text).await;
        assert!(page.until_refused(kind).await.ends_with('.'));
        assert!(!data.has_preview().await);
    }
    // A large one is refused before it is read.
    assert_eq!(data.drop_large_file(12).await, "backup-large");
    assert_eq!(Stored::of(browser).read(keys::PROGRESS).await, None);
}

pub async fn a_link_of_ones_own_brings_the_statuses_back(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let page = Page::of(browser);
    for skill in ["http", "git", "python"] {
        page.tick(skill).await;
        page.until_status(skill, "can").await;
    }
    browser.open(&format!("{}summary/", server.base)).await;
    let link = page.share_link().await;
    let other = Browser::start(browser.engine).await;
    other.open(&format!("{}data/", server.base)).await;
    let data = Data::of(&other);
    data.paste(&link).await;
    assert_eq!(data.preview().await, ["3 skills that are to do here would be set."]);
    data.import().await;
    other.open(&server.base).await;
    for skill in ["http", "git", "python"] {
        Page::of(&other).until_status(skill, "can").await;
    }
    other.stop().await;
}

pub async fn the_last_ten_states_are_kept(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (page, reset) = (Page::of(browser), Notice::status(browser, "reset"));
    page.tick("http").await;
    page.until_status("http", "can").await;
    for _ in 0..12 {
        page.start_over().await;
        reset.until_shown().await;
        page.until_status("http", "todo").await;
        reset.undo().await;
        page.until_status("http", "can").await;
    }
    page.start_over().await;
    page.until_status("http", "todo").await;
    browser.open(&format!("{}data/", server.base)).await;
    let data = Data::of(browser);
    assert_eq!(data.earlier_states().await, 10);
    let latest = data.latest_state().await;
    assert!(latest.starts_with("Before starting over. 1 green, "), "{latest}");
    data.go_back_to(1).await;
    assert_eq!(data.earlier_states().await, 10);
    browser.open(&server.base).await;
    page.until_status("http", "can").await;
}

pub async fn evidence_is_kept_and_harmless(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let page = Page::of(browser);
    let text = "https://github.com/ada/engine <img src=x onerror=alert(1)> javascript:alert(1) http://example.org https://evil.example@good.example/";
    page.note("http", text).await;
    let address = "https://github.com/ada/engine";
    let links = [[address, "noopener noreferrer", address]];
    assert_eq!(page.note_links("http").await, links);
    assert_eq!(page.note_host("http").await, "github.com");
    assert!(!page.has_foreign_elements().await);
    browser.reload().await;
    page.until_noted(1).await;
    page.unfold("http").await;
    assert_eq!(page.note_text("http").await, text);
    assert_eq!(page.note_links("http").await, links);

    // Another tab shows it, and what is written there shows here.
    let first = browser.tab().await;
    browser.open_tab(&server.base).await;
    page.note("http", "Shorter").await;
    browser.show_tab(&first).await;
    page.until_note("http", "Shorter").await;
    page.until_no_note_links("http").await;

    // Any text under its key is a note, and none is longer than it may be.
    let long = "x".repeat(MAX_NOTE_CHARS * 3);
    Stored::of(browser).write(&format!("{}1", keys::NOTE), &long).await;
    browser.reload().await;
    page.until_noted(2).await;
}

pub async fn a_reminder_comes_once(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (page, stored) = (Page::of(browser), Stored::of(browser));
    let ten: Vec<_> = SKILLS.iter().take(10).map(|skill| (skill.id, 2 * DAY, Status::CanDo)).collect();
    stored.save_changes(&ten).await;
    browser.reload().await;
    let reminder = Notice::status(browser, "reminder");
    reminder.until_shown().await;
    reminder.press("back-up").await;
    page.until_on(ui::Page::Data).await;
    Data::of(browser).promise().await;
    browser.open(&server.base).await;
    assert!(!reminder.is_shown().await);
}

/// The state that a day begins with is kept before its first change, and once.
pub async fn the_state_of_the_day_is_kept_once(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (page, stored) = (Page::of(browser), Stored::of(browser));
    stored.save_changes(&[("git", 2 * DAY, Status::CanDo), ("python", 2 * DAY, Status::CanDo)]).await;
    let saved = stored.read(keys::PROGRESS).await.unwrap();
    browser.reload().await;
    assert_eq!(stored.texts(keys::SNAPSHOT, "day").await, [""; 0]);
    for skill in ["http", "dns"] {
        page.tick(skill).await;
        page.until_status(skill, "can").await;
    }
    assert_eq!(stored.texts(keys::SNAPSHOT, "day").await, [saved.as_str()]);
    browser.reload().await;
    page.tick("tls").await;
    page.until_status("tls", "can").await;
    assert_eq!(stored.texts(keys::SNAPSHOT, "day").await, [saved]);
}

pub async fn quarantined_values_can_be_saved_and_deleted(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (data, stored) = (Data::of(browser), Stored::of(browser));
    let junk = "{\"version\":1,\"changes\":[[1,5,2],[<b>é %";
    stored.write(keys::PROGRESS, junk).await;
    browser.reload().await;
    Notice::alert(browser, "saved-unreadable").until_shown().await;
    browser.open(&format!("{}data/", server.base)).await;
    assert_eq!(data.quarantined().await, 1);
    assert_eq!(data.quarantined_size().await, "39 characters.");
    assert_eq!(data.quarantined_file().await, junk);
    data.press_delete().await;
    assert_eq!(data.delete_label().await, "Delete for good");
    assert_eq!(data.quarantined().await, 1);
    data.press_delete().await;
    data.until_nothing_quarantined().await;
    assert_eq!(stored.texts(keys::QUARANTINE, "").await, [""; 0]);
    // What was whole in it stays.
    browser.open(&server.base).await;
    assert_eq!(Page::of(browser).green_rows().await, 1);
}

/// The browser's promise is shown as it is, and it is asked for on a click alone.
pub async fn the_browser_is_asked_to_keep_it(browser: &Browser, server: &Server) {
    browser.open(&format!("{}data/", server.base)).await;
    let (data, declined) = (Data::of(browser), Notice::status(browser, "declined"));
    let promise = data.promise_of_the_browser().await;
    assert_eq!(data.promise().await, promise);
    assert_eq!(data.offers_to_ask().await, promise == "no");
    data.answer_no_then_yes().await;
    data.ask_for_promise().await;
    declined.until_shown().await;
    assert!(data.promise_text().await.contains("does not promise to keep it"));
    data.ask_for_promise().await;
    data.until_promise("yes").await;
    assert!(data.promise_text().await.ends_with("Your browser promises not to clear it on its own."));
    assert!(!data.offers_to_ask().await);
    assert_eq!(data.times_asked().await, 2);
    assert!(!declined.is_shown().await);
}
