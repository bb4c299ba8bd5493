use crate::pages::{Browser, DAY, Notice, Page, Rows, Site, Stack, Stored};
use crate::server::Server;
use greenlit::catalogue::stack_groups;
use greenlit::progress::Status;

pub async fn a_stack_is_chosen_by_ticks_hints_and_presets(browser: &Browser, server: &Server) {
    browser.open(&format!("{}stack/", server.base)).await;
    let (rows, stack) = (Rows::of(browser), Stack::of(browser));
    assert_eq!(stack.groups().await, stack_groups().count() as u64);
    assert_eq!(stack.line().await, "Nothing chosen yet.");

    // A framework without its language is hinted at, and the hint can be taken.
    rows.tick("django").await;
    rows.until_status("django", Status::CanDo).await;
    assert_eq!(stack.hint("django").await, "Django runs on Python, which your stack does not have yet.");
    stack.take_hint("django").await;
    rows.until_status("python", Status::Learning).await;
    assert_eq!(stack.hints().await, 0);
    assert_eq!(stack.line().await, "Django; learning Python");
    assert_eq!(rows.group("frameworks").await, "1 of 1 green");
    assert_eq!(stack.chosen("frameworks").await, "Yours: Django.");
    assert_eq!(stack.chosen("languages").await, "Learning Python.");

    // A ready-made stack adds what is not set yet, and can be undone.
    stack.start_from("python-web").await;
    rows.until_status("postgresql", Status::Learning).await;
    rows.until_status("git", Status::Learning).await;
    assert_eq!(rows.status("django").await, Status::CanDo);
    let started = Notice::stack_started(browser);
    assert!(started.message().await.contains("3 technologies"));
    started.undo().await;
    rows.until_status("postgresql", Status::ToDo).await;
    assert!(!started.is_shown().await);
    assert_eq!(stack.line().await, "Django; learning Python");

    // It is the same progress as on the checklist.
    browser.open(&server.base).await;
    rows.until_status("django", Status::CanDo).await;
    rows.until_status("python", Status::Learning).await;
}

/// An image builder is no alternative to what runs containers on a cluster, and a search engine is asked of nobody.
pub async fn technologies_count_for_the_job_that_they_do(browser: &Browser, server: &Server) {
    let (rows, stack) = (Rows::of(browser), Stack::of(browser));
    browser.open(&format!("{}stack/", server.base)).await;
    assert_eq!(
        stack.jobs("container-tools").await,
        ["Images and containers: One is enough.", "Orchestration: One is enough."]
    );
    assert_eq!(stack.jobs("languages").await, [""; 0]);
    for (technology, green) in
        [("docker", "1 of 2 green"), ("podman", "1 of 2 green"), ("kubernetes", "2 of 2 green")]
    {
        rows.tick(technology).await;
        rows.until_status(technology, Status::CanDo).await;
        assert_eq!(rows.group("container-tools").await, green, "{technology}");
    }
    assert_eq!(stack.chosen("container-tools").await, "Yours: Docker, Kubernetes. Also Podman.");
    rows.tick("elasticsearch").await;
    rows.until_status("elasticsearch", Status::CanDo).await;
    assert_eq!(rows.group("datastores").await, "0 of 2 green");
    assert_eq!(stack.chosen("datastores").await, "Also Elasticsearch.");
    // On the checklist, too.
    browser.open(&server.base).await;
    rows.until_status("elasticsearch", Status::CanDo).await;
    assert_eq!(stack.jobs("container-tools").await.len(), 2);
    assert_eq!(rows.group("container-tools").await, "2 of 2 green");
}

/// Sixty technologies as full rows took 10,000 pixels, and the first of them stood at 2,500. Today there are 88, for twenty jobs.
pub async fn technologies_are_chips_that_open_in_place(browser: &Browser, server: &Server) {
    let (page, rows, stack) = (Page::of(browser), Rows::of(browser), Stack::of(browser));
    browser.emulate_touch().await;
    Site::of(browser).resize(390, 844).await;
    browser.open(&format!("{}stack/", server.base)).await;
    assert!(stack.shows_ready_made().await);
    let (first, height) = (stack.first_technology_at().await, page.height().await);
    assert!(first <= 1_000.0, "the first technology is at {first}");
    assert!(height <= 7 * 844, "nothing chosen, {height} px");

    Stored::of(browser).save_changes(&[("python", DAY, Status::CanDo), ("go", DAY, Status::CanDo)]).await;
    browser.reload().await;
    assert!(!stack.shows_ready_made().await);
    assert_eq!(stack.chosen("languages").await, "Yours: Python. Also Go.");
    let height = page.height().await;
    // Five screens, the ends of ten lists ("and others…"), and one's own skills.
    assert!(height <= 6 * 844 + 844 / 2, "something chosen, {height} px");

    // Opened, a chip is a row with all that a row has.
    let [closed, _] = stack.chip_size("python").await;
    rows.unfold("python").await;
    let [open, _] = stack.chip_size("python").await;
    assert!(closed < 200.0 && open > 340.0, "{closed} and {open} px wide");
    rows.set("python", Status::Learning).await;
    rows.until_status("python", Status::Learning).await;
    assert_eq!(stack.chosen("languages").await, "Yours: Go. Also Python.");
}
