use crate::pages::{Browser, Checklist, DAY, Page, Rows, Stored};
use crate::server::Server;
use greenlit::catalogue::{Lens, Skill, by_id};
use greenlit::progress::{Status, next_up};
use greenlit::ui::text;

/// The suggestions where these are set, with their reasons.
fn expected(lens: Lens, set: &[(&str, Status)]) -> (Vec<&'static str>, Vec<String>) {
    let status = |skill: &Skill| {
        set.iter().find(|(id, _)| *id == skill.id).map_or(Status::ToDo, |(_, status)| *status)
    };
    let suggestions = next_up(lens, &status, &[]).into_iter();
    suggestions.map(|suggestion| (suggestion.skill.id, text::reason(&suggestion, lens))).unzip()
}

/// Opens the checklist as someone who was there before, and has nothing set.
async fn come_back(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    Stored::of(browser).save_changes(&[("http", DAY, Status::ToDo)]).await;
    browser.leave().await;
    browser.open(&server.base).await;
}

pub async fn three_skills_are_next_and_say_why(browser: &Browser, server: &Server) {
    come_back(browser, server).await;
    let (rows, page, checklist) = (Rows::of(browser), Page::of(browser), Checklist::of(browser));
    let (first, why) = expected(Lens::Areas, &[]);
    checklist.until_suggested(&first).await;
    assert_eq!((first.len(), checklist.reasons().await), (3, why.clone()));
    assert!(why[0].starts_with("Core. Adds to ") && why[0].contains(", 0 of "), "{why:?}");

    // One that is done makes room for another, another lens may want others, and the reasons follow.
    rows.tick(first[0]).await;
    rows.until_status(first[0], Status::CanDo).await;
    for lens in [Lens::Areas, Lens::Employers] {
        checklist.choose_lens(lens).await;
        let (next, why) = expected(lens, &[(first[0], Status::CanDo)]);
        checklist.until_suggested(&next).await;
        assert_eq!(checklist.reasons().await, why);
    }

    // Each leads to its skill, within the lens, and they are out of the way of a search.
    let (next, _) = expected(Lens::Employers, &[(first[0], Status::CanDo)]);
    checklist.follow_suggestion().await;
    page.until_fragment(next[0]).await;
    assert_eq!(rows.focused().await, next[0]);
    checklist.until_focus_in_lens(Lens::Employers).await;
    checklist.search("git").await;
    checklist.until_no_suggestions().await;
}

pub async fn nothing_done_skipped_or_foreign_is_next(browser: &Browser, server: &Server) {
    come_back(browser, server).await;
    let (rows, checklist) = (Rows::of(browser), Checklist::of(browser));
    let mut set = vec![("graphql", Status::ToDo), ("rest", Status::CanDo)];
    rows.tick("rest").await;
    rows.until_status("rest", Status::CanDo).await;
    // Whatever is next is skipped or done in turn; none of it comes back.
    for turn in 0..6 {
        let (next, _) = expected(Lens::Areas, &set);
        checklist.until_suggested(&next).await;
        for id in &next {
            let skill = by_id(id).unwrap();
            assert!(!skill.is_technology() && *id != "graphql-schemas", "{id}");
            assert!(set.iter().all(|(done, _)| done != id), "{id} again");
        }
        let status = if turn % 2 == 0 { Status::Skipped } else { Status::CanDo };
        if status == Status::CanDo {
            rows.tick(next[0]).await;
        } else {
            rows.press_second(next[0], status).await;
        }
        rows.until_status(next[0], status).await;
        set.push((next[0], status));
    }
    // A technology of one's stack comes up, one that it does not have never does.
    rows.focus("python").await;
    browser.press("l").await;
    rows.until_status("python", Status::Learning).await;
    set.push(("python", Status::Learning));
    let (next, _) = expected(Lens::Areas, &set);
    assert!(next.contains(&"python"), "{next:?}");
    checklist.until_suggested(&next).await;
}
