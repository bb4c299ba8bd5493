//! Clocks that were ahead, and pages that stay open while days pass.

use crate::pages::{
    Browser, Checklist, Clock, Compare, DAY, Data, Notice, Page, Rows, Shared, Stored, Summary,
};
use crate::server::Server;
use greenlit::catalogue::SKILLS;
use greenlit::link;
use greenlit::progress::{self, Day, Name, Progress, Status, Timestamp};
use greenlit::sync::keys;

/// Opens an address with a clock that is so many milliseconds ahead from the start.
async fn open_ahead(browser: &Browser, server: &Server, address: &str, ahead: u64) {
    server.hold_wasm(true);
    browser.visit(address).await;
    Page::of(browser).until_readable().await;
    Clock::of(browser).set_ahead(ahead).await;
    server.hold_wasm(false);
    browser.until_ready().await;
}

/// The day of a link.
fn day_of(link: &str) -> Day {
    link::find::<progress::Summary>(link).unwrap().day()
}

fn days_after(day: Day, days: u16) -> Day {
    Day::from_number(day.number() + days)
}

pub async fn a_clock_that_was_ahead_drops_no_earlier_state(browser: &Browser, server: &Server) {
    let (rows, checklist, reset) = (Rows::of(browser), Checklist::of(browser), Notice::reset(browser));
    open_ahead(browser, server, &server.base, 400 * DAY).await;
    rows.tick("http").await;
    rows.until_status("http", Status::CanDo).await;
    for _ in 0..10 {
        checklist.start_over().await;
        reset.until_shown().await;
        rows.until_status("http", Status::ToDo).await;
        reset.undo().await;
        rows.until_status("http", Status::CanDo).await;
    }

    // From now on it is right.
    browser.reload().await;
    rows.tick("dns").await;
    rows.until_status("dns", Status::CanDo).await;
    checklist.start_over().await;
    rows.until_status("dns", Status::ToDo).await;
    browser.open(&format!("{}data/", server.base)).await;
    let data = Data::of(browser);
    assert_eq!(data.earlier_states().await, 10);
    let latest = data.latest_state().await;
    assert!(latest.starts_with("Before starting over. 2 green, "), "{latest}");
    // The state of this day is among them, and none is of a day that has not come.
    assert_eq!(Stored::of(browser).snapshots_of_days().await.len(), 1);
    let today = Clock::of(browser).today().await.to_string();
    let times = data.times_of_earlier_states().await;
    assert!(times.iter().all(|time| time.starts_with(&today)), "{times:?}");
    data.go_back_to(1).await;
    browser.open(&server.base).await;
    rows.until_status("dns", Status::CanDo).await;
}

pub async fn a_clock_that_was_ahead_stops_no_reminder(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let stored = Stored::of(browser);
    let ten: Vec<_> = SKILLS.iter().take(10).map(|skill| (skill.id, 2 * DAY, Status::CanDo)).collect();
    stored.save_changes(&ten).await;
    let ahead = Clock::of(browser).now().await.as_millis() + 400 * DAY;
    for key in [keys::REMINDED, keys::BACKED_UP] {
        stored.write(key, &ahead.to_string()).await;
    }
    browser.reload().await;
    let reminder = Notice::backup_due(browser);
    reminder.until_shown().await;
    browser.reload().await;
    assert!(!reminder.is_shown().await);
}

pub async fn dates_that_have_not_come_are_told_as_today(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (clock, stored, data) = (Clock::of(browser), Stored::of(browser), Data::of(browser));
    let today = clock.today().await;
    let ahead = clock.now().await.as_millis() + 400 * DAY;

    let summary = progress::Summary::new(&Progress::default(), days_after(today, 400), Name::new("Grace"));
    let fragment = link::encode(&summary);
    browser.open(&format!("{}s/#{fragment}", server.base)).await;
    assert_eq!(Shared::of(browser).whose().await, "Grace: backend skills");
    assert_eq!(Shared::of(browser).date().await, today.to_string());
    // The link itself stays as it was made.
    assert_eq!(Page::of(browser).fragment().await, fragment);
    browser.open(&format!("{}compare/#{fragment}", server.base)).await;
    Compare::of(browser).until_compared().await;
    assert_eq!(Shared::of(browser).date().await, today.to_string());
    browser.open(&format!("{}data/#{fragment}", server.base)).await;
    assert!(data.preview_title().await.ends_with(&format!(": summary of {today}")));

    let changes = SKILLS.iter().take(3).map(|skill| progress::Change {
        skill: skill.number,
        at: Timestamp::from_millis(ahead),
        status: Status::CanDo,
    });
    stored.write(keys::PROGRESS, &changes.collect::<Progress>().encode()).await;
    stored.write(keys::BACKED_UP, &ahead.to_string()).await;
    browser.reload().await;
    assert_eq!(data.last_backup().await, format!("Last backup saved on {today}."));
    browser.open(&format!("{}summary/", server.base)).await;
    let summary = Summary::of(browser);
    assert_eq!(summary.calendar().await, "3 changes on 1 day in the last 52 weeks.");
    assert!(summary.timeline().await.contains(&today.to_string()));
    let csv = summary.csv().await;
    let row = csv.lines().find(|line| line.starts_with(SKILLS[0].id)).unwrap();
    assert!(row.contains(&today.iso()), "{row}");
}

pub async fn a_page_left_open_is_of_today(browser: &Browser, server: &Server) {
    let (clock, summary) = (Clock::of(browser), Summary::of(browser));
    // With nothing set, there is nothing to share.
    browser.open(&format!("{}about/", server.base)).await;
    Stored::of(browser).save_changes(&[("http", DAY, Status::CanDo)]).await;
    server.hold_wasm(true);
    browser.visit(&format!("{}summary/", server.base)).await;
    Page::of(browser).until_readable().await;
    clock.hold_timers().await;
    server.hold_wasm(false);
    browser.until_ready().await;
    let opened = clock.today().await;
    let first = summary.share_link().await;
    assert_eq!(day_of(&first), opened);

    clock.set_ahead(DAY).await;
    clock.come_back().await;
    let second = summary.share_link_after(&first).await;
    assert_eq!(
        (day_of(&second), summary.date().await),
        (days_after(opened, 1), days_after(opened, 1).to_string())
    );
    clock.set_ahead(2 * DAY).await;
    clock.run_timers().await;
    let third = summary.share_link_after(&second).await;
    assert_eq!(day_of(&third), days_after(opened, 2));
    clock.set_ahead(10 * DAY).await;
    assert_eq!(day_of(&summary.copy_link().await), days_after(opened, 10));
    summary.click_link_field().await;
    clock.set_ahead(20 * DAY).await;
    assert_eq!(day_of(&summary.copy_by_hand().await), days_after(opened, 20));
    clock.set_ahead(30 * DAY).await;
    let markdown = summary.markdown().await;
    assert!(markdown.contains(&days_after(opened, 30).to_string()), "{markdown}");
}

pub async fn a_change_of_the_last_moment_is_overruled_by_a_tick(browser: &Browser, server: &Server) {
    browser.open(&format!("{}data/", server.base)).await;
    let (data, rows) = (Data::of(browser), Rows::of(browser));
    let first = &SKILLS[0];
    let change = format!("[{},{},{}]", first.number, u64::MAX, Status::Skipped.code());
    data.drop_file(&format!("{{\"greenlit\":\"backup\",\"version\":1,\"changes\":[{change}]}}")).await;
    data.preview().await;
    data.import().await;
    browser.open(&server.base).await;
    rows.until_status(first.id, Status::Skipped).await;
    rows.tick(first.id).await;
    rows.until_status(first.id, Status::CanDo).await;
    browser.reload().await;
    rows.until_status(first.id, Status::CanDo).await;
}
