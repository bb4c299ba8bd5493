//! Roles: read from an ad, corrected, kept, and shared.

use crate::pages::{Browser, Checklist, Compare, DAY, Notice, Roles, Rows, Shared, Stored, Summary};
use crate::server::Server;
use greenlit::catalogue::{self, Lens, Level, MAX_NUMBER, Skill};
use greenlit::link;
use greenlit::progress::{self, Day, Name, Status, Timestamp, next_up};
use greenlit::role::{KeptRole, Need, Role, RoleId, next_towards};
use greenlit::ui::{self, text};

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
    roles.open_elsewhere().await;
    roles.until_asked("redis", Need::Nice).await;
    browser.leave().await;
    browser.open(&role[..role.len() - 3]).await;
    roles.until_refused("link-truncated").await;
}

fn id(number: u64) -> RoleId {
    RoleId::new(Timestamp::from_millis(number))
}

/// A role of these musts and nice to have.
fn role_of(name: &str, musts: &[&str], nices: &[&str]) -> Role {
    let mut role = Role::new(Day::default(), Name::new(name));
    for (ids, need) in [(musts, Need::Must), (nices, Need::Nice)] {
        for id in ids {
            role.require(&[catalogue::by_id(id).expect("a skill").number], need);
        }
    }
    role
}

pub async fn a_role_is_a_lens(browser: &Browser, server: &Server) {
    const NAME: &str = "Backend engineer, Example Ltd";
    browser.open(&server.base).await;
    let (checklist, rows, stored) = (Checklist::of(browser), Rows::of(browser), Stored::of(browser));
    assert!(!checklist.offers_roles().await);
    stored.save_changes(&[("redis", DAY, Status::CanDo)]).await;
    let role = role_of(NAME, &["redis", "http"], &["kafka"]);
    stored.save_role(id(1), KeptRole::new(role, "")).await;
    stored.save_role(id(2), KeptRole::new(role_of("Other", &[], &["git"]), "")).await;
    browser.leave().await;
    browser.open(&server.base).await;
    checklist.group_by_role(NAME).await;
    let titles = [format!("Must: {NAME}"), "Nice to have".to_owned(), "The rest".to_owned()];
    assert_eq!(checklist.other_titles().await, titles);
    assert_eq!(checklist.listed_groups().await, titles);
    // In the order of the catalogue, with every skill somewhere.
    assert_eq!(checklist.skills_of("role-must").await, ["http", "redis"]);
    assert_eq!(checklist.skills_of("role-nice").await, ["kafka"]);
    assert_eq!(checklist.other_skills().await.len(), catalogue::SKILLS.len());
    assert_eq!(rows.group("role-must").await, "1 of 2 green");
    rows.tick("http").await;
    rows.until_status("http", Status::CanDo).await;
    assert_eq!(rows.group("role-must").await, "2 of 2 green");

    // A skill is chosen here, and stays in place until the view changes.
    checklist.ask_for("dns", Some(Need::Must)).await;
    checklist.ask_for("kafka", None).await;
    assert_eq!(checklist.skills_of("role-must").await, ["http", "redis"]);
    assert!(checklist.skills_of("role-rest").await.contains(&"dns".to_owned()));
    checklist.show_only(Status::ToDo).await;
    checklist.until_in_group("dns", "role-must").await;
    checklist.until_in_group("kafka", "role-rest").await;
    assert_eq!(rows.group("role-must").await, "2 of 3 green");
    checklist.take_off_filters().await;
    checklist.search("redis").await;
    rows.until_first_in_sight("redis").await;

    // The address names the role. One that is not kept any more leads to the areas.
    let address = format!("{}?{}", server.base, browser.query().await);
    assert!(address.contains("role=1"), "{address}");
    browser.reload().await;
    checklist.until_by_role(NAME).await;
    assert_eq!(checklist.skills_of("role-must").await.len(), 3);
    checklist.group_by_role("Other").await;
    checklist.until_in_group("git", "role-nice").await;
    assert_eq!(checklist.skills_of("role-must").await, [""; 0]);
    open(browser, server).await;
    let roles = Roles::of(browser);
    roles.until_kept(2).await;
    roles.delete_first().await;
    roles.until_kept(1).await;
    roles.delete_first().await;
    roles.until_kept(0).await;
    browser.open(&address).await;
    checklist.until_by_area().await;
    assert!(!checklist.offers_roles().await && !browser.query().await.contains("role="));
}

pub async fn next_up_works_towards_a_role(browser: &Browser, server: &Server) {
    let role = role_of("Example Ltd", &["query-plans", "django", "git"], &["internet-basics"]);
    let expected = |done: &[&str]| -> (Vec<&'static str>, Vec<String>) {
        let status = |skill: &Skill| if done.contains(&skill.id) { Status::CanDo } else { Status::ToDo };
        let steps = next_towards(&role, status).into_iter();
        steps.map(|step| (step.skill.id, text::reason_towards(&step, &role))).unzip()
    };
    browser.open(&server.base).await;
    let (checklist, rows, stored) = (Checklist::of(browser), Rows::of(browser), Stored::of(browser));
    stored.save_changes(&[("http", DAY, Status::ToDo)]).await;
    browser.leave().await;
    browser.open(&server.base).await;
    checklist.until_suggestion_seen().await;
    assert!(!checklist.offers_to_work_towards().await);
    stored.save_role(id(1), KeptRole::new(role.clone(), "")).await;
    browser.leave().await;
    browser.open(&server.base).await;
    checklist.until_towards("Everything").await;
    checklist.work_towards("Example Ltd").await;
    let (next, why) = expected(&[]);
    checklist.until_suggested(&next).await;
    assert_eq!(checklist.reasons().await, why);
    assert!(
        why[0].starts_with("A must of Example Ltd.") && why[1].starts_with("Opens up a must of "),
        "{why:?}"
    );
    // A tick makes room for another, and the goal stays.
    rows.tick("git").await;
    rows.until_status("git", Status::CanDo).await;
    checklist.until_suggested(&expected(&["git"]).0).await;
    browser.reload().await;
    checklist.until_towards("Example Ltd").await;
    checklist.until_suggested(&expected(&["git"]).0).await;
    // Another tab follows, also when the role goes.
    let first = browser.tab().await;
    browser.open_tab(&format!("{}role/", server.base)).await;
    let roles = Roles::of(browser);
    roles.until_kept(1).await;
    roles.delete_first().await;
    roles.until_kept(0).await;
    browser.show_tab(&first).await;
    let everything = |skill: &Skill| if skill.id == "git" { Status::CanDo } else { Status::ToDo };
    let next = next_up(Lens::Areas, &everything, &[]).into_iter();
    checklist.until_suggested(&next.map(|suggestion| suggestion.skill.id).collect::<Vec<_>>()).await;
    assert!(!checklist.offers_to_work_towards().await);
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
