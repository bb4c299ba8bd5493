use crate::engine::Browser;
use crate::pages::{Page, Site, Stored};
use crate::server::Server;
use greenlit::sync::keys;
use greenlit::ui;

/// axe-core on every page, light and dark, phone and desktop, with progress, a notice and open details.
pub async fn no_violation_anywhere(browser: &Browser, server: &Server) {
    let script = std::env::var("GREENLIT_AXE")
        .expect("GREENLIT_AXE names axe-core's script; `cargo xtask test` sets it");
    let axe = std::fs::read_to_string(script).expect("axe-core's script");
    let addresses = addresses(browser, server).await;
    let site = Site::of(browser);
    let mut visits = 0;
    for theme in ["light", "dark"] {
        Stored::of(browser).write(keys::THEME, theme).await;
        for (width, height) in [(390, 844), (1280, 960)] {
            site.resize(width, height).await;
            for address in &addresses {
                browser.leave().await;
                browser.open(address).await;
                // Content that is folded or out of sight would not be looked at.
                site.unfold_everything().await;
                assert_eq!(site.violations(&axe).await, [""; 0], "{address}, {theme}, {width} px");
                visits += 1;
            }
        }
    }
    println!("axe-core: {visits} visits, 0 violations");
}

/// Every page, in the states that it has with some progress.
async fn addresses(browser: &Browser, server: &Server) -> Vec<String> {
    let page = Page::of(browser);
    browser.open(&server.base).await;
    page.tick("http").await;
    page.press_second("dns", "learning").await;
    page.press_second("tls", "skipped").await;
    page.until_status("tls", "skipped").await;
    browser.open(&format!("{}summary/", server.base)).await;
    let link = page.share_link().await;
    let home = &server.base;
    let mut addresses: Vec<String> =
        ui::Page::ALL.iter().map(|page| format!("{home}{}", page.path())).collect();
    addresses.extend([format!("{home}?by=employers"), format!("{home}s/#broken")]);
    addresses.extend([link.clone(), link.replace("/s/#", "/compare/#")]);
    addresses
}
