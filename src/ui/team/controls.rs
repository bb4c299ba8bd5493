//! The controls of the matrix: a search, filters, the order, and the people and skills that are shown.

use super::sheet::{Asked, Columns, Filter, PeopleOrder, Sheet, SkillOrder};
use crate::catalogue::{Lens, Level};
use crate::team::PersonId;
use crate::ui::parts::{Choice, SkillSearch, Switch, controlled};
use crate::ui::text;
use leptos::prelude::*;

/// The controls of the matrix.
#[component]
pub fn Controls(sheet: Sheet) -> impl IntoView {
    let found = move || match sheet.number_shown() {
        None => String::new(),
        Some(0) => "No skill fits.".to_owned(),
        Some(number) => format!("{} shown.", text::skills(number)),
    };
    view! {
        <div class="controls" role="search">
            <SkillSearch typed=sheet.typed/>
            <Switch legend="Show" name="filter" choices=filters() chosen=sheet.filter/>
            <div class="choices">
                <AskedChoice sheet/>
                <Select label="Group by" id="lens" choices=lenses() chosen=sheet.lens/>
                <Select label="Level" id="level" choices=levels() chosen=sheet.level/>
                <ColumnsChoice sheet/>
                <Select label="Sort people" id="people-order" choices=people_orders() chosen=sheet.people_order/>
                <Select label="Sort skills" id="skill-order" choices=skill_orders() chosen=sheet.skill_order/>
            </div>
            <p class="found" hidden=move || sheet.number_shown().is_none()>
                <span role="status" data-notice="found">{found}</span>
                " "
                <button type="button" class="plain" data-do="show-all" on:click=move |_| sheet.show_all()>"Show all"</button>
            </p>
        </div>
    }
}

/// A choice in a list that unfolds.
#[component]
fn Select<T>(
    /// The label.
    label: &'static str,
    /// The id of the control.
    id: &'static str,
    /// The choices, of which the first is chosen in the prerendered page.
    choices: Vec<Choice<T>>,
    /// The chosen value.
    chosen: RwSignal<T>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let options = choices
        .iter()
        .map(|choice| view! { <option value=choice.slug>{choice.label}</option> })
        .collect_view();
    let choices = StoredValue::new(choices);
    let find = move |is_it: &dyn Fn(&Choice<T>) -> bool| {
        choices.with_value(|choices| choices.iter().find(|choice| is_it(choice)).cloned())
    };
    let slug = move || find(&|choice| choice.value == chosen.get()).map(|choice| choice.slug);
    let choose = move |slug: String| {
        if let Some(choice) = find(&|choice| choice.slug == slug) {
            chosen.set(choice.value);
        }
    };
    view! {
        <label class="choice">
            {label}
            <select class="button" id=id prop:value=controlled(move || slug().unwrap_or_default()) on:change=move |event| choose(event_target_value(&event))>
                {options}
            </select>
        </label>
    }
}

/// The choice of a role to hold the team against: a level, or one that the person keeps.
#[component]
fn AskedChoice(sheet: Sheet) -> impl IntoView {
    let store = sheet.people.store;
    let roles = Memo::new(move |_| {
        let named = |(id, kept): (_, crate::role::KeptRole)| (id, text::role_name(kept.role()));
        store.roles().into_iter().map(named).collect::<Vec<_>>()
    });
    let value = move || {
        // The roles are tracked, since an option that comes later cannot have been chosen before.
        roles.track();
        match sheet.asked.get() {
            None => String::new(),
            Some(Asked::Level(level)) => level.label().to_owned(),
            Some(Asked::Kept(id)) => id.to_string(),
        }
    };
    let choose = move |value: String| {
        let level = Level::from_label(&value).map(Asked::Level);
        sheet.asked.set(level.or_else(|| value.parse().ok().map(Asked::Kept)));
    };
    let level = |level: Level| {
        view! { <option value=level.label()>{format!("{} engineer", text::capital(level.engineer()))}</option> }
    };
    view! {
        <label class="choice">
            "Against a role"
            <select class="button" id="asked" prop:value=controlled(value) on:change=move |event| choose(event_target_value(&event))>
                <option value="">"None"</option>
                {Level::ALL.map(level).collect_view()}
                <For each=move || roles.get() key=Clone::clone let((id, title))>
                    <option value=id.to_string()>{title}</option>
                </For>
            </select>
        </label>
    }
}

/// The choice of the people who have a column.
#[component]
fn ColumnsChoice(sheet: Sheet) -> impl IntoView {
    let people = sheet.people;
    let listed = move || {
        let (team, names) = (people.team.read(), people.names.read());
        team.people().zip(&*names).map(|((id, _), name)| (id, name.clone())).collect::<Vec<_>>()
    };
    let value = move || {
        people.names.track();
        match sheet.columns_chosen() {
            Columns::Everyone => String::new(),
            Columns::One(id) => id.to_string(),
        }
    };
    let choose = move |value: String| {
        let one = value.parse::<PersonId>().ok().map(Columns::One);
        sheet.chosen.set(Some(one.unwrap_or(Columns::Everyone)));
    };
    view! {
        <label class="choice">
            "People"
            <select class="button" id="columns" prop:value=controlled(value) on:change=move |event| choose(event_target_value(&event))>
                <option value="">"Everyone"</option>
                <For each=listed key=Clone::clone let((id, name))>
                    <option value=id.to_string()>{name}</option>
                </For>
            </select>
        </label>
    }
}

fn filters() -> Vec<Choice<Filter>> {
    vec![
        Choice { value: Filter::All, slug: "", label: "All" },
        Choice { value: Filter::OnlyOne, slug: "only", label: "Only one can" },
        Choice { value: Filter::Nobody, slug: "nobody", label: "Nobody can" },
        Choice { value: Filter::Learning, slug: "learning", label: "Learning" },
    ]
}

fn lenses() -> Vec<Choice<Lens>> {
    Lens::ALL.map(|lens| Choice { value: lens, slug: lens.slug(), label: lens.label() }).to_vec()
}

fn levels() -> Vec<Choice<Option<Level>>> {
    let level = |level: Level| Choice { value: Some(level), slug: level.label(), label: level.label() };
    let any = Choice { value: None, slug: "", label: "any" };
    std::iter::once(any).chain(Level::ALL.map(level)).collect()
}

fn people_orders() -> Vec<Choice<PeopleOrder>> {
    vec![
        Choice { value: PeopleOrder::Brought, slug: "brought", label: "as brought in" },
        Choice { value: PeopleOrder::Name, slug: "name", label: "by name" },
        Choice { value: PeopleOrder::Strength, slug: "strength", label: "strongest first" },
        Choice { value: PeopleOrder::Missing, slug: "missing", label: "most missing first" },
    ]
}

fn skill_orders() -> Vec<Choice<SkillOrder>> {
    vec![
        Choice { value: SkillOrder::Listed, slug: "listed", label: "as listed" },
        Choice { value: SkillOrder::Title, slug: "title", label: "by name" },
        Choice { value: SkillOrder::Missing, slug: "missing", label: "fewest can first" },
        Choice { value: SkillOrder::Strength, slug: "strength", label: "most can first" },
    ]
}
