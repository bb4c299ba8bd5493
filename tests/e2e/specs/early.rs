use crate::pages::{Browser, Checklist, DAY, Page, Rows, Site, Stored};
use crate::server::Server;
use greenlit::catalogue::by_id;
use greenlit::progress::{Name, OwnEntry, OwnId, Place, Status, Timestamp};
use greenlit::ui;

/// The largest layout shift that passes for none, such as of words that a line gets more of: a fifth of what is called good.
const NO_SHIFT: f64 = 0.02;

pub async fn a_tick_before_the_wasm_is_a_tick(browser: &Browser, server: &Server) {
    server.hold_wasm(true);
    // The page is readable and answers a click while the wasm is still on its way.
    browser.visit(&server.base).await;
    let (page, rows) = (Page::of(browser), Rows::of(browser));
    rows.until_readable().await;
    rows.tick("http").await;
    assert!(!page.is_ready().await);
    server.hold_wasm(false);
    browser.until_ready().await;
    rows.until_status("http", Status::CanDo).await;
    assert_eq!(page.percent().await, 1);
    browser.reload().await;
    rows.until_status("http", Status::CanDo).await;
}

pub async fn saved_progress_shifts_nothing(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let rows = Rows::of(browser);
    for skill in ["readable-code", "data-structures", "python"] {
        rows.tick(skill).await;
        rows.until_status(skill, Status::CanDo).await;
    }
    rows.press_second("algorithms", Status::Learning).await;
    rows.press_second("concurrency", Status::Skipped).await;
    rows.until_status("concurrency", Status::Skipped).await;

    super::keep_a_role(browser).await;

    server.hold_wasm(true);
    browser.refresh().await;
    rows.until_readable().await;
    let before = Checklist::of(browser).layout().await;
    server.hold_wasm(false);
    browser.until_ready().await;
    rows.until_status("readable-code", Status::CanDo).await;
    assert_eq!(Checklist::of(browser).layout().await, before);
}

/// On no page, with or without a stack, roles, own entries and a team, for who comes back to a slow host.
pub async fn no_page_moves_for_who_comes_back(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (site, stored) = (Site::of(browser), Stored::of(browser));
    let mut found = Vec::new();
    let mut load_all = async |case: &str| {
        for (width, height) in [(390, 844), (1280, 900)] {
            site.resize(width, height).await;
            for page in ui::Page::ALL {
                browser.leave().await;
                server.hold_wasm(true);
                browser.visit(&format!("{}{}", server.base, page.path())).await;
                site.until_painted().await;
                server.hold_wasm(false);
                browser.until_ready().await;
                let shift = site.layout_shift().await;
                if shift > NO_SHIFT {
                    found.push(format!("/{} at {width} px, {case}: {shift:.3}", page.path()));
                }
            }
        }
    };
    stored.save_changes(&[("http", DAY, Status::CanDo), ("dns", DAY, Status::CanDo)]).await;
    load_all("some skills").await;
    browser.open(&server.base).await;
    for (id, (name, beside)) in (1..).zip([("Zig", "go"), ("Mainframe operations", "http")]) {
        let place = Place::beside(by_id(beside).expect("a skill").number);
        let entry =
            OwnEntry { status: Status::CanDo, ..OwnEntry::new(Name::new(name).expect("a name"), place) };
        stored.save_own(OwnId::new(Timestamp::from_millis(id)), entry).await;
    }
    super::keep_a_role(browser).await;
    super::keep_a_team(browser).await;
    load_all("own entries, a role and a team").await;
    assert_eq!(found, [""; 0]);
}
