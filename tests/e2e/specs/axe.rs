use crate::engine::Browser;
use crate::pages::Page;
use crate::server::Server;
use serde_json::json;

/// axe-core on every page, light and dark, phone and desktop, with progress, a notice and open details.
pub async fn no_violation_anywhere(browser: &Browser, server: &Server) {
    let script = std::env::var("GREENLIT_AXE")
        .expect("GREENLIT_AXE names axe-core's script; `cargo xtask test` sets it");
    let axe = std::fs::read_to_string(script).expect("axe-core's script");
    let page = Page::of(browser);
    browser.open(&server.base).await;
    page.tick("http").await;
    page.press_second("dns", "learning").await;
    page.press_second("tls", "skipped").await;
    page.until_status("tls", "skipped").await;
    browser.open(&format!("{}summary/", server.base)).await;
    let link = page.share_link().await;
    let home = server.base.clone();
    let mut addresses: Vec<String> =
        greenlit::ui::Page::ALL.iter().map(|page| format!("{home}{}", page.path())).collect();
    addresses.push(format!("{home}?by=employers"));
    addresses.push(format!("{home}s/#broken"));
    addresses.push(link.clone());
    addresses.push(link.replace("/s/#", "/compare/#"));
    let mut visits = 0;
    for theme in ["light", "dark"] {
        browser.ask(&format!("localStorage.setItem('greenlit.theme', '{theme}')")).await;
        for (width, height) in [(390, 844), (1280, 960)] {
            let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            browser.driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", size).await.expect("a size");
            for address in &addresses {
                browser.driver.goto("about:blank").await.unwrap();
                browser.open(address).await;
                // Everything that can be seen should be seen: content out of sight is not laid out otherwise.
                browser
                    .ask(
                        "for (const group of document.querySelectorAll('.group')) group.style.contentVisibility = 'visible';
                         for (const details of [...document.querySelectorAll('.row details')].slice(0, 3)) details.open = true;
                         for (const details of document.querySelectorAll('details:not(.row details)')) details.open = true;
                         document.querySelector('[data-stack]')?.click();
                         document.querySelectorAll(\"[data-do='fold']\").forEach(fold => fold.click())",
                    )
                    .await;
                browser.ask(&axe).await;
                let found = browser
                    .driver
                    .execute_async(
                        "axe.run().then(({violations}) => arguments[0](violations.map(v =>
                            `${v.id}: ${v.help} at ${v.nodes.slice(0, 3).map(n => n.target + ' ' + n.failureSummary).join('; ')}`)))",
                        vec![],
                    )
                    .await
                    .expect("axe answers");
                assert_eq!(found.json(), &json!([]), "{address}, {theme}, {width} px");
                visits += 1;
            }
        }
    }
    println!("axe-core: {visits} visits, 0 violations");
}
