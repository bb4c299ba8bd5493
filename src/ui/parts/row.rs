//! The row of a skill or of an own entry: its lamp, title, level, sentence, secondary controls, and details.

use super::own_rows::own_anchor;
use super::rows::Rows;
use super::{Details, controlled};
use crate::browser::keyboard::{self, Shortcut};
use crate::catalogue::{ADS_READ, Level, Skill, SkillNumber};
use crate::progress::Status;
use crate::ui::store::{Item, Store};
use crate::ui::{Page, text};
use leptos::{ev, html, prelude::*};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// The skills that have a note. A page provides it to its rows.
#[derive(Debug, Clone, Copy)]
pub struct Noted(pub Memo<BTreeSet<SkillNumber>>);

/// The row of a skill or of an own entry. Its checkbox is the lamp, and the checkbox's label covers the row.
#[component]
pub fn Row(
    /// The skill or the own entry. Whoever lists own entries builds the row anew for another name or place.
    #[prop(into)]
    item: Item,
    /// The page that it is on.
    page: Page,
    /// True if it has its own row elsewhere on the page. This one then has no id, and the explanation of a skill is fetched when
    /// it is opened.
    #[prop(optional)]
    copy: bool,
    /// True if it shows the number of job ads that name the skill, in place of its level.
    #[prop(optional)]
    by_demand: bool,
    /// True while it is hidden.
    #[prop(optional, into)]
    hidden: Option<Signal<bool>>,
) -> impl IntoView {
    let store = expect_context::<Store>();
    let Noted(noted) = expect_context();
    let rows = expect_context::<Rows>();
    let tick = NodeRef::<html::Input>::new();
    let details = NodeRef::<html::Details>::new();
    let key = rows.register(item, tick);
    let Words { id, title, level, can } = Words::new(store, item, by_demand);
    let can_id = if copy { format!("can-{key}") } else { format!("can-{id}") };
    let is_noted = move || match item {
        Item::Skill(skill) => noted.with(|noted| noted.contains(&skill.number)),
        Item::Own(_) => !store.item_note(item).is_empty(),
    };
    view! {
        <li
            class="row"
            id=(!copy).then_some(id)
            data-status=move || Some(store.item_status(item)).filter(|status| *status != Status::ToDo).map(Status::slug)
            data-note=move || is_noted().then_some("")
            hidden=move || hidden.is_some_and(|hidden| hidden.get())
            on:keydown=on_shortcut(item, details)
            on:focusin=move |_| rows.enter(key)
            on:focusout=move |_| rows.leave(key)
        >
            <div class="head">
                <Tick item title=title.clone() described_by=can_id.clone() node_ref=tick/>
                <span class="level">{level}</span>
            </div>
            // With a mouse the title's label lies over it, and a click is a tick.
            <p class="can" id=can_id on:click=move |_| toggle(details)>{can}</p>
            <span class="second">
                <Second item title=title.clone() to=Status::Learning label="Learning"/>
                <Second item title=title.clone() to=Status::Skipped label="Skip"/>
            </span>
            <Details item title page copy node_ref=details/>
        </li>
    }
}

/// The words of a row.
struct Words {
    /// The id in the DOM, if it is the item's own row.
    id: Cow<'static, str>,
    title: Cow<'static, str>,
    /// The level of a skill, or the number of job ads that name it.
    level: String,
    /// The sentence.
    can: Cow<'static, str>,
}

impl Words {
    /// The words for an item as it is now. Not tracked.
    fn new(store: Store, item: Item, by_demand: bool) -> Words {
        match item {
            Item::Skill(skill) => Words {
                id: skill.id.into(),
                title: skill.title.into(),
                level: level(skill, by_demand),
                can: skill.can().into(),
            },
            Item::Own(id) => {
                let own = store.own_entry_now(id);
                let place = own.as_ref().map(|own| text::place(own.place())).unwrap_or_default();
                Words {
                    id: own_anchor(id).into(),
                    title: own.map(|own| own.name.to_string()).unwrap_or_default().into(),
                    level: "own".to_owned(),
                    can: format!("Your own, in {place}.").into(),
                }
            }
        }
    }
}

/// The level of a skill, or the number of job ads that name it.
fn level(skill: &Skill, by_demand: bool) -> String {
    if by_demand && skill.ads > 0 {
        format!("{} of {ADS_READ} ads", skill.ads)
    } else {
        skill.level.map(Level::label).unwrap_or_default().to_owned()
    }
}

/// Handles single-key shortcuts in a row.
fn on_shortcut(item: Item, details: NodeRef<html::Details>) -> impl FnMut(ev::KeyboardEvent) + 'static {
    let store = expect_context::<Store>();
    move |event| {
        if !store.settings.shortcuts_now() {
            return;
        }
        // A key that is held would toggle over and over.
        let Some(Shortcut { key, is_held: false }) = keyboard::shortcut(&event) else { return };
        match key {
            'l' => store.toggle(item, Status::Learning),
            's' => store.toggle(item, Status::Skipped),
            'o' => toggle(details),
            _ => {}
        }
    }
}

/// Opens or closes a row's details.
fn toggle(details: NodeRef<html::Details>) {
    if let Some(details) = details.get_untracked() {
        details.set_open(!details.open());
    }
}

/// The checkbox that is the lamp, and the title beside it.
#[component]
fn Tick(
    /// The skill or the own entry.
    item: Item,
    /// Its title.
    #[prop(into)]
    title: Cow<'static, str>,
    /// The id of the element that describes it.
    described_by: String,
    /// The checkbox.
    node_ref: NodeRef<html::Input>,
) -> impl IntoView {
    let store = expect_context::<Store>();
    view! {
        <label class="tick">
            <input
                type="checkbox"
                class="lamp"
                data-skill=item.skill().map(|skill| skill.id)
                data-own=item.own().map(|id| id.to_string())
                aria-describedby=described_by
                node_ref=node_ref
                prop:checked=controlled(move || store.item_status(item) == Status::CanDo)
                prop:indeterminate=controlled(move || store.item_status(item) == Status::Learning)
                on:change=move |event| {
                    store.set(item, if event_target_checked(&event) { Status::CanDo } else { Status::ToDo });
                }
            />
            <span class="title" dir="auto">{title}</span>
        </label>
    }
}

/// A control that sets one of the two statuses that a tick does not set, or takes it back.
#[component]
fn Second(
    /// The skill or the own entry.
    item: Item,
    /// Its title.
    #[prop(into)]
    title: Cow<'static, str>,
    /// The status.
    to: Status,
    /// The label.
    label: &'static str,
) -> impl IntoView {
    let store = expect_context::<Store>();
    view! {
        <button
            type="button"
            data-do=to.slug()
            aria-label=format!("{label}: {title}")
            aria-pressed=move || (store.item_status(item) == to).to_string()
            on:click=move |_| store.toggle(item, to)
        >
            {label}
        </button>
    }
}
