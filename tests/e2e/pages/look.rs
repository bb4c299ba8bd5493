//! Pictures of controls in their states, and what differs between two of them.

use super::{Browser, Choice, TAB};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use greenlit::progress::Status;
use greenlit::ui;
use serde_json::{Value, json};

/// A picture of one part of a page, as a PNG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture(Vec<u8>);

/// The look of the page that the browser shows.
pub struct Look<'a> {
    browser: &'a Browser,
}

impl<'a> Look<'a> {
    /// The one that the browser shows.
    pub fn of(browser: &'a Browser) -> Look<'a> {
        Look { browser }
    }

    /// Returns true if the colors are the system's and not the site's.
    pub async fn has_forced_colors(&self) -> bool {
        self.browser.ask("return matchMedia('(forced-colors: active)').matches").await == Value::Bool(true)
    }

    async fn picture(&self, selector: &str) -> Picture {
        let script =
            "document.querySelector(arguments[0])?.scrollIntoView({ block: 'center', behavior: 'instant' });
            for (const notice of document.querySelectorAll('.notices')) notice.style.visibility = 'hidden'";
        self.browser.ask_with(script, vec![json!(selector)]).await;
        self.until_still().await;
        let element = self.browser.find(selector).await;
        let picture = element.screenshot_as_png().await;
        Picture(picture.unwrap_or_else(|error| panic!("{selector}: {error}")))
    }

    /// Waits until no color is on its way to another.
    async fn until_still(&self) {
        self.browser.painted().await;
        // What is not laid out stays on its way.
        let moves = "one.playState === 'running' && one.effect.target.checkVisibility({ contentVisibilityAuto: true })";
        self.browser.until(&format!("!document.getAnimations().some(one => {moves})")).await;
        self.browser.painted().await;
    }

    /// The lamp of a skill.
    pub async fn lamp(&self, skill: &str) -> Picture {
        self.picture(&format!("input[data-skill='{skill}']")).await
    }

    /// The cell of a person and a skill.
    pub async fn cell(&self, person: usize, skill: &str) -> Picture {
        self.picture(&format!("[data-cell='{person}:{skill}']")).await
    }

    /// A row's second control for a status.
    pub async fn second(&self, skill: &str, status: Status) -> Picture {
        self.picture(&second(skill, status)).await
    }

    /// A choice in a control of the checklist.
    pub async fn choice(&self, choice: Choice) -> Picture {
        self.picture(&face(choice)).await
    }

    /// The menu's entry for a page.
    pub async fn menu_entry(&self, page: ui::Page) -> Picture {
        let end = if page.path().is_empty() { "./" } else { page.path() };
        self.picture(&format!(".menu a[href$='{end}']")).await
    }

    /// The road of a group in the list beside the page.
    pub async fn road(&self, group: &str) -> Picture {
        self.picture(&format!(".group-link[href='#{group}'] .road")).await
    }

    /// A skill as a chip in the details of another skill, which are open.
    pub async fn chip(&self, of: &str, skill: &str) -> Picture {
        self.picture(&format!("#{of} .chip[href='#{skill}']")).await
    }

    /// The radar chart.
    pub async fn radar(&self) -> Picture {
        self.picture(".radar svg").await
    }

    /// The line of progress over time.
    pub async fn timeline(&self) -> Picture {
        self.picture(".timeline").await
    }

    /// The calendar of active days.
    pub async fn calendar(&self) -> Picture {
        self.picture(".calendar").await
    }

    /// The box of the setting in the list of shortcuts, which is open.
    pub async fn setting(&self) -> Picture {
        self.picture("#shortcuts").await
    }

    /// Switches the setting in the list of shortcuts, which is open.
    pub async fn switch_setting(&self) {
        self.browser.click("#shortcuts").await;
        self.browser.ask("document.activeElement.blur()").await;
    }

    /// Lets nobody change the setting in the list of shortcuts.
    pub async fn disable_setting(&self) {
        self.browser.ask("document.querySelector('#shortcuts').disabled = true").await;
    }

    /// The kinds of controls that can have the focus, each with a name: a picture of it and of what is around it, without the
    /// focus and with it.
    pub async fn with_and_without_focus(&self) -> Vec<(&'static str, Picture, Picture)> {
        let controls = [
            ("a lamp", "#http input", "#http"),
            ("a control of a row", "#http [data-do=learning]", "#http"),
            ("an arrow", "#http summary", "#http"),
            ("a choice", "input[name=lens]", ".switch:has([name=lens])"),
            ("a field", "#search", ".controls"),
            ("a button", "[data-do=reset]", ".reset"),
            ("a link", ".menu a", ".top"),
            ("a select", "#theme", ".top"),
        ];
        let mut found = Vec::new();
        // A ring is drawn for those who come by key.
        self.browser.press(TAB).await;
        for (name, control, around) in controls {
            self.browser.ask("document.activeElement.blur()").await;
            let before = self.picture(around).await;
            self.browser.ask_with("document.querySelector(arguments[0]).focus()", vec![json!(control)]).await;
            found.push((name, before, self.picture(around).await));
        }
        found
    }

    /// Moves the mouse over a choice in a control of the checklist.
    pub async fn hover_choice(&self, choice: Choice) {
        self.hover(&face(choice)).await;
    }

    /// Moves the mouse over a row's second control for a status.
    pub async fn hover_second(&self, skill: &str, status: Status) {
        self.hover(&second(skill, status)).await;
    }

    async fn hover(&self, selector: &str) {
        let element = self.browser.find(selector).await;
        self.browser.driver.action_chain().move_to_element_center(&element).perform().await.expect("a mouse");
    }

    /// Moves the mouse out of the way, and takes the focus from what has it.
    pub async fn leave_alone(&self) {
        self.browser.ask("document.activeElement.blur()").await;
        self.browser.driver.action_chain().move_to(1, 1).perform().await.expect("a mouse");
    }

    /// The number of pixels that clearly differ between two pictures; all of them if their sizes differ.
    pub async fn difference(&self, one: &Picture, other: &Picture) -> u64 {
        if one == other {
            return 0;
        }
        let script = "const [one, other, done] = arguments;
            const pixels = async text => {
                const bytes = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
                const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
                const canvas = document.createElement('canvas');
                [canvas.width, canvas.height] = [image.width, image.height];
                const context = canvas.getContext('2d');
                context.drawImage(image, 0, 0);
                return context.getImageData(0, 0, image.width, image.height);
            };
            Promise.all([pixels(one), pixels(other)]).then(([one, other]) => {
                if (one.width !== other.width || one.height !== other.height) return done(one.width * one.height);
                let number = 0;
                for (let at = 0; at < one.data.length; at += 4) {
                    if ([0, 1, 2].some(part => Math.abs(one.data[at + part] - other.data[at + part]) > 48)) number += 1;
                }
                done(number);
            })";
        let words = [one, other].map(|picture| json!(STANDARD.encode(&picture.0)));
        let number = self.browser.ask_later(script, words.into()).await;
        number.as_u64().expect("a number")
    }

    /// The names of the controls that would be on paper. Only Chromium's driver shows a page as paper has it.
    pub async fn printed_controls(&self) -> Vec<String> {
        let paper = json!({ "media": "print" });
        self.browser.command("Emulation.setEmulatedMedia", paper).await;
        let script = "const controls = 'button, select, textarea, summary, fieldset, nav, dialog, [role=search], .button, input:not(.row input)';
            const name = element => element.textContent.trim().slice(0, 30) || element.id || element.placeholder || element.ariaLabel;
            const seen = [...document.querySelectorAll(controls)].filter(element => element.checkVisibility({ visibilityProperty: true }));
            return [...new Set(seen.filter(element => !element.matches('.summary summary')).map(element => `${element.localName} ${name(element)}`))]";
        let found = self.browser.ask(script).await;
        self.browser.command("Emulation.setEmulatedMedia", json!({ "media": "" })).await;
        serde_json::from_value(found).expect("names")
    }

    /// The words on the page's controls: of its buttons, choices and fields. A chip's are those of a skill, which may be on paper, and so
    /// may be what stands in a cell of a table as well.
    pub async fn control_words(&self) -> Vec<String> {
        let script = "const words = [...document.querySelectorAll('button:not(.chip), .button, option, .switch span, [placeholder]')]
                .map(element => (element.localName === 'select' ? '' : element.placeholder || element.textContent).trim());
            const cells = new Set([...document.querySelectorAll('th, td')].map(cell => cell.textContent.trim()));
            return [...new Set(words)].filter(word => word && !cells.has(word))";
        serde_json::from_value(self.browser.ask(script).await).expect("words")
    }

    /// Opens an address in a frame of its own, and waits until the page in it answers.
    pub async fn open_in_frame(&self, address: &str) {
        let script = "document.querySelector('iframe')?.remove();
            const frame = document.createElement('iframe');
            frame.style = 'position: fixed; inset: 0; z-index: 99; border: 0; width: 320px; height: 640px';
            frame.src = arguments[0];
            document.body.append(frame)";
        self.browser.ask_with(script, vec![json!(address)]).await;
        self.browser.until(&format!("{INSIDE}?.documentElement.hasAttribute('data-ready')")).await;
    }

    /// Opens what can be opened in the frame, a few skills and all else, and has all of it laid out.
    pub async fn unfold_frame(&self) {
        let script = format!(
            "const inside = {INSIDE};
             for (const group of inside.querySelectorAll('.group')) group.style.contentVisibility = 'visible';
             const rows = [...inside.querySelectorAll('.row')].filter((row, index) => index < 3 || row.matches('[data-note]'));
             for (const row of rows) row.querySelector('details').open = true;
             for (const details of inside.querySelectorAll('details:not(.row details)')) details.open = true;
             for (const fold of inside.querySelectorAll('[aria-expanded=false]:not([data-do=groups])')) fold.click()"
        );
        self.browser.ask(&script).await;
        self.browser.painted().await;
        // Some of what that brought.
        let tell = format!(
            "[...{INSIDE}.querySelectorAll('[data-do=tell][aria-expanded=false]')].forEach((chip, index) => index % 9 || chip.click())"
        );
        self.browser.ask(&tell).await;
        self.browser.painted().await;
    }

    /// Waits until the page in the frame shows someone's summary.
    pub async fn until_frame_opened(&self) {
        self.browser.until(&format!("{INSIDE}.querySelector('[data-state=opened]')")).await;
        self.browser.painted().await;
    }

    /// The height of the page in the frame, in pixels.
    pub async fn frame_height(&self) -> u64 {
        self.browser
            .ask(&format!("return {INSIDE}.documentElement.scrollHeight"))
            .await
            .as_u64()
            .expect("a height")
    }

    /// The size of the radar's labels in the frame, in pixels of the screen.
    pub async fn radar_label_size(&self) -> f64 {
        let script = format!(
            "const label = {INSIDE}.querySelector('.radar text');
             const size = parseFloat({INSIDE}.defaultView.getComputedStyle(label).fontSize);
             return size * label.getScreenCTM().a"
        );
        self.browser.ask(&script).await.as_f64().expect("a size")
    }

    /// The targets in the frame that are lower than a finger is wide, among those that unfold a skill.
    pub async fn low_chips(&self) -> u64 {
        let script = format!(
            "return [...{INSIDE}.querySelectorAll('[data-do=tell]')].filter(chip => chip.checkVisibility() && chip.getBoundingClientRect().height < 43.9).length"
        );
        self.browser.ask(&script).await.as_u64().expect("a number")
    }

    /// Gives the frame a size.
    pub async fn resize_frame(&self, width: u32, height: u32) {
        let script = "Object.assign(document.querySelector('iframe').style,
            { width: `${arguments[0]}px`, height: `${arguments[1]}px` })";
        self.browser.ask_with(script, vec![json!(width), json!(height)]).await;
        self.browser.painted().await;
    }

    /// The parts of the page in the frame that are cut off at its sides or by what they are in, the first few; and how far the
    /// page scrolls sideways.
    pub async fn cut_off(&self) -> Vec<String> {
        let script = format!(
            "const inside = {INSIDE}, view = inside.defaultView, width = inside.documentElement.clientWidth;
             const cut = [];
             const name = element => `${{element.localName}}.${{element.className.baseVal ?? element.className}} ${{element.textContent.trim().slice(0, 20)}}`;
             const sideways = inside.documentElement.scrollWidth - width;
             if (sideways > 0) cut.push(`the page scrolls ${{sideways}} px sideways`);
             for (const element of inside.body.querySelectorAll('*:not(svg *, option, input, select, textarea, .visually-hidden, .skip-link)')) {{
                 const box = element.getBoundingClientRect();
                 const outside = box.right > width + 1 || box.left < -1;
                 const over = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
                 if (!box.width || !outside && !over || !element.checkVisibility({{ visibilityProperty: true, opacityProperty: true }})) continue;
                 if (outside) cut.push(`${{name(element)}} from ${{box.left | 0}} to ${{box.right | 0}}`);
                 else if (['hidden', 'clip'].includes(view.getComputedStyle(element).overflowX)) cut.push(`${{name(element)}} holds more than it shows`);
             }}
             return cut.slice(0, 5)"
        );
        serde_json::from_value(self.browser.ask(&script).await).expect("names")
    }

    /// The widths, from one to another in steps, at which the page in the frame scrolls sideways.
    pub async fn sideways_at(&self, from: u32, to: u32, step: u32) -> Vec<u32> {
        let script = "const [from, to, step, done] = arguments;
            const frame = document.querySelector('iframe'), found = [];
            const next = width => {
                if (width > to) return done(found);
                frame.style.width = `${width}px`;
                requestAnimationFrame(() => {
                    const page = frame.contentDocument.documentElement;
                    if (page.scrollWidth > page.clientWidth) found.push(width);
                    next(width + step);
                });
            };
            next(from)";
        let widths = self.browser.ask_later(script, [from, to, step].map(Value::from).to_vec()).await;
        serde_json::from_value(widths).expect("widths")
    }

    /// The share of the frame's height, in percent, that bars take which stay where they are while the page scrolls.
    pub async fn kept_by_bars(&self) -> u64 {
        let script = format!(
            "const inside = {INSIDE}, view = inside.defaultView;
             const stay = [...inside.body.querySelectorAll('header, nav, [class*=bar]')].filter(element =>
                 element.checkVisibility() && ['fixed', 'sticky'].includes(view.getComputedStyle(element).position)
                 && element.getBoundingClientRect().width > view.innerWidth / 2);
             const height = stay.reduce((sum, element) => sum + element.getBoundingClientRect().height, 0);
             return Math.round(100 * height / view.innerHeight)"
        );
        self.browser.ask(&script).await.as_u64().expect("a share")
    }

    /// The heights of all rows, which are closed.
    pub async fn row_heights(&self) -> Vec<f64> {
        let script = "for (const group of document.querySelectorAll('.group')) group.style.contentVisibility = 'visible';
            return [...document.querySelectorAll('.row')].map(row => row.getBoundingClientRect().height).filter(height => height)";
        serde_json::from_value(self.browser.ask(script).await).expect("heights")
    }

    /// Returns true if a row's second control for a status can be seen, and is not transparent.
    pub async fn sees_second(&self, skill: &str, status: Status) -> bool {
        let script = "return document.querySelector(arguments[0]).checkVisibility({ opacityProperty: true, visibilityProperty: true })";
        self.browser.ask_with(script, vec![json!(second(skill, status))]).await == json!(true)
    }

    /// The size of text that the browser gives to a page which asks for none.
    pub async fn text_size(&self) -> Value {
        self.browser.ask("return parseFloat(getComputedStyle(document.documentElement).fontSize)").await
    }
}

/// The selector of a row's second control for a status.
fn second(skill: &str, status: Status) -> String {
    format!("#{skill} [data-do={}]", status.slug())
}

/// The selector of what is seen of a choice.
fn face(choice: Choice) -> String {
    format!("{} + span", choice.selector())
}

/// The document in the frame.
const INSIDE: &str = "document.querySelector('iframe')?.contentDocument";
