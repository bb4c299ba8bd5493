//! The page brought to life: signals on one side, the elements that the HTML has already on the other.
//!
//! - An element with `data-group` and `data-tell` shows a group's numbers: [`numbers`].
//! - A row (`.row`) and a chip (`.chip`) show a skill's status: [`rows`].
//! - A control with `data-do` does what its word says, in the module it belongs to.
//!
//! Effects run at once, so a click has been counted, shown and saved when its event is over.

mod charts;
mod checklist;
mod compare;
mod data;
mod evidence;
mod frame;
mod news;
mod numbers;
mod rows;
mod shared;
mod sharing;
mod stack;
mod summary;

use super::Page;
use super::store::Store;
use crate::browser::dom;
use crate::reactive::{ImmediateEffect, Owner};

/// Runs one of the starts below, and keeps what it made for as long as the page lives.
///
/// Each has a module of its own, with the code of its own pages: who ticks off skills does not wait for charts and files.
pub fn run(start: fn()) {
    let owner = Owner::new();
    owner.with(start);
    std::mem::forget(owner);
}

/// Brings the checklist, the stack or the about page to life.
pub fn start_checklist() {
    let seen = news::seen();
    let store = begin();
    evidence::start(store);
    match Page::from_name(&dom::page()) {
        Some(Page::Checklist) => {
            store.remind();
            checklist::start(store);
            news::start(store, seen);
        }
        Some(Page::Stack) => {
            numbers::follow_areas(store);
            stack::start(store);
        }
        _ => {}
    }
    ready();
}

/// Brings a page that shows a summary to life.
pub fn start_sharing() {
    let store = begin();
    match Page::from_name(&dom::page()) {
        Some(Page::Summary) => sharing::start(store),
        Some(Page::Compare) => compare::start(store),
        Some(Page::Shared) => shared::start(),
        _ => {}
    }
    ready();
}

/// Brings the page to life that backs up, brings in, and goes back.
pub fn start_keeping() {
    data::start(begin());
    ready();
}

/// Starts what every page has.
fn begin() -> Store {
    // A box ticked before now is a tick like any other.
    let ticked: Vec<_> =
        dom::all("input[data-skill]:checked").iter().map(|tick| tick.get("data-skill")).collect();
    let store = Store::start(&ticked);
    frame::start(store);
    rows::start(store);
    numbers::find();
    store
}

fn ready() {
    if let Some(root) = dom::root() {
        root.set("data-ready", "");
    }
    // Late is not never.
    for notice in dom::all("[data-notice=broken]") {
        notice.show(false);
    }
}

/// Runs `run` now and whenever something it reads changes, until its owner goes. Boxed, so that it is compiled once.
fn effect(run: impl Fn() + Send + Sync + 'static) {
    let run: Box<dyn Fn() + Send + Sync> = Box::new(run);
    ImmediateEffect::new_scoped(run);
}
