//! The rows of a page, for moving between them: by the keys `j` and `k`, and by addresses that name a skill or an own entry.

use crate::browser::page;
use crate::ui::store::Item;
use leptos::{html, prelude::*};
use std::cmp::Ordering;

/// The rows that are on the page now. Each registers itself, and is removed with its component.
#[derive(Debug, Clone, Copy)]
pub struct Rows(StoredValue<Registry>);

/// The key of one row, unique on the page.
pub type RowKey = usize;

#[derive(Debug, Default)]
struct Registry {
    rows: Vec<Registered>,
    /// The number of rows that were ever registered.
    count: usize,
    /// The row that has the focus.
    current: Option<RowKey>,
}

#[derive(Debug, Clone, Copy)]
struct Registered {
    key: RowKey,
    item: Item,
    tick: NodeRef<html::Input>,
}

impl Registered {
    /// Returns true if it is rendered, and not hidden or within something hidden.
    fn is_visible(&self) -> bool {
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

    /// Registers a row with its checkbox, for as long as the current component lives.
    pub fn register(self, item: Item, tick: NodeRef<html::Input>) -> RowKey {
        let mut key = 0;
        self.0.update_value(|registry| {
            registry.count += 1;
            key = registry.count;
            registry.rows.push(Registered { key, item, tick });
        });
        on_cleanup(move || {
            self.0.try_update_value(|registry| registry.rows.retain(|row| row.key != key));
        });
        key
    }

    /// Records that something in a row has the focus.
    pub fn enter(self, key: RowKey) {
        self.0.update_value(|registry| registry.current = Some(key));
    }

    /// Records that nothing in a row has the focus any more.
    pub fn leave(self, key: RowKey) {
        self.0.update_value(|registry| {
            if registry.current == Some(key) {
                registry.current = None;
            }
        });
    }

    /// Moves the focus by a number of visible rows, from the row that has it; to the first row if none has.
    pub fn step(self, step: isize) {
        let next = self.0.with_value(|registry| {
            let mut rows: Vec<_> = registry.rows.iter().filter(|row| row.is_visible()).collect();
            // Those of own entries come later than those around them.
            rows.sort_by(|one, other| {
                let ticks = one.tick.get_untracked().zip(other.tick.get_untracked());
                ticks.map_or(Ordering::Equal, |(one, other)| page::order(&one, &other))
            });
            let current = rows.iter().position(|row| Some(row.key) == registry.current);
            let next = current.map_or(0, |current| current.saturating_add_signed(step));
            rows.get(next).map(|row| row.tick)
        });
        // The rows handle the focus event at once and borrow the registry, so it must not be borrowed here.
        if let Some(tick) = next.and_then(|tick| tick.get_untracked()) {
            let _ = tick.focus();
        }
    }

    /// Scrolls to the first visible row of a skill or an own entry and moves the focus to it, if there is such a row.
    pub fn reveal(self, item: Item) {
        let row = self.0.with_value(|registry| {
            registry.rows.iter().find(|row| row.item == item && row.is_visible()).copied()
        });
        if let Some(tick) = row.and_then(|row| row.tick.get_untracked()) {
            tick.scroll_into_view();
            let _ = tick.focus();
        }
    }
}
