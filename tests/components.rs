//! Components in a real browser, without a built site: their markup, and their behavior when a person acts.

#![cfg(target_arch = "wasm32")]
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use greenlit::browser::storage;
use greenlit::catalogue::{self, Skill, SkillNumber};
use greenlit::progress::{Count, Day, Name, Note, Status};
use greenlit::role::{KeptRole, Need, Role, SavedRole};
use greenlit::sync::keys;
use greenlit::ui::Page;
use greenlit::ui::frame::{self, Frame, Provided};
use greenlit::ui::parts::{Choice, Evidence, Noted, Road, Row, Switch};
use greenlit::ui::store::Store;
use js_sys::Promise;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::tick;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

wasm_bindgen_test_configure!(run_in_browser);

/// A component on the page, in the context that pages provide. It is left there, since no test looks for another's.
struct Mounted {
    place: HtmlElement,
    store: Store,
    provided: Provided,
}

/// Mounts the view that `view` returns for the store.
fn mount<V: IntoView + 'static>(view: impl FnOnce(Store) -> V + 'static) -> Mounted {
    let document = web_sys::window().unwrap().document().unwrap();
    let place: HtmlElement = document.create_element("div").unwrap().unchecked_into();
    document.body().unwrap().append_child(&place).unwrap();
    let owner = Owner::new();
    let (provided, store, handle) = owner.with(|| {
        let provided = frame::provide();
        let store = Store::new(provided.notices, provided.settings);
        provide_context(store);
        provide_context(Noted(store.noted()));
        (provided, store, mount_to(place.clone(), move || view(store)))
    });
    std::mem::forget((owner, handle));
    Mounted { place, store, provided }
}

impl Mounted {
    fn find<T: JsCast>(&self, selector: &str) -> T {
        let found = self.place.query_selector(selector).unwrap();
        found.unwrap_or_else(|| panic!("no {selector}")).dyn_into().unwrap()
    }

    fn has(&self, selector: &str) -> bool {
        self.place.query_selector(selector).unwrap().is_some()
    }

    /// The value of an attribute; `None` if it is absent.
    fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.find::<Element>(selector).get_attribute(name)
    }

    fn text(&self, selector: &str) -> String {
        self.find::<Element>(selector).text_content().unwrap()
    }

    async fn click(&self, selector: &str) {
        self.find::<HtmlElement>(selector).click();
        tick().await;
    }
}

/// A skill. Each test uses one of its own, since all share the browser's storage.
fn skill(id: &str) -> &'static Skill {
    catalogue::by_id(id).unwrap()
}

mod a_row {
    use super::*;

    fn row(id: &str) -> Mounted {
        let skill = skill(id);
        mount(move |_| view! { <ul><Row item=skill page=Page::Checklist/></ul> })
    }

    /// The status in the row's attribute, and whether the checkbox is checked and indeterminate.
    fn shown(row: &Mounted) -> (Option<String>, bool, bool) {
        let tick: HtmlInputElement = row.find("input[type=checkbox]");
        (row.attribute("li", "data-status"), tick.checked(), tick.indeterminate())
    }

    #[wasm_bindgen_test]
    async fn ticks_and_takes_the_tick_back() {
        let row = row("http");
        assert_eq!(shown(&row), (None, false, false));
        row.click("input[type=checkbox]").await;
        assert_eq!(shown(&row), (Some("can".to_owned()), true, false));
        assert_eq!(row.store.status_now(skill("http")), Status::CanDo);
        row.click("input[type=checkbox]").await;
        assert_eq!(shown(&row), (None, false, false));
        assert_eq!(row.store.status_now(skill("http")), Status::ToDo);
    }

    #[wasm_bindgen_test]
    async fn has_a_control_for_each_other_status() {
        let row = row("dns");
        let pressed = || {
            ["learning", "skipped"]
                .map(|word| row.attribute(&format!("[data-do={word}]"), "aria-pressed").unwrap())
        };
        assert_eq!(pressed(), ["false", "false"]);
        row.click("[data-do=learning]").await;
        assert_eq!(shown(&row), (Some("learning".to_owned()), false, true));
        assert_eq!(pressed(), ["true", "false"]);
        row.click("[data-do=skipped]").await;
        assert_eq!(shown(&row), (Some("skipped".to_owned()), false, false));
        assert_eq!(pressed(), ["false", "true"]);
        row.click("[data-do=skipped]").await;
        assert_eq!(shown(&row), (None, false, false));
    }

    #[wasm_bindgen_test]
    async fn follows_the_store() {
        let row = row("tls");
        row.store.set(skill("tls"), Status::CanDo);
        row.store.set_note(skill("tls").number, "Mine");
        tick().await;
        assert_eq!(shown(&row), (Some("can".to_owned()), true, false));
        assert_eq!(row.attribute("li", "data-note").as_deref(), Some(""));
        row.store.set_note(skill("tls").number, "");
        tick().await;
        assert_eq!(row.attribute("li", "data-note"), None);
    }

    #[wasm_bindgen_test]
    async fn shows_the_state_whatever_a_browser_restores_into_the_checkbox() {
        let row = row("git");
        row.find::<HtmlInputElement>("input[type=checkbox]").set_checked(true);
        row.provided.shown.again();
        tick().await;
        assert_eq!(shown(&row), (None, false, false));
        assert_eq!(row.store.status_now(skill("git")), Status::ToDo);
    }
}

mod a_switch {
    use super::*;

    fn switch(name: &'static str) -> (Mounted, RwSignal<u8>) {
        let chosen = RwSignal::new(1);
        let choices =
            [(1, "one"), (2, "two"), (3, "three")].map(|(value, slug)| Choice { value, slug, label: slug });
        let mounted =
            mount(move |_| view! { <Switch legend="Number" name choices=choices.to_vec() chosen/> });
        (mounted, chosen)
    }

    fn checked(switch: &Mounted) -> [bool; 3] {
        ["one", "two", "three"]
            .map(|key| switch.find::<HtmlInputElement>(&format!("[value={key}]")).checked())
    }

    #[wasm_bindgen_test]
    async fn chooses_what_is_clicked() {
        let (switch, chosen) = switch("clicked");
        assert_eq!(checked(&switch), [true, false, false]);
        switch.click("[value=two]").await;
        assert_eq!((chosen.get_untracked(), checked(&switch)), (2, [false, true, false]));
        chosen.set(3);
        tick().await;
        assert_eq!(checked(&switch), [false, false, true]);
    }

    #[wasm_bindgen_test]
    async fn shows_the_state_whatever_a_browser_restores_into_it() {
        let (switch, chosen) = switch("restored");
        switch.find::<HtmlInputElement>("[value=three]").set_checked(true);
        assert_eq!(checked(&switch), [false, false, true]);
        switch.provided.shown.again();
        tick().await;
        assert_eq!((chosen.get_untracked(), checked(&switch)), (1, [true, false, false]));
    }
}

mod a_road {
    use super::*;

    const HALF: Count = Count { green: 5, learning: 2, total: 10, skipped: 0 };
    const WHOLE: Count = Count { green: 10, learning: 0, total: 10, skipped: 0 };

    fn road(first: Count, touched: bool) -> (Mounted, RwSignal<Count>) {
        let (count, touched) = (RwSignal::new(first), RwSignal::new(touched));
        (mount(move |_| view! { <Road count touched/> }), count)
    }

    fn paths(road: &Mounted) -> [String; 3] {
        ["rest", "green", "amber"].map(|part| road.attribute(&format!("path.{part}"), "d").unwrap())
    }

    #[wasm_bindgen_test]
    async fn is_drawn_to_its_count() {
        let (road, count) = road(HALF, false);
        assert_eq!(road.attribute("svg", "viewBox").as_deref(), Some("0 0 4000 100"));
        assert_eq!(road.attribute("svg", "stroke-dasharray").as_deref(), Some("370 30"));
        assert_eq!(paths(&road), ["M0 50H4000", "M0 50H2000", "M2000 50H2800"]);
        count.set(Count { learning: 0, ..HALF });
        tick().await;
        assert_eq!(paths(&road), ["M0 50H4000", "M0 50H2000", "M0 50H0"]);
    }

    #[wasm_bindgen_test]
    async fn marks_whether_it_became_complete_on_this_page() {
        for (first, touched, then, complete) in [
            (HALF, true, HALF, "no"),
            (HALF, true, WHOLE, "now"),
            (HALF, false, WHOLE, "before"),
            (WHOLE, true, WHOLE, "before"),
            (WHOLE, true, HALF, "no"),
        ] {
            let (road, count) = road(first, touched);
            tick().await;
            count.set(then);
            tick().await;
            assert_eq!(road.attribute("svg", "data-complete").as_deref(), Some(complete));
        }
    }
}

mod a_notice {
    use super::*;

    const RESET: &str = "[role=status][data-notice=reset]";

    /// Mounts the notices after a skill was ticked and everything was set back.
    async fn after_a_reset(id: &str) -> Mounted {
        let page = mount(|_| view! { <Frame page=Page::About><main></main></Frame> });
        page.store.set(skill(id), Status::CanDo);
        page.store.reset();
        tick().await;
        assert_eq!(page.text(&format!("{RESET} p")), "1 skill is to do again.");
        assert_eq!(page.store.status_now(skill(id)), Status::ToDo);
        page
    }

    #[wasm_bindgen_test]
    async fn undoes_the_change_that_it_announces() {
        let page = after_a_reset("python").await;
        page.click(&format!("{RESET} [data-do=undo]")).await;
        assert_eq!(page.store.status_now(skill("python")), Status::CanDo);
        assert!(!page.has("[data-notice=reset]"));
        assert_eq!(page.text("[data-notice=said]"), "Undone.");
    }

    /// Screen readers announce what is new in the page, and Undo belongs to the change that came last.
    #[wasm_bindgen_test]
    async fn comes_anew_though_its_text_is_the_same() {
        let page = after_a_reset("kotlin").await;
        let first: Element = page.find(RESET);
        page.store.set(skill("php"), Status::CanDo);
        page.store.reset();
        tick().await;
        let second: Element = page.find(RESET);
        assert_eq!(first.text_content(), second.text_content());
        assert!(!first.is_connected() && second.is_connected());
        page.click(&format!("{RESET} [data-do=undo]")).await;
        let statuses = ["kotlin", "php"].map(|id| page.store.status_now(skill(id)));
        assert_eq!(statuses, [Status::ToDo, Status::CanDo]);
    }

    #[wasm_bindgen_test]
    async fn disappears_when_it_is_dismissed() {
        let page = after_a_reset("java").await;
        page.click(&format!("{RESET} [data-do=dismiss]")).await;
        assert!(!page.has("[data-notice=reset]"));
        assert_eq!(page.store.status_now(skill("java")), Status::ToDo);
    }
}

mod an_announcement {
    use super::*;

    const SAID: &str = "[data-notice=said]";

    #[wasm_bindgen_test]
    async fn is_made_again_though_it_is_the_same() {
        let page = mount(|_| view! { <Frame page=Page::About><main></main></Frame> });
        let say = |text: &str| page.provided.notices.say(text.to_owned());
        say("Copied.");
        tick().await;
        assert_eq!(page.text(SAID), "Copied.");
        // Screen readers announce a text that changes.
        say("Copied.");
        tick().await;
        assert_eq!(page.text(SAID), "");
        next_turn().await;
        assert_eq!(page.text(SAID), "Copied.");
        // What comes next is not taken back.
        say("Copied.");
        say("Undone.");
        next_turn().await;
        assert_eq!(page.text(SAID), "Undone.");
    }

    /// Waits until what is deferred now has run, and shows.
    async fn next_turn() {
        let deferred = Promise::new(&mut |done, _| {
            web_sys::window().unwrap().set_timeout_with_callback(&done).unwrap();
        });
        JsFuture::from(deferred).await.unwrap();
        tick().await;
    }
}

mod evidence {
    use super::*;

    fn evidence(id: &str) -> (Mounted, SkillNumber, HtmlTextAreaElement) {
        let skill = skill(id);
        let mounted = mount(move |_| view! { <Evidence item=skill.into() title=skill.title/> });
        let field = mounted.find("textarea");
        (mounted, skill.number, field)
    }

    async fn type_in(field: &HtmlTextAreaElement, text: &str) {
        field.set_value(text);
        field.dispatch_event(&Event::new("input").unwrap()).unwrap();
        tick().await;
    }

    #[wasm_bindgen_test]
    async fn is_saved_at_every_input() {
        let (evidence, number, field) = evidence("indexes");
        type_in(&field, "See https://example.org/a <b>").await;
        assert_eq!(evidence.store.note_now(number), "See https://example.org/a <b>");
        let kept = storage::read(&format!("{}{number}", keys::NOTE)).unwrap().unwrap();
        assert_eq!(Note::decode(&kept).text(), evidence.store.note_now(number));
        // The links in it are links; nothing else in it is markup.
        assert_eq!(evidence.attribute("ul a", "href").as_deref(), Some("https://example.org/a"));
        assert_eq!(evidence.text("ul a"), "example.org/a");
        assert!(!evidence.has("b"));
        type_in(&field, "").await;
        assert!(!evidence.has("ul a"));
    }

    #[wasm_bindgen_test]
    async fn shows_a_note_from_elsewhere() {
        let (evidence, number, field) = evidence("transactions");
        evidence.store.set_note(number, "Elsewhere");
        tick().await;
        assert_eq!(field.value(), "Elsewhere");
        field.set_value("Restored");
        evidence.provided.shown.again();
        tick().await;
        assert_eq!(field.value(), "Elsewhere");
        assert_eq!(evidence.store.note_now(number), "Elsewhere");
    }
}

mod roles {
    use super::*;

    fn role(name: &str) -> KeptRole {
        let mut role = Role::new(Day::from_number(2_519), Name::new(name));
        role.require(&[skill("http").number], Need::Must);
        KeptRole::new(role, "An ad")
    }

    #[wasm_bindgen_test]
    fn are_kept_changed_and_deleted_and_a_deletion_is_undone() {
        let store = mount(|_| view! { <p></p> }).store;
        let first = store.keep_role(None, role("First"));
        let second = store.keep_role(None, role("Second"));
        assert!(second > first, "even within a millisecond");
        assert_eq!(store.keep_role(Some(first), role("Changed")), first);
        let kept = || untrack(|| store.roles());
        assert_eq!(kept(), [(second, role("Second")), (first, role("Changed"))]);
        let stored = storage::read(&format!("{}{first}", keys::ROLE)).unwrap().unwrap();
        assert_eq!(SavedRole::decode(&stored).unwrap().kept(), Some(&role("Changed")));

        store.delete_role(first);
        assert_eq!((untrack(|| store.role(first)), kept().len()), (None, 1));
        let shown = untrack(|| store.notices.shown()).pop().unwrap().notice;
        assert_eq!(shown.text(), "Deleted: Changed.");
        store.undo(shown.undo().unwrap());
        assert_eq!(untrack(|| store.role(first)), Some(role("Changed")));
    }
}
