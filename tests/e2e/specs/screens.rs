//! The checklist for those in front of it: on a first visit and on the next ones, on a phone and on a wide screen.

use crate::pages::{Browser, Checklist, DAY, Notice, Page, Rows, Site, Stored};
use crate::server::Server;
use greenlit::catalogue::{Lens, Level, SKILLS};
use greenlit::progress::Status;

pub async fn a_first_visit_has_an_opening(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (rows, checklist) = (Rows::of(browser), Checklist::of(browser));
    assert!(checklist.has_opening().await);
    checklist.until_no_suggestions().await;
    assert_eq!(checklist.meaning().await, "Green: you can show it.");
    rows.tick("http").await;
    rows.until_status("http", Status::CanDo).await;
    // Nothing moves while one is at it. The next visit begins with what one comes back to.
    assert!(checklist.has_opening().await);
    browser.reload().await;
    assert!(!checklist.has_opening().await);
    checklist.until_suggestion_seen().await;
}

pub async fn a_quick_pass_takes_titles_alone(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (rows, page, checklist) = (Rows::of(browser), Page::of(browser), Checklist::of(browser));
    assert!(checklist.sees_sentence("http").await);
    checklist.start_quick_pass().await;
    assert!(!checklist.sees_sentence("http").await);
    rows.tick("http").await;
    rows.until_status("http", Status::CanDo).await;

    // All core skills of an area are one click, which can be undone and spares what was skipped.
    let core =
        SKILLS.iter().filter(|skill| skill.area().id == "web" && skill.level == Some(Level::Core)).count();
    checklist.tick_all_core("web").await;
    checklist.until_no_core_left("web").await;
    assert_eq!(rows.green().await, core as u64);
    Notice::core_ticked(browser).undo().await;
    rows.until_number_green(1).await;
    assert_eq!(rows.status("http").await, Status::CanDo);
    checklist.tick_all_core("web").await;
    rows.until_number_green(core).await;
    checklist.end_quick_pass().await;
    assert!(checklist.sees_sentence("http").await);
    browser.reload().await;
    assert_eq!(rows.green().await, core as u64);
    assert!(page.percent().await > 0);
}

/// A skill being learned is what one comes back for, and stands before what is next.
pub async fn what_one_learns_is_named_first(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let learning: Vec<_> = SKILLS.iter().filter(|skill| skill.level.is_some()).take(6).collect();
    let changes: Vec<_> = learning.iter().map(|skill| (skill.id, DAY, Status::Learning)).collect();
    Stored::of(browser).save_changes(&changes).await;
    browser.leave().await;
    browser.open(&server.base).await;
    let (rows, checklist) = (Rows::of(browser), Checklist::of(browser));
    checklist.until_learning(4).await;
    let first: Vec<_> = learning.iter().take(4).map(|skill| skill.title).collect();
    assert_eq!(checklist.learning().await, first);
    checklist.show_learning().await;
    rows.until_number_in_sight(learning.len()).await;
    rows.tick(learning[0].id).await;
    rows.until_status(learning[0].id, Status::CanDo).await;
    let next: Vec<_> = learning.iter().skip(1).take(4).map(|skill| skill.title).collect();
    checklist.until_learning(4).await;
    checklist.until_first_learning(next[0]).await;
    assert_eq!(checklist.learning().await, next);
}

pub async fn the_list_of_groups_follows(browser: &Browser, server: &Server) {
    Site::of(browser).resize(1280, 800).await;
    browser.open(&server.base).await;
    let checklist = Checklist::of(browser);
    for group in ["security", "container-tools", "web"] {
        checklist.scroll_to(group).await;
        checklist.until_reading(group).await;
    }
    checklist.choose_lens(Lens::Employers).await;
    let last = Lens::Employers.groups().last().expect("a group");
    checklist.until_other_lens().await;
    checklist.scroll_to(last.id).await;
    checklist.until_reading(last.id).await;
}

pub async fn a_phone_shows_where_one_is(browser: &Browser, server: &Server) {
    Site::of(browser).resize(390, 844).await;
    browser.open(&server.base).await;
    let (rows, page, checklist) = (Rows::of(browser), Page::of(browser), Checklist::of(browser));
    assert!(checklist.sees_first_skill().await);
    let screens = checklist.screens().await;
    println!("{screens:.1} screens of a phone");
    assert!(screens <= 12.0, "{screens} screens");

    rows.until_out_of_sight("query-plans").await;
    checklist.choose_from_bar("databases").await;
    rows.until_in_sight("query-plans").await;
    checklist.until_bar_names("Databases").await;
    rows.toggle_group("databases").await;
    rows.until_out_of_sight("query-plans").await;

    // What is asked for is unfolded: by an address, by a search, by a filter.
    page.go_to_fragment("tls").await;
    rows.until_in_sight("tls").await;
    assert_eq!(rows.focused().await, "tls");
    checklist.search_from_bar().await;
    checklist.until_searching().await;
    checklist.search("query plan").await;
    rows.until_in_sight("query-plans").await;
}

/// It is read once and stays in the way until it is dismissed.
pub async fn a_reminder_takes_little_of_a_phone(browser: &Browser, server: &Server) {
    Site::of(browser).resize(390, 844).await;
    browser.open(&server.base).await;
    let ten: Vec<_> = SKILLS.iter().take(10).map(|skill| (skill.id, 2 * DAY, Status::CanDo)).collect();
    Stored::of(browser).save_changes(&ten).await;
    browser.reload().await;
    let reminder = Notice::backup_due(browser);
    reminder.until_shown().await;
    let height = reminder.height().await;
    assert!(height <= 844.0 / 7.0, "{height} px");
}

/// The best match comes first, wherever it stands in the catalogue, and nothing under it sets everything back.
pub async fn the_best_match_comes_first(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (rows, checklist) = (Rows::of(browser), Checklist::of(browser));
    assert!(checklist.offers_to_start_over().await);
    for (typed, best) in [("index", "indexes"), ("python", "python")] {
        checklist.search(typed).await;
        rows.until_first_in_sight(best).await;
    }
    assert!(!checklist.offers_to_start_over().await);
    checklist.clear_search().await;
    rows.until_first_in_sight(SKILLS[0].id).await;
}
