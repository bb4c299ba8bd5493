use super::skills_of;
use crate::pages::{Browser, Compare, DAY, Data, Notice, Page, Paste, Shared, Site, Stored, Summary};
use crate::server::Server;
use greenlit::catalogue::{SKILLS, Skill};
use greenlit::link::LinkError;
use greenlit::progress::Status;
use greenlit::sync::keys;
use greenlit::ui;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

fn scratch(name: &str, browser: &Browser) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{:?}-{}-{name}", browser.engine, std::process::id()))
}

/// Opens my summary of changes that were made so long ago.
async fn open_summary(browser: &Browser, server: &Server, changes: &[(&str, u64, Status)]) {
    browser.open(&server.base).await;
    Stored::of(browser).save_changes(changes).await;
    browser.open(&format!("{}summary/", server.base)).await;
}

pub async fn a_phone_reads_the_link_from_the_code(browser: &Browser, server: &Server) {
    let every_second = SKILLS.iter().filter(|skill| skill.number.get() % 2 == 0);
    let half: Vec<_> = every_second.map(|skill| (skill.id, DAY, Status::CanDo)).collect();
    open_summary(browser, server, &half).await;
    let summary = Summary::of(browser);
    summary.set_name("Maria Fernanda Gonz").await;
    let link = summary.share_link().await;
    summary.open_exports().await;
    let picture = scratch("code.png", browser);
    std::fs::write(&picture, Site::of(browser).picture_of_code().await).unwrap();
    let read = Command::new("zbarimg").args(["--raw", "--quiet"]).arg(&picture).output().expect("zbarimg");
    assert_eq!(String::from_utf8_lossy(&read.stdout).trim(), link);
}

pub async fn exports_say_the_same(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    Stored::of(browser).save_note("http", "A proxy: https://github.com/ada/proxy").await;
    let changes = [("http", DAY, Status::CanDo), ("dns", DAY, Status::Learning), ("git", DAY, Status::CanDo)];
    open_summary(browser, server, &changes).await;
    let summary = Summary::of(browser);
    summary.until_notes().await;
    let markdown = summary.markdown().await;
    assert!(markdown.contains("## Web and networks") && markdown.contains("- [x] HTTP"), "{markdown}");
    assert!(markdown.contains("https://github.com/ada/proxy"));
    let csv = summary.csv().await;
    assert!(csv.starts_with('\u{feff}'), "spreadsheets would not read accents");
    let row = csv.lines().find(|line| line.starts_with("http,")).unwrap();
    assert!(row.starts_with("http,HTTP,Web and networks,core,can do,20"), "{row}");
    let resume: Value = serde_json::from_str(&summary.json_resume().await).unwrap();
    assert!(resume["skills"].to_string().contains("HTTP"), "{resume}");
    assert!(summary.badge().await.contains("1 %"));
    let link = summary.share_link().await;
    assert_eq!(summary.snippet().await, format!("[![Backend skills: 1 %](greenlit-badge.svg)]({link})"));
    assert!(summary.offers_share_sheet_where_there_is_one().await);
}

pub async fn the_picture_is_of_the_size_that_sites_show(browser: &Browser, server: &Server) {
    let changes = [("http", DAY, Status::CanDo), ("python", DAY, Status::CanDo)];
    open_summary(browser, server, &changes).await;
    let summary = Summary::of(browser);
    let card = summary.card().await;
    assert!(card.contains("width=\"1200\"") && card.contains("height=\"630\""));
    summary.open_exports().await;
    let (media_type, bytes) = summary.save_picture().await;
    assert_eq!(media_type, "image/png");
    // A PNG says its size in its first chunk (W3C, PNG, 11.2.2).
    let side = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    assert_eq!((side(16), side(20)), (1200, 630));
    assert!(bytes.len() > 15_000, "{} bytes: hardly anything is on it", bytes.len());
    summary.until_picture_saved().await;
}

pub async fn evidence_is_shared_by_choice_alone(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let urls: Vec<String> = (0..12).map(|index| format!("https://example.org/{index}")).collect();
    Stored::of(browser).save_note("http", &format!("Secret words {}", urls.join(" "))).await;
    open_summary(browser, server, &[("http", DAY, Status::CanDo)]).await;
    let (summary, shared) = (Summary::of(browser), Shared::of(browser));
    let without = summary.share_link().await;
    assert!(without.contains("/s/#1"), "{without}");
    summary.open_evidence().await;
    assert_eq!(summary.evidence_choices().await, (12, 0));
    for number in 1..=10 {
        summary.choose_evidence(number).await;
    }
    // Ten at most.
    assert_eq!(summary.evidence_choices().await, (12, 2));
    summary.choose_evidence(10).await;
    summary.until_evidence_revealed("9 links as evidence: example.org/0, ").await;
    let link = summary.share_link().await;
    assert!(link.split_once('#').unwrap().1.bytes().all(|byte| byte.is_ascii_alphanumeric()), "{link}");

    browser.open(&link).await;
    // Each address once, as it reads without its scheme.
    let shown = |url: &String| url.strip_prefix("https://").unwrap().to_owned();
    let expected: Vec<_> =
        urls[..9].iter().map(|url| [url.clone(), "noopener noreferrer".to_owned(), shown(url)]).collect();
    assert_eq!(shared.evidence().await, expected);
    assert_eq!(shared.text().await.matches("example.org").count(), 9);
    assert!(!shared.text().await.contains("Secret words"));
    browser.leave().await;
    browser.open(&without).await;
    shared.until_opened().await;
    assert!(!shared.has_evidence().await);
}

/// A link that someone else made.
async fn link_of_grace(browser: &Browser, server: &Server) -> String {
    let changes = [("http", DAY, Status::CanDo), ("dns", DAY, Status::CanDo), ("git", DAY, Status::Learning)];
    open_summary(browser, server, &changes).await;
    let summary = Summary::of(browser);
    summary.set_name("Grace").await;
    summary.share_link().await
}

pub async fn two_summaries_are_compared(browser: &Browser, server: &Server) {
    let link = link_of_grace(browser, server).await;
    let (stored, compare) = (Stored::of(browser), Compare::of(browser));
    stored.save_changes(&[("http", DAY, Status::CanDo), ("tls", DAY, Status::CanDo)]).await;
    let before = stored.read(keys::PROGRESS).await;
    browser.leave().await;
    browser.open(&link).await;
    Shared::of(browser).go_on_to(ui::Page::Compare).await;
    compare.until_compared().await;
    assert_eq!(compare.heading().await, "You and Grace");
    assert_eq!(compare.difference().await, "Grace adds 1, you add 1, both can 1.");
    assert_eq!(compare.both_can().await, ["HTTP"]);
    assert_eq!(compare.only_they_can().await, ["Domain names and DNS"]);
    assert_eq!(compare.only_i_can().await, ["HTTPS and TLS"]);
    // Technologies that neither can do are alternatives.
    let skills = SKILLS.iter().filter(|skill| !skill.is_technology()).count();
    assert_eq!(compare.neither_can().await.len(), skills - 3);
    assert_eq!(compare.areas().await[0], "web", "the area in which they differ most");
    assert_eq!(compare.outlines().await, [true, true]);
    assert_eq!(compare.first_axis().await, "you\u{a0}0\u{a0}%, Grace\u{a0}0\u{a0}%");
    assert_eq!(
        compare.area("web").await,
        [format!("2 / {}", skills_of("web")), format!("2 / {}", skills_of("web"))]
    );
    assert_eq!(stored.read(keys::PROGRESS).await, before);
}

pub async fn a_pasted_link_is_compared(browser: &Browser, server: &Server) {
    let link = link_of_grace(browser, server).await;
    browser.open(&format!("{}compare/", server.base)).await;
    let (compare, paste) = (Compare::of(browser), Paste::of(browser));
    let steps = compare.steps().await;
    paste.type_text("hello").await;
    Notice::link_refused(browser, LinkError::Foreign).until_shown().await;
    // The driver types it letter by letter.
    paste.type_text(&link).await;
    compare.until_compared().await;
    assert_eq!(compare.heading().await, "You and Grace");
    assert_eq!(compare.steps().await, steps, "a letter is no step in the history");
    assert_eq!(compare.both_can().await, ["Domain names and DNS", "HTTP"]);
    // The address holds it, so that the page can be loaded again.
    assert_eq!(Page::of(browser).fragment().await, link.split_once('#').unwrap().1);
}

pub async fn starting_from_theirs_asks_first(browser: &Browser, server: &Server) {
    let link = link_of_grace(browser, server).await;
    let stored = Stored::of(browser);
    stored.save_changes(&[("http", DAY, Status::Skipped), ("tls", DAY, Status::CanDo)]).await;
    browser.leave().await;
    browser.open(&link).await;
    Shared::of(browser).go_on_to(ui::Page::Data).await;
    let data = Data::of(browser);
    assert!(data.preview_title().await.starts_with("Grace: summary of "));
    let imported = data.import().await;
    let mine = [("http", Status::Skipped), ("tls", Status::CanDo)];
    for (skill, status) in mine.into_iter().chain([("dns", Status::CanDo), ("git", Status::Learning)]) {
        assert_eq!(stored.status(skill).await, status, "{skill}: what is set here stays");
    }
    imported.undo().await;
    imported.until_gone().await;
    for (skill, status) in mine.into_iter().chain([("dns", Status::ToDo), ("git", Status::ToDo)]) {
        assert_eq!(stored.status(skill).await, status, "{skill}");
    }
}

pub async fn every_number_can_be_opened(browser: &Browser, server: &Server) {
    let changes = [
        ("http", 3 * DAY, Status::CanDo),
        ("dns", DAY, Status::Learning),
        ("tls", DAY, Status::Skipped),
        ("python", DAY, Status::CanDo),
    ];
    open_summary(browser, server, &changes).await;
    let summary = Summary::of(browser);
    let counts = summary.open_counts().await;
    let end = "2 of them are green, which makes 1 %, rounded down. 1 skipped is left out.";
    assert!(counts.ends_with(end), "{counts}");
    summary.open_area("web").await;
    summary.until_area_lists("web", skills_of("web")).await;
    let sentence = format!("1 green, 1 learning, {} to do. 1 skipped, not counted.", skills_of("web") - 3);
    assert_eq!(summary.area("web").await, sentence);
    assert_eq!(summary.green_in_area("web").await, "HTTP");
    assert_eq!(summary.strongest().await, format!("Web and networks (1 of {})", skills_of("web") - 1));
    assert_eq!(summary.axes().await, 10);
    let timeline = summary.timeline().await;
    assert!(timeline.contains("2 on "), "{timeline}");
    assert!(summary.calendar().await.starts_with("4 changes on 2 days in the last 52 weeks."));
    summary.follow_area("web").await;
}

pub async fn stale_skills_are_confirmed_with_a_click(browser: &Browser, server: &Server) {
    let changes = [
        ("http", 400 * DAY, Status::CanDo),
        ("dns", 366 * DAY, Status::CanDo),
        ("tls", 366 * DAY, Status::CanDo),
        ("git", 300 * DAY, Status::CanDo),
    ];
    open_summary(browser, server, &changes).await;
    let summary = Summary::of(browser);
    assert_eq!(summary.to_confirm().await, "3 skills were last confirmed more than a year ago.");
    summary.open_confirm().await;
    summary.confirm("http", 2).await;
    summary.relearn("dns", 1).await;
    assert_eq!(summary.listed(Status::Learning).await, ["Domain names and DNS"]);
    summary.confirm_all().await;
    browser.reload().await;
    assert!(!summary.has_to_confirm().await);
    assert_eq!(summary.listed(Status::CanDo).await, ["HTTP", "HTTPS and TLS", "Git"]);
}

pub async fn a_full_summary_prints_on_four_pages(browser: &Browser, server: &Server) {
    let days_ago = |skill: &Skill| u64::from(skill.number.get()) * DAY;
    let all: Vec<_> = SKILLS.iter().map(|skill| (skill.id, days_ago(skill), Status::CanDo)).collect();
    open_summary(browser, server, &all).await;
    let link = Summary::of(browser).share_link().await;
    for (address, only_mine) in [(format!("{}summary/", server.base), true), (link.clone(), false)] {
        browser.leave().await;
        browser.open(&address).await;
        let printed = browser.print().await;
        let file = scratch("summary.pdf", browser);
        std::fs::write(&file, printed).unwrap();
        let output_of = |program: &str, words: &[&str]| {
            let output = Command::new(program)
                .args(words.iter().map(|word| if *word == "FILE" { file.as_os_str() } else { word.as_ref() }))
                .output();
            String::from_utf8_lossy(&output.unwrap_or_else(|error| panic!("{program}: {error}")).stdout)
                .into_owned()
        };
        let pages = output_of("pdfinfo", &["FILE"]);
        let pages: u32 =
            pages.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap().trim().parse().unwrap();
        assert!((1..=4).contains(&pages), "{pages} pages");
        let text = output_of("pdftotext", &["-raw", "FILE", "-"]);
        let compact: String = text.split_whitespace().collect();
        for word in ["100%", "Whatemployerslookfor", "Databases", "Kubernetes"] {
            assert!(compact.contains(word), "{word} is not in print");
        }
        assert!(compact.contains(&link), "the link is not spelled out: {text}");
        assert_eq!(compact.contains("Overtime"), only_mine);
    }
}
