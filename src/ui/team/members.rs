//! The people, by name, and what can be done with each.

use super::sheet::{Columns, Sheet};
use super::words;
use crate::link;
use crate::progress::MAX_NAME_BYTES;
use crate::team::{Person, PersonId};
use crate::ui::parts::controlled;
use crate::ui::{Page, text};
use leptos::prelude::*;

/// The list of people. A name opens what can be done with the person.
#[component]
pub fn Members(sheet: Sheet) -> impl IntoView {
    let people = sheet.people;
    let open = RwSignal::new(None::<PersonId>);
    let listed = move || {
        let (team, names) = (people.team.read(), people.names.read());
        let listed = team.people().zip(&*names).enumerate();
        listed.map(|(index, ((id, _), name))| (id, index + 1, name.clone())).collect::<Vec<_>>()
    };
    let as_of = move || {
        let today = people.store.today().unwrap_or_default();
        words::as_of(people.team.read().days(today))
    };
    let panel = move || {
        let team = people.team.read();
        let (id, person) = team.people().find(|(id, _)| Some(*id) == open.get())?;
        let index = team.people().position(|(other, _)| other == id)?;
        Some(view! { <Member sheet id person=person.clone() index/> })
    };
    view! {
        <section class="card members" aria-labelledby="members">
            <div class="head">
                <h2 id="members">{move || words::people(people.team.read().len())}</h2>
                <p class="muted" data-as-of="">{as_of}</p>
            </div>
            <ul class="chips">
                // The name and the place are part of the key, since an item is given them once.
                <For each=listed key=Clone::clone let((id, number, name))>
                    <li>
                        <button
                            type="button"
                            class="chip"
                            aria-expanded=move || (open.get() == Some(id)).to_string()
                            on:click=move |_| open.update(|open| *open = (*open != Some(id)).then_some(id))
                        >
                            <bdi data-person=number.to_string()>{name}</bdi>
                        </button>
                    </li>
                </For>
            </ul>
            {panel}
            <p class="actions" hidden=move || people.received.read().is_some()>
                <button type="button" class="button quiet" data-do="take-all-out" on:click=move |_| people.take_all_out()>"Take everyone out"</button>
            </p>
        </section>
    }
}

/// The panel of a person: how they stand, and what can be done with them.
#[component]
fn Member(sheet: Sheet, id: PersonId, person: Person, index: usize) -> impl IntoView {
    let people = sheet.people;
    let day = person.summary().day_by(people.store.today().unwrap_or_default());
    let name = words::called(person.name(), index);
    let field = person.given().map(ToString::to_string).unwrap_or_default();
    let own = person.summary().name().map(ToString::to_string).unwrap_or_default();
    let link = link::encode(person.summary());
    let to = |page: Page| format!("{}#{link}", Page::Team.to(page));
    let is_mine = people.received.with(Option::is_none);
    view! {
        <div class="member" data-member=(index + 1).to_string()>
            <p><bdi>{name.clone()}</bdi>{format!(", as of {day}: {}", text::sentence(person.summary().whole()))}</p>
            {is_mine.then(|| view! {
                <label for="person-name">"Another name, for this browser alone"</label>
                <input
                    id="person-name"
                    type="text"
                    dir="auto"
                    maxlength=MAX_NAME_BYTES.to_string()
                    placeholder=own
                    prop:value=controlled(move || field.clone())
                    on:change=move |event| people.rename(id, &event_target_value(&event))
                />
            })}
            <div class="actions">
                <a class="button" data-to="s/" href=to(Page::Shared)>"Open their summary"</a>
                <a class="button" data-to="compare/" href=to(Page::Compare)>"Compare with yours"</a>
                <button type="button" class="button" data-do="show-one" on:click=move |_| sheet.chosen.set(Some(Columns::One(id)))>"Show no one else"</button>
                {is_mine.then(|| view! {
                    <button type="button" class="button" data-do="take-out" on:click=move |_| people.take_out(id)>"Take out"</button>
                })}
            </div>
        </div>
    }
}
