use crate::pages::{Browser, Compare, DAY, Look, Notice, Page, Shared, Stored};
use crate::server::Server;
use greenlit::catalogue::{Level, MAX_NUMBER, SKILLS, SkillNumber};
use greenlit::link;
use greenlit::progress::{Day, Evidence, EvidenceUrl, Name, Status, Summary};
use greenlit::ui;

/// A summary of someone else, in which the skills for which `status` gives one have it.
fn summary(name: Option<&str>, status: impl Fn(SkillNumber) -> Status) -> Summary {
    let statuses = (1..=MAX_NUMBER.get()).map(|number| status(SkillNumber::new(number))).collect();
    Summary::received(Day::from_number(2_571), name.and_then(Name::new), statuses)
}

/// A summary with all that a letter shows.
fn full() -> Summary {
    let url = EvidenceUrl::parse("https://example.org/engine").unwrap();
    let summary = summary(Some("Ada"), |number| match number.get() % 6 {
        0 => Status::Learning,
        1 => Status::ToDo,
        _ => Status::CanDo,
    });
    summary.with_evidence([Evidence { skill: SkillNumber::new(1), url }])
}

fn address(server: &Server, page: ui::Page, summary: &Summary) -> String {
    format!("{}{}#{}", server.base, page.path(), link::encode(summary))
}

/// The words by which a control says that it leads to the reader's own.
const OWN: [&str; 4] = ["your own", "yours", "mine", "Your own"];

pub async fn a_letter_leads_to_the_readers_own_by_name_alone(browser: &Browser, server: &Server) {
    let shared = Shared::of(browser);
    browser.open(&address(server, ui::Page::Shared, &full())).await;
    // Also what is folded at first.
    shared.skills(Status::CanDo).await;
    let mut opened = shared.controls(&server.base).await;
    assert!(opened.len() > SKILLS.len() / 2, "{} controls", opened.len());
    browser.leave().await;
    browser.open(&format!("{}s/#broken", server.base)).await;
    assert!(!shared.can_be_sent_on().await);
    opened.extend(shared.controls(&server.base).await);
    // `about/` shows nothing of anyone.
    let about = ui::Page::About.path();
    for (name, path) in &opened {
        if let Some(path) = path.as_ref().filter(|path| !path.starts_with(about)) {
            assert!(OWN.iter().any(|word| name.contains(word)), "\"{name}\" leads to /{path}");
        }
    }
    let named = opened.iter().filter(|(_, path)| path.as_ref().is_some_and(|path| !path.starts_with(about)));
    assert_eq!(named.count(), 4, "compare, start from it, one's own; and from what does not open");
    assert!(!opened.iter().any(|(name, _)| name == "Share"));
}

pub async fn a_letter_says_first_what_its_reader_asks(browser: &Browser, server: &Server) {
    let shared = Shared::of(browser);
    let of = |level: Level| SKILLS.iter().filter(move |skill| skill.level == Some(level));
    // All of the core, half of the next level, and nothing of the last.
    let half = of(Level::Working).count() / 2 + 1;
    let can: Vec<SkillNumber> =
        of(Level::Core).chain(of(Level::Working).take(half)).map(|skill| skill.number).collect();
    let ada = summary(Some("Ada"), |number| if can.contains(&number) { Status::CanDo } else { Status::ToDo });
    browser.open(&address(server, ui::Page::Shared, &ada)).await;
    shared.until_opened().await;
    let [core, working, advanced] = Level::ALL.map(|level| of(level).count());
    for (level, sentence) in [
        (Level::Core, format!("Covers the core skills of a junior engineer: {core} of {core}.")),
        (
            Level::Working,
            format!("Has most of the working-level skills of a mid-level engineer: {half} of {working}."),
        ),
        (
            Level::Advanced,
            format!("Has none yet of the advanced skills of a senior engineer: 0 of {advanced}."),
        ),
    ] {
        assert_eq!(shared.verdict(level).await, sentence);
    }
    let words = shared.text().await;
    let declared = format!("Declared by Ada on {}. Nobody else has checked it.", shared.date().await);
    let places = [&declared, "Covers the core", "Strongest areas", "By area", "Compare with mine"]
        .map(|part| words.find(part).unwrap_or_else(|| panic!("{part} is not on the page")));
    assert!(places.is_sorted(), "{places:?}");
    assert!(!words.contains("Nothing chosen"));
    // Nobody says a name that is not there.
    browser.leave().await;
    browser.open(&address(server, ui::Page::Shared, &summary(None, |_| Status::CanDo))).await;
    shared.until_opened().await;
    assert!(shared.text().await.contains("Declared by the person who made this link on "));
}

pub async fn a_skill_of_a_letter_unfolds_in_place(browser: &Browser, server: &Server) {
    let there = address(server, ui::Page::Shared, &full());
    browser.open(&there).await;
    let (page, shared) = (Page::of(browser), Shared::of(browser));
    shared.until_opened().await;
    let fragment = page.fragment().await;
    let (title, sentence) = shared.unfold_first_skill().await;
    let skill = SKILLS.iter().find(|skill| skill.title == title).unwrap();
    assert_eq!(sentence, skill.can());
    assert_eq!((page.name().await, page.fragment().await), (ui::Page::Shared.name().to_owned(), fragment));
    shared.fold_skill().await;
}

pub async fn a_letter_is_sent_on(browser: &Browser, server: &Server) {
    let there = address(server, ui::Page::Shared, &full());
    browser.open(&there).await;
    let shared = Shared::of(browser);
    shared.until_opened().await;
    assert_eq!(shared.send_on_by_sheet().await, ("Ada: backend skills".to_owned(), there.clone()));
    let notice = Notice::link_copied(browser);
    assert_eq!(shared.send_on_by_clipboard().await, there);
    notice.until_shown().await;
    assert!(notice.message().await.contains("copied"));
    notice.dismiss().await;
    notice.until_gone().await;
    shared.send_on_in_vain().await;
    notice.until_shown().await;
    assert!(notice.message().await.contains("address bar"));
}

pub async fn a_side_without_ticks_is_told_and_not_counted(browser: &Browser, server: &Server) {
    let (compare, stored) = (Compare::of(browser), Stored::of(browser));
    browser.open(&address(server, ui::Page::Compare, &full())).await;
    compare.until_compared().await;
    compare.until_mine_is_bare().await;
    let words = compare.words().await;
    assert!(words.contains("Tick yours first") && !words.contains('%') && !words.contains(" / "), "{words}");
    assert_eq!(compare.ways(&server.base).await, ["", "s/", "data/"]);

    stored.save_changes(&[("http", DAY, Status::CanDo)]).await;
    browser.leave().await;
    browser.open(&address(server, ui::Page::Compare, &summary(None, |_| Status::ToDo))).await;
    compare.until_theirs_is_bare().await;
    let words = compare.words().await;
    assert!(words.contains("The other had ticked nothing") && !words.contains('%'), "{words}");
}

pub async fn technologies_beyond_what_is_enough_are_no_difference(browser: &Browser, server: &Server) {
    let number = |id: &str| greenlit::catalogue::by_id(id).unwrap().number;
    let theirs = [number("python"), number("java"), number("go")];
    let theirs = summary(None, |number| if theirs.contains(&number) { Status::CanDo } else { Status::ToDo });
    browser.open(&format!("{}about/", server.base)).await;
    Stored::of(browser).save_changes(&[("go", DAY, Status::CanDo), ("http", DAY, Status::CanDo)]).await;
    browser.open(&address(server, ui::Page::Compare, &theirs)).await;
    let compare = Compare::of(browser);
    compare.until_compared().await;
    assert_eq!(compare.heading().await, "You and the other");
    assert_eq!(compare.difference().await, "The other adds 0, you add 1, both can 1.");
    assert_eq!(compare.both_can().await, ["Go"]);
    assert_eq!(compare.also().await, ["Python", "Java"]);
}

/// The most that a letter or a comparison may be high on a phone, in pixels: four screens.
const FOUR_SCREENS: u64 = 3_400;

pub async fn letters_are_short_on_a_phone(browser: &Browser, server: &Server) {
    browser.open(&format!("{}about/", server.base)).await;
    let half: Vec<_> = SKILLS.iter().step_by(2).map(|skill| (skill.id, DAY, Status::CanDo)).collect();
    Stored::of(browser).save_changes(&half).await;
    let look = Look::of(browser);
    for summary in [full(), summary(Some("Ada"), |_| Status::CanDo)] {
        for page in [ui::Page::Shared, ui::Page::Compare] {
            look.open_in_frame(&address(server, page, &summary)).await;
            look.resize_frame(390, 844).await;
            look.until_frame_opened().await;
            let height = look.frame_height().await;
            println!("{height:>6} px high: {}", page.name());
            assert!(height <= FOUR_SCREENS, "{} is {height} px high", page.name());
            look.unfold_frame().await;
            assert_eq!(look.low_chips().await, 0, "{}", page.name());
        }
    }
}

pub async fn labels_of_a_chart_have_one_size(browser: &Browser, server: &Server) {
    browser.open(&format!("{}about/", server.base)).await;
    Stored::of(browser).save_changes(&[("http", DAY, Status::CanDo)]).await;
    let (look, mut sizes) = (Look::of(browser), Vec::new());
    for page in [ui::Page::Shared, ui::Page::Compare] {
        look.open_in_frame(&address(server, page, &full())).await;
        look.until_frame_opened().await;
        for width in (320..=1600).step_by(40) {
            look.resize_frame(width, 700).await;
            sizes.push((width, look.radar_label_size().await));
        }
    }
    let outside: Vec<_> = sizes.iter().filter(|(_, size)| !(10.8..=13.0).contains(size)).collect();
    assert!(outside.is_empty(), "width and size of labels: {outside:?}");
}
