//! The list of groups, with the one that is being read marked. On a wide screen it is beside the skills; on a phone a bar stays in
//! sight that names the group, and unfolds the list.

use super::controls::SwitchedOn;
use super::group::Reading;
use super::grouping::ListGroup;
use super::lens::{Areas, count_of, other_groups};
use super::view::View;
use crate::catalogue::{Area, Group};
use crate::progress::{Count, Status};
use crate::ui::frame::Targets;
use crate::ui::parts::Road;
use crate::ui::store::Store;
use crate::ui::text;
use leptos::either::Either;
use leptos::{html, prelude::*};

/// The list of groups, and the bar.
#[component]
pub fn GroupsMenu(
    /// The view.
    view: View,
    /// The numbers of each area.
    areas: Areas,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let list = NodeRef::new();
    let link = move |group: ListGroup, count: Memo<Count>| {
        view! { {group.heading().map(|heading| view! { <p>{heading}</p> })} <GroupLink group count list view/> }
    };
    let area = move |(group, count): (Group, Memo<Count>)| link(ListGroup::Lens(group), count);
    let other = move |group: ListGroup| {
        let count = count_of(view, &group);
        link(group, count)
    };
    view! {
        <nav
            class="groups-menu"
            aria-label="Groups"
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    open.set(false);
                }
            }
        >
            <Bar view open/>
            <SwitchedOn view/>
            <div
                id="groups"
                class:open=move || open.get()
                node_ref=list
                on:click=move |_| open.set(false)
            >
                <div data-lens="other">
                    <For each=move || other_groups(view) key=ListGroup::key children=other/>
                </div>
                <div data-lens="areas" hidden=move || !view.is_by_area()>{areas.groups().map(area).collect_view()}</div>
            </div>
        </nav>
    }
}

/// The bar that on a phone stays in sight: the group that is being read, and the way to the search.
#[component]
fn Bar(
    view: View,
    /// True while the list is unfolded.
    open: RwSignal<bool>,
) -> impl IntoView {
    let reading = expect_context::<Reading>();
    let targets = expect_context::<Targets>();
    let current = Memo::new(move |_| {
        let (groups, current) = (view.groups.read(), reading.current());
        let group = groups.iter().find(|group| Some(group.id()) == current);
        group.or_else(|| groups.first()).cloned()
    });
    // Without the name of a role, since a bar that is several lines high would leave little of a phone.
    let title = move || current.read().as_ref().map(ListGroup::short);
    let numbers = move || current.read().as_ref().map(|group| text::numbers(group.count(view.store)));
    view! {
        <div class="bar">
            <button
                type="button"
                data-do="groups"
                aria-controls="groups"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                <span data-reading="">{title}</span>
                <span class="numbers">{numbers}</span>
            </button>
            <button type="button" data-do="find" on:click=move |_| targets.focus_search()>"Search"</button>
        </div>
    }
}

/// A link to a group, with its numbers, and its road or the technologies that are chosen from it.
#[component]
fn GroupLink(
    group: ListGroup,
    count: Memo<Count>,
    /// The list that it is in, which scrolls to the current link.
    list: NodeRef<html::Div>,
    view: View,
) -> impl IntoView {
    let reading = expect_context::<Reading>();
    let link = NodeRef::<html::A>::new();
    let id = group.id();
    let is_current = Memo::new(move |_| reading.current() == Some(id));
    Effect::new(move |_| {
        if is_current.get()
            && let (Some(link), Some(list)) = (link.get_untracked(), list.get_untracked())
        {
            list.set_scroll_top(link.offset_top() - list.client_height() / 2);
        }
    });
    view! {
        <a
            class="group-link"
            href=format!("#{id}")
            aria-current=move || is_current.get().then_some("true")
            node_ref=link
            on:click=move |_| reading.unfold(id)
        >
            <span>{group.title()}</span>
            <span class="numbers">{move || text::numbers(count.get())}</span>
            {match group.stack() {
                // One of one would be a full road, brighter than an area of ten skills.
                Some(area) => Either::Left(view! { <Chosen store=view.store area/> }),
                None => Either::Right(view! { <Road count touched=view.store.touched()/> }),
            }}
        </a>
    }
}

/// The technologies that are chosen from a stack group, as in "Python, Go".
#[component]
pub fn Chosen(
    /// The person's progress.
    store: Store,
    /// The group.
    area: &'static Area,
) -> impl IntoView {
    let chosen = move || {
        let chosen = area
            .skills()
            .iter()
            .filter(|skill| matches!(store.status(skill), Status::CanDo | Status::Learning));
        let own = store.with_own(|own| {
            let here = own.iter().filter(|(_, own)| own.place().area() == area);
            let chosen = here.filter(|(_, own)| matches!(own.status, Status::CanDo | Status::Learning));
            chosen.map(|(_, own)| own.name.isolated()).collect::<Vec<_>>()
        });
        let titles: Vec<_> = chosen.map(|skill| skill.title.to_owned()).chain(own).collect();
        if titles.is_empty() { "none chosen".to_owned() } else { titles.join(", ") }
    };
    view! { <span class="chosen">{chosen}</span> }
}
