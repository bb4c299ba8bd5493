//! The link to something that a person shares, and the way to copy it.

use super::{Message, MessageLine, controlled, select_text};
use crate::link::Kind;
use leptos::{html, prelude::*};

/// The field with a link, and the button that copies it.
#[component]
pub fn CopyLink(
    /// The kind of what the link holds.
    kind: Kind,
    /// The link; `None` until there is one.
    link: Memo<Option<String>>,
    /// The label of the field.
    #[prop(default = "Link")]
    label: &'static str,
    /// True if copying is what the card is for.
    is_primary: bool,
    /// The other ways to pass the link on, beside the button.
    beside: impl IntoView + 'static,
) -> impl IntoView {
    let id = match kind {
        Kind::Summary => "share-link",
        Kind::Role => "role-link",
        Kind::Team => "team-link",
    };
    let mark = |other: Kind| (kind == other).then_some("");
    let field = NodeRef::<html::Input>::new();
    let copied = Message::default();
    let copy = move |_| {
        copied.copy(link.get_untracked().unwrap_or_default(), move || select_text(field));
    };
    copied.clear_on(move || link.track());
    view! {
        <label for=id>{label}</label>
        <input
            id=id
            type="text"
            readonly
            data-share-link=mark(Kind::Summary)
            data-role-link=mark(Kind::Role)
            data-team-link=mark(Kind::Team)
            node_ref=field
            prop:value=controlled(move || link.get().unwrap_or_default())
            on:click=move |_| select_text(field)
            // If the day has changed since, the link has, and nothing is selected any more.
            on:copy=move |_| select_text(field)
        />
        <div class="actions">
            <button type="button" class="button" class:primary=is_primary data-do="copy" on:click=copy>"Copy link"</button>
            {beside}
        </div>
        <MessageLine kind="copied" message=copied/>
    }
}
