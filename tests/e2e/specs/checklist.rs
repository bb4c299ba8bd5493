use super::total;
use crate::engine::Browser;
use crate::pages::Page;
use crate::server::Server;
use greenlit::catalogue::{AREAS, SKILLS};

pub async fn every_skill_stands_with_its_sentence(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    assert_eq!(browser.number_of("input[type=checkbox][data-skill]").await, SKILLS.len() as u64);
    let odd = browser
        .ask(
            "return [...document.querySelectorAll('.row')].filter(row =>
                !row.querySelector('.can').textContent.startsWith('I can ') || !row.querySelector('.title').textContent
                || document.getElementById(row.querySelector('input').getAttribute('aria-describedby')) !== row.querySelector('.can')
            ).map(row => row.id)",
        )
        .await;
    assert_eq!(odd, serde_json::json!([]), "rows without a title or a sentence");
    let groups = browser.ask("return [...document.querySelectorAll('.group')].map(group => group.id)").await;
    let areas: Vec<_> = AREAS.iter().map(|area| area.id).collect();
    assert_eq!(groups, serde_json::json!(areas));
}

pub async fn a_tick_is_one_click_and_counts_at_once(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let page = Page::of(browser);
    let (all, area) = (total(), page.group("programming").await);
    assert_eq!(page.sentence().await, format!("0 green, {all} to do."));
    assert_eq!((page.percent().await, area.as_str()), (0, "0 of 10 green"));

    page.tick("readable-code").await;
    page.until_status("readable-code", "can").await;
    assert_eq!(page.sentence().await, format!("1 green, {} to do.", all - 1));
    assert_eq!((page.percent().await, page.group("programming").await.as_str()), (1, "1 of 10 green"));
    assert_eq!(page.said().await, format!("Readable code: can do. 1 of {all} green, 1 %."));

    page.focus("data-structures").await;
    browser.press(" ").await;
    page.until_status("data-structures", "can").await;
    page.press_second("error-handling", "learning").await;
    page.until_status("error-handling", "learning").await;
    page.press_second("concurrency", "skipped").await;
    page.until_status("concurrency", "skipped").await;
    assert_eq!(
        page.sentence().await,
        format!("2 green, 1 learning, {} to do. 1 skipped, not counted.", all - 4)
    );
    assert_eq!(page.group("programming").await, "2 of 9 green");

    page.press_second("error-handling", "learning").await;
    page.until_status("error-handling", "todo").await;
    page.tick("readable-code").await;
    page.until_status("readable-code", "todo").await;

    // Of a group of alternatives one is enough, and a second one adds nothing.
    page.tick("python").await;
    page.until_status("python", "can").await;
    assert_eq!(page.group("languages").await, "1 of 1 green");
    page.tick("java").await;
    page.until_status("java", "can").await;
    assert_eq!(page.group("languages").await, "1 of 1 green");
}

pub async fn a_search_and_a_filter_narrow_the_list(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let page = Page::of(browser);
    page.search("INDEXES").await;
    browser.until("document.querySelector('#indexes').checkVisibility() && !document.querySelector('#python').checkVisibility()").await;
    assert!(page.rows().await < 10);
    assert_eq!(
        page.said().await,
        format!("{} skills shown.", page.rows().await).replace("1 skills", "1 skill")
    );

    page.search("golang").await;
    browser.until("document.querySelector('#go').checkVisibility()").await;
    page.search("no such skill").await;
    browser.until("document.querySelector('[data-empty]').checkVisibility()").await;
    assert_eq!(page.rows().await, 0);
    browser.click("[data-do='show-all']").await;
    browser.until("document.querySelector('#python').checkVisibility()").await;
    assert_eq!(page.rows().await, SKILLS.len() as u64);

    page.tick("git").await;
    page.until_status("git", "can").await;
    page.choose("filter", "can").await;
    browser.until("!document.querySelector('#python').checkVisibility()").await;
    assert_eq!(page.rows().await, 1);
    // What one unticks while looking at it stays until one asks again.
    page.tick("git").await;
    page.until_status("git", "todo").await;
    assert_eq!(page.rows().await, 1);
    page.choose("filter", "todo").await;
    browser.until("document.querySelector('#python').checkVisibility()").await;
    assert_eq!(page.rows().await, SKILLS.len() as u64);
}

pub async fn an_address_leads_to_a_skill(browser: &Browser, server: &Server) {
    browser.open(&format!("{}?by=employers#indexes", server.base)).await;
    let page = Page::of(browser);
    browser.until("document.querySelector('#indexes').checkVisibility()").await;
    let in_sight = "(r => r.top >= 0 && r.top < innerHeight)(document.querySelector('#indexes').getBoundingClientRect())";
    browser.until(in_sight).await;
    assert_eq!(page.focused().await, "indexes");

    // Its details lead on, and unfold without a script.
    let open = browser.find("#indexes summary").await;
    open.click().await.expect("it opens");
    browser.until("document.querySelector('#indexes .prove').checkVisibility()").await;
    browser.click("#indexes .chip[href$='#query-plans']").await;
    browser
        .until("location.hash === '#query-plans' && document.querySelector('#query-plans').checkVisibility()")
        .await;
}
