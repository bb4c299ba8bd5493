use crate::engine::Browser;
use crate::pages::Page;
use crate::server::Server;
use greenlit::catalogue::{MAX_NUMBER, SkillNumber, by_number};

pub async fn what_is_new_is_told_once(browser: &Browser, server: &Server) {
    let news = "[role=status][data-notice=news]";
    // Someone new is told nothing.
    browser.open(&server.base).await;
    assert_eq!(browser.number_of(news).await, 0);
    Page::of(browser).tick("http").await;

    // Someone who was here before the newest three is told of them.
    let seen = |highest: u16| format!("localStorage.setItem('greenlit.seen', '{highest}')");
    browser.ask(&seen(MAX_NUMBER.get() - 3)).await;
    browser.reload().await;
    assert_eq!(browser.text(&format!("{news} p")).await, "3 skills are new since your last visit.");
    let chips =
        format!("return [...document.querySelectorAll('{news} .chip')].map(chip => chip.textContent)");
    let newest: Vec<_> = (MAX_NUMBER.get() - 2..=MAX_NUMBER.get())
        .map(SkillNumber::new)
        .filter_map(by_number)
        .map(|skill| skill.title)
        .collect();
    assert_eq!(browser.ask(&chips).await, serde_json::json!(newest));
    let id = by_number(MAX_NUMBER).unwrap().id;
    browser.click(&format!("{news} .chip[href='#{id}']")).await;
    browser.until(&format!("location.hash === '#{id}'")).await;
    assert_eq!(Page::of(browser).focused().await, id);
    browser.click(&format!("{news} [data-do=dismiss]")).await;
    assert_eq!(browser.number_of(news).await, 0);
    browser.reload().await;
    assert_eq!(browser.number_of(news).await, 0);

    // A reload by itself takes nothing away; going on with the list does. And what is long is kept short.
    browser.ask(&seen(MAX_NUMBER.get() - 40)).await;
    browser.reload().await;
    browser.reload().await;
    assert!(browser.text(&format!("{news} p")).await.starts_with("40 skills are new"));
    assert_eq!(browser.number_of(&format!("{news} .chip")).await, 8);
    Page::of(browser).tick("readable-code").await;
    browser.reload().await;
    assert_eq!(browser.number_of(news).await, 0);

    // The first release remembered nothing of the kind, and had 200 skills.
    browser.ask("localStorage.removeItem('greenlit.seen')").await;
    browser.reload().await;
    assert_eq!(browser.number_of(&format!("{news} .chip")).await, u64::from(MAX_NUMBER.get() - 200).min(8));
}
