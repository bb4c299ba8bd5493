//! The rows of a page in their order, for what goes from one to another: the keys `j` and `k`, and addresses that name a skill.

use crate::catalogue::Skill;
use leptos::{html, prelude::*};

/// The rows that a page has now. Each registers itself, and is dropped with its component.
#[derive(Debug, Clone, Copy)]
pub struct Rows(StoredValue<Registry>);

/// The key of one row, unique on the page.
pub type RowKey = usize;

#[derive(Debug, Default)]
struct Registry {
    rows: Vec<Registered>,
    /// How many rows there ever were.
    count: usize,
    /// The row that has the focus.
    current: Option<RowKey>,
}

#[derive(Debug, Clone, Copy)]
struct Registered {
    key: RowKey,
    skill: &'static Skill,
    tick: NodeRef<html::Input>,
}

impl Registered {
    /// Whether it takes up room on the screen.
    fn is_in_sight(&self) -> bool {
        self.tick.get_untracked().is_some_and(|tick| tick.offset_width() > 0)
    }
}

impl Rows {
    /// Provides an empty registry to the rows of a page.
    pub fn provide() -> Rows {
        let rows = Rows(StoredValue::default());
        provide_context(rows);
        rows
    }

    /// Adds a row with its box, for as long as the component that runs lives.
    pub fn register(self, skill: &'static Skill, tick: NodeRef<html::Input>) -> RowKey {
        let mut key = 0;
        self.0.update_value(|registry| {
            registry.count += 1;
            key = registry.count;
            registry.rows.push(Registered { key, skill, tick });
        });
        on_cleanup(move || {
            self.0.try_update_value(|registry| registry.rows.retain(|row| row.key != key));
        });
        key
    }

    /// Notes that something in a row has the focus.
    pub fn enter(self, key: RowKey) {
        self.0.update_value(|registry| registry.current = Some(key));
    }

    /// Notes that nothing in a row has the focus any more.
    pub fn leave(self, key: RowKey) {
        self.0.update_value(|registry| {
            if registry.current == Some(key) {
                registry.current = None;
            }
        });
    }

    /// Moves the focus by so many rows in sight, from the one that has it; to the first where none has.
    pub fn step(self, step: isize) {
        let next = self.0.with_value(|registry| {
            let rows: Vec<_> = registry.rows.iter().filter(|row| row.is_in_sight()).collect();
            let here = rows.iter().position(|row| Some(row.key) == registry.current);
            let next = here.map_or(0, |here| here.saturating_add_signed(step));
            rows.get(next).map(|row| row.tick)
        });
        // The rows hear of it at once, so the registry must be free by then.
        if let Some(tick) = next.and_then(|tick| tick.get_untracked()) {
            let _ = tick.focus();
        }
    }

    /// Brings the first row of a skill that is in sight into view and gives it the focus; says whether there is one.
    pub fn reveal(self, skill: &Skill) -> bool {
        let row = self.0.with_value(|registry| {
            registry.rows.iter().find(|row| row.skill == skill && row.is_in_sight()).copied()
        });
        if let Some(tick) = row.and_then(|row| row.tick.get_untracked()) {
            tick.scroll_into_view();
            let _ = tick.focus();
        }
        row.is_some()
    }
}
