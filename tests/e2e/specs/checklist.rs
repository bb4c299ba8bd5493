use super::total;
use crate::engine::Browser;
use crate::pages::{Checklist, Page};
use crate::server::Server;
use greenlit::catalogue::{ADS_READ, AREAS, Level, SKILLS, WORDS, by_id};

pub async fn every_skill_stands_with_its_sentence(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let checklist = Checklist::of(browser);
    assert_eq!(checklist.boxes().await, SKILLS.len() as u64);
    assert_eq!(checklist.incomplete_rows().await, [""; 0], "rows without a title or a sentence");
    let areas: Vec<_> = AREAS.iter().map(|area| area.id).collect();
    assert_eq!(checklist.groups().await, areas);
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

pub async fn a_search_narrows_the_list(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (page, checklist) = (Page::of(browser), Checklist::of(browser));
    page.search("INDEXES").await;
    page.until_in_sight("indexes").await;
    page.until_out_of_sight("python").await;
    assert!(page.rows().await < 10);
    let announced = format!("{} skills shown.", page.rows().await).replace("1 skills", "1 skill");
    assert_eq!(page.said().await, announced);

    page.search("golang").await;
    page.until_in_sight("go").await;
    page.search("no such skill").await;
    checklist.until_nothing_fits().await;
    assert_eq!(page.rows().await, 0);
    checklist.show_all().await;
    page.until_in_sight("python").await;
    assert_eq!(page.rows().await, SKILLS.len() as u64);
}

pub async fn a_filter_narrows_the_list(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let page = Page::of(browser);
    page.tick("git").await;
    page.until_status("git", "can").await;
    page.choose("filter", "can").await;
    page.until_out_of_sight("python").await;
    assert_eq!(page.rows().await, 1);
    // A skill that one unticks while looking at it stays until one asks again.
    page.tick("git").await;
    page.until_status("git", "todo").await;
    assert_eq!(page.rows().await, 1);
    page.choose("filter", "todo").await;
    page.until_in_sight("python").await;
    assert_eq!(page.rows().await, SKILLS.len() as u64);
}

pub async fn an_address_leads_to_a_skill(browser: &Browser, server: &Server) {
    let page = Page::of(browser);
    // In the lens that the address names, and by area without one.
    for (query, lens) in [("?by=employers", "other"), ("", "areas")] {
        browser.open(&format!("{}{query}#indexes", server.base)).await;
        Checklist::of(browser).until_focus_in_lens(lens).await;
        assert_eq!(page.focused().await, "indexes");
    }
    // An address within the page leads to where a filter or a search had hidden it.
    page.search("python").await;
    page.until_out_of_sight("indexes").await;
    page.go_to_fragment("indexes").await;
    page.until_in_sight("indexes").await;
    assert_eq!(page.focused().await, "indexes");
}

pub async fn a_skill_opens_in_place(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (page, checklist) = (Page::of(browser), Checklist::of(browser));
    checklist.open_details("query-plans").await;
    let skill = by_id("query-plans").unwrap();
    let (words, details) = (&WORDS[skill.index()], checklist.details(skill.id).await);
    let ads = format!("Named in {} of {ADS_READ} job ads read.", skill.ads);
    for part in [words.prove.unwrap(), words.why, &ads] {
        assert!(details.contains(part), "{details} does not say: {part}");
    }
    let urls: Vec<_> = words.read.iter().map(|(_, url)| *url).collect();
    assert_eq!(checklist.references(skill.id).await, urls);

    // Closed and opened again, and from the keyboard, it is the same.
    page.focus("query-plans").await;
    browser.press("oo").await;
    checklist.until_details_open("query-plans").await;
    let dependents = SKILLS.iter().filter(|other| other.needs.contains(&skill.number)).count();
    assert_eq!(checklist.number_led_to("query-plans").await, dependents as u64);
}

pub async fn details_lead_to_other_skills(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (page, checklist) = (Page::of(browser), Checklist::of(browser));
    page.tick("sql-queries").await;
    page.until_status("sql-queries", "can").await;
    checklist.open_details("query-plans").await;
    // A need is green where it is met, and both directions lead on.
    checklist.until_need("query-plans", "sql-queries", "can").await;
    assert_eq!(checklist.leads_to("query-plans", "indexes").await, by_id("indexes").unwrap().title);
    page.press_second("indexes", "learning").await;
    checklist.until_led_to("query-plans", "indexes", "learning").await;
    checklist.follow_to_next("query-plans", "indexes").await;
    page.until_fragment("indexes").await;
    assert_eq!(page.focused().await, "indexes");
    checklist.follow_own_link("query-plans").await;
    page.until_fragment("query-plans").await;
}

pub async fn a_search_forgives_a_slip(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (page, checklist) = (Page::of(browser), Checklist::of(browser));
    for (typed, found) in [("kuberntes", "kubernetes"), ("pyhton", "python"), ("golnag", "go")] {
        page.search(typed).await;
        page.until_in_sight(found).await;
        checklist.until_near().await;
        assert!(page.rows().await < 5, "{typed}");
    }
    // A text that is spelled right brings nothing that is only near.
    page.search("python").await;
    checklist.until_exact().await;
}

pub async fn a_level_narrows_the_list(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (page, checklist) = (Page::of(browser), Checklist::of(browser));
    for level in Level::ALL {
        page.choose("level", level.label()).await;
        checklist.until_rows(SKILLS.iter().filter(|skill| skill.level == Some(level)).count()).await;
    }
    // It goes with the other filters, stays in the address, and gives way to an address that names another skill.
    page.tick("scaling").await;
    page.until_status("scaling", "can").await;
    page.choose("filter", "can").await;
    checklist.until_rows(1).await;
    browser.reload().await;
    assert_eq!(page.rows().await, 1);
    assert!(browser.query().await.contains("level=advanced"));
    page.go_to_fragment("http").await;
    page.until_in_sight("http").await;
    assert_eq!(page.rows().await, SKILLS.len() as u64);
}
