use crate::engine::{Browser, Engine};
use crate::server::{self, Server, integrity};
use serde_json::json;

/// What an attacker would try who got markup or an address into the page: the policy stops each, and the page goes on.
pub async fn nothing_foreign_runs(browser: &Browser, server: &Server) {
    for path in greenlit::ui::Page::ALL.map(greenlit::ui::Page::path) {
        browser.open(&format!("{}{path}", server.base)).await;
        let kinds = [
            "connect-src",
            "img-src",
            "script-src-attr",
            "script-src-elem",
            "style-src-attr",
            "style-src-elem",
        ];
        let tried = "
            const [kinds, done] = arguments;
            const blocked = [];
            addEventListener('securitypolicyviolation', event => blocked.push(event.effectiveDirective));
            window.ran = [];
            const add = (name, attributes, text = '') => {
                const element = document.createElement(name);
                for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
                element.textContent = text;
                document.body.append(element);
                return element;
            };
            const attempt = run => { try { run() } catch {} };
            attempt(() => add('script', {}, 'ran.push(\"inline script\")'));
            attempt(() => add('button', { onclick: 'ran.push(\"handler\")' }).click());
            attempt(() => add('script', { src: 'https://example.com/x.js' }));
            attempt(() => add('script', { src: 'data:text/javascript,ran.push(1)' }));
            add('a', { href: 'javascript:ran.push(\"address\")' }).click();
            add('p', { style: 'color: rgb(1, 2, 3)' });
            add('style', {}, 'body { color: rgb(1, 2, 3) }');
            add('img', { src: 'https://example.com/x.png' });
            fetch('https://example.com/').then(() => ran.push('request'), () => {});
            // Later, on the page's own account: what a driver runs at once may do what the page may not.
            setTimeout(() => { try { new Function('evaluated', 'evaluated()')(() => blocked.push('evaluated')); } catch { blocked.push('eval'); } });
            // Each is told when the engine comes to it, in no order.
            const told = kind => blocked.includes(kind);
            const wait = () => kinds.every(told) && blocked.some(kind => kind.startsWith('eval'))
                ? done([ran, getComputedStyle(document.body).color === 'rgb(1, 2, 3)', [...new Set(blocked)].sort()])
                : setTimeout(wait, 20);
            wait();";
        let found = browser.driver.execute_async(tried, vec![json!(kinds)]).await.expect("an answer");
        assert_eq!(found.json()[0], json!([]), "/{path}");
        assert_eq!(found.json()[1], json!(false), "/{path}");
        // What geckodriver runs is never on the page's own account.
        if browser.engine != Engine::Firefox {
            assert!(!found.json()[2].as_array().unwrap().contains(&json!("evaluated")), "/{path}");
        }
        let blocked = found.json()[2].as_array().unwrap();
        for kind in kinds {
            assert!(blocked.contains(&json!(kind)), "/{path}: {kind} not in {blocked:?}");
        }
    }
}

/// Megabytes of whatever in storage, as much as fits: the page is ready, and says what it found.
pub async fn much_junk_is_answered_soon(browser: &Browser, server: &Server) {
    browser.open(&format!("{}about/", server.base)).await;
    for junk in [
        "'['.repeat(2.4e6)",
        "'{\"version\":1,\"changes\":[' + '[1,2,3],'.repeat(3e5)",
        "'\u{1F600}'.repeat(1.2e6)",
        "'\\u0000<script>'.repeat(2.4e5)",
    ] {
        browser
            .ask(&format!("localStorage.clear(); localStorage.setItem('greenlit.progress', {junk})"))
            .await;
        browser.driver.goto("about:blank").await.unwrap();
        browser.open(&server.base).await;
        let took = browser.ask("return performance.now()").await.as_f64().unwrap();
        println!("{junk}: ready in less than {took} ms");
        // It is within a second where nothing else runs; other specs run beside this one.
        assert!(took < 4_000.0, "{junk}: {took} ms");
        assert_eq!(browser.number_of("[role=alert][data-notice=saved-unreadable]").await, 1, "{junk}");
    }
}

/// Every page names its module and glue with the hashes of what was built, and no page is told where one came from.
pub async fn files_carry_their_hashes_and_visits_no_origin(browser: &Browser, server: &Server) {
    for page in greenlit::ui::Page::ALL {
        browser.open(&format!("{}{}", server.base, page.path())).await;
        let named = "return [...document.querySelectorAll('link[rel=modulepreload], link[rel=preload]')].map(link => [link.href, link.integrity])";
        let named: Vec<(String, String)> = serde_json::from_value(browser.ask(named).await).unwrap();
        assert_eq!(named.len(), 2, "{}", page.name());
        for (address, hash) in named {
            let file = server::dist().join(address.strip_prefix(&server.base).unwrap());
            assert_eq!(hash, integrity(std::fs::read(&file).unwrap()), "{}", file.display());
        }
        // Followed, not opened anew: only then there is somewhere to come from.
        browser.ask("document.querySelector('.menu a:not([aria-current])').click()").await;
        browser
            .until(&format!(
                "document.documentElement.hasAttribute('data-ready') && document.body.dataset.page !== '{}'",
                page.name()
            ))
            .await;
        assert_eq!(browser.ask("return document.referrer").await, "", "{}", page.name());
    }
}
