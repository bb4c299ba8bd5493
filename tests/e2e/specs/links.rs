use crate::forged;
use crate::pages::{Browser, Compare, Data, NotFound, Page, Paste, Shared};
use crate::server::{self, Server};
use greenlit::catalogue::Level;
use greenlit::link::{self, Kind, LinkError};
use greenlit::progress::{Day, Name, Status, Summary};
use greenlit::role::Role;
use greenlit::team::SharedTeam;
use greenlit::ui;

const NAME: &str = "Grace Hopper";

/// The text of a link after its `#`.
fn fragment() -> String {
    let statuses = [Status::CanDo, Status::Learning, Status::ToDo].repeat(50);
    link::encode(&Summary::received(Day::from_number(2_500), Name::new(NAME), statuses))
}

/// Texts that people paste, and others that mail programs and services made of them. `src/link/find.rs` has many more.
fn texts(link: &str, fragment: &str) -> [String; 8] {
    let (half, rest) = fragment.split_at(fragment.len() / 2);
    let address = link.split_once('#').unwrap().0;
    let encoded: String = link.bytes().map(|byte| format!("%{byte:02X}")).collect();
    [
        format!("My skills: {link} #backend #hiring (see ticket #4711)"),
        format!("[![Greenlit: 60 %](badge.svg)]({link})"),
        format!("Grace shares this:\n{link}\n\nSent from my phone, 12 November 2026"),
        format!("{address}%23{fragment}"),
        format!("{address}%2523{fragment}"),
        format!("https://eu.safelinks.example/?url={encoded}&data=05%7C02%7C1a2b&reserved=0"),
        format!("{address}#{half}\u{ad}\u{200b}{rest}"),
        format!("{address}#{half}=\r\n  {rest}"),
    ]
}

/// With the keyboard one skips to the content of a page, which stays there, and so does the link that it was opened with.
pub async fn skipping_to_the_content_keeps_the_link(browser: &Browser, server: &Server) {
    let summary = Summary::received(Day::from_number(2_500), Name::new(NAME), vec![Status::CanDo; 9]);
    let role = Role::of_level(Day::from_number(2_500), Name::new(NAME), Level::Core);
    let team = SharedTeam::new(Day::from_number(2_500), [&summary]);
    let (summary, role, team) = (link::encode(&summary), link::encode(&role), link::encode(&team));
    for (page, fragment) in [("s/", &summary), ("compare/", &summary), ("role/", &role), ("team/", &team)] {
        browser.leave().await;
        browser.open(&format!("{}{page}#{fragment}", server.base)).await;
        let shown = Page::of(browser);
        shown.until_content(NAME).await;
        shown.skip_to_content().await;
        shown.until_content(NAME).await;
        assert_eq!(shown.fragment().await, *fragment, "/{page}");
    }
}

pub async fn a_link_opens_wherever_it_stands(browser: &Browser, server: &Server) {
    let fragment = fragment();
    let link = format!("{}s/#{fragment}", server.base);
    let paste = Paste::of(browser);
    for text in texts(&link, &fragment) {
        browser.open(&format!("{}s/", server.base)).await;
        paste.until_refused(LinkError::Empty).await;
        paste.paste(&text).await;
        assert_eq!(Shared::of(browser).whose().await, format!("{NAME}: backend skills"), "{text}");
        Page::of(browser).until_fragment(&fragment).await;

        browser.open(&format!("{}compare/", server.base)).await;
        paste.paste(&text).await;
        Compare::of(browser).until_compared().await;

        browser.open(&format!("{}data/", server.base)).await;
        paste.paste(&text).await;
        let title = Data::of(browser).preview_title().await;
        assert!(title.contains(NAME), "{title} for {text}");
    }
}

/// In an address, what stands around a link is not a person's, and what is copied from there should be the link alone.
pub async fn an_address_opens_with_what_stuck_to_it(browser: &Browser, server: &Server) {
    let fragment = fragment();
    for around in ["# \"LINK\"", "#(LINK).", "#LINK?utm_source=mail", "#%20LINK", "#%23LINK"] {
        for page in [ui::Page::Shared, ui::Page::Compare] {
            browser.leave().await;
            let around = around.replace("LINK", &fragment);
            browser.open(&format!("{}{}{around}", server.base, page.path())).await;
            Shared::of(browser).until_opened().await;
            Page::of(browser).until_fragment(&fragment).await;
        }
    }
}

pub async fn what_does_not_open_says_why(browser: &Browser, server: &Server) {
    let fragment = fragment();
    let (start, end) = fragment.split_at(fragment.len() - 1);
    let mistyped = format!("{start}{}", if end == "z" { "y" } else { "z" });
    let newer = forged::forge(b'9', &[7; 40]);
    let there = format!("{}s/", server.base);
    let paste = Paste::of(browser);
    browser.open(&there).await;
    for (text, error) in [
        (format!("{there}#{}", &fragment[..fragment.len() - 2]), LinkError::Truncated),
        (format!("{there}#{mistyped} #backend"), LinkError::Damaged),
        (format!("{there}#{newer}"), LinkError::Newer),
        (format!("{there}#{}", link::encode(&Role::default())), LinkError::Other(Kind::Role)),
        // A newer version would have its checksum too.
        (format!("{there}#9abc"), LinkError::Foreign),
        ("See ticket #4711 of 2026".to_owned(), LinkError::Foreign),
        ("https://example.org/jobs/#backend".to_owned(), LinkError::Foreign),
        (there.clone(), LinkError::Empty),
    ] {
        paste.paste(&text).await;
        paste.until_refused(error).await;
    }
}

pub async fn an_address_without_its_hash_opens(browser: &Browser, _: &Server) {
    let fragment = fragment();
    for path in ["/", "/some/where/"] {
        let server = Server::start(&server::dist(), path).await;
        for (sent, page) in [
            ("s/%23", ui::Page::Shared),
            ("s/%2523", ui::Page::Shared),
            ("s%23", ui::Page::Shared),
            ("compare/%23", ui::Page::Compare),
        ] {
            browser.visit(&format!("{}{sent}{fragment}", server.base)).await;
            Page::of(browser).until_on(page).await;
            Shared::of(browser).until_opened().await;
            Page::of(browser).until_fragment(&fragment).await;
        }
        // Anything else leads home, however deep it is.
        for elsewhere in ["sumary", "summary/of/ada/"] {
            browser.visit(&format!("{}{elsewhere}", server.base)).await;
            let ways = NotFound::of(browser).ways(&server.base).await;
            assert_eq!(ways, [server.base.clone(), format!("{}s/", server.base)]);
        }
    }
}
