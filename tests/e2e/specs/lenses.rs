use crate::pages::{Browser, Checklist, Rows, Site};
use crate::server::Server;
use greenlit::catalogue::{ADS_READ, Lens, SKILLS, by_id};
use greenlit::progress::Status;

pub async fn one_tick_shows_in_every_lens(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (rows, checklist) = (Rows::of(browser), Checklist::of(browser));
    rows.tick("indexes").await;
    rows.until_status("indexes", Status::CanDo).await;
    let skill = by_id("indexes").unwrap();
    for lens in [Lens::Demand, Lens::Responsibilities, Lens::Employers] {
        checklist.choose_lens(lens).await;
        checklist.until_other_lens().await;
        let groups: Vec<_> = lens.groups().collect();
        assert_eq!(checklist.other_groups().await, groups.len() as u64);
        for group in &groups {
            assert_eq!(checklist.rows_of(group.id).await, group.skills().count() as u64, "{}", group.id);
            let is_green = rows.group(group.id).await.starts_with("1 of ");
            assert_eq!(is_green, group.has(skill), "{}", group.id);
        }
        // Ticking here shows in every group that the skill stands in, and by area.
        rows.tick("indexes").await;
        rows.until_status("indexes", Status::ToDo).await;
        checklist.until_unticked_everywhere("indexes").await;
        for group in groups.iter().filter(|group| group.has(skill)) {
            assert!(rows.group(group.id).await.starts_with("0 of "));
        }
        rows.tick("indexes").await;
        rows.until_status("indexes", Status::CanDo).await;
    }
    assert!(browser.query().await.contains("by=employers"));
    browser.reload().await;
    assert_eq!(checklist.other_groups().await, 10);
    checklist.choose_lens(Lens::Areas).await;
    rows.until_in_sight("indexes").await;
    assert_eq!(rows.status("indexes").await, Status::CanDo);
    assert_eq!(checklist.boxes_of("indexes").await, 1);
}

pub async fn the_list_is_sorted_by_demand(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let checklist = Checklist::of(browser);
    checklist.choose_lens(Lens::Demand).await;
    checklist.until_other_lens().await;
    let shown = checklist.other_skills().await;
    let ads: Vec<_> = shown.iter().map(|id| by_id(id).unwrap().ads).collect();
    assert_eq!(shown.len(), SKILLS.len());
    assert!(ads.is_sorted_by(|one, next| one >= next), "{ads:?}");
    assert_eq!(checklist.first_side_text().await, format!("{} of {ADS_READ} ads", ads[0]));
}

/// In every group that a skill stands in its details say the same, and they are asked for once.
pub async fn details_say_the_same_in_every_lens(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let checklist = Checklist::of(browser);
    checklist.choose_lens(Lens::Employers).await;
    checklist.until_other_lens().await;
    for id in ["indexes", "http"] {
        assert_eq!(checklist.other_explanation(id).await, checklist.explanation(id).await);
    }
    let requests = Site::of(browser).requests().await;
    assert_eq!(requests.iter().filter(|address| address.ends_with("/explanations.json")).count(), 1);
}
