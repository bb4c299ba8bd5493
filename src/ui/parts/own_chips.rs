//! Own entries of a summary as chips: text from its owner, which leads nowhere.

use crate::export::NAMELESS;
use crate::progress::{Own, Status, Summary};
use leptos::prelude::*;

/// Own entries as chips, each with its status.
#[component]
pub fn OwnChips(
    /// The entries.
    #[prop(into)]
    own: Signal<Vec<Own>>,
) -> impl IntoView {
    let chip = |Own { name, status, .. }: Own| {
        view! {
            <li>
                <span class="chip" data-status=status.slug()>
                    <bdi>{name.map_or_else(|| NAMELESS.to_owned(), |name| name.to_string())}</bdi>
                    // A half circle is not plain enough for a claim that is not made yet.
                    <span class=(status != Status::Learning).then_some("visually-hidden")>", "{status.label()}</span>
                </span>
            </li>
        }
    };
    view! {
        <ul class="chips" data-own-chips="" hidden=move || own.read().is_empty()>
            {move || own.get().into_iter().map(chip).collect_view()}
        </ul>
    }
}

/// The own entries of a summary that are in no number: skills, and technologies that are to do or skipped. Hidden if there are none.
#[component]
pub fn OwnWords(
    /// The summary.
    summary: Signal<Summary>,
    /// The name of the section in the DOM, unique on the page.
    id: &'static str,
    /// The heading.
    heading: &'static str,
    /// A sentence about them.
    about: &'static str,
) -> impl IntoView {
    let own = Memo::new(move |_| {
        let summary = summary.read();
        let uncounted = summary.named_own().map(|(_, own)| own).filter(|own| own.counts_for().is_none());
        uncounted.cloned().collect::<Vec<_>>()
    });
    view! {
        <section class="card" aria-labelledby=id data-own-words=id hidden=move || own.read().is_empty()>
            <h2 id=id>{heading}</h2>
            <p class="muted">{about}</p>
            <OwnChips own/>
        </section>
    }
}
