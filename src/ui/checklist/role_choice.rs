//! A choice among the roles that the person keeps. It is not to be seen while there are none.

use super::view::View;
use crate::role::RoleId;
use crate::ui::parts::controlled;
use leptos::prelude::*;

/// A choice of one of the kept roles, or of none.
///
/// Where roles are kept, styles leave its room before storage is loaded, by an attribute that a script sets before the first paint.
#[component]
pub fn RoleChoice(
    /// The view, which knows the roles.
    view: View,
    /// The label.
    label: &'static str,
    /// The name of the choice in the DOM.
    name: &'static str,
    /// The label of the choice of none.
    none: &'static str,
    /// The role that is chosen.
    #[prop(into)]
    chosen: Signal<Option<RoleId>>,
    /// Called with the role that the person chooses.
    choose: fn(View, Option<RoleId>),
) -> impl IntoView {
    let roles = view.roles;
    // The roles are tracked, since an option that comes later cannot have been chosen before.
    let value = move || {
        let chosen = chosen.get().filter(|id| roles.read().iter().any(|(other, _)| other == id));
        chosen.map(|id| id.to_string()).unwrap_or_default()
    };
    view! {
        <label class="role-choice" class:is-offered=move || !roles.read().is_empty()>
            {label}
            <select
                class="button"
                name=name
                prop:value=controlled(value)
                on:change=move |event| choose(view, event_target_value(&event).parse().ok())
            >
                <option value="">{none}</option>
                <For each=move || roles.get() key=Clone::clone let((id, title))>
                    <option value=id.to_string()>{title}</option>
                </For>
            </select>
        </label>
    }
}
