use crate::engine::Setting;
use crate::pages::{Browser, DAY, Frame, Look, Stored};
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

/// The widths of phones, tablets and windows, in pixels, and just below and at those where the layout changes.
const WIDTHS: [u32; 9] = [320, 360, 390, 560, 719, 800, 899, 960, 1280];

/// With everything there is to show: a full summary with a long name and long addresses, a note, and every list open.
async fn full_pages(browser: &Browser, server: &Server) -> Vec<String> {
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
    super::add_own(browser).await;
    super::keep_a_team(browser).await;
    paths.push(super::team_link());
    let role = super::keep_a_role(browser).await;
    // On its page, and as a lens.
    paths.push(role.trim_start_matches(ui::Page::Role.path()).to_owned());
    paths.push(role);
    paths
}

/// The parts of pages that are cut off, at any of these widths.
async fn cut_off(browser: &Browser, server: &Server, widths: &[u32]) -> Vec<String> {
    let (look, mut found) = (Look::of(browser), Vec::new());
    for path in full_pages(browser, server).await {
        look.open_in_frame(&format!("{}{path}", server.base)).await;
        look.unfold_frame().await;
        for width in widths {
            look.resize_frame(*width, 700).await;
            let parts = look.cut_off().await;
            found.extend(parts.iter().map(|part| format!("/{path:.20} at {width} px: {part}")));
        }
    }
    found
}

pub async fn nothing_scrolls_sideways(browser: &Browser, server: &Server) {
    assert_eq!(cut_off(browser, server, &WIDTHS).await, [""; 0]);
}

/// At every width, and with text of up to twice the size.
pub async fn no_width_scrolls_sideways(browser: &Browser, server: &Server) {
    for size in [16, 24, 32] {
        Browser::with(browser.engine, Setting::TextSize(size), async |browser| {
            let look = Look::of(browser);
            for path in full_pages(browser, server).await {
                look.open_in_frame(&format!("{}{path}", server.base)).await;
                look.unfold_frame().await;
                let widths = look.sideways_at(320, 1600, 20).await;
                assert_eq!(widths, [0; 0], "/{path:.20} with text of {size} px");
            }
        })
        .await;
    }
}

pub async fn nothing_is_cut_off_with_large_text(browser: &Browser, server: &Server) {
    for size in [20, 24, 32] {
        Browser::with(browser.engine, Setting::TextSize(size), async |browser| {
            browser.open(&server.base).await;
            assert_eq!(Look::of(browser).text_size().await, f64::from(size));
            let found = cut_off(browser, server, &[320, 720, 900, 1280]).await;
            assert_eq!(found, [""; 0], "with text of {size} px");
        })
        .await;
    }
}

/// On a phone that lies on its side, and with large text, bars that stay in sight would leave no room for what is read.
pub async fn bars_leave_room(browser: &Browser, server: &Server) {
    bars_leave_room_with(browser, server, 16).await;
    Browser::with(browser.engine, Setting::TextSize(32), async |browser| {
        bars_leave_room_with(browser, server, 32).await;
    })
    .await;
}

async fn bars_leave_room_with(browser: &Browser, server: &Server, size: u8) {
    browser.open(&format!("{}about/", server.base)).await;
    let look = Look::of(browser);
    look.open_in_frame(&server.base).await;
    for (width, height) in [(320, 640), (390, 844), (844, 390), (800, 600), (1280, 720), (640, 360)] {
        look.resize_frame(width, height).await;
        let share = look.kept_by_bars().await;
        assert!(share <= 25, "bars keep {share} % of {width}x{height} px, with text of {size} px");
    }
}
