use crate::pages::{Browser, Notice, Page, Rows, Shared, Stored, Summary};
use crate::server::Server;
use greenlit::link::LinkError;
use greenlit::progress::Status;

pub async fn a_link_opens_elsewhere_and_changes_nothing(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (page, rows, summary) = (Page::of(browser), Rows::of(browser), Summary::of(browser));
    for skill in ["http", "git", "python"] {
        rows.tick(skill).await;
        rows.until_status(skill, Status::CanDo).await;
    }
    rows.press_second("dns", Status::Learning).await;
    rows.until_status("dns", Status::Learning).await;
    let (percent, sentence) = (page.percent().await, page.sentence().await);

    browser.open(&format!("{}summary/", server.base)).await;
    let nameless = summary.share_link().await;
    summary.set_name("Ada Lovelace").await;
    let link = summary.share_link().await;
    assert_ne!(link, nameless);
    assert_eq!((page.percent().await, page.sentence().await), (percent, sentence.clone()));
    assert_eq!(summary.listed(Status::CanDo).await, ["HTTP", "Python", "Git"]);
    let fragment = link.split_once('#').unwrap().1;
    assert!(fragment.bytes().all(|byte| byte.is_ascii_alphanumeric()), "{link}");
    assert!(link.starts_with(&format!("{}s/#", server.base)));
    let today = summary.date().await;
    assert!(today.contains(" 20"), "{today}");

    // Another browser, whose owner has ticked something else.
    let other = Browser::start(browser.engine).await;
    other.open(&server.base).await;
    let (page, mine, shared) = (Page::of(&other), Rows::of(&other), Shared::of(&other));
    mine.tick("mysql").await;
    mine.until_status("mysql", Status::CanDo).await;
    let before = Stored::of(&other).all().await;
    other.open(&link).await;
    assert_eq!(shared.whose().await, "Ada Lovelace: backend skills");
    assert_eq!(shared.date().await, today);
    assert_eq!((page.percent().await, page.sentence().await), (percent, sentence));
    assert_eq!(shared.skills(Status::CanDo).await, ["Python", "Git", "HTTP"]);
    assert_eq!(shared.skills(Status::Learning).await, ["Domain names and DNS"]);
    assert!(shared.is_read_only().await);
    assert_eq!(Stored::of(&other).all().await, before);
    other.open(&server.base).await;
    mine.until_status("mysql", Status::CanDo).await;
    mine.until_status("http", Status::ToDo).await;
    other.stop().await;
}

pub async fn a_damaged_link_says_so(browser: &Browser, server: &Server) {
    browser.open(&format!("{}summary/", server.base)).await;
    let link = Summary::of(browser).share_link().await;
    let cut = &link[..link.len() - 2];
    let last = if link.ends_with('z') { "y" } else { "z" };
    let mistyped = format!("{}{last}", &link[..link.len() - 1]);
    let there = format!("{}s/", server.base);
    for (address, error) in [
        (cut.to_owned(), LinkError::Truncated),
        (mistyped, LinkError::Damaged),
        (format!("{there}#hello"), LinkError::Foreign),
        (there, LinkError::Empty),
    ] {
        // A page of its own for each: one that differs by its fragment alone would not load again.
        browser.leave().await;
        browser.open(&address).await;
        let refused = Notice::link_refused(browser, error);
        refused.until_shown().await;
        assert!(!refused.message().await.is_empty());
    }
    // And one that is whole opens in the same page, whatever stuck to its end.
    let fragment = link.split_once('#').unwrap().1;
    Page::of(browser).go_to_fragment(&format!("{fragment}).")).await;
    Shared::of(browser).until_opened().await;
}
