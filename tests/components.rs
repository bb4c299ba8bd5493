//! The seam to the browser and the live half, in a real one: what needs a DOM but no built site.

#![cfg(target_arch = "wasm32")]
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use greenlit::browser::storage::{self, keys};
use greenlit::browser::{clock, dom, location};
use greenlit::progress::{Status, restore};
use greenlit::reactive::Owner;
use greenlit::ui::live;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Two rows and their numbers, as the pages write them.
const PAGE: &str = r##"
<p id="said" data-notice="said"></p><div id="notices"></div>
<template id="notice"><div class="notice"><p></p><button data-do="undo"></button><button data-do="dismiss"></button></div></template>
<p data-group="" data-tell="percent" data-percent="0"></p>
<p data-group="languages" data-tell="green"></p>
<svg data-group="languages" data-tell="road"><path class="rest"/><path class="amber"/><path class="green"/></svg>
<a class="chip" href="#python"></a>
<ul>
  <li class="row" id="python"><label><input type="checkbox" data-skill="python"><span class="title">Python</span></label>
    <p class="can">I can.</p><button data-do="learning" aria-pressed="false">Learning</button><button data-do="skipped" aria-pressed="false">Skip</button></li>
  <li class="row" id="java"><label><input type="checkbox" data-skill="java"><span class="title">Java</span></label>
    <p class="can">I can.</p><button data-do="learning" aria-pressed="false">Learning</button><button data-do="skipped" aria-pressed="false">Skip</button></li>
</ul>"##;

fn click(selector: &str) {
    let document = web_sys::window().unwrap().document().unwrap();
    document.query_selector(selector).unwrap().unwrap().unchecked_into::<web_sys::HtmlElement>().click();
}

fn attribute(selector: &str, name: &str) -> String {
    dom::all(selector)[0].get(name)
}

#[wasm_bindgen_test]
fn a_page_comes_to_life() {
    storage::remove(keys::PROGRESS);
    let body = web_sys::window().unwrap().document().unwrap().body().unwrap();
    let place = body.owner_document().unwrap().create_element("div").unwrap();
    place.set_inner_html(PAGE);
    body.append_child(&place).unwrap();
    body.set_attribute("data-page", "stack").unwrap();
    // Ticked before the app could answer.
    click("input[data-skill=java]");

    let owner = Owner::new();
    owner.with(live::start_checklist);
    assert_eq!(attribute("#java", "data-status"), "can");
    assert_eq!(dom::all("[data-group=languages][data-tell=green]")[0].text(), "1 of 1 green");
    assert_eq!(attribute(".green", "d"), "M0 50H4000");
    assert_eq!(attribute("#python button", "aria-label"), "Learning: Python");

    click("#python [data-do=learning]");
    assert_eq!(attribute("#python", "data-status"), "learning");
    assert_eq!(attribute("#python [data-do=learning]", "aria-pressed"), "true");
    assert_eq!(attribute(".chip", "data-status"), "learning");
    assert!(dom::by_id("said").unwrap().text().starts_with("Python: learning. 1 of "));

    click("input[data-skill=java]");
    assert_eq!(attribute("#java", "data-status"), "todo");
    assert_eq!(attribute("[data-percent]", "data-percent"), "0");
    click("input[data-skill=python]");
    assert_eq!(attribute("[data-percent]", "data-percent"), "1");

    // Each change was saved when its event was over.
    let saved = restore(&storage::read(keys::PROGRESS).unwrap().unwrap()).unwrap();
    let by_id = |id| saved.status(greenlit::catalogue::by_id(id).unwrap().number);
    assert_eq!((by_id("java"), by_id("python")), (Status::ToDo, Status::CanDo));
    std::mem::forget(owner);
    place.remove();
}

#[wasm_bindgen_test]
fn storage_keeps_and_forgets() {
    storage::write("greenlit.test", "kept").unwrap();
    assert_eq!(storage::read("greenlit.test"), Ok(Some("kept".to_owned())));
    storage::remove("greenlit.test");
    assert_eq!(storage::read("greenlit.test"), Ok(None));
    assert_eq!(storage::write("greenlit.test", &"x".repeat(20_000_000)), Err(storage::StorageError::Full));
}

#[wasm_bindgen_test]
fn addresses_keep_what_they_are_given() {
    location::set_query("by", Some("employers"));
    assert_eq!(location::query("by").as_deref(), Some("employers"));
    location::set_query("by", None);
    assert_eq!(location::query("by"), None);
    assert!(location::resolve("s/").ends_with("/s/"));
}

#[wasm_bindgen_test]
fn today_is_a_day_of_this_century() {
    let year = clock::today().civil().year;
    assert!((2026..2200).contains(&year), "{year}");
}
