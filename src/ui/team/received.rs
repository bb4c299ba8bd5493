//! A team that came by a link: it is shown, and nothing of it is stored until the person keeps it.

use super::people::People;
use super::words;
use crate::browser::location;
use crate::link::{Kind, LinkError};
use crate::ui::{Page, errors};
use leptos::prelude::*;

/// The card that says that this is not one's own team, with the ways to keep it and to leave it.
#[component]
pub fn FromLink(people: People) -> impl IntoView {
    let made = move || {
        let received = people.received.read();
        let shared = received.as_ref()?;
        let day = shared.day().min(people.store.today()?);
        let number = words::people(shared.people().len());
        Some(format!("A link of {day} shows you {number}. Nothing of it is stored here until you keep it."))
    };
    view! {
        <section class="card from-link" aria-labelledby="from-link" data-received="" hidden=move || people.received.read().is_none()>
            <h2 id="from-link">"A team from a link"</h2>
            <p>{made}</p>
            <div class="actions">
                <button type="button" class="button primary" data-do="keep" on:click=move |_| people.keep_received()>"Add these people to your team"</button>
                <button type="button" class="button" data-do="leave" on:click=move |_| people.leave_received()>"Go to your own team"</button>
            </div>
        </section>
    }
}

/// The reason why the link in the address does not open. It stays on the page while it is empty, since screen readers announce
/// changes of an alert that exists.
#[component]
pub fn Refusal(people: People) -> impl IntoView {
    let error = move || people.refused.get();
    let elsewhere = move || match error()? {
        LinkError::Other(Kind::Summary) => Some(Page::Team.to(Page::Shared)),
        LinkError::Other(Kind::Role) => Some(Page::Team.to(Page::Role)),
        _ => None,
    };
    let address =
        move || elsewhere().map(|page| location::resolve(&format!("{page}#{}", location::fragment())));
    view! {
        <div class="notice" role="alert" data-notice=move || error().map(errors::link_slug) hidden=move || error().is_none()>
            <p>{move || error().map(errors::link)}" "<a href=address hidden=move || elsewhere().is_none()>"Open it there"</a></p>
        </div>
    }
}
