use crate::pages::{Browser, Rows, Summary};
use crate::server::Server;
use greenlit::catalogue::{Level, SKILLS};
use greenlit::progress::Status;

fn all(level: Level) -> usize {
    SKILLS.iter().filter(|skill| skill.level == Some(level)).count()
}

pub async fn each_level_lists_what_is_missing(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (rows, summary) = (Rows::of(browser), Summary::of(browser));
    for skill in ["http", "dns", "scaling", "python"] {
        rows.tick(skill).await;
        rows.until_status(skill, Status::CanDo).await;
    }
    rows.press_second("browsers", Status::Skipped).await;
    rows.until_status("browsers", Status::Skipped).await;
    rows.press_second("tls", Status::Learning).await;
    rows.until_status("tls", Status::Learning).await;

    browser.open(&format!("{}summary/", server.base)).await;
    assert_levels(browser).await;
    // And it goes on to what is to do.
    summary.follow_level(Level::Core).await;
    assert_eq!(rows.number_in_sight().await, all(Level::Core) - 3);
}

async fn assert_levels(browser: &Browser) {
    for (level, green, skipped) in [(Level::Core, 2, 1), (Level::Working, 0, 0), (Level::Advanced, 1, 0)] {
        let total = all(level) - skipped;
        let (missing, label) = (total - green, level.label());
        let (numbers, sentence, listed) = Summary::of(browser).readiness(level).await;
        assert_eq!(numbers, format!("{green} / {total}"), "{label}");
        assert!(sentence.ends_with(&format!("Missing: {missing}.")), "{sentence}");
        assert_eq!(listed.len(), missing, "{label}");
        let not_missing = ["HTTP", "How browsers load pages", "Python"];
        assert!(!listed.iter().any(|title| not_missing.contains(&title.as_str())), "{listed:?}");
    }
    assert_eq!(Summary::of(browser).missing_being_learned(Level::Working).await, 1);
}
