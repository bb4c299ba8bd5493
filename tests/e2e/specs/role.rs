//! Roles: read from an ad, corrected, kept, and shared.

use crate::pages::{Browser, Compare, DAY, Notice, Roles, Rows, Shared, Stored, Summary};
use crate::server::Server;
use greenlit::catalogue::{self, Level, MAX_NUMBER};
use greenlit::link;
use greenlit::progress::{self, Day, Name, Status};
use greenlit::role::Need;
use greenlit::ui;

const AD: &str = "Backend engineer\n\nRequirements:\n- Python, Go or Java\n- PostgreSQL, and clean, maintainable code\n- k8s\n- Haskell\n\nNice to have:\n- Kafka\n\nBenefits:\n- A Rust course";

async fn open(browser: &Browser, server: &Server) {
    browser.open(&format!("{}role/", server.base)).await;
}

pub async fn an_ad_says_what_it_asks_for(browser: &Browser, server: &Server) {
    open(browser, server).await;
    Stored::of(browser)
        .save_changes(&[("go", DAY, Status::CanDo), ("sql-queries", DAY, Status::CanDo)])
        .await;
    open(browser, server).await;
    let roles = Roles::of(browser);
    roles.paste_ad(AD).await;
    roles.until_asked("kafka", Need::Nice).await;
    roles.until_asked("readable-code", Need::Must).await;
    // Benefits ask for nothing.
    roles.until_not_asked("rust").await;
    // Any one of three is one.
    assert_eq!(roles.alternatives("go").await, ["python", "java", "go"]);
    let musts = roles.asked(Need::Must).await;
    assert!(roles.asks().await.starts_with("This ad asks for "), "{}", roles.asks().await);
    roles.until_met(1, musts.len() - 2).await;
    assert_eq!(roles.words("kubernetes").await, "“k8s”");
    assert_eq!(roles.stand("go").await, "Can do");
    assert_eq!(roles.stand("kafka").await, "Ready to learn");
    assert!(roles.not_listed().await.contains(&"Haskell".to_owned()), "{:?}", roles.not_listed().await);
    assert!(roles.marked().await.contains(&"k8s".to_owned()));

    // What is missing can be proven, and ticked, here.
    let ready = roles.missing("ready").await;
    assert!(ready.contains(&"readable-code".to_owned()), "{ready:?}");
    assert!(!ready.contains(&"go".to_owned()));
    assert!(roles.exercise("readable-code").await.len() > 20);
    Rows::of(browser).tick("readable-code").await;
    roles.until_met(2, musts.len() - 2).await;
}

pub async fn what_was_read_can_be_corrected(browser: &Browser, server: &Server) {
    open(browser, server).await;
    let roles = Roles::of(browser);
    roles.paste_ad(AD).await;
    roles.until_asked("kafka", Need::Nice).await;
    roles.weigh("kafka", Some(Need::Must)).await;
    roles.until_asked("kafka", Need::Must).await;
    roles.weigh("postgresql", None).await;
    roles.until_not_asked("postgresql").await;
    assert_eq!(roles.taken_out().await, ["PostgreSQL"]);
    roles.take_out("java").await;
    roles.until_not_asked("java").await;
    assert_eq!(roles.alternatives("go").await, ["python", "go"]);
    roles.add("redis").await;
    roles.until_asked("redis", Need::Must).await;
    // Corrections stay when the ad goes on, and when the page is opened anew.
    roles.rename("Backend engineer, Example Ltd").await;
    roles.keep().await;
    roles.paste_ad(&AD.replace("- Kafka", "- Kafka\n- Docker")).await;
    roles.until_asked("docker", Need::Nice).await;
    for _ in 0..2 {
        roles.until_asked("kafka", Need::Must).await;
        roles.until_asked("redis", Need::Must).await;
        roles.until_not_asked("postgresql").await;
        roles.until_not_asked("java").await;
        browser.reload().await;
    }
    assert!(roles.ad().await.contains("- Docker"));
    // Of two the first in the ad.
    assert_eq!(roles.taken_out().await, ["Java", "PostgreSQL"]);
    roles.put_back().await;
    roles.until_asked("java", Need::Must).await;
    assert_eq!(roles.alternatives("java").await, ["python", "java", "go"]);
}

pub async fn a_draft_is_not_lost(browser: &Browser, server: &Server) {
    open(browser, server).await;
    let roles = Roles::of(browser);
    roles.paste_ad(AD).await;
    roles.until_asked("kafka", Need::Nice).await;
    roles.weigh("kafka", Some(Need::Must)).await;
    roles.until_asked("kafka", Need::Must).await;
    browser.reload().await;
    roles.until_asked("kafka", Need::Must).await;
    assert_eq!(roles.ad().await, AD);
    roles.until_kept(0).await;
    // Another takes its place.
    roles.start_from_level(Level::Core).await;
    roles.until_asked("http", Need::Must).await;
    roles.until_kept(1).await;
    roles.open_first().await;
    roles.until_asked("kafka", Need::Must).await;
    assert!(roles.is_kept().await);
    // A level that nothing was done with is no draft.
    open(browser, server).await;
    roles.until_kept(1).await;
    roles.until_not_asked("http").await;
}

pub async fn a_role_begins_with_a_level_or_with_what_one_can(browser: &Browser, server: &Server) {
    open(browser, server).await;
    Stored::of(browser).save_changes(&[("go", DAY, Status::CanDo), ("redis", DAY, Status::Learning)]).await;
    open(browser, server).await;
    let roles = Roles::of(browser);
    roles.start_from_level(Level::Core).await;
    roles.until_asked("http", Need::Must).await;
    roles.until_asked("tls", Need::Nice).await;
    roles.unfold_start().await;
    roles.start_from_mine().await;
    roles.until_asked("redis", Need::Nice).await;
    assert_eq!(roles.asked(Need::Must).await, ["go"]);
    // The opening of the checklist leads here with a level.
    browser.open(&format!("{}role/?level=advanced", server.base)).await;
    roles.until_asked("http", Need::Must).await;
    let advanced = catalogue::SKILLS.iter().filter(|skill| skill.level.is_some()).count();
    assert_eq!(roles.asked(Need::Must).await.len(), advanced);
}

pub async fn several_roles_are_kept_and_deleted(browser: &Browser, server: &Server) {
    open(browser, server).await;
    let roles = Roles::of(browser);
    roles.paste_ad("Requirements: Go, Redis").await;
    roles.until_asked("redis", Need::Must).await;
    roles.rename("One").await;
    roles.keep().await;
    roles.begin_another().await;
    roles.start_from_level(Level::Core).await;
    roles.until_asked("http", Need::Must).await;
    roles.rename("Other").await;
    roles.keep().await;
    roles.until_kept(2).await;
    assert_eq!(roles.kept().await, ["Other", "One"]);
    assert_eq!(roles.standing_of_kept("One").await, "0 of 2 musts");

    // Another tab keeps, changes and deletes the same.
    let first = browser.tab().await;
    let second = browser.open_tab(&format!("{}role/", server.base)).await;
    roles.until_kept(2).await;
    roles.open_first().await;
    roles.until_asked("http", Need::Must).await;
    roles.weigh("http", None).await;
    roles.until_not_asked("http").await;
    browser.show_tab(&first).await;
    roles.until_not_asked("http").await;
    browser.show_tab(&second).await;
    roles.delete_first().await;
    roles.until_kept(1).await;
    let notice = Notice::role_deleted(browser);
    notice.undo().await;
    roles.until_kept(2).await;
    roles.delete_first().await;
    roles.until_kept(1).await;
    browser.show_tab(&first).await;
    roles.until_kept(1).await;
    browser.reload().await;
    roles.until_kept(1).await;
    assert_eq!(roles.kept().await, ["One"]);
}

pub async fn a_role_is_shared_by_link(browser: &Browser, server: &Server) {
    open(browser, server).await;
    let roles = Roles::of(browser);
    roles.paste_ad(AD).await;
    roles.until_asked("kafka", Need::Nice).await;
    roles.rename("Backend engineer").await;
    let (musts, nices) = (roles.asked(Need::Must).await, roles.asked(Need::Nice).await);
    let link = roles.link().await;
    let text = link.split_once("/role/#").expect("a link to a role").1;
    assert!(text.len() <= 110 && text.bytes().all(|byte| byte.is_ascii_alphanumeric()), "{link}");

    // Whoever opens it sees how they stand, and keeps nothing unless they want to.
    browser.leave().await;
    browser.open(&format!("{link} #hiring")).await;
    roles.until_asked("kafka", Need::Nice).await;
    let sorted = |mut ids: Vec<String>| {
        ids.sort();
        ids
    };
    assert_eq!(sorted(roles.asked(Need::Must).await), sorted(musts));
    assert_eq!(roles.asked(Need::Nice).await, nices);
    assert!(roles.asks().await.starts_with("This role asks for "));
    assert!(!roles.is_kept().await);
    assert_eq!(roles.ad().await, "");
    assert_eq!(Stored::of(browser).roles().await, [""; 0]);
    roles.keep().await;
    browser.reload().await;
    roles.until_kept(1).await;
    assert_eq!(roles.kept().await, ["Backend engineer"]);
    assert!(roles.is_kept().await);
}

pub async fn links_of_every_kind_begin_a_role(browser: &Browser, server: &Server) {
    open(browser, server).await;
    Stored::of(browser).save_changes(&[("go", DAY, Status::CanDo), ("redis", DAY, Status::Learning)]).await;
    browser.open(&format!("{}summary/", server.base)).await;
    let summary = Summary::of(browser).share_link().await;
    open(browser, server).await;
    let roles = Roles::of(browser);
    roles.paste_link("hello").await;
    roles.until_refused("link-foreign").await;
    roles.paste_link(&format!("Look: {summary} 🙂")).await;
    roles.until_asked("redis", Need::Nice).await;
    assert_eq!(roles.asked(Need::Must).await, ["go"]);

    // A role where a summary is expected says so, and leads to it.
    let role = roles.link().await;
    browser.leave().await;
    browser.open(&role.replace("/role/#", "/s/#")).await;
    roles.until_refused("link-other").await;
    browser.leave().await;
    browser.open(&role[..role.len() - 3]).await;
    roles.until_refused("link-truncated").await;
}

/// Names and ads are text from anywhere. A script in them would open a dialog, with which no driver goes on.
pub async fn a_hostile_ad_is_text(browser: &Browser, server: &Server) {
    open(browser, server).await;
    let roles = Roles::of(browser);
    let hostile =
        "<img src=x onerror=\"location='about:blank'\"><b>Requirements</b>: \u{202e}Redis\u{202c} & Go\u{0}";
    roles.paste_ad(hostile).await;
    roles.until_asked("redis", Need::Must).await;
    roles.rename("<script>location='about:blank'</script>").await;
    roles.keep().await;
    roles.until_kept(1).await;
    assert_eq!(roles.kept().await, ["<script>location='about:blank'</script>"]);
    // As long as a book, in one line.
    roles.paste_ad(&"Redis and PostgreSQL, or Go / Java; ".repeat(5_000)).await;
    roles.until_asked("postgresql", Need::Must).await;
    assert!(roles.ad().await.len() <= 20_000);
    browser.reload().await;
    roles.until_asked("postgresql", Need::Must).await;
}

pub async fn roles_stand_beside_levels(browser: &Browser, server: &Server) {
    let redis = catalogue::by_id("redis").unwrap().number.get();
    let statuses = (1..=MAX_NUMBER.get())
        .map(|number| if number == redis { Status::CanDo } else { Status::ToDo })
        .collect();
    let ada = progress::Summary::received(Day::from_number(2_571), Name::new("Ada"), statuses);
    let address = |page: ui::Page| format!("{}{}#{}", server.base, page.path(), link::encode(&ada));
    let (stored, shared) = (Stored::of(browser), Shared::of(browser));
    browser.open(&address(ui::Page::Shared)).await;
    shared.until_opened().await;
    assert!(!shared.is_against_roles().await, "its reader keeps none");

    stored.save_changes(&[("go", DAY, Status::CanDo)]).await;
    open(browser, server).await;
    let roles = Roles::of(browser);
    roles.paste_ad("Requirements: Go, Redis").await;
    roles.until_asked("redis", Need::Must).await;
    roles.rename("Backend engineer, Example Ltd").await;
    roles.keep().await;
    let kept = stored.roles().await;

    browser.open(&format!("{}summary/", server.base)).await;
    let summary = Summary::of(browser);
    let [name, numbers, sentence] = summary.role_standing().await;
    assert_eq!((name.as_str(), numbers.as_str()), ("Backend engineer, Example Ltd", "1 / 2"));
    assert!(sentence.starts_with("You can do 1 of 2 musts. "), "{sentence}");
    assert_eq!(summary.missing_of_role().await, ["Redis"]);
    summary.follow_role().await;
    roles.until_asked("redis", Need::Must).await;
    assert!(roles.is_kept().await);

    browser.leave().await;
    browser.open(&address(ui::Page::Shared)).await;
    assert_eq!(shared.role_standings().await, ["Backend engineer, Example Ltd: 1 of 2 musts."]);
    assert_eq!(shared.missing_of_role().await, ["Go"]);
    assert_eq!(stored.roles().await, kept, "they are read alone");

    browser.leave().await;
    browser.open(&address(ui::Page::Compare)).await;
    let compare = Compare::of(browser);
    assert_eq!(compare.role_standings().await, ["you 1 of 2 musts, Ada 1 of 2 musts"]);
    assert_eq!(compare.lacks_of_role().await, [["Redis"], ["Go"]]);
}
