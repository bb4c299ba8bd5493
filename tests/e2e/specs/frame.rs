use crate::engine::Browser;
use crate::server::Server;
use serde_json::json;

pub async fn the_theme_stays(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let paper = "return getComputedStyle(document.body).backgroundColor";
    browser.ask("const s = document.querySelector('#theme'); s.value = 'dark'; s.dispatchEvent(new Event('change', {bubbles: true}))").await;
    browser.until("document.documentElement.dataset.theme === 'dark'").await;
    let dark = browser.ask(paper).await;
    browser.open(&format!("{}about/", server.base)).await;
    assert_eq!(browser.ask(paper).await, dark);
    assert_eq!(browser.ask("return document.querySelector('#theme').value").await, json!("dark"));
    browser.ask("const s = document.querySelector('#theme'); s.value = 'light'; s.dispatchEvent(new Event('change', {bubbles: true}))").await;
    browser.until("document.documentElement.dataset.theme === 'light'").await;
    assert_ne!(browser.ask(paper).await, dark);
}

pub async fn nothing_scrolls_sideways(browser: &Browser, server: &Server) {
    // A frame is as narrow as it is told to be, which no engine's window is.
    browser.open(&format!("{}about/", server.base)).await;
    for path in ["", "stack/", "summary/", "about/", "s/"] {
        browser
            .ask(&format!(
                "document.querySelector('iframe')?.remove();
                 const frame = document.createElement('iframe');
                 frame.style = 'width: 320px; height: 700px; border: 0';
                 frame.src = '{}{path}';
                 document.body.append(frame)",
                server.base
            ))
            .await;
        browser.until("document.querySelector('iframe').contentDocument?.documentElement.hasAttribute('data-ready')").await;
        let widths = "const root = document.querySelector('iframe').contentDocument.documentElement; return [root.scrollWidth, root.clientWidth]";
        let widths = browser.ask(widths).await;
        assert_eq!(widths[0], widths[1], "/{path} at 320 px");
    }
}
