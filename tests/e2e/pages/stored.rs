//! The browser's storage, by the keys that the app uses.

use super::Browser;
use greenlit::catalogue::by_id;
use greenlit::progress::{OwnEntry, OwnId, Progress, SavedOwn, Status, Timestamp};
use greenlit::role::{KeptRole, RoleId, SavedRole};
use greenlit::sync::keys;
use greenlit::team::{KeptPerson, PersonId, SavedPerson};
use serde_json::{Value, json};

/// A day, in milliseconds.
pub const DAY: u64 = 86_400_000;

/// The storage of the page that the browser shows.
pub struct Stored<'a> {
    browser: &'a Browser,
}

impl<'a> Stored<'a> {
    /// The storage that the page has.
    pub fn of(browser: &'a Browser) -> Stored<'a> {
        Stored { browser }
    }

    /// The text under a key.
    pub async fn read(&self, key: &str) -> Option<String> {
        let value =
            self.browser.ask_with("return localStorage.getItem(arguments[0])", vec![json!(key)]).await;
        value.as_str().map(str::to_owned)
    }

    /// Puts a text under a key.
    pub async fn write(&self, key: &str, text: &str) {
        let script = "localStorage.setItem(arguments[0], arguments[1])";
        self.browser.ask_with(script, vec![json!(key), json!(text)]).await;
    }

    /// Puts a start, and a text that is repeated so often, under the key of the progress, and nothing else into storage.
    pub async fn replace_all(&self, start: &str, repeated: &str, times: u32) {
        let script = "const [key, start, repeated, times] = arguments;
            localStorage.clear();
            localStorage.setItem(key, start + repeated.repeat(times))";
        let words = vec![json!(keys::PROGRESS), json!(start), json!(repeated), json!(times)];
        self.browser.ask_with(script, words).await;
    }

    /// Removes a key.
    pub async fn remove(&self, key: &str) {
        self.browser.ask_with("localStorage.removeItem(arguments[0])", vec![json!(key)]).await;
    }

    /// Removes everything.
    pub async fn remove_all(&self) {
        self.browser.ask("localStorage.clear()").await;
    }

    /// All of it, as one text.
    pub async fn all(&self) -> Value {
        self.browser.ask("return JSON.stringify(localStorage)").await
    }

    /// The quarantined values.
    pub async fn quarantined(&self) -> Vec<String> {
        self.texts(keys::QUARANTINE, "").await
    }

    /// The saved notes.
    pub async fn notes(&self) -> Vec<String> {
        self.texts(keys::NOTE, "").await
    }

    /// Saves a role under an identity.
    pub async fn save_role(&self, id: RoleId, kept: KeptRole) {
        let saved = SavedRole::new(Timestamp::from_millis(DAY), Some(kept));
        self.write(&format!("{}{id}", keys::ROLE), &saved.encode()).await;
    }

    /// Saves a person of the team under an identity.
    pub async fn save_person(&self, id: PersonId, kept: KeptPerson) {
        let saved = SavedPerson::new(Timestamp::from_millis(DAY), Some(kept));
        self.write(&format!("{}{id}", keys::PERSON), &saved.encode()).await;
    }

    /// The saved people of the team.
    pub async fn people(&self) -> Vec<String> {
        self.texts(keys::PERSON, "").await
    }

    /// Saves an own entry under an identity.
    pub async fn save_own(&self, id: OwnId, entry: OwnEntry) {
        let saved = SavedOwn::replacing(None, Timestamp::from_millis(DAY), Some(entry));
        self.write(&format!("{}{id}", keys::OWN), &saved.encode()).await;
    }

    /// The saved roles.
    pub async fn roles(&self) -> Vec<String> {
        self.texts(keys::ROLE, "").await
    }

    /// The snapshots that were taken before the first change of a day.
    pub async fn snapshots_of_days(&self) -> Vec<String> {
        self.texts(keys::SNAPSHOT, ".day").await
    }

    /// The texts under the keys that begin and end so.
    async fn texts(&self, start: &str, end: &str) -> Vec<String> {
        let script = "return Object.entries(localStorage)
            .filter(([key]) => key.startsWith(arguments[0]) && key.endsWith(arguments[1])).map(([, text]) => text)";
        self.browser.list(script, vec![json!(start), json!(end)]).await
    }

    /// The saved progress.
    pub async fn progress(&self) -> Progress {
        let saved = self.read(keys::PROGRESS).await.expect("saved progress");
        Progress::decode(&saved).expect("readable progress")
    }

    /// The saved status of a skill.
    pub async fn status(&self, skill: &str) -> Status {
        self.progress().await.status(by_id(skill).expect("a skill").number)
    }

    /// Waits until the text under a key contains another.
    pub async fn until_contains(&self, key: &str, part: &str) {
        let text = format!("(localStorage.getItem({}) ?? '')", json!(key));
        self.browser.until(&format!("{text}.includes({})", json!(part))).await;
    }

    /// Waits until the note on a skill is saved as empty.
    pub async fn until_note_empty(&self, skill: &str) {
        // A time, a space, and the text.
        let text = format!("(localStorage.getItem({}) ?? '')", json!(note_key(skill)));
        self.browser.until(&format!("{text}.endsWith(' ')")).await;
    }

    /// Waits until so many changes are saved.
    pub async fn until_changes(&self, number: usize) {
        let text = format!("localStorage.getItem({})", json!(keys::PROGRESS));
        self.browser.until(&format!("JSON.parse({text})?.changes.length === {number}")).await;
    }

    /// Saves changes as if they had been made so long ago: skill, milliseconds, status.
    pub async fn save_changes(&self, changes: &[(&str, u64, Status)]) {
        let number = |id: &str| by_id(id).expect("a skill").number;
        let changes: Vec<_> = changes.iter().map(|(id, ago, status)| (number(id), *ago, *status)).collect();
        let script = "const [key, changes] = arguments;
            localStorage.setItem(key, JSON.stringify({ version: 1,
                changes: changes.map(([skill, ago, status]) => [skill, Date.now() - ago, status]) }))";
        self.browser.ask_with(script, vec![json!(keys::PROGRESS), json!(changes)]).await;
    }

    /// Saves a note on a skill, as if it had been written long ago.
    pub async fn save_note(&self, skill: &str, text: &str) {
        self.write_note(skill, &format!("1 {text}")).await;
    }

    /// Puts a text under the key of the note on a skill.
    pub async fn write_note(&self, skill: &str, text: &str) {
        self.write(&note_key(skill), text).await;
    }

    /// Fills storage with junk until not a character more fits.
    pub async fn fill(&self) {
        let script = "let text = 'x'.repeat(1 << 20), key = 0;
            while (text.length) try { localStorage.setItem('junk' + key++, text) } catch { text = text.slice(text.length / 2 + 1 | 0) }";
        self.browser.ask(script).await;
    }

    /// Removes the junk.
    pub async fn free(&self) {
        let script = "for (const key of Object.keys(localStorage)) if (key.startsWith('junk')) localStorage.removeItem(key)";
        self.browser.ask(script).await;
    }
}

/// The key of the note on a skill.
fn note_key(skill: &str) -> String {
    format!("{}{}", keys::NOTE, by_id(skill).expect("a skill").number)
}
