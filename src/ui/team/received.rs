//! A team that came by a link: it is shown, and nothing of it is stored until the person keeps it.

use super::people::People;
use super::words;
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
