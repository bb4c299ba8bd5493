//! Settings, each under a key of its own, so that two tabs never overwrite each other's.
//!
//! A setting that cannot be saved still applies on this page, without an alert: only ticks are worth one.

use crate::browser::page;
use crate::browser::storage;
use crate::catalogue::SkillNumber;
use crate::progress::{SavedBackup, Timestamp};
use crate::role::RoleId;
use crate::sync::keys;
use leptos::prelude::*;

/// A theme that overrides the system's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Dark ink on light paper.
    Light,
    /// Road-marking white on asphalt.
    Dark,
}

impl Theme {
    /// The slug in storage, in the DOM and in the control.
    pub const fn slug(self) -> &'static str {
        match self {
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme with this slug, if there is one.
    pub fn from_slug(slug: &str) -> Option<Theme> {
        [Theme::Light, Theme::Dark].into_iter().find(|theme| theme.slug() == slug)
    }
}

/// The stored value that switches shortcuts off.
const OFF: &str = "off";

/// The person's settings. A handle: copying it copies no state.
#[derive(Debug, Clone, Copy)]
pub struct Settings {
    theme: RwSignal<Option<Theme>>,
    shortcuts: RwSignal<bool>,
    name: RwSignal<Option<String>>,
    backed_up: RwSignal<Option<Timestamp>>,
    towards: RwSignal<Option<RoleId>>,
}

impl Settings {
    /// The default settings. [`Settings::load`] replaces them with the saved ones.
    pub fn new() -> Settings {
        Settings {
            theme: RwSignal::default(),
            shortcuts: RwSignal::new(true),
            name: RwSignal::default(),
            backed_up: RwSignal::default(),
            towards: RwSignal::default(),
        }
    }

    /// Loads the settings from storage.
    pub fn load(self) {
        for key in [keys::THEME, keys::SHORTCUTS, keys::NAME, keys::BACKED_UP, keys::TOWARDS] {
            self.take_over(key, storage::read(key).ok().flatten().as_deref());
        }
    }

    /// Takes over a value in storage, if its key is that of a setting.
    pub(super) fn take_over(self, key: &str, value: Option<&str>) {
        match key {
            keys::THEME => {
                let theme = value.and_then(Theme::from_slug);
                self.theme.set(theme);
                page::set_theme(theme.map(Theme::slug));
            }
            keys::SHORTCUTS => self.shortcuts.set(value != Some(OFF)),
            keys::NAME => self.name.set(value.map(str::to_owned)),
            keys::BACKED_UP => self.backed_up.set(value.and_then(|at| at.parse().ok())),
            keys::TOWARDS => self.towards.set(value.and_then(|id| id.parse().ok())),
            _ => {}
        }
    }

    /// The theme; `None` if it is the system's. Tracked.
    pub fn theme(self) -> Option<Theme> {
        self.theme.get()
    }

    /// Sets the theme. `src/browser/scripts/first_paint.js` applies it before the first paint of the next page.
    pub fn set_theme(self, theme: Option<Theme>) {
        let slug = theme.map(Theme::slug);
        save(keys::THEME, slug);
        self.take_over(keys::THEME, slug);
    }

    /// Returns true if single keys are shortcuts. Tracked.
    pub fn shortcuts(self) -> bool {
        self.shortcuts.get()
    }

    /// Returns true if single keys are shortcuts right now. Not tracked.
    pub fn shortcuts_now(self) -> bool {
        self.shortcuts.get_untracked()
    }

    /// Switches shortcuts on or off.
    pub fn set_shortcuts(self, on: bool) {
        save(keys::SHORTCUTS, (!on).then_some(OFF));
        self.shortcuts.set(on);
    }

    /// The name on one's own summary, as it was typed. Tracked.
    pub fn name(self) -> Option<String> {
        self.name.get()
    }

    /// The name on one's own summary right now. Not tracked.
    pub fn name_now(self) -> Option<String> {
        self.name.get_untracked()
    }

    /// Sets the name on one's own summary; an empty one removes it.
    pub fn set_name(self, name: &str) {
        let name = Some(name).filter(|name| !name.is_empty());
        save(keys::NAME, name);
        self.name.set(name.map(str::to_owned));
    }

    /// The role that next up works towards; `None` if it works towards everything. The person may not keep it any more. Tracked.
    pub fn towards(self) -> Option<RoleId> {
        self.towards.get()
    }

    /// Has next up work towards a role, or towards everything.
    pub fn set_towards(self, role: Option<RoleId>) {
        save(keys::TOWARDS, role.map(|id| id.to_string()).as_deref());
        self.towards.set(role);
    }

    /// The time at which a backup was last saved. Tracked.
    pub fn backed_up(self) -> Option<Timestamp> {
        self.backed_up.get()
    }

    /// The backup that was last saved. Not tracked.
    pub fn last_backup(self) -> Option<SavedBackup> {
        let at = self.backed_up.get_untracked()?;
        Some(SavedBackup { at, changes: storage::read_json(keys::BACKED_UP_CHANGES) })
    }

    /// Saves the time of a backup, and the number of changes in it.
    pub fn set_backed_up(self, at: Timestamp, changes: usize) {
        let _ = storage::write_json(keys::BACKED_UP_CHANGES, &changes);
        let _ = storage::write_json(keys::BACKED_UP, &at);
        self.backed_up.set(Some(at));
    }

    /// The time of the last reminder to save a backup.
    pub fn reminded(self) -> Option<Timestamp> {
        storage::read_json(keys::REMINDED)
    }

    /// Saves the time of a reminder.
    pub fn set_reminded(self, at: Timestamp) {
        let _ = storage::write_json(keys::REMINDED, &at);
    }

    /// The highest skill number at the last visit, if it was saved.
    pub(super) fn seen(self) -> Option<SkillNumber> {
        storage::read_json(keys::SEEN)
    }

    pub(super) fn set_seen(self, number: SkillNumber) {
        let _ = storage::write_json(keys::SEEN, &number);
    }
}

impl Default for Settings {
    fn default() -> Settings {
        Settings::new()
    }
}

fn save(key: &str, value: Option<&str>) {
    match value {
        Some(value) => drop(storage::write(key, value)),
        None => storage::remove(key),
    }
}
