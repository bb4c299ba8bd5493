use crate::pages::{About, Browser};
use crate::server::Server;
use greenlit::catalogue::Lens;

pub async fn the_role_and_the_numbers_are_explained(browser: &Browser, server: &Server) {
    browser.open(&format!("{}about/", server.base)).await;
    let text = About::of(browser).text().await;
    for part in [
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
        "Which level a skill has, and where a level is covered, is our judgment",
        "is never proposed",
    ] {
        assert!(text.contains(part), "the page does not say: {part}");
    }
}

pub async fn every_link_of_the_about_page_leads_somewhere(browser: &Browser, server: &Server) {
    browser.open(&format!("{}about/", server.base)).await;
    let about = About::of(browser);
    let missing = about.links_without_target().await;
    // The groups of lenses other than by area are built when one asks for them: each address names one that there is.
    let id = |address: &String| address.rsplit_once('#').map(|(_, id)| id.to_owned());
    let (built, missing): (Vec<_>, Vec<_>) =
        missing.into_iter().partition(|address| id(address).is_some_and(|id| Lens::find(&id).is_some()));
    assert_eq!(missing, [""; 0]);
    for address in [built.first(), built.last()].into_iter().flatten() {
        about.follow(address, &id(address).expect("an id")).await;
    }
}
