use crate::engine::{Browser, Engine};
use crate::server::Server;
use serde_json::json;

/// What an attacker would try who got markup or an address into the page: the policy stops each, and the page goes on.
pub async fn nothing_foreign_runs(browser: &Browser, server: &Server) {
    for path in greenlit::ui::Page::ALL.map(greenlit::ui::Page::path) {
        browser.open(&format!("{}{path}", server.base)).await;
        let tried = "
            const done = arguments[0];
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
            // Where the engine knows Trusted Types, text does not even become code that could be blocked.
            const attempt = run => { try { run() } catch { blocked.push('trusted-types') } };
            attempt(() => add('script', {}, 'ran.push(\"inline script\")'));
            attempt(() => add('button', { onclick: 'ran.push(\"handler\")' }).click());
            attempt(() => add('script', { src: 'https://example.com/x.js' }));
            attempt(() => add('script', { src: 'data:text/javascript,ran.push(1)' }));
            add('a', { href: 'javascript:ran.push(\"address\")' }).click();
            add('p', { style: 'color: rgb(1, 2, 3)' });
            add('style', {}, 'body { color: rgb(1, 2, 3) }');
            add('img', { src: 'https://example.com/x.png' });
            if (window.trustedTypes) {
                const before = blocked.length;
                attempt(() => document.body.insertAdjacentHTML('beforeend', '<b>markup</b>'));
                if (blocked.length === before) ran.push('markup');
                attempt(() => trustedTypes.createPolicy('another', {}) && ran.push('policy'));
            }
            fetch('https://example.com/').then(() => ran.push('request'), () => {});
            // Later, on the page's own account: what a driver runs at once may do what the page may not.
            setTimeout(() => { try { new Function('evaluated', 'evaluated()')(() => blocked.push('evaluated')); } catch { blocked.push('eval'); } });
            const wait = () => blocked.includes('connect-src') && blocked.some(kind => kind.startsWith('eval')) && blocked.length >= 9
                ? done([ran, getComputedStyle(document.body).color === 'rgb(1, 2, 3)', [...new Set(blocked)].sort()])
                : setTimeout(wait, 20);
            wait();";
        let found = browser.driver.execute_async(tried, vec![]).await.expect("an answer");
        assert_eq!(found.json()[0], json!([]), "/{path}");
        assert_eq!(found.json()[1], json!(false), "/{path}");
        // What geckodriver runs is never on the page's own account.
        if browser.engine != Engine::Firefox {
            assert!(!found.json()[2].as_array().unwrap().contains(&json!("evaluated")), "/{path}");
        }
        let blocked = found.json()[2].as_array().unwrap();
        let kinds = [
            "connect-src",
            "img-src",
            "script-src-attr",
            "script-src-elem",
            "style-src-attr",
            "style-src-elem",
        ];
        for kind in kinds {
            let typed = kind.starts_with("script") && blocked.contains(&json!("trusted-types"));
            assert!(typed || blocked.contains(&json!(kind)), "/{path}: {kind} not in {blocked:?}");
        }
        if browser.engine == Engine::Chromium {
            assert!(blocked.contains(&json!("trusted-types")), "/{path}: {blocked:?}");
        }
    }
}
