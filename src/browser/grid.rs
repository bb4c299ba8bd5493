//! Moving through the cells of a table with the keyboard, as the practice of WAI-ARIA for grids describes it.

use wasm_bindgen::JsCast as _;
use web_sys::{
    Element, Event, EventTarget, HtmlButtonElement, HtmlElement, HtmlTableCellElement, HtmlTableElement,
    HtmlTableRowElement, KeyboardEvent,
};

/// The number of rows that Page Up and Page Down go.
const PAGE: usize = 10;

/// A cell of a table, by its row and its column.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cell {
    /// The row, from the first of the whole table on.
    pub row: u32,
    /// The column. A row that has fewer cells shows its last one.
    pub column: u32,
}

/// The cell in which an event happened; `None` if it is that of the table itself.
pub fn cell(event: &Event) -> Option<Cell> {
    let path: Vec<EventTarget> =
        event.composed_path().iter().filter_map(|node| node.dyn_into().ok()).collect();
    let cell = path.iter().find_map(|node| node.dyn_ref::<HtmlTableCellElement>())?;
    let row = path.iter().find_map(|node| node.dyn_ref::<HtmlTableRowElement>())?;
    Some(Cell { row: row.row_index().try_into().ok()?, column: cell.cell_index().try_into().ok()? })
}

/// Moves the focus to a cell, or to the button in it. A row that is not shown by now has its place taken by the first that is.
pub fn focus(table: &HtmlTableElement, cell: Cell) {
    let rows = shown(table);
    let row = rows.iter().find(|row| index(row) == Some(cell.row)).or(rows.first());
    let Some(row) = row else { return };
    let cells = row.cells();
    let cell = cells.item(cell.column.min(cells.length().saturating_sub(1)));
    let button = cell.as_ref().and_then(Element::last_element_child);
    let focused = match button.and_then(|child| child.dyn_into::<HtmlButtonElement>().ok()) {
        Some(button) => button.dyn_into().ok(),
        None => cell.and_then(|cell| cell.dyn_into::<HtmlElement>().ok()),
    };
    if let Some(focused) = focused {
        // Fails only for elements that cannot take the focus.
        let _ = focused.focus();
    }
}

/// The cell to which a key leads from another; `None` if the key leads nowhere, and is for the browser.
pub fn step(table: &HtmlTableElement, from: Cell, event: &KeyboardEvent) -> Option<Cell> {
    if event.alt_key() || event.meta_key() || event.shift_key() {
        return None;
    }
    let rows = shown(table);
    let place = rows.iter().position(|row| index(row) == Some(from.row))?;
    let last_column = rows[place].cells().length().saturating_sub(1);
    let column = from.column.min(last_column);
    let to_row = |place: usize| Some(Cell { row: index(rows.get(place.min(rows.len() - 1))?)?, ..from });
    match (event.key().as_str(), event.ctrl_key()) {
        ("ArrowUp", false) => to_row(place.saturating_sub(1)),
        ("ArrowDown", false) => to_row(place + 1),
        ("ArrowLeft", false) => Some(Cell { column: column.saturating_sub(1), ..from }),
        ("ArrowRight", false) => Some(Cell { column: (column + 1).min(last_column), ..from }),
        ("PageUp", false) => to_row(place.saturating_sub(PAGE)),
        ("PageDown", false) => to_row(place + PAGE),
        ("Home", false) => Some(Cell { column: 0, ..from }),
        ("End", false) => Some(Cell { column: last_column, ..from }),
        ("Home", true) => to_row(0).map(|cell| Cell { column: 0, ..cell }),
        ("End", true) => to_row(rows.len()).map(|cell| Cell { column: u32::MAX, ..cell }),
        _ => None,
    }
}

/// The rows that are not hidden, by themselves or with their group.
fn shown(table: &HtmlTableElement) -> Vec<HtmlTableRowElement> {
    let rows = table.rows();
    let is_shown = |element: &HtmlElement| !element.hidden();
    (0..rows.length())
        .filter_map(|index| rows.item(index)?.dyn_into::<HtmlTableRowElement>().ok())
        .filter(|row| is_shown(row))
        .filter(|row| {
            row.parent_element().is_none_or(|group| group.dyn_ref::<HtmlElement>().is_none_or(is_shown))
        })
        .collect()
}

fn index(row: &HtmlTableRowElement) -> Option<u32> {
    row.row_index().try_into().ok()
}
