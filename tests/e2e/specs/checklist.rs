use super::total;
use crate::engine::Browser;
use crate::pages::Page;
use crate::server::Server;
use greenlit::catalogue::{ADS_READ, AREAS, Level, SKILLS, WORDS, by_id};

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
    let page = Page::of(browser);
    // In the lens that the address names, and by area without one.
    for (query, lens) in [("?by=employers", "other"), ("", "areas")] {
        browser.open(&format!("{}{query}#indexes", server.base)).await;
        let in_sight =
            "(r => r.top >= 0 && r.top < innerHeight)(document.activeElement.getBoundingClientRect())";
        browser.until(&format!("{in_sight} && document.activeElement.closest('[data-lens={lens}]')")).await;
        assert_eq!(page.focused().await, "indexes");
    }
    // An address within the page leads to where a filter or a search had hidden it.
    page.search("python").await;
    browser.until("!document.querySelector('#indexes').checkVisibility()").await;
    browser.ask("location.hash = ''; location.hash = 'indexes'").await;
    browser.until("document.querySelector('#indexes').checkVisibility()").await;
    assert_eq!(page.focused().await, "indexes");
}

pub async fn a_skill_opens_in_place(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let page = Page::of(browser);
    page.tick("sql-queries").await;
    page.until_status("sql-queries", "can").await;
    browser.click("#query-plans summary").await;
    browser.until("document.querySelector('#query-plans .prove').checkVisibility()").await;
    let told = browser.text("#query-plans .more").await;
    let (skill, leads_to) = (by_id("query-plans").unwrap(), by_id("indexes").unwrap());
    let words = &WORDS[skill.index()];
    for said in
        [words.prove.unwrap(), words.why, &format!("Named in {} of {ADS_READ} job ads read.", skill.ads)]
    {
        assert!(told.contains(said), "{told} does not say: {said}");
    }
    let links = "return [...document.querySelectorAll('#query-plans .read a')].map(link => link.getAttribute('href'))";
    let urls: Vec<_> = words.read.iter().map(|(_, url)| *url).collect();
    assert_eq!(browser.ask(links).await, serde_json::json!(urls));

    // What it needs is green where it is met, and both directions lead on.
    browser
        .until("document.querySelector(\"#query-plans .chip[href='#sql-queries']\").dataset.status === 'can'")
        .await;
    assert_eq!(browser.text("#query-plans [data-leads] .chip[href='#indexes']").await, leads_to.title);
    page.press_second("indexes", "learning").await;
    browser.until("document.querySelector(\"#query-plans [data-leads] .chip[href='#indexes']\").dataset.status === 'learning'").await;
    browser.click("#query-plans [data-leads] .chip[href='#indexes']").await;
    browser.until("location.hash === '#indexes'").await;
    assert_eq!(page.focused().await, "indexes");
    browser.click("#query-plans [data-own]").await;
    browser.until("location.hash === '#query-plans'").await;

    // Closed and opened again, and from the keyboard, it is the same.
    page.focus("query-plans").await;
    browser.press("oo").await;
    browser.until("document.querySelector('#query-plans details').open").await;
    let dependents = SKILLS.iter().filter(|other| other.needs.contains(&skill.number)).count();
    assert_eq!(browser.number_of("#query-plans [data-leads] .chip").await, dependents as u64);
}

pub async fn a_search_forgives_a_slip(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let page = Page::of(browser);
    for (typed, found) in [("kuberntes", "kubernetes"), ("pyhton", "python"), ("golnag", "go")] {
        page.search(typed).await;
        browser.until(&format!("document.querySelector('#{found}').checkVisibility() && document.querySelector('#near').checkVisibility()")).await;
        assert!(page.rows().await < 5, "{typed}");
    }
    // What is spelled right brings nothing that is only near.
    page.search("python").await;
    browser.until("!document.querySelector('#near').checkVisibility()").await;
}

pub async fn a_level_narrows_the_list(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let page = Page::of(browser);
    for level in Level::ALL {
        page.choose("level", level.label()).await;
        let expected = SKILLS.iter().filter(|skill| skill.level == Some(level)).count() as u64;
        browser.until(&format!("[...document.querySelectorAll('.row')].filter(row => row.checkVisibility()).length === {expected}")).await;
    }
    // It goes with the other filters, stays in the address, and gives way to an address that names another skill.
    page.tick("scaling").await;
    page.until_status("scaling", "can").await;
    page.choose("filter", "can").await;
    browser
        .until("[...document.querySelectorAll('.row')].filter(row => row.checkVisibility()).length === 1")
        .await;
    browser.reload().await;
    assert_eq!(page.rows().await, 1);
    assert!(
        browser.driver.current_url().await.unwrap().query().unwrap_or_default().contains("level=advanced")
    );
    browser.ask("location.hash = 'http'").await;
    browser.until("document.querySelector('#http').checkVisibility()").await;
    assert_eq!(page.rows().await, SKILLS.len() as u64);
}
