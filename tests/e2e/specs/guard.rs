use crate::engine::Engine;
use crate::pages::{Browser, Notice, Site, Stored};
use crate::server::{self, Server, integrity};
use greenlit::ui;

/// The directives of the policy that an attack runs into.
const KINDS: [&str; 6] =
    ["connect-src", "img-src", "script-src-attr", "script-src-elem", "style-src-attr", "style-src-elem"];

/// The policy stops everything that an attacker could try who got markup or an address into the page, and the page goes on.
pub async fn nothing_foreign_runs(browser: &Browser, server: &Server) {
    for path in ui::Page::ALL.map(ui::Page::path) {
        browser.open(&format!("{}{path}", server.base)).await;
        let attack = Site::of(browser).attack(&KINDS).await;
        assert_eq!(attack.ran, [""; 0], "/{path}");
        assert!(!attack.is_styled, "/{path}");
        // What geckodriver runs is never on the page's own account.
        if browser.engine != Engine::Firefox {
            assert!(!attack.is_evaluated, "/{path}");
        }
        for kind in KINDS {
            assert!(attack.blocked.contains(&kind.to_owned()), "/{path}: {kind} not in {:?}", attack.blocked);
        }
    }
}

/// Megabytes of junk in storage, as much as fits: the page is ready, and says what it found.
pub async fn much_junk_in_storage_is_survived(browser: &Browser, server: &Server) {
    browser.open(&format!("{}about/", server.base)).await;
    for (start, repeated, times) in [
        ("", "[", 2_400_000),
        ("{\"version\":1,\"changes\":[", "[1,2,3],", 300_000),
        ("", "\u{1F600}", 1_200_000),
        ("", "\u{0}<script>", 240_000),
    ] {
        Stored::of(browser).replace_all(start, repeated, times).await;
        browser.leave().await;
        browser.open(&server.base).await;
        let unreadable = Notice::unreadable(browser);
        unreadable.until_shown().await;
        assert_eq!(unreadable.number().await, 1);
    }
}

/// Every page names its module and glue with the hashes of what was built, and no page learns where one came from.
pub async fn files_carry_their_hashes_and_visits_no_origin(browser: &Browser, server: &Server) {
    let site = Site::of(browser);
    for page in ui::Page::ALL {
        browser.open(&format!("{}{}", server.base, page.path())).await;
        let preloads = site.preloads().await;
        assert_eq!(preloads.len(), 2, "{}", page.name());
        for (address, hash) in preloads {
            let file = server::dist().join(address.strip_prefix(&server.base).unwrap());
            assert_eq!(hash, integrity(std::fs::read(&file).unwrap()), "{}", file.display());
        }
        site.follow_first_link(page.name()).await;
        assert_eq!(site.referrer().await, "", "{}", page.name());
    }
}
