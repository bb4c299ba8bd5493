//! `/compare/#…`: someone's summary beside one's own. It changes neither.

mod areas;
mod roles;

use crate::browser::clock;
use crate::link;
use crate::progress::{Name, Status, Summary};
use crate::ui::frame::Targets;
use crate::ui::parts::{Employers, Other, OwnWords, PasteLink, Received, prerendered};
use crate::ui::store::Store;
use crate::ui::{Page, text};
use areas::{Areas, Both};
use leptos::either::{Either, EitherOf3};
use leptos::prelude::*;
use roles::Roles;

/// The compare page: asking for a link, or showing both summaries.
#[component]
pub fn Compare() -> impl IntoView {
    let received = Received::from_address(open);
    let theirs = Memo::new(move |_| received.get().opened());
    let Targets { content, .. } = expect_context();
    view! {
        <main id="main" tabindex="-1" node_ref=content class="page summary compare">
            {move || match theirs.get() {
                None => Either::Left(view! { <Ask received/> }),
                Some(theirs) => Either::Right(view! { <Opened theirs/> }),
            }}
        </main>
    }
}

/// Opens the text of a link. An empty one is not an error: the page then asks for a link.
fn open(fragment: &str) -> Received {
    if fragment.is_empty() { Received::Opening } else { Received::from_fragment(fragment) }
}

/// The field for someone else's link.
#[component]
fn Ask(
    /// The result of opening the link.
    received: RwSignal<Received>,
) -> impl IntoView {
    view! {
        <div data-state="opening">
            <h1>"Compare two summaries"</h1>
            <p class="lead">
                "Someone's link beside your own progress: what each of you adds, and what both can do. Nothing of yours is changed or sent."
            </p>
            {prerendered(|| view! {
                <noscript>
                    <p>"A shared summary is kept in its link alone. Your browser needs JavaScript to read it."</p>
                </noscript>
            })}
            <PasteLink label="Their link" received open=open_text page=Page::Compare/>
        </div>
    }
}

/// Opens what is in the field. As in the address, nothing is not an error.
fn open_text(text: &str) -> Received {
    if text.trim().is_empty() { Received::Opening } else { Received::from_text(text) }
}

/// Both summaries, or the reason why there is nothing to compare.
#[component]
fn Opened(
    /// Someone else's summary.
    theirs: Summary,
) -> impl IntoView {
    let store = expect_context::<Store>();
    let day = theirs.day_by(clock::today()).to_string();
    let (known, text) = (theirs.known(), link::encode(&theirs));
    let name = theirs.name().cloned();
    let person = || match name.as_ref().map(ToString::to_string) {
        None => Either::Left("the other"),
        Some(name) => Either::Right(view! { <bdi>{name}</bdi> }),
    };
    let (heading, whose) = (person(), text::person_first(name.as_ref()));
    // Both are counted by the same skills: those that the older summary knows.
    let mine = Signal::from(Memo::new(move |_| store.summary(None).counted_with(known)));
    let both = Both { mine, theirs: Signal::from(theirs), name: name.clone() };
    let is_bare = |summary: Signal<Summary>| Memo::new(move |_| summary.with(has_nothing));
    let (mine_is_bare, theirs_is_bare) = (is_bare(mine), is_bare(both.theirs));
    let content = move || match (mine_is_bare.get(), theirs_is_bare.get()) {
        (true, _) => EitherOf3::A(view! { <MineFirst name=name.clone()/> }),
        (_, true) => EitherOf3::B(view! { <NothingThere name=name.clone()/> }),
        _ => EitherOf3::C(view! { <Differences both=both.clone()/> }),
    };
    let to = |page: Page| format!("{}#{text}", Page::Compare.to(page));
    view! {
        <div class="column" data-state="opened">
            <h1>"You and "<span data-whose="">{heading}</span></h1>
            <p class="lead">
                {whose}" as of "<span data-date="">{day}</span>", you as of today. Comparing changes neither."
            </p>
            {content}
            <div class="actions">
                <a class="button" data-to="s/" href=to(Page::Shared)>"Open their summary"</a>
                <a class="button" data-to="data/" href=to(Page::Data)>"Start mine from theirs"</a>
            </div>
        </div>
    }
}

/// The sentence about own entries.
const ABOUT_OWN: &str = "What the checklist does not have. In no number.";

/// Returns true if nothing is green or being learned, own skills included, which are in no number.
fn has_nothing(summary: &Summary) -> bool {
    let whole = summary.whole();
    let is_set = |status| matches!(status, Status::CanDo | Status::Learning);
    whole.green + whole.learning == 0 && !summary.own().iter().any(|own| is_set(own.status))
}

/// The message for who has nothing to compare yet.
#[component]
fn MineFirst(name: Option<Name>) -> impl IntoView {
    view! {
        <section class="card bare" aria-labelledby="bare" data-bare="mine">
            <h2 id="bare">"Tick yours first"</h2>
            <p>
                {format!("You have ticked nothing here yet, so there is nothing to set beside what {} can do.", text::person(name.as_ref()))}
            </p>
            <a class="button primary" href=Page::Compare.to(Page::Checklist)>"Go to your checklist"</a>
        </section>
    }
}

/// The message that the other summary has nothing to compare.
#[component]
fn NothingThere(name: Option<Name>) -> impl IntoView {
    view! {
        <section class="card bare" aria-labelledby="bare" data-bare="theirs">
            <h2 id="bare">"Nothing to compare yet"</h2>
            <p>{format!("{} had ticked nothing when this link was made.", text::person_first(name.as_ref()))}</p>
        </section>
    }
}

/// The difference in one sentence, against the roles that are kept, then as a chart, and area by area.
#[component]
fn Differences(both: Both) -> impl IntoView {
    let sentence = {
        let both = both.clone();
        move || text::difference(both.name.as_ref(), &both.compared(|_| true))
    };
    let theirs = Other { summary: both.theirs, name: both.name.clone() };
    view! {
        <p class="difference" data-difference="">{sentence}</p>
        <Roles both=both.clone()/>
        <div class="beside">
            <Areas both=both.clone()/>
            <Employers summary=both.mine theirs page=Page::Compare/>
        </div>
        <OwnWords summary=both.theirs id="their-words" heading="In their own words" about=ABOUT_OWN/>
        <OwnWords summary=both.mine id="my-words" heading="In your own words" about=ABOUT_OWN/>
    }
}
