//! The matrix: a row for each skill, a column for each person, and in between lamps with their words.
//!
//! It is a table by its elements, and its roles say so again: styles lay it out as blocks, so that browsers skip the groups that are out of
//! sight, which they do not do for a table.

use super::sheet::{Columns, MAX_COLUMNS, Sheet, SheetGroup};
use super::words;
use crate::browser::grid::{self, Cell};
use crate::catalogue::Skill;
use crate::progress::{Status, Summary};
use crate::team::Coverage;
use leptos::{ev, html, prelude::*};

/// The most people whose names are written across; more are turned upright, and their lamps have no words to be seen.
const MAX_WIDE: usize = 8;

/// The longest name, in characters, that is turned upright.
const MAX_UPRIGHT: usize = 24;

/// The matrix, in a frame within which it scrolls.
#[component]
pub fn Matrix(sheet: Sheet) -> impl IntoView {
    let people = sheet.people;
    let table = NodeRef::<html::Table>::new();
    // The cell that has the focus, or had it last.
    let at = StoredValue::new(Cell::default());
    let is_within = RwSignal::new(false);
    let opened = RwSignal::new(None::<&'static str>);
    let enter = move |event: ev::FocusEvent| {
        is_within.set(true);
        match grid::cell(&event) {
            Some(cell) => at.set_value(cell),
            // The table itself is one stop of the Tab key, and gives the focus to its cell.
            None => {
                if let Some(table) = table.get_untracked() {
                    grid::focus(&table, at.get_value());
                }
            }
        }
    };
    let press = move |event: ev::KeyboardEvent| {
        let Some(table) = table.get_untracked() else { return };
        if let Some(cell) = grid::step(&table, at.get_value(), &event) {
            event.prevent_default();
            grid::focus(&table, cell);
            // A row of fewer cells has the focus in its last one, and the next row again in the column from which it came.
            at.update_value(|at| at.column = cell.column);
        }
    };
    let head = move || {
        let names = people.names.read();
        let columns = sheet.columns.get().into_iter();
        columns
            .map(|person| {
                view! {
                    <th role="columnheader" class="of-person" tabindex="-1" data-column=(person + 1).to_string()>
                        <bdi>{names.get(person).cloned()}</bdi>
                    </th>
                }
            })
            .collect_view()
    };
    let number = move || sheet.columns.read().len();
    let is_dense = Memo::new(move |_| {
        let is_short = |name: &String| name.chars().count() <= MAX_UPRIGHT;
        number() > MAX_WIDE && people.names.read().iter().all(is_short)
    });
    let groups = move || {
        let (team, coverage, columns) = (people.team.read(), sheet.coverage.read(), sheet.columns.read());
        let summaries: Vec<&Summary> = team.summaries().collect();
        let shown = Shown {
            sheet,
            opened,
            summaries: &summaries,
            coverage: &coverage,
            columns: &columns,
            is_dense: is_dense.get(),
        };
        sheet.groups.get().into_iter().map(|group| group_rows(&shown, group)).collect_view()
    };
    let is_counted = move || {
        number() == 0 && people.team.read().len() > MAX_COLUMNS && sheet.columns_chosen() == Columns::Everyone
    };
    view! {
        <p class="muted" data-notice="counted" hidden=move || !is_counted()>
            {format!("With more than {MAX_COLUMNS} people, these are numbers. Choose one of the people to see their column.")}
        </p>
        // Firefox would make it a stop of the Tab key by itself.
        <div class="sheet" tabindex="-1" class:is-dense=move || is_dense.get() class:is-narrow=move || { number() < 2 }>
            <table
                role="grid"
                aria-label="Skills by people"
                aria-readonly="true"
                node_ref=table
                tabindex=move || if is_within.get() { "-1" } else { "0" }
                on:focusin=enter
                on:focusout=move |_| is_within.set(false)
                on:keydown=press
            >
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" class="of-skill" tabindex="-1">"Skill"</th>
                        <th role="columnheader" class="count" tabindex="-1">"Can"</th>
                        <th role="columnheader" class="count" tabindex="-1">"Learn"<span class="visually-hidden">"ing"</span></th>
                        {head}
                    </tr>
                </thead>
                {groups}
            </table>
        </div>
    }
}

/// The content of the rows.
#[derive(Clone, Copy)]
struct Shown<'a> {
    sheet: Sheet,
    /// The skill whose row is unfolded.
    opened: RwSignal<Option<&'static str>>,
    /// Everyone's, in the order of the team.
    summaries: &'a [&'a Summary],
    coverage: &'a Coverage,
    columns: &'a [usize],
    /// True if words are for those alone who do not see the lamps.
    is_dense: bool,
}

/// The rows of a group.
fn group_rows(shown: &Shown<'_>, group: SheetGroup) -> impl IntoView + use<> {
    let sheet = shown.sheet;
    let SheetGroup { title, skills, .. } = group;
    let rows = skills.iter().map(|skill| skill_row(shown, skill)).collect_view();
    let is_hidden = move || !skills.iter().any(|skill| sheet.shows(skill));
    let span = (3 + shown.columns.len()).to_string();
    view! {
        <tbody role="rowgroup" hidden=is_hidden>
            <tr role="row" class="of-group"><th role="rowheader" colspan=span tabindex="-1"><span>{title}</span></th></tr>
            {rows}
        </tbody>
    }
}

/// The row of a skill. Its title unfolds the names of those who can do it, are learning it, and have it to do.
fn skill_row(shown: &Shown<'_>, skill: &'static Skill) -> impl IntoView + use<> {
    let Shown { sheet, opened, summaries, coverage, columns, is_dense } = *shown;
    let cover = coverage.of(skill);
    let (can, learning) = (cover.can().len(), cover.learning().len());
    let cells: Vec<_> = columns
        .iter()
        .filter_map(|person| {
            let summary = summaries.get(*person)?;
            let status = summary.status(skill);
            let label = if summary.has(skill) { status.label() } else { "Newer" };
            Some(view! {
                <td role="gridcell" tabindex="-1" data-cell=format!("{}:{}", person + 1, skill.id) data-status=status.slug()>
                    <span class=is_dense.then_some("visually-hidden")>{label}</span>
                </td>
            })
        })
        .collect();
    let is_open = move || opened.get() == Some(skill.id);
    let span = (3 + columns.len()).to_string();
    let names = move || {
        is_open().then(
            || view! { <td role="gridcell" colspan=span.clone() tabindex="-1"><ByStatus sheet skill/></td> },
        )
    };
    let is_hidden = move || !sheet.shows(skill);
    view! {
        <tr role="row" data-row=skill.id hidden=is_hidden>
            <th role="rowheader" class="of-skill" tabindex="-1">
                <span>{skill.title}</span>
                <button
                    type="button"
                    class="who"
                    tabindex="-1"
                    aria-label=format!("{}: who can", skill.title)
                    aria-expanded=move || is_open().to_string()
                    on:click=move |_| opened.update(|opened| *opened = (*opened != Some(skill.id)).then_some(skill.id))
                ></button>
            </th>
            <td role="gridcell" class="count" tabindex="-1" data-can=skill.id>{can}</td>
            <td role="gridcell" class="count" tabindex="-1" data-learning=skill.id>{learning}</td>
            {cells}
        </tr>
        <tr role="row" class="by-status" hidden=move || !is_open() || is_hidden()>{names}</tr>
    }
}

/// The names of the people by their status in a skill.
#[component]
fn ByStatus(sheet: Sheet, skill: &'static Skill) -> impl IntoView {
    let (team, names) = (sheet.people.team.read(), sheet.people.names.read());
    let of_status = |status: Status| {
        let of = team.summaries().zip(&*names).filter(|(summary, _)| summary.status(skill) == status);
        let of: Vec<_> = of.map(|(_, name)| view! { <li><bdi>{name.clone()}</bdi></li> }).collect();
        (!of.is_empty()).then(|| {
            let title = format!("{}: {}", status.label(), words::people(of.len()));
            view! { <div data-of-status=status.slug()><p>{title}</p><ul class="names">{of}</ul></div> }
        })
    };
    view! {
        <div class="within">
            <p class="muted">{skill.can()}</p>
            {[Status::CanDo, Status::Learning, Status::ToDo, Status::Skipped].map(of_status).collect_view()}
        </div>
    }
}
