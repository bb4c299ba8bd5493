//! The technologies that one works with, as chips: those that count; and those beyond what is enough, in a sentence.

use crate::catalogue::Skill;
use crate::progress::Summary;
use crate::ui::parts::{Chips, OwnChips};
use crate::ui::{Page, text};
use leptos::prelude::*;

/// The stack, or the first step to one.
#[component]
pub fn Technologies(
    /// The summary.
    summary: Signal<Summary>,
) -> impl IntoView {
    let page = Page::Summary;
    let count = Memo::new(move |_| summary.with(|summary| summary.count(Skill::is_technology)));
    let lists = Memo::new(move |_| {
        summary.with(|summary| {
            let lists = summary.listed(Skill::is_technology);
            let counted = summary.with_statuses(lists.can.into_iter().chain(lists.learning));
            let own = lists.own.also.into_iter().filter_map(|own| own.name).map(|name| name.isolated());
            let also: Vec<_> =
                lists.also.into_iter().map(|skill| skill.title.to_owned()).chain(own).collect();
            (counted, [lists.own.can, lists.own.learning].concat(), also.join(", "))
        })
    });
    let counted = Signal::derive(move || lists.with(|(counted, ..)| counted.clone()));
    let own = Memo::new(move |_| lists.with(|(_, own, _)| own.clone()));
    let also = Signal::derive(move || lists.with(|(.., also)| also.clone()));
    let is_empty = move || counted.read().is_empty() && own.read().is_empty();
    let stack = page.to(Page::Stack);
    view! {
        <section class="card technologies" aria-labelledby="technologies">
            <h2 id="technologies">"Works with"</h2>
            <div hidden=move || !is_empty()>
                <p class="muted">"You have not chosen your technologies yet. Of each kind one is enough."</p>
                <p class="actions"><a class="button" href=stack.clone()>"Choose your stack"</a></p>
            </div>
            <div hidden=is_empty>
                <p class="muted">
                    <span data-technologies="">{move || text::green(count.get())}</span>
                    ". "
                    <a href=stack>"Change your stack"</a>
                </p>
                <Chips skills=counted page/>
                <OwnChips own/>
                <p class="muted" hidden=move || also.read().is_empty()>
                    "Also " {move || also.get()} ", beyond what is enough of their kinds and in no number."
                </p>
            </div>
        </section>
    }
}
