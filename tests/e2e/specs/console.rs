//! The console of the debug build. There Leptos tells of HTML that is not as it would have written it, and of signals that are
//! read where nothing follows them.

use crate::pages::{
    Browser, Checklist, Compare, DAY, Data, Frame, Notice, Page, Rows, Shared, Site, Stack, Stored, Summary,
};
use crate::server::Server;
use greenlit::backup::{BackupError, ForeignKind};
use greenlit::catalogue::{Lens, Level, SKILLS};
use greenlit::progress::Status;
use greenlit::sync::keys;
use greenlit::ui;
use greenlit::ui::store::Theme;

/// Chromium's own messages: the first of any page whose preloads name hashes, the second where there is no service
/// worker, as in a debug build.
const OF_THE_BROWSER: [&str; 2] = [
    "The `integrity` attribute is currently ignored for preload destinations that do not support subresource integrity. See https://crbug.com/981419 for more information",
    "network - A bad HTTP response code (404) was received when fetching the script.",
];

/// A message of the spec itself, to see that it hears the console.
const CALL: &str = "Is anybody there?";

/// Fails where the console has a warning or an error.
async fn assert_quiet(browser: &Browser, doing: &str) {
    Site::of(browser).warn(CALL).await;
    let (calls, mut said): (Vec<_>, Vec<_>) =
        browser.warnings().await.into_iter().partition(|message| message.contains(CALL));
    assert_eq!(calls.len(), 1, "the driver does not tell what the console says");
    said.retain(|message| !OF_THE_BROWSER.iter().any(|known| message.ends_with(known)));
    assert!(said.is_empty(), "{doing}:\n{}", said.join("\n"));
}

/// Opens an address. A page that could not be hydrated never answers, but says that it is broken.
async fn open(browser: &Browser, address: &str) {
    Site::of(browser).open_even_broken(address).await;
    assert_quiet(browser, address).await;
}

/// Sets as much as a page can show: a skill of each status, two of them long ago, and a note with links.
async fn set(browser: &Browser, server: &Server) {
    open(browser, &format!("{}about/", server.base)).await;
    let stored = Stored::of(browser);
    stored
        .save_changes(&[
            ("http", 400 * DAY, Status::CanDo),
            ("git", DAY, Status::CanDo),
            ("django", 3 * DAY, Status::CanDo),
            ("dns", 2 * DAY, Status::Learning),
            ("tls", 2 * DAY, Status::Skipped),
        ])
        .await;
    stored.save_note("http", "Mine https://example.org/a https://example.org/b").await;
    super::keep_a_role(browser).await;
    super::keep_a_team(browser).await;
    super::add_own(browser).await;
    stored.write(keys::THEME, Theme::Dark.slug()).await;
}

/// Every page with nothing set, and the checklist in all its states.
pub async fn the_checklist_is_quiet(browser: &Browser, server: &Server) {
    for page in ui::Page::ALL {
        open(browser, &format!("{}{}", server.base, page.path())).await;
    }
    set(browser, server).await;
    open(browser, &server.base).await;
    let (rows, checklist, frame) = (Rows::of(browser), Checklist::of(browser), Frame::of(browser));
    rows.tick("readable-code").await;
    rows.press_second("concurrency", Status::Learning).await;
    rows.note("readable-code", "Read https://example.org/").await;
    checklist.show_only(Status::CanDo).await;
    checklist.show_level(Level::Core).await;
    checklist.search("cod").await;
    checklist.search("xyzzy").await;
    checklist.show_all().await;
    assert_quiet(browser, "the checklist, in use").await;
    for lens in Lens::ALL {
        open(browser, &format!("{}?by={}&show=todo", server.base, lens.slug())).await;
        assert_eq!(checklist.filters().await.lens, lens);
        // In another lens than by area the browser builds the rows, and asks for what their details say.
        checklist.open_first_details().await;
        checklist.choose_lens(Lens::Areas).await;
        assert_quiet(browser, &format!("the lens {}", lens.slug())).await;
    }
    open(browser, &format!("{}#http", server.base)).await;
    checklist.start_over().await;
    Notice::reset(browser).undo().await;
    rows.until_status("http", Status::CanDo).await;
    frame.open_shortcuts().await;
    frame.switch_shortcuts().await;
    assert_quiet(browser, "starting over").await;
}

pub async fn the_stack_is_quiet(browser: &Browser, server: &Server) {
    set(browser, server).await;
    open(browser, &format!("{}stack/", server.base)).await;
    let (rows, stack) = (Rows::of(browser), Stack::of(browser));
    stack.take_hint("django").await;
    rows.until_status("python", Status::Learning).await;
    rows.tick("python").await;
    rows.note("python", "Mine").await;
    stack.start_from("python-web").await.undo().await;
    rows.until_status("python", Status::CanDo).await;
    assert_quiet(browser, "the stack, in use").await;
}

/// One's own summary with evidence, and the page of its link, alone and beside one's own.
pub async fn summaries_are_quiet(browser: &Browser, server: &Server) {
    set(browser, server).await;
    open(browser, &format!("{}summary/", server.base)).await;
    let summary = Summary::of(browser);
    summary.set_name("Ada").await;
    summary.open_evidence().await;
    summary.choose_evidence(1).await;
    summary.until_evidence_revealed("1 link ").await;
    let link = summary.share_link().await;
    summary.open_area("web").await;
    summary.open_confirm().await;
    summary.confirm_all().await;
    summary.missing_of_role().await;
    assert_quiet(browser, "the summary, in use").await;
    open(browser, &link).await;
    Shared::of(browser).missing_of_role().await;
    assert_quiet(browser, "a summary against a role").await;
    open(browser, &link[..link.len() - 2]).await;
    let compare = link.replace("/s/#", "/compare/#");
    open(browser, &compare).await;
    open(browser, &compare[..compare.len() - 2]).await;
    Page::of(browser).go_to_fragment(link.split_once('#').unwrap().1).await;
    Compare::of(browser).lacks_of_role().await;
    assert_quiet(browser, "a link that comes later").await;
}

pub async fn the_data_page_is_quiet(browser: &Browser, server: &Server) {
    set(browser, server).await;
    // A value that cannot be read is quarantined, and ten older ticks are worth a backup.
    open(browser, &server.base).await;
    let stored = Stored::of(browser);
    let ten: Vec<_> = SKILLS.iter().take(10).map(|skill| (skill.id, 2 * DAY, Status::CanDo)).collect();
    stored.save_changes(&ten).await;
    let whole = stored.read(keys::PROGRESS).await.unwrap();
    stored.write(keys::PROGRESS, &whole[..whole.len() - 1]).await;
    open(browser, &server.base).await;
    Notice::unreadable(browser).until_shown().await;
    Notice::backup_due(browser).until_shown().await;
    assert_quiet(browser, "the checklist, with an alert and a reminder").await;
    open(browser, &format!("{}data/", server.base)).await;
    let data = Data::of(browser);
    data.backup().await;
    data.drop_file("no backup").await;
    Notice::backup_refused(browser, BackupError::Foreign(ForeignKind::Text)).until_shown().await;
    data.drop_file(r#"{"greenlit":"backup","version":1,"changes":[[30,5,2]],"notes":[[31,5,"Mine"]]}"#).await;
    data.preview().await;
    assert_quiet(browser, "the data page, with a backup offered").await;
    data.import().await;
    data.go_back_to(1).await.undo().await;
    data.press_delete().await;
    data.press_delete().await;
    data.until_nothing_quarantined().await;
    assert_quiet(browser, "the data page, in use").await;
}
