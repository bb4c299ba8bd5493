use crate::engine::Browser;
use crate::pages::Page;
use crate::server::{self, Server};
use greenlit::link;
use greenlit::progress::{Change, Day, Progress, Status, Summary};

/// The budgets of the design, in bytes after Brotli 11, and in requests.
const FIRST_LOAD: usize = 120_000;
const REQUESTS: usize = 8;
const LINK: usize = 120;

/// Everything that the checklist asks for on a first visit, compressed as a good host would.
pub async fn the_first_load_is_small(browser: &Browser, server: &Server) {
    browser.open(&server.base).await;
    let script = "return ['', ...performance.getEntriesByType('resource').map(entry => entry.name)]";
    let requests: Vec<String> = serde_json::from_value(browser.ask(script).await).unwrap();
    let mut paths: Vec<&str> = requests
        .iter()
        .map(|address| match address.as_str() {
            "" => "index.html",
            address => {
                address.strip_prefix(&server.base).unwrap_or_else(|| panic!("{address} is on another host"))
            }
        })
        .collect();
    // A headless browser does not ask for the icon; others do.
    paths.push("icon.svg");
    paths.sort_unstable();
    paths.dedup();
    let mut total = 0;
    for path in &paths {
        let bytes = std::fs::read(server::dist().join(path)).unwrap();
        let size = server::compressed(&bytes).len();
        println!("{size:>8} {path}");
        total += size;
    }
    println!("{total:>8} in {} requests", paths.len());
    assert!(total <= FIRST_LOAD, "the first load is {total} bytes, over {FIRST_LOAD}");
    assert!(paths.len() <= REQUESTS, "{} requests, over {REQUESTS}", paths.len());

    let mut all = Progress::default();
    for skill in greenlit::catalogue::SKILLS {
        all.insert(Change { skill: skill.number, at: 1, status: Status::CanDo });
    }
    let text = link::encode(&Summary::new(&all, Day::of(1_800_000_000_000, 0), "Maria Fernanda González"));
    let after_host = "/s/#".len() + text.len();
    println!("{after_host:>8} characters of a full link after the host");
    assert!(after_host <= LINK, "a full link is {after_host} characters after the host, over {LINK}");

    browser.open(&format!("{}summary/", server.base)).await;
    let link = Page::of(browser).share_link().await;
    assert!(link.len() - server.base.len() < LINK);
}
