//! `/compare/#…`: someone's summary beside one's own. It changes neither.

mod lists;
mod side_by_side;

use crate::browser::clock;
use crate::link;
use crate::progress::Summary;
use crate::ui::Page;
use crate::ui::parts::{Employers, PasteLink, Received, prerendered};
use crate::ui::store::Store;
use leptos::either::Either;
use leptos::prelude::*;
use lists::Lists;
use side_by_side::SideBySide;

/// The compare page: asking for a link, or showing both summaries.
#[component]
pub fn Compare() -> impl IntoView {
    let received = Received::from_address(open);
    let theirs = Memo::new(move |_| received.get().opened());
    view! {
        <main id="main" tabindex="-1" class="page summary compare">
            {move || match theirs.get() {
                None => Either::Left(view! { <Ask received/> }),
                Some(theirs) => Either::Right(view! { <Compared theirs/> }),
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
                "Someone's link beside your own progress: what both can do, only one, or neither. Nothing of yours is changed or sent."
            </p>
            {prerendered(|| view! {
                <noscript>
                    <p>"A shared summary is kept in its link alone. Your browser needs JavaScript to read it."</p>
                </noscript>
            })}
            <PasteLink label="Their link" received open=open_text/>
        </div>
    }
}

/// Opens what is in the field. As in the address, nothing is not an error.
fn open_text(text: &str) -> Received {
    if text.trim().is_empty() { Received::Opening } else { Received::from_text(text) }
}

/// Both summaries.
#[component]
fn Compared(
    /// Someone else's summary.
    theirs: Summary,
) -> impl IntoView {
    let page = Page::Compare;
    let store = expect_context::<Store>();
    let day = theirs.day_by(clock::today()).to_string();
    let (known, text) = (theirs.known(), link::encode(&theirs));
    let whose = theirs.name().map_or_else(|| "someone".to_owned(), ToString::to_string);
    // Both are counted by the same skills: those that the older summary knows.
    let mine = Signal::from(Memo::new(move |_| store.summary(None).counted_with(known)));
    let theirs = Signal::from(theirs);
    let to = |page: Page| format!("{}#{text}", Page::Compare.to(page));
    view! {
        <div class="column" data-state="opened">
            <h1>"You and "<bdi data-whose="">{whose}</bdi></h1>
            <p class="lead">"Their summary is of "<span data-date="">{day}</span>"; yours is of today."</p>
            <div class="pair">
                <Employers summary=mine theirs=theirs page/>
                <SideBySide mine theirs/>
                <Lists mine theirs/>
            </div>
            <div class="actions">
                <a class="button" data-to="s/" href=to(Page::Shared)>"Open their summary"</a>
                <a class="button" data-to="data/" href=to(Page::Data)>"Start from theirs"</a>
            </div>
        </div>
    }
}
