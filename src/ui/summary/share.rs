//! The first card: what a reader will see, the name, the link, ways to pass it on, and what it reveals.

use super::Today;
use super::sharing::{Offer, Sharing};
use crate::browser::share;
use crate::link::Kind;
use crate::progress::{MAX_NAME_BYTES, MAX_NAME_LETTERS, Name, OwnEntry, OwnId, Summary};
use crate::ui::parts::{CopyLink, Headline, controlled};
use crate::ui::{Page, text};
use leptos::either::Either;
use leptos::prelude::*;

/// The summary as a reader will see it, and the panel that shares it.
#[component]
pub fn Share(
    /// The summary as it is shared.
    sharing: Sharing,
) -> impl IntoView {
    view! {
        <section class="card share" id="share" aria-labelledby="share-title">
            <h2 id="share-title">"What a reader will see"</h2>
            <Seen summary=sharing.summary/>
            <Panel sharing/>
            <div class="revealed">
                <h3>"What the link reveals"</h3>
                <Revealed sharing/>
                <ChooseEvidence sharing/>
                <ChooseOwn sharing/>
                <p class="muted">"It is a snapshot: what you tick later does not change it, and once sent it cannot be recalled."</p>
            </div>
        </section>
    }
}

/// The headline, as a reader will see it.
#[component]
fn Seen(summary: Memo<Summary>) -> impl IntoView {
    let whole = Memo::new(move |_| summary.with(Summary::whole));
    let strongest = Memo::new(move |_| summary.with(strongest));
    let title = move || match summary.read().name() {
        None => Either::Left("A backend engineer's skills"),
        Some(name) => Either::Right(view! { <bdi>{name.to_string()}</bdi>": backend skills" }),
    };
    view! {
        <div class="seen">
            <p class="whose">{title}</p>
            <Headline count=whole/>
            // It has its room before storage is loaded, so that nothing moves then.
            <p data-strongest="">
                <span class="muted">{move || if strongest.read().is_empty() { "No area is strong yet." } else { "Strongest in " }}</span>
                <strong>{move || strongest.get()}</strong>
            </p>
            <details class="counts">
                <summary>"What these numbers count"</summary>
                <p data-counts="">{move || summary.with(text::counts)}</p>
                <p>
                    "Of technologies that do the same job only as many count as are enough, whichever they are: an alternative never counts against anyone. What is skipped is left out, so 100 % can be reached."
                </p>
                <p><a href=format!("{}#numbers", Page::Summary.to(Page::About))>"How the numbers work"</a></p>
            </details>
        </div>
    }
}

/// The strongest areas, as in "Web and networks (7 of 15), Security (3 of 9)"; empty if nothing is green.
fn strongest(summary: &Summary) -> String {
    let strongest = summary.strongest().into_iter();
    let areas: Vec<_> =
        strongest.map(|(group, count)| format!("{} ({})", group.title(), text::of(count))).collect();
    areas.join(", ")
}

/// The name and the link.
#[component]
fn Panel(sharing: Sharing) -> impl IntoView {
    let settings = sharing.store.settings;
    view! {
        <div class="panel">
            <label for="name">"Name (optional)"</label>
            <input
                id="name"
                type="text"
                dir="auto"
                aria-describedby="name-limit"
                maxlength=MAX_NAME_BYTES.to_string()
                autocomplete="name"
                placeholder="Shown on the summary"
                prop:value=controlled(move || settings.name().unwrap_or_default())
                on:input=move |event| settings.set_name(&event_target_value(&event))
            />
            <NameLimit sharing/>
            <Link sharing/>
        </div>
    }
}

/// The message that the name is not shown as it was typed. It stays on the page while it is empty, since screen readers announce
/// changes of what exists.
#[component]
fn NameLimit(sharing: Sharing) -> impl IntoView {
    let settings = sharing.store.settings;
    let message = move || {
        let typed = settings.name()?;
        match Name::new(&typed) {
            None => Some(Either::Left("There is nothing to see in this name, so the link shows none.")),
            Some(name) => Name::is_too_long(&typed).then(|| {
                Either::Right(view! {
                    {format!("A link has room for {MAX_NAME_LETTERS} letters of a name. It shows: ")}
                    <bdi>{name.to_string()}</bdi>
                })
            }),
        }
    };
    view! { <p class="muted" id="name-limit" role="status" data-notice="name">{message}</p> }
}

/// The link, and the ways to pass it on.
#[component]
fn Link(sharing: Sharing) -> impl IntoView {
    let link = sharing.link;
    let can_share = RwSignal::new(false);
    let send = move |_| {
        let (title, link) =
            (title(sharing.summary.read_untracked().name()), link.get_untracked().unwrap_or_default());
        leptos::task::spawn_local(async move { share::share(&title, &link).await });
    };
    // Effects run in the browser alone.
    Effect::new(move |_| can_share.set(share::can_share()));
    let beside = view! {
        <button type="button" class="button" data-do="send" hidden=move || !can_share.get() on:click=send>"Send…"</button>
        <a class="button" data-open-link="" href=move || link.get()>"Open it"</a>
    };
    view! { <CopyLink kind=Kind::Summary link is_primary=true beside/> }
}

/// The title of the summary in a share sheet.
fn title(name: Option<&Name>) -> String {
    match name {
        None => "My backend skills".to_owned(),
        Some(name) => format!("{}: backend skills", name.isolated()),
    }
}

/// The list of everything that the link reveals.
#[component]
fn Revealed(sharing: Sharing) -> impl IntoView {
    let summary = sharing.summary;
    let name = move || match summary.read().name() {
        None => Either::Left("No name."),
        Some(name) => Either::Right(view! { "The name: "<bdi>{name.to_string()}</bdi>"." }),
    };
    let own = move || {
        let all = sharing.store.with_own(|own| own.len());
        text::reveals_own(&summary.read(), all)
    };
    view! {
        <ul class="reveals">
            <li data-reveals-name="">{name}</li>
            <li>"The day: "<Today/>"."</li>
            <li>"The status of every skill and technology on this page."</li>
            <li class="of-own" class:is-offered=move || !own().is_empty() data-reveals-own="">{own}</li>
            <li data-reveals-evidence="">{move || text::reveals(&summary.read())}</li>
        </ul>
    }
}

/// The choice of links in the notes to show as evidence.
#[component]
fn ChooseEvidence(sharing: Sharing) -> impl IntoView {
    let choice = move |offer: Offer| view! { <Choice sharing offer/> };
    view! {
        <details class="choose" data-choose="" hidden=move || sharing.offers.read().is_empty()>
            <summary>"Show evidence too"</summary>
            <p class="muted">
                "Links from your notes that anyone with the link will see; ten at most. The words of your notes stay here."
            </p>
            <ul>
                <For
                    each=move || sharing.offers.get()
                    key=|offer| (offer.skill.number, offer.url.clone())
                    children=choice
                />
            </ul>
        </details>
    }
}

#[component]
fn Choice(sharing: Sharing, offer: Offer) -> impl IntoView {
    let label = format!("{}: {}", offer.skill.title, offer.url.without_scheme());
    let offer = StoredValue::new(offer);
    let chosen = Memo::new(move |_| offer.with_value(|offer| sharing.shows(offer)));
    view! {
        <li>
            <label class="check">
                <input
                    type="checkbox"
                    name="shows"
                    // When the link is full, no other address can be chosen until one is taken out.
                    disabled=move || sharing.is_full() && !chosen.get()
                    prop:checked=controlled(move || chosen.get())
                    on:change=move |event| sharing.show(offer.get_value(), event_target_checked(&event))
                />
                <span>{label}</span>
            </label>
        </li>
    }
}

/// The choice of own entries of which the link shows the names. Where there are any, styles leave its room before storage is loaded, by
/// an attribute that a script sets before the first paint.
#[component]
fn ChooseOwn(sharing: Sharing) -> impl IntoView {
    let store = sharing.store;
    // Without statuses, so that a tick leaves the choices as they are.
    let named = Memo::new(move |_| {
        let label = |own: &OwnEntry| format!("{}: {}", own.name.isolated(), text::place(own.place()));
        store.with_own(|own| own.iter().map(|(id, own)| (*id, label(own))).collect::<Vec<_>>())
    });
    view! {
        <details class="choose of-own" class:is-offered=move || !named.read().is_empty() data-choose-own="">
            <summary>"Show what you added too"</summary>
            <p class="muted">
                "Names of your own that anyone with the link will see; ten at most. Without its name, a technology of yours still counts where one is enough."
            </p>
            <ul>
                <For each=move || named.get() key=Clone::clone let((id, label))>
                    <NameOwn sharing id label/>
                </For>
            </ul>
        </details>
    }
}

#[component]
fn NameOwn(sharing: Sharing, id: OwnId, label: String) -> impl IntoView {
    view! {
        <li>
            <label class="check">
                <input
                    type="checkbox"
                    name="names"
                    // When the link is full, no other name can be chosen until one is taken out.
                    disabled=move || sharing.is_full_of_names() && !sharing.names(id)
                    prop:checked=controlled(move || sharing.names(id))
                    on:change=move |event| sharing.name_own(id, event_target_checked(&event))
                />
                <span>{label}</span>
            </label>
        </li>
    }
}
