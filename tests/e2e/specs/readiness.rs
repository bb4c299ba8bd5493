use crate::engine::Browser;
use crate::pages::{Page, Summary};
use crate::server::Server;
use greenlit::catalogue::{Level, SKILLS};
use greenlit::ui;

fn all(level: Level) -> usize {
    SKILLS.iter().filter(|skill| skill.level == Some(level)).count()
}

pub async fn each_level_lists_what_is_missing(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let page = Page::of(browser);
    for skill in ["http", "dns", "scaling", "python"] {
        page.tick(skill).await;
        page.until_status(skill, "can").await;
    }
    page.press_second("browsers", "skipped").await;
    page.until_status("browsers", "skipped").await;
    page.press_second("tls", "learning").await;
    page.until_status("tls", "learning").await;

    // On my summary, and on the page of its link.
    browser.open(&format!("{}summary/", server.base)).await;
    assert_levels(browser).await;
    let link = page.share_link().await;
    browser.open(&link).await;
    page.until_opened().await;
    assert_levels(browser).await;

    // And from mine it goes on to what is to do.
    browser.open(&format!("{}summary/", server.base)).await;
    Summary::of(browser).follow_level("core").await;
    page.until_on(ui::Page::Checklist).await;
    assert_eq!(page.rows().await, (all(Level::Core) - 3) as u64);
}

async fn assert_levels(browser: &Browser) {
    for (level, green, skipped) in [(Level::Core, 2, 1), (Level::Working, 0, 0), (Level::Advanced, 1, 0)] {
        let total = all(level) - skipped;
        let (missing, label) = (total - green, level.label());
        let (numbers, sentence, listed) = Page::of(browser).readiness(label).await;
        assert_eq!(numbers, format!("{green} / {total}"), "{label}");
        assert!(sentence.ends_with(&format!("Missing: {missing}.")), "{sentence}");
        assert_eq!(listed.len(), missing, "{label}");
        let not_missing = ["HTTP", "How browsers load pages", "Python"];
        assert!(!listed.iter().any(|title| not_missing.contains(&title.as_str())), "{listed:?}");
    }
    assert_eq!(Summary::of(browser).missing_being_learned("working").await, 1);
}
