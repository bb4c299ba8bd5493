use crate::engine::Browser;
use crate::server::Server;
use greenlit::catalogue::{MAX_NUMBER, SkillNumber};
use greenlit::link;
use greenlit::progress::{Day, Evidence, EvidenceUrl, MAX_NAME_BYTES, Name, Status, Summary};
use greenlit::ui::Page;
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

/// With everything there is to show: a full summary with a long name and long addresses, a note, and every list open.
pub async fn nothing_scrolls_sideways(browser: &Browser, server: &Server) {
    let full = vec![Status::CanDo; usize::from(MAX_NUMBER.get())];
    let url = EvidenceUrl::parse(&format!("https://example.org/{}", "x".repeat(150))).unwrap();
    let evidence = (1..=10).map(|skill| Evidence { skill: SkillNumber::new(skill), url: url.clone() });
    let name = Name::new(&"W".repeat(MAX_NAME_BYTES));
    let summary = Summary::received(Day::from_number(2_571), name, full).with_evidence(evidence);
    let link = link::encode(&summary);
    let mut paths: Vec<String> = Page::ALL.iter().map(|page| page.path().to_owned()).collect();
    paths.extend([format!("s/#{link}"), format!("compare/#{link}"), "s/#broken".to_owned()]);

    // A frame is as narrow as it is told to be, which no engine's window is.
    browser.open(&format!("{}about/", server.base)).await;
    browser
        .ask(
            "localStorage.setItem('greenlit.progress', '{\"version\":1,\"changes\":[[1,1,2],[2,1700000000000,1],[3,1700000000000,3]]}');
             localStorage.setItem('greenlit.note.1', `1 https://example.org/${'x'.repeat(150)}`)",
        )
        .await;
    for path in paths {
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
        let widths = "const inside = document.querySelector('iframe').contentDocument;
             for (const group of inside.querySelectorAll('.group')) group.style.contentVisibility = 'visible';
             for (const details of inside.querySelectorAll('details')) details.open = true;
             return [inside.documentElement.scrollWidth, inside.documentElement.clientWidth]";
        let widths = browser.ask(widths).await;
        assert_eq!(widths[0], widths[1], "/{} at 320 px", &path[..path.len().min(20)]);
    }
}
