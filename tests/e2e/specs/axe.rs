use crate::pages::{Browser, ControlState, Own, Rows, Site, Stored, Summary};
use crate::server::Server;
use greenlit::progress::Status;
use greenlit::sync::keys;
use greenlit::ui;
use greenlit::ui::store::Theme;

/// The width and height of a phone, in pixels.
const PHONE: (u32, u32) = (390, 844);
/// The width and height of a window on a desk, in pixels.
const DESKTOP: (u32, u32) = (1280, 960);

/// The page for any other address, in which no app starts.
const NOT_FOUND: &str = "404.html";

/// axe-core on every page with nothing set.
pub async fn no_violation_on_an_empty_page(browser: &Browser, server: &Server) {
    let home = &server.base;
    browser.open(home).await;
    let mut addresses: Vec<String> =
        ui::Page::ALL.iter().map(|page| format!("{home}{}", page.path())).collect();
    addresses.push(format!("{home}{NOT_FOUND}"));
    // Each theme and each size once: what differs between them differs in the same way as on full pages.
    let screens = [(Theme::Light, PHONE), (Theme::Dark, DESKTOP)];
    no_violation(browser, &addresses, &screens).await;
}

/// axe-core on every page with progress, a notice and open details, light and dark, phone and desktop.
pub async fn no_violation_on_a_full_page(browser: &Browser, server: &Server) {
    let addresses = addresses(browser, server).await;
    let themes = [Theme::Light, Theme::Dark].into_iter();
    let screens: Vec<_> = themes.flat_map(|theme| [PHONE, DESKTOP].map(|size| (theme, size))).collect();
    no_violation(browser, &addresses, &screens).await;
}

/// axe-core on the form of an own entry, which says why it adds nothing.
pub async fn no_violation_in_a_form(browser: &Browser, server: &Server) {
    let (axe, own, site) = (axe(), Own::of(browser), Site::of(browser));
    for (theme, (width, height)) in [(Theme::Light, DESKTOP), (Theme::Dark, PHONE)] {
        browser.open(&server.base).await;
        Stored::of(browser).write(keys::THEME, theme.slug()).await;
        site.resize(width, height).await;
        browser.open(&format!("{}stack/", server.base)).await;
        own.begin("container-tools").await;
        own.type_name("golang").await;
        own.add().await;
        own.until_refused("The checklist has it: Go.").await;
        assert_eq!(site.violations(&axe).await, [""; 0], "{theme:?}, {width} px");
    }
}

/// Hovered, focused and pressed, whatever is chosen, in light and dark.
pub async fn every_state_of_a_control_can_be_read(browser: &Browser, server: &Server) {
    let addresses = addresses(browser, server).await;
    let (axe, site) = (axe(), Site::of(browser));
    let mut found = Vec::new();
    for theme in [Theme::Light, Theme::Dark] {
        Stored::of(browser).write(keys::THEME, theme.slug()).await;
        site.resize(DESKTOP.0, DESKTOP.1).await;
        for address in &addresses {
            browser.leave().await;
            browser.open(address).await;
            site.unfold_everything().await;
            for state in ControlState::ALL {
                let faint = site.faint_controls(&axe, state).await;
                found.extend(faint.iter().map(|one| format!("{address}, {theme:?}, {state:?}: {one}")));
            }
        }
    }
    assert_eq!(found, [""; 0]);
}

/// The script of axe-core.
fn axe() -> String {
    let script = std::env::var("GREENLIT_AXE")
        .expect("GREENLIT_AXE names axe-core's script; `cargo xtask test` sets it");
    std::fs::read_to_string(script).expect("axe-core's script")
}

async fn no_violation(browser: &Browser, addresses: &[String], screens: &[(Theme, (u32, u32))]) {
    let (axe, site) = (axe(), Site::of(browser));
    let mut found = Vec::new();
    for (theme, (width, height)) in screens {
        Stored::of(browser).write(keys::THEME, theme.slug()).await;
        site.resize(*width, *height).await;
        for address in addresses {
            browser.leave().await;
            if address.ends_with(NOT_FOUND) {
                browser.visit(address).await;
            } else {
                browser.open(address).await;
            }
            // Content that is folded or out of sight would not be looked at.
            site.unfold_everything().await;
            let violations = site.violations(&axe).await;
            found.extend(violations.iter().map(|one| format!("{address}, {theme:?}, {width} px: {one}")));
        }
    }
    assert_eq!(found, [""; 0]);
    println!("axe-core: {} visits, 0 violations", screens.len() * addresses.len());
}

/// Every page, in the states that it has with some progress.
async fn addresses(browser: &Browser, server: &Server) -> Vec<String> {
    let (rows, summary) = (Rows::of(browser), Summary::of(browser));
    browser.open(&server.base).await;
    rows.tick("http").await;
    rows.press_second("dns", Status::Learning).await;
    rows.press_second("tls", Status::Skipped).await;
    rows.until_status("tls", Status::Skipped).await;
    super::add_own(browser).await;
    browser.open(&format!("{}summary/", server.base)).await;
    let link = summary.share_link().await;
    let home = &server.base;
    let mut addresses: Vec<String> =
        ui::Page::ALL.iter().map(|page| format!("{home}{}", page.path())).collect();
    addresses.extend([format!("{home}?by=employers"), format!("{home}s/#broken")]);
    addresses.extend([link.clone(), link.replace("/s/#", "/compare/#")]);
    super::keep_a_team(browser).await;
    let role = super::keep_a_role(browser).await;
    // On its page, and as a lens.
    let team = super::team_link();
    addresses.extend([format!("{home}{team}"), format!("{home}{}", &team[..team.len() - 3])]);
    addresses
        .extend([&role, role.trim_start_matches(ui::Page::Role.path())].map(|path| format!("{home}{path}")));
    addresses
}
