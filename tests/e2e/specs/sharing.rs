use crate::engine::Browser;
use crate::pages::Page;
use crate::server::Server;
use greenlit::catalogue::{SKILLS, SkillNumber};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;

fn scratch(name: &str, browser: &Browser) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{:?}-{}-{name}", browser.engine, std::process::id()))
}

/// Sets progress as if it had been saved at these times: skill, milliseconds ago, status.
async fn set(browser: &Browser, server: &Server, changes: &[(u16, u64, u8)]) {
    browser.open(&server.base).await;
    let script = "localStorage.setItem('greenlit.progress', JSON.stringify({ version: 1,
        changes: arguments[0].map(([skill, ago, status]) => [skill, Date.now() - ago, status]) }))";
    browser.driver.execute(script, vec![json!(changes)]).await.unwrap();
}

fn number(id: &str) -> u16 {
    greenlit::catalogue::by_id(id).unwrap().number.get()
}

const DAY: u64 = 86_400_000;

pub async fn a_phone_reads_the_link_from_the_code(browser: &Browser, server: &Server) {
    let half: Vec<_> = SKILLS
        .iter()
        .filter(|skill| skill.number.get() % 2 == 0)
        .map(|skill| (skill.number.get(), DAY, 2))
        .collect();
    set(browser, server, &half).await;
    browser.open(&format!("{}summary/", server.base)).await;
    browser.find("#name").await.send_keys("Maria Fernanda Gonz").await.unwrap();
    browser.until("document.querySelector('[data-reveals-name]').textContent.includes('Gonz.')").await;
    let link = Page::of(browser).share_link().await;
    let picture = scratch("code.png", browser);
    browser
        .ask("document.querySelector('#code').scrollIntoView({ block: 'center', behavior: 'instant' })")
        .await;
    browser.painted().await;
    std::fs::write(&picture, browser.driver.screenshot_as_png().await.unwrap()).unwrap();
    let read = Command::new("zbarimg").args(["--raw", "--quiet"]).arg(&picture).output().expect("zbarimg");
    assert_eq!(String::from_utf8_lossy(&read.stdout).trim(), link);
}

pub async fn what_is_taken_along_says_the_same(browser: &Browser, server: &Server) {
    set(browser, server, &[(number("http"), DAY, 2), (number("dns"), DAY, 1), (number("git"), DAY, 2)]).await;
    browser
        .ask(&format!(
            "localStorage.setItem('greenlit.note.{}', '1 A proxy: https://github.com/ada/proxy')",
            number("http")
        ))
        .await;
    browser.open(&format!("{}summary/", server.base)).await;
    browser.until("document.querySelector('[data-noted]').checkVisibility()").await;
    let markdown = Page::of(browser).file("markdown").await;
    assert!(markdown.contains("## Web and networks") && markdown.contains("- [x] HTTP"), "{markdown}");
    assert!(markdown.contains("https://github.com/ada/proxy"));
    let csv = Page::of(browser).file("csv").await;
    let row = csv.lines().find(|line| line.starts_with("http,")).unwrap();
    assert!(row.starts_with("http,HTTP,Web and networks,core,can do,20"), "{row}");
    let resume: Value = serde_json::from_str(&Page::of(browser).file("resume").await).unwrap();
    assert!(resume["skills"].to_string().contains("HTTP"), "{resume}");
    assert!(Page::of(browser).file("badge").await.contains("1 %"));
    let link = Page::of(browser).share_link().await;
    let snippet = browser.ask("return document.querySelector('#snippet').value").await;
    assert_eq!(snippet, format!("[![Backend skills: 1 %](greenlit-badge.svg)]({link})"));
    let sends = browser
        .ask("return [document.querySelector('[data-do=send]').checkVisibility(), 'share' in navigator]")
        .await;
    assert_eq!(sends[0], sends[1], "a share sheet is offered where there is one");
}

pub async fn the_picture_is_of_the_size_that_sites_show(browser: &Browser, server: &Server) {
    set(browser, server, &[(number("http"), DAY, 2), (number("python"), DAY, 2)]).await;
    browser.open(&format!("{}summary/", server.base)).await;
    let card = Page::of(browser).file("card").await;
    assert!(card.contains("width=\"1200\"") && card.contains("height=\"630\""));
    // The file is caught on its way to the disk.
    browser
        .ask(
            "const make = URL.createObjectURL;
             URL.createObjectURL = blob => { blob.arrayBuffer().then(bytes => window.caught = [blob.type, [...new Uint8Array(bytes)]]); return make(blob) };
             HTMLAnchorElement.prototype.click = function () { window.saved = this.download }",
        )
        .await;
    browser.click("[data-do=save-png]").await;
    browser.until("window.caught").await;
    browser.until("window.saved === 'greenlit-card.png'").await;
    let picture = browser.ask("return window.caught").await;
    assert_eq!(picture[0], "image/png");
    let bytes: Vec<u8> = serde_json::from_value(picture[1].clone()).unwrap();
    // A PNG says its size in its first chunk (W3C, PNG, 11.2.2).
    let side = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    assert_eq!((side(16), side(20)), (1200, 630));
    assert!(bytes.len() > 15_000, "{} bytes: hardly anything is on it", bytes.len());
    browser
        .until(
            "document.querySelector('[data-notice=saved-picture]').textContent === 'The picture is saved.'",
        )
        .await;
}

pub async fn evidence_is_shared_by_choice_alone(browser: &Browser, server: &Server) {
    set(browser, server, &[(number("http"), DAY, 2)]).await;
    let links: Vec<String> = (0..12).map(|place| format!("https://example.org/{place}")).collect();
    let note = format!(
        "localStorage.setItem('greenlit.note.{}', '1 Secret words {}')",
        number("http"),
        links.join(" ")
    );
    browser.ask(&note).await;
    browser.open(&format!("{}summary/", server.base)).await;
    let page = Page::of(browser);
    let without = page.share_link().await;
    assert!(without.contains("/s/#1"), "{without}");
    browser.click("[data-choose] summary").await;
    assert_eq!(browser.number_of("[data-choose] input").await, 12);
    for place in 1..=10 {
        browser.click(&format!("[data-choose] li:nth-child({place}) input")).await;
    }
    // Ten at most.
    assert_eq!(browser.number_of("[data-choose] input:disabled").await, 2);
    browser.click("[data-choose] li:nth-child(10) input").await;
    browser.until("document.querySelector('[data-reveals-evidence]').textContent.startsWith('9 links as evidence: https://example.org/0, ')").await;
    let link = page.share_link().await;
    assert!(link.split_once('#').unwrap().1.bytes().all(|byte| byte.is_ascii_alphanumeric()), "{link}");

    let shown = "return [...document.querySelectorAll('[data-evidence] li a')].map(link => [link.href, link.rel, link.textContent])";
    browser.open(&link).await;
    browser.until("document.querySelector('[data-evidence]')?.checkVisibility()").await;
    let expected: Vec<_> = links[..9].iter().map(|link| json!([link, "noopener noreferrer", link])).collect();
    assert_eq!(browser.ask(shown).await, json!(expected));
    assert_eq!(browser.text("[data-evidence] li span").await, "example.org");
    assert_eq!(browser.ask("return document.body.textContent.includes('Secret words')").await, false);
    browser.driver.goto("about:blank").await.unwrap();
    browser.open(&without).await;
    browser.until("document.querySelector('[data-state=opened]')?.checkVisibility()").await;
    assert_eq!(browser.number_of("[data-evidence]:not([hidden])").await, 0);
}

/// A link that someone else made.
async fn theirs(browser: &Browser, server: &Server) -> String {
    set(browser, server, &[(number("http"), DAY, 2), (number("dns"), DAY, 2), (number("git"), DAY, 1)]).await;
    browser.open(&format!("{}summary/", server.base)).await;
    browser.find("#name").await.send_keys("Grace").await.unwrap();
    browser.until("document.querySelector('[data-reveals-name]').textContent === 'The name: Grace.'").await;
    Page::of(browser).share_link().await
}

pub async fn two_summaries_are_compared(browser: &Browser, server: &Server) {
    let link = theirs(browser, server).await;
    set(browser, server, &[(number("http"), DAY, 2), (number("tls"), DAY, 2)]).await;
    let before = browser.ask("return localStorage.getItem('greenlit.progress')").await;
    browser.driver.goto("about:blank").await.unwrap();
    browser.open(&link).await;
    browser.click("[data-state=opened] [data-to='compare/']").await;
    browser.until("document.body.dataset.page === 'compare' && document.querySelector('[data-state=opened]')?.checkVisibility()").await;
    assert_eq!(browser.text("h1:has([data-whose])").await, "You and Grace");
    let side = async |side: &str| -> Value {
        let script = "return [...document.querySelectorAll(`[data-side=${arguments[0]}] .chip`)].map(chip => chip.textContent)";
        browser.driver.execute(script, vec![json!(side)]).await.unwrap().json().clone()
    };
    assert_eq!(side("both").await, json!(["HTTP"]));
    assert_eq!(side("theirs").await, json!(["Domain names and DNS"]));
    assert_eq!(side("mine").await, json!(["HTTPS and TLS"]));
    assert_eq!(side("neither").await.as_array().unwrap().len(), SKILLS.len() - 3);
    let radars = "return [...document.querySelectorAll('[data-radar]')].map(path => path.getAttribute('d').length > 20)";
    assert_eq!(browser.ask(radars).await, json!([true, true]));
    assert_eq!(browser.text("[data-quality]").await, "you 0 %, they 0 %");
    assert_eq!(
        browser
            .ask("return [...document.querySelectorAll('[data-both=web] td')].map(cell => cell.textContent)")
            .await,
        json!(["2 / 8", "2 / 8"])
    );
    assert_eq!(browser.ask("return localStorage.getItem('greenlit.progress')").await, before);

    // And by pasting a link.
    browser.open(&format!("{}compare/", server.base)).await;
    browser.find("#paste").await.send_keys("hello").await.unwrap();
    browser.until("document.querySelector('[data-notice=link-foreign]')?.checkVisibility()").await;
    browser.find("#paste").await.clear().await.unwrap();
    browser.find("#paste").await.send_keys(&link).await.unwrap();
    browser.until("document.querySelector('[data-state=opened]')?.checkVisibility()").await;
    assert_eq!(side("both").await, json!(["HTTP"]));
    // What is shown is in the address.
    let fragment = link.split_once('#').unwrap().1;
    assert_eq!(browser.ask("return location.hash").await, format!("#{fragment}"));
}

pub async fn starting_from_theirs_asks_first(browser: &Browser, server: &Server) {
    let link = theirs(browser, server).await;
    set(browser, server, &[(number("http"), DAY, 3), (number("tls"), DAY, 2)]).await;
    browser.driver.goto("about:blank").await.unwrap();
    browser.open(&link).await;
    browser.click("[data-state=opened] [data-to='data/']").await;
    browser.until("document.querySelector('[data-preview]')?.checkVisibility()").await;
    assert!(browser.text("[data-preview] h3").await.starts_with("Grace: summary of "));
    browser.click("[data-do=import]").await;
    browser.until("document.querySelector('[data-notice=imported]')").await;
    let statuses = async || -> Vec<u8> {
        let saved = browser.ask("return localStorage.getItem('greenlit.progress')").await;
        let saved = greenlit::progress::Progress::decode(saved.as_str().unwrap()).unwrap();
        ["http", "dns", "git", "tls"].map(|id| saved.status(SkillNumber::new(number(id))).code()).to_vec()
    };
    assert_eq!(statuses().await, [3, 2, 1, 2], "what is set here stays");
    browser.click("[data-notice=imported] [data-do=undo]").await;
    browser.until("!document.querySelector('[data-notice=imported]')").await;
    assert_eq!(statuses().await, [3, 0, 0, 2]);
}

pub async fn every_number_can_be_opened(browser: &Browser, server: &Server) {
    let changes = [
        (number("http"), 3 * DAY, 2),
        (number("dns"), DAY, 1),
        (number("tls"), DAY, 3),
        (number("python"), DAY, 2),
    ];
    set(browser, server, &changes).await;
    browser.open(&format!("{}summary/", server.base)).await;
    browser.click(".counts summary").await;
    let counts = browser.text("[data-counts]").await;
    assert!(
        counts.ends_with("2 of them are green, which makes 1 %, rounded down. 1 skipped is left out."),
        "{counts}"
    );
    browser.click("[data-area=web] summary").await;
    browser.until("document.querySelectorAll('[data-area=web] .chip').length === 8").await;
    assert_eq!(
        browser.text("[data-area=web] p").await,
        "1 green, 1 learning, 5 to do. 1 skipped, not counted."
    );
    assert_eq!(browser.text("[data-area=web] .chip[data-status=can]").await, "HTTP");
    assert!(
        browser
            .text("[data-area=languages] p")
            .await
            .contains("are alternatives, and never count against anyone.")
    );
    assert_eq!(browser.text("[data-strongest] strong").await, "Web and networks (1 of 7)");
    assert_eq!(browser.number_of(".radar .in-numbers li").await, 10);
    assert!(
        browser.text("[data-timeline]").await.contains("2 on "),
        "{}",
        browser.text("[data-timeline]").await
    );
    assert!(browser.text("[data-calendar]").await.starts_with("4 changes on 2 days in the last 52 weeks."));
    browser.click("[data-area=web] p a").await;
    browser.until("document.body?.dataset.page === 'checklist' && document.querySelector('#web')?.checkVisibility()").await;
}

pub async fn what_is_stale_is_confirmed_with_a_click(browser: &Browser, server: &Server) {
    let changes = [
        (number("http"), 400 * DAY, 2),
        (number("dns"), 366 * DAY, 2),
        (number("tls"), 366 * DAY, 2),
        (number("git"), 300 * DAY, 2),
    ];
    set(browser, server, &changes).await;
    browser.open(&format!("{}summary/", server.base)).await;
    browser.until("document.querySelector('[data-confirm]').checkVisibility()").await;
    assert_eq!(browser.text("[data-confirm] p").await, "3 skills were last confirmed more than a year ago.");
    browser.click("[data-confirm] details summary").await;
    browser.click("[data-confirm] [data-stale=http][data-do=confirm]").await;
    browser.until("document.querySelectorAll('[data-confirm] li').length === 2").await;
    browser.click("[data-confirm] [data-stale=dns][data-do=relearn]").await;
    browser.until("document.querySelectorAll('[data-confirm] li').length === 1").await;
    assert_eq!(Page::of(browser).listed("learning").await, ["Domain names and DNS"]);
    browser.click("[data-do=confirm-all]").await;
    browser.until("!document.querySelector('[data-confirm]').checkVisibility()").await;
    browser.reload().await;
    assert_eq!(browser.number_of("[data-confirm]:not([hidden])").await, 0);
    assert_eq!(Page::of(browser).listed("can").await, ["HTTP", "HTTPS and TLS", "Git"]);
}

pub async fn a_full_summary_prints_on_three_pages(browser: &Browser, server: &Server) {
    let all: Vec<_> =
        SKILLS.iter().map(|skill| (skill.number.get(), u64::from(skill.number.get()) * DAY, 2)).collect();
    set(browser, server, &all).await;
    browser.open(&format!("{}summary/", server.base)).await;
    let page = Page::of(browser);
    let link = page.share_link().await;
    for (address, only_mine) in [(format!("{}summary/", server.base), true), (link.clone(), false)] {
        browser.driver.goto("about:blank").await.unwrap();
        browser.open(&address).await;
        let printed = browser.driver.print_page(Default::default()).await.unwrap();
        let file = scratch("summary.pdf", browser);
        std::fs::write(&file, printed).unwrap();
        let told = |program: &str, words: &[&str]| {
            let output = Command::new(program)
                .args(words.iter().map(|word| if *word == "FILE" { file.as_os_str() } else { word.as_ref() }))
                .output();
            String::from_utf8_lossy(&output.unwrap_or_else(|error| panic!("{program}: {error}")).stdout)
                .into_owned()
        };
        let pages = told("pdfinfo", &["FILE"]);
        let pages: u32 =
            pages.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap().trim().parse().unwrap();
        assert!((1..=3).contains(&pages), "{pages} pages");
        let text = told("pdftotext", &["-raw", "FILE", "-"]);
        let compact: String = text.split_whitespace().collect();
        for word in ["100%", "Whatemployerslookfor", "Databases", "Kubernetes"] {
            assert!(compact.contains(word), "{word} is not in print");
        }
        assert!(compact.contains(&link), "the link is not spelled out: {text}");
        assert_eq!(compact.contains("Overtime"), only_mine);
    }
}
