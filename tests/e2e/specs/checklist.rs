use super::{green_of, skills_of, total};
use crate::pages::{Browser, Checklist, Frame, Page, Rows};
use crate::server::Server;
use greenlit::catalogue::{ADS_READ, AREAS, Lens, Level, SKILLS, WORDS, by_id};
use greenlit::progress::Status;

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
    let (page, rows, frame) = (Page::of(browser), Rows::of(browser), Frame::of(browser));
    let (all, area) = (total(), rows.group("programming").await);
    assert_eq!(page.sentence().await, format!("0 green, {all} to do."));
    assert_eq!((page.percent().await, area.as_str()), (0, green_of("programming", 0).as_str()));

    rows.tick("readable-code").await;
    rows.until_status("readable-code", Status::CanDo).await;
    assert_eq!(page.sentence().await, format!("1 green, {} to do.", all - 1));
    assert_eq!(
        (page.percent().await, rows.group("programming").await.as_str()),
        (1, green_of("programming", 1).as_str())
    );
    assert_eq!(frame.announced().await, format!("Readable code: can do. 1 of {all} green, 1 %."));

    rows.focus("data-structures").await;
    browser.press(" ").await;
    rows.until_status("data-structures", Status::CanDo).await;
    rows.press_second("error-handling", Status::Learning).await;
    rows.until_status("error-handling", Status::Learning).await;
    rows.press_second("concurrency", Status::Skipped).await;
    rows.until_status("concurrency", Status::Skipped).await;
    assert_eq!(
        page.sentence().await,
        format!("2 green, 1 learning, {} to do. 1 skipped, not counted.", all - 4)
    );
    assert_eq!(rows.group("programming").await, format!("2 of {} green", skills_of("programming") - 1));

    rows.press_second("error-handling", Status::Learning).await;
    rows.until_status("error-handling", Status::ToDo).await;
    rows.tick("readable-code").await;
    rows.until_status("readable-code", Status::ToDo).await;

    // Of a group of alternatives one is enough, and a second one adds nothing.
    rows.tick("python").await;
    rows.until_status("python", Status::CanDo).await;
    assert_eq!(rows.group("languages").await, "1 of 1 green");
    rows.tick("java").await;
    rows.until_status("java", Status::CanDo).await;
    assert_eq!(rows.group("languages").await, "1 of 1 green");
}

pub async fn a_search_narrows_the_list(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (rows, frame, checklist) = (Rows::of(browser), Frame::of(browser), Checklist::of(browser));
    checklist.search("INDEXES").await;
    rows.until_in_sight("indexes").await;
    rows.until_out_of_sight("python").await;
    assert!(rows.number_in_sight().await < 10);
    let announced = format!("{} skills shown.", rows.number_in_sight().await).replace("1 skills", "1 skill");
    assert_eq!(frame.announced().await, announced);

    checklist.search("golang").await;
    rows.until_in_sight("go").await;
    checklist.search("no such skill").await;
    checklist.until_nothing_fits().await;
    assert_eq!(rows.number_in_sight().await, 0);
    checklist.show_all().await;
    rows.until_in_sight("python").await;
    assert_eq!(rows.number_in_sight().await, SKILLS.len());
}

pub async fn a_filter_narrows_the_list(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (rows, checklist) = (Rows::of(browser), Checklist::of(browser));
    rows.tick("git").await;
    rows.until_status("git", Status::CanDo).await;
    checklist.show_only(Status::CanDo).await;
    rows.until_out_of_sight("python").await;
    assert_eq!(rows.number_in_sight().await, 1);
    // A skill that one unticks while looking at it stays until one asks again.
    rows.tick("git").await;
    rows.until_status("git", Status::ToDo).await;
    assert_eq!(rows.number_in_sight().await, 1);
    checklist.show_only(Status::ToDo).await;
    rows.until_in_sight("python").await;
    assert_eq!(rows.number_in_sight().await, SKILLS.len());
}

pub async fn an_address_leads_to_a_skill(browser: &Browser, server: &Server) {
    let (page, rows, checklist) = (Page::of(browser), Rows::of(browser), Checklist::of(browser));
    // In the lens that the address names, and by area without one.
    for (query, lens) in [("?by=employers", Lens::Employers), ("", Lens::Areas)] {
        browser.open(&format!("{}{query}#indexes", server.base)).await;
        checklist.until_focus_in_lens(lens).await;
        assert_eq!(rows.focused().await, "indexes");
    }
    // An address within the page leads to where a filter or a search had hidden it.
    checklist.search("python").await;
    rows.until_out_of_sight("indexes").await;
    page.go_to_fragment("indexes").await;
    rows.until_in_sight("indexes").await;
    assert_eq!(rows.focused().await, "indexes");
}

pub async fn a_skill_opens_in_place(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (rows, checklist) = (Rows::of(browser), Checklist::of(browser));
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
    rows.focus("query-plans").await;
    browser.press("oo").await;
    checklist.until_details_open("query-plans").await;
    let dependents = SKILLS.iter().filter(|other| other.needs.contains(&skill.number)).count();
    assert_eq!(checklist.number_led_to("query-plans").await, dependents as u64);
}

pub async fn details_lead_to_other_skills(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (rows, page, checklist) = (Rows::of(browser), Page::of(browser), Checklist::of(browser));
    rows.tick("sql-queries").await;
    rows.until_status("sql-queries", Status::CanDo).await;
    checklist.open_details("query-plans").await;
    // A need is green where it is met, and both directions lead on.
    checklist.until_need("query-plans", "sql-queries", Status::CanDo).await;
    assert_eq!(checklist.leads_to("query-plans", "indexes").await, by_id("indexes").unwrap().title);
    rows.press_second("indexes", Status::Learning).await;
    checklist.until_led_to("query-plans", "indexes", Status::Learning).await;
    checklist.follow_to_next("query-plans", "indexes").await;
    page.until_fragment("indexes").await;
    assert_eq!(rows.focused().await, "indexes");
    checklist.follow_own_link("query-plans").await;
    page.until_fragment("query-plans").await;
}

/// A word is the same, whatever input methods, word processors, web pages and other systems make of it.
pub async fn a_search_takes_text_from_anywhere(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (rows, checklist) = (Rows::of(browser), Checklist::of(browser));
    for (plain, skill, forms) in [
        (
            "sql",
            "sql-queries",
            &["ＳＱＬ", "s\u{200b}ql", "S\u{ad}QL", "\u{feff}sql", "\u{202a}sql\u{202c}", "ŚQL"][..],
        ),
        ("c#", "csharp", &["C＃", "c\u{2060}#"]),
        (
            "index",
            "indexes",
            &["“index”", "„index“", "«index»", "`index`", "'index'", "İndex", "index\u{301}", "ｉｎｄｅｘ"],
        ),
        (
            "end-to-end",
            "",
            &["end\u{2011}to\u{2011}end", "end–to–end", "end−to－end", "End\u{ad}-to-\u{ad}end"],
        ),
    ] {
        checklist.search(plain).await;
        checklist.until_exact().await;
        let found = rows.in_sight().await;
        assert!(!found.is_empty() && found.len() < SKILLS.len(), "{plain}");
        assert!(skill.is_empty() || found.iter().any(|id| id == skill), "{plain}: {found:?}");
        for form in forms {
            checklist.search("no such skill").await;
            checklist.until_nothing_fits().await;
            checklist.search(form).await;
            rows.until_number_in_sight(found.len()).await;
            assert_eq!(rows.in_sight().await, found, "{form:?}");
            checklist.until_exact().await;
        }
    }
}

pub async fn a_search_forgives_a_slip(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (rows, checklist) = (Rows::of(browser), Checklist::of(browser));
    for (typed, found) in [("kuberntes", "kubernetes"), ("pyhton", "python"), ("golnag", "go")] {
        checklist.search(typed).await;
        rows.until_in_sight(found).await;
        checklist.until_near().await;
        assert!(rows.number_in_sight().await < 5, "{typed}");
    }
    // A text that is spelled right brings nothing that is only near.
    checklist.search("python").await;
    checklist.until_exact().await;
}

pub async fn a_level_narrows_the_list(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (rows, page, checklist) = (Rows::of(browser), Page::of(browser), Checklist::of(browser));
    for level in Level::ALL {
        checklist.show_level(level).await;
        rows.until_number_in_sight(SKILLS.iter().filter(|skill| skill.level == Some(level)).count()).await;
    }
    // It goes with the other filters, stays in the address, and gives way to an address that names another skill.
    rows.tick("scaling").await;
    rows.until_status("scaling", Status::CanDo).await;
    checklist.show_only(Status::CanDo).await;
    rows.until_number_in_sight(1).await;
    browser.reload().await;
    assert_eq!(rows.number_in_sight().await, 1);
    assert!(browser.query().await.contains("level=advanced"));
    page.go_to_fragment("http").await;
    rows.until_in_sight("http").await;
    assert_eq!(rows.number_in_sight().await, SKILLS.len());
}
