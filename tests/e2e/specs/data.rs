use crate::engine::{Browser, Engine};
use crate::pages::Page;
use crate::server::Server;
use greenlit::catalogue::SkillNumber;
use greenlit::progress::{Backup, MAX_NOTE_CHARS, Status};
use serde_json::json;
use std::path::Path;

async fn told(browser: &Browser) -> Vec<String> {
    browser.until("document.querySelector('[data-preview]')?.checkVisibility()").await;
    let lines =
        browser.ask("return [...document.querySelectorAll('.told li')].map(line => line.textContent)").await;
    serde_json::from_value(lines).unwrap()
}

pub async fn a_backup_brings_everything_back(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let page = Page::of(browser);
    page.tick("http").await;
    page.press_second("dns", "learning").await;
    page.until_status("dns", "learning").await;
    page.note("http", "Wrote a proxy").await;
    let data = format!("{}data/", server.base);
    browser.open(&data).await;
    let backup = Page::of(browser).file("backup").await;
    assert!(browser.text("[data-backed-up]").await.starts_with("Last backup saved on "));
    let read = Backup::decode(&backup).unwrap();
    assert_eq!(read.notes.iter().map(|(_, note)| note.text()).collect::<Vec<_>>(), ["Wrote a proxy"]);

    // Into a browser that has something of its own.
    let other = Browser::start(browser.engine).await;
    other.open(&server.base).await;
    let mine = Page::of(&other);
    mine.tick("tls").await;
    mine.press_second("http", "skipped").await;
    mine.until_status("http", "skipped").await;
    other.open(&data).await;
    if browser.engine == Engine::Webkit {
        // Its driver chooses no files.
        mine.drop_file(&backup).await;
    } else {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("backup-{:?}.json", browser.engine));
        std::fs::write(&path, &backup).unwrap();
        other.find("#file").await.send_keys(path.display().to_string()).await.unwrap();
    }
    assert_eq!(
        told(&other).await,
        [
            "1 skill that is to do here would be set.",
            "1 skill is set differently here, and would stay as it is.",
            "1 note would be added."
        ]
    );
    // Until the person says so, nothing has changed.
    assert_eq!(
        other.ask("return Object.keys(localStorage).some(key => key.startsWith('greenlit.note.'))").await,
        false
    );
    other.click("[data-keeps] input").await;
    other.click("[data-do=import]").await;
    other.until("document.querySelector('[data-notice=imported]')").await;
    assert_eq!(
        other.text("[data-notice=imported] p").await,
        "Imported: 2 skills changed. 1 note taken over."
    );
    other.open(&server.base).await;
    for (skill, status) in [("http", "can"), ("dns", "learning"), ("tls", "can")] {
        mine.until_status(skill, status).await;
    }
    mine.unfold("http").await;
    assert_eq!(other.find("#http textarea").await.value().await.unwrap().as_deref(), Some("Wrote a proxy"));

    // A second time there is nothing to do, and an earlier state is a click away.
    other.open(&data).await;
    mine.drop_file(&backup).await;
    assert_eq!(
        told(&other).await,
        ["Everything in it is here already. Nothing would change.", "2 skills are the same here and there."]
    );
    other.click("[data-do=cancel]").await;
    other.click("#earlier li:first-child [data-do=go-back]").await;
    other.until("document.querySelector('[data-notice=went-back]')").await;
    other.click("[data-notice=went-back] [data-do=undo]").await;
    other.click("#earlier li:nth-child(2) [data-do=go-back]").await;
    other.open(&server.base).await;
    for (skill, status) in [("http", "skipped"), ("dns", "todo"), ("tls", "can")] {
        mine.until_status(skill, status).await;
    }
    other.stop().await;
}

pub async fn bringing_in_can_be_undone(browser: &Browser, server: &Server) {
    browser.open(&format!("{}data/", server.base)).await;
    let page = Page::of(browser);
    let backup = r#"{"greenlit":"backup","version":1,"name":"Ada","changes":[[1,5,2],[2,5,1],[60000,5,2]],"notes":[[1,5,"<b>x</b>"]]}"#;
    page.drop_file(backup).await;
    assert_eq!(told(browser).await[0], "2 skills that are to do here would be set.");
    browser.click("[data-do=import]").await;
    browser.until("localStorage.getItem('greenlit.progress').includes('[60000,5,2]')").await;
    assert_eq!(browser.ask("return localStorage.getItem('greenlit.name')").await, "Ada");
    browser.click("[data-notice=imported] [data-do=undo]").await;
    browser.until("localStorage.getItem('greenlit.note.1').endsWith(' ')").await;
    let saved = browser.ask("return localStorage.getItem('greenlit.progress')").await;
    let saved = greenlit::progress::Progress::decode(saved.as_str().unwrap()).unwrap();
    assert_eq!([1, 2].map(|skill| saved.status(SkillNumber::new(skill))), [Status::ToDo; 2]);
    assert_eq!(browser.ask("return localStorage.getItem('greenlit.name')").await, json!(null));
}

pub async fn what_is_no_backup_is_refused(browser: &Browser, server: &Server) {
    browser.open(&format!("{}data/", server.base)).await;
    let page = Page::of(browser);
    for (text, kind) in [
        ("<!doctype html><script>alert(1)</script>", "backup-foreign"),
        ("{\"type\":\"excalidraw\",\"elements\":[]}", "backup-foreign"),
        ("{\"greenlit\":\"backup\",\"version\":1,\"changes\":[[1,2", "backup-damaged"),
        ("{\"greenlit\":\"backup\",\"version\":99}", "backup-newer"),
        ("id,title,area,level,status\r\n", "backup-export"),
        ("", "backup-empty"),
    ] {
        page.drop_file(text).await;
        browser
            .until(&format!("document.querySelector('[role=alert][data-notice={kind}]')?.checkVisibility()"))
            .await;
        assert!(browser.text("#import .notice").await.ends_with('.'));
        assert_eq!(browser.number_of("[data-preview]:not([hidden])").await, 0);
    }
    // Ten megabytes are answered at once.
    let script = "const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['[1,'.repeat(4e6)], 'large.json'));
        const began = performance.now();
        document.querySelector('.drop').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
        setTimeout(() => arguments[0]([document.querySelector('#import .notice').dataset.notice, performance.now() - began < 1000]))";
    let answer = browser.driver.execute_async(script, vec![]).await.unwrap();
    assert_eq!(answer.json(), &json!(["backup-large", true]));
    assert_eq!(browser.ask("return localStorage.getItem('greenlit.progress')").await, json!(null));
}

pub async fn a_link_of_ones_own_brings_the_statuses_back(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let page = Page::of(browser);
    for skill in ["http", "git", "python"] {
        page.tick(skill).await;
        page.until_status(skill, "can").await;
    }
    browser.open(&format!("{}summary/", server.base)).await;
    let link = page.share_link().await;
    let other = Browser::start(browser.engine).await;
    other.open(&format!("{}data/", server.base)).await;
    other.find("#paste").await.send_keys(&link).await.unwrap();
    assert_eq!(told(&other).await, ["3 skills that are to do here would be set."]);
    other.click("[data-do=import]").await;
    other.until("document.querySelector('[data-notice=imported]')").await;
    other.open(&server.base).await;
    let mine = Page::of(&other);
    for skill in ["http", "git", "python"] {
        mine.until_status(skill, "can").await;
    }
    other.stop().await;
}

pub async fn the_last_ten_states_are_kept(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let page = Page::of(browser);
    page.tick("http").await;
    page.until_status("http", "can").await;
    for _ in 0..12 {
        browser.click("[data-do=reset]").await;
        browser.until("document.querySelector('[data-notice=reset]')").await;
        page.until_status("http", "todo").await;
        browser.click("[data-notice=reset] [data-do=undo]").await;
        page.until_status("http", "can").await;
    }
    browser.click("[data-do=reset]").await;
    page.until_status("http", "todo").await;
    browser.open(&format!("{}data/", server.base)).await;
    assert_eq!(browser.number_of("#earlier .states li").await, 10);
    let first = browser.text("#earlier li:first-child p").await;
    assert!(first.starts_with("Before starting over. 1 green, "), "{first}");
    browser.click("#earlier li:first-child [data-do=go-back]").await;
    browser.until("document.querySelector('[data-notice=went-back]')").await;
    assert_eq!(browser.number_of("#earlier .states li").await, 10);
    browser.open(&server.base).await;
    page.until_status("http", "can").await;
}

pub async fn evidence_is_kept_and_harmless(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let page = Page::of(browser);
    let text = "https://github.com/ada/engine <img src=x onerror=alert(1)> javascript:alert(1) http://example.org https://evil.example@good.example/";
    page.note("http", text).await;
    let links = "return [...document.querySelectorAll('#http .evidence a')].map(link => [link.href, link.rel, link.textContent])";
    let address = "https://github.com/ada/engine";
    assert_eq!(browser.ask(links).await, json!([[address, "noopener noreferrer", address]]));
    assert_eq!(browser.text("#http .evidence li span").await, "github.com");
    assert_eq!(browser.number_of(".evidence img").await, 0);
    browser.reload().await;
    browser.until("document.querySelector('#http').matches('[data-note]')").await;
    page.unfold("http").await;
    assert_eq!(browser.find("#http textarea").await.value().await.unwrap().as_deref(), Some(text));
    assert_eq!(browser.ask(links).await, json!([[address, "noopener noreferrer", address]]));

    // Another tab shows it, and what is written there shows here.
    let first = browser.driver.window().await.unwrap();
    let second = browser.driver.new_tab().await.unwrap();
    browser.driver.switch_to_window(second).await.unwrap();
    browser.open(&server.base).await;
    page.note("http", "Shorter").await;
    browser.driver.switch_to_window(first).await.unwrap();
    browser.until("document.querySelector('#http textarea').value === 'Shorter'").await;
    browser.until("!document.querySelector('#http .evidence a')").await;

    // Whatever stands there is a note, and none is longer than it may be.
    browser
        .ask(&format!("localStorage.setItem('greenlit.note.1', 'x'.repeat({}))", MAX_NOTE_CHARS * 3))
        .await;
    browser.reload().await;
    browser.until("document.querySelectorAll('[data-note]').length === 2").await;
}

pub async fn a_reminder_comes_once(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let remind = "document.querySelector('[role=status][data-notice=reminder]')?.checkVisibility()";
    browser
        .ask("localStorage.setItem('greenlit.progress', JSON.stringify({ version: 1, changes: [...Array(10).keys()].map(n => [n + 1, Date.now() - 2 * 864e5, 2]) }))")
        .await;
    browser.reload().await;
    browser.until(remind).await;
    browser.click("[data-notice=reminder] [data-do=back-up]").await;
    browser
        .until("document.body.dataset.page === 'data' && document.documentElement.hasAttribute('data-ready')")
        .await;
    browser.until("document.querySelector('[data-kept]').dataset.kept").await;
    browser.open(&server.base).await;
    browser.until(&format!("!{remind}")).await;
    // The state that the day began with is kept before its first change, and once.
    let kept = "return Object.entries(localStorage).filter(([key]) => /^greenlit.snapshot.*day$/.test(key)).map(([, text]) => JSON.parse(text).changes.length)";
    assert_eq!(browser.ask(kept).await, json!([]));
    let page = Page::of(browser);
    for skill in ["http", "dns"] {
        page.tick(skill).await;
        page.until_status(skill, "can").await;
    }
    assert_eq!(browser.ask(kept).await, json!([10]));
    browser.reload().await;
    page.tick("tls").await;
    page.until_status("tls", "can").await;
    assert_eq!(browser.ask(kept).await, json!([10]));
}

pub async fn what_was_set_aside_can_be_taken_out_and_deleted(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let junk = "{\"version\":1,\"changes\":[[1,5,2],[<b>é %";
    let put = "localStorage.setItem('greenlit.progress', arguments[0])";
    browser.driver.execute(put, vec![json!(junk)]).await.unwrap();
    browser.reload().await;
    browser.until("document.querySelector('[data-notice=saved-unreadable]')").await;
    browser.open(&format!("{}data/", server.base)).await;
    let aside = "#quarantine .states li";
    assert_eq!(browser.number_of(aside).await, 1);
    assert_eq!(browser.text(&format!("{aside} p")).await, "39 characters.");
    assert_eq!(Page::of(browser).offered("#quarantine li a").await, junk);
    browser.click("[data-do=delete-quarantined]").await;
    assert_eq!(browser.text("[data-do=delete-quarantined]").await, "Delete for good");
    assert_eq!(browser.number_of(aside).await, 1);
    browser.click("[data-do=delete-quarantined]").await;
    browser.until("!document.querySelector('#quarantine').checkVisibility()").await;
    let left = "return Object.keys(localStorage).filter(key => key.startsWith('greenlit.set-aside.')).length";
    assert_eq!(browser.ask(left).await, 0);
    // What was whole in it stays.
    browser.open(&server.base).await;
    assert_eq!(browser.number_of(".group .row[data-status=can]").await, 1);
}

/// What the browser promises is told as it is, and it is asked on a click alone.
pub async fn the_browser_is_asked_to_keep_it(browser: &Browser, server: &Server) {
    browser.open(&format!("{}data/", server.base)).await;
    browser.until("document.querySelector('[data-kept]').dataset.kept").await;
    let answer = "const storage = navigator.storage;
        (storage?.persisted ? storage.persisted() : Promise.resolve('unknown')).then(arguments[0])";
    let answer = browser.driver.execute_async(answer, vec![]).await.unwrap();
    let key = match answer.json().as_bool() {
        Some(true) => "yes",
        Some(false) => "no",
        None => "unknown",
    };
    assert_eq!(browser.ask("return document.querySelector('[data-kept]').dataset.kept").await, key);
    assert_eq!(browser.find("[data-ask]").await.is_displayed().await.unwrap(), key == "no");
    // No driver answers the question that a browser may put to a person, so the answers are given here.
    browser
        .ask(
            "document.querySelector('[data-ask]').hidden = false;
             window.asked = 0;
             Object.defineProperty(navigator, 'storage', { value: { persist: async () => ++window.asked > 1 } })",
        )
        .await;
    browser.click("[data-do=persist]").await;
    browser.until("document.querySelector('[data-notice=declined]')").await;
    assert!(browser.text("[data-kept]").await.contains("does not promise to keep it"));
    browser.click("[data-do=persist]").await;
    browser.until("document.querySelector('[data-kept]').dataset.kept === 'yes'").await;
    assert!(browser.text("[data-kept]").await.ends_with("Your browser promises not to clear it on its own."));
    assert!(!browser.find("[data-ask]").await.is_displayed().await.unwrap());
    assert_eq!(browser.ask("return window.asked").await, 2);
    assert_eq!(browser.number_of("[data-notice=declined]").await, 0);
}
