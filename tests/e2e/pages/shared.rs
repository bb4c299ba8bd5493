//! Someone else's summary. What it shows as one's own summary does is in [`Summary`](super::Summary).

use super::{Browser, ENTER};
use greenlit::catalogue::{Level, SKILLS};
use greenlit::progress::Status;
use greenlit::ui;
use serde_json::json;

/// The shared summary that the browser shows.
pub struct Shared<'a> {
    browser: &'a Browser,
}

impl<'a> Shared<'a> {
    /// The shared summary that the browser shows.
    pub fn of(browser: &'a Browser) -> Shared<'a> {
        Shared { browser }
    }

    /// Waits until it has opened.
    pub async fn until_opened(&self) {
        self.browser.until_seen("[data-state=opened]").await;
    }

    /// Waits until it says whose it is, and returns that.
    pub async fn whose(&self) -> String {
        self.browser.until("document.querySelector('[data-whose]')?.textContent").await;
        self.browser.text("[data-whose]").await
    }

    /// The name that stands for itself, whatever direction it is written in.
    pub async fn isolated_name(&self) -> String {
        self.browser.until_seen("[data-whose] bdi").await;
        self.browser.text("[data-whose] bdi").await
    }

    /// The day it was made.
    pub async fn date(&self) -> String {
        self.browser.text("[data-state=opened] [data-date]").await
    }

    /// Returns true if nothing on it can set a skill.
    pub async fn is_read_only(&self) -> bool {
        self.browser.number_of("input[data-skill], [data-do=learning]").await == 0
    }

    /// Waits until evidence is shown, and returns address, relation and text of each.
    pub async fn evidence(&self) -> Vec<[String; 3]> {
        self.browser.until_seen("[data-evidence]").await;
        let script = "return [...document.querySelectorAll('[data-evidence] li a')].map(link => [link.href, link.rel, link.textContent])";
        serde_json::from_value(self.browser.ask(script).await).expect("addresses")
    }

    /// Returns true if evidence is shown.
    pub async fn has_evidence(&self) -> bool {
        self.browser.sees("[data-evidence]").await
    }

    /// The text of the whole page.
    pub async fn text(&self) -> String {
        self.browser.text("body").await
    }

    /// Goes on to another page with it.
    pub async fn go_on_to(&self, page: ui::Page) {
        self.browser.click(&format!("[data-state=opened] [data-to='{}']", page.path())).await;
    }

    /// The skills with a status: the technologies, then those of the areas, which it opens.
    pub async fn skills(&self, status: Status) -> Vec<String> {
        self.until_opened().await;
        self.browser.ask("document.querySelectorAll('[data-area]').forEach(area => area.open = true)").await;
        let all = SKILLS.iter().filter(|skill| !skill.is_technology()).count();
        let chips = "document.querySelectorAll('[data-area] .chip')";
        self.browser.until(&format!("{chips}.length >= {all}")).await;
        self.browser.chips(&format!(".chip[data-status={}]", status.slug())).await
    }

    /// The sentence about a level.
    pub async fn verdict(&self, level: Level) -> String {
        self.browser.text(&format!("[data-verdict={}]", level.label())).await
    }

    /// Returns true if it stands against roles of the reader.
    pub async fn is_against_roles(&self) -> bool {
        self.browser.sees("[data-against]").await
    }

    /// Waits until it stands against roles of the reader, and returns the sentence about each.
    pub async fn role_standings(&self) -> Vec<String> {
        self.browser.until_seen("[data-against]").await;
        self.browser.texts("[data-role-standing] summary").await
    }

    /// Unfolds the first role of the reader, and returns the musts that are missing.
    pub async fn missing_of_role(&self) -> Vec<String> {
        self.browser.click("[data-role-standing] summary").await;
        self.browser.until_seen("[data-role-standing] .chip").await;
        self.browser.chips("[data-role-standing] .chip").await
    }

    /// The links and buttons that can be reached, each with its name and the path below the site's root that it leads to; an
    /// address within the page or on another site leads to none, nor does a button.
    pub async fn controls(&self, base: &str) -> Vec<(String, Option<String>)> {
        let script = "const seen = [...document.querySelectorAll('a, button')].filter(element => element.checkVisibility());
            return seen.map(element => {
                const here = element.href?.split('#')[0] === location.href.split('#')[0];
                const ours = element.href?.startsWith(arguments[0]) && !here;
                return [element.textContent.trim(), ours ? element.href.slice(arguments[0].length) : null];
            })";
        serde_json::from_value(self.browser.ask_with(script, vec![json!(base)]).await).expect("controls")
    }

    /// Opens the first area, and unfolds its first skill by key alone. Returns the skill and the sentence that then shows.
    pub async fn unfold_first_skill(&self) -> (String, String) {
        let focus = |selector: &str| format!("document.querySelector('{selector}').focus()");
        self.browser.ask(&focus("[data-area] summary")).await;
        self.browser.press(&ENTER.to_string()).await;
        self.browser.until_seen("[data-area] .chip").await;
        self.browser.ask(&focus("[data-area] .chip")).await;
        self.browser.press(&ENTER.to_string()).await;
        self.browser.until_seen("[data-area] .chip[aria-expanded=true] + p").await;
        let skill = self.browser.chips("[data-area] .chip[aria-expanded=true]").await.remove(0);
        (skill, self.browser.text("[data-area] .chip[aria-expanded=true] + p").await)
    }

    /// Folds the skill that is unfolded by key, and waits until its sentence is gone.
    pub async fn fold_skill(&self) {
        self.browser.press(&ENTER.to_string()).await;
        self.browser.until_unseen("[data-area] .chip[aria-expanded=true] + p").await;
    }

    /// Sends it on, and returns the title and the address that come to the system's share sheet.
    pub async fn send_on_by_sheet(&self) -> (String, String) {
        let script = "window.sent = null;
            const share = async data => { window.sent = [data.title, data.url] };
            Object.defineProperty(navigator, 'share', { value: share, configurable: true })";
        self.browser.ask(script).await;
        self.browser.click("[data-do=send-on]").await;
        self.browser.until("window.sent").await;
        serde_json::from_value(self.browser.ask("return window.sent").await).expect("a title and an address")
    }

    /// Sends it on where there is no share sheet, and returns what comes to the clipboard.
    pub async fn send_on_by_clipboard(&self) -> String {
        self.without_sheet("window.copied = text").await;
        self.browser.click("[data-do=send-on]").await;
        self.browser.until("window.copied").await;
        self.browser.word("return window.copied").await
    }

    /// Sends it on where there is no share sheet, and the browser refuses to copy.
    pub async fn send_on_in_vain(&self) {
        self.without_sheet("throw new DOMException('no', 'NotAllowedError')").await;
        self.browser.click("[data-do=send-on]").await;
    }

    async fn without_sheet(&self, write: &str) {
        let script = format!(
            "window.copied = null;
             delete Object.getPrototypeOf(navigator).share;
             delete navigator.share;
             const writeText = async text => {{ {write} }};
             Object.defineProperty(navigator, 'clipboard', {{ value: {{ writeText }}, configurable: true }})"
        );
        self.browser.ask(&script).await;
    }

    /// Returns true if it can be sent on.
    pub async fn can_be_sent_on(&self) -> bool {
        self.browser.sees("[data-do=send-on]").await
    }
}
