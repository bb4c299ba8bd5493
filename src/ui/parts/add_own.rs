//! The form in which a person adds a technology or a skill of their own.

use super::place_choice::PlaceChoice;
use super::rows::Rows;
use super::{controlled, own_anchor};
use crate::browser::clock;
use crate::progress::{MAX_NAME_BYTES, OwnEntry, Place};
use crate::ui::store::{OwnRefusal, Store};
use crate::ui::{Page, text};
use leptos::either::Either;
use leptos::{html, prelude::*};

/// The form. It shows no choice where there is one place alone.
#[component]
pub fn AddOwn(
    /// The places to choose from.
    places: Vec<Place>,
    /// The name at first.
    #[prop(optional, into)]
    name: String,
    /// The page that it is on.
    page: Page,
    /// Runs when an entry was added, or nothing is to be added after all.
    #[prop(into)]
    done: Callback<()>,
) -> impl IntoView {
    let store = expect_context::<Store>();
    let rows = expect_context::<Rows>();
    let (typed, refused) = (RwSignal::new(name), RwSignal::new(None::<OwnRefusal>));
    let chosen = RwSignal::new(places.first().copied().filter(|_| page != Page::Role));
    let lacks_place = RwSignal::new(false);
    let field = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            // Fails only for elements that cannot take the focus.
            let _ = field.focus();
        }
    });
    let add = move || {
        lacks_place.set(false);
        match (store.own_name(&typed.get_untracked(), None), chosen.get_untracked()) {
            (Err(refusal), _) => refused.set(Some(refusal)),
            (Ok(_), None) => {
                refused.set(None);
                lacks_place.set(true);
            }
            (Ok(name), Some(place)) => {
                store.notices.say(format!("Added: {}, to do.", name.isolated()));
                let id = store.add_own(OwnEntry::new(name, place));
                done.run(());
                // Its row is built by then.
                clock::defer(move || rows.reveal(id.into()));
            }
        }
    };
    let message = move || {
        let refusal = refused.get();
        let to = refusal.as_ref().and_then(|refusal| match refusal {
            OwnRefusal::Known(skill) => Some(format!("{}#{}", page.to(Page::Checklist), skill.id)),
            OwnRefusal::Taken(id, _) => Some(format!("{}#{}", page.to(Page::Checklist), own_anchor(*id))),
            _ => None,
        });
        let sentence = match &refusal {
            Some(refusal) => Some(text::own_refusal(refusal)),
            None => lacks_place.get().then(|| "Choose where it belongs.".to_owned()),
        };
        match to {
            Some(to) => Either::Left(view! { {sentence}" "<a href=to>"Go to it"</a> }),
            None => Either::Right(sentence),
        }
    };
    let has_choice = places.len() > 1;
    view! {
        <form
            class="own-fields"
            data-form="own"
            on:submit=move |event| {
                event.prevent_default();
                add();
            }
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    done.run(());
                }
            }
        >
            <label>
                "Name"
                <input
                    type="text"
                    name="own-name"
                    dir="auto"
                    maxlength=MAX_NAME_BYTES.to_string()
                    node_ref=field
                    prop:value=controlled(move || typed.get())
                    on:input=move |event| typed.set(event_target_value(&event))
                />
            </label>
            {has_choice.then(|| view! { <PlaceChoice places chosen=chosen.into() choose=move |place| chosen.set(Some(place))/> })}
            <p class="muted" role="status" data-notice="own">{message}</p>
            <p class="actions">
                <button type="submit" class="button primary" data-do="add-own">"Add it"</button>
                <button type="button" class="button" data-do="cancel-own" on:click=move |_| done.run(())>"Cancel"</button>
            </p>
        </form>
    }
}
