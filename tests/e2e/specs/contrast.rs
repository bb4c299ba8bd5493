use crate::engine::{Engine, Setting};
use crate::pages::{Browser, Checklist, Choice, DAY, Frame, Look, Picture, Rows, Stored, Team};
use crate::server::Server;
use greenlit::catalogue::{Lens, Level, MAX_NUMBER, SKILLS};
use greenlit::chart::timeline::MIN_DAYS;
use greenlit::link;
use greenlit::progress::{Day, Status, Summary};
use greenlit::sync::keys;
use greenlit::ui::Page;
use greenlit::ui::store::Theme;

/// The least number of pixels by which two states must differ: fewer is not seen.
const SEEN: u64 = 12;

/// Told without the site's colors: by shape, or by the few colors that the system has.
pub async fn every_state_is_told_in_forced_colors(browser: &Browser, server: &Server) {
    Browser::with(browser.engine, Setting::ForcedColors, async |browser| {
        if browser.engine == Engine::Chromium {
            browser.emulate(&[("forced-colors", "active")]).await;
        }
        browser.open(&server.base).await;
        assert!(Look::of(browser).has_forced_colors().await);
        // First what is put into storage: what is set on the page is in the journal as well, and stays.
        roads_are_told(browser, server).await;
        charts_are_told(browser, server).await;
        Stored::of(browser).save_changes(&[]).await;
        every_control_is_told(browser, server).await;
    })
    .await;
}

pub async fn every_state_is_told_in_light(browser: &Browser, server: &Server) {
    every_state_is_told_in(Theme::Light, browser, server).await;
}

pub async fn every_state_is_told_in_the_dark(browser: &Browser, server: &Server) {
    every_state_is_told_in(Theme::Dark, browser, server).await;
}

async fn every_state_is_told_in(theme: Theme, browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    Stored::of(browser).write(keys::THEME, theme.slug()).await;
    every_control_is_told(browser, server).await;
}

async fn every_control_is_told(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    Checklist::of(browser).unfold_view().await;
    statuses_are_told(browser).await;
    focus_is_told(browser).await;
    choices_are_told(browser, server).await;
    cells_are_told(browser, server).await;
}

/// Fails if two of these pictures look alike.
async fn all_differ(browser: &Browser, what: &str, pictures: &[(&str, Picture)]) {
    for (index, (name, picture)) in pictures.iter().enumerate() {
        for (other_name, other) in &pictures[..index] {
            let difference = Look::of(browser).difference(picture, other).await;
            assert!(difference >= SEEN, "{what}: {other_name} and {name} differ by {difference} pixels");
        }
    }
}

async fn statuses_are_told(browser: &Browser) {
    let (rows, look) = (Rows::of(browser), Look::of(browser));
    rows.unfold("tls").await;
    let (mut lamps, mut chips) = (Vec::new(), Vec::new());
    let (mut learning, mut skip) = (Vec::new(), Vec::new());
    for status in [Status::ToDo, Status::Learning, Status::CanDo, Status::Skipped] {
        match status {
            Status::CanDo => rows.tick("http").await,
            Status::Learning | Status::Skipped => rows.press_second("http", status).await,
            Status::ToDo => {}
        }
        rows.until_status("http", status).await;
        look.leave_alone().await;
        lamps.push((status.slug(), look.lamp("http").await));
        chips.push((status.slug(), look.chip("tls", "http").await));
        for (second, pictures) in [(Status::Learning, &mut learning), (Status::Skipped, &mut skip)] {
            if [second, Status::ToDo].contains(&status) {
                pictures.push((status.slug(), look.second("http", second).await));
            }
        }
    }
    for (what, pictures) in [("lamps", lamps), ("chips", chips), ("Learning", learning), ("Skip", skip)] {
        all_differ(browser, what, &pictures).await;
    }
}

/// The lamps of a team, where there is no room for their words.
async fn cells_are_told(browser: &Browser, server: &Server) {
    browser.open(&format!("{}{}", server.base, super::team_link())).await;
    let team = Team::of(browser);
    team.until_received().await;
    let (cells, skill) = (team.cells().await, SKILLS[0].id);
    let mut pictures = Vec::new();
    for status in [Status::ToDo, Status::Learning, Status::CanDo, Status::Skipped] {
        let person = (1..=4).find(|person| cells[&format!("{person}:{skill}")] == status.slug());
        let picture = Look::of(browser).cell(person.expect("one of the four"), skill).await;
        pictures.push((status.slug(), picture));
    }
    all_differ(browser, "cells", &pictures).await;
}

/// For each control of the checklist, the first choice, which is chosen from the start, and another.
const CHOICES: [[Choice; 2]; 3] = [
    [Choice::Lens(Lens::Areas), Choice::Lens(Lens::Employers)],
    [Choice::Status(None), Choice::Status(Some(Status::ToDo))],
    [Choice::Level(None), Choice::Level(Some(Level::Core))],
];

async fn choices_are_told(browser: &Browser, server: &Server) {
    let (checklist, look) = (Checklist::of(browser), Look::of(browser));
    for [choice, other] in CHOICES {
        look.leave_alone().await;
        let chosen = look.choice(choice).await;
        checklist.choose(other).await;
        look.leave_alone().await;
        let pictures = [("chosen", chosen), ("not chosen", look.choice(choice).await)];
        all_differ(browser, &format!("{choice:?}"), &pictures).await;
        checklist.choose(choice).await;
    }
    Frame::of(browser).open_shortcuts().await;
    let mut boxes = vec![("on", look.setting().await)];
    look.switch_setting().await;
    boxes.push(("off", look.setting().await));
    look.disable_setting().await;
    boxes.push(("disabled", look.setting().await));
    all_differ(browser, "a setting", &boxes).await;

    browser.open(&server.base).await;
    let elsewhere = look.menu_entry(Page::Stack).await;
    browser.open(&format!("{}{}", server.base, Page::Stack.path())).await;
    let entries = [("this page", look.menu_entry(Page::Stack).await), ("another page", elsewhere)];
    all_differ(browser, "the menu", &entries).await;
}

async fn focus_is_told(browser: &Browser) {
    for (name, before, after) in Look::of(browser).with_and_without_focus().await {
        all_differ(browser, name, &[("without the focus", before), ("with it", after)]).await;
    }
}

async fn roads_are_told(browser: &Browser, server: &Server) {
    let mut roads = Vec::new();
    for (name, status) in [("rest", Status::ToDo), ("amber", Status::Learning), ("green", Status::CanDo)] {
        let skills = SKILLS.iter().filter(|skill| skill.level.is_some());
        let changes: Vec<_> = skills.map(|skill| (skill.id, DAY, status)).collect();
        Stored::of(browser).save_changes(&changes).await;
        browser.open(&server.base).await;
        roads.push((name, Look::of(browser).road("web").await));
    }
    all_differ(browser, "roads", &roads).await;
}

async fn charts_are_told(browser: &Browser, server: &Server) {
    let look = Look::of(browser);
    let every = |status: Status| vec![status; usize::from(MAX_NUMBER.get())];
    let link = |statuses| link::encode(&Summary::received(Day::from_number(2_571), None, statuses));
    // On one day so many skills.
    let (mut calendars, mut timelines) = (Vec::new(), Vec::new());
    for (name, number) in [("none", 0), ("one", 1), ("two", 2), ("four", 4), ("eight", 8)] {
        let skills = SKILLS.iter().take(number);
        let mut changes: Vec<_> = skills.map(|skill| (skill.id, 40 * DAY, Status::CanDo)).collect();
        // It is drawn from some days with changes on. These are of skills to do, and long ago.
        let others = SKILLS.iter().rev().zip(400..).take(MIN_DAYS);
        changes.extend(others.map(|(skill, days)| (skill.id, days * DAY, Status::Learning)));
        Stored::of(browser).save_changes(&changes).await;
        browser.open(&format!("{}summary/", server.base)).await;
        calendars.push((name, look.calendar().await));
        timelines.push((name, look.timeline().await));
    }
    all_differ(browser, "the calendar", &calendars).await;
    all_differ(browser, "the timeline", &timelines[..2]).await;
    let mut radars = Vec::new();
    // Where a side has nothing at all there is no chart.
    for (name, mine, theirs) in [
        ("nobody", Status::Learning, Status::Learning),
        ("mine", Status::CanDo, Status::Learning),
        ("theirs", Status::Learning, Status::CanDo),
    ] {
        let changes: Vec<_> = SKILLS.iter().map(|skill| (skill.id, DAY, mine)).collect();
        Stored::of(browser).save_changes(&changes).await;
        browser.leave().await;
        browser.open(&format!("{}compare/#{}", server.base, link(every(theirs)))).await;
        radars.push((name, look.radar().await));
    }
    all_differ(browser, "the radar", &radars).await;
}

/// A mouse changes only what is not chosen: the chosen choice of a switch once was black on black under it.
pub async fn what_is_chosen_stays_so_under_a_mouse(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let (rows, look) = (Rows::of(browser), Look::of(browser));
    Checklist::of(browser).unfold_view().await;
    rows.press_second("http", Status::Learning).await;
    rows.until_status("http", Status::Learning).await;
    for theme in [Theme::Light, Theme::Dark] {
        Frame::of(browser).choose_theme(Some(theme)).await;
        for [choice, _] in CHOICES {
            look.leave_alone().await;
            let before = look.choice(choice).await;
            look.hover_choice(choice).await;
            let difference = look.difference(&before, &look.choice(choice).await).await;
            assert_eq!(difference, 0, "{choice:?}, {theme:?}");
        }
        look.leave_alone().await;
        let before = look.second("http", Status::Learning).await;
        look.hover_second("http", Status::Learning).await;
        let difference = look.difference(&before, &look.second("http", Status::Learning).await).await;
        assert_eq!(difference, 0, "Learning, {theme:?}");
    }
}
