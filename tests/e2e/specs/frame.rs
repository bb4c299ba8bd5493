use crate::pages::{Browser, DAY, Frame, Site, Stored};
use crate::server::Server;
use greenlit::catalogue::{MAX_NUMBER, SkillNumber};
use greenlit::link;
use greenlit::progress::{Day, Evidence, EvidenceUrl, MAX_NAME_LETTERS, Name, Status, Summary};
use greenlit::ui;
use greenlit::ui::store::Theme;

pub async fn the_theme_stays(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let frame = Frame::of(browser);
    frame.choose_theme(Some(Theme::Dark)).await;
    frame.until_theme(Some(Theme::Dark)).await;
    let dark = frame.background().await;
    browser.open(&format!("{}about/", server.base)).await;
    assert_eq!(frame.background().await, dark);
    assert_eq!(frame.theme().await, Some(Theme::Dark));
    frame.choose_theme(Some(Theme::Light)).await;
    frame.until_theme(Some(Theme::Light)).await;
    assert_ne!(frame.background().await, dark);
}

/// With everything there is to show: a full summary with a long name and long addresses, a note, and every list open.
pub async fn nothing_scrolls_sideways(browser: &Browser, server: &Server) {
    let long = format!("https://example.org/{}", "x".repeat(150));
    let full = vec![Status::CanDo; usize::from(MAX_NUMBER.get())];
    let url = EvidenceUrl::parse(&long).unwrap();
    let evidence = (1..=10).map(|skill| Evidence { skill: SkillNumber::new(skill), url: url.clone() });
    let name = Name::new(&"W".repeat(MAX_NAME_LETTERS));
    let summary = Summary::received(Day::from_number(2_571), name, full).with_evidence(evidence);
    let link = link::encode(&summary);
    let mut paths: Vec<String> = ui::Page::ALL.iter().map(|page| page.path().to_owned()).collect();
    paths.extend([format!("s/#{link}"), format!("compare/#{link}"), "s/#broken".to_owned()]);

    browser.open(&format!("{}about/", server.base)).await;
    let stored = Stored::of(browser);
    stored
        .save_changes(&[
            ("readable-code", 20_000 * DAY, Status::CanDo),
            ("data-structures", 1_000 * DAY, Status::Learning),
            ("algorithms", 1_000 * DAY, Status::Skipped),
        ])
        .await;
    stored.save_note("readable-code", &long).await;
    for path in paths {
        let (content, frame) =
            Site::of(browser).widths_on_a_small_phone(&format!("{}{path}", server.base)).await;
        assert_eq!(content, frame, "/{} at 320 px", &path[..path.len().min(20)]);
    }
}
