//! Evidence: the note on a skill or an own entry, and the links in it.

use super::controlled;
use crate::progress::{EvidenceUrl, MAX_NOTE_CHARS, urls};
use crate::ui::store::{Item, Store};
use leptos::prelude::*;
use std::borrow::Cow;

/// The field for a note, and the links in the note. It is saved at every input.
#[component]
pub fn Evidence(
    /// The skill or the own entry.
    item: Item,
    /// Its title.
    #[prop(into)]
    title: Cow<'static, str>,
) -> impl IntoView {
    let store = expect_context::<Store>();
    let text = move || store.item_note(item);
    view! {
        <div class="evidence">
            <h3>"Your evidence"</h3>
            <textarea
                rows="2"
                maxlength=MAX_NOTE_CHARS.to_string()
                placeholder="A note, and links that show it: a repository, an article, a certificate"
                aria-label=format!("Your evidence: {title}")
                prop:value=controlled(text)
                on:input=move |event| store.set_item_note(item, &event_target_value(&event))
                on:change=move |_| store.journal_item_note(item)
            ></textarea>
            {move || view! { <Links text=text()/> }}
            <p>"Kept in this browser and in your backups. A shared link carries none of it unless you choose to."</p>
        </div>
    }
}

/// The links in a note.
#[component]
fn Links(
    /// The text of the note.
    text: String,
) -> impl IntoView {
    let link = |url| view! { <li><EvidenceLink url/></li> };
    view! { <ul class="read">{urls(&text).into_iter().map(link).collect_view()}</ul> }
}

/// A link to evidence. Its text begins with the host that it leads to.
#[component]
pub fn EvidenceLink(
    /// The address.
    url: EvidenceUrl,
) -> impl IntoView {
    view! { <a href=url.to_string() rel="noopener noreferrer">{url.without_scheme().to_owned()}</a> }
}
