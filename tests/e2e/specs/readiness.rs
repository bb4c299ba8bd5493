use crate::engine::Browser;
use crate::pages::Page;
use crate::server::Server;
use greenlit::catalogue::{Level, SKILLS};

pub async fn each_level_tells_what_is_missing(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let page = Page::of(browser);
    for skill in ["http", "dns", "scaling"] {
        page.tick(skill).await;
        page.until_status(skill, "can").await;
    }
    page.press_second("browsers", "skipped").await;
    page.until_status("browsers", "skipped").await;
    page.press_second("tls", "learning").await;
    page.until_status("tls", "learning").await;
    page.tick("python").await;
    page.until_status("python", "can").await;

    browser.open(&format!("{}summary/", server.base)).await;
    let all = |level| SKILLS.iter().filter(|skill| skill.level == Some(level)).count();
    let link = page.share_link().await;
    for address in [String::new(), link] {
        if !address.is_empty() {
            browser.open(&address).await;
            browser.until("document.querySelector('[data-state=opened]')?.checkVisibility()").await;
        }
        for (level, green, skipped) in [(Level::Core, 2, 1), (Level::Working, 0, 0), (Level::Advanced, 1, 0)]
        {
            let total = all(level) - skipped;
            let (missing, word) = (total - green, level.label());
            let (numbers, told, listed) = page.readiness(word).await;
            assert_eq!(numbers, format!("{green} / {total}"), "{word}");
            assert!(told.ends_with(&format!("Missing: {missing}.")), "{told}");
            assert_eq!(listed.len(), missing, "{word}");
            assert!(
                !listed
                    .iter()
                    .any(|title| ["HTTP", "How browsers load pages", "Python"].contains(&title.as_str()))
            );
        }
        assert_eq!(browser.number_of("[data-level=working] .chip[data-status=learning]").await, 1);
    }

    // And from mine it goes on to what is to do.
    browser.open(&format!("{}summary/", server.base)).await;
    browser.click("[data-level=core] summary").await;
    browser.click("[data-level=core] p a").await;
    browser.until("document.body.dataset.page === 'checklist' && document.documentElement.hasAttribute('data-ready')").await;
    assert_eq!(page.rows().await, (all(Level::Core) - 3) as u64);
}
