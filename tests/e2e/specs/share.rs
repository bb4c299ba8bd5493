use crate::engine::Browser;
use crate::pages::{Page, Shared, Stored, Summary};
use crate::server::Server;

pub async fn a_link_opens_elsewhere_and_changes_nothing(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let page = Page::of(browser);
    for skill in ["http", "git", "python"] {
        page.tick(skill).await;
        page.until_status(skill, "can").await;
    }
    page.press_second("dns", "learning").await;
    page.until_status("dns", "learning").await;
    let (percent, sentence) = (page.percent().await, page.sentence().await);

    browser.open(&format!("{}summary/", server.base)).await;
    let nameless = page.share_link().await;
    Summary::of(browser).type_name("Ada Lovelace").await;
    let link = page.share_link().await;
    assert_ne!(link, nameless);
    assert_eq!((page.percent().await, page.sentence().await), (percent, sentence.clone()));
    assert_eq!(page.listed("can").await, ["HTTP", "Python", "Git"]);
    let fragment = link.split_once('#').unwrap().1;
    assert!(fragment.bytes().all(|byte| byte.is_ascii_alphanumeric()), "{link}");
    assert!(link.starts_with(&format!("{}s/#", server.base)));
    let today = Summary::of(browser).date().await;
    assert!(today.contains(" 20"), "{today}");

    // Another browser, whose owner has ticked something else.
    let other = Browser::start(browser.engine).await;
    other.open(&server.base).await;
    let (mine, shared) = (Page::of(&other), Shared::of(&other));
    mine.tick("mysql").await;
    mine.until_status("mysql", "can").await;
    let before = Stored::of(&other).all().await;
    other.open(&link).await;
    assert_eq!(shared.whose().await, "Ada Lovelace: backend skills");
    assert_eq!(shared.date().await, today);
    assert_eq!((mine.percent().await, mine.sentence().await), (percent, sentence));
    assert_eq!(mine.listed("can").await, ["HTTP", "Python", "Git"]);
    assert_eq!(mine.listed("learning").await, ["Domain names and DNS"]);
    assert!(shared.is_read_only().await);
    assert_eq!(Stored::of(&other).all().await, before);
    other.open(&server.base).await;
    mine.until_status("mysql", "can").await;
    mine.until_status("http", "todo").await;
    other.stop().await;
}

pub async fn a_damaged_link_says_so(browser: &Browser, server: &Server) {
    browser.open(&format!("{}summary/", server.base)).await;
    let page = Page::of(browser);
    let link = page.share_link().await;
    let cut = &link[..link.len() - 2];
    let last = if link.ends_with('z') { "y" } else { "z" };
    let mistyped = format!("{}{last}", &link[..link.len() - 1]);
    let there = format!("{}s/", server.base);
    for (address, kind) in [
        (cut.to_owned(), "link-truncated"),
        (mistyped, "link-damaged"),
        (format!("{there}#hello"), "link-foreign"),
        (format!("{there}#9abc"), "link-newer"),
        (there, "link-empty"),
    ] {
        // A page of its own for each: one that differs by its fragment alone would not load again.
        browser.leave().await;
        browser.open(&address).await;
        assert!(!page.until_refused(kind).await.is_empty());
    }
    // And one that is whole opens in the same page, whatever stuck to its end.
    let fragment = link.split_once('#').unwrap().1;
    page.go_to_fragment(&format!("{fragment}).")).await;
    page.until_opened().await;
}
