use crate::engine::Browser;
use crate::pages::Page;
use crate::server::Server;
use greenlit::catalogue::{ADS_READ, Lens, SKILLS, by_id};

pub async fn one_tick_shows_in_every_lens(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let page = Page::of(browser);
    page.tick("indexes").await;
    page.until_status("indexes", "can").await;
    let skill = by_id("indexes").unwrap();
    for lens in [Lens::Demand, Lens::Responsibilities, Lens::Employers] {
        page.choose("lens", lens.slug()).await;
        browser.until("document.querySelector('[data-lens=other] .row')").await;
        let groups: Vec<_> = lens.groups().collect();
        let shown = browser.number_of("main [data-lens='other'] .group").await;
        assert_eq!(shown, groups.len() as u64);
        for group in &groups {
            let rows = browser.number_of(&format!("#{} .row", group.id)).await;
            assert_eq!(rows, group.skills().count() as u64, "{}", group.id);
            let green = page.group(group.id).await.starts_with("1 of ");
            assert_eq!(green, group.has(skill), "{}", group.id);
        }
        // Ticking here shows in every group that the skill stands in, and by area.
        page.tick("indexes").await;
        page.until_status("indexes", "todo").await;
        let everywhere =
            "[...document.querySelectorAll(\"input[data-skill='indexes']\")].every(tick => !tick.checked)";
        browser.until(everywhere).await;
        for group in groups.iter().filter(|group| group.has(skill)) {
            assert!(page.group(group.id).await.starts_with("0 of "));
        }
        page.tick("indexes").await;
        page.until_status("indexes", "can").await;
    }
    assert!(browser.driver.current_url().await.unwrap().query().unwrap_or_default().contains("by=employers"));
    browser.reload().await;
    assert_eq!(browser.number_of("main [data-lens='other'] .group").await, 10);
    page.choose("lens", "areas").await;
    browser.until("document.querySelector('#indexes').checkVisibility()").await;
    assert_eq!(page.status("indexes").await, "can");
    assert_eq!(browser.number_of("input[data-skill='indexes']").await, 1);
}

pub async fn the_list_is_sorted_by_demand(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    Page::of(browser).choose("lens", "demand").await;
    browser.until("document.querySelector('[data-lens=other] .row')").await;
    let shown = "return [...document.querySelectorAll('[data-lens=other] .row')].map(row => row.querySelector('input').dataset.skill)";
    let shown: Vec<String> = serde_json::from_value(browser.ask(shown).await).unwrap();
    let ads: Vec<_> = shown.iter().map(|id| by_id(id).unwrap().ads).collect();
    assert_eq!(shown.len(), SKILLS.len());
    assert!(ads.is_sorted_by(|one, next| one >= next), "{ads:?}");
    assert_eq!(browser.text("[data-lens=other] .row .level").await, format!("{} of {ADS_READ} ads", ads[0]));
}

/// In every group that a skill stands in its details say the same, and they are asked for once.
pub async fn details_say_the_same_in_every_lens(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    Page::of(browser).choose("lens", "employers").await;
    browser.until("document.querySelector('[data-lens=other] .row')").await;
    for id in ["indexes", "http"] {
        let row = format!("[data-lens=other] .row:has([data-skill={id}])");
        browser.click(&format!("{row} summary")).await;
        browser.until(&format!("document.querySelector('{row} .explained p')?.checkVisibility()")).await;
        let by_area = browser.text(&format!("#{id} .explained")).await;
        assert_eq!(browser.text(&format!("{row} .explained")).await, by_area);
    }
    let asked = "return performance.getEntriesByType('resource').filter(entry => entry.name.endsWith('/explanations.json')).length";
    assert_eq!(browser.ask(asked).await, serde_json::json!(1));
}
