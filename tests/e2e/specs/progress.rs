use crate::engine::Browser;
use crate::pages::Page;
use crate::server::{self, Server};
use greenlit::progress::Status;

pub async fn progress_is_there_after_a_reload_and_in_a_new_tab(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let page = Page::of(browser);
    page.tick("http").await;
    page.press_second("dns", "learning").await;
    page.until_status("dns", "learning").await;
    browser.reload().await;
    page.until_status("http", "can").await;
    page.until_status("dns", "learning").await;
    assert_eq!(page.group("web").await, "1 of 8 green");

    let first = browser.driver.window().await.unwrap();
    let second = browser.driver.new_tab().await.unwrap();
    browser.driver.switch_to_window(second).await.unwrap();
    browser.open(&server.base).await;
    page.until_status("http", "can").await;
    // And what is set there shows here.
    page.tick("tls").await;
    page.until_status("tls", "can").await;
    browser.driver.switch_to_window(first).await.unwrap();
    page.until_status("tls", "can").await;
    page.tick("http").await;
    page.until_status("http", "todo").await;
    browser.reload().await;
    page.until_status("tls", "can").await;
    page.until_status("http", "todo").await;
}

pub async fn an_unreadable_value_is_set_aside(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    browser.ask("localStorage.setItem('greenlit.progress', '{\"version\":1,\"chan')").await;
    browser.reload().await;
    browser.until("document.querySelector('[role=alert][data-notice=saved-unreadable]')").await;
    let page = Page::of(browser);
    page.tick("http").await;
    page.until_status("http", "can").await;
    let kept = "return Object.entries(localStorage).filter(([key]) => key.startsWith('greenlit.set-aside.')).map(([, value]) => value)";
    assert_eq!(browser.ask(kept).await, serde_json::json!(["{\"version\":1,\"chan"]));
    browser.reload().await;
    page.until_status("http", "can").await;
}

pub async fn starting_over_can_be_undone(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let page = Page::of(browser);
    page.tick("http").await;
    page.until_status("http", "can").await;
    page.press_second("dns", "learning").await;
    page.until_status("dns", "learning").await;
    let before = page.sentence().await;
    browser.click("[data-do=reset]").await;
    browser.until("document.querySelector('[role=status][data-notice=reset]')").await;
    assert_eq!(browser.text("[data-notice=reset] p").await, "2 skills are to do again.");
    page.until_status("http", "todo").await;
    assert_eq!(page.percent().await, 0);
    browser.click("[data-notice=reset] [data-do=undo]").await;
    page.until_status("http", "can").await;
    page.until_status("dns", "learning").await;
    assert_eq!(page.sentence().await, before);
    // It stays what it was last, here and after a reload.
    browser.click("[data-do=reset]").await;
    page.until_status("dns", "todo").await;
    browser.reload().await;
    page.until_status("http", "todo").await;
    assert_eq!(page.percent().await, 0);
}

pub async fn a_full_storage_is_told_and_nothing_is_lost(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let page = Page::of(browser);
    page.tick("http").await;
    page.until_status("http", "can").await;
    browser
        .ask(
            "let text = 'x'.repeat(1 << 20), key = 0;
             while (text.length) try { localStorage.setItem('junk' + key++, text) } catch { text = text.slice(text.length / 2 + 1 | 0) }",
        )
        .await;
    page.tick("dns").await;
    page.until_status("dns", "can").await;
    browser.until("document.querySelector('[role=alert][data-notice=storage-full]')").await;
    let offered = "return decodeURIComponent(document.querySelector('[data-notice=storage-full] a').href)";
    let offered = browser.ask(offered).await;
    let saved = offered.as_str().unwrap().strip_prefix("data:text/plain,").unwrap();
    let saved = greenlit::progress::Progress::decode(saved).unwrap();
    assert_eq!(saved.status(greenlit::catalogue::by_id("dns").unwrap().number), Status::CanDo);

    // The next tick that fits saves both, and what storage held is as it was.
    browser.ask("for (const key of Object.keys(localStorage)) if (key.startsWith('junk')) localStorage.removeItem(key)").await;
    page.tick("tls").await;
    page.until_status("tls", "can").await;
    browser.until("!document.querySelector('[data-notice=storage-full]')").await;
    browser.reload().await;
    for skill in ["http", "dns", "tls"] {
        page.until_status(skill, "can").await;
    }
}

/// Values that no version ever wrote, each on its own: told, kept, offered as a file, and never a reason to stop.
pub async fn whatever_stands_in_storage_is_survived(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let page = Page::of(browser);
    for (value, kind) in [
        ("null", "saved-unreadable"),
        ("{\"version\":1,\"changes\":[[1,1,9],[5,1,2]]}", "saved-unreadable"),
        ("{\"version\":7,\"anything\":\"<img src=x onerror=alert(1)>\"}", "saved-unreadable"),
        ("<script>alert(1)</script>", "saved-unreadable"),
    ] {
        browser
            .driver
            .execute(
                "localStorage.setItem('greenlit.progress', arguments[0])",
                vec![serde_json::json!(value)],
            )
            .await
            .unwrap();
        browser.reload().await;
        browser.until(&format!("document.querySelector('[role=alert][data-notice={kind}]')")).await;
        let offered = format!(
            "return decodeURIComponent(document.querySelector('[data-notice={kind}] a:not([hidden])').href.replace('data:text/plain,', ''))"
        );
        assert_eq!(browser.ask(&offered).await, serde_json::json!(value));
        page.tick("http").await;
        page.until_status("http", "can").await;
        page.tick("http").await;
        page.until_status("http", "todo").await;
    }
    assert_eq!(browser.number_of("[data-notice] img, [data-notice] script").await, 0);
    // What is whole beside a status that nobody knows is taken in.
    browser.until("/\\[5,1,2\\]/.test(localStorage.getItem('greenlit.progress'))").await;
    // Skills that this catalogue does not know are kept for one that does.
    browser
        .ask("localStorage.setItem('greenlit.progress', '{\"version\":1,\"changes\":[[60000,1,2]]}')")
        .await;
    browser.reload().await;
    page.tick("dns").await;
    page.until_status("dns", "can").await;
    browser.until("localStorage.getItem('greenlit.progress').includes('[60000,1,2]')").await;
}

pub async fn every_tab_shows_every_tick(browser: &Browser, server: &Server) {
    let page = Page::of(browser);
    let mut tabs = vec![browser.driver.window().await.unwrap()];
    browser.open(&server.base).await;
    for _ in 0..2 {
        let tab = browser.driver.new_tab().await.unwrap();
        browser.driver.switch_to_window(tab.clone()).await.unwrap();
        browser.open(&server.base).await;
        tabs.push(tab);
    }
    let skills = ["http", "dns", "tls", "browsers", "web-servers", "real-time"];
    for (turn, skill) in skills.iter().enumerate() {
        browser.driver.switch_to_window(tabs[turn % 3].clone()).await.unwrap();
        page.tick(skill).await;
        page.until_status(skill, "can").await;
    }
    for tab in tabs {
        browser.driver.switch_to_window(tab).await.unwrap();
        for skill in skills {
            page.until_status(skill, "can").await;
        }
        assert_eq!(page.group("web").await, "6 of 8 green");
    }
    browser.reload().await;
    assert_eq!(page.group("web").await, "6 of 8 green");
}

/// Three tabs, each of which ticks ten skills at the same moment as the others.
pub async fn ticks_of_one_moment_are_in_every_tab(browser: &Browser, server: &Server) {
    const TABS: usize = 3;
    const TICKS: usize = 10;
    let mut tabs = vec![browser.driver.window().await.unwrap()];
    for _ in 1..TABS {
        tabs.push(browser.driver.new_tab().await.unwrap());
    }
    for (place, tab) in tabs.iter().enumerate() {
        browser.driver.switch_to_window(tab.clone()).await.unwrap();
        browser.open(&server.base).await;
        // A message reaches all tabs at once, also those in the background, whose timers are slowed down.
        browser
            .ask(&format!(
                "const all = [...document.querySelectorAll('.group input[data-skill]')].slice(0, {TABS} * {TICKS});
                 const green = () => all.every(box => box.closest('.row').dataset.status === 'can');
                 let began;
                 window.channel = new BroadcastChannel('now');
                 channel.onmessage = () => {{
                     began = performance.now();
                     for (const box of all.slice({place} * {TICKS}, ({place} + 1) * {TICKS})) box.click();
                 }};
                 new MutationObserver(() => green() && (window.took ??= performance.now() - began))
                     .observe(document.body, {{ subtree: true, attributeFilter: ['data-status'] }})"
            ))
            .await;
    }
    browser.ask("new BroadcastChannel('now').postMessage('')").await;
    for tab in tabs {
        browser.driver.switch_to_window(tab).await.unwrap();
        browser.until("window.took !== undefined").await;
        let took = browser.ask("return window.took").await.as_f64().unwrap();
        println!("all ticks were in the tab after {took} ms");
        assert!(took < 1_000.0, "{took} ms");
    }
    // And all of them are stored, not only in the journal.
    browser
        .until(&format!(
            "JSON.parse(localStorage.getItem('greenlit.progress')).changes.length === {TABS} * {TICKS}"
        ))
        .await;
    browser.reload().await;
    let green = "return document.querySelectorAll('.group .row[data-status=can]').length";
    assert_eq!(browser.ask(green).await, serde_json::json!(TABS * TICKS));
}

pub async fn denied_storage_is_told_and_the_page_works(browser: &Browser, _: &Server) {
    let unguarded = Server::start(&server::unguarded(), "/").await;
    browser.open(&unguarded.base).await;
    // A sandboxed frame may not touch storage, in any engine.
    browser
        .ask(&format!(
            "const frame = document.createElement('iframe');
             frame.sandbox = 'allow-scripts';
             frame.style = 'position: fixed; inset: 0; width: 1000px; height: 700px; z-index: 99';
             frame.src = '{}';
             document.body.append(frame)",
            unguarded.base
        ))
        .await;
    browser.find("iframe").await.enter_frame().await.unwrap();
    browser.until("document.documentElement.hasAttribute('data-ready') && document.body.dataset.page === 'checklist'").await;
    browser.until("document.querySelector('[role=alert][data-notice=storage-denied]')").await;
    let page = Page::of(browser);
    page.tick("readable-code").await;
    page.until_status("readable-code", "can").await;
    assert_eq!(page.percent().await, 1);
    browser.driver.enter_default_frame().await.unwrap();
}

/// Where the browser has no IndexedDB, or refuses it in one way or another, local storage goes on alone and nobody is bothered.
pub async fn without_a_journal_storage_goes_on(browser: &Browser, _: &Server) {
    let folder = server::copy(&format!("no-journal-{:?}", browser.engine));
    let unguarded = std::fs::read_to_string(server::unguarded().join("index.html")).unwrap();
    for refusal in [
        "Object.defineProperty(window, 'indexedDB', { value: undefined })",
        "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') } })",
        "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') }",
        "IDBDatabase.prototype.transaction = () => { throw new DOMException('no', 'InvalidStateError') }",
        "IDBFactory.prototype.open = () => ({ dispatchEvent() {} })",
    ] {
        let page = unguarded.replacen("<head>", &format!("<head><script>{refusal}</script>"), 1);
        std::fs::write(folder.join("index.html"), page).unwrap();
        let server = Server::start(&folder, "/").await;
        browser.open(&server.base).await;
        let page = Page::of(browser);
        page.tick("http").await;
        page.until_status("http", "can").await;
        browser.reload().await;
        page.until_status("http", "can").await;
        assert_eq!(browser.number_of("[role=alert]:not([hidden])").await, 0, "{refusal}");
    }
}
