use crate::engine::Browser;
use crate::server::Server;
use greenlit::catalogue::Lens;

pub async fn the_role_and_the_numbers_are_told(browser: &Browser, server: &Server) {
    browser.open(&format!("{}about/", server.base)).await;
    let text = browser.text("main").await;
    for said in [
        "traffic lights",
        "US$119,704 a year",
        "ZipRecruiter, as of June 2023",
        "Three things to take away",
        "Server-side development",
        "Performance optimization",
        "Strong programming skills",
        "Problem-solving abilities",
        "Knowledge of databases",
        "Familiarity with web technologies",
        "Continuous learning and adaptability",
        "How the numbers work",
        "What is stored, and what is shared",
        "lower bounds",
        "Which level a skill has is our judgment",
        "is never proposed",
    ] {
        assert!(text.contains(said), "the page does not say: {said}");
    }
    // Every link of the page leads somewhere on the site.
    let missing = browser
        .driver
        .execute_async(
            "const done = arguments[0];
             (async () => {
                const missing = [];
                for (const link of document.querySelectorAll('a[href]')) {
                    const url = new URL(link.href);
                    const answer = await fetch(url);
                    // The page's policy lets no text become markup, so the anchor is looked for in the text.
                    const text = await answer.text(), anchor = url.hash.slice(1);
                    const there = new RegExp(`<[a-z][^>]*\\\\sid=\"?${anchor}[\"\\\\s>]`);
                    if (!answer.ok || anchor && !there.test(text)) missing.push(link.href);
                }
                return missing;
             })().then(done, error => done([String(error)]))",
            vec![],
        )
        .await
        .expect("an answer");
    // The groups of lenses other than by area are built when one asks for them: each address names one that there is.
    let missing: Vec<String> = serde_json::from_value(missing.json().clone()).expect("a list of addresses");
    let anchor = |address: &String| address.rsplit_once('#').map(|(_, anchor)| anchor.to_owned());
    let (built, missing): (Vec<_>, Vec<_>) = missing
        .into_iter()
        .partition(|address| anchor(address).is_some_and(|anchor| Lens::find(&anchor).is_some()));
    assert_eq!(missing, [""; 0]);
    for address in [built.first(), built.last()].into_iter().flatten() {
        browser.open(address).await;
        let anchor = anchor(address).expect("an anchor");
        browser.until(&format!("(top => top > 0 && top < 200)(document.getElementById('{anchor}')?.getBoundingClientRect().top)")).await;
    }
}
