//! Teams: people from links, side by side.

use crate::pages::{Browser, ENTER, Page, Rows, Site, Stored, TAB, Team};
use crate::server::Server;
use greenlit::backup::Backup;
use greenlit::catalogue::{AREAS, Lens, Level, SKILLS};
use greenlit::export::team as export;
use greenlit::link;
use greenlit::progress::{Day, Name, Status, Summary, Timestamp};
use greenlit::role::Role;
use greenlit::team::{Against, Coverage, Team as People, lessons};
use std::collections::BTreeMap;

/// Keys as WebDriver names them.
const UP: &str = "\u{e013}";
const DOWN: &str = "\u{e015}";
const RIGHT: &str = "\u{e014}";
const HOME: &str = "\u{e011}";
const END: &str = "\u{e010}";

async fn open(browser: &Browser, server: &Server) {
    browser.open(&format!("{}team/", server.base)).await;
}

/// The summary of a person, with statuses that differ from those of others.
fn person(name: &str, seed: usize) -> Summary {
    let status = |index: usize| match (index * 7 + seed * seed * 5 + seed) % (5 + seed % 4) {
        0 | 1 => Status::CanDo,
        2 => Status::Learning,
        3 => Status::Skipped,
        _ => Status::ToDo,
    };
    let statuses = (0..SKILLS.len()).map(status).collect();
    Summary::received(Day::from_number(2_500 + seed as u16 % 20), Name::new(name), statuses)
}

fn people(number: usize) -> Vec<Summary> {
    (0..number).map(|index| person(&format!("Person No. {}", index + 1), index)).collect()
}

fn address(server: &Server, summary: &Summary) -> String {
    format!("{}s/#{}", server.base, link::encode(summary))
}

/// A text with everyone's links in it, as in a chat.
fn chat(server: &Server, people: &[Summary]) -> String {
    let lines = people.iter().map(|summary| format!("17:05 mine is {} so far", address(server, summary)));
    lines.collect::<Vec<_>>().join("\n")
}

/// The cells of a matrix of these people.
fn cells(people: &[Summary]) -> BTreeMap<String, String> {
    let of_person = |(index, summary): (usize, &Summary)| {
        let cell = |skill: &greenlit::catalogue::Skill| {
            (format!("{}:{}", index + 1, skill.id), summary.status(skill).slug().to_owned())
        };
        SKILLS.iter().map(cell).collect::<Vec<_>>()
    };
    people.iter().enumerate().flat_map(of_person).collect()
}

/// The same people as the page has them.
fn team(people: &[Summary]) -> People {
    let mut team = People::default();
    for summary in people {
        team.bring(summary.clone(), Timestamp::EPOCH, Day::from_number(u16::MAX));
    }
    team
}

pub async fn links_become_a_matrix_of_their_statuses(browser: &Browser, server: &Server) {
    open(browser, server).await;
    let page = Team::of(browser);
    let everyone = people(50);
    let broken = address(server, &everyone[0]);
    let cut = &broken[..broken.len() - 5];
    page.paste(&format!("Hello all!\nThanks\n{}\n\n{cut}", chat(server, &everyone))).await;
    page.until_people(50).await;
    page.until_done("50 people were added.").await;
    assert_eq!(page.aside().await, "1 link brings nobody in, 2 lines have no link");
    assert!(page.as_of().await.starts_with("As of "), "{}", page.as_of().await);
    let names: Vec<_> = everyone.iter().filter_map(Summary::name).map(ToString::to_string).collect();
    for _ in 0..2 {
        assert_eq!(page.names().await, names);
        assert_eq!(page.cells().await, cells(&everyone));
        browser.reload().await;
        page.until_people(50).await;
    }
    let coverage = Coverage::new(&everyone);
    for skill in [&SKILLS[0], &SKILLS[40]] {
        let numbers =
            [coverage.of(skill).can(), coverage.of(skill).learning()].map(|all| all.len().to_string());
        assert_eq!(page.numbers(skill.id).await, numbers);
    }
    assert_eq!(page.lessons().await.len(), lessons(&coverage).len());
}

pub async fn a_newer_link_takes_the_place_of_an_older_one(browser: &Browser, server: &Server) {
    open(browser, server).await;
    let page = Team::of(browser);
    let of = |day, status| Summary::received(Day::from_number(day), Name::new("Ada"), vec![status; 5]);
    let (older, newer) = (of(2_500, Status::Learning), of(2_510, Status::CanDo));
    page.paste(&address(server, &older)).await;
    page.until_cell(1, SKILLS[0].id, "learning").await;
    page.paste(&address(server, &newer)).await;
    page.until_cell(1, SKILLS[0].id, "can").await;
    page.until_done("A newer link took the place").await;
    page.until_people(1).await;
    page.undo().await;
    page.until_cell(1, SKILLS[0].id, "learning").await;
    page.empty_field().await;
    page.paste(&chat(server, &[newer, older])).await;
    page.until_cell(1, SKILLS[0].id, "can").await;
    assert!(page.done().await.contains("Left out"), "{}", page.done().await);
}

pub async fn people_are_renamed_and_taken_out(browser: &Browser, server: &Server) {
    open(browser, server).await;
    let page = Team::of(browser);
    page.paste(&chat(server, &people(2))).await;
    page.until_people(2).await;
    page.empty_field().await;
    page.press_person(2).await;
    page.rename("Grace").await;
    page.until_name(2, "Grace").await;
    browser.reload().await;
    page.until_name(2, "Grace").await;
    // The person stays who they are to a later link.
    page.paste(&chat(server, &people(2))).await;
    page.until_done("2 are here already.").await;
    page.press_person(2).await;
    page.take_out().await;
    page.until_people(1).await;
    page.undo().await;
    page.until_people(2).await;
    page.until_name(2, "Grace").await;
}

pub async fn one_adds_oneself(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    Rows::of(browser).tick("http").await;
    open(browser, server).await;
    let page = Team::of(browser);
    page.add_me().await;
    page.until_cell(1, "http", "can").await;
    page.until_name(1, "Me").await;
    browser.open(&server.base).await;
    Rows::of(browser).tick("dns").await;
    open(browser, server).await;
    page.until_cell(1, "dns", "todo").await;
    page.add_me().await;
    page.until_cell(1, "dns", "can").await;
    page.until_people(1).await;
}

pub async fn what_one_and_what_nobody_can_is_named(browser: &Browser, server: &Server) {
    open(browser, server).await;
    let page = Team::of(browser);
    let everyone = people(3);
    page.paste(&chat(server, &everyone)).await;
    page.until_people(3).await;
    let covered = Coverage::new(&everyone).covered(|_| true);
    let sorted = |mut ids: Vec<String>| {
        ids.sort();
        ids
    };
    let ids = |ids: Vec<&str>| sorted(ids.into_iter().map(str::to_owned).collect());
    assert_eq!(sorted(page.only().await), ids(covered.only_one.iter().map(|(skill, _)| skill.id).collect()));
    assert_eq!(sorted(page.nobody().await), ids(covered.nobody.iter().map(|skill| skill.id).collect()));
}

pub async fn a_team_opens_from_a_link_and_is_kept_when_one_says_so(browser: &Browser, server: &Server) {
    open(browser, server).await;
    let page = Team::of(browser);
    let everyone = people(4);
    page.paste(&chat(server, &everyone)).await;
    page.until_people(4).await;
    let link = page.link().await;
    assert!(link.starts_with(&format!("{}team/#", server.base)), "{link}");
    assert!(page.revealed().await.contains("Person No. 3"));
    let names = page.names().await;
    Stored::of(browser).remove_all().await;
    browser.leave().await;
    browser.open(&link).await;
    for _ in 0..2 {
        page.until_received().await;
        assert_eq!((page.names().await, page.cells().await), (names.clone(), cells(&everyone)));
        assert_eq!(Stored::of(browser).people().await, [""; 0]);
        browser.reload().await;
    }
    page.until_received().await;
    page.keep().await;
    page.until_done("4 people were added.").await;
    assert_eq!(Page::of(browser).fragment().await, "");
    browser.leave().await;
    browser.open(&link[..link.len() - 5]).await;
    page.until_refused("link-truncated").await;
    assert_eq!((page.names().await, page.cells().await), (names, cells(&everyone)));
}

pub async fn the_matrix_is_walked_with_arrow_keys(browser: &Browser, server: &Server) {
    open(browser, server).await;
    let page = Team::of(browser);
    page.paste(&chat(server, &people(2))).await;
    page.until_people(2).await;
    let [first, second] = [AREAS[0].skills()[0].id, AREAS[0].skills()[1].id];
    page.focus_before_matrix().await;
    browser.press(TAB).await;
    assert_eq!(page.focused().await, "Skill");
    for (key, focused) in [
        (RIGHT, "Can"),
        (RIGHT, "Learning"),
        (RIGHT, "1"),
        (DOWN, Lens::Areas.groups().next().expect("a group").title()),
        (DOWN, &format!("1:{first}")),
        (DOWN, &format!("1:{second}")),
        (RIGHT, &format!("2:{second}")),
        (RIGHT, &format!("2:{second}")),
        (HOME, second),
        (END, &format!("2:{second}")),
        (UP, &format!("2:{first}")),
        (HOME, first),
    ] {
        browser.press(key).await;
        assert_eq!(page.focused().await, focused, "after {key:?}");
    }
    browser.press(&ENTER.to_string()).await;
    let status = people(2)[0].status(&SKILLS[0]);
    assert_eq!(page.unfolded(status.slug()).await[0], "Person No. 1");
    browser.press(TAB).await;
    assert_eq!(page.focused().await, "", "one key leaves the matrix");
}

pub async fn rows_and_columns_are_found_and_sorted(browser: &Browser, server: &Server) {
    open(browser, server).await;
    let page = Team::of(browser);
    let everyone = people(4);
    page.paste(&chat(server, &everyone)).await;
    page.until_people(4).await;
    page.search("k8s").await;
    page.until_rows(1).await;
    assert_eq!(page.rows().await, ["kubernetes"]);
    page.show_all().await;
    page.until_rows(SKILLS.len()).await;
    let coverage = Coverage::new(&everyone);
    page.filter("nobody").await;
    let covered = coverage.covered(|_| true);
    let open: usize = covered.open.iter().map(|job| job.skills().len()).sum();
    page.until_rows(covered.nobody.len() + open).await;
    page.show_all().await;
    page.until_rows(SKILLS.len()).await;
    page.filter("only").await;
    page.until_rows(coverage.covered(|_| true).only_one.len()).await;
    page.show_all().await;
    page.until_rows(SKILLS.len()).await;
    page.hold_against(Level::Core).await;
    let role = Role::of_level(Day::default(), None, Level::Core);
    let against = Against::new(&coverage, &role);
    assert_eq!(
        page.covered().await,
        [against.musts().met, against.musts().asked].map(|number| number.to_string())
    );
    assert_eq!(page.groups().await[0], "Must");
    let closest: Vec<usize> = against.closest.iter().map(|candidate| candidate.person + 1).collect();
    assert_eq!(page.closest().await[0], page.names().await[closest[0] - 1]);
    page.choose("people-order", "strength").await;
    page.until_columns(&closest).await;
    page.choose("people-order", "name").await;
    page.until_columns(&[1, 2, 3, 4]).await;
    page.choose("people-order", "missing").await;
    page.until_columns(&closest.iter().rev().copied().collect::<Vec<_>>()).await;
    page.choose("people-order", "brought").await;
    page.until_columns(&[1, 2, 3, 4]).await;
    page.choose("skill-order", "missing").await;
    let can =
        |id: &str| SKILLS.iter().find(|skill| skill.id == id).map(|skill| coverage.of(skill).can().len());
    let rows = page.rows().await;
    assert!(can(&rows[0]) <= can(&rows[1]) && can(&rows[1]) <= can(&rows[2]), "{rows:?}");
}

pub async fn files_bring_people_in(browser: &Browser, server: &Server) {
    let backup = Backup { name: Some("Ada".to_owned()), ..Backup::default() }.encode(Day::from_number(2_500));
    open(browser, server).await;
    let page = Team::of(browser);
    page.drop_files(&[&chat(server, &people(2)), &backup, "\u{0}"]).await;
    page.until_people(3).await;
    page.until_name(3, "Ada").await;
    page.until_done("3 people were added.").await;
    page.choose_file(&chat(server, &people(4))).await;
    page.until_people(5).await;
}

pub async fn a_team_is_saved_as_files(browser: &Browser, server: &Server) {
    open(browser, server).await;
    let page = Team::of(browser);
    let everyone = people(3);
    page.paste(&chat(server, &everyone)).await;
    page.until_people(3).await;
    let title = |id: &str| Lens::find(id).map_or(id, |group| group.title()).to_owned();
    let team = team(&everyone);
    assert_eq!(page.file("csv").await, export::csv(&team, &title));
    let today = Day::from_number(u16::MAX);
    assert_eq!(page.file("markdown").await, export::markdown(&team, today, &title));
    // What is saved brings everyone in again.
    let links = page.file("links").await;
    Stored::of(browser).remove_all().await;
    browser.reload().await;
    page.until_people(0).await;
    page.drop_files(&[&links]).await;
    page.until_people(3).await;
    assert_eq!(page.cells().await, cells(&everyone));
}

pub async fn hostile_names_and_much_junk_are_answered(browser: &Browser, server: &Server) {
    open(browser, server).await;
    let page = Team::of(browser);
    let took = page.paste_much().await;
    assert!(took < 1_000.0, "ten megabytes take {took} ms");
    assert!(page.done().await.starts_with("There is no link"), "{}", page.done().await);
    let names =
        ["W".repeat(64), "<b>bold</b>".to_owned(), "\u{202e}right to left".to_owned(), "=1+1".to_owned()];
    let everyone: Vec<_> = names.iter().enumerate().map(|(index, name)| person(name, index)).collect();
    page.paste(&chat(server, &everyone)).await;
    page.until_people(4).await;
    let shown: Vec<_> = everyone.iter().filter_map(Summary::name).map(ToString::to_string).collect();
    assert_eq!(page.names().await, shown);
    assert!(!Page::of(browser).has_foreign_elements().await);
}

pub async fn a_phone_shows_one_person_at_a_time(browser: &Browser, server: &Server) {
    open(browser, server).await;
    Site::of(browser).resize(450, 800).await;
    let page = Team::of(browser);
    page.paste(&chat(server, &people(3))).await;
    page.until_columns(&[1]).await;
    page.choose_person(3).await;
    page.until_columns(&[3]).await;
    page.choose_person(0).await;
    page.until_columns(&[1, 2, 3]).await;
}

pub async fn above_a_hundred_people_there_are_numbers(browser: &Browser, server: &Server) {
    open(browser, server).await;
    let page = Team::of(browser);
    let everyone = people(101);
    page.paste(&chat(server, &everyone)).await;
    page.until_people(101).await;
    page.until_counted().await;
    assert_eq!(page.columns().await, [""; 0]);
    let can = Coverage::new(&everyone).of(&SKILLS[3]).can().len().to_string();
    assert_eq!(page.numbers(SKILLS[3].id).await[0], can);
    assert!(page.cells().await.is_empty());
    page.choose_person(101).await;
    page.until_columns(&[101]).await;
}
