use crate::pages::{Browser, Checklist, DAY, Data, Notice, Page, Paste, Rows, Stored, Summary};
use crate::server::Server;
use greenlit::backup::{Backup, BackupError, ExportKind, ForeignKind};
use greenlit::catalogue::SKILLS;
use greenlit::progress::{MAX_NOTE_CHARS, Status};
use greenlit::sync::keys;
use greenlit::ui;

/// A browser with a skill of its own, and one that is set differently than in the backup.
async fn another_browser(browser: &Browser, server: &Server) -> Browser {
    let other = Browser::start(browser.engine).await;
    other.open(&server.base).await;
    let rows = Rows::of(&other);
    rows.tick("tls").await;
    rows.press_second("http", Status::Skipped).await;
    rows.until_status("http", Status::Skipped).await;
    other.open(&format!("{}data/", server.base)).await;
    other
}

/// A backup of a green and an amber skill and a note.
async fn backup(browser: &Browser, server: &Server) -> String {
    browser.open(&server.base).await;
    let rows = Rows::of(browser);
    rows.tick("http").await;
    rows.press_second("dns", Status::Learning).await;
    rows.until_status("dns", Status::Learning).await;
    rows.note("http", "Wrote a proxy").await;
    browser.open(&format!("{}data/", server.base)).await;
    Data::of(browser).backup().await
}

pub async fn a_backup_brings_everything_back(browser: &Browser, server: &Server) {
    let backup = backup(browser, server).await;
    assert!(Data::of(browser).last_backup().await.starts_with("Last backup saved on "));
    let notes = Backup::decode(&backup).unwrap().notes;
    assert_eq!(notes.iter().map(|(_, note)| note.text()).collect::<Vec<_>>(), ["Wrote a proxy"]);

    let other = another_browser(browser, server).await;
    let (rows, data) = (Rows::of(&other), Data::of(&other));
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
    assert_eq!(Stored::of(&other).notes().await, [""; 0]);
    data.overrule().await;
    let imported = data.import().await;
    assert_eq!(imported.message().await, "Imported: 2 skills changed. 1 note taken over.");
    other.open(&server.base).await;
    for (skill, status) in [("http", Status::CanDo), ("dns", Status::Learning), ("tls", Status::CanDo)] {
        rows.until_status(skill, status).await;
    }
    rows.unfold("http").await;
    assert_eq!(rows.note_text("http").await, "Wrote a proxy");
    other.stop().await;
}

pub async fn an_import_can_be_gone_back_from(browser: &Browser, server: &Server) {
    let backup = backup(browser, server).await;
    let other = another_browser(browser, server).await;
    let (rows, data) = (Rows::of(&other), Data::of(&other));
    data.choose_file(&backup).await;
    data.preview().await;
    data.overrule().await;
    data.import().await;

    // A second time there is nothing to do, and an earlier state is a click away.
    data.drop_file(&backup).await;
    assert_eq!(
        data.preview().await,
        ["Everything in it is here already. Nothing would change.", "2 skills are the same here and there."]
    );
    data.cancel().await;
    data.go_back_to(1).await.undo().await;
    data.go_back_to(2).await;
    other.open(&server.base).await;
    for (skill, status) in [("http", Status::Skipped), ("dns", Status::ToDo), ("tls", Status::CanDo)] {
        rows.until_status(skill, status).await;
    }
    other.stop().await;
}

pub async fn an_import_can_be_undone(browser: &Browser, server: &Server) {
    browser.open(&format!("{}data/", server.base)).await;
    let (data, stored) = (Data::of(browser), Stored::of(browser));
    let backup = r#"{"greenlit":"backup","version":1,"name":"Ada","changes":[[1,5,2],[2,5,1],[60000,5,2]],"notes":[[1,5,"<b>x</b>"]]}"#;
    data.drop_file(backup).await;
    assert_eq!(data.preview().await[0], "2 skills that are to do here would be set.");
    let imported = data.import().await;
    stored.until_contains(keys::PROGRESS, "[60000,5,2]").await;
    assert_eq!(stored.read(keys::NAME).await.as_deref(), Some("Ada"));
    imported.undo().await;
    stored.until_note_empty(SKILLS[0].id).await;
    for skill in &SKILLS[..2] {
        assert_eq!(stored.status(skill.id).await, Status::ToDo);
    }
    assert_eq!(stored.read(keys::NAME).await, None);
}

pub async fn files_that_are_no_backups_are_refused(browser: &Browser, server: &Server) {
    browser.open(&format!("{}data/", server.base)).await;
    let data = Data::of(browser);
    for (text, error) in [
        ("<!doctype html><script>alert(1)</script>", BackupError::Foreign(ForeignKind::Markup)),
        ("{\"type\":\"excalidraw\",\"elements\":[]}", BackupError::Foreign(ForeignKind::Json)),
        ("{\"greenlit\":\"backup\",\"version\":1,\"changes\":[[1,2", BackupError::Damaged),
        ("{\"greenlit\":\"backup\",\"version\":99}", BackupError::Newer),
        ("id,title,area,level,status\r\n", BackupError::Export(ExportKind::Csv)),
        ("", BackupError::Empty),
    ] {
        data.drop_file(text).await;
        let refused = Notice::backup_refused(browser, error);
        refused.until_shown().await;
        assert!(refused.text().await.ends_with('.'));
        assert!(!data.has_preview().await);
    }
    // A large one is refused before it is read.
    assert!(data.refuses_unread(12).await);
    assert_eq!(Stored::of(browser).read(keys::PROGRESS).await, None);
}

/// A backup that other programs may hand on.
const BACKUP: &str = r#"{"greenlit":"backup","version":1,"name":"Adélaïde","changes":[[1,5,2],[2,5,1]],"notes":[[1,5,"Naïve 💡"]]}"#;

/// A backup as other programs hand it on: what can be read with certainty is, and the preview says what was left out.
pub async fn files_that_went_through_other_programs_are_read(browser: &Browser, server: &Server) {
    browser.open(&format!("{}data/", server.base)).await;
    let data = Data::of(browser);
    let units = || BACKUP.encode_utf16();
    let whole = ["2 skills that are to do here would be set.", "1 note would be added."];
    let around = "The text before or after the backup would be left out.";
    for (file, flaw) in [
        ([b"\xff\xfe".to_vec(), units().flat_map(u16::to_le_bytes).collect()].concat(), None),
        ([b"\xfe\xff".to_vec(), units().flat_map(u16::to_be_bytes).collect()].concat(), None),
        (format!("\u{feff}{BACKUP}").into_bytes(), None),
        (format!("```json\n{BACKUP}\n```\n").into_bytes(), Some(around)),
        (format!("Dear Ada,\n\n{BACKUP}\n\n-- \nSent from my phone").into_bytes(), Some(around)),
        (
            BACKUP.replace('"', "”").into_bytes(),
            Some("Its quotes were curled by some program, and are read as straight ones."),
        ),
        (
            BACKUP.replace("[2,5,1]", "[2,5,1],[3,5,9]").into_bytes(),
            Some("1 status is not written as Greenlit writes it, and would be left out."),
        ),
    ] {
        data.drop_bytes(&file).await;
        let expected: Vec<_> = whole.into_iter().chain(flaw).collect();
        assert_eq!(data.preview().await, expected, "{}", String::from_utf8_lossy(&file));
        data.cancel().await;
    }
    data.drop_bytes(&[b"\xff\xfe".to_vec(), units().flat_map(u16::to_le_bytes).collect()].concat()).await;
    data.preview().await;
    data.import().await;
    Stored::of(browser).until_contains(keys::NAME, "Adélaïde").await;
    assert_eq!(Stored::of(browser).notes().await, ["5 Naïve 💡"]);
}

/// A backup of which not all can be read with certainty is refused, with the true reason.
pub async fn files_that_other_programs_broke_are_refused(browser: &Browser, server: &Server) {
    browser.open(&format!("{}data/", server.base)).await;
    let data = Data::of(browser);
    for (file, error) in [
        (
            &b"{\"greenlit\":\"backup\",\"version\":1,\"name\":\"Ad\xe9la\xefde\",\"changes\":[]}"[..],
            BackupError::Encoding,
        ),
        (BACKUP.replace("Naïve", "“Naïve”").replace('"', "“").as_bytes(), BackupError::Quotes),
        (format!("Dear Ada,\n\n{}", &BACKUP[..90]).as_bytes(), BackupError::Damaged),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", BackupError::Foreign(ForeignKind::Picture)),
    ] {
        data.drop_bytes(file).await;
        Notice::backup_refused(browser, error).until_shown().await;
        assert!(!data.has_preview().await);
    }
}

pub async fn a_link_of_ones_own_brings_the_statuses_back(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (rows, summary) = (Rows::of(browser), Summary::of(browser));
    for skill in ["http", "git", "python"] {
        rows.tick(skill).await;
        rows.until_status(skill, Status::CanDo).await;
    }
    browser.open(&format!("{}summary/", server.base)).await;
    let link = summary.share_link().await;
    let other = Browser::start(browser.engine).await;
    other.open(&format!("{}data/", server.base)).await;
    let data = Data::of(&other);
    // It may be dropped as well, on the field or anywhere, as a text or as a link with a title.
    for (on_field, text, address) in [
        (true, link.as_str(), None),
        (false, &*format!("See {link}"), None),
        (false, "Ada's skills", Some(&*link)),
    ] {
        data.drop_text(on_field, text, address).await;
        assert_eq!(data.preview().await, ["3 skills that are to do here would be set."]);
        data.until_pasted(address.unwrap_or(text)).await;
        data.cancel().await;
        data.until_pasted("").await;
    }
    Paste::of(&other).type_text(&link).await;
    assert_eq!(data.preview().await, ["3 skills that are to do here would be set."]);
    data.import().await;
    other.open(&server.base).await;
    for skill in ["http", "git", "python"] {
        Rows::of(&other).until_status(skill, Status::CanDo).await;
    }
    other.stop().await;
}

pub async fn the_last_ten_states_are_kept(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (rows, checklist, reset) = (Rows::of(browser), Checklist::of(browser), Notice::reset(browser));
    rows.tick("http").await;
    rows.until_status("http", Status::CanDo).await;
    for _ in 0..12 {
        checklist.start_over().await;
        reset.until_shown().await;
        rows.until_status("http", Status::ToDo).await;
        reset.undo().await;
        rows.until_status("http", Status::CanDo).await;
    }
    checklist.start_over().await;
    rows.until_status("http", Status::ToDo).await;
    browser.open(&format!("{}data/", server.base)).await;
    let data = Data::of(browser);
    assert_eq!(data.earlier_states().await, 10);
    let latest = data.latest_state().await;
    assert!(latest.starts_with("Before starting over. 1 green, "), "{latest}");
    data.go_back_to(1).await;
    assert_eq!(data.earlier_states().await, 10);
    browser.open(&server.base).await;
    rows.until_status("http", Status::CanDo).await;
}

pub async fn evidence_is_kept_and_harmless(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (page, rows) = (Page::of(browser), Rows::of(browser));
    let text = "https://github.com/ada/engine <img src=x onerror=alert(1)> javascript:alert(1) http://example.org https://evil.example@good.example/";
    rows.note("http", text).await;
    let address = "https://github.com/ada/engine";
    let links = [[address, "noopener noreferrer", "github.com/ada/engine"]];
    assert_eq!(rows.note_links("http").await, links);
    assert!(!page.has_foreign_elements().await);
    browser.reload().await;
    rows.until_noted(1).await;
    rows.unfold("http").await;
    assert_eq!(rows.note_text("http").await, text);
    assert_eq!(rows.note_links("http").await, links);

    // Another tab shows it, and what is written there shows here.
    let first = browser.tab().await;
    browser.open_tab(&server.base).await;
    rows.note("http", "Shorter").await;
    browser.show_tab(&first).await;
    rows.until_note("http", "Shorter").await;
    rows.until_no_note_links("http").await;

    // Any text under its key is a note, and none is longer than it may be.
    let long = "x".repeat(MAX_NOTE_CHARS * 3);
    Stored::of(browser).write_note(SKILLS[0].id, &long).await;
    browser.reload().await;
    rows.until_noted(2).await;
    rows.unfold(SKILLS[0].id).await;
    assert_eq!(rows.note_text(SKILLS[0].id).await.chars().count(), MAX_NOTE_CHARS);
}

pub async fn a_reminder_comes_once(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (page, stored) = (Page::of(browser), Stored::of(browser));
    let ten: Vec<_> = SKILLS.iter().take(10).map(|skill| (skill.id, 2 * DAY, Status::CanDo)).collect();
    stored.save_changes(&ten).await;
    browser.reload().await;
    let reminder = Notice::backup_due(browser);
    reminder.until_shown().await;
    reminder.back_up().await;
    page.until_on(ui::Page::Data).await;
    Data::of(browser).promise().await;
    browser.open(&server.base).await;
    assert!(!reminder.is_shown().await);
}

/// The state that a day begins with is kept before its first change, and once.
pub async fn the_state_of_the_day_is_kept_once(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (rows, stored) = (Rows::of(browser), Stored::of(browser));
    stored.save_changes(&[("git", 2 * DAY, Status::CanDo), ("python", 2 * DAY, Status::CanDo)]).await;
    let saved = stored.read(keys::PROGRESS).await.unwrap();
    browser.reload().await;
    assert_eq!(stored.snapshots_of_days().await, [""; 0]);
    for skill in ["http", "dns"] {
        rows.tick(skill).await;
        rows.until_status(skill, Status::CanDo).await;
    }
    assert_eq!(stored.snapshots_of_days().await, [saved.as_str()]);
    browser.reload().await;
    rows.tick("tls").await;
    rows.until_status("tls", Status::CanDo).await;
    assert_eq!(stored.snapshots_of_days().await, [saved]);
}

pub async fn quarantined_values_can_be_saved_and_deleted(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (data, stored) = (Data::of(browser), Stored::of(browser));
    let junk = "{\"version\":1,\"changes\":[[1,5,2],[<b>é %";
    stored.write(keys::PROGRESS, junk).await;
    browser.reload().await;
    Notice::unreadable(browser).until_shown().await;
    browser.open(&format!("{}data/", server.base)).await;
    assert_eq!(data.quarantined().await, 1);
    assert_eq!(data.quarantined_size().await, "39 characters.");
    assert_eq!(data.quarantined_file().await, junk);
    data.press_delete().await;
    assert_eq!(data.delete_label().await, "Delete for good");
    assert_eq!(data.quarantined().await, 1);
    data.press_delete().await;
    data.until_nothing_quarantined().await;
    assert_eq!(stored.quarantined().await, [""; 0]);
    // What was whole in it stays.
    browser.open(&server.base).await;
    assert_eq!(Rows::of(browser).green().await, 1);
}

/// The browser's promise is shown as it is, and it is asked for on a click alone.
pub async fn the_browser_is_asked_to_keep_it(browser: &Browser, server: &Server) {
    browser.open(&format!("{}data/", server.base)).await;
    let (data, declined) = (Data::of(browser), Notice::declined(browser));
    let promise = data.promise_of_the_browser().await;
    assert_eq!(data.promise().await, promise);
    assert_eq!(data.offers_to_ask().await, promise == Some(false));
    data.answer_no_then_yes().await;
    data.ask_for_promise().await;
    declined.until_shown().await;
    assert!(data.promise_text().await.contains("does not promise to keep it"));
    data.ask_for_promise().await;
    data.until_promised().await;
    assert!(data.promise_text().await.ends_with("Your browser promises not to clear it on its own."));
    assert!(!data.offers_to_ask().await);
    assert_eq!(data.times_asked().await, 2);
    assert!(!declined.is_shown().await);
}
