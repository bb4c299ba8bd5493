use crate::pages::{Browser, Notice, Rows, Stored};
use crate::server::Server;
use greenlit::catalogue::{MAX_NUMBER, SKILLS};
use greenlit::sync::keys;

/// Has the browser remember a visit at which these were the newest skills but so many.
async fn remember_all_but(browser: &Browser, number: u16) {
    Stored::of(browser).write(keys::SEEN, &(MAX_NUMBER.get() - number).to_string()).await;
    browser.reload().await;
}

pub async fn new_skills_are_announced_once(browser: &Browser, server: &Server) {
    let news = Notice::news(browser);
    // To someone new nothing is announced.
    browser.open(&server.base).await;
    assert!(!news.is_shown().await);
    Rows::of(browser).tick("http").await;

    // To someone who was here before the newest three they are.
    remember_all_but(browser, 3).await;
    assert_eq!(news.message().await, "3 skills are new since your last visit.");
    let newest: Vec<_> = SKILLS.iter().filter(|skill| skill.number.get() > MAX_NUMBER.get() - 3).collect();
    assert_eq!(news.skills().await, newest.iter().map(|skill| skill.title).collect::<Vec<_>>());
    let last = newest[2];
    news.follow_to(last).await;
    assert_eq!(Rows::of(browser).focused().await, last.id);
    news.dismiss().await;
    assert!(!news.is_shown().await);
    browser.reload().await;
    assert!(!news.is_shown().await);

    // A reload by itself takes nothing away; going on with the list does. And a long list is kept short.
    remember_all_but(browser, 40).await;
    browser.reload().await;
    assert!(news.message().await.starts_with("40 skills are new"));
    assert_eq!(news.skills().await.len(), 8);
    Rows::of(browser).tick("readable-code").await;
    browser.reload().await;
    assert!(!news.is_shown().await);

    // The first release remembered nothing of the kind, and had 200 skills.
    Stored::of(browser).remove(keys::SEEN).await;
    browser.reload().await;
    let number = usize::from(MAX_NUMBER.get() - 200).min(8);
    assert_eq!(news.skills().await.len(), number);
}
