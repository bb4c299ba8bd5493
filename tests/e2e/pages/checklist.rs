//! The checklist: lenses, the search and other filters, details, and suggestions of what is next.

use super::Browser;
use greenlit::catalogue::{Lens, Level};
use greenlit::progress::Status;
use greenlit::role::Need;
use greenlit::ui::store::Theme;
use serde_json::{Value, json};

/// The groups of a lens other than by area.
const OTHER: &str = "[data-lens=other]";

/// The button that unfolds lenses and levels.
const VIEW: &str = ".controls [data-do=fold]";

/// The choice of the role by which the list is grouped.
const ROLE: &str = "select[name=role]";

/// The choice of the role that next up works towards.
const TOWARDS: &str = "select[name=towards]";

/// The button that names the filters which are on.
const NARROWED: &str = ".narrowed";

/// The checklist that the browser shows. Its rows are [`Rows`](super::Rows).
pub struct Checklist<'a> {
    browser: &'a Browser,
}

/// The choices in the controls of the checklist.
#[derive(Debug, PartialEq)]
pub struct Filters {
    /// The text in the search.
    pub text: String,
    /// The lens.
    pub lens: Lens,
    /// The status, unless all are shown.
    pub status: Option<Status>,
    /// The level, unless all are shown.
    pub level: Option<Level>,
}

/// A choice in a control of the checklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// A lens.
    Lens(Lens),
    /// A status, or all.
    Status(Option<Status>),
    /// A level, or all.
    Level(Option<Level>),
}

impl Choice {
    /// The selector of its radio button.
    pub(super) fn selector(self) -> String {
        let (switch, value) = match self {
            Choice::Lens(lens) => ("lens", lens.slug()),
            Choice::Status(status) => ("filter", status.map_or("", Status::slug)),
            Choice::Level(level) => ("level", level.map_or("", Level::label)),
        };
        format!("input[name='{switch}'][value='{value}']")
    }
}

impl<'a> Checklist<'a> {
    /// The checklist that the browser shows.
    pub fn of(browser: &'a Browser) -> Checklist<'a> {
        Checklist { browser }
    }

    /// The number of boxes, of all lenses.
    pub async fn boxes(&self) -> u64 {
        self.browser.number_of("input[type=checkbox][data-skill]").await
    }

    /// The number of boxes that a skill has, of all lenses.
    pub async fn boxes_of(&self, skill: &str) -> u64 {
        self.browser.number_of(&format!("input[data-skill='{skill}']")).await
    }

    /// Waits until none of a skill's boxes is ticked.
    pub async fn until_unticked_everywhere(&self, skill: &str) {
        let all = format!("[...document.querySelectorAll(\"input[data-skill='{skill}']\")]");
        self.browser.until(&format!("{all}.every(tick => !tick.checked)")).await;
    }

    /// The ids of rows without a title, or whose box is not described by a sentence that begins with "I can".
    pub async fn incomplete_rows(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('.row')].filter(row =>
            !row.querySelector('.can').textContent.startsWith('I can ') || !row.querySelector('.title').textContent
            || document.getElementById(row.querySelector('input').getAttribute('aria-describedby')) !== row.querySelector('.can')
        ).map(row => row.id)";
        self.browser.list(script, vec![]).await
    }

    /// The ids of the groups, in their order.
    pub async fn groups(&self) -> Vec<String> {
        self.browser
            .list("return [...document.querySelectorAll('.group')].map(group => group.id)", vec![])
            .await
    }

    /// Sets everything back to "to do".
    pub async fn start_over(&self) {
        self.browser.click("[data-do=reset]").await;
    }

    /// The place and height of the first things on the page.
    pub async fn layout(&self) -> Value {
        let script = "return [...document.querySelectorAll('.headline, .controls, .next .card, .group, .row, .group-link, .title, .can')].slice(0, 150)
            .map(element => (r => [r.left, r.top, r.height].map(Math.round).join())(element.getBoundingClientRect()))";
        self.browser.ask(script).await
    }
}

/// The controls.
impl Checklist<'_> {
    /// Types into the search.
    pub async fn search(&self, text: &str) {
        self.browser.type_into("#search", text).await;
    }

    /// Waits until the search has the focus.
    pub async fn until_searching(&self) {
        self.browser.until("document.activeElement.id === 'search'").await;
    }

    /// Clears the search.
    pub async fn clear_search(&self) {
        self.browser.find("#search").await.clear().await.expect("it clears");
    }

    /// Waits until the search has a text.
    pub async fn until_typed(&self, text: &str) {
        self.browser.until(&format!("document.querySelector('#search').value === {}", json!(text))).await;
    }

    /// Waits until the page says that nothing is spelled as the search is, and shows what is close.
    pub async fn until_near(&self) {
        self.browser.until_seen("#near").await;
    }

    /// Waits until the page shows what is spelled as the search is.
    pub async fn until_exact(&self) {
        self.browser.until_unseen("#near").await;
    }

    /// Waits until the page says that no skill fits.
    pub async fn until_nothing_fits(&self) {
        self.browser.until_seen("[data-empty]").await;
    }

    /// Takes search and filters back.
    pub async fn show_all(&self) {
        self.browser.click("[data-do=show-all]").await;
    }

    /// Chooses a lens.
    pub async fn choose_lens(&self, lens: Lens) {
        self.choose(Choice::Lens(lens)).await;
    }

    /// Shows only the skills of a status.
    pub async fn show_only(&self, status: Status) {
        self.choose(Choice::Status(Some(status))).await;
    }

    /// Shows only the skills of a level.
    pub async fn show_level(&self, level: Level) {
        self.choose(Choice::Level(Some(level))).await;
    }

    /// Chooses in a control.
    pub async fn choose(&self, choice: Choice) {
        if !self.browser.sees(&choice.selector()).await {
            self.unfold_view().await;
        }
        self.browser.click(&choice.selector()).await;
    }

    /// Unfolds lenses and levels.
    pub async fn unfold_view(&self) {
        self.browser.click(VIEW).await;
        self.browser.until_seen("#views").await;
    }

    /// Waits until the filters that are on are named with the list of groups, as in "learning, core".
    pub async fn until_narrowed_to(&self, filters: &str) {
        self.browser.until_seen(NARROWED).await;
        let text = self.browser.text(NARROWED).await;
        assert!(text.starts_with(&format!("Only {filters}:")), "{text}");
    }

    /// Takes the filters off that are named with the list of groups.
    pub async fn take_off_filters(&self) {
        self.browser.click(NARROWED).await;
        self.browser.until_unseen(NARROWED).await;
    }

    /// The choices in all controls.
    pub async fn filters(&self) -> Filters {
        let script = "return [document.querySelector('#search').value, ...['lens', 'filter', 'level'].map(name =>
            [...document.querySelectorAll(`input[name='${name}']`)].filter(input => input.checked).map(input => input.value).join())]";
        let [text, lens, status, level] =
            <[String; 4]>::try_from(self.browser.list(script, vec![]).await).expect("four words");
        // "All" has an empty value. Any other must be one that there is.
        let chosen = |value: &str| Some(value).filter(|value| !value.is_empty()).map(str::to_owned);
        Filters {
            text,
            lens: Lens::from_slug(&lens).expect("a lens"),
            status: chosen(&status).map(|slug| Status::from_slug(&slug).expect("a status")),
            level: chosen(&level).map(|label| Level::from_label(&label).expect("a level")),
        }
    }

    /// Puts old states into controls as browsers do, with events that no person caused: a skill's box is ticked, the search
    /// has a text, only what is green is shown, the theme is dark.
    pub async fn restore(&self, skill: &str, typed: &str) {
        let script = "const [skill, typed, status, theme] = arguments;
            const put = (selector, property, value) => {
                const control = document.querySelector(selector);
                control[property] = value;
                for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
            };
            put(`input[data-skill='${skill}']`, 'checked', true);
            put('#search', 'value', typed);
            put(`input[name='filter'][value='${status}']`, 'checked', true);
            put('#theme', 'value', theme)";
        let states = [skill, typed, Status::CanDo.slug(), Theme::Dark.slug()];
        self.browser.ask_with(script, states.map(Value::from).to_vec()).await;
    }
}

/// Lenses.
impl Checklist<'_> {
    /// Waits until the groups of a lens other than by area have their rows.
    pub async fn until_other_lens(&self) {
        self.browser.until(&format!("document.querySelector('{OTHER} .row')")).await;
    }

    /// The number of groups that a lens other than by area has.
    pub async fn other_groups(&self) -> u64 {
        self.browser.number_of(&format!("main {OTHER} .group")).await
    }

    /// The number of rows that a group has.
    pub async fn rows_of(&self, group: &str) -> u64 {
        self.browser.number_of(&format!("#{group} .row")).await
    }

    /// The skills of a lens other than by area, in their order.
    pub async fn other_skills(&self) -> Vec<String> {
        let rows = format!("[...document.querySelectorAll('{OTHER} .row')]");
        let script = format!("return {rows}.map(row => row.querySelector('input').dataset.skill)");
        self.browser.list(&script, vec![]).await
    }

    /// The text in place of a level in the first row of a lens other than by area.
    pub async fn first_side_text(&self) -> String {
        self.browser.text(&format!("{OTHER} .row .level")).await
    }

    /// Waits until the focus is in a lens, and what has it can be seen.
    pub async fn until_focus_in_lens(&self, lens: Lens) {
        let place = if lens == Lens::Areas { "[data-lens=areas]" } else { OTHER };
        let in_sight =
            "(r => r.top >= 0 && r.top < innerHeight)(document.activeElement.getBoundingClientRect())";
        let in_lens = format!("document.activeElement.closest('{place}')");
        self.browser
            .until(&format!("document.activeElement.checkVisibility() && {in_sight} && {in_lens}"))
            .await;
    }
}

/// Roles.
impl Checklist<'_> {
    /// Returns true if the list can be grouped by a role.
    pub async fn offers_roles(&self) -> bool {
        self.browser.number_of(".role-choice.is-offered").await > 0
    }

    /// Groups the list by the kept role of a name, and waits until it is.
    pub async fn group_by_role(&self, name: &str) {
        if !self.browser.sees(ROLE).await {
            self.unfold_view().await;
        }
        self.choose_role(ROLE, name).await;
        self.until_other_lens().await;
    }

    /// Waits until the list is grouped by the kept role of a name, and its control says so.
    pub async fn until_by_role(&self, name: &str) {
        self.until_role(ROLE, name).await;
        self.until_other_lens().await;
    }

    /// Waits until the list is grouped by area, and the address names no role.
    pub async fn until_by_area(&self) {
        self.browser.until("!location.search.includes('role=')").await;
        self.browser.until_seen("[data-lens=areas]").await;
    }

    /// The titles of the groups of a lens other than by area, in their order.
    pub async fn other_titles(&self) -> Vec<String> {
        self.browser.texts(&format!("main {OTHER} .group h2")).await
    }

    /// The titles of the groups in the list of groups that can be seen.
    pub async fn listed_groups(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('#groups .group-link')].filter(link => !link.closest('[hidden]'))
            .map(link => link.firstElementChild.textContent)";
        self.browser.list(script, vec![]).await
    }

    /// The skills of a group, in their order.
    pub async fn skills_of(&self, group: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll(`#${arguments[0]} .row`)].map(row => row.querySelector('input').dataset.skill)";
        self.browser.list(script, vec![json!(group)]).await
    }

    /// Waits until a group has the row of a skill.
    pub async fn until_in_group(&self, skill: &str, group: &str) {
        self.browser.until(&format!("document.querySelector(\"#{group} [data-skill='{skill}']\")")).await;
    }

    /// Has the role by which the list is grouped ask for a skill with a weight, or not, and waits until the row says so.
    pub async fn ask_for(&self, skill: &str, need: Option<Need>) {
        let row = format!("{OTHER} .row:has([data-skill='{skill}'])");
        self.browser.ask(&format!("document.querySelector(\"{row} details\").open = true")).await;
        let choice = format!("{row} .asked-in select");
        self.browser.until_seen(&choice).await;
        let value = need.map_or("", Need::slug);
        self.browser.set_value(&choice, value).await;
        self.browser.until(&format!("document.querySelector(\"{choice}\")?.value === '{value}'")).await;
    }

    /// Returns true if next up can work towards a role.
    pub async fn offers_to_work_towards(&self) -> bool {
        self.browser.sees(TOWARDS).await
    }

    /// Has next up work towards the kept role of a name, or towards everything.
    pub async fn work_towards(&self, name: &str) {
        self.choose_role(TOWARDS, name).await;
    }

    /// Waits until next up works towards the kept role of a name, or towards everything.
    pub async fn until_towards(&self, name: &str) {
        self.until_role(TOWARDS, name).await;
    }

    async fn choose_role(&self, choice: &str, name: &str) {
        let script = "return [...document.querySelector(arguments[0]).options].find(option => option.text === arguments[1]).value";
        let value = self.browser.ask_with(script, vec![json!(choice), json!(name)]).await;
        self.browser.set_value(choice, value.as_str().expect("a value")).await;
    }

    async fn until_role(&self, choice: &str, name: &str) {
        let chosen = format!("document.querySelector('{choice}')?.selectedOptions[0]?.text");
        self.browser.until(&format!("{chosen} === {}", json!(name))).await;
    }
}

/// Details of skills.
impl Checklist<'_> {
    /// Waits until a skill's details are open.
    pub async fn until_details_open(&self, skill: &str) {
        self.browser.until(&format!("document.querySelector('#{skill} details').open")).await;
    }

    /// Opens a skill's details and waits until their exercise can be seen.
    pub async fn open_details(&self, skill: &str) {
        self.browser.click(&format!("#{skill} summary")).await;
        self.browser.until_seen(&format!("#{skill} .prove")).await;
    }

    /// The text of a skill's details.
    pub async fn details(&self, skill: &str) -> String {
        self.browser.text(&format!("#{skill} .more")).await
    }

    /// The explanation in a skill's details by area.
    pub async fn explanation(&self, skill: &str) -> String {
        self.browser.text(&format!("#{skill} .explained")).await
    }

    /// Opens a skill's details in a lens other than by area, and returns their explanation.
    pub async fn other_explanation(&self, skill: &str) -> String {
        let row = format!("{OTHER} .row:has([data-skill={skill}])");
        self.browser.click(&format!("{row} summary")).await;
        self.browser.until_seen(&format!("{row} .explained p")).await;
        self.browser.text(&format!("{row} .explained")).await
    }

    /// Opens the details of the first row that can be seen, and waits until they are explained.
    pub async fn open_first_details(&self) {
        self.browser.click(".group:not([hidden]) .row:not([hidden]) summary").await;
        self.browser.until("document.querySelector('.row details[open] .explained')").await;
    }

    /// The addresses that a skill's details refer to.
    pub async fn references(&self, skill: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll(`#${arguments[0]} .read a`)].map(link => link.getAttribute('href'))";
        self.browser.list(script, vec![json!(skill)]).await
    }

    /// Waits until a skill's details show a needed skill in a status.
    pub async fn until_need(&self, skill: &str, need: &str, status: Status) {
        self.until_chip(&format!("#{skill} .chip[href='#{need}']"), status).await;
    }

    /// The title of a skill that another one leads to, as that one's details have it.
    pub async fn leads_to(&self, skill: &str, next: &str) -> String {
        self.browser.text(&leading(skill, next)).await
    }

    /// The number of skills that one leads to, as its details have it.
    pub async fn number_led_to(&self, skill: &str) -> u64 {
        self.browser.number_of(&format!("#{skill} [data-leads] .chip")).await
    }

    /// Waits until a skill that another one leads to is shown in a status there.
    pub async fn until_led_to(&self, skill: &str, next: &str, status: Status) {
        self.until_chip(&leading(skill, next), status).await;
    }

    /// Follows the way from a skill to one that it leads to.
    pub async fn follow_to_next(&self, skill: &str, next: &str) {
        self.browser.click(&leading(skill, next)).await;
    }

    /// Follows the link to a skill itself in its details.
    pub async fn follow_own_link(&self, skill: &str) {
        self.browser.click(&format!("#{skill} [data-permalink]")).await;
    }

    async fn until_chip(&self, chip: &str, status: Status) {
        let shown = format!("document.querySelector({}).dataset.status", json!(chip));
        self.browser.until(&format!("{shown} === '{}'", status.slug())).await;
    }
}

/// The opening of a first visit, and the quick pass.
impl Checklist<'_> {
    /// Returns true if the opening of a first visit can be seen.
    pub async fn has_opening(&self) -> bool {
        self.browser.sees(".welcome").await
    }

    /// The meaning of green.
    pub async fn meaning(&self) -> String {
        self.browser.text(".meaning").await
    }

    /// Starts a quick pass from the opening.
    pub async fn start_quick_pass(&self) {
        self.browser.click(".welcome [data-do=quick-pass]").await;
        self.browser.until_seen("[data-do=end-quick-pass]").await;
    }

    /// Ends the quick pass.
    pub async fn end_quick_pass(&self) {
        self.browser.click("[data-do=end-quick-pass]").await;
        self.browser.until_unseen("[data-do=end-quick-pass]").await;
    }

    /// Returns true if a skill's sentence can be seen.
    pub async fn sees_sentence(&self, skill: &str) -> bool {
        self.browser.sees(&format!("#{skill} .can")).await
    }

    /// Makes all core skills of a group green with one click.
    pub async fn tick_all_core(&self, group: &str) {
        self.browser.click(&format!("#{group} [data-do=all-core]")).await;
    }

    /// Waits until a group offers no core skills to make green.
    pub async fn until_no_core_left(&self, group: &str) {
        self.browser.until_unseen(&format!("#{group} [data-do=all-core]")).await;
    }
}

/// The list of groups, and the bar in its place on a phone.
impl Checklist<'_> {
    /// Waits until the list marks a group as the one that is read, and no other, within what can be seen of the list.
    pub async fn until_reading(&self, group: &str) {
        let script = format!(
            "(links => links.length === 1 && links[0].hash === '#{group}'
                && ((link, list) => link.top >= list.top - 1 && link.bottom <= list.bottom + 1)(
                    links[0].getBoundingClientRect(), document.querySelector('#groups').getBoundingClientRect())
            )([...document.querySelectorAll('.group-link[aria-current]')])"
        );
        self.browser.until(&script).await;
    }

    /// Scrolls a group to the top of the window.
    pub async fn scroll_to(&self, group: &str) {
        let script = "document.getElementById(arguments[0]).scrollIntoView({ behavior: 'instant' })";
        self.browser.ask_with(script, vec![json!(group)]).await;
    }

    /// Waits until the bar names a group, and can be seen.
    pub async fn until_bar_names(&self, title: &str) {
        let in_sight = "(bar => bar.top >= 0 && bar.bottom < innerHeight)(document.querySelector('.bar').getBoundingClientRect())";
        let named = format!("document.querySelector('[data-reading]').textContent === {}", json!(title));
        self.browser.until(&format!("{named} && {in_sight}")).await;
    }

    /// Chooses a group from the list that the bar unfolds.
    pub async fn choose_from_bar(&self, group: &str) {
        self.browser.click("[data-do=groups]").await;
        self.browser.click(&format!(".group-link[href='#{group}']")).await;
        self.browser.until_unseen("#groups").await;
    }

    /// Goes to the search from the bar.
    pub async fn search_from_bar(&self) {
        self.browser.click("[data-do=find]").await;
    }

    /// The height of the page, in heights of the window.
    pub async fn screens(&self) -> f64 {
        self.browser
            .ask("return document.documentElement.scrollHeight / innerHeight")
            .await
            .as_f64()
            .expect("a number")
    }

    /// Returns true if the first skill can be seen without scrolling, above what stays at the bottom.
    pub async fn sees_first_skill(&self) -> bool {
        let script = "return (row => row.bottom <= Math.min(innerHeight, document.querySelector('.menu').getBoundingClientRect().top || innerHeight))(
            document.querySelector('.row').getBoundingClientRect())";
        self.browser.ask(script).await == json!(true)
    }

    /// Returns true if the way to start over can be seen.
    pub async fn offers_to_start_over(&self) -> bool {
        self.browser.sees("[data-do=reset]").await
    }
}

/// Suggestions.
impl Checklist<'_> {
    /// Waits until just these skills are suggested, in this order.
    pub async fn until_suggested(&self, skills: &[&str]) {
        let shown = "[...document.querySelectorAll('[data-next]')].filter(e => !e.hidden).map(e => e.dataset.next).join()";
        self.browser.until(&format!("{shown} === {}", json!(skills.join(",")))).await;
    }

    /// The reasons for the suggested skills.
    pub async fn reasons(&self) -> Vec<String> {
        self.browser.texts("[data-next] small").await
    }

    /// Follows the first suggestion.
    pub async fn follow_suggestion(&self) {
        self.browser.click("[data-next]").await;
    }

    /// The skills that are named as being learned.
    pub async fn learning(&self) -> Vec<String> {
        self.browser.texts("[data-learning] .chip").await
    }

    /// Waits until so many skills are named as being learned.
    pub async fn until_learning(&self, number: usize) {
        self.browser
            .until(&format!("document.querySelectorAll('[data-learning] .chip').length === {number}"))
            .await;
    }

    /// Waits until a skill is the first that is named as being learned.
    pub async fn until_first_learning(&self, title: &str) {
        self.browser
            .until(&format!(
                "document.querySelector('[data-learning] .chip')?.textContent === {}",
                json!(title)
            ))
            .await;
    }

    /// Waits until a suggestion can be seen.
    pub async fn until_suggestion_seen(&self) {
        self.browser.until_seen("[data-next]").await;
    }

    /// Shows all skills that are being learned.
    pub async fn show_learning(&self) {
        self.browser.click("[data-do=show-learning]").await;
    }

    /// Waits until no suggestion can be seen.
    pub async fn until_no_suggestions(&self) {
        self.browser.until_unseen("[data-next]").await;
    }
}

/// The chip of a skill that another one leads to, in that one's details.
fn leading(skill: &str, next: &str) -> String {
    format!("#{skill} [data-leads] .chip[href='#{next}']")
}
