use crate::pages::{Browser, Rows, Site, Stored, Summary};
use crate::server::Server;
use greenlit::progress::Status;
use greenlit::sync::keys;
use greenlit::ui;
use greenlit::ui::store::Theme;

/// axe-core on every page, light and dark, phone and desktop, with progress, a notice and open details.
pub async fn no_violation_anywhere(browser: &Browser, server: &Server) {
    let script = std::env::var("GREENLIT_AXE")
        .expect("GREENLIT_AXE names axe-core's script; `cargo xtask test` sets it");
    let axe = std::fs::read_to_string(script).expect("axe-core's script");
    let addresses = addresses(browser, server).await;
    let site = Site::of(browser);
    let mut visits = 0;
    for theme in [Theme::Light, Theme::Dark] {
        Stored::of(browser).write(keys::THEME, theme.slug()).await;
        for (width, height) in [(390, 844), (1280, 960)] {
            site.resize(width, height).await;
            for address in &addresses {
                browser.leave().await;
                browser.open(address).await;
                // Content that is folded or out of sight would not be looked at.
                site.unfold_everything().await;
                assert_eq!(site.violations(&axe).await, [""; 0], "{address}, {theme:?}, {width} px");
                visits += 1;
            }
        }
    }
    println!("axe-core: {visits} visits, 0 violations");
}

/// Every page, in the states that it has with some progress.
async fn addresses(browser: &Browser, server: &Server) -> Vec<String> {
    let (rows, summary) = (Rows::of(browser), Summary::of(browser));
    browser.open(&server.base).await;
    rows.tick("http").await;
    rows.press_second("dns", Status::Learning).await;
    rows.press_second("tls", Status::Skipped).await;
    rows.until_status("tls", Status::Skipped).await;
    browser.open(&format!("{}summary/", server.base)).await;
    let link = summary.share_link().await;
    let home = &server.base;
    let mut addresses: Vec<String> =
        ui::Page::ALL.iter().map(|page| format!("{home}{}", page.path())).collect();
    addresses.extend([format!("{home}?by=employers"), format!("{home}s/#broken")]);
    addresses.extend([link.clone(), link.replace("/s/#", "/compare/#")]);
    addresses
}
