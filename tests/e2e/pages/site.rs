//! The site as a browser and an attacker see it: requests, policy, files, and what any page does.

use super::Browser;
use crate::engine::Engine;
use serde_json::{Value, json};

/// A state of a control that a pointer or the focus brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ControlState {
    Hovered,
    Focused,
    Pressed,
}

impl ControlState {
    pub const ALL: [ControlState; 3] = [ControlState::Hovered, ControlState::Focused, ControlState::Pressed];

    fn pseudo_classes(self) -> &'static [&'static str] {
        match self {
            ControlState::Hovered => &["hover"],
            ControlState::Focused => &["focus", "focus-visible"],
            ControlState::Pressed => &["hover", "active"],
        }
    }
}

/// The mark of a page of the next build, as a selector.
const NEXT_BUILD: &str = "[data-build=next]";

/// The HTML of a page, marked as of the next build.
pub fn mark_as_next_build(html: &str) -> String {
    html.replacen("<html ", "<html data-build=\"next\" ", 1)
}

/// The page that the browser shows, from outside.
pub struct Site<'a> {
    browser: &'a Browser,
}

/// The outcome of an attack on a page.
pub struct Attack {
    /// Names of the scripts that ran.
    pub ran: Vec<String>,
    /// True if a foreign style was applied.
    pub is_styled: bool,
    /// True if a text was evaluated as a script.
    pub is_evaluated: bool,
    /// The directives of the policy that blocked something.
    pub blocked: Vec<String>,
}

impl<'a> Site<'a> {
    /// The page that the browser shows.
    pub fn of(browser: &'a Browser) -> Site<'a> {
        Site { browser }
    }

    /// Waits until the page is painted.
    pub async fn until_painted(&self) {
        self.browser.painted().await;
    }

    /// The layout shifts so far, as browsers count what moves without the person's doing: each is the share of the window that moved times
    /// how far. Only Chromium counts them.
    pub async fn layout_shift(&self) -> f64 {
        let script = "const done = arguments[0];
            new PerformanceObserver(list => done(list.getEntries().reduce((sum, shift) => sum + shift.value, 0)))
                .observe({ type: 'layout-shift', buffered: true });
            // Without any shift the observer is not called.
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(0))))";
        self.browser.ask_later(script, vec![]).await.as_f64().expect("a number")
    }

    /// The addresses that the page has asked for.
    pub async fn requests(&self) -> Vec<String> {
        let script = "return performance.getEntriesByType('resource').map(entry => entry.name)";
        serde_json::from_value(self.browser.ask(script).await).expect("addresses")
    }

    /// The address of the page before this one, if it was passed on.
    pub async fn referrer(&self) -> String {
        self.browser.word("return document.referrer").await
    }

    /// Follows the first link that leads to another page.
    pub async fn follow_first_link(&self, from: &str) {
        // Followed by the page itself: only then there is somewhere to come from.
        let script =
            "[...document.querySelectorAll('a')].find(link => link.pathname !== location.pathname).click()";
        self.browser.ask(script).await;
        self.browser.until(&format!("document.body.dataset.page !== '{from}'")).await;
        self.browser.until_ready().await;
    }

    /// The files that the page preloads, each with its hash.
    pub async fn preloads(&self) -> Vec<(String, String)> {
        let script = "return [...document.querySelectorAll('link[rel=modulepreload], link[rel=preload]')].map(link => [link.href, link.integrity])";
        serde_json::from_value(self.browser.ask(script).await).expect("addresses and hashes")
    }

    /// Does what an attacker would who got markup or an address into the page, and waits until each of `kinds` was blocked.
    pub async fn attack(&self, kinds: &[&str]) -> Attack {
        let script = "
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
            let isEvaluated;
            setTimeout(() => { try { new Function('evaluated', 'evaluated()')(() => isEvaluated = true); } catch { isEvaluated = false; } });
            // Each is reported when the engine comes to it, in no order.
            const isBlocked = kind => blocked.includes(kind);
            const wait = () => kinds.every(isBlocked) && isEvaluated !== undefined
                ? done([ran, getComputedStyle(document.body).color === 'rgb(1, 2, 3)', isEvaluated, [...new Set(blocked)].sort()])
                : setTimeout(wait, 20);
            wait();";
        let found = self.browser.ask_later(script, vec![json!(kinds)]).await;
        let (ran, is_styled, is_evaluated, blocked) = serde_json::from_value(found).expect("an outcome");
        Attack { ran, is_styled, is_evaluated, blocked }
    }

    /// Has the page meet an error that is not the app's, such as that of an extension.
    pub async fn fail_elsewhere(&self) {
        self.fail("new TypeError('theirs')").await;
    }

    /// Has the page meet the error with which the app stops: a panic traps.
    pub async fn trap(&self) {
        self.fail("new WebAssembly.RuntimeError('unreachable')").await;
    }

    /// The number of times that the page has trapped while it started, on a site by [`crate::server::trap_starts`].
    pub async fn trapped_starts(&self) -> u64 {
        let number = self.browser.ask("return Number(sessionStorage.traps ?? 0)").await;
        number.as_u64().expect("a number")
    }

    async fn fail(&self, error: &str) {
        let script = format!("dispatchEvent(new ErrorEvent('error', {{ error: {error} }}))");
        self.browser.ask(&script).await;
    }

    /// Opens everything that can be opened, and has all of it laid out.
    pub async fn unfold_everything(&self) {
        let script = "for (const group of document.querySelectorAll('.group')) group.style.contentVisibility = 'visible';
            for (const details of [...document.querySelectorAll('.row details')].slice(0, 3)) details.open = true;
            for (const details of document.querySelectorAll('details:not(.row details)')) details.open = true;
            document.querySelector('[data-stack]')?.click();
            for (const fold of document.querySelectorAll('[aria-expanded=false]:not([data-do=groups])')) fold.click()";
        self.browser.ask(script).await;
        self.browser.painted().await;
        let tell = "[...document.querySelectorAll('[data-do=tell][aria-expanded=false]')].forEach((chip, index) => index % 9 || chip.click())";
        self.browser.ask(tell).await;
    }

    /// The violations of WCAG 2.2 A and AA and of good practice that axe-core finds, given its script.
    pub async fn violations(&self, axe: &str) -> Vec<String> {
        self.browser.ask(axe).await;
        // Named, since the rules that are new in 2.2 are not among those that run by default.
        let script = "const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
            axe.run({ runOnly }).then(({violations}) => arguments[0](violations.map(v =>
            `${v.id}: ${v.help} at ${v.nodes.slice(0, 3).map(n => n.target + ' ' + n.failureSummary).join('; ')}`)))";
        serde_json::from_value(self.browser.ask_later(script, vec![]).await).expect("a list of violations")
    }

    /// The controls whose text has too little contrast in a state, of every kind that the page has.
    pub async fn faint_controls(&self, axe: &str, state: ControlState) -> Vec<String> {
        self.browser.ask(axe).await;
        // One of each kind: those that look alike are styled alike.
        let script = "const kinds = new Set();
            for (const marked of document.querySelectorAll('[data-forced]')) marked.removeAttribute('data-forced');
            for (const control of document.querySelectorAll('a, button, summary, select, textarea, label, .row, input:not(.lamp)')) {
                const { checked, parentElement: parent } = control;
                const at = ['aria-pressed', 'aria-current', 'aria-expanded', 'data-status'].map(name => control.getAttribute(name));
                const kind = [control.localName, control.className, parent.localName, parent.className, checked, ...at].join();
                if (kinds.has(kind) || !control.checkVisibility()) continue;
                kinds.add(kind);
                control.dataset.forced = '';
            }";
        self.browser.ask(script).await;
        for domain in ["DOM.enable", "CSS.enable"] {
            self.browser.command(domain, json!({})).await;
        }
        let root =
            self.browser.command("DOM.getDocument", json!({ "depth": 0 })).await["root"]["nodeId"].clone();
        let found = json!({ "nodeId": root, "selector": "[data-forced]" });
        let nodes = self.browser.command("DOM.querySelectorAll", found).await["nodeIds"].clone();
        for node in nodes.as_array().expect("nodes") {
            let force = json!({ "nodeId": node, "forcedPseudoClasses": state.pseudo_classes() });
            self.browser.command("CSS.forcePseudoState", force).await;
        }
        self.browser.painted().await;
        let script = "axe.run({ include: ['[data-forced]'] }, { runOnly: ['color-contrast'] }).then(({ violations, passes }) =>
            arguments[0]([passes.length, ...violations.flatMap(v => v.nodes.map(n => `${n.target} ${n.failureSummary}`))]))";
        let answer: Vec<Value> =
            serde_json::from_value(self.browser.ask_later(script, vec![]).await).expect("a list");
        let (passes, faint) = answer.split_first().expect("the number of rules that passed");
        assert!(passes.as_u64() > Some(0) || !faint.is_empty(), "no control has a text");
        faint.iter().map(ToString::to_string).collect()
    }

    /// Gives the page a size in CSS pixels. Chromium's driver alone can give it any; a window of another engine may have a least
    /// size, which is that of a phone.
    pub async fn resize(&self, width: u32, height: u32) {
        if self.browser.engine == Engine::Chromium {
            let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            self.browser.command("Emulation.setDeviceMetricsOverride", size).await;
            return;
        }
        let driver = &self.browser.driver;
        driver.set_window_rect(0, 0, width, height).await.expect("a size");
        // WebKit tells the page of it later.
        self.browser.painted().await;
        // What the window has around the page.
        let frame = self.browser.ask("return [outerWidth - innerWidth, outerHeight - innerHeight]").await;
        let [right, bottom]: [u32; 2] = serde_json::from_value(frame).expect("two lengths");
        driver.set_window_rect(0, 0, width + right, height + bottom).await.expect("a size");
    }

    /// Opens an address in a sandboxed frame, which may not touch storage in any engine, and goes on in it.
    pub async fn enter_sandbox(&self, address: &str) {
        let script = "const frame = document.createElement('iframe');
            frame.sandbox = 'allow-scripts';
            frame.style = 'position: fixed; inset: 0; width: 1000px; height: 700px; z-index: 99';
            frame.src = arguments[0];
            document.body.append(frame)";
        self.browser.ask_with(script, vec![json!(address)]).await;
        self.browser.find("iframe").await.enter_frame().await.expect("a frame");
        self.browser
            .until("document.documentElement.hasAttribute('data-ready') && document.body.dataset.page")
            .await;
    }

    /// Goes on outside of the frame.
    pub async fn leave_sandbox(&self) {
        self.browser.driver.enter_default_frame().await.expect("the page");
    }

    /// Waits until the service worker serves the page.
    pub async fn until_served_by_worker(&self) {
        self.browser.until("navigator.serviceWorker.controller").await;
    }

    /// Reloads the page past the worker, as browsers do with Shift. WebKit's driver cannot.
    pub async fn reload_past_worker(&self) {
        if self.browser.engine == Engine::Chromium {
            self.browser.ask("window.isBefore = true").await;
            self.browser.command("Page.reload", json!({ "ignoreCache": true })).await;
            self.browser.until_ready().await;
        } else {
            // Firefox's driver always does.
            self.browser.reload().await;
        }
        let script = "return navigator.serviceWorker.controller !== null";
        let is_served = self.browser.ask(script).await;
        assert_eq!(is_served, json!(self.browser.engine == Engine::Webkit));
    }

    /// The names of the worker's caches.
    pub async fn caches(&self) -> Vec<String> {
        serde_json::from_value(self.browser.ask_later("caches.keys().then(arguments[0])", vec![]).await)
            .expect("a list of names")
    }

    /// Waits until the worker has so many caches.
    pub async fn until_caches(&self, number: usize) {
        let count = "window.asked ??= caches.keys().then(keys => { window.cacheCount = keys.length; window.asked = null })";
        self.browser.until(&format!("({count}, window.cacheCount === {number})")).await;
    }

    /// The paths that the worker keeps, in order.
    pub async fn kept_files(&self) -> Vec<String> {
        let script = "const done = arguments[0]; caches.keys().then(async ([name]) =>
            done((await (await caches.open(name)).keys()).map(request => new URL(request.url).pathname.slice(1)).sort()))";
        serde_json::from_value(self.browser.ask_later(script, vec![]).await).expect("a list of paths")
    }

    /// Looks for a new worker until there is one, which waits or has taken over. Once is not enough: a look that the browser began
    /// by itself, before the new build was there, answers for one that is asked for while it goes on.
    pub async fn until_new_worker(&self) {
        let script =
            "const done = arguments[0]; navigator.serviceWorker.getRegistration().then(registration => {
            const { active } = registration;
            const look = () => registration.update().then(wait, wait);
            const wait = () => {
                if (registration.waiting || registration.active !== active) done();
                else setTimeout(registration.installing ? wait : look, 50);
            };
            look();
        })";
        self.browser.ask_later(script, vec![]).await;
    }

    /// Looks for a new worker, and returns true if one waits to be taken.
    pub async fn look_for_update(&self) -> bool {
        let script = "const done = arguments[0]; navigator.serviceWorker.getRegistration().then(r => r.update().then(r => {
            const wait = () => r.installing ? setTimeout(wait, 20) : done(Boolean(r.waiting)); wait() }), () => done('none'))";
        self.browser.ask_later(script, vec![]).await == Value::Bool(true)
    }

    /// Returns true if the page is of the build that marks its HTML as the next.
    pub async fn is_next_build(&self) -> bool {
        self.browser.number_of(&format!("html{NEXT_BUILD}")).await > 0
    }

    /// Waits until a page of the next build answers.
    pub async fn until_next_build(&self) {
        self.browser.until(&format!("document.documentElement.matches('{NEXT_BUILD}[data-ready]')")).await;
    }

    /// Returns true if the page names a manifest.
    pub async fn has_manifest(&self) -> bool {
        self.browser.number_of("link[rel=manifest]").await == 1
    }

    /// Says something in the console.
    pub async fn warn(&self, text: &str) {
        self.browser.ask_with("console.warn(arguments[0])", vec![json!(text)]).await;
    }

    /// Opens an address and waits until the page answers, or says that it is broken.
    pub async fn open_even_broken(&self, address: &str) {
        self.browser.leave().await;
        self.browser.visit(address).await;
        let broken = "document.querySelector('[data-notice=broken]:not([hidden])')";
        self.browser.until(&format!("document.documentElement.hasAttribute('data-ready') || {broken}")).await;
    }

    /// Saves how the page looks as a picture, once a QR code is in view.
    pub async fn picture_of_code(&self) -> Vec<u8> {
        // The code is made once the browser says that the exports were opened, which it does after it shows them.
        self.browser.until("document.querySelector('#code path')?.getAttribute('d')").await;
        let script =
            "document.querySelector('#code').scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.browser.ask(script).await;
        self.browser.painted().await;
        self.browser.driver.screenshot_as_png().await.expect("a picture")
    }
}

/// The ticks that tabs make at one moment, on a message that reaches all of them.
pub struct Moment<'a> {
    browser: &'a Browser,
}

impl<'a> Moment<'a> {
    /// A moment for the tabs of a browser.
    pub fn of(browser: &'a Browser) -> Moment<'a> {
        Moment { browser }
    }

    /// Has the shown tab tick its share of the first skills once the moment comes, and note when all tabs' ticks show.
    pub async fn prepare(&self, tab: usize, tabs: usize, ticks: usize) {
        // A message reaches all tabs at once, also those in the background, whose timers are slowed down.
        let script = "const [tab, tabs, ticks] = arguments;
            const all = [...document.querySelectorAll('.group input[data-skill]')].slice(0, tabs * ticks);
            const green = () => all.every(box => box.closest('.row').dataset.status === 'can');
            window.channel = new BroadcastChannel('now');
            channel.onmessage = () => {
                for (const box of all.slice(tab * ticks, (tab + 1) * ticks)) box.click();
            };
            new MutationObserver(() => green() && (window.allGreen = true))
                .observe(document.body, { subtree: true, attributeFilter: ['data-status'] })";
        self.browser.ask_with(script, vec![json!(tab), json!(tabs), json!(ticks)]).await;
    }

    /// The moment comes.
    pub async fn come(&self) {
        self.browser.ask("new BroadcastChannel('now').postMessage('')").await;
    }

    /// Waits until every tick shows in the shown tab.
    pub async fn until_all_show(&self) {
        self.browser.until("window.allGreen").await;
    }
}
