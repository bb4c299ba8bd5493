//! Own entries: "and others", which the checklist does not have.

use crate::pages::{
    Browser, Checklist, Choice, DAY, Data, Notice, Own, Page, Roles, Rows, Shared, Stack, Stored, Summary,
};
use crate::server::Server;
use greenlit::catalogue::{Lens, Skill, by_id};
use greenlit::link;
use greenlit::progress::{self, Name, OwnEntry, OwnId, Place, Status, Timestamp};
use greenlit::ui;

/// The place of a skill of the catalogue.
fn beside(id: &str) -> Place {
    Place::beside(by_id(id).expect("a skill").number)
}

/// An own entry, and its identity.
async fn save(browser: &Browser, id: u64, name: &str, place: &str, status: Status) -> OwnId {
    let (id, name) = (OwnId::new(Timestamp::from_millis(id)), Name::new(name).expect("a name"));
    Stored::of(browser).save_own(id, OwnEntry { status, ..OwnEntry::new(name, beside(place)) }).await;
    id
}

pub async fn and_others_adds_a_technology(browser: &Browser, server: &Server) {
    browser.open(&format!("{}stack/", server.base)).await;
    let (own, rows, stack) = (Own::of(browser), Rows::of(browser), Stack::of(browser));
    assert_eq!(rows.group("languages").await, "0 of 1 green");
    own.begin("languages").await;
    own.type_name("Zig").await;
    own.add().await;
    own.until_no_form().await;
    let id = own.until("Zig", Status::ToDo).await;
    assert_eq!(own.group(id).await, "languages");
    // One can go on with the keyboard.
    own.until_focused(id).await;
    own.tick(id).await;
    own.until("Zig", Status::CanDo).await;
    // It is as good as another.
    assert_eq!(rows.group("languages").await, "1 of 1 green");
    assert_eq!(stack.chosen("languages").await, "Yours: Zig.");
    assert_eq!(stack.line().await, "Zig");

    // It has a row on the checklist, in its area and in every other lens.
    browser.open(&server.base).await;
    own.until("Zig", Status::CanDo).await;
    assert_eq!(rows.group("languages").await, "1 of 1 green");
    let checklist = Checklist::of(browser);
    checklist.search("zig").await;
    rows.until_out_of_sight("http").await;
    own.until("Zig", Status::CanDo).await;
    checklist.clear_search().await;
    rows.until_in_sight("http").await;
    checklist.choose(Choice::Status(Some(Status::ToDo))).await;
    own.until_none().await;
    checklist.choose(Choice::Status(None)).await;
    checklist.choose_lens(Lens::Employers).await;
    checklist.until_other_lens().await;
    assert_eq!(own.until("Zig", Status::CanDo).await, id);
}

pub async fn an_own_entry_is_changed_and_deleted(browser: &Browser, server: &Server) {
    browser.open(&format!("{}stack/", server.base)).await;
    let (own, rows) = (Own::of(browser), Rows::of(browser));
    own.begin_skill().await;
    own.type_name("Mainframe operations").await;
    own.choose(beside("http")).await;
    own.add().await;
    let id = own.until("Mainframe operations", Status::ToDo).await;
    browser.open(&format!("{}#own-{id}", server.base)).await;
    own.until_focused(id).await;
    let area = by_id("http").expect("a skill").area().id;
    assert_eq!(own.group(id).await, area);
    // A skill is in no number.
    let before = rows.group(area).await;
    own.tick(id).await;
    own.until("Mainframe operations", Status::CanDo).await;
    assert_eq!(rows.group(area).await, before);
    own.unfold(id).await;
    own.note(id, "Ran one for years").await;
    own.until_noted(id).await;
    own.rename(id, "Mainframes").await;
    own.until("Mainframes", Status::CanDo).await;
    browser.reload().await;
    own.until("Mainframes", Status::CanDo).await;
    own.until_noted(id).await;

    own.unfold(id).await;
    own.delete(id).await;
    own.until_none().await;
    let deleted = Notice::own_deleted(browser);
    assert_eq!(deleted.message().await, "Deleted: Mainframes.");
    deleted.undo().await;
    own.until("Mainframes", Status::CanDo).await;
    own.until_noted(id).await;
}

pub async fn a_name_that_cannot_be_added_says_why(browser: &Browser, server: &Server) {
    browser.open(&format!("{}stack/", server.base)).await;
    let own = Own::of(browser);
    own.begin("languages").await;
    own.add().await;
    own.until_refused("Give it a name first.").await;
    own.type_name(&"x".repeat(65)).await;
    own.add().await;
    own.until_refused("A name has room for 64 letters. Shorten it.").await;
    own.type_name("Zig").await;
    own.add().await;
    own.until("Zig", Status::ToDo).await;
    own.begin("frameworks").await;
    own.type_name("ＺＩＧ").await;
    own.add().await;
    own.until_refused("You have added it already: Zig.").await;
    own.type_name("golang").await;
    own.add().await;
    own.until_refused("The checklist has it: Go.").await;
    own.follow_refusal().await;
    Page::of(browser).until_on(ui::Page::Checklist).await;
    browser.until_ready().await;
    Rows::of(browser).until_in_sight("go").await;
}

pub async fn a_link_carries_the_names_that_one_chooses(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    save(browser, 1, "Zig", "go", Status::CanDo).await;
    save(browser, 2, "Mainframe operations", "http", Status::Learning).await;
    Stored::of(browser).save_changes(&[("http", DAY, Status::CanDo)]).await;
    browser.open(&format!("{}summary/", server.base)).await;
    let (own, page, summary) = (Own::of(browser), Page::of(browser), Summary::of(browser));
    let (percent, numbers) = (page.percent().await, summary.technologies().await);
    assert_eq!(own.chips().await, ["Zig, can do", "Mainframe operations, learning"]);
    let (number, listed) = summary.list_of(Status::CanDo).await;
    assert_eq!((number, listed), (2, 2));
    assert_eq!(
        own.revealed().await,
        "No name that you added. That 1 technology of your own counts, without its name."
    );

    // Without names, the numbers are the same.
    let nameless = summary.share_link().await;
    let decoded = link::find::<progress::Summary>(&nameless).expect("a summary");
    assert!(decoded.named_own().next().is_none());
    browser.open(&nameless).await;
    let shared = Shared::of(browser);
    shared.until_opened().await;
    assert_eq!(own.chips().await, ["one of their own, can do"]);
    assert!(!shared.text().await.contains("Zig"));

    browser.open(&format!("{}summary/", server.base)).await;
    let before = summary.share_link().await;
    own.show_name("Mainframe operations").await;
    let one = summary.share_link_after(&before).await;
    own.show_name("Zig").await;
    let named = summary.share_link_after(&one).await;
    assert_eq!(own.revealed().await, "2 names that you added: Zig, Mainframe operations.");
    assert_eq!(page.percent().await, percent);
    browser.open(&named).await;
    shared.until_opened().await;
    assert_eq!(own.chips().await, ["Zig, can do", "Mainframe operations, learning"]);
    let decoded = link::find::<progress::Summary>(&named).expect("a summary");
    assert_eq!(u64::from(decoded.whole().percent()), percent);
    assert_eq!(ui::text::green(decoded.count(Skill::is_technology)), numbers);

    // Whoever starts from it gets them as well, and can take that back.
    let other = Browser::start(browser.engine).await;
    other
        .play(async |other| {
            let (own, data) = (Own::of(other), Data::of(other));
            other.open(&named).await;
            Shared::of(other).go_on_to(ui::Page::Data).await;
            other.until_ready().await;
            assert_eq!(
                data.preview().await,
                ["1 skill that is to do here would be set.", "2 own entries would be added."]
            );
            let imported = data.import().await;
            assert_eq!(imported.message().await, "Imported: 1 skill changed. 2 own entries taken over.");
            imported.undo().await;
            other.open(&server.base).await;
            own.until_none().await;
        })
        .await;
}

pub async fn an_ad_adds_what_the_checklist_lacks(browser: &Browser, server: &Server) {
    browser.open(&format!("{}role/", server.base)).await;
    let (own, roles) = (Own::of(browser), Roles::of(browser));
    roles.paste_ad("Requirements:\n- Go\n- Haskell\n- Akka").await;
    own.begin_from_ad("Haskell").await;
    own.add().await;
    own.until_refused("Choose where it belongs.").await;
    own.choose(beside("go")).await;
    own.add().await;
    own.until_no_form().await;
    own.until_in_ad(Status::ToDo).await;
    browser.open(&format!("{}stack/", server.base)).await;
    let id = own.until("Haskell", Status::ToDo).await;
    assert_eq!(own.group(id).await, "languages");
    own.tick(id).await;
    own.until("Haskell", Status::CanDo).await;
    browser.open(&format!("{}role/", server.base)).await;
    own.until_in_ad(Status::CanDo).await;
}

/// As if an older version had added it.
pub async fn a_name_that_the_checklist_has_by_now_is_offered(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    save(browser, 1, "golang", "python", Status::CanDo).await;
    browser.open(&server.base).await;
    let (own, rows) = (Own::of(browser), Rows::of(browser));
    assert_eq!(
        own.until_offered().await,
        "You added golang yourself, and the checklist has it now: Go. Yours can become it, with its status and your note."
    );
    assert_eq!(rows.group("languages").await, "1 of 1 green");
    own.adopt().await;
    rows.until_status("go", Status::CanDo).await;
    own.until_none().await;
    assert_eq!(rows.group("languages").await, "1 of 1 green");
    Notice::own_adopted(browser).undo().await;
    rows.until_status("go", Status::ToDo).await;
    own.until("golang", Status::CanDo).await;
}

pub async fn tabs_and_backups_carry_own_entries(browser: &Browser, server: &Server) {
    let stack = format!("{}stack/", server.base);
    browser.open(&stack).await;
    let own = Own::of(browser);
    let first = browser.tab().await;
    browser.open_tab(&stack).await;
    own.begin("languages").await;
    own.type_name("Zig").await;
    own.add().await;
    let id = own.until("Zig", Status::ToDo).await;
    browser.show_tab(&first).await;
    own.until("Zig", Status::ToDo).await;
    own.tick(id).await;
    own.until("Zig", Status::CanDo).await;
    browser.open(&format!("{}data/", server.base)).await;
    let backup = Data::of(browser).backup().await;

    let other = Browser::start(browser.engine).await;
    other
        .play(async |other| {
            other.open(&format!("{}data/", server.base)).await;
            let data = Data::of(other);
            data.choose_file(&backup).await;
            assert_eq!(data.preview().await, ["1 own entry would be added."]);
            data.import().await.undo().await;
            other.open(&stack).await;
            Own::of(other).until_none().await;
            // What was taken back counts as deleted, and comes back where the person says so.
            other.open(&format!("{}data/", server.base)).await;
            data.choose_file(&backup).await;
            assert_eq!(data.preview().await, ["1 own entry was deleted here later, and would stay deleted."]);
            data.overrule().await;
            assert_eq!(data.import().await.message().await, "Imported. 1 own entry taken over.");
            other.open(&stack).await;
            Own::of(other).until("Zig", Status::CanDo).await;
            // Starting over has it to do again, and can be undone.
            other.open(&server.base).await;
            Checklist::of(other).start_over().await;
            Own::of(other).until("Zig", Status::ToDo).await;
            Notice::reset(other).undo().await;
            Own::of(other).until("Zig", Status::CanDo).await;
        })
        .await;
}

/// Markup, direction, length: a name is text wherever it stands.
pub async fn hostile_names_are_text(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let names = [
        "<img src=x onerror=location='about:blank'>",
        "=cmd|' /C calc'!A0",
        "\u{5e9}\u{5dc}\u{5d5}\u{5dd} (C++)",
        "](javascript:alert(1))",
    ];
    for (id, name) in (1..).zip(names) {
        save(browser, id, name, "go", Status::CanDo).await;
        save(browser, id + 10, &format!("{name} too"), "http", Status::CanDo).await;
    }
    let own = Own::of(browser);
    for page in [ui::Page::Checklist, ui::Page::Stack, ui::Page::Summary] {
        browser.open(&format!("{}{}", server.base, page.path())).await;
        if page == ui::Page::Summary {
            for name in names {
                own.show_name(&format!("{name} too")).await;
            }
            let link = Summary::of(browser).share_link().await;
            browser.open(&link).await;
            Shared::of(browser).until_opened().await;
            let chips = own.chips().await;
            assert!(names.iter().all(|name| chips.contains(&format!("{name} too, can do"))), "{chips:?}");
        } else {
            for name in names {
                own.until(name, Status::CanDo).await;
            }
        }
        assert!(!own.has_foreign_elements().await);
    }
}
