use crate::pages::{Browser, DAY, Page, Rows, Site, Stack, Stored, Summary};
use crate::server::Server;
use greenlit::catalogue::{AREAS, Lens, SKILLS, Skill};
use greenlit::progress::{Status, count};
use greenlit::ui::text;

/// A status for each skill, so that there are some of each, and technologies beyond what is enough.
fn status(skill: &Skill) -> Status {
    match skill.number.get() % 6 {
        0 | 3 => Status::CanDo,
        1 => Status::Learning,
        2 if skill.number.get().is_multiple_of(4) => Status::Skipped,
        _ => Status::ToDo,
    }
}

async fn save(browser: &Browser, server: &Server) {
    browser.open(&format!("{}about/", server.base)).await;
    let changes: Vec<_> =
        SKILLS.iter().zip(1..).map(|(skill, days)| (skill.id, days * DAY, status(skill))).collect();
    Stored::of(browser).save_changes(&changes).await;
}

/// There once were 91 green here and 92 there, and 54 to do in one place and 96 in another.
pub async fn every_total_is_the_same_on_every_page(browser: &Browser, server: &Server) {
    let (page, rows, summary, stack) =
        (Page::of(browser), Rows::of(browser), Summary::of(browser), Stack::of(browser));
    save(browser, server).await;
    let whole = count(SKILLS, [], status);
    let headline = (u64::from(whole.percent()), text::sentence(whole));
    let of_technologies = text::green(count(SKILLS.iter().filter(|skill| skill.is_technology()), [], status));
    let groups = || Lens::Areas.groups().zip(AREAS);

    browser.open(&server.base).await;
    assert_eq!((page.percent().await, page.sentence().await), headline);
    for (group, _) in groups() {
        assert_eq!(
            rows.group(group.id).await,
            text::green(count(group.skills(), [], status)),
            "{}",
            group.id
        );
    }

    browser.open(&format!("{}summary/", server.base)).await;
    assert_eq!((page.percent().await, page.sentence().await), headline);
    assert_eq!(summary.technologies().await, of_technologies);
    for (group, _) in groups().filter(|(_, area)| !area.is_stack()) {
        assert_eq!(summary.area_numbers(group.id).await, text::numbers(count(group.skills(), [], status)));
    }
    // Each list is as long as its number.
    for (status, number) in [
        (Status::CanDo, whole.green),
        (Status::Learning, whole.learning),
        (Status::ToDo, whole.to_do()),
        (Status::Skipped, whole.skipped),
    ] {
        assert_eq!(summary.list_of(status).await, (number.into(), number.into()), "{status:?}");
    }
    let (number, listed) = summary.also().await;
    assert!(number > 0 && number == listed, "{number} and {listed}");
    let tally = format!("{} of {} green, {} learning", whole.green, whole.total, whole.learning);
    assert!(summary.markdown().await.contains(&tally));
    assert!(summary.card().await.contains(&tally));
    assert!(summary.badge().await.contains(&text::percent(whole)));

    browser.open(&format!("{}stack/", server.base)).await;
    assert_eq!(stack.technologies().await, of_technologies);
    for (group, _) in groups().filter(|(_, area)| area.is_stack()) {
        assert_eq!(
            rows.group(group.id).await,
            text::green(count(group.skills(), [], status)),
            "{}",
            group.id
        );
    }
}

pub async fn an_empty_summary_shows_the_first_step(browser: &Browser, server: &Server) {
    let (rows, summary) = (Rows::of(browser), Summary::of(browser));
    browser.open(&format!("{}summary/", server.base)).await;
    assert!(summary.shows_first_step().await);
    summary.follow_first_step().await;
    rows.tick("python").await;
    rows.until_status("python", Status::CanDo).await;
    browser.open(&format!("{}summary/", server.base)).await;
    assert!(!summary.shows_first_step().await);
    assert_eq!(summary.whose().await, "A backend engineer's skills");
    summary.set_name("Ada").await;
    assert_eq!(summary.whose().await, "Ada: backend skills");
}

/// Five screens, with nothing unfolded.
pub async fn a_summary_is_short_on_a_phone(browser: &Browser, server: &Server) {
    save(browser, server).await;
    Site::of(browser).resize(390, 844).await;
    browser.open(&format!("{}summary/", server.base)).await;
    let height = Page::of(browser).height().await;
    assert!(height <= 5 * 844 + 150, "{height} px");
}

/// A timeline of one day is a block.
pub async fn three_days_with_changes_are_drawn(browser: &Browser, server: &Server) {
    browser.open(&format!("{}about/", server.base)).await;
    let stored = Stored::of(browser);
    let days =
        [("http", 9 * DAY, Status::CanDo), ("dns", 6 * DAY, Status::CanDo), ("tls", 3 * DAY, Status::CanDo)];
    for (number, is_drawn) in [(1, false), (2, false), (3, true)] {
        stored.save_changes(&days[..number]).await;
        browser.open(&format!("{}summary/", server.base)).await;
        assert_eq!(Summary::of(browser).is_history_drawn().await, is_drawn, "{number} days");
        assert!(Summary::of(browser).timeline().await.contains(&format!("{number} on ")) || number == 1);
    }
}

pub async fn an_address_in_a_note_stands_there_once(browser: &Browser, server: &Server) {
    browser.open(&format!("{}about/", server.base)).await;
    let stored = Stored::of(browser);
    stored.save_changes(&[("http", DAY, Status::CanDo)]).await;
    stored.save_note("http", "Mine (https://example.org/a), read it.").await;
    browser.open(&format!("{}summary/", server.base)).await;
    let summary = Summary::of(browser);
    summary.until_notes().await;
    let (text, links) = summary.noted().await;
    assert_eq!(text, "Mine (example.org/a), read it.");
    assert_eq!(links, ["https://example.org/a"]);
}
