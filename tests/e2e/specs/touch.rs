use crate::pages::{Browser, Checklist, Look, Rows, Site};
use crate::server::Server;
use greenlit::progress::Status;

/// The least width and height of what a finger hits, in pixels.
const FINGER: f64 = 44.0;

pub async fn a_finger_reaches_every_status(browser: &Browser, server: &Server) {
    browser.emulate_touch().await;
    let (rows, site) = (Rows::of(browser), Site::of(browser));
    for width in [390, 1280] {
        site.resize(width, 844).await;
        browser.leave().await;
        browser.open(&format!("{}#http", server.base)).await;
        rows.until_in_sight("http").await;
        assert_eq!(rows.control_sizes("http").await.len(), 1, "controls at {width} px");
        rows.unfold("http").await;
        let sizes = rows.control_sizes("http").await;
        // The arrow, and one for each status.
        assert_eq!(sizes.len(), 1 + Status::ALL.len());
        assert!(sizes.iter().flatten().all(|side| *side >= FINGER), "{sizes:?} at {width} px");
        for status in Status::ALL.into_iter().rev() {
            rows.set("http", status).await;
            rows.until_status("http", status).await;
        }
        for status in [Status::CanDo, Status::ToDo] {
            rows.tick("http").await;
            rows.until_status("http", status).await;
        }
    }
}

pub async fn a_mouse_finds_every_status_in_sight(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let rows = Rows::of(browser);
    // Learning, Skip, and the arrow.
    assert_eq!(rows.control_sizes("http").await.len(), 3);
    Look::of(browser).leave_alone().await;
    assert!(Look::of(browser).sees_second("http", Status::Learning).await);
}

pub async fn rows_are_low(browser: &Browser, server: &Server) {
    highest_row(browser, server, 1280, 72.0).await;
    browser.emulate_touch().await;
    highest_row(browser, server, 390, 112.0).await;
}

async fn highest_row(browser: &Browser, server: &Server, width: u32, most: f64) {
    Site::of(browser).resize(width, 900).await;
    browser.open(&server.base).await;
    let heights = Look::of(browser).row_heights().await;
    let highest = heights.iter().copied().reduce(f64::max).expect("rows");
    assert!(highest <= most, "a row of {highest} px at {width} px");
}

/// The switches are folded away on a phone, and a list would be short for no reason that is in sight.
pub async fn filters_that_are_on_are_named_and_taken_off(browser: &Browser, server: &Server) {
    Site::of(browser).resize(390, 844).await;
    browser.open(&format!("{}?show=todo&level=core", server.base)).await;
    let checklist = Checklist::of(browser);
    checklist.until_narrowed_to("to do, core").await;
    checklist.take_off_filters().await;
    let filters = checklist.filters().await;
    assert_eq!((filters.status, filters.level), (None, None));
}
