//! The page of teams.

use super::Browser;
use crate::engine::Engine;
use greenlit::catalogue::Level;
use serde_json::json;
use std::collections::BTreeMap;
use std::path::Path;

/// The page of teams that the browser shows.
pub struct Team<'a> {
    browser: &'a Browser,
}

impl<'a> Team<'a> {
    /// The page of teams that the browser shows.
    pub fn of(browser: &'a Browser) -> Team<'a> {
        Team { browser }
    }

    /// Pastes a text at once, as from the clipboard.
    pub async fn paste(&self, text: &str) {
        let script =
            "const field = document.querySelector('#people'); field.focus(); field.value = arguments[0];
            field.dispatchEvent(new InputEvent('input', { bubbles: true }))";
        self.browser.ask_with(script, vec![json!(text)]).await;
    }

    /// Pastes ten megabytes of words, and returns the milliseconds until the page says what it found.
    pub async fn paste_much(&self) -> f64 {
        let script = "const [done] = arguments, field = document.querySelector('#people');
            const words = ['lorem', '1psum', 'https://example.org/#2dolor', 'sit 3met\\n'];
            field.value = Array.from({ length: 1_000_000 }, (_, index) => words[index % 4]).join(' ').slice(0, 10_000_000);
            const started = performance.now();
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
            const look = () => document.querySelector('[data-notice=people]:not([hidden])') ? done(performance.now() - started) : setTimeout(look, 5);
            look()";
        self.browser.ask_later(script, vec![]).await.as_f64().expect("a time")
    }

    /// Empties the field, and leaves it.
    pub async fn empty_field(&self) {
        self.paste("").await;
        self.browser.set_value("#people", "").await;
    }

    /// Chooses a file with a text; WebKit's driver, which chooses none, drops it.
    pub async fn choose_file(&self, text: &str) {
        if self.browser.engine == Engine::Webkit {
            return self.drop_files(&[text]).await;
        }
        let name = format!("people-{:?}.txt", self.browser.engine);
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::write(&path, text).expect("a file");
        self.browser.find("#file").await.send_keys(path.display().to_string()).await.expect("it is chosen");
    }

    /// Drops files with these texts.
    pub async fn drop_files(&self, texts: &[&str]) {
        let script = "const dataTransfer = new DataTransfer();
            for (const text of arguments[0]) dataTransfer.items.add(new File([text], 'people.txt'));
            document.querySelector('.bring').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))";
        self.browser.ask_with(script, vec![json!(texts)]).await;
    }

    /// Adds the person at the browser.
    pub async fn add_me(&self) {
        self.browser.click("[data-do=add-me]").await;
    }

    /// Waits until there are so many people.
    pub async fn until_people(&self, number: usize) {
        self.browser.until(&format!("document.querySelectorAll('[data-person]').length == {number}")).await;
    }

    /// The names of the people, in the order in which they came.
    pub async fn names(&self) -> Vec<String> {
        self.browser.texts("[data-person]").await
    }

    /// Waits until a person has a name.
    pub async fn until_name(&self, number: usize, name: &str) {
        let expression =
            format!("document.querySelector('[data-person=\"{number}\"]')?.textContent == {}", json!(name));
        self.browser.until(&expression).await;
    }

    /// The status of each cell, by the person's number and the skill's id.
    pub async fn cells(&self) -> BTreeMap<String, String> {
        let script = "return [...document.querySelectorAll('[data-cell]')].flatMap(cell => [cell.dataset.cell, cell.dataset.status])";
        let flat = self.browser.list(script, vec![]).await;
        flat.chunks_exact(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect()
    }

    /// Waits until a cell has a status.
    pub async fn until_cell(&self, person: usize, skill: &str, status: &str) {
        self.browser.until_seen(&format!("[data-cell='{person}:{skill}'][data-status={status}]")).await;
    }

    /// The last thing that was done, in sentences.
    pub async fn done(&self) -> String {
        self.browser.text("[data-notice=people] > p").await
    }

    /// Waits until what was done last begins with a text.
    pub async fn until_done(&self, start: &str) {
        let expression = format!(
            "document.querySelector('[data-notice=people]:not([hidden]) > p')?.textContent.startsWith({})",
            json!(start)
        );
        self.browser.until(&expression).await;
    }

    /// The numbers of links and lines that brought nobody in.
    pub async fn aside(&self) -> String {
        self.browser.text("[data-aside] summary").await
    }

    /// Undoes what was done last.
    pub async fn undo(&self) {
        self.browser.click("[data-notice=people] [data-do=undo]").await;
    }

    /// Opens or closes what can be done with a person.
    pub async fn press_person(&self, number: usize) {
        self.browser.click(&format!("button:has([data-person='{number}'])")).await;
    }

    /// Gives the person who is open another name.
    pub async fn rename(&self, name: &str) {
        self.browser.set_value("#person-name", name).await;
    }

    /// Takes the person out who is open.
    pub async fn take_out(&self) {
        self.browser.click("[data-do=take-out]").await;
    }

    /// The day of the oldest and of the newest link, in words.
    pub async fn as_of(&self) -> String {
        self.browser.text("[data-as-of]").await
    }

    /// The ids of the skills that only one person can do.
    pub async fn only(&self) -> Vec<String> {
        self.ids("[data-only] [data-of]").await
    }

    /// The ids of the skills that nobody can do; a job has none.
    pub async fn nobody(&self) -> Vec<String> {
        self.ids("[data-nobody] [data-of]").await
    }

    async fn ids(&self, selector: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll(arguments[0])].map(skill => skill.dataset.of).filter(id => id)";
        self.browser.list(script, vec![json!(selector)]).await
    }

    /// The numbers of those who can do a skill, and who are learning it.
    pub async fn numbers(&self, skill: &str) -> [String; 2] {
        let can = self.browser.text(&format!("[data-can='{skill}']")).await;
        [can, self.browser.text(&format!("[data-learning='{skill}']")).await]
    }

    /// The lessons that the team can give itself.
    pub async fn lessons(&self) -> Vec<String> {
        self.browser.texts("[data-lessons] li").await
    }

    /// The link to the team.
    pub async fn link(&self) -> String {
        self.browser.word("return document.querySelector('[data-team-link]').value").await
    }

    /// The names that the link to the team says that it reveals.
    pub async fn revealed(&self) -> String {
        self.browser.text("[data-reveals-names]").await
    }

    /// Waits until the page shows the team of a link.
    pub async fn until_received(&self) {
        self.browser.until_seen("[data-received]").await;
    }

    /// Keeps the people of a link.
    pub async fn keep(&self) {
        self.browser.click("[data-do=keep]").await;
        self.browser.until_unseen("[data-received]").await;
    }

    /// Waits until the page says why a link does not open.
    pub async fn until_refused(&self, kind: &str) {
        self.browser.until_seen(&format!("[role=alert][data-notice={kind}]")).await;
    }

    /// Types a search.
    pub async fn search(&self, text: &str) {
        self.browser.type_into("#search", text).await;
    }

    /// Shows skills by who can do them: `only`, `nobody` or `learning`.
    pub async fn filter(&self, slug: &str) {
        self.browser.click(&format!("label:has([name=filter][value='{slug}'])")).await;
    }

    /// Shows all skills.
    pub async fn show_all(&self) {
        self.browser.click("[data-do=show-all]").await;
    }

    /// The ids of the skills whose rows are shown.
    pub async fn rows(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('[data-row]')].filter(row => !row.hidden && !row.parentElement.hidden).map(row => row.dataset.row)";
        self.browser.list(script, vec![]).await
    }

    /// Waits until so many rows are shown.
    pub async fn until_rows(&self, number: usize) {
        let shown = "[...document.querySelectorAll('[data-row]')].filter(row => !row.hidden && !row.parentElement.hidden).length";
        self.browser.until(&format!("{shown} == {number}")).await;
    }

    /// The titles of the groups of rows.
    pub async fn groups(&self) -> Vec<String> {
        self.browser.texts(".of-group").await
    }

    /// Chooses a value of one of the controls, by its id.
    pub async fn choose(&self, control: &str, value: &str) {
        self.browser.set_value(&format!("#{control}"), value).await;
    }

    /// Chooses the person whose column alone is shown.
    pub async fn choose_person(&self, number: usize) {
        let script =
            "const control = document.querySelector('#columns'); control.selectedIndex = arguments[0];
            control.dispatchEvent(new Event('change', { bubbles: true }))";
        self.browser.ask_with(script, vec![json!(number)]).await;
    }

    /// The numbers of the people who have a column, in its order.
    pub async fn columns(&self) -> Vec<String> {
        let script =
            "return [...document.querySelectorAll('[data-column]')].map(head => head.dataset.column)";
        self.browser.list(script, vec![]).await
    }

    /// Waits until these people have a column, in this order.
    pub async fn until_columns(&self, numbers: &[usize]) {
        let expression = format!(
            "[...document.querySelectorAll('[data-column]')].map(head => head.dataset.column).join() == '{}'",
            numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
        );
        self.browser.until(&expression).await;
    }

    /// Waits until the page says that it shows numbers in place of columns.
    pub async fn until_counted(&self) {
        self.browser.until_seen("[data-notice=counted]").await;
    }

    /// Holds the team against a level.
    pub async fn hold_against(&self, level: Level) {
        self.choose("asked", level.label()).await;
        self.browser.until_seen("[data-against] [data-met]").await;
    }

    /// The numbers of the musts that the team covers, and of all.
    pub async fn covered(&self) -> [String; 2] {
        let script = "const { met, askedOf } = document.querySelector('[data-against] [data-met]').dataset; return [met, askedOf]";
        let numbers = self.browser.list(script, vec![]).await;
        numbers.try_into().expect("two numbers")
    }

    /// The names of those who come closest to the role.
    pub async fn closest(&self) -> Vec<String> {
        self.browser.texts("[data-closest] summary > bdi").await
    }

    /// Puts the focus before the matrix, on the last control above it.
    pub async fn focus_before_matrix(&self) {
        self.browser.ask("document.querySelector('#skill-order').focus()").await;
    }

    /// The cell that has the focus: that of a person and a skill, the title of a row, or a head.
    pub async fn focused(&self) -> String {
        let script = "const cell = document.activeElement.closest('th, td');
            return cell ? cell.dataset.cell ?? cell.dataset.column ?? cell.dataset.can ?? cell.parentElement.dataset.row ?? cell.textContent.trim() : ''";
        self.browser.word(script).await
    }

    /// Waits until the names of a skill's people are unfolded, and returns those of a status.
    pub async fn unfolded(&self, status: &str) -> Vec<String> {
        self.browser.until_seen(&format!("[data-of-status={status}]")).await;
        self.browser.texts(&format!("[data-of-status={status}] li")).await
    }

    /// The text of a file that the team is saved as.
    pub async fn file(&self, slug: &str) -> String {
        let script = "const link = document.querySelector(`[data-save=${arguments[0]}]`);
            link.addEventListener('click', event => event.preventDefault(), { once: true });
            link.click();
            return decodeURIComponent(link.href.slice(link.href.indexOf(',') + 1))";
        let text = self.browser.ask_with(script, vec![json!(slug)]).await;
        text.as_str().expect("a text").to_owned()
    }
}
